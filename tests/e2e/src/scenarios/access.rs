//! Accessibility: names, keyboard, contrast, narrow screens.

use super::Outcome;
use super::search::PHRASE;
use crate::axe::Rules;
use crate::page::{Page, Scheme};
use crate::roles::Name;
use crate::screens;
use crate::session::SHOTS;
use anyhow::{Context, Result, ensure};

pub const WIDTHS: [(u32, u32); 2] = [(390, 844), (1280, 900)];

pub async fn landmarks_and_names_are_the_contract(page: &Page) -> Result<()> {
    page.open("").await?;
    page.search_box().await?;
    for (role, name) in [("navigation", "Views"), ("region", "Filters"), ("group", "Document"), ("group", "Outlet")] {
        page.by_role_name(role, name).await?;
    }
    for role in ["banner", "main", "search", "status"] {
        page.by_role_beginning(role, "").await?;
    }
    let views = page.by_role_name("navigation", "Views").await?;
    let links = page.inside(&views, "link", Name::Is("Documents")).await?;
    ensure!(links.len() == 1, "expected one link named Documents in Views, found {}", links.len());
    for checkbox in page.facet("Document").await? {
        let label = page.label(&checkbox).await?;
        ensure!(label.chars().next().is_some_and(|c| !c.is_ascii_digit()), "expected a name that begins with the value, found {label:?}");
    }
    Ok(())
}

pub async fn the_search_is_reached_and_used_by_keyboard_alone(page: &Page) -> Result<()> {
    page.open("").await?;
    let tab = "\u{e004}";
    for _ in 0..20 {
        page.client().active_element().await?.send_keys(tab).await?;
        let active = page.client().active_element().await?;
        if page.label(&active).await? == "Search" {
            let outline = page.eval("const s = getComputedStyle(document.activeElement); return s.outlineStyle + s.boxShadow").await?;
            ensure!(outline != "nonenone", "expected a visible focus, found neither outline nor shadow");
            active.send_keys(PHRASE).await?;
            page.expect_count("2 or more passages", |n| n >= 2).await?;
            return Ok(());
        }
    }
    anyhow::bail!("expected the search field within 20 presses of Tab, found it nowhere")
}

/// Every screen, in both colour schemes and both widths. The dark has the same elements in other colours.
pub async fn axe_finds_no_violation_on_any_screen(page: &Page) -> Result<Outcome> {
    if page.setting().axe.is_none() {
        return Ok(Outcome::Skipped("axe-core is not installed".into()));
    }
    let mut all = Vec::new();
    for screen in screens::ALL {
        screens::show(page, screen).await?;
        for (scheme, rules) in [(Scheme::Light, Rules::All), (Scheme::Dark, Rules::OfColours)] {
            for (width, height) in WIDTHS {
                page.show_as(width, height, scheme).await?;
                page.settle().await?;
                let shot = format!("{}-{width}-{}", screen.name, scheme.name());
                page.screenshot(&shot).await?;
                let found = page.axe_by(rules).await?.context("expected axe-core's answer")?;
                all.extend(found.into_iter().map(|violation| format!("{shot}: {violation}")));
            }
        }
    }
    ensure!(all.is_empty(), "expected no violation, found {all:#?}");
    Ok(Outcome::Passed(vec![format!("{} screens in {SHOTS}/", screens::ALL.len() * 4)]))
}
