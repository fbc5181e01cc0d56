//! Lighthouse, a separate program that starts its own browser.

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use std::path::Path;
use std::process::Command;
use url::Url;

const FLAGS: &str = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage";
/// Categories that must score 100; performance depends on the machine and is only reported.
const WHOLE: [&str; 3] = ["accessibility", "best-practices", "seo"];

#[derive(Debug, Clone, Copy)]
pub enum Form {
    Desktop,
    Phone,
}

impl Form {
    pub const ALL: [Self; 2] = [Self::Desktop, Self::Phone];

    pub fn name(self) -> &'static str {
        match self {
            Self::Desktop => "desktop",
            Self::Phone => "phone",
        }
    }
}

/// The results of one run.
pub struct Report {
    /// Out of 100.
    pub performance: f64,
    /// What keeps the other categories below 100.
    pub faults: Vec<String>,
}

/// Audits a page once; `script` is the path of Lighthouse.
pub fn run(script: &Path, url: &Url, form: Form) -> Result<Report> {
    let mut command = Command::new("node");
    command.arg(script).arg(url.as_str()).args(["--quiet", "--output=json", "--output-path=stdout", "--no-enable-error-reporting"]);
    command.arg(format!("--chrome-flags={FLAGS}"));
    command.arg(format!("--only-categories=performance,{}", WHOLE.join(",")));
    if let Form::Desktop = form {
        command.arg("--preset=desktop");
    }
    if let Some(chrome) = std::env::var_os("CHROME") {
        command.env("CHROME_PATH", chrome);
    }
    let output = command.output().context("could not start node")?;
    ensure!(output.status.success(), "Lighthouse failed: {}", String::from_utf8_lossy(&output.stderr));
    let report = serde_json::from_slice(&output.stdout).context("expected a report of Lighthouse in JSON")?;
    read(&report)
}

fn read(report: &Value) -> Result<Report> {
    if let Some(error) = report["runtimeError"]["message"].as_str() {
        bail!("Lighthouse could not look at the page: {error}");
    }
    let score =
        |category: &str| report["categories"][category]["score"].as_f64().with_context(|| format!("expected a score for {category}"));
    let mut faults = Vec::new();
    for category in WHOLE {
        if score(category)? < 1.0 {
            faults.push(format!("{category} {:.0}: {}", score(category)? * 100.0, failed(report, category).join("; ")));
        }
    }
    Ok(Report { performance: score("performance")? * 100.0, faults })
}

/// The audits of a category that carry weight and fail.
fn failed(report: &Value, category: &str) -> Vec<String> {
    let audits = report["categories"][category]["auditRefs"].as_array().into_iter().flatten();
    let counted = audits.filter(|audit| audit["weight"].as_f64() > Some(0.0)).filter_map(|audit| audit["id"].as_str());
    let failed = counted.filter(|id| report["audits"][id]["score"].as_f64().is_some_and(|score| score < 1.0));
    failed.map(|id| format!("{id}, {}", report["audits"][id]["title"].as_str().unwrap_or_default())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_not_passed_is_named() {
        let category = |score: f64| json!({ "score": score, "auditRefs": [{ "id": "a", "weight": 1 }, { "id": "b", "weight": 0 }] });
        let audits = json!({ "a": { "score": 0, "title": "A fault" }, "b": { "score": 0, "title": "No matter" } });
        let of = |seo: f64| {
            json!({ "audits": audits, "categories": { "performance": category(0.5), "accessibility": category(1.0),
            "best-practices": category(1.0), "seo": category(seo) } })
        };
        let report = read(&of(1.0)).expect("scores");
        assert!(report.faults.is_empty() && (report.performance - 50.0).abs() < 0.01);
        assert_eq!(read(&of(0.9)).expect("scores").faults, ["seo 90: a, A fault"]);
        assert!(read(&json!({ "runtimeError": { "message": "no page" } })).is_err());
    }
}
