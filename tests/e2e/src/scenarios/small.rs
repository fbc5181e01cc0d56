//! It stays small and steady: Lighthouse's audits, and a thousand interactions.

use super::Outcome;
use crate::lighthouse::{self, Form};
use crate::page::Page;
use anyhow::{Result, ensure};

pub async fn lighthouse_finds_nothing_to_mend(page: &Page) -> Result<Outcome> {
    let Some(script) = &page.setting().lighthouse else {
        return Ok(Outcome::Skipped("Lighthouse is not installed".into()));
    };
    let n = if page.setting().long { 5 } else { 1 };
    let mut figures = Vec::new();
    for form in Form::ALL {
        let mut performance = Vec::new();
        for _ in 0..n {
            let report = lighthouse::run(script, &page.setting().base, form)?;
            ensure!(report.faults.is_empty(), "expected 100 on the {}, found {:#?}", form.name(), report.faults);
            performance.push(report.performance);
        }
        performance.sort_by(f64::total_cmp);
        let median = performance[n / 2];
        figures.push(format!("{}: accessibility, best practices, SEO 100; performance {median:.0} (median of {n})", form.name()));
    }
    Ok(Outcome::Passed(figures))
}
