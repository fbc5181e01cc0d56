//! Searching: the main job.

use super::Outcome;
use crate::figures;
use crate::page::Page;
use crate::wait::until;
use anyhow::{Result, ensure};
use serde_json::json;

pub const PHRASE: &str = "\"lion's share\"";

/// Marks may wrap the phrase whole or word by word.
async fn expect_phrase_marked(page: &Page) -> Result<()> {
    until("marks", async || {
        let marks = page.marks().await?;
        let said = marks.join(" ").to_lowercase().replace('’', "'");
        ensure!(said.contains("lion") && said.contains("share"), "expected marks on the phrase, found {marks:?}");
        Ok(())
    })
    .await
}

pub async fn a_phrase_typed_on_a_keyboard_marks_its_passages(page: &Page) -> Result<Outcome> {
    page.open("").await?;
    let everything = page.expect_count("a count before any query", |n| n > 0).await?;
    page.type_slowly(PHRASE).await?;
    let n = page.expect_count("2 or more passages, fewer than all", |n| n >= 2 && n < everything).await?;
    expect_phrase_marked(page).await?;
    let state = page.state().await?;
    ensure!(state.get("q").is_some_and(|q| q == &[PHRASE]), "expected q={PHRASE} in the address, found {state:?}");
    let answer = page.call("search", json!([{ "q": PHRASE }])).await?;
    ensure!(answer["total"] == n, "expected the same count on the screen and from search(), found {n} and {}", answer["total"]);
    page.expect_silent_console().await?;
    Ok(Outcome::Passed(figures::report(page).await?))
}

pub async fn reload_shows_the_same_screen(page: &Page) -> Result<()> {
    page.open("").await?;
    page.search_box().await?.send_keys(PHRASE).await?;
    page.expect_count("2 or more passages", |n| n >= 2).await?;
    expect_phrase_marked(page).await?;
    let before = page.text("main").await?;
    page.reload().await?;
    expect_phrase_marked(page).await?;
    until("the same text after the reload", async || {
        let after = page.text("main").await?;
        ensure!(after == before, "expected {before:?}, found {after:?}");
        Ok(())
    })
    .await?;
    let typed = page.search_box().await?.prop("value").await?;
    ensure!(typed.as_deref() == Some(PHRASE), "expected the query in the field, found {typed:?}");
    Ok(())
}

pub async fn a_deep_link_shows_its_query_and_its_document(page: &Page) -> Result<()> {
    page.open("").await?;
    let all = page.call("search", json!([{ "q": PHRASE }])).await?;
    let document = all["hits"][0]["document"].as_str().unwrap_or_default().to_owned();
    let within = page.call("search", json!([{ "q": PHRASE, "document": [document] }])).await?;
    let total = within["total"].as_u64().unwrap_or_default();
    ensure!(total >= 1, "expected a hit in {document:?}, found none");

    page.open(&format!("?q=%22lion%27s%20share%22&document={document}")).await?;
    page.expect_count(&format!("{total} passages"), |n| n == total).await?;
    expect_phrase_marked(page).await?;
    let typed = page.search_box().await?.prop("value").await?;
    ensure!(typed.as_deref() == Some(PHRASE), "expected the query in the field, found {typed:?}");
    ensure!(chosen(page, "Document").await? == 1, "expected one document to be checked");
    Ok(())
}

pub async fn filters_alone_list_their_passages_in_the_order_asked_for(page: &Page) -> Result<()> {
    page.open("?side=taliban").await?;
    let total = page.call("search", json!([{ "side": ["taliban"], "limit": 0 }])).await?["total"].as_u64().unwrap_or_default();
    page.expect_count(&format!("{total} passages"), |n| n == total).await?;
    let shown =
        async || page.eval("return [...document.querySelectorAll('.hit__source a')].map(a => a.getAttribute('href').split('&')[0])").await;
    let in_text = shown().await?;
    ensure!(in_text.as_array().is_some_and(|hits| hits.len() as u64 == total.min(30)), "expected passages, found {in_text}");
    // Each says who holds what on what.
    let wordless = "return [...document.querySelectorAll('.hit .coded__label')].filter(l => [...l.children].filter(c => c.textContent.trim()).length < 3).length";
    ensure!(page.eval(wordless).await? == 0, "expected actor, issue and position on each label");
    let script = "const field = document.querySelector('main .choices select'); field.value = 'date'; field.dispatchEvent(new Event('change', {bubbles: true}))";
    page.eval(script).await?;
    until("another order", async || {
        let state = page.state().await?;
        ensure!(state.get("sort").is_some_and(|sort| sort == &["date"]), "expected sort=date, found {state:?}");
        ensure!(shown().await? != in_text, "expected another order");
        Ok(())
    })
    .await?;
    page.open("?side=taliban&headlines=0").await?;
    let left =
        page.call("search", json!([{ "side": ["taliban"], "headlines": false, "limit": 0 }])).await?["total"].as_u64().unwrap_or_default();
    page.expect_count(&format!("{left} passages"), |n| n == left).await?;
    page.by_role_beginning("button", "Remove Without headlines").await?.click().await?;
    page.expect_count("all of them again", |n| n == total).await?;
    page.expect_silent_console().await
}

/// How many checkboxes of a facet are checked.
pub async fn chosen(page: &Page, facet: &str) -> Result<usize> {
    let mut n = 0;
    for checkbox in page.facet(facet).await? {
        n += usize::from(checkbox.is_selected().await?);
    }
    Ok(n)
}

pub async fn no_result_says_what_to_remove(page: &Page) -> Result<()> {
    page.open("?q=qqqqqqqqzzzz").await?;
    page.expect_count("0 passages", |n| n == 0).await?;
    let text = page.text("main").await?.to_lowercase();
    ensure!(text.contains("remove") || text.contains("clear"), "expected advice on what to remove, found {text:?}");
    Ok(())
}
