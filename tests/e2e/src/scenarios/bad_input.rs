//! Any input from the address or the keyboard gives a clear message, no blank page and no panic.

use crate::page::Page;
use crate::wait::until;
use anyhow::{Context, Result, ensure};
use serde_json::json;

const QUERIES: [&str; 16] = [
    "\"",
    "\"\"",
    "\"lion's",
    "*",
    "-",
    "--",
    "-*",
    "\"-\"",
    "a*b*",
    "- - -",
    "🦁 share",
    "الفيلم",
    "שלום \"עולם",
    "\u{202e}abc\u{202c}",
    "\u{0}\u{7f}",
    "%%%&&&??##",
];

/// The page is complete: search field, count, and an app that still responds.
async fn expect_alive(page: &Page, after: &str) -> Result<()> {
    page.search_box().await.with_context(|| format!("after {after:?}"))?;
    until("a status", async || {
        let text = page.text("[role=status], output").await?;
        ensure!(!text.trim().is_empty(), "expected a count in the status after {after:?}, found nothing");
        Ok(())
    })
    .await?;
    page.call("version", json!([])).await.with_context(|| format!("after {after:?}"))?;
    page.expect_silent_console().await.with_context(|| format!("after {after:?}"))
}

pub async fn unknown_url_keys_give_a_notice_and_no_blank_page(page: &Page) -> Result<()> {
    for (address, named) in [
        ("?colour=red", "colour"),
        ("?view=nowhere", "nowhere"),
        ("?from=yesterday", "yesterday"),
        ("?document=no-such-report", "no-such-report"),
        ("?id=no-such-passage", "no-such-passage"),
    ] {
        page.open(address).await?;
        until("a notice", async || {
            let text = page.text("body").await?;
            ensure!(text.contains(named), "expected a notice that names {named:?}, found {text:?}");
            Ok(())
        })
        .await?;
        expect_alive(page, address).await?;
    }
    Ok(())
}

pub async fn addresses_that_mail_programs_spoil_are_mended(page: &Page) -> Result<()> {
    for (address, shown) in [
        ("?utm_source=letter&fbclid=1", ".front"),
        ("?id=envoy-in-qatar.5.", "#p5[aria-current]"),
        ("?id=envoy-in-qatar.5%22)&mc_cid=1", "#p5[aria-current]"),
        ("?q=peace&amp;id=envoy-in-qatar.5&amp;utm_medium=email", "#p5[aria-current]"),
        ("?view=map&id=kunduz,", ".capital__close"),
    ] {
        page.open(address).await?;
        until(shown, async || {
            let found = page.eval_with("return document.querySelectorAll(arguments[0]).length", vec![shown.into()]).await?;
            ensure!(found == 1, "expected {shown} at {address}, found {found}");
            Ok(())
        })
        .await?;
        let notices = page.text(".notices").await?;
        ensure!(notices.trim().is_empty(), "expected no notice at {address}, found {notices:?}");
        expect_alive(page, address).await?;
    }
    // Before the program too: what counts readers asks for no view.
    page.goto("?utm_source=letter").await?;
    let announced = page.eval("return document.documentElement.dataset.view ?? ''").await?;
    ensure!(announced == "", "expected the front page before the program, found {announced}");
    page.ready().await
}

pub async fn a_link_to_a_passage_that_is_gone_or_has_moved_says_so(page: &Page) -> Result<()> {
    page.open("?id=envoy-in-qatar.5").await?;
    let href = page.eval("return document.querySelector('#p5 .passage__number').getAttribute('href')").await?;
    let href = href.as_str().context("expected a link to the passage")?.to_owned();
    ensure!(href.starts_with("?id=envoy-in-qatar.5&words="), "expected the passage and its words, found {href}");
    for (address, shown, said) in [
        (href.clone(), "#p5[aria-current]", ""),
        (href.replace("qatar.5", "qatar.9"), "#p5[aria-current]", "moved"),
        (href.replace("qatar.5", "qatar.999"), "#p5[aria-current]", "moved"),
        ("?id=envoy-in-qatar.999".to_owned(), "#p5:not([aria-current])", "no passage 999"),
        ("?id=envoy-in-qatar.5&words=words+of+another+edition".to_owned(), "#p5[aria-current]", "changed"),
    ] {
        page.open(&address).await?;
        until(said, async || {
            let found = page.eval_with("return document.querySelectorAll(arguments[0]).length", vec![shown.into()]).await?;
            ensure!(found == 1, "expected {shown} at {address}, found {found}");
            let notices = page.text(".notices").await?;
            ensure!(notices.contains(said) && notices.is_empty() == said.is_empty(), "expected {said:?} at {address}, found {notices:?}");
            Ok(())
        })
        .await?;
    }
    page.expect_silent_console().await
}

pub async fn wrongly_encoded_addresses_show_a_page(page: &Page) -> Result<()> {
    for address in [
        "?q=%E0%A4%A",
        "?q=%00",
        "?q=a&q=b&q=c",
        "?&&&=&=x&q",
        "?q=%ff%fe",
        "?document=&document=",
        "?q=a+b%2Bc",
        "?from=2021-99-99&to=%",
        "#q=x",
    ] {
        page.open(address).await?;
        expect_alive(page, address).await?;
    }
    let long = format!("?q={}", "a".repeat(20_000));
    page.open(&long).await?;
    expect_alive(page, "a long address").await
}

pub async fn malformed_queries_never_break_the_page(page: &Page) -> Result<()> {
    page.open("").await?;
    for query in QUERIES {
        page.paste(query).await?;
        expect_alive(page, query).await?;
        page.api("search", json!([{ "q": query }])).await?.map_err(anyhow::Error::msg).with_context(|| format!("search of {query:?}"))?;
    }
    // The same from the address: none may fail at start-up either.
    for query in QUERIES {
        let encoded = percent_encoding::utf8_percent_encode(query, percent_encoding::NON_ALPHANUMERIC);
        page.open(&format!("?q={encoded}")).await?;
        expect_alive(page, query).await?;
    }
    Ok(())
}

pub async fn a_hundred_kilobytes_of_query_are_survived(page: &Page) -> Result<()> {
    page.open("").await?;
    for text in ["taliban ".repeat(12_800), "x".repeat(102_400), "\"a -b* ".repeat(14_600)] {
        page.paste(&text).await?;
        expect_alive(page, "100 kB").await?;
    }
    page.paste("taliban").await?;
    page.expect_count("results after all that", |n| n > 0).await.map(|_| ())
}
