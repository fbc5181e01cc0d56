//! Theme, text size, shortcuts: kept in the browser, never in the address, never in the way.

use super::Outcome;
use crate::page::{Page, Scheme};
use crate::wait::until;
use anyhow::{Context, Result, ensure};

const CHOOSE: &str =
    "const [name, value] = arguments; document.querySelector(`#settings input[name=${name}][value=${value}]`).click(); return null";

async fn choose(page: &Page, name: &str, value: &str) -> Result<()> {
    page.eval_with(CHOOSE, vec![name.into(), value.into()]).await.map(|_| ())
}

async fn expect_root(page: &Page, name: &str, value: Option<&str>) -> Result<()> {
    until("a setting", async || {
        let found = page.eval_with("return document.documentElement.getAttribute('data-' + arguments[0])", vec![name.into()]).await?;
        ensure!(found.as_str() == value, "expected data-{name} to be {value:?}, found {found}");
        Ok(())
    })
    .await
}

async fn paper(page: &Page) -> Result<String> {
    let colour = page.eval("return getComputedStyle(document.body).backgroundColor").await?;
    Ok(colour.as_str().unwrap_or_default().to_owned())
}

pub async fn a_choice_is_kept_and_there_before_the_first_paint(page: &Page) -> Result<()> {
    page.show_as(1280, 900, Scheme::Light).await?;
    page.open("?q=peace").await?;
    let light = paper(page).await?;
    choose(page, "theme", "dark").await?;
    choose(page, "size", "larger").await?;
    expect_root(page, "theme", Some("dark")).await?;
    let dark = paper(page).await?;
    ensure!(light != dark, "expected another paper in the dark, found {dark}");
    let state = page.state().await?;
    ensure!(state.len() == 1, "expected no setting in the address, found {state:?}");
    // What the root element has when the body begins is what is painted first.
    let watch = "new MutationObserver((_, watch) => { if (document.body) { watch.disconnect();
        const root = document.documentElement; window.atFirst = [root.dataset.theme, root.dataset.size].join(' '); } })
        .observe(document, { childList: true, subtree: true })";
    page.before_load(watch).await?;
    page.reload().await?;
    let first = page.eval("return window.atFirst").await?;
    ensure!(first == "dark larger", "expected the choice before the body, found {first}");
    ensure!(paper(page).await? == dark, "expected the dark paper after the reload");
    let checked = page.eval("return [...document.querySelectorAll('#settings input:checked')].map(i => i.value).join(' ')").await?;
    ensure!(checked == "dark larger on", "expected the choice in the panel, found {checked}");
    choose(page, "theme", "system").await?;
    expect_root(page, "theme", None).await?;
    ensure!(paper(page).await? == light, "expected the system's paper again");
    page.expect_silent_console().await
}

pub async fn a_second_tab_does_not_disturb_the_first(page: &Page) -> Result<()> {
    let client = page.client();
    page.open("").await?;
    let first = client.window().await.context("expected a window")?;
    let second = client.new_window(true).await.context("expected a second tab")?.handle;
    client.switch_to_window(second.clone()).await.context("expected the second tab")?;
    page.open("").await?;
    choose(page, "size", "large").await?;
    client.switch_to_window(first).await.context("expected the first tab")?;
    expect_root(page, "size", None).await?;
    // The first tab's choice leaves the second tab's alone.
    choose(page, "theme", "dark").await?;
    expect_root(page, "theme", Some("dark")).await?;
    client.switch_to_window(second).await.context("expected the second tab")?;
    expect_root(page, "theme", None).await?;
    page.reload().await?;
    expect_root(page, "size", Some("large")).await?;
    expect_root(page, "theme", Some("dark")).await
}

pub async fn a_store_that_is_denied_full_or_nonsense_loses_nothing(page: &Page) -> Result<()> {
    page.open("").await?;
    page.eval(
        "for (const n of ['theme', 'size', 'shortcuts']) localStorage.setItem(`stance-atlas.${n}`, '\"><b>\\u0000 dark'); return null",
    )
    .await?;
    page.reload().await?;
    expect_root(page, "theme", None).await?;
    page.expect_silent_console().await?;

    let full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }";
    page.eval(full).await?;
    choose(page, "theme", "dark").await?;
    choose(page, "size", "large").await?;
    expect_root(page, "theme", Some("dark")).await?;
    expect_root(page, "size", Some("large")).await?;
    expect_one_warning(page).await?;

    page.before_load("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })")
        .await?;
    page.reload().await?;
    expect_root(page, "theme", None).await?;
    choose(page, "theme", "dark").await?;
    expect_root(page, "theme", Some("dark")).await?;
    page.expect_count("an answer", |n| n > 0).await.map(|_| ())
}

async fn expect_one_warning(page: &Page) -> Result<()> {
    let console = page.console().await?;
    let said = console.iter().filter(|line| line.contains("cannot save settings")).count();
    ensure!(said == 1, "expected one warning, found {console:#?}");
    Ok(())
}

pub async fn shortcuts_can_be_switched_off(page: &Page) -> Result<()> {
    page.open("").await?;
    let focused = "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true })); return document.activeElement?.id === 'search'";
    ensure!(page.eval(focused).await? == true, "expected / to go to the search field");
    choose(page, "shortcuts", "off").await?;
    page.reload().await?;
    ensure!(page.eval(focused).await? == false, "expected / to do nothing once shortcuts are off");
    choose(page, "shortcuts", "on").await?;
    ensure!(page.eval(focused).await? == true, "expected / to go to the search field again");
    Ok(())
}

pub async fn the_panel_is_used_by_keyboard_and_legible(page: &Page) -> Result<Outcome> {
    let mut all = Vec::new();
    for scheme in [Scheme::Light, Scheme::Dark] {
        for (width, height) in super::access::WIDTHS {
            page.show_as(width, height, scheme).await?;
            page.open("").await?;
            let button = page.by_role_name("button", "Settings").await?;
            page.eval("document.querySelector('.settings__open').focus(); return null").await?;
            button.send_keys("\u{e007}").await.context("Enter")?;
            page.by_role_name("dialog", "Settings").await?;
            let shot = format!("settings-{width}-{}", scheme.name());
            page.screenshot(&shot).await?;
            all.extend(page.axe().await?.unwrap_or_default().into_iter().map(|violation| format!("{shot}: {violation}")));
            page.client().active_element().await?.send_keys("\u{e00c}").await.context("Escape")?;
            let open = page.eval("return document.querySelector('#settings').matches(':popover-open')").await?;
            ensure!(open == false, "expected Escape to close the panel");
        }
    }
    ensure!(all.is_empty(), "expected no violation, found {all:#?}");
    Ok(match page.setting().axe {
        Some(_) => Outcome::Passed(vec![]),
        None => Outcome::Skipped("axe-core is not installed".into()),
    })
}
