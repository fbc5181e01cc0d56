//! Questions that a reader should be able to answer from the page alone, and what is shown beside every answer.

use super::access::WIDTHS;
use super::stances::{PRICE, expect_n, expect_text, list, n_of, open_matrix};
use crate::command::devtools;
use crate::page::{Page, Scheme};
use crate::wait::until;
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// A question: the name of its screenshot, the address, the part of the page with the answer, and what it must say.
type Question = (&'static str, &'static str, &'static str, &'static [&'static str]);

const QUESTIONS: [Question; 6] = [
    // Who wants the talks broken off, and in which words?
    (
        "talks",
        "?view=stances&id=issue:talks-should-continue",
        ".holders:has(h2 [data-position=opposes])",
        &["4 actors", "Bill Roggio", "should walk away from talks with the Taliban now", "Former U.S. diplomat", "should be considered"],
    ),
    // On what do Ghani and the Taliban both say no?
    (
        "both-say-no",
        "?view=stances&a=ghani&b=taliban",
        ".together__passages",
        &["Ghani insisted he would not step down", "the Taliban refused to sign any deal with Ghani", "transitional", "to blame"],
    ),
    // What do two reports say the spokesman said on the same day?
    (
        "one-day",
        "?view=stances&id=price",
        ".days",
        &["4 August 2021", "7 statements in 2 reports", "inherent interest", "It is not in their interests", "those words ring hollow"],
    ),
    // Who is silent on sanctions?
    (
        "silent",
        "?view=stances&id=issue:sanctions-as-leverage",
        ".holders:last-child",
        &["Silent here", "United States", "Zalmay Khalilzad", "Afghan government", "Ashraf Ghani", "NATO and European states"],
    ),
    // Whom does the congruence network place next to the Taliban, and why is that not an alliance?
    (
        "nearest",
        "?view=stances&id=taliban",
        "section:has(> .nearest)",
        &["not an alliance", "Biden administration", "congruence 2, conflict 0", "U.S. forces should leave", "at least 131 days apart"],
    ),
    (
        "nearest-words",
        "?view=stances&a=taliban&b=biden-administration",
        "[data-relation=agree]",
        &["Agree: 2 issues", "March 2021", "passage"],
    ),
];

pub async fn questions_find_their_answers(page: &Page) -> Result<()> {
    for (name, address, part, wanted) in QUESTIONS {
        for (width, height) in WIDTHS {
            page.show_as(width, height, Scheme::Light).await?;
            page.open(address).await?;
            until(part, async || {
                ensure!(n_of(page, part).await? > 0, "expected {part}, found none");
                Ok(())
            })
            .await?;
            page.eval("document.querySelectorAll('main .together, main article > details').forEach(d => d.open = true)").await?;
            expect_text(page, part, wanted).await.with_context(|| format!("at {address}"))?;
            page.eval_with("document.querySelector(arguments[0]).scrollIntoView()", vec![part.into()]).await?;
            page.screenshot(&format!("answer-{name}-{width}")).await?;
        }
    }
    page.expect_silent_console().await
}

pub async fn an_actors_name_leads_to_its_page(page: &Page) -> Result<()> {
    page.open(PRICE).await?;
    page.by_role_name("link", "Ned Price").await?;
    page.eval("document.querySelector('#evidence .evidence__head a').click()").await?;
    expect_text(page, "main h1", &["Ned Price"]).await?;
    let issues = list(&page.call("issues", json!([])).await?).len();
    expect_n(page, ".stand", issues).await?;
    // From the reader too.
    page.open("?id=cling-to-hope.16").await?;
    page.eval("document.querySelector('#p16 .coded > summary').click()").await?;
    page.by_role_name("link", "Ned Price").await?.click().await?;
    expect_text(page, "main h1", &["Ned Price"]).await?;
    page.expect_silent_console().await
}

pub async fn whose_voices_these_are_stands_beside_every_view(page: &Page) -> Result<()> {
    for address in [
        "",
        "?q=peace",
        "?id=cling-to-hope",
        "?view=map",
        "?view=stances",
        "?view=stances&a=price&b=taliban",
        "?view=timeline",
        "?view=figures",
        "?view=method",
    ] {
        page.open(address).await?;
        expect_text(page, "aside.balance", &["Who speaks", "United States", "Only one side speaks"])
            .await
            .with_context(|| address.to_owned())?;
    }
    page.open("?view=stances&side=taliban").await?;
    expect_text(page, ".balance__sides", &["Taliban 23"]).await?;
    expect_n(page, ".balance__sides li", 1).await?;
    page.expect_silent_console().await
}

/// On paper nothing is cut off, and controls are left out.
pub async fn paper_has_the_whole_table(page: &Page) -> Result<()> {
    // The width of a page between its margins, portrait and landscape.
    for (address, width) in [("?view=stances", 680), ("?view=stances&measure=congruence", 1010), ("?view=stances&a=ghani&b=taliban", 680)] {
        page.show_as(width, 900, Scheme::Light).await?;
        open_matrix(page, "?view=stances").await?;
        page.open(address).await?;
        until("the page", async || {
            ensure!(n_of(page, ".matrix tbody tr, .compared").await? > 0, "expected the view, found none");
            Ok(())
        })
        .await?;
        devtools(page.client(), "Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        let script = "const shown = [...document.querySelectorAll('.filters, .views, .downloads, .choices, .pickers')];
            const inside = [...document.querySelectorAll('.matrix, .faces, .network')].map(e => e.getBoundingClientRect().right);
            return [shown.filter(e => e.offsetParent).length, Math.max(...inside)]";
        let found = page.eval(script).await?;
        ensure!(found[0] == 0, "expected no controls on paper at {address}, found {}", found[0]);
        let right = found[1].as_f64().context("expected a width")?;
        ensure!(right <= f64::from(width), "expected {address} within {width} px, found {right}");
        devtools(page.client(), "Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
    }
    page.expect_silent_console().await
}
