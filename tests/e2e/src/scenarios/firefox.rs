//! In Firefox: what every reader does, on a site and from a file.

use super::Outcome;
use super::file;
use super::offline::{expect_view, views};
use crate::firefox::Firefox;
use crate::page::Page;
use crate::wait::until;
use anyhow::{Context, Result, ensure};

pub async fn in_firefox_a_search_finds_and_every_view_opens(page: &Page) -> Result<Outcome> {
    let Some(program) = &page.setting().firefox else {
        return Ok(Outcome::Skipped("Firefox or its driver is not installed".into()));
    };
    let firefox = Firefox::start(&page.setting, program).await?;
    let toured = tour_both(&firefox.page).await;
    let console = firefox.close().await?;
    let outcome = toured.with_context(|| format!("console: {console:#?}"))?;
    ensure!(console.is_empty(), "expected an empty console, found {console:#?}");
    Ok(outcome)
}

async fn tour_both(page: &Page) -> Result<Outcome> {
    tour(page).await?;
    let Some(page) = file::opened(page)? else { return Ok(file::skipped()) };
    tour(&page).await.context("from a file")?;
    Ok(Outcome::Passed(vec![]))
}

async fn tour(page: &Page) -> Result<()> {
    page.open("").await?;
    expect_view(page, "Documents").await?;
    let all = page.expect_count("a count before any query", |n| n > 0).await?;
    page.type_slowly("sanction").await?;
    page.expect_count("passages on sanctions", |n| n > 0 && n != all).await?;
    let state = page.state().await?;
    ensure!(state.get("q").is_some_and(|q| q == &["sanction"]), "expected the query in the address, found {state:?}");
    until("the passages", async || {
        ensure!(!page.text(".hits").await?.is_empty(), "expected passages");
        Ok(())
    })
    .await?;
    page.settle().await?;
    page.open("").await?;
    for name in &views(page).await? {
        page.by_role_name("link", name).await?.click().await.with_context(|| format!("the link {name}"))?;
        expect_view(page, name).await?;
    }
    page.back().await?;
    page.forward().await?;
    page.settle().await
}
