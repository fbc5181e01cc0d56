//! One state, one address: Back and Forward.

use super::search::{PHRASE, chosen};
use crate::page::Page;
use crate::roles::Name;
use crate::wait::until;
use anyhow::{Context, Result, ensure};

async fn expect_chosen(page: &Page, n: usize) -> Result<()> {
    until("the facet", async || {
        let found = chosen(page, "Document").await?;
        ensure!(found == n, "expected {n} documents to be checked, found {found}");
        Ok(())
    })
    .await
}

async fn expect_in_address(page: &Page, key: &str, there: bool) -> Result<()> {
    until("the address", async || {
        let state = page.state().await?;
        ensure!(state.contains_key(key) == there, "expected {key} in the address: {there}, found {state:?}");
        Ok(())
    })
    .await
}

pub async fn back_undoes_a_choice_and_forward_repeats_it(page: &Page) -> Result<()> {
    page.open("?q=taliban").await?;
    let all = page.expect_count("results", |n| n > 0).await?;
    let boxes = page.facet("Document").await?;
    boxes.first().context("expected a document to choose, found none")?.click().await?;
    let fewer = page.expect_count("fewer results", |n| n < all).await?;
    expect_in_address(page, "document", true).await?;

    page.back().await?;
    page.expect_count("all results again", |n| n == all).await?;
    expect_chosen(page, 0).await?;
    expect_in_address(page, "document", false).await?;

    page.forward().await?;
    page.expect_count("fewer results again", |n| n == fewer).await?;
    expect_chosen(page, 1).await?;
    expect_in_address(page, "document", true).await
}

pub async fn typing_adds_no_step_to_the_history(page: &Page) -> Result<()> {
    page.open("").await?;
    let before = page.eval("return history.length").await?;
    page.search_box().await?.send_keys("peace talks").await?;
    expect_in_address(page, "q", true).await?;
    let after = page.eval("return history.length").await?;
    ensure!(after == before, "expected {before} steps in the history, found {after}");
    Ok(())
}

pub async fn a_run_of_keys_on_a_slider_is_one_step(page: &Page) -> Result<()> {
    page.open("?view=map").await?;
    let before = page.eval("return history.length").await?.as_u64().context("expected a number")?;
    let slider = page.by_role_name("slider", "As of").await?;
    // Left, three times, then right.
    for key in ["\u{e012}", "\u{e012}", "\u{e012}", "\u{e014}"] {
        slider.send_keys(key).await?;
    }
    expect_in_address(page, "as-of", true).await?;
    let after = page.eval("return history.length").await?;
    ensure!(after == before + 1, "expected one step more than {before}, found {after}");
    page.back().await?;
    expect_in_address(page, "as-of", false).await?;
    let state = page.state().await?;
    ensure!(state.get("view").is_some_and(|view| view == &["map"]), "expected the map as it was, found {state:?}");
    page.expect_silent_console().await
}

pub async fn back_returns_from_a_report_to_its_results(page: &Page) -> Result<()> {
    page.open("").await?;
    page.search_box().await?.send_keys(PHRASE).await?;
    let n = page.expect_count("2 or more passages", |n| n >= 2).await?;
    let results = page.text("main").await?;
    let main = page.by_role_name("main", "").await?;
    let links = page.inside(&main, "link", Name::Any).await?;
    let mut opened = false;
    for link in links {
        // A link within the page that leads to a report, not to a text file or another site.
        let href = link.attr("href").await?.unwrap_or_default();
        if href.starts_with('?') && href.contains("id=") {
            link.click().await?;
            opened = true;
            break;
        }
    }
    ensure!(opened, "expected a result that leads to its report, found none");
    expect_in_address(page, "id", true).await?;
    page.back().await?;
    page.expect_count("the results again", |found| found == n).await?;
    until("the same results", async || {
        let again = page.text("main").await?;
        ensure!(again == results, "expected {results:?}, found {again:?}");
        Ok(())
    })
    .await
}
