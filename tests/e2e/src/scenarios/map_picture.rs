//! The drawing of the map: names, keys, gestures, exported pictures, and speed.

use super::Outcome;
use super::map::{DAY, expect_names};
use crate::command::devtools;
use crate::page::{Page, Scheme};
use crate::wait::until;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// Names that cover another name or a mark, according to the boxes that the browser draws.
const COVERED: &str = "const box = e => { const r = e.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom, e.closest('a'), e.textContent || e.closest('a')?.ariaLabel] };
    const hit = (a, b) => a[0] + 1.5 < b[2] && b[0] + 1.5 < a[2] && a[1] + 1.5 < b[3] && b[1] + 1.5 < a[3];
    const picture = box(document.querySelector('svg[role=group]'));
    const names = [...document.querySelectorAll('svg[role=group] text')].filter(e => e.textContent && e.checkVisibility()).map(box).filter(b => hit(b, picture));
    const marks = [...document.querySelectorAll('svg[role=group] a path')].map(box), found = [];
    names.forEach((name, at) => {
        const over = marks.filter(mark => mark[4] !== name[4] && name[5].length > 1 && hit(name, mark));
        found.push(...[...over, ...names.slice(0, at).filter(other => hit(name, other))].map(other => name[5] + ' over ' + other[5]));
    });
    return [names.length, found]";

pub async fn names_on_the_map_never_cover_each_other(page: &Page) -> Result<()> {
    for (width, size) in [(390, "normal"), (390, "larger"), (1280, "normal"), (1280, "larger")] {
        for address in ["?view=map&as-of=2021-08-09", "?view=map&as-of=2021-08-15&layer=both"] {
            page.show_as(width, 900, Scheme::Light).await?;
            page.open(address).await?;
            page.eval(&format!("document.documentElement.dataset.size = '{size}'")).await?;
            for zoom in 0..4 {
                if zoom > 0 {
                    page.by_role_name("button", "Zoom in").await?.click().await?;
                }
                until("names that stand apart", async || {
                    let found = page.eval(COVERED).await?;
                    ensure!(found[0].as_u64() > Some(4), "expected names, found {found}");
                    ensure!(
                        found[1] == json!([]),
                        "expected {width} px, {size} text, zoom {zoom} at {address:?} to have names apart, found {}",
                        found[1]
                    );
                    Ok(())
                })
                .await?;
            }
        }
    }
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
    let wheel = "const svg = document.querySelector('svg[role=group]'), box = svg.getBoundingClientRect();
        const turn = deltaY => { const e = new WheelEvent('wheel', {deltaY, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, cancelable: true, bubbles: true});
            svg.dispatchEvent(e); return e.defaultPrevented; };
        return [turn(-1), turn(1), turn(1), turn(1), turn(1)]";
    let taken = page.eval(wheel).await?;
    ensure!(
        taken == json!([true, true, true, true, false]),
        "expected the wheel to zoom until the map is whole, then to scroll, found {taken}"
    );
    let pinch = "const svg = document.querySelector('svg[role=group]'), box = svg.getBoundingClientRect(), wide = () => svg.viewBox.baseVal.width;
        const finger = (name, pointerId, part) => svg.dispatchEvent(new PointerEvent(name, {pointerId, clientX: box.x + box.width * part, clientY: box.y + box.height / 2, bubbles: true}));
        const settled = () => new Promise(done => setTimeout(done, 50)); const done = arguments[0];
        (async () => { const widths = [wide()]; finger('pointerdown', 1, 0.45); finger('pointerdown', 2, 0.55); finger('pointermove', 2, 0.75); await settled(); widths.push(wide());
            const x = svg.viewBox.baseVal.x; finger('pointerup', 2, 0.75); finger('pointermove', 1, 0.25); await settled(); widths.push(wide(), svg.viewBox.baseVal.x - x);
            finger('pointerup', 1, 0.25); done(widths); })()";
    let widths = page.client().execute_async(pinch, vec![]).await.context("expected the map")?;
    let widths: Vec<f64> = widths.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    let spread = widths.len() == 4 && (widths[0] / widths[1] - 3.0).abs() < 0.1 && (widths[2] - widths[1]).abs() < 0.1 && widths[3] > 1.0;
    ensure!(spread, "expected two fingers to zoom threefold and one to pull, found {widths:?}");
    page.expect_silent_console().await
}

pub async fn the_map_can_be_taken_away(page: &Page) -> Result<()> {
    page.open(&format!("?view=map&as-of={DAY}&layer=both")).await?;
    for (format, begins) in [("svg", "<svg"), ("geojson", "{"), ("csv", "id,capital"), ("json", "{")] {
        let file = page.call("export", json!([{ "what": "map", "format": format, "asOf": DAY, "layer": "both" }])).await?;
        ensure!(file.as_str().is_some_and(|file| file.starts_with(begins)), "expected {format} to begin with {begins}, found {file}");
    }
    let bytes = "const done = arguments[0]; window.stanceAtlas.export({what: 'map', format: 'png', asOf: '2021-08-09'})
        .then(b => done([b instanceof Uint8Array, b.length, ...b.slice(1, 4)]), e => done(String(e)))";
    let bytes = page.client().execute_async(bytes, vec![]).await.context("expected a picture")?;
    ensure!(
        bytes[0] == true && bytes[1].as_u64() > Some(20_000) && bytes[2] == 80 && bytes[3] == 78 && bytes[4] == 71,
        "expected the bytes of a PNG, found {bytes}"
    );
    // The file that the button would save is checked instead.
    let picture = "const done = arguments[0]; const button = [...document.querySelectorAll('button')].find(b => b.textContent === 'Map as PNG');
        HTMLAnchorElement.prototype.click = function () { const image = new Image(); image.onload = () => done([this.download, image.width, image.height]);
            image.onerror = () => done('no picture'); image.src = this.href; };
        button.click(); setTimeout(() => done('nothing came'), 8000)";
    let picture = page.client().execute_async(picture, vec![]).await.context("expected a picture")?;
    ensure!(picture[1] == 2000 && picture[2].as_u64() > Some(1500), "expected a picture of 2000 pixels, found {picture}");
    page.expect_silent_console().await
}

/// From a click to the frame that shows it: the view, then a step of the slider.
pub async fn the_map_is_there_at_once_and_follows_the_slider(page: &Page) -> Result<Outcome> {
    page.open("?view=timeline").await?;
    let first = "const done = arguments[0]; const at = performance.now();
        [...document.querySelectorAll('nav a')].find(a => a.textContent === 'Map').click();
        const look = () => document.querySelector('svg a .cap__name:not([hidden])') ? requestAnimationFrame(() => {
            const c = new MessageChannel(); c.port1.onmessage = () => done(performance.now() - at); c.port2.postMessage(null); }) : setTimeout(look);
        look()";
    let first = page.client().execute_async(first, vec![]).await.context("expected the map")?;
    let step = "const done = arguments[0]; const input = document.querySelector('input[type=range]'); const times = [];
        const once = n => { if (!n) return done(times); const at = performance.now(); input.stepUp(n % 2 ? -1 : 1); input.dispatchEvent(new Event('input', {bubbles: true}));
            setTimeout(() => { const changed = performance.now() - at; requestAnimationFrame(() => { const c = new MessageChannel();
                c.port1.onmessage = () => { times.push([changed, performance.now() - at]); once(n - 1); }; c.port2.postMessage(null); }); }); };
        once(21)";
    // Other work on the machine slows a step down but takes no time on the page's thread.
    devtools(page.client(), "Performance.enable", json!({ "timeDomain": "threadTicks" })).await?;
    let before = busy(page).await?;
    let steps = page.client().execute_async(step, vec![]).await.context("expected steps of the slider")?;
    let worked = (busy(page).await? - before) * 1000.0 / 21.0;
    let column = |at: usize| {
        let mut times: Vec<f64> = steps.as_array().into_iter().flatten().filter_map(|step| step[at].as_f64()).collect();
        times.sort_by(f64::total_cmp);
        let of = |at: usize| times.get(at).copied().unwrap_or(f64::NAN);
        format!("median {:.1} ms, fastest {:.1} ms", of(times.len() / 2), of(0))
    };
    Ok(Outcome::Passed(vec![
        format!("click on Map to its first frame with names {:.0} ms", first.as_f64().unwrap_or(f64::NAN)),
        format!("step of the slider to the changed page: {}", column(0)),
        format!("step of the slider to the frame that shows it: {}", column(1)),
        format!("work of the page's thread for a step: {worked:.1} ms"),
    ]))
}

/// Seconds of work done by the page's thread.
async fn busy(page: &Page) -> Result<f64> {
    let metrics = devtools(page.client(), "Performance.getMetrics", json!({})).await?;
    let named = metrics["metrics"].as_array().into_iter().flatten().find(|metric| metric["name"] == "TaskDuration");
    named.and_then(|metric| metric["value"].as_f64()).context("expected TaskDuration among the metrics")
}
