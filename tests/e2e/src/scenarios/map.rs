//! The map: a day and who says what, set by slider, address and script.

use crate::page::{Page, Scheme};
use crate::roles::Name;
use crate::wait::until;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

pub const DAY: &str = "2021-08-09";

/// The names of the marks, as a screen reader gets them.
async fn names(page: &Page) -> Result<Vec<String>> {
    let found = page.eval("return [...document.querySelectorAll('svg a[aria-label]')].map(a => a.getAttribute('aria-label'))").await?;
    Ok(found.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect())
}

/// The name that each capital should have on the map, by the function for scripts.
async fn wanted(page: &Page, filter: Value) -> Result<Vec<String>> {
    let capitals = page.call("capitals", json!([filter])).await?;
    let text = |capital: &Value, key: &str| capital[key].as_str().unwrap_or_default().to_owned();
    let capitals = capitals.as_array().context("expected capitals() to give a list")?;
    Ok(capitals
        .iter()
        .map(|capital| format!("{}, {}: {}", text(capital, "capital"), text(capital, "province"), text(capital, "status")))
        .collect())
}

pub async fn expect_names(page: &Page, filter: Value) -> Result<()> {
    let wanted = wanted(page, filter).await?;
    ensure!(wanted.len() == 34, "expected 34 capitals, found {}", wanted.len());
    until("the capitals by their names", async || {
        let found = names(page).await?;
        ensure!(found == wanted, "expected {wanted:?}, found {found:?}");
        Ok(())
    })
    .await
}

pub async fn the_map_its_table_and_scripts_say_the_same_of_a_day(page: &Page) -> Result<()> {
    page.open(&format!("?view=map&as-of={DAY}")).await?;
    expect_names(page, json!({ "asOf": DAY })).await?;
    page.by_role_name("table", "Provincial capitals").await?;
    let rows = page.eval("return [...document.querySelectorAll('table tr')].map(r => [...r.cells].map(c => c.innerText.trim()))").await?;
    let rows = rows.as_array().context("expected rows")?;
    ensure!(rows.len() == 35, "expected one head row and 34 rows, found {}", rows.len());
    for (row, name) in rows.iter().skip(1).zip(names(page).await?) {
        let cell = |column: usize| row[column].as_str().unwrap_or_default().to_lowercase();
        let status = cell(2);
        let of_row = format!("{}, {}: {}", cell(0), cell(1), status.split('.').next().unwrap_or_default());
        ensure!(of_row == name.to_lowercase(), "expected a row for {name:?}, found {row}");
    }
    let text = page.text("main").await?;
    for wanted in ["9 August 2021", "1 of 34", "Aybak", "29 of 34", "6 provincial capitals"] {
        ensure!(text.contains(wanted), "expected {wanted:?} on the page, found {text:?}");
    }
    page.expect_silent_console().await
}

pub async fn the_slider_stops_where_something_is_reported(page: &Page) -> Result<()> {
    page.open("?view=map").await?;
    let slider = page.by_role_name("slider", "As of").await?;
    let shown = async || Ok::<_, anyhow::Error>(slider.attr("aria-valuetext").await?.unwrap_or_default());
    ensure!(shown().await? == "11 August 2021", "expected the last reported day, found {:?}", shown().await?);
    for (key, day) in
        [("\u{e012}", "10 August 2021"), ("\u{e012}", "9 August 2021"), ("\u{e011}", "2 August 2021"), ("\u{e014}", "8 August 2021")]
    {
        slider.send_keys(key).await?;
        until(day, async || {
            ensure!(shown().await? == day, "expected {day}, found {:?}", shown().await?);
            Ok(())
        })
        .await?;
    }
    let state = page.state().await?;
    ensure!(state.get("as-of").is_some_and(|day| day == &["2021-08-08"]), "expected as-of=2021-08-08, found {state:?}");
    expect_names(page, json!({ "asOf": "2021-08-08" })).await?;
    page.by_role_name("button", "Next change").await?.click().await?;
    expect_names(page, json!({ "asOf": DAY })).await?;
    // Play also works with reduced motion: no day slides into the next.
    page.show_as(1280, 900, Scheme::Light).await?;
    page.by_role_name("button", "Play").await?.click().await?;
    until("play to reach the last day", async || {
        let moving = page.eval("return document.getAnimations().length").await?;
        ensure!(moving == 0, "expected nothing to move, found {moving}");
        ensure!(shown().await? == "11 August 2021", "expected the last day, found {:?}", shown().await?);
        Ok(())
    })
    .await?;
    page.by_role_name("button", "Play").await?;
    page.expect_silent_console().await
}

pub async fn with_the_record_on_the_slider_stops_at_its_days_too(page: &Page) -> Result<()> {
    page.open("?view=map&layer=both").await?;
    let slider = page.by_role_name("slider", "As of").await?;
    let (right, end, home) = ("\u{e014}", "\u{e010}", "\u{e011}");
    for (key, day) in
        [(right, "12 August 2021"), (right, "13 August 2021"), (end, "6 September 2021"), (home, "2 August 2021"), (right, "6 August 2021")]
    {
        slider.send_keys(key).await?;
        until(day, async || {
            let shown = slider.attr("aria-valuetext").await?.unwrap_or_default();
            ensure!(shown == day, "expected {day}, found {shown:?}");
            let told = page.text("main [role=status]:not(:empty)").await?;
            ensure!(told.contains(day), "expected the day to be announced, found {told:?}");
            Ok(())
        })
        .await?;
    }
    page.expect_silent_console().await
}

pub async fn a_deep_link_opens_a_history_with_its_proofs(page: &Page) -> Result<()> {
    page.open(&format!("?view=map&as-of={DAY}&layer=both&id=kandahar")).await?;
    let panel = page.by_role_name("region", "Kandahar, Kandahar").await?;
    let text = panel.text().await?;
    for wanted in [
        "contested",
        "advanced on Lashkar Gah",
        "now battling",
        "Machine-translated",
        "week of 2 August 2021",
        "after the day shown",
        "record",
        "source",
    ] {
        ensure!(text.to_lowercase().contains(&wanted.to_lowercase()), "expected {wanted:?} in the history, found {text:?}");
    }
    let links = page.inside(&panel, "link", Name::Begins("US envoy in Qatar")).await?;
    // By keyboard: the link wraps over several lines, and a pointer could hit the gap between them.
    links.first().context("expected a link to the passage")?.send_keys("\u{e007}").await?;
    until("the passage", async || {
        let current = page.text("[aria-current=location]").await?;
        ensure!(current.contains("Lashkar Gah"), "expected the passage, found {current:?}");
        Ok(())
    })
    .await?;
    page.back().await?;
    page.by_role_name("region", "Kandahar, Kandahar").await.map(|_| ())
}

pub async fn filters_narrow_the_map_and_it_says_so(page: &Page) -> Result<()> {
    for (address, filter, said) in [
        ("outlet=cnn", json!({ "outlet": ["cnn"] }), "3 of 8 status reports match"),
        ("to=2021-08-09", json!({ "to": DAY }), "5 of 8 status reports match"),
        ("q=Kunduz", json!({ "q": "Kunduz" }), "1 of 8 status reports match"),
        ("q=xylophone", json!({ "q": "xylophone" }), "0 of 8 status reports match"),
        ("side=taliban", json!({ "side": ["taliban"] }), "Side, actor, issue, position and voice apply to statements"),
    ] {
        page.open(&format!("?view=map&{address}")).await?;
        expect_names(page, filter).await?;
        until("a word on the filters", async || {
            let text = page.text(".map__notes").await?;
            ensure!(text.contains(said), "expected {said:?} at {address:?}, found {text:?}");
            Ok(())
        })
        .await?;
    }
    page.expect_silent_console().await
}

pub async fn a_day_or_a_capital_that_is_not_there_is_told_and_the_map_stays(page: &Page) -> Result<()> {
    for (address, named) in [
        ("?view=map&as-of=yesterday", "yesterday"),
        ("?view=map&as-of=2021-02-30", "2021-02-30"),
        ("?view=map&as-of=1021-08-09", "The first report is from 2 August 2021"),
        ("?view=map&as-of=2931-08-09", "There are no reports after 11 August 2021"),
        ("?view=map&id=atlantis", "atlantis"),
        ("?view=map&id=doha", "doha"),
        ("?view=map&layer=weather", "weather"),
        ("?view=map&layer=record&layer=both", "layer"),
    ] {
        page.open(address).await?;
        until("a notice", async || {
            let text = page.text("main").await?;
            ensure!(text.contains(named), "expected a notice that names {named:?}, found {text:?}");
            Ok(())
        })
        .await?;
        until("the map to stay", async || {
            ensure!(names(page).await?.len() == 34, "expected the map to stay at {address:?}");
            Ok(())
        })
        .await?;
        page.expect_silent_console().await.with_context(|| format!("at {address:?}"))?;
    }
    for (filter, named) in [(json!({ "asOf": "2021-13-01" }), "2021-13-01"), (json!({ "asof": DAY }), "asof")] {
        match page.api("capitals", json!([filter])).await? {
            Ok(answer) => anyhow::bail!("expected capitals({filter}) to reject, found {answer}"),
            Err(error) => {
                ensure!(error.starts_with("Error") && error.contains(named), "expected an Error that names {named}, found {error}")
            }
        }
    }
    Ok(())
}
