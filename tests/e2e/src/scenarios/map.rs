//! The map: a day, who says what, by mouse, keys, address and script.

use super::Outcome;
use super::access::WIDTHS;
use crate::page::{Page, Scheme};
use crate::roles::Name;
use crate::session::SHOTS;
use crate::wait::until;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

const DAY: &str = "2021-08-09";

/// The names of the marks, as a screen reader has them.
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

async fn expect_names(page: &Page, filter: Value) -> Result<()> {
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
    for wanted in ["9 August 2021", "1 of 34", "Aybak", "29 of 34", "6 of 34 provincial capitals"] {
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
    page.by_role_name("button", "Play").await?.click().await?;
    until("play to reach the last day", async || {
        ensure!(shown().await? == "11 August 2021", "expected the last day, found {:?}", shown().await?);
        Ok(())
    })
    .await?;
    page.by_role_name("button", "Play").await?;
    page.expect_silent_console().await
}

pub async fn a_capital_is_reached_and_opened_by_keys_alone(page: &Page) -> Result<()> {
    page.open(&format!("?view=map&as-of={DAY}")).await?;
    expect_names(page, json!({ "asOf": DAY })).await?;
    let stops = page.eval("return document.querySelectorAll('svg a[tabindex=\"0\"]').length").await?;
    ensure!(stops == 1, "expected one tab stop on the map, found {stops}");
    page.eval("document.querySelector('svg a[tabindex=\"0\"]').focus()").await?;
    let focused = async || {
        let name = page.eval("return document.activeElement?.getAttribute('aria-label') ?? ''").await?;
        Ok::<_, anyhow::Error>(name.as_str().unwrap_or_default().to_owned())
    };
    let first = focused().await?;
    let (home, left, down) = ("\u{e011}", "\u{e012}", "\u{e015}");
    for key in [left, left, down] {
        let before = focused().await?;
        page.client().active_element().await?.send_keys(key).await?;
        ensure!(focused().await? != before, "expected an arrow key to leave {before:?}");
    }
    page.client().active_element().await?.send_keys(home).await?;
    ensure!(focused().await? == first, "expected Home to lead to {first:?}, found {:?}", focused().await?);
    page.client().active_element().await?.send_keys("\u{e007}").await?;
    until("its history", async || {
        let state = page.state().await?;
        ensure!(state.contains_key("id"), "expected id in the address, found {state:?}");
        page.by_role_beginning("region", first.split(": ").next().unwrap_or_default()).await.map(|_| ())
    })
    .await?;
    ensure!(focused().await? == first, "expected the focus to stay on {first:?}");
    page.client().active_element().await?.send_keys("+").await?;
    until("a closer look", async || {
        let zoomed = page.eval("return document.querySelector('svg[role=group]').viewBox.baseVal.width").await?;
        ensure!(zoomed.as_f64().is_some_and(|width| width < 999.0), "expected to be closer, found {zoomed}");
        Ok(())
    })
    .await?;
    page.expect_silent_console().await
}

pub async fn a_deep_link_opens_a_history_with_its_proofs(page: &Page) -> Result<()> {
    page.open(&format!("?view=map&as-of={DAY}&layer=both&id=kandahar")).await?;
    let panel = page.by_role_name("region", "Kandahar, Kandahar").await?;
    let text = panel.text().await?;
    for wanted in [
        "contested",
        "advanced on Lashkar Gah",
        "hold off the Taliban",
        "Machine-translated",
        "week of 2 August 2021",
        "after the day shown",
        "record",
        "source",
    ] {
        ensure!(text.to_lowercase().contains(&wanted.to_lowercase()), "expected {wanted:?} in the history, found {text:?}");
    }
    let links = page.inside(&panel, "link", Name::Begins("US envoy in Qatar")).await?;
    // By keyboard: the link runs over several lines, of which a pointer may hit the gap.
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
    page.open("?view=map&outlet=cnn").await?;
    expect_names(page, json!({ "outlet": ["cnn"] })).await?;
    until("a word on the filters", async || {
        let text = page.text("main").await?;
        ensure!(text.contains("3 of 10 status reports"), "expected how many reports are left, found {text:?}");
        Ok(())
    })
    .await
}

pub async fn a_day_or_a_capital_that_is_not_there_is_told_and_the_map_stays(page: &Page) -> Result<()> {
    for (address, named) in [
        ("?view=map&as-of=yesterday", "yesterday"),
        ("?view=map&as-of=2021-02-30", "2021-02-30"),
        ("?view=map&as-of=1021-08-09", "The first report is of 2 August 2021"),
        ("?view=map&as-of=2931-08-09", "Nothing is reported after 11 August 2021"),
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

/// From a click to the frame that shows it: the view, then a step of the slider.
pub async fn the_map_is_there_at_once_and_follows_the_slider(page: &Page) -> Result<Outcome> {
    // The map is in the second edition of the program, which is there after any view of it.
    page.open("?view=timeline").await?;
    let first = "const done = arguments[0]; const at = performance.now();
        [...document.querySelectorAll('nav a')].find(a => a.textContent === 'Map').click();
        const look = () => document.querySelector('svg a .mark__name:not([hidden])') ? requestAnimationFrame(() => {
            const c = new MessageChannel(); c.port1.onmessage = () => done(performance.now() - at); c.port2.postMessage(null); }) : setTimeout(look);
        look()";
    let first = page.client().execute_async(first, vec![]).await.context("expected the map")?;
    let step = "const done = arguments[0]; const input = document.querySelector('input[type=range]'); const times = [];
        const once = n => { if (!n) return done(times); const at = performance.now(); input.stepUp(n % 2 ? -1 : 1); input.dispatchEvent(new Event('input', {bubbles: true}));
            setTimeout(() => { const changed = performance.now() - at; requestAnimationFrame(() => { const c = new MessageChannel();
                c.port1.onmessage = () => { times.push([changed, performance.now() - at]); once(n - 1); }; c.port2.postMessage(null); }); }); };
        once(11)";
    let steps = page.client().execute_async(step, vec![]).await.context("expected steps of the slider")?;
    let column = |at: usize| {
        let mut times: Vec<f64> = steps.as_array().into_iter().flatten().filter_map(|step| step[at].as_f64()).collect();
        times.sort_by(f64::total_cmp);
        times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
    };
    Ok(Outcome::Passed(vec![
        format!("click on Map to its first frame with names {:.0} ms", first.as_f64().unwrap_or(f64::NAN)),
        format!("step of the slider to the changed page: median {:.1} ms; to the frame that shows it {:.1} ms", column(0), column(1)),
    ]))
}

pub async fn axe_finds_no_violation_on_the_map(page: &Page) -> Result<Outcome> {
    if page.setting().axe.is_none() {
        return Ok(Outcome::Skipped("axe-core is not installed".into()));
    }
    let screens = [
        ("map", "?view=map".to_owned()),
        ("map-aybak", format!("?view=map&as-of={DAY}&id=aybak")),
        ("map-both", "?view=map&as-of=2021-08-12&layer=both&id=kandahar".to_owned()),
        ("map-record", "?view=map&as-of=2021-08-14&layer=record".to_owned()),
    ];
    let mut all = Vec::new();
    for (name, address) in &screens {
        for scheme in [Scheme::Light, Scheme::Dark] {
            for (width, _) in WIDTHS {
                page.show_as(width, 2400, scheme).await?;
                page.open(address).await?;
                let shot = format!("{name}-{width}-{}", scheme.name());
                page.screenshot(&shot).await?;
                let found = page.axe().await?.context("expected axe-core's answer")?;
                all.extend(found.into_iter().map(|violation| format!("{shot}: {violation}")));
                let wide = page.eval("return document.documentElement.scrollWidth - document.documentElement.clientWidth").await?;
                ensure!(wide == 0, "expected {shot} to fit its width, found {wide} px more");
            }
        }
    }
    ensure!(all.is_empty(), "expected no violation, found {all:#?}");
    Ok(Outcome::Passed(vec![format!("{} screens in {SHOTS}/", screens.len() * 4)]))
}
