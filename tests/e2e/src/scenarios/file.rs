//! The whole site as one file, opened from disk.

use super::Outcome;
use super::offline::expect_view;
use crate::command::devtools;
use crate::page::{Page, Scheme};
use crate::wait::until;
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::path::{Path, PathBuf};
use url::Url;

/// The same browser at the file, if there is one.
pub fn opened(page: &Page) -> Result<Option<Page>> {
    let Some(file) = &page.setting().file else { return Ok(None) };
    let base = Url::from_file_path(file).ok().with_context(|| format!("expected a whole path, found {}", file.display()))?;
    Ok(Some(page.at(base)))
}

pub fn skipped() -> Outcome {
    Outcome::Skipped("STANCE_FILE names no single file".into())
}

/// Nothing is asked for but the file itself.
async fn expect_alone(page: &Page) -> Result<()> {
    page.expect_silent_console().await?;
    let base = page.setting().base.as_str();
    let asked = page.requests().await?;
    ensure!(asked.iter().any(|address| address.starts_with(base)), "expected the file among the requests, found {asked:?}");
    let others: Vec<_> = asked.iter().filter(|address| !address.starts_with(base) && !address.starts_with("data:")).collect();
    ensure!(others.is_empty(), "expected no request but for the file, found {others:?}");
    Ok(())
}

pub async fn from_a_file_every_view_opens_by_link_by_address_and_by_back(page: &Page) -> Result<Outcome> {
    let Some(page) = opened(page)? else { return Ok(skipped()) };
    page.open("").await?;
    let names = page.eval("return [...document.querySelectorAll('.views a')].map(a => a.textContent)").await?;
    let names: Vec<String> = serde_json::from_value(names).context("expected names of views")?;
    for name in &names {
        page.by_role_name("link", name).await?.click().await?;
        expect_view(&page, name).await?;
    }
    for name in names.iter().rev().skip(1) {
        page.back().await?;
        expect_view(&page, name).await?;
    }
    for name in &names {
        page.open(&format!("?view={}", name.to_lowercase())).await?;
        expect_view(&page, name).await?;
        page.reload().await?;
        expect_view(&page, name).await?;
    }
    expect_alone(&page).await?;
    Ok(Outcome::Passed(vec![]))
}

pub async fn from_a_file_search_map_statements_and_settings_work(page: &Page) -> Result<Outcome> {
    let Some(page) = opened(page)? else { return Ok(skipped()) };
    page.show_as(1280, 900, Scheme::Light).await?;
    page.open("").await?;
    page.search_box().await?.send_keys("sanction").await?;
    page.expect_count("passages on sanctions", |n| n > 0).await?;
    let state = page.state().await?;
    ensure!(state.get("q").is_some_and(|q| q == &["sanction"]), "expected the query in the address, found {state:?}");

    page.open("?view=map").await?;
    let slider = page.by_role_name("slider", "As of").await?;
    slider.send_keys("\u{e012}").await.context("an arrow key")?;
    until("the day in the address", async || {
        ensure!(page.state().await?.contains_key("as-of"), "expected as-of in the address");
        Ok(())
    })
    .await?;

    page.open("?view=stances").await?;
    page.eval("document.querySelector('main table a[href*=\"id=\"]').click(); return null").await?;
    until("the statements of a cell", async || {
        let quotes = page.eval("return document.querySelectorAll('main blockquote, main q').length").await?;
        ensure!(quotes.as_u64() > Some(0), "expected a quote, found none");
        Ok(())
    })
    .await?;

    let paper = async || page.eval("return getComputedStyle(document.body).backgroundColor").await;
    let light = paper().await?;
    page.eval("document.querySelector('#settings input[value=dark]').click(); return null").await?;
    until("the dark", async || {
        ensure!(paper().await? != light, "expected another paper");
        Ok(())
    })
    .await?;
    expect_alone(&page).await?;
    page.before_load("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })")
        .await?;
    page.reload().await?;
    expect_view(&page, "Stances").await?;
    Ok(Outcome::Passed(vec![]))
}

/// Files in a folder that are whole: the browser renames them at the end.
fn saved(folder: &Path) -> Result<Vec<PathBuf>> {
    let files = std::fs::read_dir(folder).context("could not read the folder of downloads")?;
    let files = files.map(|file| Ok(file?.path())).collect::<Result<Vec<_>>>()?;
    Ok(files.into_iter().filter(|file| file.extension().is_some_and(|end| end != "crdownload")).collect())
}

async fn expect_saved(folder: &Path, n: usize, what: &str) -> Result<()> {
    until(what, async || {
        let found = saved(folder)?;
        ensure!(found.len() == n, "expected {n} files, found {found:?}");
        for file in &found {
            let size = std::fs::metadata(file)?.len();
            ensure!(size > 50, "expected more than {size} bytes in {}", file.display());
        }
        Ok(())
    })
    .await
}

pub async fn from_a_file_tables_pictures_and_reports_can_be_saved(page: &Page) -> Result<Outcome> {
    let Some(page) = opened(page)? else { return Ok(skipped()) };
    let folder = page.setting().root.join("target/e2e-saved");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).context("could not make a folder for downloads")?;
    let behaviour = json!({ "behavior": "allow", "downloadPath": folder });
    devtools(page.client(), "Browser.setDownloadBehavior", behaviour).await?;
    let mut n = 0;
    for (view, endings) in [("stances", &["CSV", "JSON", "SVG", "GRAPHML"][..]), ("map", &["CSV", "GEOJSON", "SVG", "PNG"])] {
        page.open(&format!("?view={view}")).await?;
        expect_view(&page, &(view[..1].to_uppercase() + &view[1..])).await?;
        for ending in endings {
            let script = "const [end, done] = arguments;
                const button = [...document.querySelectorAll('main button')].find(b => b.textContent.endsWith(' as ' + end)); button?.click(); done(!!button)";
            let found = page.client().execute_async(script, vec![(*ending).into()]).await.context("a button")?;
            ensure!(found == true, "expected a button that saves as {ending}, found none in {view}");
            n += 1;
            expect_saved(&folder, n, ending).await.with_context(|| format!("{view} as {ending}"))?;
        }
    }
    page.open("").await?;
    page.eval("document.querySelector('main a[href^=\"?id=\"]').click(); return null").await?;
    until("a report", async || {
        ensure!(page.eval("return !!document.querySelector('.about a')").await? == true, "expected where the report comes from");
        Ok(())
    })
    .await?;
    page.eval("const link = document.querySelector('.about a[href^=\"documents/\"]'); link.click(); return null").await?;
    expect_saved(&folder, n + 1, "the report").await?;
    let report = saved(&folder)?.into_iter().find(|file| file.extension().is_some_and(|end| end == "txt")).context("expected a text")?;
    let name = format!("documents/{}", report.file_name().unwrap_or_default().to_string_lossy());
    let wanted = page.setting().site.0.get(&name).with_context(|| format!("expected {name} in the site"))?;
    ensure!(std::fs::read(&report)? == wanted.plain, "expected {name} byte for byte");
    expect_alone(&page).await?;
    Ok(Outcome::Passed(vec![]))
}
