//! On paper: only the content, black on white, with its address, the date and the data version, and no quote split across pages.

use super::Outcome;
use crate::command::devtools;
use crate::page::{Page, Scheme};
use crate::screens;
use crate::session::SHOTS;
use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

/// What is printed, the width of a sheet without margins in CSS pixels, and whether it is landscape.
const PRINTED: [(&str, u32, bool); 9] = [
    ("reader-opened", 680, false),
    ("compare", 680, false),
    ("matrix", 1009, true),
    ("cell", 1009, true),
    ("map-both", 680, false),
    ("results-filtered", 680, false),
    ("concordance", 680, false),
    ("timeline", 680, false),
    ("method", 680, false),
];

/// What is wrong with a sheet.
const SHEET: &str = "
    const found = [], say = (e) => `<${e.localName} class=\"${e.getAttribute('class') ?? ''}\"> ${e.textContent.trim().slice(0, 40)}`;
    const seen = (e) => e.checkVisibility({ visibilityProperty: true });
    const head = document.querySelector('.paper');
    const day = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
    for (const words of [location.href, day, 'data ' + arguments[0]]) if (!seen(head) || !head.innerText.includes(words)) found.push(`${words} is missing in ${head.innerText}`);
    if (!getComputedStyle(document.documentElement).getPropertyValue('--from').includes(location.href)) found.push('the foot of further pages has no address');
    for (const e of document.querySelectorAll('nav, button, input, select, summary, #filters, .search, .settings')) {
        if (seen(e) && !e.closest('th') && !e.matches('.coded__labels, .balance summary')) found.push(`${say(e)} is on paper`);
    }
    const light = (colour) => { const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number); return a === 0 ? 1 : (r + g + b) / 765; };
    const body = getComputedStyle(document.body);
    if (light(body.backgroundColor) !== 1 || light(body.color) !== 0) found.push(`${body.color} on ${body.backgroundColor}`);
    for (const e of document.querySelectorAll('main :is(p, h1, h2, h3, td, th, li, dd)')) if (seen(e) && light(getComputedStyle(e).color) > 0.5) found.push(`${say(e)} is pale`);
    const whole = '.passage, .quotation, .statement, .hit, .entry, .capital__report, tr';
    for (const e of document.querySelectorAll(whole)) if (seen(e) && getComputedStyle(e).breakInside !== 'avoid') found.push(`${say(e)} may be torn apart`);
    const wide = [...document.querySelectorAll('main *')].filter((e) => seen(e) && !e.closest('.unseen') && e.getBoundingClientRect().right > innerWidth + 1);
    found.push(...wide.slice(0, 3).map((e) => `${say(e)} does not fit the sheet`));
    return [...new Set(found)].slice(0, 8)";

pub async fn a_sheet_of_paper_has_the_content_alone_and_says_where_it_is_from(page: &Page) -> Result<Outcome> {
    let mut all = Vec::new();
    let mut figures = Vec::new();
    for (name, width, is_broad) in PRINTED {
        let screen = screens::ALL.iter().find(|screen| screen.name == name).with_context(|| format!("expected a screen {name}"))?;
        for scheme in [Scheme::Light, Scheme::Dark] {
            page.show_as(1280, 900, scheme).await?;
            screens::show(page, screen).await?;
            let version = page.call("version", json!([])).await?;
            page.show_as(width, 1000, scheme).await?;
            let media = json!({ "media": "print", "features": [{ "name": "prefers-color-scheme", "value": scheme.name() }] });
            devtools(page.client(), "Emulation.setEmulatedMedia", media).await?;
            page.eval("window.dispatchEvent(new Event('beforeprint'))").await?;
            page.settle().await?;
            let found: Vec<String> = serde_json::from_value(page.eval_with(SHEET, vec![version["corpus"].clone()]).await?)?;
            all.extend(found.into_iter().map(|complaint| format!("{name}, {}: {complaint}", scheme.name())));
            devtools(page.client(), "Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
        }
        let pdf = pdf(page, name).await?;
        let n_pages = pdf.matches("/Type /Page\n").count();
        let on_its_side = pdf.matches("/MediaBox [0 0 84").count();
        ensure!(
            n_pages > 0 && on_its_side == if is_broad { n_pages } else { 0 },
            "expected {name} as pages, found {n_pages}, {on_its_side} on their sides"
        );
        figures.push(format!("{name}: {n_pages} pages in {SHOTS}/{name}.pdf"));
    }
    ensure!(all.is_empty(), "expected sheets that can be handed out, found {all:#?}");
    Ok(Outcome::Passed(figures))
}

/// Prints the page as a browser does, keeps the file, and returns its text.
async fn pdf(page: &Page, name: &str) -> Result<String> {
    let options = json!({ "preferCSSPageSize": true, "paperWidth": 8.27, "paperHeight": 11.69 });
    let printed: Value = devtools(page.client(), "Page.printToPDF", options).await?;
    let bytes = BASE64_STANDARD.decode(printed["data"].as_str().context("expected a PDF")?).context("expected base64")?;
    ensure!(bytes.starts_with(b"%PDF"), "expected a PDF of {name}");
    std::fs::write(page.setting().root.join(SHOTS).join(format!("{name}.pdf")), &bytes).context("could not keep a PDF")?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
