//! Beside the map: how many, by the reports, by their own counts, and by the record; and where these differ.
use super::super::dom::{El, el};
use super::super::figures::{figure_relation, figure_value};
use super::super::shared::{link, passage_of};
use super::super::statement::actor_link;
use super::{Map, named};
use crate::browser::intl;
use crate::text::{self, map as words};
use atlas_core::geo::{Difference, Scene};
use atlas_core::index::FigureRow;
use atlas_core::model::{FigureId, Layer, Status};
use atlas_core::state::Action;

/// The numbers on the day.
pub fn counts(map: Map) -> El {
    let list = el("ul").class("tallies").children_of(move || map.scene(|scene| numbers(map, scene)));
    let own = el("div").class("map__own").children_of(move || map.scene(|scene| own_counts(map, scene)));
    el("section").class("map__counts").attr("aria-label", words::COUNTS).child(list).child(own)
}

fn numbers(map: Map, scene: &Scene<'static>) -> Vec<El> {
    let counts = scene.counts;
    let item =
        |n: String, what: &str| el("li").child(el("strong").text(&words::of_all(&n, counts.all))).text(" ").child(el("span").text(what));
    let mut items = Vec::new();
    if scene.layer != Layer::Record {
        items.push(item(text::number(counts.fallen), words::FALLEN).children(capitals(map, scene, Status::Taliban)));
        items.push(item(text::number(counts.claimed), words::CLAIMED).children(capitals(map, scene, Status::Claimed)));
        items.push(item(text::number(counts.unreported), words::UNREPORTED));
    }
    if scene.layer != Layer::Reports {
        let record = item(words::by_record(counts.record.0, counts.record.1), words::RECORD_COUNT).attr("data-layer", "record");
        items.push(record.children((scene.layer == Layer::Both).then(|| differences(map, scene))));
    }
    items
}

/// The capitals of a status, each with who says so.
fn capitals(map: Map, scene: &Scene<'static>, status: Status) -> Option<El> {
    let here = scene.standings.iter().filter(|standing| standing.status == Some(status));
    let items: Vec<El> = here
        .map(|standing| {
            let since = standing.since.map_or_else(String::new, intl::dated);
            let who = named(&map.claimants(standing));
            el("li").child(map.opener(standing.place)).text(words::SAYS).children(who).text(&words::since_then(&since))
        })
        .collect();
    (!items.is_empty()).then(|| el("ul").class("tallies__parts").children(items))
}

/// Which capitals had fallen by the record, by what the reports say of that.
fn differences(map: Map, scene: &Scene<'static>) -> El {
    let lines = [Difference::Reported, Difference::NotYet, Difference::Never].map(|kind| {
        let faces = scene.faces.iter().zip(&scene.standings).filter(|(face, _)| face.difference == Some(kind));
        let names: Vec<&str> = faces.map(|(_, standing)| map.names(standing.place).0).collect();
        el("li").text(&words::difference(kind, &names))
    });
    el("ul").class("tallies__parts").children(lines)
}

/// What the reports themselves count, each with whose count it is and where it stands, and where they differ.
fn own_counts(map: Map, scene: &Scene<'static>) -> Vec<El> {
    let atlas = map.store.atlas;
    if atlas.str(atlas.map().capitals_subject).is_empty() || scene.layer == Layer::Record {
        return Vec::new();
    }
    let heading = el("h2").class("map__heading").text(words::OWN_COUNTS);
    if scene.own_counts.is_empty() {
        return vec![heading, el("p").text(words::NO_OWN_COUNTS)];
    }
    let is_later = |figure: &FigureRow| figure.as_of.first.get() > scene.day.0;
    let list = el("ul").class("tallies").children(scene.own_counts.iter().map(|(_, figure)| own_count(map, figure, is_later(figure))));
    let here = |id: FigureId| scene.own_counts.iter().any(|(other, _)| *other == id);
    let relations = atlas.relations().iter().filter(|relation| here(relation.first) && here(relation.second));
    [vec![heading, list], relations.map(|relation| figure_relation(atlas, relation, None)).collect()].concat()
}

fn own_count(map: Map, figure: &FigureRow, later: bool) -> El {
    let atlas = map.store.atlas;
    let number = format!("{} {}", figure_value(figure), atlas.str(figure.unit));
    let who = figure.said_by().map_or_else(|| el("span").text(words::REPORT_VOICE), actor_link);
    let whose = el("span").child(who).text(", ").text(&intl::dated(figure.as_of.dated()));
    let item = el("li").flag("data-later", later).child(el("strong").text(&number)).text(" ").child(whose);
    let item = item.children(later.then(|| el("em").text(" ").text(words::LATER)));
    let Some(passage) = atlas.passage_of(figure.quote) else { return item };
    let document = atlas.document(passage.document);
    let (title, number) = (atlas.str(document.title), passage.number);
    let place = Action::Opened(passage_of(passage));
    item.child(el("p").child(link(place).text(&text::passage_of(title, number))))
}
