//! What the marks mean.
use super::super::dom::{El, el, svg};
use super::Map;
use super::mark::fell;
use crate::text::map as words;
use atlas_core::geo::{DISAGREE, LATER, UNCERTAIN, shape, status_word};
use atlas_core::model::{Layer, Status};
use leptos::prelude::*;

/// A status as its mark.
pub fn glyph(status: Option<Status>) -> El {
    let glyph = glyph_of(svg("path").class("cap__shape"));
    show_glyph(&glyph, status);
    glyph
}

/// Makes a mark that of another status.
pub fn show_glyph(glyph: &El, status: Option<Status>) {
    glyph.set("data-status", Some(status_word(status)));
    if let Some(path) = glyph.node().first_element_child() {
        let _ = path.set_attribute("d", shape(status));
    }
}

fn glyph_of(content: El) -> El {
    svg("svg").class("cap-glyph cap").attr("viewBox", "-12 -12 24 24").attr("aria-hidden", "true").child(content)
}

/// The key, and whose lines and points the map is made of.
pub fn key(map: Map) -> El {
    let layer = map.store.part(|state| state.layer);
    let list = el("ul").class("map__list").children_of(move || entries(layer.get()));
    let credit = el("p").class("map__credit").text(map.store.atlas.str(map.store.atlas.map().credit));
    el("section").class("map__legend").child(el("h2").class("map__heading").text(words::LEGEND)).child(list).child(credit)
}

/// What can occur in the layers that are on.
fn entries(layer: Layer) -> Vec<El> {
    let entry = |glyph: El, name: &str, meaning: &str| {
        let words = el("span").child(el("strong").text(name)).text(if meaning.is_empty() { "" } else { ": " }).text(meaning);
        el("li").child(glyph).child(words)
    };
    let sign = |sign: char| glyph_of(svg("text").class("cap__flag").attr("text-anchor", "middle").attr("y", "5").text(&sign.to_string()));
    let ring = |sure: bool| glyph_of(svg("circle").class("cap__ring").attr("r", "10").attr("data-fell", fell(sure)));
    let (told, recorded) = (layer != Layer::Record, layer != Layer::Reports);
    let statuses = Status::ALL.iter().rev().copied().map(Some).chain([None]).filter(|_| told);
    let mut entries: Vec<El> = statuses.map(|status| entry(glyph(status), &words::status(status), words::meaning(status))).collect();
    let others = [
        (told, sign(UNCERTAIN), words::FLAG_UNCERTAIN),
        (told, sign(DISAGREE), words::FLAG_DISAGREE),
        (recorded, ring(true), words::RECORD_SURE),
        (recorded, ring(false), words::RECORD_MAYBE),
        (told && recorded, sign(LATER), words::FLAG_LATER),
    ];
    entries.extend(others.into_iter().filter(|(on, ..)| *on).map(|(_, glyph, name)| entry(glyph, name, "")));
    entries
}
