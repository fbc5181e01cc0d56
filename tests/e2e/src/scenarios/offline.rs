//! Reading without a connection.

use crate::command::devtools;
use crate::page::Page;
use crate::server::Asked;
use crate::wait::until;
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::collections::BTreeSet;
use std::time::Duration;

/// All that a cold browser may fetch for its first visit.
const BAR: usize = 450_000;
/// Long enough for what a page would do by itself.
pub const CALM: Duration = Duration::from_millis(1500);
/// Makes a minute pass in less than a second.
const QUICK: &str = "const real = setTimeout; window.setTimeout = (run, ms, ...rest) => real(run, ms / 100, ...rest)";
/// What comes after six seconds waits for a step, however slow the machine is, and nothing is fetched ahead.
const PATIENT: &str = "window.requestIdleCallback = () => 0; const real = setTimeout; window.setTimeout = (run, ms, ...rest) => real(run, ms === 6000 ? 60000 : ms, ...rest)";
/// No page asks for these.
const NOT_STORED: [&str; 4] = ["worker.js", "preview.png", "robots.txt", "stance-atlas.d.ts"];

/// The caches of the browser by their names, each with its files.
pub async fn caches(page: &Page) -> Result<Vec<(String, BTreeSet<String>)>> {
    let script = "const [base, done] = arguments; (async () => {
        const all = [];
        for (const name of await caches.keys()) {
            const keys = await (await caches.open(name)).keys();
            all.push([name, keys.map(({ url }) => decodeURIComponent(url.slice(base.length)) || 'index.html')]);
        }
        return all;
    })().then(done)";
    let found = page.client().execute_async(script, vec![page.setting().base.as_str().into()]).await.context("caches")?;
    serde_json::from_value(found).context("expected names of caches and files")
}

async fn n_stored(page: &Page) -> Result<usize> {
    Ok(caches(page).await?.last().map_or(0, |(_, files)| files.len()))
}

/// The files of the first visit, at least the page's own, are in the cache.
async fn expect_visit_stored(page: &Page) -> Result<()> {
    until("the page in the cache", async || {
        ensure!(n_stored(page).await? > 5, "expected the first visit's files");
        Ok(())
    })
    .await
}

/// Takes a file out of the cache, and out of the browser's own.
async fn forget(page: &Page, end: &str) -> Result<()> {
    let script = "const [end, done] = arguments; (async () => {
        for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const key of await cache.keys()) if (key.url.endsWith(end)) await cache.delete(key);
        }
    })().then(done)";
    page.client().execute_async(script, vec![end.into()]).await.context("forgetting")?;
    devtools(page.client(), "Network.clearBrowserCache", json!({})).await.map(|_| ())
}

/// What a visit asked for is stored, and what was asked for since then.
async fn expect_stored(page: &Page, wanted: &BTreeSet<String>) -> Result<()> {
    until("the files in the cache", async || {
        let all = caches(page).await?;
        let (name, files) = all.last().context("expected a cache, found none")?;
        ensure!(name.contains(page.setting().base.as_str()), "expected a cache with the site's address in its name, found {name:?}");
        ensure!(files == wanted, "expected {wanted:?} in {name:?}, found {files:?}");
        Ok(())
    })
    .await
}

/// Everything of the site that a page may ask for.
fn whole(page: &Page) -> BTreeSet<String> {
    page.setting().site.0.keys().filter(|name| !NOT_STORED.contains(&name.as_str())).cloned().collect()
}

/// A reader's first step: any key.
pub async fn step(page: &Page) -> Result<()> {
    page.client().active_element().await?.send_keys("\u{e008}").await.context("Shift")
}

pub async fn visit_and_store_all(page: &Page) -> Result<()> {
    page.open("").await?;
    step(page).await?;
    expect_stored(page, &whole(page)).await
}

pub fn expect_once(asked: &[Asked]) -> Result<()> {
    let names: BTreeSet<_> = asked.iter().map(|file| &file.name).collect();
    ensure!(names.len() == asked.len(), "expected each file to be asked for once, found {asked:#?}");
    Ok(())
}

/// The links of the views, by their names.
pub async fn views(page: &Page) -> Result<Vec<String>> {
    let found = page.eval("return [...document.querySelectorAll('.views a')].map(a => a.textContent)").await?;
    serde_json::from_value(found).context("expected names of views")
}

pub async fn expect_view(page: &Page, name: &str) -> Result<()> {
    until(name, async || {
        let current = page.text(".views [aria-current]").await?;
        let (main, told) = (page.text("main").await?, page.text("#failure:not([hidden]), main [role=alert]").await?);
        ensure!(current == name, "expected {name} to be open, found {current:?}");
        ensure!(told.trim().is_empty(), "expected no failure in {name}, found {told:?}");
        ensure!(main.len() > 200 && !main.contains("Loading"), "expected {name} to be full, found {main:?}");
        Ok(())
    })
    .await
}

pub async fn after_one_visit_every_view_works_without_a_connection(page: &Page) -> Result<()> {
    let (host, page) = page.hosted()?;
    page.before_load(PATIENT).await?;
    page.open("").await?;
    expect_visit_stored(&page).await?;
    tokio::time::sleep(CALM).await;
    let first = host.asked();
    expect_once(&first)?;
    ensure!(first.iter().any(|file| file.name == "worker.js"), "expected the worker among the files of a first visit, found {first:#?}");
    let bytes: usize = first.iter().map(|file| file.bytes).sum();
    ensure!(bytes <= BAR, "expected at most {BAR} bytes on a first visit, found {bytes}");
    let names = first.iter().map(|file| file.name.clone()).filter(|name| name != "worker.js").collect();
    expect_stored(&page, &names).await?;

    step(&page).await?;
    page.client().execute_async("navigator.serviceWorker.ready.then(() => arguments[0]())", vec![]).await.context("a worker")?;
    ensure!(n_stored(&page).await? == whole(&page).len(), "expected everything to be stored once the worker is ready");
    expect_stored(&page, &whole(&page)).await?;
    expect_once(&[first, host.asked()].concat())?;

    host.be_gone(true);
    page.reload().await?;
    let names = views(&page).await?;
    for name in &names {
        page.by_role_name("link", name).await?.click().await?;
        expect_view(&page, name).await?;
        page.reload().await?;
        expect_view(&page, name).await?;
    }
    for name in names.iter().rev().skip(1) {
        page.back().await?;
        expect_view(&page, name).await?;
    }
    page.open("?q=sanction").await?;
    page.expect_count("passages on sanctions", |n| n > 0).await?;
    let text = page.setting().site.name("documents/", ".txt")?;
    page.goto(&text).await?;
    let found = page.text("body").await?;
    ensure!(found.len() > 1000, "expected the report as a text, found {found:?}");
    ensure!(host.asked().is_empty(), "expected nobody to be answered, found otherwise");
    Ok(())
}

/// An address that a browser keeps under its whole length.
pub async fn a_visit_by_a_deep_link_asks_for_nothing_twice(page: &Page) -> Result<()> {
    let (host, page) = page.hosted()?;
    for address in ["?view=map&as-of=2021-08-09", "index.html?q=sanction#main"] {
        page.open(address).await?;
        tokio::time::sleep(CALM).await;
        step(&page).await?;
        expect_stored(&page, &whole(&page)).await.context(address)?;
        expect_once(&host.asked()).context(address)?;
        let script = "const [done] = arguments; navigator.serviceWorker.getRegistration().then(r => r.unregister())
            .then(() => caches.keys()).then(names => Promise.all(names.map(name => caches.delete(name)))).then(() => done())";
        page.client().execute_async(script, vec![]).await.context("forgetting")?;
        page.goto("documents/").await?;
        devtools(page.client(), "Network.clearBrowserCache", json!({})).await?;
        host.asked();
    }
    Ok(())
}

pub async fn who_leaves_early_has_what_the_visit_brought(page: &Page) -> Result<()> {
    let (host, page) = page.hosted()?;
    page.open("").await?;
    expect_visit_stored(&page).await?;
    page.goto("documents/").await?;
    until("an installed worker", async || {
        let script = "navigator.serviceWorker.getRegistration().then(r => arguments[0](Boolean(r?.active)))";
        let active = page.client().execute_async(script, vec![]).await.context("a worker")?;
        ensure!(active == true, "expected an installed worker, found none");
        Ok(())
    })
    .await?;
    host.be_gone(true);
    page.open("").await?;
    expect_view(&page, "Documents").await?;
    ensure!(n_stored(&page).await? < whole(&page).len(), "expected the rest not to have come, found everything");
    Ok(())
}

pub async fn what_is_not_stored_yet_says_so_without_a_connection(page: &Page) -> Result<()> {
    let (host, page) = page.hosted()?;
    // Who saves data has but what the visit brought.
    page.before_load("Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } })").await?;
    page.open("").await?;
    expect_visit_stored(&page).await?;
    until("a worker", async || {
        let installed = page.eval("return navigator.serviceWorker.controller !== null").await?;
        ensure!(installed == true, "expected a worker that serves the page");
        Ok(())
    })
    .await?;
    host.be_gone(true);
    let told = async |css: &str, address: &str| {
        page.goto(address).await?;
        until("plain words", async || {
            let found = page.text(css).await?;
            ensure!(
                found.contains("not stored on this device yet, and there is no connection"),
                "expected plain words at {address}, found {found:?}"
            );
            Ok(())
        })
        .await
    };
    told("body", &page.setting().site.name("documents/", ".txt")?).await?;
    page.open("?view=map").await?;
    until("plain words on the map", async || {
        let found = page.text("main [role=alert]").await?;
        ensure!(found.contains("did not load"), "expected plain words where the map is not stored, found {found:?}");
        Ok(())
    })
    .await?;
    forget(&page, "stance-atlas_bg.wasm").await?;
    told("#failure:not([hidden]) #failure-what", "?view=map").await?;
    host.be_gone(false);
    page.open("?view=map").await?;
    expect_view(&page, "Map").await
}

pub async fn the_rest_comes_after_a_while_and_with_save_data_at_a_step(page: &Page) -> Result<()> {
    let (host, page) = page.hosted()?;
    let came = || host.asked().iter().any(|file| file.name.starts_with("documents/"));
    page.open("").await?;
    tokio::time::sleep(Duration::from_secs(4)).await;
    ensure!(!came(), "expected the rest to wait for six seconds, found that it came in four");
    page.before_load(QUICK).await?;
    page.before_load("Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } })").await?;
    page.reload().await?;
    tokio::time::sleep(CALM).await;
    ensure!(!came(), "expected nothing by itself where data are to be saved");
    step(&page).await?;
    expect_stored(&page, &whole(&page)).await.context("with Save-Data, after a step")?;

    let (host, page) = page.hosted()?;
    let came = || host.asked().iter().any(|file| file.name.starts_with("documents/"));
    page.before_load("Object.defineProperty(Navigator.prototype, 'connection', { value: {} })").await?;
    page.before_load("Object.defineProperty(Document.prototype, 'hidden', { get: () => !window.seen })").await?;
    page.open("").await?;
    tokio::time::sleep(CALM).await;
    ensure!(!came(), "expected nothing while the page is not seen");
    page.eval("window.seen = true; document.dispatchEvent(new Event('visibilitychange', { bubbles: true })); return null").await?;
    expect_stored(&page, &whole(&page)).await.context("once the page is seen")?;
    page.expect_silent_console().await
}

pub async fn a_browser_without_service_workers_loses_nothing(page: &Page) -> Result<()> {
    let (host, page) = page.hosted()?;
    for denial in [
        "delete Navigator.prototype.serviceWorker",
        "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('denied', 'SecurityError') } })",
        "Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: { register: () => Promise.reject(new Error('denied')) } })",
    ] {
        page.before_load(denial).await?;
        page.open("").await?;
        for name in views(&page).await? {
            page.by_role_name("link", &name).await?.click().await?;
            expect_view(&page, &name).await.context(denial)?;
        }
        page.goto("documents/").await?;
        let console = page.console().await?;
        let said = console.iter().filter(|line| line.contains("the site could not be stored for offline reading")).count();
        ensure!(said > 0, "expected a word in the console, found {console:#?}");
    }
    ensure!(!host.asked().iter().any(|file| file.name == "worker.js"), "expected no worker");
    Ok(())
}
