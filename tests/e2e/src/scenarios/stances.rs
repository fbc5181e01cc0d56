//! Who stands where: matrix, comparison, agreement, actors, issues, and the downloads.

use crate::page::{Page, Scheme};
use crate::wait::until;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

pub const PRICE: &str = "?view=stances&id=price/taliban-sincerity";

pub async fn expect_text(page: &Page, css: &str, wanted: &[&str]) -> Result<()> {
    until(css, async || {
        let text = page.text(css).await?;
        for words in wanted {
            ensure!(text.contains(words), "expected {words:?} in {css}, found {text:?}");
        }
        Ok(())
    })
    .await
}

/// Opens an address and waits for the table.
pub async fn open_matrix(page: &Page, address: &str) -> Result<()> {
    page.open(address).await?;
    until("the matrix", async || {
        ensure!(n_of(page, "td a[data-open]").await? > 0, "expected cells, found none");
        Ok(())
    })
    .await
}

pub async fn n_of(page: &Page, css: &str) -> Result<u64> {
    let n = page.eval_with("return document.querySelectorAll(arguments[0]).length", vec![css.into()]).await?;
    n.as_u64().context("expected a number")
}

pub async fn expect_n(page: &Page, css: &str, wanted: usize) -> Result<()> {
    until(css, async || {
        let found = n_of(page, css).await?;
        ensure!(found == wanted as u64, "expected {wanted} of {css}, found {found}");
        Ok(())
    })
    .await
}

pub fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

pub async fn a_cell_of_the_matrix_opens_the_words_it_rests_on(page: &Page) -> Result<()> {
    open_matrix(page, "?view=stances").await?;
    let all = page.call("statements", json!([])).await?;
    ensure!(page.count().await? <= list(&all).len() as u64, "expected no more statements than there are");
    let cell = "td a[data-open=\"price/taliban-sincerity\"]";
    let label =
        page.eval_with("return document.querySelector(arguments[0]).querySelector('.unseen').textContent", vec![cell.into()]).await?;
    for wanted in ["Ned Price", "divided", "5 utterances", "contradiction"] {
        ensure!(label.as_str().unwrap_or_default().contains(wanted), "expected {wanted:?} in the name of the cell, found {label}");
    }
    page.eval_with("document.querySelector(arguments[0]).click()", vec![cell.into()]).await?;
    let compared = page.call("compare", json!([{ "a": "price", "b": "price" }])).await?;
    let sincerity = &list(&compared)[0];
    expect_n(page, "#evidence .statement", list(&sincerity["a"]["statements"]).len() + list(&sincerity["a"]["conduct"]).len()).await?;
    expect_text(page, "#evidence", &["divided", "5 utterances", "a contradiction", "a lasting solution", "passage"]).await?;
    let focused = page.eval("return document.activeElement.id").await?;
    ensure!(focused == "evidence", "expected the focus on what was opened, found {focused}");
    page.back().await?;
    expect_n(page, "#evidence", 0).await?;
    page.expect_silent_console().await
}

pub async fn the_matrix_is_one_stop_of_the_tab_key(page: &Page) -> Result<()> {
    open_matrix(page, "?view=stances").await?;
    let stops = n_of(page, "td a[tabindex=\"0\"]").await?;
    ensure!(stops == 1, "expected one stop, found {stops}");
    // In a row with several cells, so that there is one beside it.
    page.eval("[...document.querySelectorAll('.matrix tbody tr')].find(row => row.querySelectorAll('td a').length > 1).querySelector('td a').focus()").await?;
    let (right, down, enter) = ("\u{e014}", "\u{e015}", "\u{e007}");
    let focused = async || page.eval("return document.activeElement.getAttribute('data-open')").await;
    let mut before = focused().await?;
    for key in [right, down, down] {
        page.client().active_element().await?.send_keys(key).await?;
        let after = focused().await?;
        ensure!(after.is_string() && after != before, "expected an arrow to lead on from {before}, found {after}");
        before = after;
    }
    page.client().active_element().await?.send_keys(enter).await?;
    until("the cell in the address", async || {
        let state = page.state().await?;
        ensure!(state.get("id").is_some_and(|id| id[0] == before), "expected id={before}, found {state:?}");
        Ok(())
    })
    .await?;
    page.expect_silent_console().await
}

pub async fn rows_fold_sort_and_group(page: &Page) -> Result<()> {
    page.show_as(1280, 900, Scheme::Light).await?;
    open_matrix(page, "?view=stances").await?;
    let rows = n_of(page, ".matrix tbody tr:not([hidden])").await?;
    page.by_role_beginning("button", "Taliban (").await?.send_keys("\u{e007}").await?;
    until("fewer rows", async || {
        let left = n_of(page, ".matrix tbody tr:not([hidden])").await?;
        ensure!(left < rows, "expected fewer than {rows} rows, found {left}");
        Ok(())
    })
    .await?;
    for (address, first) in [
        ("?view=stances&sort=n", "United States"),
        ("?view=stances&sort=name", "Afghan government"),
        ("?view=stances&sort=date", ""),
        ("?view=stances&group=side&sort=name", "Afghan government"),
        ("?view=stances&group=outlet", "Los Angeles Times"),
        ("?view=stances&group=document", "US weighs"),
        ("?view=stances&sort=similarity", ""),
    ] {
        page.open(address).await?;
        until(address, async || {
            let name = page.eval("return document.querySelector('.matrix tbody th')?.innerText ?? 'none'").await?;
            ensure!(name.as_str().is_some_and(|name| name.contains(first)), "expected {first:?} first at {address}, found {name}");
            Ok(())
        })
        .await?;
    }
    page.expect_silent_console().await
}

pub async fn the_comparison_says_what_the_function_says(page: &Page) -> Result<()> {
    for (a, b) in [("price", "taliban"), ("side:united-states", "side:taliban"), ("khalilzad@..2021-07-31", "khalilzad@2021-08-01..")] {
        page.open(&format!("?view=stances&a={a}&b={b}")).await?;
        let compared = page.call("compare", json!([{ "a": a, "b": b }])).await?;
        ensure!(list(&compared).len() == list(&page.call("issues", json!([])).await?).len(), "expected every issue");
        for relation in ["agree", "disagree", "mixed", "a-silent", "b-silent"] {
            let n = list(&compared).iter().filter(|one| one["relation"] == relation).count();
            expect_n(page, &format!("[data-relation=\"{relation}\"] .compared"), n).await?;
        }
    }
    expect_text(page, "main", &["position changed over time", "days apart", "Only Zalmay Khalilzad"]).await?;
    page.by_role_name("button", "Swap A and B").await?.click().await?;
    until("the two in the address to change places", async || {
        let state = page.state().await?;
        ensure!(state.get("a").is_some_and(|a| a == &["khalilzad@2021-08-01.."]), "expected the two to change places, found {state:?}");
        Ok(())
    })
    .await?;
    page.expect_silent_console().await
}

pub async fn agreement_has_one_set_of_numbers(page: &Page) -> Result<()> {
    open_matrix(page, "?view=stances&measure=congruence").await?;
    let file = page.call("export", json!([{ "what": "agreement", "format": "json" }])).await?;
    let file: Value = serde_json::from_str(file.as_str().context("expected a text")?).context("expected JSON")?;
    for row in list(&file["rows"]).iter().filter(|row| row["shared"] != 0).take(40) {
        let (a, b) = (row["a"].as_str().unwrap_or_default(), row["b"].as_str().unwrap_or_default());
        let script = "return document.querySelector(`td a[data-open=\"${arguments[0]} ${arguments[1]}\"]`)?.textContent ?? null";
        let shown = page.eval_with(script, vec![a.into(), b.into()]).await?;
        ensure!(
            shown.as_str() == Some(row["congruence"].to_string().as_str()),
            "expected {} for {a} and {b}, found {shown}",
            row["congruence"]
        );
    }
    expect_text(page, "main", &["not an alliance"]).await?;
    page.eval("document.querySelectorAll('main details').forEach(d => d.open = true)").await?;
    expect_text(page, "main", &["Leifeld", "average activity"]).await?;
    let parsed = "const [text] = arguments; const d = new DOMParser().parseFromString(text, 'application/xml');
        return [d.querySelectorAll('parsererror').length, d.querySelectorAll('node').length, d.querySelectorAll('edge').length]";
    let graph = page.call("export", json!([{ "what": "agreement", "format": "graphml" }])).await?;
    let counts = page.eval_with(parsed, vec![graph]).await?;
    let edges = list(&file["rows"]).iter().filter(|row| row["congruence"] != 0).count();
    ensure!(counts[0] == 0 && counts[2] == edges, "expected {edges} edges and no error, found {counts}");
    // A pair leads to the statements behind it.
    page.eval("document.querySelector('td a[data-open=\"taliban biden-administration\"], td a[data-open=\"biden-administration taliban\"]').click()").await?;
    expect_text(page, "main h1", &["Compare"]).await?;
    expect_text(page, "main", &["In the agreement network: congruence 2, conflict 0", "days apart"]).await?;
    page.expect_silent_console().await
}

/// What the report itself says against a claim, on the issue's page and beside the claim; and where it says nothing, that is said.
pub async fn an_issue_has_the_reports_own_voice_and_says_who_is_silent(page: &Page) -> Result<()> {
    let heed = "It was not immediately clear if Taliban fighters on the ground would heed Yaqoob’s instructions.";
    page.open("?view=stances&id=issue:taliban-protect-civilians").await?;
    expect_text(page, ".own-voice", &["The reports in their own voice", heed, "Doubts that the order is followed"]).await?;
    expect_n(page, ".statement__caveat", 2).await?;
    page.open("?view=stances&id=issue:sanctions-as-leverage").await?;
    expect_text(page, ".own-voice", &["No sentence was found"]).await?;
    expect_text(page, ".holders:last-child", &["sides have no statement", "United States", "3 reports have none", "have none on this one"])
        .await?;
    page.expect_silent_console().await
}

pub async fn what_cannot_be_compared_is_told(page: &Page) -> Result<()> {
    for (address, wanted) in [
        ("?view=stances&a=price&b=price", "same party twice"),
        ("?view=stances&a=nobody&b=price", "nobody"),
        ("?view=stances&a=price", "Choose two parties"),
        ("?view=stances&a=price@2021-08-31..2021-03-01&b=taliban", "2021-08-31..2021-03-01"),
        ("?view=stances&a=country:x&b=taliban", "country:x"),
        ("?view=stances&id=nobody", "nobody"),
        ("?view=stances&id=issue:nothing", "nothing"),
        ("?view=stances&id=price/nothing", "price/nothing"),
        ("?view=stances&sort=colour", "colour"),
        ("?view=stances&measure=love", "love"),
        ("?view=stances&actor=price&issue=sanctions-as-leverage", "Remove"),
        ("?view=stances&measure=conflict&actor=price", "Remove"),
        ("?view=stances&a=price&b=taliban&q=qqqqqqqqzzzz", "Remove"),
        ("?view=timeline&q=qqqqqqqqzzzz", "Remove"),
    ] {
        page.open(address).await?;
        expect_text(page, "main", &[wanted]).await.with_context(|| format!("at {address}"))?;
        page.expect_silent_console().await?;
    }
    for (call, argument, named) in [
        ("compare", json!({ "a": "price" }), "b"),
        ("compare", json!({ "a": "price", "b": "nobody" }), "nobody"),
        ("compare", json!({ "a": "price", "b": "side:x" }), "x"),
        ("export", json!({ "what": "everything", "format": "csv" }), "everything"),
        ("export", json!({ "what": "matrix", "format": "graphml" }), "graphml"),
    ] {
        match page.api(call, json!([argument])).await? {
            Ok(answer) => anyhow::bail!("expected {call}({argument}) to reject, found {answer}"),
            Err(error) => {
                ensure!(error.starts_with("Error") && error.contains(named), "expected an Error that names {named}, found {error}")
            }
        }
    }
    Ok(())
}
