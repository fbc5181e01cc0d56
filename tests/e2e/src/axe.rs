//! axe-core in the page: injected by the driver, so that the page's policy needs no exception.

use anyhow::{Context, Result};
use fantoccini::Client;
use serde_json::{Value, json};
use std::path::Path;

/// What differs between colour schemes.
const COLOURS: [&str; 2] = ["color-contrast", "link-in-text-block"];

const RUN: &str = "
    const [only, done] = arguments;
    const brief = v => `${v.id} (${v.impact}), ${v.nodes.length} times: ` +
        v.nodes.slice(0, 3).map(n => `${n.target.join(' ')} [${n.any.concat(n.all, n.none).map(c => c.message).join('; ')}]`).join(' | ');
    axe.run(document, {resultTypes: ['violations'], ...(only ? {runOnly: only} : {rules: {'target-size': {enabled: true}}})}).then(
        r => done(r.passes.length ? r.violations.map(brief) : ['axe-core checked nothing']),
        e => done([`axe-core failed: ${e}`]))";

/// Which rules are tried.
#[derive(Debug, Clone, Copy)]
pub enum Rules {
    All,
    /// Enough where the same page was checked in the other colour scheme.
    OfColours,
}

/// One line for each rule that the page breaks.
pub async fn violations(client: &Client, file: &Path, rules: Rules) -> Result<Vec<String>> {
    if client.execute("return !window.axe", vec![]).await? == true {
        let source = std::fs::read_to_string(file).with_context(|| format!("could not read {}", file.display()))?;
        client.execute(&source, vec![]).await.context("axe-core did not load")?;
    }
    let only = match rules {
        Rules::All => Value::Null,
        Rules::OfColours => json!(COLOURS),
    };
    let found = client.execute_async(RUN, vec![only]).await.context("axe-core did not answer")?;
    serde_json::from_value(found).context("expected a list of violations")
}
