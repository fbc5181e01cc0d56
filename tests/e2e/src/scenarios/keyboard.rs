//! Everything by keyboard: a way through each page, a way out of anything open, and shortcuts that can be switched off.

use crate::page::{Page, Scheme};
use crate::screens::{self, Screen};
use crate::wait::until;
use anyhow::{Context, Result, ensure};
use serde_json::Value;

const STOP: &str = include_str!("../scripts/stop.js");

/// More stops than any page has.
const MOST: usize = 600;

async fn tour(page: &Page, screen: &Screen) -> Result<Vec<Value>> {
    let mut stops = Vec::new();
    while stops.len() < MOST {
        page.press("Tab").await?;
        let stop = page.eval(STOP).await?;
        if stop.is_null() {
            return Ok(stops);
        }
        stops.push(stop);
    }
    anyhow::bail!("expected an end of {}, found more than {MOST} stops", screen.name)
}

/// What is wrong with a stop, given the one before.
fn wrong(before: Option<&Value>, stop: &Value) -> Vec<String> {
    let number = |of: &Value, key: &str| of[key].as_f64().unwrap_or_default();
    let mut wrong = Vec::new();
    if stop["isSeen"] != true {
        wrong.push(format!("no visible focus on {}", stop["name"]));
    }
    if stop["isFree"] != true {
        wrong.push(format!("{} is covered or out of sight", stop["name"]));
    }
    let Some(before) = before else { return wrong };
    let back = number(before, "place") > number(stop, "place");
    // Upwards is backwards, except at the top of another column.
    let seen = if before["frame"] == stop["frame"] { "inside" } else { "outside" };
    let (last, next) = (&before[seen], &stop[seen]);
    let up = number(next, "bottom") <= number(last, "top") && number(next, "left") <= number(last, "left");
    if back || (up && number(before, "place") == number(stop, "place")) {
        wrong.push(format!("the way goes back from {} to {}", before["name"], stop["name"]));
    }
    wrong
}

pub async fn the_tab_key_leads_through_each_view_in_order_and_in_sight(page: &Page) -> Result<()> {
    const TOURED: [&str; 14] = [
        "list",
        "results-filtered",
        "reader-opened",
        "concordance",
        "map-both",
        "cell",
        "issue",
        "actor",
        "compare",
        "agreement",
        "timeline-filtered",
        "figures-filtered",
        "method",
        "nothing",
    ];
    let mut all = Vec::new();
    for screen in screens::ALL.iter().filter(|screen| TOURED.contains(&screen.name)) {
        for width in [1280, 390] {
            page.show_as(width, 700, Scheme::Light).await?;
            screens::show(page, screen).await?;
            let stops = tour(page, screen).await?;
            ensure!(stops.len() > 10, "expected more stops at {}, found {stops:#?}", screen.name);
            for (at, stop) in stops.iter().enumerate() {
                let found = wrong(at.checked_sub(1).map(|before| &stops[before]), stop);
                all.extend(found.into_iter().map(|complaint| format!("{} at {width} px: {complaint}", screen.name)));
            }
        }
    }
    ensure!(all.is_empty(), "expected a way through every page, found {} times {:#?}", all.len(), all);
    Ok(())
}

async fn focused(page: &Page) -> Result<String> {
    let found = page.eval("return document.activeElement.getAttribute('href') ?? document.activeElement.id").await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

async fn expect_focus(page: &Page, what: &str, fits: impl Fn(&str) -> bool) -> Result<()> {
    until(what, async || {
        let found = focused(page).await?;
        ensure!(fits(&found), "expected the focus on {what}, found {found:?}");
        Ok(())
    })
    .await
}

async fn expect_address(page: &Page, wanted: &str) -> Result<()> {
    until("an address", async || {
        let found = page.eval("return location.search").await?;
        ensure!(found == wanted, "expected {wanted:?} in the address, found {found}");
        Ok(())
    })
    .await
}

pub async fn escape_leads_out_of_whatever_is_open(page: &Page) -> Result<()> {
    // From a result into its report, and back to the same result.
    page.open("?q=peace").await?;
    page.press("j").await?;
    page.press("j").await?;
    let hit = focused(page).await?;
    ensure!(hit.contains("id="), "expected a result in the focus, found {hit:?}");
    page.press("Enter").await?;
    expect_focus(page, "the report", |found| found == "main").await?;
    page.press("Escape").await?;
    expect_address(page, "?q=peace").await?;
    expect_focus(page, "the result", |found| found == hit).await?;
    // First out of what is expanded, then out of the report.
    page.open("?q=taliban&id=envoy-in-qatar.8").await?;
    page.eval("const coded = document.querySelector('.coded'); coded.open = true; coded.querySelector('summary').focus()").await?;
    page.press("Escape").await?;
    let open = page.eval("return document.querySelectorAll('.coded[open]').length").await?;
    ensure!(open == 0, "expected the statements to be folded, found {open} open");
    page.press("Escape").await?;
    expect_address(page, "?q=taliban").await?;
    for (address, out) in [
        ("?view=map&id=kandahar", "?view=map"),
        ("?view=stances&id=price/taliban-sincerity", "?view=stances"),
        ("?view=stances&id=taliban", "?view=stances"),
    ] {
        page.open(address).await?;
        until("what is open", async || {
            ensure!(page.eval("return document.querySelector('[data-out]') !== null").await? == true, "expected a way out of {address}");
            Ok(())
        })
        .await?;
        page.press("Escape").await?;
        expect_address(page, out).await?;
        expect_focus(page, "what would open it again", |found| found == address).await?;
    }
    page.expect_silent_console().await
}

pub async fn keys_lead_on_and_can_be_switched_off(page: &Page) -> Result<()> {
    page.open("?q=taliban&id=envoy-in-qatar").await?;
    for key in ["j", "j", "k"] {
        page.press(key).await?;
        page.settle().await?;
    }
    let state = page.state().await?;
    let at = state.get("id").context("expected a hit in the address")?;
    let first = page.eval("return document.querySelector('.reader [id^=p]:has(mark)').id.slice(1)").await?;
    ensure!(
        Some(at[0].as_str()) == first.as_str().map(|first| format!("envoy-in-qatar.{first}")).as_deref(),
        "expected the first hit, found {at:?}"
    );

    let names = page.eval("return [...document.querySelectorAll('.views a')].map(a => a.textContent)").await?;
    for (at, name) in names.as_array().into_iter().flatten().enumerate() {
        page.press(&(at + 1).to_string()).await?;
        until("the view", async || {
            let current = page.text(".views a[aria-current]").await?;
            ensure!(current == name.as_str().unwrap_or_default(), "expected {name} by the key {}, found {current:?}", at + 1);
            Ok(())
        })
        .await?;
        page.ready().await?;
    }
    page.press("?").await?;
    let list = page.by_role_name("dialog", "Keyboard shortcuts").await?.text().await?;
    ensure!(["/", "j", "Esc", "?"].iter().all(|key| list.contains(key)), "expected the keys in the dialog, found {list:?}");
    page.press("1").await?;
    page.press("Escape").await?;
    let address = page.eval("return location.search").await?;
    ensure!(address != "", "expected no key to work behind the dialog");

    // While typing, and when switched off, they are just letters.
    page.open("").await?;
    page.press("/").await?;
    expect_focus(page, "the search field", |found| found == "search").await?;
    for key in ["j", "?", "3", "/"] {
        page.press(key).await?;
    }
    let typed = page.eval("return document.activeElement.value + location.search").await?;
    ensure!(
        typed.as_str().is_some_and(|typed| typed.starts_with("j?3/") && !typed.contains("view=")),
        "expected what was typed, found {typed}"
    );
    page.open("?q=peace").await?;
    page.eval("document.querySelector('#settings input[name=shortcuts][value=off]').click()").await?;
    for key in ["j", "?", "3", "/"] {
        page.press(key).await?;
    }
    page.settle().await?;
    let left =
        page.eval("return [document.activeElement.localName, location.search, document.querySelector(':popover-open')?.id ?? '']").await?;
    ensure!(left == serde_json::json!(["body", "?q=peace", ""]), "expected the keys to do nothing, found {left}");
    page.expect_silent_console().await
}

/// The focused element may be replaced: the reader stays in the same place.
pub async fn the_focus_is_never_lost(page: &Page) -> Result<()> {
    page.open("?side=taliban&side=united-states&q=peace").await?;
    let button = |name: &str| {
        format!("const b = [...document.querySelectorAll('main button')].find(b => b.className === '{name}'); b.focus(); b.click()")
    };
    page.eval(&button("chip")).await?;
    until("a chip in the focus", async || {
        let found = page.eval("return document.activeElement.className").await?;
        ensure!(found == "chip", "expected the next chip in the focus, found {found}");
        Ok(())
    })
    .await?;
    page.open("?q=taliban").await?;
    // The results arrive with the index.
    until("more results to ask for", async || page.eval(&button("more")).await).await?;
    until("the next results", async || {
        let found = page.eval("return [document.activeElement.localName, document.querySelectorAll('.hit').length]").await?;
        ensure!(found[0] != "body" && found[1].as_u64() > Some(30), "expected the focus among more results, found {found}");
        Ok(())
    })
    .await?;
    page.open("").await?;
    page.eval("const link = document.querySelector('.report__title'); link.focus(); link.click()").await?;
    expect_focus(page, "the report", |found| found == "main").await
}
