//! The site when something does not come or stops: the reader is told, keeps the address, and can read the reports.

use super::Outcome;
use crate::faults::Fault;
use crate::page::{Page, Scheme};
use crate::wait::until;
use anyhow::{Context, Result, ensure};
use serde_json::Value;

const ASKED: &str = "?q=sanction&id=cling-to-hope";
/// A view of which a skeleton stands in the page meanwhile.
const ASKED_OF_A_VIEW: &str = "?view=map&q=sanction";

/// The panel is there, says this, keeps the address, and the page below is not blank.
async fn expect_told(page: &Page, words: &[&str]) -> Result<()> {
    until("the failure panel", async || {
        let told = page.text("#failure:not([hidden])").await?;
        let lower = told.to_lowercase();
        ensure!(!told.is_empty(), "expected the failure panel, found none");
        for word in words {
            ensure!(lower.contains(&word.to_lowercase()), "expected {word:?} in the panel, found {told:?}");
        }
        Ok(())
    })
    .await?;
    let state = page.state().await?;
    ensure!(state.get("q").is_some_and(|q| q == &["sanction"]), "expected the address as it was, found {state:?}");
    let report = page.eval("return document.getElementById('failure-report').value").await?;
    let report = report.as_str().unwrap_or_default();
    ensure!(report.contains("q=sanction") && report.contains("Chrome"), "expected address and browser in the report, found {report:?}");
    let link = page.eval("return document.getElementById('failure-reload').href === location.href").await?;
    ensure!(link == true, "expected a link that loads this address again");
    let text = page.text("#app").await?;
    ensure!(text.contains("Stance Atlas"), "expected the page below the panel, found {text:?}");
    Ok(())
}

/// What only a maintainer understands stands in the report, not above it.
async fn expect_reported(page: &Page, detail: &str) -> Result<()> {
    let report = page.eval("return document.getElementById('failure-report').value").await?;
    let report = report.as_str().unwrap_or_default().to_lowercase();
    ensure!(report.contains(&detail.to_lowercase()), "expected {detail:?} in the report, found {report:?}");
    let told = page.text("#failure-what").await?;
    ensure!(!told.to_lowercase().contains(&detail.to_lowercase()), "expected plain words in the panel, found {told:?}");
    Ok(())
}

/// Below a program that did not start the reports stand as text.
async fn expect_reports(page: &Page) -> Result<()> {
    let n = page.eval("return document.querySelectorAll('#app a[href^=\"documents/\"]').length").await?;
    ensure!(n.as_u64() > Some(0), "expected links to the reports as text, found {n}");
    let told = page.text("#failure").await?;
    ensure!(told.contains("plain text"), "expected the panel to lead to the reports, found {told:?}");
    let seen = page
        .eval("return document.querySelector('.front').checkVisibility() && !document.querySelector('.skeleton').checkVisibility()")
        .await?;
    ensure!(seen == true, "expected the front page in the place of a skeleton");
    let loading = page.text("#loading:not([hidden])").await?;
    ensure!(loading.is_empty(), "expected no loading bar beside a failure, found {loading:?}");
    Ok(())
}

pub async fn a_program_that_does_not_come_is_told(page: &Page) -> Result<()> {
    for (fault, words) in [
        (Fault::CutOff, ["The program arrived incomplete (", " bytes)"]),
        (Fault::Half, ["The program arrived incomplete (", " bytes)"]),
        (Fault::NoProgram, ["The program did not load (404", "Not Found)"]),
        (Fault::NoScript, ["/load.js", "did not load"]),
        (Fault::NoGlue, ["The program did not load (", ".js)"]),
    ] {
        for asked in [ASKED, ASKED_OF_A_VIEW] {
            let case = || format!("{fault:?} at {asked}");
            page.goto_broken(fault, asked).await?;
            expect_told(page, &["did not start", words[0], words[1]]).await.with_context(case)?;
            expect_reports(page).await.with_context(case)?;
        }
    }
    page.goto_broken(Fault::NoStyle, ASKED).await?;
    expect_told(page, &[".css did not load"]).await.context("without its style sheet")
}

pub async fn a_refused_program_is_told(page: &Page) -> Result<()> {
    page.goto_broken(Fault::Refused, ASKED).await?;
    expect_told(page, &["did not start", "does not allow WebAssembly"]).await?;
    expect_reported(page, "Content Security Policy").await?;
    expect_reports(page).await
}

pub async fn a_browser_without_webassembly_is_told(page: &Page) -> Result<()> {
    page.before_load("delete window.WebAssembly").await?;
    page.goto(ASKED).await?;
    expect_told(page, &["did not start", "does not support WebAssembly"]).await?;
    expect_reports(page).await
}

/// Half a minute passes in a fraction of a second here.
pub async fn a_program_that_never_comes_is_told_and_forgiven(page: &Page) -> Result<()> {
    page.before_load("const real = setTimeout; window.setTimeout = (run, ms, ...rest) => real(run, ms / 100, ...rest)").await?;
    // The page never finishes loading: opened by a script, or the driver would wait for it.
    page.goto("documents/").await?;
    let url = format!("{}{ASKED}", Fault::Stalled.path());
    page.eval_with("location.href = arguments[0]", vec![url.into()]).await?;
    expect_told(page, &["did not start", "No part of the program has arrived for half a minute"]).await?;
    expect_reports(page).await?;
    page.eval("dispatchEvent(new Event('stance-atlas-ready'))").await?;
    let told = page.text("#failure:not([hidden])").await?;
    ensure!(told.is_empty(), "expected a program that was only slow to be forgiven, found {told:?}");
    page.eval("window.stop()").await.map(|_| ())
}

/// The views build their elements by `createElement`; one that is refused is a panic.
const NO_ELEMENTS: &str = "Document.prototype.createElement = () => { throw new Error('refused by the test') }";

pub async fn a_panic_at_the_start_is_told(page: &Page) -> Result<()> {
    page.before_load(&format!("addEventListener('DOMContentLoaded', () => {{ {NO_ELEMENTS} }})")).await?;
    page.goto(ASKED).await?;
    expect_told(page, &["did not start", "The program has an error"]).await?;
    expect_reported(page, "panicked at").await?;
    expect_reports(page).await
}

pub async fn a_panic_later_is_told(page: &Page) -> Result<()> {
    page.open("?q=sanction").await?;
    page.eval(NO_ELEMENTS).await?;
    page.eval("document.querySelector('.chip').click(); return null").await?;
    until("the failure panel", async || {
        let told = page.text("#failure:not([hidden])").await?;
        ensure!(told.contains("has stopped") && told.contains("The program has an error"), "expected the failure panel, found {told:?}");
        Ok(())
    })
    .await?;
    let seen = page
        .eval("const r = document.getElementById('failure').getBoundingClientRect(); return r.top >= -1 && r.top < innerHeight / 2")
        .await?;
    ensure!(seen == true, "expected the panel in view");
    let rest = page.text("#app").await?;
    ensure!(!rest.trim().is_empty(), "expected the page below the panel, found nothing");
    Ok(())
}

pub async fn the_report_can_be_copied_and_the_page_loaded_again(page: &Page) -> Result<()> {
    page.goto_broken(Fault::Half, ASKED).await?;
    expect_told(page, &["did not start"]).await?;
    page.eval("document.getElementById('failure-copy').click(); return null").await?;
    until("a word on the copy", async || {
        let said = page.text("#failure-copied").await?;
        ensure!(said.contains("Copied") || said.contains("Selected"), "expected a word on the copy, found {said:?}");
        Ok(())
    })
    .await?;
    page.eval("window.before = 1; document.getElementById('failure-reload').click(); return null").await?;
    until("the page again", async || {
        ensure!(page.eval("return window.before ?? null").await? == Value::Null, "expected a new page, found the old one");
        Ok(())
    })
    .await?;
    expect_told(page, &["did not start"]).await
}

pub async fn the_failed_page_is_legible(page: &Page) -> Result<Outcome> {
    let mut all = Vec::new();
    for scheme in [Scheme::Light, Scheme::Dark] {
        for (width, height) in super::access::WIDTHS {
            page.show_as(width, height, scheme).await?;
            page.goto_broken(Fault::Half, ASKED).await?;
            expect_told(page, &["did not start"]).await?;
            let shot = format!("failed-{width}-{}", scheme.name());
            page.screenshot(&shot).await?;
            let wide = page.eval("return document.documentElement.scrollWidth > document.documentElement.clientWidth").await?;
            ensure!(wide == false, "expected the failed page to fit {width} px");
            all.extend(page.axe().await?.unwrap_or_default().into_iter().map(|violation| format!("{shot}: {violation}")));
        }
    }
    ensure!(all.is_empty(), "expected no violation, found {all:#?}");
    Ok(match page.setting().axe {
        Some(_) => Outcome::Passed(vec![]),
        None => Outcome::Skipped("axe-core is not installed".into()),
    })
}
