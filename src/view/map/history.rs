//! The history of the capital that is open: every report of it in order, then the record.
use super::super::dom::{El, el};
use super::super::shared::link;
use super::super::statement::{actor_link, quotation};
use super::Map;
use super::key::glyph;
use crate::browser::intl;
use crate::text::{self, map as words};
use atlas_core::geo::{Scene, Standing, fall_of, of_place, told};
use atlas_core::index::{FallRow, SourceRow, StatusRow};
use atlas_core::model::{Confidence, Day, Status};
use atlas_core::state::{Action, Selection};
use leptos::prelude::*;

/// The id of its heading.
pub const HEADING: &str = "history";

/// The panel; nothing where no capital is open.
pub fn history(map: Map) -> El {
    let (id, open) = (map.store.part(|state| state.selection.clone()), map.opened());
    el("div").class("map__history").children_of(move || match (open.get(), id.get()) {
        (Some(place), _) => map.scene(|scene| {
            let standing = scene.standings.iter().find(|standing| standing.place == place);
            standing.map(|standing| panel(map, scene, standing)).into_iter().collect()
        }),
        (None, Selection::Unknown(id)) => vec![el("p").class("empty").attr("role", "note").text(&words::unknown_capital(&id))],
        _ => Vec::new(),
    })
}

fn panel(map: Map, scene: &Scene<'static>, standing: &Standing<'static>) -> El {
    let (name, province) = map.names(standing.place);
    let close = link(Action::Opened(Selection::Nothing)).class("capital__close").attr("data-out", "").text(words::CLOSE);
    let heading = el("h2").attr("id", HEADING).attr("tabindex", "-1").text(&words::place(name, province));
    let head = el("div").class("capital__head").child(heading).child(close);
    let reports = of_place(map.store.atlas, &scene.reports, standing.place);
    let none = reports.is_empty().then(|| el("p").class("capital__none").text(words::NO_REPORT));
    let disagree = standing.disagree.then(|| el("p").class("reader__note").attr("role", "note").text(words::DISAGREE));
    let items = reports.into_iter().map(|row| report(map, row, scene.day));
    let list = el("ol").class("capital__reports").children(items);
    let record = fall_of(map.store.atlas, standing.place).map(|fall| record(map, fall, scene.day));
    let panel = el("section").class("capital").attr("aria-labelledby", HEADING).child(head).child(state(map, scene, standing));
    panel.children(disagree).children(none).child(list).children(record)
}

fn badge(status: Option<Status>) -> El {
    el("span").class("cap-badge").child(glyph(status)).child(el("strong").text(&words::status(status)))
}

/// The status on the day, since when, and how old that is.
fn state(map: Map, scene: &Scene<'_>, standing: &Standing<'_>) -> El {
    let line = el("p").class("capital__state").child(badge(standing.status));
    let Some(since) = map.age(scene, standing) else { return line.text(" ").text(words::meaning(None)) };
    let line = line.text(" ").text(&words::since(&since));
    if standing.uncertain { line.text(". ").text(words::UNCERTAIN) } else { line }
}

/// One report: when, what, by whom and how told, in which words; the day it was published stands with the words.
fn report(map: Map, row: &StatusRow, day: Day) -> El {
    let atlas = map.store.atlas;
    let later = row.from.first.get() > day.0;
    let when = el("p").class("capital__when").child(el("span").text(&intl::dated(row.from.dated())));
    let when = when.child(badge(Some(told(atlas, row)))).children(later.then(|| el("em").text(words::LATER)));
    let who = el("p").class("statement__how");
    let who = match row.claimant() {
        Some(actor) => who.child(el("span").text(text::SAID_BY).child(actor_link(actor))).child(el("span").text(text::voice(row.voice()))),
        None => who.child(el("span").text(words::REPORT_VOICE)),
    };
    let facts = [(text::REASON, atlas.str(row.reason)), (text::DATED_FROM, atlas.str(row.basis))];
    let why = el("details").class("statement__why").child(el("summary").text(text::WHY));
    let why = why.child(super::super::statement::definitions(facts.into_iter()));
    el("li").class("capital__report").flag("data-later", later).child(when).child(quotation(row.quote)).child(who).child(why)
}

/// What the record has, with its sources.
fn record(map: Map, fall: &'static FallRow, on: Day) -> El {
    let atlas = map.store.atlas;
    let (earliest, latest) = (Day(fall.earliest.get()), Day(fall.latest.get()));
    let mut words = vec![words::fell(&intl::days(earliest, latest), earliest == latest)];
    words.extend(Confidence::of_code(fall.confidence).map(|confidence| words::confidence(confidence).to_owned()));
    let manner = atlas.str(fall.manner);
    words.extend((!manner.is_empty()).then(|| words::manner(manner)));
    words.push(atlas.str(fall.note).to_owned());
    let sources = el("ul").class("capital__sources").children(atlas.sources_of(fall).map(|row| source(map, row)));
    let sources = el("details").child(el("summary").text(&words::sources(fall.sources.len.get() as usize))).child(sources);
    let section = el("section").class("capital__record").attr("aria-label", words::RECORD_TITLE);
    let later = (earliest > on).then(|| el("p").child(el("em").text(words::LATER)));
    section.child(el("h3").text(words::RECORD_TITLE)).children(later).child(el("p").text(words.join(" ").trim())).child(sources)
}

fn source(map: Map, row: &SourceRow) -> El {
    let str = |text| map.store.atlas.str(text);
    let (title, url) = (str(row.title), str(row.url));
    let title = if title.is_empty() { str(row.publisher) } else { title };
    let title = if url.is_empty() { el("span").text(title) } else { el("a").attr("href", url).attr("rel", "noreferrer").text(title) };
    let origin = if str(row.origin) == str(row.publisher) { String::new() } else { words::reporting(str(row.origin)) };
    let facts = [str(row.publisher), &origin, str(row.date)];
    let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    el("li").child(title).text(" ").child(el("span").class("capital__origin").text(&facts.join(", ")))
}
