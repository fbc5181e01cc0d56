//! Forced colours, and reduced motion.

use crate::command::devtools;
use crate::page::{Page, Scheme};
use crate::screens;
use anyhow::{Result, ensure};
use serde_json::json;

/// Anything marked only by a colour of ours is lost when the reader's own colours replace it.
const LOST: &str = "
    const found = [], of = (element, part) => getComputedStyle(element)[part];
    const probe = document.createElement('i'); document.body.append(probe);
    const system = (name) => { probe.style.setProperty('color', name); return of(probe, 'color'); };
    const [canvas, ink] = [system('Canvas'), system('CanvasText')];
    for (const mark of [...document.querySelectorAll('main mark')].slice(0, 3)) if (of(mark, 'backgroundColor') === canvas) found.push('a mark is not seen');
    for (const current of document.querySelectorAll('.views a[aria-current], .subviews a[aria-current]')) {
        const other = [...current.closest('ul').querySelectorAll('a')].find((link) => link !== current);
        if (of(current, 'borderBlockEndColor') === of(other, 'borderBlockEndColor')) found.push(`${current.textContent} looks like ${other.textContent}`);
    }
    for (const text of [...document.querySelectorAll('svg text')].filter((text) => text.checkVisibility()).slice(0, 20)) if (of(text, 'stroke') === of(text, 'fill')) found.push(`${text.textContent} is a blot`);
    probe.remove();
    return [...new Set(found)]";

pub async fn colours_that_a_reader_forces_lose_nothing(page: &Page) -> Result<()> {
    let mut all = Vec::new();
    for screen in screens::ALL {
        screens::show(page, screen).await?;
        for (scheme, width) in [(Scheme::Dark, 1280), (Scheme::Light, 390)] {
            page.show_as(width, 900, scheme).await?;
            let features = json!({ "features": [{ "name": "forced-colors", "value": "active" }, { "name": "prefers-color-scheme", "value": scheme.name() }] });
            devtools(page.client(), "Emulation.setEmulatedMedia", features).await?;
            page.settle().await?;
            page.screenshot(&format!("forced-{}-{width}", screen.name)).await?;
            let found = page.complaints(LOST).await?;
            all.extend(found.into_iter().map(|complaint| format!("{} at {width} px: {complaint}", screen.name)));
        }
    }
    ensure!(all.is_empty(), "expected nothing to rest on our colours alone, found {all:#?}");
    Ok(())
}

pub async fn nothing_moves_where_no_motion_is_wanted(page: &Page) -> Result<()> {
    let moving = "const moves = (e) => { const s = getComputedStyle(e); return parseFloat(s.transitionDuration) > 0 || s.animationName !== 'none' || s.scrollBehavior === 'smooth'; };
        return [...document.querySelectorAll('*')].filter(moves).slice(0, 5).map((e) => e.outerHTML.slice(0, 80))";
    page.show_as(1280, 900, Scheme::Light).await?;
    for screen in screens::ALL {
        screens::show(page, screen).await?;
        let found = page.complaints(moving).await?;
        ensure!(found.is_empty(), "expected {} to keep still, found {found:#?}", screen.name);
    }
    Ok(())
}
