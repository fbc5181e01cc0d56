//! The same as a table: one row for each capital, in the order that a reader chooses.
use super::super::dom::{El, el, follow};
use super::super::shared::wide;
use super::key::{glyph, show_glyph};
use super::{Map, named};
use crate::browser::intl;
use crate::reactive::memo;
use crate::text::map as words;
use atlas_core::geo::{Scene, fall_of};
use atlas_core::model::{Day, PlaceId, Status};
use atlas_core::order::ordered;
use leptos::prelude::*;

const COLUMNS: [&str; 6] = [words::CAPITAL, words::PROVINCE, words::STATUS, words::SINCE, words::WHO, words::RECORD];

/// Column and direction.
type Order = Option<(usize, bool)>;

/// The table. Its rows stay; their cells follow the day.
pub fn table(map: Map) -> El {
    let order: RwSignal<Order> = RwSignal::new(None);
    let places = map.scene.with_untracked(|scene| scene.standings.iter().map(|standing| standing.place).collect::<Vec<_>>());
    let mut rows: Vec<Row> = places.into_iter().enumerate().map(|(at, place)| Row::new(map, at, place)).collect();
    let items: Vec<El> = rows.iter().map(|row| row.row.clone()).collect();
    follow(Box::new(move || map.scene(|scene| rows.iter_mut().enumerate().for_each(|(at, row)| row.show(map, scene, at)))));
    let sorted = memo(move || map.scene(|scene| sort(map, scene, order.get())));
    let body = el("tbody").children_of(move || sorted.with(|sorted| sorted.iter().map(|at| items[*at].clone()).collect()));
    let head = el("tr").children(COLUMNS.iter().enumerate().map(|(column, title)| heading(order, column, title)));
    let layer = map.store.part(|state| state.layer);
    let table = el("table").class("table map__table").attr_of("data-layer", move || Some(layer.get().as_str().to_owned()));
    let table = table.child(el("caption").text(words::TABLE)).child(el("thead").child(head)).child(body);
    wide(words::TABLE, table)
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

/// What follows the day in a row: status, since when, the record. Who says so follows it by names that are links.
type Texts = [String; 3];

/// The elements of a row, and what they show.
struct Row {
    row: El,
    glyph: El,
    cells: [El; 3],
    shown: Texts,
}

impl Row {
    fn new(map: Map, at: usize, place: PlaceId) -> Self {
        let glyph = glyph(None);
        let cells = [el("span"), el("td"), el("td")];
        let [status, since, record] = cells.clone();
        let claimants = memo(move || map.scene(|scene| map.claimants(&scene.standings[at])));
        let who = el("td").children_of(move || claimants.with(|claimants| named(claimants)));
        let row = el("tr").child(el("th").attr("scope", "row").child(map.opener(place).attr("id", &map.row_id(place))));
        let row = row.child(el("td").text(map.names(place).1)).child(el("td").child(glyph.clone()).child(status));
        Self { row: row.child(since).child(who).child(record), glyph, cells, shown: Texts::default() }
    }

    /// Shows a scene; writes nothing where all is as before.
    fn show(&mut self, map: Map, scene: &Scene<'_>, at: usize) {
        let texts = texts(map, scene, at);
        if texts[0] != self.shown[0] {
            show_glyph(&self.glyph, scene.standings[at].status);
        }
        for (cell, (text, shown)) in self.cells.iter().zip(texts.iter().zip(&self.shown)) {
            if text != shown {
                cell.set_text(text);
            }
        }
        self.shown = texts;
    }
}

fn texts(map: Map, scene: &Scene<'_>, at: usize) -> Texts {
    let standing = &scene.standings[at];
    let doubts = words::doubts(standing.uncertain, standing.disagree);
    let status = words::status(standing.status);
    let status = if doubts.is_empty() { status } else { format!("{status}. {doubts}") };
    [status, map.age(scene, standing).unwrap_or_default(), record(map, scene, at)]
}

/// When the capital fell by the record; with both layers, what the reports say of that.
fn record(map: Map, scene: &Scene<'_>, at: usize) -> String {
    let (face, fall) = (scene.faces[at], fall_of(map.store.atlas, scene.standings[at].place));
    let Some(fall) = fall.filter(|_| face.fell.is_some()) else { return words::NOT_BY_THEN.to_owned() };
    let fell = intl::days(Day(fall.earliest.get()), Day(fall.latest.get()));
    face.difference.map_or(fell.clone(), |difference| format!("{fell}: {}", words::against(difference)))
}

/// The rows in the order chosen; that of the corpus where none is. Empty cells come last, either way round.
fn sort(map: Map, scene: &Scene<'_>, order: Order) -> Vec<usize> {
    let rows = 0..scene.standings.len();
    let Some((column, down)) = order else { return rows.collect() };
    let key = |row: usize| {
        let standing = &scene.standings[row];
        let (name, province) = map.names(standing.place);
        match column {
            0 => name.to_owned(),
            1 => province.to_owned(),
            2 => format!("{}", 9 - standing.status.map_or(0, |status| Status::code(status) + 1)),
            3 => standing.since.map_or_else(String::new, |since| since.first.to_string()),
            4 => map.who(standing),
            _ => {
                let fall = fall_of(map.store.atlas, standing.place).filter(|_| scene.faces[row].fell.is_some());
                fall.map_or_else(String::new, |fall| Day(fall.earliest.get()).to_string())
            }
        }
    };
    let keys: Vec<String> = rows.map(key).collect();
    ordered(keys.len(), &|left, right| {
        let (left, right) = (&keys[left], &keys[right]);
        let values = left.cmp(right);
        left.is_empty().cmp(&right.is_empty()).then(if down { values.reverse() } else { values })
    })
}
