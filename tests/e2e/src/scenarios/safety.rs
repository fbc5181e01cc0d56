//! The policy, other origins, the console.

use super::search::PHRASE;
use crate::page::Page;
use crate::wait::until;
use anyhow::{Result, ensure};

pub async fn the_policy_is_strict_and_holds(page: &Page) -> Result<()> {
    page.open("").await?;
    let policy = page.eval("return document.querySelector('head > meta[http-equiv=\"Content-Security-Policy\"]')?.content ?? ''").await?;
    let policy = policy.as_str().unwrap_or_default();
    for wanted in ["default-src 'none'", "'wasm-unsafe-eval'", "base-uri 'none'", "connect-src 'self'"] {
        ensure!(policy.contains(wanted), "expected {wanted} in the policy, found {policy:?}");
    }
    ensure!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "expected no unsafe source, found {policy:?}");
    let styled = page.eval("return document.querySelectorAll('[style], style').length").await?;
    ensure!(styled == 0, "expected no style attribute or element, found {styled}");

    // Not only declared but enforced: what an attacker would try does not run.
    let attack = "const s = document.createElement('script'); s.textContent = 'window.broken = 1'; document.head.append(s);
        const b = document.createElement('button'); b.setAttribute('onclick', 'window.broken = 2'); document.body.append(b); b.click();
        return window.broken ?? null";
    let broken = page.eval(attack).await?;
    ensure!(broken.is_null(), "expected the policy to stop an inline script, found that it ran");
    let console = page.console().await?;
    ensure!(console.iter().any(|line| line.contains("Content Security Policy")), "expected the console to tell of it, found {console:?}");
    Ok(())
}

pub async fn text_of_a_query_is_never_markup(page: &Page) -> Result<()> {
    for query in ["<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "</title><script>alert(1)</script>"] {
        let encoded = percent_encoding::utf8_percent_encode(query, percent_encoding::NON_ALPHANUMERIC);
        page.open(&format!("?q={encoded}&{encoded}=1")).await?;
        let made = page.eval("return document.querySelectorAll('img[src=x], svg[onload], body script:not([type])').length").await?;
        ensure!(made == 0, "expected {query:?} to stay text, found an element");
        page.expect_silent_console().await?;
    }
    Ok(())
}

pub async fn a_tour_asks_no_other_origin_and_leaves_the_console_empty(page: &Page) -> Result<()> {
    page.open("").await?;
    page.search_box().await?.send_keys(PHRASE).await?;
    page.expect_count("2 or more passages", |n| n >= 2).await?;
    let links = "return [...new Set([...document.querySelectorAll('a[href^=\"?\"]')].map(a => a.getAttribute('href')))].slice(0, 40)";
    let found = page.eval(links).await?;
    let addresses: Vec<&str> = found.as_array().into_iter().flatten().filter_map(|link| link.as_str()).collect();
    ensure!(!addresses.is_empty(), "expected links to other screens, found none");
    for address in addresses {
        page.open(address).await?;
        until("a screen", async || {
            ensure!(!page.text("main").await?.trim().is_empty(), "expected text at {address:?}, found a blank page");
            Ok(())
        })
        .await?;
    }
    page.expect_silent_console().await?;
    let foreign = page.foreign_requests().await?;
    ensure!(foreign.is_empty(), "expected no request to another origin, found {foreign:?}");
    let cookies = page.eval("return document.cookie").await?;
    ensure!(cookies == "", "expected no cookie, found {cookies}");
    Ok(())
}
