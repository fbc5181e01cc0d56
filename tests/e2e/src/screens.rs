//! Every screen that is checked: each view with and without filters, with something open, and each panel.

use crate::page::Page;
use crate::wait::until;
use anyhow::{Result, ensure};

/// An address, and what to do there before checking.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    pub name: &'static str,
    pub address: &'static str,
    /// A script that opens what the address cannot express.
    pub opened: &'static str,
}

const fn screen(name: &'static str, address: &'static str) -> Screen {
    Screen { name, address, opened: "" }
}

const fn opened(name: &'static str, address: &'static str, opened: &'static str) -> Screen {
    Screen { name, address, opened }
}

const DETAILS: &str = "document.querySelectorAll('main :is(.about, .coded, .folded, .codebook__issue, .stand details)')
    .forEach((one, at) => { if (at < 12) one.open = true; });
    setTimeout(() => document.querySelectorAll('main .statement__why').forEach((one, at) => { if (at < 3) one.open = true; }))";

/// Someone continues typing in the search field.
const TYPED: &str = "const field = document.getElementById('search'); field.focus(); field.value += ' kh';
    field.setSelectionRange(99, 99); field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    field.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', bubbles: true}))";

/// Each view has a line for each of its pages, one with filters and one with something open.
pub const ALL: &[Screen] = &[
    screen("list", ""),
    screen("results", "?q=%22lion%27s%20share%22"),
    screen("results-filtered", "?q=peace&side=taliban&side=united-states&from=2021-03-01"),
    screen("list-filtered", "?side=taliban"),
    screen("nothing", "?q=qqqqqqqqzzzz"),
    screen("notices", "?colour=red&q=Khalizad"),
    screen("reader", "?id=envoy-in-qatar"),
    opened("reader-opened", "?q=taliban&id=envoy-in-qatar.8", DETAILS),
    screen("concordance", "?view=concordance&q=taliban"),
    screen("concordance-start", "?view=concordance"),
    screen("concordance-filtered", "?view=concordance&q=taliban&outlet=cnn&with=the&sort=l1&context=wide"),
    opened(
        "concordance-opened",
        "?view=concordance&q=taliban+near/9+peace&min=1",
        "document.querySelectorAll('main details').forEach(one => one.open = true)",
    ),
    screen("map", "?view=map"),
    screen("map-aybak", "?view=map&as-of=2021-08-09&id=aybak"),
    screen("map-both", "?view=map&as-of=2021-08-12&layer=both&id=kandahar"),
    screen("map-record", "?view=map&as-of=2021-08-14&layer=record"),
    screen("map-filtered", "?view=map&outlet=cnn"),
    screen("matrix", "?view=stances"),
    screen("matrix-filtered", "?view=stances&side=taliban&group=side"),
    opened("cell", "?view=stances&id=price/taliban-sincerity", DETAILS),
    screen("issue", "?view=stances&id=issue:talks-should-continue"),
    opened("actor", "?view=stances&id=price", DETAILS),
    screen("compare", "?view=stances&a=price&b=taliban"),
    screen("agreement", "?view=stances&measure=subtraction&normalisation=jaccard"),
    screen("nothing-left", "?view=stances&actor=price&issue=sanctions-as-leverage"),
    screen("timeline", "?view=timeline"),
    screen("timeline-filtered", "?view=timeline&actor=khalilzad"),
    screen("figures", "?view=figures"),
    screen("figures-filtered", "?view=figures&outlet=cnn"),
    opened("method", "?view=method", DETAILS),
    opened("help", "", "document.getElementById('help').showPopover()"),
    opened("suggestions", "?q=peace+zalmay", TYPED),
    opened("keys", "", "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '?', bubbles: true}))"),
];

/// Opens a screen and waits for what it shows.
pub async fn show(page: &Page, screen: &Screen) -> Result<()> {
    page.open(screen.address).await?;
    until(screen.name, async || {
        let heading = page.eval("return document.querySelector('main h1')?.textContent ?? ''").await?;
        ensure!(heading != "", "expected a heading at {}, found none", screen.address);
        Ok(())
    })
    .await?;
    page.eval(screen.opened).await?;
    page.settle().await
}
