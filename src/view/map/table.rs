//! The same as a table: one row for each capital, in the order that a reader chooses.
use super::super::dom::{El, el};
use super::super::shared::link;
use super::super::statement::actor_link;
use super::Map;
use super::counts::glyph_by;
use crate::browser::intl;
use crate::text::map as words;
use atlas_core::geo::{Scene, Standing, difference, fall_of};
use atlas_core::model::{ActorId, Day, Layer, Status};
use atlas_core::order::ordered;
use atlas_core::query::Facet;
use leptos::prelude::*;

const COLUMNS: [&str; 6] = [words::CAPITAL, words::PROVINCE, words::STATUS, words::SINCE, words::WHO, words::RECORD];

/// Column and direction.
type Order = Option<(usize, bool)>;

/// The table. Its rows stay; their cells follow the day.
pub fn table(map: Map) -> El {
    let order: RwSignal<Order> = RwSignal::new(None);
    let rows: Vec<El> = map.scene.with_untracked(|scene| (0..scene.standings.len()).map(|at| row(map, at)).collect());
    let sorted = Memo::new(move |_| map.scene(|scene| sort(map, scene, order.get())));
    let body = el("tbody").children_of(move || sorted.with(|sorted| sorted.iter().map(|at| rows[*at].clone()).collect()));
    let head = el("tr").children(COLUMNS.iter().enumerate().map(|(column, title)| heading(order, column, title)));
    let table = el("table")
        .class("table map__table")
        .attr_of("data-layer", move || Some(map.scene(|scene| scene.layer.as_str().to_owned())))
        .child(el("caption").text(words::TABLE));
    let table = table.child(el("thead").child(head)).child(body);
    el("div").class("map__scroll").attr("tabindex", "0").attr("role", "region").attr("aria-label", words::TABLE).child(table)
}

/// The head of a column: pressing it sorts, once more turns the order round, a third time takes it back.
fn heading(order: RwSignal<Order>, column: usize, title: &str) -> El {
    let button = el("button").attr("type", "button").text(title).on("click", move |_| {
        order.update(|order| {
            *order = match *order {
                Some((sorted, false)) if sorted == column => Some((column, true)),
                Some((sorted, true)) if sorted == column => None,
                _ => Some((column, false)),
            }
        });
    });
    let sort = move || {
        order.get().filter(|(sorted, _)| *sorted == column).map(|(_, down)| if down { "descending" } else { "ascending" }.to_owned())
    };
    el("th").attr("scope", "col").attr_of("aria-sort", sort).child(button)
}

fn row(map: Map, at: usize) -> El {
    let cell = move |column: usize| el("td").text_of(move || map.scene(|scene| text(map, scene, &scene.standings[at], column)));
    let place = map.scene.with_untracked(|scene| scene.standings[at].place);
    let open = link(map.open(place)).text(map.names(place).0);
    let status = el("td").child(glyph_by(move || map.scene(|scene| scene.standings[at].status)));
    let status = status.child(el("span").text_of(move || map.scene(|scene| text(map, scene, &scene.standings[at], 2))));
    let row = el("tr").child(el("th").attr("scope", "row").child(open)).child(cell(1)).child(status);
    // A name in the cell leads to the page of its actor.
    let name = move |(n, actor): (usize, Option<ActorId>)| {
        let name = actor.map_or_else(|| el("span").text(words::REPORT_VOICE), actor_link);
        el("span").text(if n > 0 { ", " } else { "" }).child(name)
    };
    let names = move |scene: &Scene<'_>| claimants(&scene.standings[at]).into_iter().enumerate().map(name).collect();
    let who = el("td").children_of(move || map.scene(names));
    row.child(cell(3)).child(who).child(cell(5))
}

/// The words of a cell.
fn text(map: Map, scene: &Scene<'_>, standing: &Standing<'_>, column: usize) -> String {
    let (name, province) = map.names(standing.place);
    match column {
        0 => name.to_owned(),
        1 => province.to_owned(),
        2 => {
            let doubts = words::described(standing.uncertain, standing.disagree, None);
            let status = words::status(standing.status);
            if doubts.is_empty() { status } else { format!("{status}. {doubts}") }
        }
        3 => standing.since.map_or_else(String::new, intl::dated),
        4 => who(map, standing),
        _ => record(map, scene, standing),
    }
}

/// When the capital fell by the record; with both layers, what the reports say of that.
fn record(map: Map, scene: &Scene<'_>, standing: &Standing<'_>) -> String {
    let atlas = map.store.atlas;
    let Some(fall) = fall_of(atlas, standing.place) else { return String::new() };
    let day = |day: i32| intl::day(Day(day));
    let fell = words::fell_on(&day(fall.earliest.get()), &day(fall.latest.get()));
    let against = difference(atlas, standing, &scene.reports, scene.day).filter(|_| scene.layer == Layer::Both);
    against.map_or(fell.clone(), |against| format!("{fell}: {}", words::against(against)))
}

/// Whose word the status is: that of the last reports by the day, each once; none where a report says so in its own voice.
fn claimants(standing: &Standing<'_>) -> Vec<Option<ActorId>> {
    let last = standing.reports.last().map(|report| report.from.first.get());
    let mut all: Vec<Option<ActorId>> = Vec::new();
    for report in standing.reports.iter().filter(|report| Some(report.from.first.get()) == last) {
        if !all.contains(&report.claimant()) {
            all.push(report.claimant());
        }
    }
    all
}

/// The same in words, to sort by.
fn who(map: Map, standing: &Standing<'_>) -> String {
    let name = |actor: Option<ActorId>| actor.map_or(words::REPORT_VOICE, |actor| Facet::Actor.name(map.store.atlas, actor.0));
    claimants(standing).into_iter().map(name).collect::<Vec<_>>().join(", ")
}

/// The rows in the order chosen; that of the corpus where none is. Empty cells come last, either way round.
fn sort(map: Map, scene: &Scene<'_>, order: Order) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..scene.standings.len()).collect();
    let Some((column, down)) = order else { return rows };
    let key = |row: usize| {
        let standing = &scene.standings[row];
        match column {
            2 => format!("{}", 9 - standing.status.map_or(0, |status| Status::code(status) + 1)),
            3 => standing.since.map_or_else(String::new, |since| since.first.to_string()),
            5 => fall_of(map.store.atlas, standing.place).map_or_else(String::new, |fall| Day(fall.earliest.get()).to_string()),
            _ => text(map, scene, standing, column),
        }
    };
    let keys: Vec<String> = rows.iter().map(|row| key(*row)).collect();
    rows = ordered(keys.len(), &|left, right| {
        let (left, right) = (&keys[left], &keys[right]);
        let values = left.cmp(right);
        left.is_empty().cmp(&right.is_empty()).then(if down { values.reverse() } else { values })
    });
    rows
}
