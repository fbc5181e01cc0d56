//! The page stays small and stable: Lighthouse's audits, and a thousand interactions.

use super::Outcome;
use crate::command::devtools;
use crate::lighthouse::{self, Form};
use crate::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

const WANDER: &str = include_str!("../scripts/wander.js");
/// Steps per script, limited by the driver's time-out.
const STEPS: u32 = 25;

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

/// Keeps a reference to the program's memory, which its parts share.
const WATCH: &str = "for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
        const made = await real(...given);
        window.programMemory ??= (made.instance ?? made).exports.memory;
        return made;
    };
}";

/// What a page holds after garbage collection: nodes, listeners, bytes of JavaScript objects, bytes of the program.
const HELD: [&str; 4] = ["nodes", "listeners", "bytes of objects", "bytes of the program"];

/// Always measured on the same screen.
async fn held(page: &Page) -> Result<[f64; 4]> {
    page.eval("history.pushState(null, '', '?view=stances'); dispatchEvent(new PopStateEvent('popstate')); return null").await?;
    page.settle().await?;
    devtools(page.client(), "Performance.enable", json!({})).await?;
    for _ in 0..2 {
        devtools(page.client(), "HeapProfiler.collectGarbage", json!({})).await?;
    }
    let metrics = devtools(page.client(), "Performance.getMetrics", json!({})).await?;
    let named = |name: &str| {
        let metric = metrics["metrics"].as_array().into_iter().flatten().find(|metric| metric["name"] == name);
        metric.and_then(|metric| metric["value"].as_f64()).with_context(|| format!("expected {name} among the metrics"))
    };
    let program = page.eval("return window.programMemory.buffer.byteLength").await?.as_f64().context("expected the program's memory")?;
    Ok([named("Nodes")?, named("JSEventListeners")?, named("JSHeapUsedSize")?, program])
}

async fn wander(page: &Page, rounds: std::ops::Range<u32>) -> Result<Value> {
    let mut seen = serde_json::Map::new();
    for seed in rounds {
        let found = page.client().execute_async(WANDER, vec![seed.into(), STEPS.into()]).await.context("the wanderer was lost")?;
        let found = found.as_object().with_context(|| format!("expected views, found {found}"))?.clone();
        for (view, n) in found {
            let n = n.as_u64().unwrap_or(0) + seen.get(&view).and_then(Value::as_u64).unwrap_or(0);
            seen.insert(view, n.into());
        }
    }
    Ok(seen.into())
}

pub async fn a_thousand_interactions_leave_no_error_and_no_growing_memory(page: &Page) -> Result<Outcome> {
    page.before_load(WATCH).await?;
    page.open("?view=stances").await?;
    page.eval("window.print = () => {}; return null").await?;
    // Growth that happens once is not a leak: fonts, caches, compiled code, the table of handles, which grows with the fullest screen.
    wander(page, 0..40).await?;
    let before = held(page).await?;
    let seen = wander(page, 40..80).await?;
    let after = held(page).await?;
    page.expect_silent_console().await?;
    let mut figures = vec![format!("steps by view: {seen}")];
    // The program's memory never shrinks: one fuller screen is one step up, and no leak.
    let most = [1.1, 1.1, 1.1, 1.25];
    for (((what, before), after), most) in HELD.iter().zip(before).zip(after).zip(most) {
        ensure!(after <= before * most, "expected the {what} not to grow, found {before:.0} and then {after:.0}");
        figures.push(format!("{what}: {before:.0} before, {after:.0} after"));
    }
    Ok(Outcome::Passed(figures))
}
