//! The query language: what it finds, what helps to write it, and every view that it narrows.

use crate::page::Page;
use crate::wait::until;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// A word that occurs in some of each kind but not in all.
const WORD: &str = "capital";

/// Keys as WebDriver encodes them.
const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
const DOWN: &str = "\u{e015}";

/// Presses a key where the focus is.
async fn press(page: &Page, key: &str) -> Result<()> {
    Ok(page.client().active_element().await?.send_keys(key).await?)
}

async fn expect_field(page: &Page, wanted: &str) -> Result<()> {
    until("the query in the field", async || {
        let typed = page.search_box().await?.prop("value").await?.unwrap_or_default();
        ensure!(typed == wanted, "expected {wanted:?} in the field, found {typed:?}");
        Ok(())
    })
    .await
}

/// `3 of 10 status reports match.` as (3, 10).
async fn left(page: &Page, things: &str) -> Result<(usize, usize)> {
    until("a word on what is left", async || {
        let text = page.text(".narrowed").await?;
        let numbers: Vec<usize> = text.split_whitespace().filter_map(|word| word.replace(',', "").parse().ok()).collect();
        match numbers.as_slice() {
            [n_left, n_all] if text.contains(things) => Ok((*n_left, *n_all)),
            _ => anyhow::bail!("expected how many {things} are left, found {text:?}"),
        }
    })
    .await
}

pub async fn a_query_narrows_every_view_and_each_says_so(page: &Page) -> Result<()> {
    let n = |list: Value| list.as_array().map_or(0, Vec::len);
    for (view, things) in [("map", "status reports"), ("stances", "statements"), ("timeline", "entries"), ("figures", "figures")] {
        page.open(&format!("?view={view}&q={WORD}")).await?;
        let (n_left, n_all) = left(page, things).await?;
        ensure!(0 < n_left && n_left < n_all, "expected some of the {things} to be left in {view}, found {n_left} of {n_all}");
        let asked = json!([{ "q": WORD }]);
        let by_script = match view {
            "stances" => Some(n(page.call("statements", asked).await?)),
            "figures" => Some(n(page.call("figures", asked).await?)),
            "map" => {
                let capitals = page.call("capitals", json!([{ "q": WORD, "asOf": "2031-01-01" }])).await?;
                Some(capitals.as_array().into_iter().flatten().map(|capital| n(capital["reports"].clone())).sum())
            }
            _ => None,
        };
        ensure!(
            by_script.is_none_or(|by_script| by_script == n_left),
            "expected {by_script:?} in {view}, as scripts have it, found {n_left}"
        );
        let narrowed = page.text("main").await?;
        page.by_role_name("button", "Remove all filters").await?.click().await?;
        until("the whole view again", async || {
            ensure!(page.text(".narrowed").await?.is_empty(), "expected no word on filters in {view}");
            ensure!(page.text("main").await? != narrowed, "expected more in {view}");
            Ok(())
        })
        .await?;
        ensure!(!page.state().await?.contains_key("q"), "expected no query in the address of {view}");
    }
    page.expect_silent_console().await
}

/// Every form on the help card, as in the core's tests: the example finds what the card says.
pub async fn every_example_of_the_help_finds_what_it_says(page: &Page) -> Result<()> {
    page.open("").await?;
    let read = "return [...document.querySelectorAll('#help li')].map(li => [li.querySelector('a').textContent, li.querySelector('b').textContent])";
    let examples = page.eval(read).await?;
    let examples = examples.as_array().context("expected examples")?;
    ensure!(examples.len() == 14, "expected an example of each of 14 forms, found {examples:?}");
    for (at, example) in examples.iter().enumerate() {
        let (q, n) = (example[0].as_str().unwrap_or_default(), example[1].as_str().unwrap_or_default());
        let n: u64 = n.split(' ').next().and_then(|n| n.parse().ok()).with_context(|| format!("expected a number, found {n:?}"))?;
        ensure!(n > 0, "expected {q} to find something");
        page.by_role_name("button", "How to search").await?.click().await?;
        page.eval_with("document.querySelectorAll('#help a')[arguments[0]].click()", vec![at.into()]).await?;
        expect_field(page, q).await?;
        page.expect_count(&format!("{n} passages for {q}"), |found| found == n).await?;
        let open = page.eval("return document.querySelector('#help:popover-open') !== null").await?;
        ensure!(open == false, "expected the card to close after {q}");
        ensure!(page.text(".notices").await?.is_empty(), "expected nothing wrong with {q}, found {:?}", page.text(".notices").await?);
    }
    page.expect_silent_console().await
}

pub async fn the_help_is_opened_and_left_by_keys(page: &Page) -> Result<()> {
    page.open("").await?;
    page.eval("document.querySelector('.search__help').focus()").await?;
    press(page, ENTER).await?;
    page.by_role_name("dialog", "How to search").await?;
    press(page, TAB).await?;
    let inside = page.eval("return document.activeElement.closest('#help') !== null").await?;
    ensure!(inside == true, "expected the first example in the focus");
    press(page, ESCAPE).await?;
    until("the card to close", async || {
        let found = page.eval("return [document.querySelector('#help:popover-open') !== null, document.activeElement.className]").await?;
        ensure!(found == json!([false, "search__help"]), "expected the focus on the button again, found {found}");
        Ok(())
    })
    .await
}

pub async fn suggestions_are_chosen_by_keys_and_move_nothing(page: &Page) -> Result<()> {
    page.open("").await?;
    let field = page.search_box().await?;
    field.click().await?;
    until("the index", async || {
        page.type_slowly("khal").await?;
        let n = page.eval("return document.querySelectorAll('#suggestions [role=option]').length").await?;
        if n == 0 {
            field.clear().await?;
        }
        ensure!(n.as_u64() >= Some(2), "expected suggestions, found {n}");
        Ok(())
    })
    .await?;
    let place =
        "return [document.querySelector('main').getBoundingClientRect().top, document.querySelector('.views').getBoundingClientRect().top]";
    let with_list = page.eval(place).await?;
    ensure!(page.text(".search [aria-live]").await?.ends_with("suggestions"), "expected the number of suggestions to be announced");
    press(page, DOWN).await?;
    let marked = "const f = document.getElementById('search');
        return [document.activeElement === f, document.getElementById(f.getAttribute('aria-activedescendant'))?.getAttribute('aria-selected'), f.getAttribute('aria-expanded')]";
    let found = page.eval(marked).await?;
    ensure!(found == json!([true, "true", null]), "expected a mark in the list and the focus in the field, found {found}");
    // The field keeps its fixed role and name, a search box named Search, even while the list is open.
    page.search_box().await?;
    press(page, ENTER).await?;
    expect_field(page, "khalilzad").await?;
    let without = page.eval(place).await?;
    ensure!(with_list == without, "expected nothing to move, found {with_list} and {without}");
    page.type_slowly(" zalmay kh").await?;
    press(page, DOWN).await?;
    press(page, DOWN).await?;
    press(page, ENTER).await?;
    until("a filter", async || {
        let state = page.state().await?;
        let fits = state.get("actor").is_some_and(|actor| actor == &["khalilzad"]) && state.get("q").is_some_and(|q| q == &["khalilzad"]);
        ensure!(fits, "expected the actor as a filter beside the first word, found {state:?}");
        Ok(())
    })
    .await?;
    page.expect_silent_console().await
}

/// Follows a link within what is said where nothing is found.
async fn follow(page: &Page, name: &str) -> Result<()> {
    page.by_role_name("link", name).await?.click().await?;
    Ok(())
}

pub async fn where_nothing_is_found_the_page_says_what_there_is_and_leads_there(page: &Page) -> Result<()> {
    page.open("?q=ceasefire+Istanbul").await?;
    page.expect_count("nothing", |n| n == 0).await?;
    let said = page.text(".empty").await?;
    ensure!(said.contains("ceasefire (") && said.contains("Istanbul ("), "expected each word with its passages, found {said:?}");
    follow(page, "any of them, best first").await?;
    page.expect_count("passages with any of them", |n| n > 1).await?;
    page.open("?q=Hochul").await?;
    let said = page.text(".empty").await?;
    ensure!(said.contains("0 in the articles; 1 in inserted links:"), "expected where the word is, found {said:?}");
    follow(page, "Show").await?;
    page.expect_count("the inserted link", |n| n == 1).await?;
    page.open("?q=sharia").await?;
    page.expect_count("nothing in the place of a common word", |n| n == 0).await?;
    follow(page, "sharif").await?;
    page.expect_count("what was offered", |n| n > 0).await?;
    page.open("?q=Mazar+i+Sharif").await?;
    page.expect_count("a name however it is written", |n| n > 0).await?;
    ensure!(page.text(".notices").await?.contains("Other spellings"), "expected what was widened to be said");
    page.expect_silent_console().await
}
