//! A newer release of the site: offered, taken whole or not at all.

use super::access::WIDTHS;
use super::offline::{CALM, caches, expect_once, expect_view, step, views, visit_and_store_all};
use crate::page::{Page, Scheme};
use crate::server::Server;
use crate::site::OTHER;
use crate::wait::until;
use anyhow::{Context, Result, ensure};

/// Whether the open page is of the other release.
async fn is_other(page: &Page) -> Result<bool> {
    let source = page.eval("return document.querySelector('link[rel=stylesheet]').href").await?;
    let old = page.setting().site.name("style-", ".css")?;
    Ok(!source.as_str().unwrap_or_default().ends_with(&old))
}

async fn expect_notice(page: &Page) -> Result<()> {
    until("the notice", async || {
        let told = page.text("#newer[role=status]:not([hidden]) p:not([hidden])").await?;
        ensure!(told.contains("A newer version is ready"), "expected a notice, found {told:?}");
        Ok(())
    })
    .await
}

/// In light and dark, wide and narrow.
async fn expect_legible(page: &Page) -> Result<()> {
    for (scheme, (width, height)) in [(Scheme::Dark, WIDTHS[0]), (Scheme::Light, WIDTHS[1])] {
        page.show_as(width, height, scheme).await?;
        let shot = format!("newer-{width}-{}", scheme.name());
        page.screenshot(&shot).await?;
        // At the end of the page it covers nothing.
        page.eval("scrollTo(0, document.documentElement.scrollHeight); return null").await?;
        let violations = page.axe().await?.unwrap_or_default();
        ensure!(violations.is_empty(), "expected no violation in {shot}, found {violations:#?}");
    }
    Ok(())
}

/// Another release is served from now on.
fn publish_other(host: &Server, page: &Page) -> Result<()> {
    host.publish(page.setting().site.other_release()?);
    Ok(())
}

pub async fn a_newer_release_is_offered_and_taken_whole(page: &Page) -> Result<()> {
    let (host, page) = page.hosted()?;
    visit_and_store_all(&page).await?;
    // Caches of others: another site below this one, and anybody's.
    let strangers = [format!("stance-atlas {}other/ 1", page.setting().base), "anybody".to_owned()];
    for name in &strangers {
        page.client()
            .execute_async("const [name, done] = arguments; caches.open(name).then(() => done())", vec![name.as_str().into()])
            .await?;
    }
    publish_other(&host, &page)?;
    host.asked();
    page.open("?view=figures").await?;
    expect_notice(&page).await?;
    let changed = host.asked();
    expect_once(&changed)?;
    ensure!(changed.len() == 4, "expected the worker and the three files that changed, found {changed:#?}");
    expect_legible(&page).await?;
    // The old release goes on, whole, also through a new page of it and another view.
    for address in ["", "?view=map"] {
        page.open(address).await?;
        ensure!(!is_other(&page).await?, "expected the old release until a reader takes the new one");
        expect_notice(&page).await?;
    }
    page.expect_silent_console().await?;
    let report = page.setting().site.name("documents/", ".txt")?;
    page.goto(&report).await?;
    let text = page.text("body").await?;
    ensure!(text.len() > 1000 && !text.contains(OTHER), "expected the report of the old release, found {text:?}");
    page.open("").await?;
    expect_notice(&page).await?;
    page.eval("document.getElementById('newer-dismiss').focus(); return null").await?;
    page.client().active_element().await?.send_keys("\u{e007}").await.context("Enter")?;
    ensure!(page.text("#newer:not([hidden])").await?.is_empty(), "expected the notice to go");

    page.open("?view=method").await?;
    expect_notice(&page).await?;
    page.eval("document.getElementById('newer-reload').focus(); return null").await?;
    page.client().active_element().await?.send_keys("\u{e007}").await.context("Enter")?;
    until("the new release", async || {
        ensure!(is_other(&page).await?, "expected the new release");
        Ok(())
    })
    .await?;
    page.ready().await?;
    expect_view(&page, "Method").await?;
    until("the old cache to go", async || {
        step(&page).await?;
        tokio::time::sleep(CALM).await;
        let names: Vec<String> = caches(&page).await?.into_iter().map(|(name, _)| name).collect();
        let ours = names.iter().filter(|name| name.starts_with(&format!("stance-atlas {} ", page.setting().base))).count();
        if ours > 1 {
            page.reload().await?;
        }
        ensure!(ours == 1 && names.len() == 3, "expected one cache of the site beside {strangers:?}, found {names:?}");
        Ok(())
    })
    .await?;
    host.be_gone(true);
    page.open("").await?;
    ensure!(is_other(&page).await?, "expected the new release without a connection");
    page.goto(&report).await?;
    let text = page.text("body").await?;
    ensure!(text.starts_with(OTHER), "expected the report of the new release, found {text:?}");
    Ok(())
}

/// What the browser's own button does too.
pub async fn loading_the_page_again_takes_the_newer_release(page: &Page) -> Result<()> {
    let (host, page) = page.hosted()?;
    visit_and_store_all(&page).await?;
    publish_other(&host, &page)?;
    page.open("?view=figures").await?;
    expect_notice(&page).await?;
    page.reload().await?;
    until("the new release", async || {
        ensure!(is_other(&page).await?, "expected the new release");
        Ok(())
    })
    .await?;
    page.ready().await?;
    expect_view(&page, "Figures").await
}

pub async fn a_page_of_the_old_release_keeps_its_files_while_it_is_open(page: &Page) -> Result<()> {
    let (host, page) = page.hosted()?;
    let client = page.client();
    visit_and_store_all(&page).await?;
    let old = client.window().await.context("expected a window")?;
    let second = client.new_window(true).await.context("expected a second tab")?.handle;
    client.switch_to_window(second).await.context("expected the second tab")?;
    publish_other(&host, &page)?;
    page.open("").await?;
    expect_notice(&page).await?;
    page.reload().await?;
    until("the new release", async || {
        ensure!(is_other(&page).await?, "expected the new release");
        Ok(())
    })
    .await?;
    page.ready().await?;
    step(&page).await?;
    tokio::time::sleep(CALM).await;
    ensure!(caches(&page).await?.len() == 2, "expected the old cache to stay while a page of it is open");

    // The host has the old files no longer; the old page asks for one.
    client.switch_to_window(old).await.context("expected the first tab")?;
    ensure!(!is_other(&page).await?, "expected the first tab to be left alone");
    let script = "const [name, done] = arguments; fetch(name).then(r => done(r.status), e => done(`${e}`))";
    let status = client.execute_async(script, vec![page.setting().site.name("style-", ".css")?.into()]).await?;
    ensure!(status == 200, "expected an old file for the old page, found {status}");
    expect_notice(&page).await?;
    client.close_window().await.context("could not close the first tab")?;
    let rest = client.windows().await.context("expected windows")?;
    client.switch_to_window(rest.into_iter().next().context("expected the second tab")?).await?;
    // At a step in a page that is opened after the old one is gone.
    until("the old cache to go", async || {
        page.reload().await?;
        step(&page).await?;
        tokio::time::sleep(CALM).await;
        let n = caches(&page).await?.len();
        ensure!(n == 1, "expected one cache, found {n}");
        Ok(())
    })
    .await
}

pub async fn a_release_that_comes_broken_leaves_the_old_one_whole(page: &Page) -> Result<()> {
    let (host, page) = page.hosted()?;
    visit_and_store_all(&page).await?;
    publish_other(&host, &page)?;
    host.cut(Some("style-"));
    host.asked();
    page.open("?view=figures").await?;
    until("the new release to be tried", async || {
        ensure!(host.asked().iter().any(|file| file.name.starts_with("style-")), "expected the new style sheet to be asked for");
        Ok(())
    })
    .await?;
    tokio::time::sleep(CALM).await;
    ensure!(page.text("#newer:not([hidden])").await?.is_empty(), "expected no notice of a release that is not whole");
    host.be_gone(true);
    for name in views(&page).await? {
        page.by_role_name("link", &name).await?.click().await?;
        page.reload().await?;
        expect_view(&page, &name).await?;
        ensure!(!is_other(&page).await?, "expected the old release");
    }
    host.be_gone(false);
    host.cut(None);
    page.open("?view=figures").await?;
    expect_notice(&page).await
}
