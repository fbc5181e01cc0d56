//! The site without its program.

use crate::command::devtools;
use crate::page::Page;
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
