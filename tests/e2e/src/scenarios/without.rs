//! The site without its program.

use super::access::WIDTHS;
use crate::command::devtools;
use crate::faults::Fault;
use crate::page::{Page, Scheme};
use crate::wait::until;
use anyhow::{Context, Result, ensure};
use serde_json::json;

pub async fn the_reports_are_listed_without_scripts(page: &Page) -> Result<()> {
    page.open("").await?;
    let documents = page.call("documents", json!([])).await?;
    devtools(page.client(), "Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
    page.goto("").await?;
    let source = page.client().source().await.context("expected a page")?;
    for document in documents.as_array().context("expected documents")? {
        let file = document["file"].as_str().context("expected a file name")?;
        ensure!(source.contains(&format!("documents/{file}")), "expected a link to {file} in the page itself, found none");
    }
    Ok(())
}

pub async fn each_report_is_there_byte_for_byte(page: &Page) -> Result<()> {
    page.open("").await?;
    let listed =
        std::fs::read_to_string(page.setting().root.join("seeds/documents.toml")).context("could not read seeds/documents.toml")?;
    let documents = page.call("documents", json!([])).await?;
    for document in documents.as_array().context("expected documents")? {
        let file = document["file"].as_str().context("expected a file name")?;
        let script = "const [file, done] = arguments; fetch('documents/' + encodeURIComponent(file)).then(r => r.ok ? r.arrayBuffer() : null)
            .then(b => b && crypto.subtle.digest('SHA-256', b)).then(h => done(h && [...new Uint8Array(h)].map(b => b.toString(16).padStart(2, '0')).join('')))";
        let found = page.client().execute_async(script, vec![file.into()]).await.with_context(|| format!("could not fetch {file}"))?;
        let found = found.as_str().with_context(|| format!("expected documents/{file}, found none"))?;
        ensure!(listed.contains(found), "expected {file} with a sha256 of seeds/documents.toml, found {found}");
    }
    Ok(())
}

/// Where the parts of the front page stand.
const PLACES: &str = "return ['.banner__name', '.views a', '.front__title', '.facts', '.questions li:last-child', '.reports__heading',
    '.count', '.report:last-child .report__title', '.report:last-child .report__counts'].map(part => {
        const box = document.querySelector(part)?.getBoundingClientRect();
        return { part, text: document.querySelector(part)?.textContent, box: [box?.left, box?.top, box?.width] };
    })";

pub async fn nothing_jumps_when_the_program_comes(page: &Page) -> Result<()> {
    for (width, height) in WIDTHS {
        page.show_as(width, height, Scheme::Light).await?;
        page.goto("documents/").await?;
        page.eval_with("location.href = arguments[0]", vec![Fault::Stalled.path().into()]).await?;
        until("the page before the program", async || {
            let loading = page.text("#loading:not([hidden])").await?;
            let styled = page.eval("return getComputedStyle(document.body).margin").await?;
            ensure!(loading.contains("Loading") && styled == "0px", "expected a loading bar, found {loading:?}");
            Ok(())
        })
        .await?;
        page.screenshot(&format!("loading-{width}-light")).await?;
        let before = page.eval(PLACES).await?;
        page.eval("window.stop()").await?;
        page.open("").await?;
        let after = page.eval(PLACES).await?;
        for (before, after) in before.as_array().into_iter().flatten().zip(after.as_array().into_iter().flatten()) {
            let far = |i: usize| (before["box"][i].as_f64().unwrap_or(-1e6) - after["box"][i].as_f64().unwrap_or(1e6)).abs() > 1.0;
            let moved = (0..3).any(far) || before["text"] != after["text"];
            ensure!(!moved, "expected at {width} px {before}, found {after}");
        }
    }
    Ok(())
}

pub async fn a_reader_without_scripts_is_told_so(page: &Page) -> Result<()> {
    devtools(page.client(), "Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
    page.goto("").await?;
    let source = page.client().source().await.context("expected a page")?;
    ensure!(source.contains("need JavaScript and WebAssembly"), "expected a word on JavaScript in the page, found none");
    for (width, height) in WIDTHS {
        page.show_as(width, height, Scheme::Light).await?;
        page.screenshot(&format!("without-{width}-light")).await?;
    }
    Ok(())
}
