//! What a mouse can follow, open and close: real clicks, during which the page may be rebuilt between two listeners.

use crate::command::devtools;
use crate::page::{Page, Scheme};
use crate::wait::until;
use anyhow::{Result, ensure};
use serde_json::json;

/// Clicks in the middle of an element, whatever else lies there, once it stands still.
async fn click(page: &Page, css: &str) -> Result<()> {
    page.ready().await?;
    let middle = "const element = document.querySelector(arguments[0]); element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const { x, y, width, height } = element.getBoundingClientRect(); return [x + width / 2, y + height / 2]";
    // A hand waits until what it aims at stands still.
    let before = std::cell::RefCell::new(serde_json::Value::Null);
    let at = until(css, async || {
        let at = page.eval_with(middle, vec![css.into()]).await?;
        let is_still = at == before.replace(at.clone());
        ensure!(is_still, "expected {css} to stand still, found it moving");
        Ok(at)
    })
    .await?;
    for kind in ["mousePressed", "mouseReleased"] {
        let event = json!({ "type": kind, "x": at[0], "y": at[1], "button": "left", "clickCount": 1 });
        devtools(page.client(), "Input.dispatchMouseEvent", event).await?;
    }
    Ok(())
}

async fn expect_focus(page: &Page, css: &str) -> Result<()> {
    until("the focus", async || {
        let found = page.eval_with(
            "return document.activeElement.matches(arguments[0]) || document.activeElement.outerHTML.slice(0, 200)",
            vec![css.into()],
        );
        let found = found.await?;
        ensure!(found == true, "expected the focus on {css}, found {found}");
        Ok(())
    })
    .await
}

pub async fn what_is_closed_leads_back_to_where_it_was_opened(page: &Page) -> Result<()> {
    page.open("?view=stances").await?;
    let cell = "[data-open='taliban/taliban-must-halt-violence']";
    click(page, cell).await?;
    click(page, ".evidence__close").await?;
    expect_focus(page, cell).await?;
    page.open("?view=map&id=kunduz&layer=both").await?;
    click(page, ".capital__close").await?;
    expect_focus(page, "#mark-kunduz").await?;
    page.open("?id=envoy-in-qatar").await?;
    click(page, ".reader__back a").await?;
    expect_focus(page, "a[href='?id=envoy-in-qatar']").await?;
    page.expect_silent_console().await
}

pub async fn another_page_begins_at_its_head(page: &Page) -> Result<()> {
    for (address, link) in [
        ("?view=stances", ".matrix__issue a"),
        ("?view=stances", ".matrix th[scope=row] a[href*='price']"),
        ("?view=stances&measure=congruence", ".matrix th[scope=row] a[href*='price']"),
        ("?view=stances&a=ghani&b=taliban", "main h3 a[href*='issue:']"),
        ("?view=timeline", ".entry:nth-of-type(n+40) a.actor"),
        ("?view=figures", ".figure a.actor"),
    ] {
        page.open(address).await?;
        page.ready().await?;
        let before = page.text("h1").await?;
        click(page, link).await?;
        until("another page at its head", async || {
            let found = page.eval("return [document.querySelector('main h1')?.textContent, scrollY]").await?;
            ensure!(found[0] != before.as_str() && found[1] == 0, "expected the head of another page than {before:?}, found {found}");
            Ok(())
        })
        .await?;
    }
    page.expect_silent_console().await
}

pub async fn a_click_on_a_capital_opens_it_and_not_its_neighbour(page: &Page) -> Result<()> {
    for width in [1280, 390] {
        page.show_as(width, 900, Scheme::Light).await?;
        for id in ["kabul", "mahmud-i-raqi", "mihtarlam", "pul-e-alam", "bazarak", "kunduz"] {
            page.open("?view=map&as-of=2021-08-09").await?;
            click(page, &format!("#mark-{id} .cap__reach")).await?;
            until("its history", async || {
                let state = page.state().await?;
                ensure!(state.get("id").is_some_and(|found| found == &[id]), "expected {id} to be open at {width} px, found {state:?}");
                Ok(())
            })
            .await?;
        }
    }
    page.expect_silent_console().await
}
