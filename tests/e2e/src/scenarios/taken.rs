//! What a reader takes away: tables of each view, and passages by the clipboard.

use super::concordance::file_of;
use super::stances::expect_text;
use crate::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// An address, the button of its table, what `export` calls it, and the first columns.
const TABLES: [(&str, &str, &str, &str); 7] = [
    ("?q=sanction", "Passages found as CSV", "hits", "document,documentTitle,outlet,outletName,"),
    ("?view=figures&q=capital", "Figures as CSV", "figures", "id,subject,title,value,low,high,unit,"),
    ("?view=timeline&q=capital", "Timeline as CSV", "timeline", "kind,id,date,to,precision,title,held,actor,actorName,"),
    ("?view=method", "Statements as CSV", "statements", "id,actor,actorName,"),
    ("?view=method", "Actors as CSV", "actors", "id,name,kind,side,sideName,"),
    ("?view=method", "Issues as CSV", "issues", "id,title,question,"),
    ("?view=method", "Reports as CSV", "documents", "id,file,title,language,outlet,outletName,"),
];

pub async fn each_view_hands_out_its_table_as_a_script_gets_it(page: &Page) -> Result<()> {
    for (address, button, what, head) in TABLES {
        page.open(address).await?;
        page.eval("document.querySelectorAll('.downloads').forEach(d => d.open = true)").await?;
        page.by_role_name("button", button).await?;
        let file = file_of(page, button).await?;
        let q = page.state().await?.get("q").and_then(|q| q.first().cloned()).unwrap_or_default();
        let table = page.call("export", json!([{ "what": what, "format": "csv", "q": q }])).await?;
        let table = table.as_str().context("expected a text")?;
        ensure!(table.starts_with(head) && table.lines().count() > 1, "expected {what} to begin with {head}, found {table:.150}");
        // Excel takes a saved file for UTF-8 by its mark; for a script it would be a part of the first name.
        ensure!(file == format!("\u{feff}{table}"), "expected the mark and then {table:.150}, found {file:.150}");
    }
    page.expect_silent_console().await
}

pub async fn a_list_that_is_cut_says_how_much_of_it_is_shown(page: &Page) -> Result<()> {
    for (address, noun) in [("?q=taliban", "passages"), ("?view=timeline", "entries")] {
        page.open(address).await?;
        let n = page.expect_count("more than a page", |n| n > 40).await?;
        let n_shown = page.eval("return document.querySelectorAll('.hits > li, .entries > li').length").await?;
        expect_text(page, "main p.count:has(+ .more)", &[&format!("The first {n_shown} of {n} {noun}")]).await?;
    }
    page.expect_silent_console().await
}

pub async fn copied_passages_are_the_words_of_the_report_alone(page: &Page) -> Result<()> {
    page.open("?id=bombing-halt").await?;
    let select = "const all = [...document.querySelectorAll('.passage')].slice(1, 6);
        const range = document.createRange(); range.setStartBefore(all[0]); range.setEndAfter(all.at(-1));
        getSelection().removeAllRanges(); getSelection().addRange(range);
        return [all.map((p) => p.querySelector('.passage__text').textContent), all.filter((p) => p.querySelector('.coded__label')).length]";
    let selected = page.eval(select).await?;
    ensure!(selected[1].as_u64() > Some(0), "expected passages with chips beside them, found {selected}");
    let keys = async |keys: &str| -> Result<()> {
        page.client().active_element().await.context("expected an element")?.send_keys(keys).await.context("could not press keys")
    };
    keys("\u{e009}c").await?;
    page.eval("const field = document.createElement('textarea'); field.id = 'pasted'; document.body.append(field); field.focus()").await?;
    keys("\u{e009}v").await?;
    let pasted = page.eval("return document.querySelector('#pasted').value").await?;
    let pasted: Vec<&str> = pasted.as_str().unwrap_or_default().lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let words: Vec<&str> = selected[0].as_array().into_iter().flatten().filter_map(|words| words.as_str().map(str::trim)).collect();
    ensure!(pasted == words, "expected the words of the passages, found {pasted:#?}");
    page.expect_silent_console().await
}
