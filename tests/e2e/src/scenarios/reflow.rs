//! Everything on a wide screen is also there on a narrow one, at twice the text size, and with wider letter spacing.

use crate::page::{Page, Scheme};
use crate::screens;
use anyhow::{Result, ensure};

const CUT: &str = include_str!("../scripts/cut.js");
const TARGETS: &str = include_str!("../scripts/targets.js");

/// Widths with a text size: a page of 1280 px has 640 px at 200 % and 320 px at 400 %.
const NARROW: [(u32, &str); 6] = [(1280, "normal"), (640, "normal"), (390, "normal"), (390, "larger"), (320, "normal"), (320, "larger")];

/// As in WCAG 1.4.12.
const SPACED: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
    document.adoptedStyleSheets = arguments[0] ? [sheet] : []";

/// Anything wider than its frame scrolls in one that says so, and that is named and reached by keyboard unless a link in it is.
const SILENT: &str = "return [...document.querySelectorAll('main *')].filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(e).overflowX))
    .filter(e => !(e.tabIndex === 0 && e.getAttribute('aria-label') || e.querySelector('[tabindex=\"0\"]')) || !e.querySelector('.wide__hint')?.checkVisibility()).map(e => `it does not say that it scrolls: ${e.outerHTML.slice(0, 120)}`)";

/// A hint stands only where something scrolls.
const IDLE: &str = "return [...document.querySelectorAll('main .wide__hint')].filter(e => e.checkVisibility() && e.parentElement.scrollWidth <= e.parentElement.clientWidth + 1)
    .map(e => `it says that it scrolls and does not: ${e.parentElement.outerHTML.slice(0, 120)}`)";

/// Whatever is pressed has 24 pixels.
pub async fn at_every_width_nothing_is_cut_off_hard_to_press_or_scrolls_unsaid(page: &Page) -> Result<()> {
    let mut all = Vec::new();
    for screen in screens::ALL {
        screens::show(page, screen).await?;
        for (width, size) in NARROW {
            page.show_as(width, 844, Scheme::Light).await?;
            page.eval_with("document.documentElement.dataset.size = arguments[0]", vec![size.into()]).await?;
            page.settle().await?;
            let mut found = page.complaints(CUT).await?;
            found.extend(page.complaints(TARGETS).await?);
            found.extend(page.complaints(SILENT).await?);
            found.extend(page.complaints(IDLE).await?);
            all.extend(found.into_iter().map(|complaint| format!("{} at {width} px, {size}: {complaint}", screen.name)));
        }
    }
    ensure!(all.is_empty(), "expected every screen to fit, found {} times {:#?}", all.len(), all);
    Ok(())
}

pub async fn nothing_is_lost_with_more_room_between_letters_words_and_lines(page: &Page) -> Result<()> {
    let mut all = Vec::new();
    for screen in screens::ALL {
        screens::show(page, screen).await?;
        for width in [1280, 390] {
            page.show_as(width, 844, Scheme::Light).await?;
            page.eval_with(SPACED, vec![true.into()]).await?;
            page.settle().await?;
            let found = page.complaints(CUT).await?;
            all.extend(found.into_iter().map(|complaint| format!("{} at {width} px: {complaint}", screen.name)));
        }
    }
    ensure!(all.is_empty(), "expected nothing to be cut off, found {} times {:#?}", all.len(), all);
    Ok(())
}
