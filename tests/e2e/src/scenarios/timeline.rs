//! The time axis: choosing a span with the sliders, the mouse, a finger, or by clicking a bar.

use super::stances::expect_text;
use crate::command::devtools;
use crate::page::{Page, Scheme};
use anyhow::{Result, ensure};
use serde_json::json;

pub async fn a_span_of_the_timeline_narrows_every_view(page: &Page) -> Result<()> {
    page.open("?view=timeline").await?;
    let all = page.expect_count("entries", |n| n > 0).await?;
    let slider = page.by_role_name("slider", "Span from").await?;
    for _ in 0..40 {
        slider.send_keys("\u{e014}").await?;
    }
    let fewer = page.expect_count("fewer entries", |n| n < all).await?;
    let state = page.state().await?;
    ensure!(state.contains_key("from"), "expected from in the address, found {state:?}");
    // Dragging over the last weeks does the same.
    let drag = "const svg = document.querySelector('.timeline svg'); const r = svg.getBoundingClientRect();
        const at = (kind, x) => svg.dispatchEvent(new PointerEvent(kind, { bubbles: true, clientX: r.left + x * r.width, clientY: r.top + 20, pointerId: 1 }));
        at('pointerdown', 0.95); at('pointermove', 0.97); at('pointerup', 0.97)";
    page.eval(drag).await?;
    page.expect_count("fewer still", |n| n < fewer && n > 0).await?;
    let state = page.state().await?;
    ensure!(state.contains_key("from") && state.contains_key("to"), "expected both days in the address, found {state:?}");
    page.by_role_name("button", "All dates").await?.click().await?;
    page.expect_count("all again", |n| n == all).await?;
    page.expect_silent_console().await
}

pub async fn a_finger_chooses_a_span_and_a_bar_its_days(page: &Page) -> Result<()> {
    page.show_as(390, 844, Scheme::Light).await?;
    page.open("?view=timeline").await?;
    let all = page.expect_count("entries", |n| n > 0).await?;
    let place = "const svg = document.querySelector('.timeline .lanes'); svg.scrollIntoView({ block: 'center' }); const r = svg.getBoundingClientRect();
        return [r.left, r.top, r.width, document.documentElement.scrollWidth - innerWidth]";
    let frame = page.eval(place).await?;
    let side = |at: usize| frame[at].as_f64().unwrap_or_default();
    ensure!(side(3) <= 0.0, "expected the axis to fit a phone, found {} px too much", side(3));
    let at = |part: f64| json!([{ "x": side(0) + part * side(2), "y": side(1) + 30.0 }]);
    for (kind, points) in [("touchStart", at(0.2)), ("touchMove", at(0.3)), ("touchMove", at(0.6)), ("touchEnd", json!([]))] {
        devtools(page.client(), "Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await?;
    }
    page.expect_count("fewer entries", |n| n < all).await?;
    let state = page.state().await?;
    ensure!(state.contains_key("from") && state.contains_key("to"), "expected both days in the address, found {state:?}");
    page.open("?view=timeline").await?;
    page.expect_count("all again", |n| n == all).await?;
    page.eval(
        "const bar = document.querySelector('.lanes__bar[data-mark=statement][data-precision=month]');
         for (const kind of ['pointerdown', 'pointerup']) bar.dispatchEvent(new PointerEvent(kind, { bubbles: true, pointerId: 1 }))",
    )
    .await?;
    expect_text(page, ".entry__date", &["February 2021"]).await?;
    let state = page.state().await?;
    ensure!(state.get("to").is_some_and(|to| to == &["2021-02-28"]), "expected the month of the bar, found {state:?}");
    page.expect_silent_console().await
}
