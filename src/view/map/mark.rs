//! The mark of a capital: a link with the shape of its status, the ring of the record, signs of doubt, and its name.
use super::super::dom::{El, svg};
use super::super::shared::linked;
use super::Map;
use super::picture::pinned;
use crate::text::map as words;
use atlas_core::geo::{Label, RING, Scene, Standing, Viewport, shape, status_word};
use atlas_core::index::MapPointRow;
use atlas_core::model::{Layer, PlaceId, Status};
use leptos::prelude::*;

/// What the marks share.
#[derive(Clone, Copy)]
pub struct Marks {
    pub map: Map,
    pub view: RwSignal<Viewport>,
    /// Units a pixel.
    pub scale: Memo<f64>,
    /// The one that the Tab key reaches.
    pub active: RwSignal<usize>,
    pub labels: Memo<Vec<Option<Label>>>,
}

/// The status that a mark shows: none in the layer of the record alone.
pub fn shown(scene: &Scene<'_>, standing: &Standing<'_>) -> Option<Status> {
    standing.status.filter(|_| scene.layer != Layer::Record)
}

/// The name of a mark for whoever does not see it.
pub fn name(map: Map, scene: &Scene<'_>, standing: &Standing<'_>) -> String {
    let (name, province) = map.names(standing.place);
    let status = match (scene.layer, scene.fell(map.store.atlas, standing.place)) {
        (Layer::Record, Some(true)) => words::RECORD_SURE,
        (Layer::Record, Some(false)) => words::RECORD_MAYBE,
        (Layer::Record, None) => words::NOT_RECORDED,
        _ => status_word(standing.status),
    };
    words::capital(name, province, status)
}

/// The mark.
pub fn mark(marks: Marks, row: usize, point: &MapPointRow) -> El {
    let Marks { map, view, scale, active, labels } = marks;
    let place = PlaceId(point.place.get());
    let at = (point.x.get(), point.y.get());
    let id = map.store.atlas.str(map.store.atlas.places()[place.row()].id);
    let of = move |read: fn(Map, &Scene<'_>, &Standing<'_>) -> String| {
        map.scene(|scene| scene.standings.iter().find(|standing| standing.place == place).map(|standing| read(map, scene, standing)))
    };
    let link = linked(svg("a"), map.open(place)).class("mark");
    let link =
        link.attr_of("aria-label", move || of(name)).attr_of("aria-description", move || of(doubts).filter(|doubts| !doubts.is_empty()));
    let link = link.attr_of("data-status", move || of(|_, scene, standing| status_word(shown(scene, standing)).to_owned()));
    let open = map.store.part(move |state| state.id == id);
    let link = link.attr_of("aria-current", move || open.get().then(|| "true".to_owned()));
    let link = link.attr_of("tabindex", move || Some(if active.get() == row { "0" } else { "-1" }.to_owned()));
    let link = link.on("focus", move |_| {
        active.set(row);
        view.update(|view| *view = view.showing(f64::from(at.0), f64::from(at.1)));
    });
    let label = move || labels.with(|labels| labels.get(row).copied().flatten());
    let text = svg("text").class("mark__name").text(map.names(place).0).flag_of("hidden", move || label().is_none());
    let number = atlas_core::api::number_text;
    let text = text.attr_of("x", move || label().map(|label| number(label.dx))).attr_of("y", move || label().map(|label| number(label.dy)));
    let text = text.attr_of("text-anchor", move || label().map(|label| label.anchor.to_owned()));
    let ring = svg("circle").class("mark__ring").attr("r", &number(RING));
    let ring =
        ring.attr_of("data-fell", move || of(|map, scene, standing| fell(map, scene, standing).to_owned()).filter(|fell| !fell.is_empty()));
    let path = svg("path").class("mark__shape").attr_of("d", move || of(|_, scene, standing| shape(shown(scene, standing)).to_owned()));
    let flag = svg("text").class("mark__flag").attr("x", "6").attr("y", "-5").text_of(move || of(flags).unwrap_or_default());
    pinned(link.child(svg("circle").class("mark__reach").attr("r", "13")).child(ring).child(path).child(flag).child(text), scale, at)
}

fn doubts(map: Map, scene: &Scene<'_>, standing: &Standing<'_>) -> String {
    words::described(standing.uncertain, standing.disagree, scene.fell(map.store.atlas, standing.place))
}

fn fell(map: Map, scene: &Scene<'_>, standing: &Standing<'_>) -> &'static str {
    scene.fell(map.store.atlas, standing.place).map_or("", |sure| if sure { "surely" } else { "perhaps" })
}

fn flags(_: Map, scene: &Scene<'_>, standing: &Standing<'_>) -> String {
    let flags = [(standing.uncertain, "?"), (standing.disagree, "≠")];
    flags.into_iter().filter(|(on, _)| *on && scene.layer != Layer::Record).map(|(_, sign)| sign).collect()
}
