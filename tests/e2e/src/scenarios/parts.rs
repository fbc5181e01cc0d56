//! Parts of the program: each comes when it is first asked for, is told while it does, and can be asked for again.

use super::offline::{CALM, expect_view};
use crate::page::Page;
use crate::wait::until;
use anyhow::{Context, Result, ensure};

/// Nothing is fetched ahead, and every fetch meets the host.
const SPARING: &str = "Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } });
    delete Navigator.prototype.serviceWorker";
/// No worker stores the site ahead.
const ALONE: &str = "delete Navigator.prototype.serviceWorker";
/// Nothing is fetched ahead before a link is pointed at.
const BUSY: &str = "window.requestIdleCallback = () => 0";
/// Parts take a while.
const SLOW: &str = "const real = fetch; window.fetch = (...what) => String(what[0]).includes('split_')
    ? new Promise((come) => setTimeout(() => come(real(...what)), 1500)) : real(...what)";
/// What a script hears where a part is missing.
const ASKED: &str = "const [done] = arguments; stanceAtlas.version().then(() => done('answered'), ({ message }) => done(message))";

/// The parts that have views.
const PARTS: [&str; 4] = ["concordance", "map", "stances", "more"];

async fn told(page: &Page) -> Result<()> {
    until("a word on the missing part", async || {
        let found = page.text("main [role=alert]").await?;
        ensure!(found.contains("This part of the site did not load"), "expected to be told, found {found:?}");
        Ok(())
    })
    .await
}

pub async fn a_view_that_does_not_come_is_told_and_comes_when_asked_again(page: &Page) -> Result<()> {
    let (host, page) = page.hosted()?;
    page.before_load(SPARING).await?;
    for name in ["Concordance", "Map", "Stances", "Timeline"] {
        page.open("?q=taliban").await?;
        page.eval("window.same = true; return null").await?;
        host.be_gone(true);
        page.by_role_name("link", name).await?.click().await?;
        told(&page).await.context(name)?;
        // The page is alive: what needs no part answers.
        page.by_role_name("link", "Documents").await?.click().await?;
        page.expect_count("passages without a connection", |n| n > 0).await?;
        page.by_role_name("link", name).await?.click().await?;
        told(&page).await.context(name)?;
        host.be_gone(false);
        page.by_role_name("button", "Try again").await?.click().await?;
        expect_view(&page, name).await?;
        ensure!(page.eval("return window.same === true").await? == true, "expected the page not to be loaded again for {name}");
    }
    Ok(())
}

pub async fn a_script_that_asks_for_a_part_that_does_not_come_hears_why(page: &Page) -> Result<()> {
    let (host, page) = page.hosted()?;
    page.before_load(SPARING).await?;
    page.open("").await?;
    host.be_gone(true);
    let found = page.client().execute_async(ASKED, vec![]).await.context("a call")?;
    ensure!(found.as_str().is_some_and(|found| found.contains("did not load")), "expected a reason, found {found}");
    host.be_gone(false);
    let found = page.client().execute_async(ASKED, vec![]).await.context("a call")?;
    ensure!(found == "answered", "expected an answer once the host is back, found {found}");
    Ok(())
}

pub async fn a_view_says_that_it_comes(page: &Page) -> Result<()> {
    page.before_load(SPARING).await?;
    page.before_load(SLOW).await?;
    page.open("").await?;
    page.by_role_name("link", "Map").await?.click().await?;
    until("a word that the map comes", async || {
        let (title, said) = (page.text("main h1").await?, page.text("main [role=status]").await?);
        ensure!(title == "Map" && said == "Loading…", "expected the name of the view and a word, found {title:?} and {said:?}");
        Ok(())
    })
    .await?;
    expect_view(page, "Map").await
}

pub async fn parts_are_fetched_ahead_once_the_browser_is_idle_or_a_link_is_pointed_at(page: &Page) -> Result<()> {
    page.before_load(ALONE).await?;
    page.open("").await?;
    until("the parts of all views", async || {
        let left = left(page).await?;
        ensure!(left.is_empty(), "expected every part by itself, found none of {left:?}");
        Ok(())
    })
    .await?;
    page.before_load(BUSY).await?;
    page.open("").await?;
    tokio::time::sleep(CALM).await;
    ensure!(left(page).await? == PARTS, "expected no part before a link is pointed at, found some");
    page.eval("document.querySelector('.views a[href*=map]').focus(); return null").await?;
    until("the map ahead", async || {
        ensure!(left(page).await? == ["concordance", "stances", "more"], "expected the map to be fetched, and no more");
        Ok(())
    })
    .await?;
    page.before_load(SPARING).await?;
    page.open("").await?;
    page.eval("document.querySelector('.views a[href*=stances]').focus(); return null").await?;
    tokio::time::sleep(CALM).await;
    ensure!(left(page).await? == PARTS, "expected nothing ahead for who saves data, found some");
    Ok(())
}

/// The parts of views that the page has not asked for, neither the host nor the browser's cache.
async fn left(page: &Page) -> Result<Vec<&'static str>> {
    let came = page.eval("return performance.getEntriesByType('resource').map(({ name }) => name)").await?;
    let came: Vec<String> = serde_json::from_value(came).context("expected addresses")?;
    Ok(PARTS.into_iter().filter(|part| !came.iter().any(|name| name.ends_with(&format!("split_{part}.wasm")))).collect())
}
