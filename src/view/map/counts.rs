//! Beside the map: how many, by the reports and by the record; and the key.
use super::super::dom::{El, el, svg};
use super::super::figures::figure_relation;
use super::super::shared::link;
use super::super::statement::actor_link;
use super::Map;
use crate::browser::intl;
use crate::text::{self, map as words};
use atlas_core::geo::{Difference, Scene, difference, shape, status_word};
use atlas_core::index::FigureRow;
use atlas_core::model::{Layer, Status};
use atlas_core::state::Action;
use leptos::prelude::*;

/// The mark of a status that follows the day.
pub fn glyph_by(status: impl Fn() -> Option<Status> + Clone + 'static) -> El {
    let shown = status.clone();
    let path = svg("path").class("cap__shape").attr_of("d", move || Some(shape(shown()).to_owned()));
    glyph_of(path, "").attr_of("data-status", move || Some(status_word(status()).to_owned()))
}

/// A status as its mark.
pub fn glyph(status: Option<Status>) -> El {
    let path = svg("path").class("cap__shape").attr("d", shape(status));
    glyph_of(path, status_word(status))
}

fn glyph_of(content: El, status: &str) -> El {
    svg("svg")
        .class("cap-glyph cap")
        .attr("viewBox", "-12 -12 24 24")
        .attr("aria-hidden", "true")
        .attr("data-status", status)
        .child(content)
}

/// The numbers on the day.
pub fn counts(map: Map) -> El {
    let list = el("ul").class("tallies").children_of(move || map.scene(|scene| numbers(map, scene)));
    let own = el("div").class("map__own").children_of(move || map.scene(|scene| own_counts(map, scene)));
    el("section").class("map__counts").attr("aria-label", words::COUNTS).child(list).child(own)
}

fn numbers(map: Map, scene: &Scene<'static>) -> Vec<El> {
    let counts = scene.counts;
    let item = |n: String, what: &str| el("li").child(el("strong").text(&n)).text(" ").child(el("span").text(what));
    let mut items = Vec::new();
    if scene.layer != Layer::Record {
        let names = |status: Status| {
            let here = scene.standings.iter().filter(|standing| standing.status == Some(status));
            here.map(|standing| map.names(standing.place).0).collect::<Vec<_>>().join(", ")
        };
        items.push(item(words::of_all(&text::number(counts.fallen), counts.all), &words::fallen(&names(Status::Taliban))));
        items.push(item(words::of_all(&text::number(counts.claimed), counts.all), &words::claimed(&names(Status::Claimed))));
        items.push(item(words::of_all(&text::number(counts.unreported), counts.all), words::UNREPORTED));
    }
    if scene.layer != Layer::Reports {
        let n = words::of_all(&words::by_record(counts.record.0, counts.record.1), counts.all);
        items.push(item(n, words::RECORD_COUNT).attr("data-layer", "record"));
    }
    if scene.layer == Layer::Both {
        let found: Vec<Difference> =
            scene.standings.iter().filter_map(|standing| difference(map.store.atlas, standing, &scene.reports, scene.day)).collect();
        let lines = [Difference::Reported, Difference::NotYet, Difference::Never].map(|kind| {
            let n = found.iter().filter(|other| **other == kind).count();
            el("li").text(&words::difference(kind, n))
        });
        items.push(el("li").child(el("ul").class("tallies__parts").children(lines)));
    }
    items
}

/// What the reports themselves count, each with whose count it is and where it stands.
fn own_counts(map: Map, scene: &Scene<'static>) -> Vec<El> {
    if map.store.atlas.str(map.store.atlas.map().capitals_subject).is_empty() || scene.layer == Layer::Record {
        return Vec::new();
    }
    let heading = el("h2").class("map__heading").text(words::OWN_COUNTS);
    if scene.own_counts.is_empty() {
        return vec![heading, el("p").text(words::NO_OWN_COUNTS)];
    }
    let list = el("ul").class("tallies").children(scene.own_counts.iter().map(|(_, figure)| own_count(map, figure)));
    let here = |row: u16| scene.own_counts.iter().any(|(other, _)| *other == row);
    let relations = map.store.atlas.relations().iter().filter(|relation| here(relation.first.get()) && here(relation.second.get()));
    [vec![heading, list], relations.map(|relation| figure_relation(map.store.atlas, relation)).collect()].concat()
}

fn own_count(map: Map, figure: &FigureRow) -> El {
    let atlas = map.store.atlas;
    let number = format!("{} {}", intl::decimal(figure.values().0), atlas.str(figure.unit));
    let who = figure.said_by().map_or_else(|| el("span").text(words::REPORT_VOICE), actor_link);
    let who = el("span").child(who).text(", ").text(&intl::dated(figure.as_of.dated()));
    let item = el("li").child(el("strong").text(&number)).text(" ").child(who);
    let Some(passage) = atlas.passage_of(figure.quote) else { return item };
    let document = &atlas.documents()[usize::from(passage.document.get())];
    let (title, number) = (atlas.str(document.title), passage.number.get());
    let place = Action::PlaceOpened(format!("{}.{number}", atlas.str(document.id)));
    item.child(el("p").child(link(place).text(&text::passage_of(title, number))))
}

/// What the marks mean.
pub fn legend(map: Map) -> El {
    let layer = map.store.part(|state| state.layer);
    let list = el("ul").class("map__list").children_of(move || {
        let layer = layer.get();
        let item = |glyph: El, name: &str, meaning: &str| {
            el("li")
                .child(glyph)
                .child(el("span").child(el("strong").text(name)).text(if meaning.is_empty() { "" } else { ": " }).text(meaning))
        };
        let statuses = Status::ALL.iter().rev().copied().map(Some).chain([None]).filter(|_| layer != Layer::Record);
        let mut items: Vec<El> = statuses.map(|status| item(glyph(status), &words::status(status), words::meaning(status))).collect();
        if layer != Layer::Record {
            let sign = |sign: &str| glyph_of(svg("text").class("cap__flag").attr("text-anchor", "middle").attr("y", "5").text(sign), "");
            items.push(item(sign("?"), words::FLAG_UNCERTAIN, ""));
            items.push(item(sign("≠"), words::FLAG_DISAGREE, ""));
        }
        if layer != Layer::Reports {
            let ring = |fell: &str| glyph_of(svg("circle").class("cap__ring").attr("r", "10").attr("data-fell", fell), "");
            items.push(item(ring("surely"), words::RECORD_SURE, ""));
            items.push(item(ring("perhaps"), words::RECORD_MAYBE, ""));
        }
        items
    });
    let credit = el("p").class("map__credit").text(map.store.atlas.str(map.store.atlas.map().credit));
    el("section").class("map__legend").child(el("h2").class("map__heading").text(words::LEGEND)).child(list).child(credit)
}
