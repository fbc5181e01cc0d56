//! The packed program on a bad network: the page says in plain words what is wrong with it.

use crate::command::devtools;
use crate::page::Page;
use crate::wait::until;
use anyhow::{Context, Result, ensure};
use serde_json::json;

const FAULTS: &str = include_str!("../faults.js");

/// Each fault of faults.js with what the page must say. `HALF` and `SIZE` are what came and what should have come.
const TOLD: [(&str, &str); 8] = [
    ("status", "The program did not come (503 Service Unavailable)"),
    ("offline", "The program did not come (Failed to fetch)"),
    ("truncated", "The program came incomplete (HALF of SIZE bytes)"),
    ("cut", "The program came incomplete (HALF of SIZE bytes)"),
    ("longer", "The program came damaged ("),
    ("damaged", "The program came damaged (its data do not unpack)"),
    ("refused", "The program was refused by the browser ("),
    ("stopped", "There is a fault in the program."),
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
    page.expect_silent_console().await
}
