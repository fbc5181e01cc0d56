//! Changes are announced to screen readers: once, briefly, by a region that was there before.

use crate::page::Page;
use crate::wait::until;
use anyhow::{Context, Result, ensure};

/// Records the live regions, then does something.
const WATCH: &str = "
    const live = () => [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')].filter(e => e.checkVisibility() && !e.closest('[inert]'));
    window.heard = live().map(e => [e, e.textContent]);
    window.fresh = () => live().filter(e => !window.heard.some(([old]) => old === e)).map(e => e.outerHTML.slice(0, 80));
    (0, arguments[0] && document.querySelector(arguments[0])).click()";
const STEP: &str = "const slider = document.querySelector('input[type=range]'); slider.stepDown(); slider.dispatchEvent(new Event('input', { bubbles: true }))";
/// What they say now but did not say before.
const HEARD: &str = "return { said: window.heard.filter(([e, old]) => e.isConnected && e.textContent !== old).map(([e]) => e.textContent), fresh: window.fresh() }";

/// The most anyone should have to listen to at once.
const MOST: usize = 260;

async fn expect_heard(page: &Page, address: &str, wanted: &[&str]) -> Result<()> {
    let said = until("what is said", async || {
        let heard = page.eval(HEARD).await?;
        let said: Vec<String> = serde_json::from_value(heard["said"].clone()).context("expected texts")?;
        let all = said.join(" | ");
        ensure!(wanted.iter().all(|words| all.contains(words)), "expected {wanted:?} to be said at {address}, found {all:?}");
        let fresh = heard["fresh"].as_array().map_or(0, Vec::len);
        ensure!(fresh == 0, "expected regions that were there before at {address}, found {}", heard["fresh"]);
        Ok(all)
    })
    .await?;
    ensure!(said.len() <= MOST, "expected at most {MOST} letters at {address}, found {said:?}");
    Ok(())
}

pub async fn results_filters_and_the_day_are_announced(page: &Page) -> Result<()> {
    let first = "#filters fieldset:first-of-type input";
    for (address, pressed, wanted) in [
        ("?q=taliban", first, ["passages", "1 active filter"]),
        ("?side=taliban", "main .chip", ["passages", "0 active filters"]),
        ("?view=map", first, ["of 34 provincial capitals", "1 active filter"]),
        ("?view=stances", first, ["statements", "1 active filter"]),
        ("?view=stances&measure=congruence", first, ["pairs", "1 active filter"]),
        ("?view=stances&a=price&b=taliban", first, ["speak", "1 active filter"]),
        ("?view=timeline", first, ["entries", "1 active filter"]),
        ("?view=figures", first, ["figures", "1 active filter"]),
    ] {
        page.open(address).await?;
        page.by_role_beginning("main", "").await?;
        until("the view", async || {
            ensure!(page.eval("return document.querySelector('main h1') !== null").await? == true, "expected a view at {address}");
            Ok(())
        })
        .await?;
        page.settle().await?;
        page.eval_with(WATCH, vec![pressed.into()]).await?;
        expect_heard(page, address, &wanted).await?;
    }
    page.open("?view=map").await?;
    page.by_role_name("slider", "As of").await?;
    page.settle().await?;
    page.eval_with(&WATCH.replace("(0, arguments[0] && document.querySelector(arguments[0])).click()", STEP), vec![]).await?;
    expect_heard(page, "?view=map", &["10 August 2021"]).await?;
    page.expect_silent_console().await
}
