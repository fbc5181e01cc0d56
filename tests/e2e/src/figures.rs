//! How fast the page is, as measured in the page. Figures, not assertions: a slow machine fails nothing.

use crate::command::devtools;
use crate::page::Page;
use anyhow::{Context, Result, ensure};
use fantoccini::Client;
use serde_json::{Value, json};

const WATCH: &str = include_str!("figures.js");

pub async fn install(client: &Client) -> Result<()> {
    devtools(client, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await.map(|_| ())
}

/// One line each; fails if the page showed nothing that could be timed.
pub async fn report(page: &Page) -> Result<Vec<String>> {
    let figures = page.eval("return window.__figures").await?;
    let ready = figures["ready"].as_f64().context("expected the event stance-atlas-ready, found none")?;
    let first = figures["first"].as_f64().context("expected a count in the status after the start, found none")?;
    let keys = figures["keys"].as_array().context("expected key presses")?;
    ensure!(!keys.is_empty(), "expected key presses that change the page, found none");
    Ok(vec![
        format!("navigation to the app ready {ready:.0} ms, to the first answer painted {first:.0} ms"),
        format!("key press to the changed page: {}", spread(keys, "changed")),
        format!("key press to painted results, frame included: {}", spread(keys, "painted")),
    ])
}

fn spread(keys: &[Value], what: &str) -> String {
    let mut times: Vec<f64> = keys.iter().filter_map(|key| key[what].as_f64()).collect();
    times.sort_by(f64::total_cmp);
    match times.last() {
        Some(slowest) => format!("median {:.1} ms, slowest {slowest:.1} ms of {}", times[times.len() / 2], times.len()),
        None => "not seen".into(),
    }
}
