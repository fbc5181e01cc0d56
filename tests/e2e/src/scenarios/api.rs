//! `window.stanceAtlas`: the functions for other programs.

use super::search::PHRASE;
use crate::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

fn expect_keys(what: &str, value: &Value, keys: &[&str]) -> Result<()> {
    let missing: Vec<_> = keys.iter().filter(|key| value.get(key).is_none()).collect();
    ensure!(missing.is_empty(), "expected {missing:?} in {what}, found {value}");
    Ok(())
}

pub async fn version_documents_and_search_answer(page: &Page) -> Result<()> {
    page.open("").await?;
    let version = page.call("version", json!([])).await?;
    expect_keys("version()", &version, &["app", "corpus", "corpusSha256", "format"])?;
    let documents = page.call("documents", json!([])).await?;
    let documents = documents.as_array().context("expected documents() to give a list")?;
    ensure!(!documents.is_empty(), "expected documents, found none");
    for document in documents {
        let keys = ["id", "file", "title", "outlet", "published", "precision", "textQuality", "words", "passages"];
        expect_keys("documents()", document, &keys)?;
    }
    let answer = page.call("search", json!([{ "q": "taliban", "limit": 3 }])).await?;
    expect_keys("search()", &answer, &["total", "hits", "facets", "correction", "notices"])?;
    let hits = answer["hits"].as_array().map_or(0, Vec::len);
    ensure!(hits == 3, "expected limit to leave 3 hits, found {hits}");
    ensure!(answer["total"].as_u64() > Some(3), "expected total to ignore limit, found {}", answer["total"]);
    let everything = page.call("search", json!([])).await?;
    ensure!(everything["total"].as_u64() > answer["total"].as_u64(), "expected search() without a filter to give all passages");
    Ok(())
}

/// Marks are UTF-16 units: what JavaScript's `slice` takes.
pub async fn marks_are_where_the_words_are(page: &Page) -> Result<()> {
    page.open("").await?;
    let answer = page.call("search", json!([{ "q": PHRASE }])).await?;
    let hits = answer["hits"].as_array().context("expected hits")?;
    ensure!(hits.len() >= 2, "expected 2 or more hits, found {}", hits.len());
    for hit in hits {
        let script = "const [hit] = arguments; return hit.marks.map(([a, b]) => hit.text.slice(a, b)).join(' ')";
        let marked = page.eval_with(script, vec![hit.clone()]).await?;
        let marked = marked.as_str().unwrap_or_default().to_lowercase().replace('’', "'");
        ensure!(marked.contains("lion") && marked.contains("share"), "expected marks on the phrase, found {marked:?} in {hit}");
    }
    Ok(())
}

pub async fn a_wrong_filter_rejects_with_its_name(page: &Page) -> Result<()> {
    page.open("").await?;
    for (filter, named) in [
        (json!({ "colour": "red" }), "colour"),
        (json!({ "document": ["nowhere-17"] }), "nowhere-17"),
        (json!({ "from": "2021-02-31" }), "2021-02-31"),
    ] {
        match page.api("search", json!([filter])).await? {
            Ok(answer) => anyhow::bail!("expected search({filter}) to reject, found {answer}"),
            Err(error) => {
                ensure!(error.starts_with("Error") && error.contains(named), "expected an Error that names {named}, found {error}")
            }
        }
    }
    let malformed = page.call("search", json!([{ "q": "\"never closed" }])).await?;
    ensure!(malformed["notices"].as_array().is_some_and(|all| !all.is_empty()), "expected a notice on the open quote, found {malformed}");
    page.expect_silent_console().await
}
