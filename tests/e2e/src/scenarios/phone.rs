//! The filters on a phone: a sheet at the foot of the screen, within reach of a thumb.

use super::Outcome;
use crate::page::{Page, Scheme};
use crate::wait::until;
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// Where the sheet and its button are, and what can still be reached in the page behind.
const SHEET: &str = "
    const button = document.querySelector('.filters__open'), sheet = document.querySelector('#filters'), box = button.getBoundingClientRect();
    const behind = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')]
        .filter(e => !sheet.contains(e) && e.checkVisibility({ visibilityProperty: true }) && !e.closest('[inert]'));
    return { name: button.textContent, left: box.left, top: box.top, right: box.right, bottom: box.bottom, height: box.height, isOpen: sheet.matches(':popover-open'),
        sheet: [sheet.getBoundingClientRect().top, sheet.getBoundingClientRect().bottom], behind: behind.map(e => e.outerHTML.slice(0, 80)),
        isInside: sheet.contains(document.activeElement), isBack: document.activeElement === button, said: sheet.querySelector('[role=status]')?.textContent ?? '' }";

async fn expect_open(page: &Page, open: bool) -> Result<serde_json::Value> {
    until("the sheet", async || {
        let now = page.eval(SHEET).await?;
        ensure!(now["isOpen"] == open, "expected the sheet to be {}, found {now}", if open { "open" } else { "closed" });
        let focus = if open { &now["isInside"] } else { &now["isBack"] };
        ensure!(focus == true, "expected the focus {}, found {now}", if open { "in the sheet" } else { "on its button again" });
        let n_behind = now["behind"].as_array().map_or(0, Vec::len);
        ensure!(
            (n_behind == 0) == open,
            "expected {} to be reached behind the sheet, found {now}",
            if open { "nothing" } else { "the page" }
        );
        Ok(now)
    })
    .await
}

pub async fn the_filters_are_a_sheet_at_the_foot_of_a_phone(page: &Page) -> Result<Outcome> {
    let mut violations = Vec::new();
    for (width, scheme) in [(390, Scheme::Light), (390, Scheme::Dark), (320, Scheme::Light)] {
        page.show_as(width, 844, scheme).await?;
        page.open("?side=taliban&from=2021-03-01").await?;
        let button = page.by_role_name("button", "Filters (2)").await?;
        let now = page.eval(SHEET).await?;
        let number = |key: &str| now[key].as_f64().unwrap_or_default();
        ensure!(number("bottom") <= 844.0 && number("top") > 700.0, "expected the button at the foot of the screen, found {now}");
        ensure!(number("height") >= 44.0, "expected a button as high as a thumb, found {now}");
        button.click().await?;
        let now = expect_open(page, true).await?;
        ensure!(now["sheet"][1] == 844.0, "expected the sheet at the foot of the screen, found {now}");
        page.screenshot(&format!("sheet-{width}-{}", scheme.name())).await?;
        violations.extend(page.axe().await?.unwrap_or_default());
        // The region, its groups and checkboxes are those of a wide screen; the sheet shows how much matches.
        let before = now["said"].clone();
        page.facet("Document").await?.first().context("expected a document")?.click().await?;
        until("another count", async || {
            let now = page.eval(SHEET).await?;
            ensure!(now["said"] != before, "expected another count than {before}, found {now}");
            Ok(())
        })
        .await?;
        page.press("Escape").await?;
        expect_open(page, false).await?;
        page.by_role_name("button", "Filters (3)").await?.click().await?;
        expect_open(page, true).await?;
        page.by_role_name("button", "Close").await?.click().await?;
        expect_open(page, false).await?;
        let wide = page.eval("return document.documentElement.scrollWidth - document.documentElement.clientWidth").await?;
        ensure!(wide == 0, "expected nothing wider than the screen, found {wide} px");
    }
    ensure!(violations.is_empty(), "expected no violation, found {violations:#?}");
    page.show_as(1280, 900, Scheme::Light).await?;
    page.open("").await?;
    page.by_role_name("region", "Filters").await?;
    let shown = page.eval("return document.querySelector('.filters__open').checkVisibility()").await?;
    ensure!(shown == json!(false), "expected no button where there is room for a column");
    page.expect_silent_console().await?;
    Ok(if page.setting().axe.is_some() { Outcome::Passed(vec![]) } else { Outcome::Skipped("axe-core is not installed".into()) })
}
