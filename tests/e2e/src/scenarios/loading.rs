//! While the program comes, and when it comes badly: what the page shows and says meanwhile.

use super::access::WIDTHS;
use crate::command::devtools;
use crate::faults::Fault;
use crate::page::{Page, Scheme};
use crate::wait::until;
use anyhow::{Context, Result, ensure};
use serde_json::json;

const FAULTS: &str = include_str!("../faults.js");

/// Each fault of faults.js with what the page must say. `HALF` and `SIZE` are what came and what should have come.
const TOLD: [(&str, &str); 8] = [
    ("status", "The program did not load (503 Service Unavailable)"),
    ("offline", "The program did not load (Failed to fetch)"),
    ("truncated", "The program arrived incomplete (HALF of SIZE bytes)"),
    ("cut", "The program arrived incomplete (HALF of SIZE bytes)"),
    ("longer", "The program arrived damaged ("),
    ("damaged", "The program arrived damaged ("),
    ("refused", "The program was refused by the browser ("),
    ("stopped", "The program has an error."),
];

pub async fn a_program_that_does_not_come_whole_is_told_in_plain_words(page: &Page) -> Result<()> {
    devtools(page.client(), "Page.addScriptToEvaluateOnNewDocument", json!({ "source": FAULTS })).await?;
    for (fault, told) in TOLD {
        page.goto(&format!("?fault={fault}")).await?;
        until("a message", async || {
            let text = page.text("#failure:not([hidden]) #failure-what").await?;
            let sizes = page.eval("return window.__sizes ?? []").await?;
            let size = |i: usize| sizes[i].as_str().context("expected the program to be fetched");
            let told = told.replace("HALF", size(0)?).replace("SIZE", size(1)?);
            ensure!(text.contains(&told), "expected {told:?} after the fault {fault:?}, found {text:?}");
            Ok(())
        })
        .await?;
    }
    // A host that sends a wrong type is forgiven.
    page.open("?fault=untyped").await?;
    page.expect_silent_console().await
}

/// What stands in the page: title, the tab that is current, the heading, whether the front page and a skeleton are painted.
const SHOWN: &str = "const seen = (css) => document.querySelector(css)?.checkVisibility() ?? false;
    return [document.title, [...document.querySelectorAll('.views [aria-current=page]')].map(a => a.textContent).join(),
        [...document.querySelectorAll('main h1')].filter(h => h.checkVisibility()).map(h => h.textContent).join(), seen('.front'), seen('.skeleton')]";

/// Notes whether the front page was ever painted, frame by frame.
const WATCH: &str = "const look = () => {
        const front = document.querySelector('.front');
        if (front?.checkVisibility()) window.seenFront = true;
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);";

/// Opens an address of which the program never comes, and waits for the page before it.
async fn open_stalled(page: &Page, address: &str) -> Result<()> {
    page.goto("documents/").await?;
    page.eval_with("location.href = arguments[0]", vec![format!("{}{address}", Fault::Stalled.path()).into()]).await?;
    until("the page before the program", async || {
        let loading = page.text("#loading:not([hidden])").await?;
        let styled = page.eval("return getComputedStyle(document.body).margin").await?;
        ensure!(loading.contains("Loading") && styled == "0px", "expected a loading bar, found {loading:?}");
        Ok(())
    })
    .await
}

pub async fn a_view_that_the_address_asks_for_is_announced_before_the_program(page: &Page) -> Result<()> {
    page.before_load(WATCH).await?;
    let views = page.setting().site.views()?;
    ensure!(views.len() > 5, "expected the views in the page, found {views:?}");
    for (view, name) in &views {
        // The default view with nothing more is the front page.
        let address = if view == "documents" { "?q=sanction".to_owned() } else { format!("?view={view}&q=sanction") };
        open_stalled(page, &address).await?;
        let shown = page.eval(SHOWN).await?;
        let title = shown[0].as_str().unwrap_or_default().to_owned();
        ensure!(shown[1] == *name && shown[2] == *name, "expected {name} as tab and heading at {address}, found {shown}");
        ensure!(shown[3] == false && shown[4] == true, "expected a skeleton and no front page at {address}, found {shown}");
        ensure!(page.eval("return window.seenFront ?? false").await? == false, "expected no frame of the front page at {address}");
        page.eval("window.stop()").await?;
        page.open(&address).await?;
        let after = page.eval(SHOWN).await?;
        ensure!(after[0] == title && after[1] == *name, "expected {title:?} and {name} to stay at {address}, found {after}");
        ensure!(page.eval("return window.seenFront ?? false").await? == false, "expected no frame of the front page at {address}");
    }
    for (width, height) in WIDTHS {
        page.show_as(width, height, Scheme::Light).await?;
        open_stalled(page, "?view=map").await?;
        page.screenshot(&format!("announced-{width}-light")).await?;
        page.eval("window.stop()").await?;
    }
    for address in ["", "?view=documents", "?view=nonsense"] {
        open_stalled(page, address).await?;
        let shown = page.eval(SHOWN).await?;
        ensure!(shown[1] == "Documents" && shown[3] == true && shown[4] == false, "expected the front page at {address:?}, found {shown}");
        page.eval("window.stop()").await?;
    }
    Ok(())
}
