//! axe-core in the page: injected by the driver, so that the page's policy needs no exception.

use anyhow::{Context, Result};
use fantoccini::Client;
use std::path::Path;

const RUN: &str = "
    const done = arguments[0];
    const brief = v => `${v.id} (${v.impact}), ${v.nodes.length} times: ` +
        v.nodes.slice(0, 3).map(n => `${n.target.join(' ')} [${n.any.concat(n.all, n.none).map(c => c.message).join('; ')}]`).join(' | ');
    axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}}).then(
        r => done(r.passes.length ? r.violations.map(brief) : ['axe-core checked nothing']),
        e => done([`axe-core failed: ${e}`]))";

/// One line for each rule that the page breaks.
pub async fn violations(client: &Client, file: &Path) -> Result<Vec<String>> {
    let source = std::fs::read_to_string(file).with_context(|| format!("could not read {}", file.display()))?;
    client.execute(&format!("if (!window.axe) {{ {source} }}"), vec![]).await.context("axe-core did not load")?;
    let found = client.execute_async(RUN, vec![]).await.context("axe-core did not answer")?;
    serde_json::from_value(found).context("expected a list of violations")
}
