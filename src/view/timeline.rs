//! Timeline: events, statements and changes of status on one axis; brushing it sets the days of the filters.
use super::dom::{El, el, svg};
use super::shared::{field_value, link};
use super::statement::actor_link;
use super::statement::{position_badge, quotation};
use crate::browser::{intl, shell};
use crate::state::{Store, store};
use crate::text;
use crate::text::stances as words;
use atlas_core::model::{Day, Precision};
use atlas_core::query::{Facet, Filter, Mark, Moment, timeline as moments_of};
use atlas_core::state::Action;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};

/// Entries shown at once; "more" shows as many again.
const PAGE: usize = 40;
/// Width of the picture, of the names at its left, height of a row, all in its own units.
const WIDTH: f64 = 1000.0;
const LEFT: f64 = 150.0;
const ROW: f64 = 38.0;

/// The view.
pub fn timeline() -> El {
    let store = store();
    shell::set_title(&text::title(words::TIMELINE));
    let filter = store.part(|state| state.filter.clone());
    let any_time = Memo::new(move |_| filter.with(|filter| Filter { from: None, to: None, ..filter.clone() }));
    let axis = el("div").children_of(move || {
        let moments = any_time.with(|filter| moments_of(store.atlas, filter));
        if moments.is_empty() { Vec::new() } else { brush(store, &moments) }
    });
    let shown = RwSignal::new(PAGE);
    let list = el("div").children_of(move || {
        let moments = filter.with(|filter| moments_of(store.atlas, filter));
        entries(store, &moments, shown)
    });
    let head = el("h1").class("view-title").text(words::TIMELINE);
    el("section").class("timeline").child(head).child(el("p").class("lead").text(words::TIMELINE_LEAD)).child(axis).child(list)
}

/// The days of the axis: from the first to the last statement or change of status, whatever is filtered.
fn span(store: Store) -> (Day, Day) {
    let said = store.atlas.statements().iter().map(|statement| statement.said.dated());
    let dates = || said.clone().chain(store.atlas.status().iter().map(|status| status.from.dated()));
    let first = dates().map(|date| date.first).min().unwrap_or(Day(0));
    (first, dates().map(|date| date.last()).max().unwrap_or(first))
}

/// Where a day begins on the axis.
fn x_of(day: i32, (first, last): (Day, Day)) -> f64 {
    let share = f64::from(day - first.0) / f64::from(last.0 - first.0 + 1);
    LEFT + (WIDTH - LEFT) * share.clamp(0.0, 1.0)
}

/// The picture: a row for each kind and precision, bars as wide as their dates are uncertain, as high as they are many.
pub fn lanes(store: Store, moments: &[Moment]) -> El {
    let span = span(store);
    let on_axis = |moment: &&Moment| moment.last >= span.0 && moment.date.first <= span.1;
    let mut rows: Vec<(Mark, Precision)> = moments.iter().filter(on_axis).map(|moment| (moment.mark, moment.date.precision)).collect();
    rows.sort_unstable();
    rows.dedup();
    let height = ROW * rows.len() as f64 + 24.0;
    let picture = svg("svg")
        .attr("class", "lanes")
        .attr("viewBox", &format!("0 0 {WIDTH} {height}"))
        .attr("role", "img")
        .attr("aria-label", words::AXIS);
    let mut picture = picture.children(months(span, height));
    for (at, row) in rows.iter().enumerate() {
        let of_row: Vec<&Moment> = moments.iter().filter(on_axis).filter(|moment| (moment.mark, moment.date.precision) == *row).collect();
        let most = of_row.iter().map(|moment| moment.rows.len()).max().unwrap_or(1);
        let base = ROW * (at + 1) as f64;
        let name = svg("text").attr("x", "0").attr("y", &(base - 10.0).to_string()).text(&words::date_row(row.0, row.1));
        let line = svg("path").attr("class", "lanes__line").attr("d", &format!("M{LEFT} {base}H{WIDTH}"));
        picture = picture.child(name).child(line).children(of_row.into_iter().map(|moment| bar(moment, most, base, span)));
    }
    picture
}

fn bar(moment: &Moment, most: usize, base: f64, span: (Day, Day)) -> El {
    let (left, right) = (x_of(moment.date.first.0, span), x_of(moment.last.0 + 1, span));
    let height = 6.0 + (ROW - 12.0) * moment.rows.len() as f64 / most as f64;
    let number = |number: f64| format!("{number:.1}");
    let rect = svg("rect")
        .attr("class", "lanes__bar")
        .attr("data-mark", moment.mark.as_str())
        .attr("data-precision", moment.date.precision.as_str());
    let rect = rect
        .attr("x", &number(left))
        .attr("y", &number(base - height))
        .attr("width", &number((right - left - 1.0).max(2.0)))
        .attr("height", &number(height));
    rect.child(svg("title").text(&words::bar(moment.rows.len(), moment.mark, &intl::dated(moment.date))))
}

/// A line and a name at the first of each month; of a long span, of each year.
fn months(span: (Day, Day), height: f64) -> Vec<El> {
    let yearly = span.1.0 - span.0.0 > 800;
    let firsts = (span.0.0..=span.1.0).map(Day).filter(|day| day.date().day() == 1 && (!yearly || day.date().month() == 1));
    let tick = |day: Day| {
        let x = x_of(day.0, span);
        let line = svg("path").attr("class", "lanes__tick").attr("d", &format!("M{x:.1} 0V{:.1}", height - 20.0));
        let name = if yearly { day.date().year().to_string() } else { intl::month(day) };
        svg("g").child(line).child(svg("text").attr("x", &format!("{:.1}", x + 3.0)).attr("y", &(height - 6.0).to_string()).text(&name))
    };
    firsts.map(tick).collect()
}

/// The axis with what chooses a span: the pointer on the picture, or two sliders.
fn brush(store: Store, moments: &[Moment]) -> Vec<El> {
    let span = span(store);
    // While somebody drags or slides, what would be chosen; days from the first of the axis.
    let held: RwSignal<Option<(i32, i32)>> = RwSignal::new(None);
    let chosen = store.part(|state| (state.filter.from, state.filter.to));
    let window = move || {
        let (from, to) = chosen.get();
        held.get().unwrap_or((from.map_or(span.0.0, |day| day.0), to.map_or(span.1.0, |day| day.0)))
    };
    let picture = lanes(store, moments);
    let shade = move |left: bool| {
        let rect = svg("rect").attr("class", "lanes__shade").attr("y", "0").attr("height", "1000");
        let at = move || x_of(window().0.min(window().1), span);
        let end = move || x_of(window().0.max(window().1) + 1, span);
        let rect = rect.attr_of("x", move || Some(if left { LEFT } else { end() }.to_string()));
        rect.attr_of("width", move || Some(if left { at() - LEFT } else { WIDTH - end() }.to_string()))
    };
    let picture = picture.child(shade(true)).child(shade(false));
    let node = picture.node().clone();
    let day = move |event: &Event| day_at(&node, event, span);
    let (down, moved) = (day.clone(), day);
    let done = move || {
        if let Some((one, other)) = held.get_untracked() {
            held.set(None);
            set_span(store, one.min(other), one.max(other), span);
        }
    };
    let picture = picture
        .on("pointerdown", move |event| held.set(down(&event).map(|day| (day, day))))
        .on("pointermove", move |event| {
            if let (Some((start, _)), Some(day)) = (held.get_untracked(), moved(&event)) {
                held.set(Some((start, day)));
            }
        })
        .on("pointerup", move |_| done())
        .on("pointerleave", move |_| done());
    let scroll = el("div").class("wide").attr("tabindex", "0").attr("role", "group").attr("aria-label", words::TIMELINE).child(picture);
    let n_outside =
        moments.iter().filter(|moment| moment.last < span.0 || moment.date.first > span.1).map(|moment| moment.rows.len()).sum();
    let outside = (n_outside > 0).then(|| el("p").class("count").text(&words::outside_axis(n_outside)));
    [Some(scroll), Some(sliders(store, held, span)), outside].into_iter().flatten().collect()
}

fn day_at(picture: &Element, event: &Event, span: (Day, Day)) -> Option<i32> {
    let at = f64::from(event.dyn_ref::<MouseEvent>()?.client_x());
    let place = picture.get_bounding_client_rect();
    let x = (at - place.left()) / place.width() * WIDTH;
    let share = ((x - LEFT) / (WIDTH - LEFT)).clamp(0.0, 0.9999);
    Some(span.0.0 + (share * f64::from(span.1.0 - span.0.0 + 1)) as i32)
}

/// Sets the days; an end of the axis is no bound.
fn set_span(store: Store, from: i32, to: i32, span: (Day, Day)) {
    let from = (from > span.0.0).then_some(Day(from));
    store.dispatch(Action::SpanSet(from, (to < span.1.0).then_some(Day(to))));
}

fn sliders(store: Store, held: RwSignal<Option<(i32, i32)>>, span: (Day, Day)) -> El {
    let chosen = store.part(|state| (state.filter.from, state.filter.to));
    let now = move || (chosen.get().0.map_or(span.0.0, |day| day.0), chosen.get().1.map_or(span.1.0, |day| day.0));
    let slider = move |name: &str, first: bool| {
        let value = move || if first { now().0 } else { now().1 }.clamp(span.0.0, span.1.0);
        let field = el("input").attr("type", "range").attr("min", &span.0.0.to_string()).attr("max", &span.1.0.to_string());
        let field = field.prop_of("value", move || value().to_string().into());
        let field = field.attr("aria-label", name).attr_of("aria-valuetext", move || Some(intl::day(Day(value()))));
        let field = field.on("change", move |event| {
            let Ok(day) = field_value(&event).parse::<i32>() else { return };
            held.set(None);
            let (from, to) =
                (chosen.get_untracked().0.map_or(span.0.0, |day| day.0), chosen.get_untracked().1.map_or(span.1.0, |day| day.0));
            if first { set_span(store, day, to.max(day), span) } else { set_span(store, from.min(day), day, span) }
        });
        let day = el("span").text_of(move || intl::day(Day(value())));
        el("label").class("slider").child(el("span").text(name)).child(field).child(day)
    };
    let whole = el("button").attr("type", "button").text(words::WHOLE).on("click", move |_| store.dispatch(Action::SpanSet(None, None)));
    el("div")
        .class("sliders")
        .attr("role", "group")
        .attr("aria-label", words::SPAN)
        .child(slider(words::SPAN_FROM, true))
        .child(slider(words::SPAN_TO, false))
        .child(whole)
}

/// The same as a list, by date.
fn entries(store: Store, moments: &[Moment], shown: RwSignal<usize>) -> Vec<El> {
    let n: usize = moments.iter().map(|moment| moment.rows.len()).sum();
    let count = el("p").class("count").attr("role", "status").text(&words::entries(n));
    if n == 0 {
        return vec![count, super::stances::nothing_left(store)];
    }
    let all: Vec<(&Moment, u16)> = moments.iter().flat_map(|moment| moment.rows.iter().map(move |row| (moment, *row))).collect();
    let mut items: Vec<El> = Vec::new();
    let mut last = None;
    for (moment, row) in all.iter().take(shown.get()) {
        let heading = (last != Some(moment.date)).then(|| el("p").class("entry__date").text(&intl::dated(moment.date)));
        last = Some(moment.date);
        items.push(el("li").class("entry").attr("data-mark", moment.mark.as_str()).children(heading).children(entry(
            store,
            moment.mark,
            *row,
        )));
    }
    let rest = n.saturating_sub(shown.get());
    let more = el("button").class("more").attr("type", "button").text(&text::more(rest.min(PAGE)));
    let more = (rest > 0).then(|| more.on("click", move |_| shown.update(|shown| *shown += PAGE)));
    [Some(count), Some(el("ol").class("entries").children(items)), more].into_iter().flatten().collect()
}

fn entry(store: Store, mark: Mark, row: u16) -> Vec<El> {
    let atlas = store.atlas;
    let kind = el("span").class("entry__kind").text(words::mark(mark));
    let row = usize::from(row);
    match mark {
        Mark::Event => {
            let event = &atlas.events()[row];
            vec![el("p").class("entry__head").child(kind).child(el("strong").text(atlas.str(event.title))), quotation(event.quote)]
        }
        Mark::Statement => {
            let statement = &atlas.statements()[row];
            let issue = Action::StanceOpened(format!("issue:{}", Facet::Issue.id(atlas, statement.issue.get())));
            let head = el("p")
                .class("entry__head")
                .child(kind)
                .child(actor_link(statement.actor.get()))
                .child(position_badge(statement.position()));
            vec![head.child(link(issue).text(Facet::Issue.name(atlas, statement.issue.get()))), quotation(statement.quote)]
        }
        Mark::Status => {
            let status = &atlas.status()[row];
            let words = words::status(Facet::Place.name(atlas, status.place.get()), status.status());
            vec![el("p").class("entry__head").child(kind).child(el("strong").text(&words)), quotation(status.quote)]
        }
    }
}
