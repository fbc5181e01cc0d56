//! The mark of a capital: a link with the shape of its status, the ring of the record, signs of doubt, and its name.
use super::super::dom::{El, svg};
use super::super::shared::linked;
use super::Map;
use super::picture::{Frame, pinned, placed};
use crate::text::map as words;
use atlas_core::geo::{RING, Scene, Standing, radius, shape, status_word};
use atlas_core::index::MapPointRow;
use atlas_core::model::{Layer, PlaceId, Status};
use leptos::prelude::*;

/// What the marks share.
#[derive(Clone, Copy)]
pub struct Marks {
    pub map: Map,
    pub frame: RwSignal<Frame>,
    /// The one that the Tab key reaches.
    pub active: RwSignal<usize>,
    /// The places of the names.
    pub places: Memo<Vec<usize>>,
}

/// The status that a mark shows: none in the layer of the record alone.
pub fn shown(scene: &Scene<'_>, standing: &Standing<'_>) -> Option<Status> {
    standing.status.filter(|_| scene.layer != Layer::Record)
}

/// Half the size of a mark.
pub fn radius_of(map: Map, scene: &Scene<'_>, standing: &Standing<'_>) -> f64 {
    if scene.fell(map.store.atlas, standing.place).is_some() { RING } else { radius(shown(scene, standing)) }
}

/// The name of a mark for whoever does not see it.
pub fn name(map: Map, scene: &Scene<'_>, standing: &Standing<'_>) -> String {
    let (name, province) = map.names(standing.place);
    let status = match (scene.layer, scene.fell(map.store.atlas, standing.place)) {
        (Layer::Record, Some(true)) => words::RECORD_SURE,
        (Layer::Record, Some(false)) => words::RECORD_MAYBE,
        (Layer::Record, None) => words::NOT_RECORDED,
        _ => words::status_name(standing.status),
    };
    words::capital(name, province, status)
}

/// The mark.
pub fn mark(marks: Marks, row: usize, point: &MapPointRow) -> El {
    let Marks { map, frame, active, .. } = marks;
    let place = PlaceId(point.place.get());
    let at = (point.x.get(), point.y.get());
    let id = map.store.atlas.str(map.store.atlas.places()[place.row()].id);
    let of = move |read: fn(Map, &Scene<'_>, &Standing<'_>) -> String| {
        map.scene(|scene| scene.standings.iter().find(|standing| standing.place == place).map(|standing| read(map, scene, standing)))
    };
    let link = linked(svg("a"), map.open(place)).class("cap");
    let link =
        link.attr_of("aria-label", move || of(name)).attr_of("aria-description", move || of(doubts).filter(|doubts| !doubts.is_empty()));
    let link = link.attr_of("data-status", move || of(|_, scene, standing| status_word(shown(scene, standing)).to_owned()));
    let open = map.store.part(move |state| state.id == id);
    let link = link.attr_of("aria-current", move || open.get().then(|| "true".to_owned()));
    let link = link.attr_of("tabindex", move || Some(if active.get() == row { "0" } else { "-1" }.to_owned()));
    let link = link.on("focus", move |_| {
        active.set(row);
        frame.update(|frame| frame.view = frame.view.showing(f64::from(at.0), f64::from(at.1)));
    });
    let radius = move || {
        map.scene(|scene| {
            scene.standings.iter().find(|standing| standing.place == place).map_or(0.0, |standing| radius_of(map, scene, standing))
        })
    };
    let text = placed(svg("text").class("cap__name").text(map.names(place).0), marks, row, radius);
    let ring = svg("circle").class("cap__ring").attr("r", &atlas_core::api::number_text(RING));
    let ring =
        ring.attr_of("data-fell", move || of(|map, scene, standing| fell(map, scene, standing).to_owned()).filter(|fell| !fell.is_empty()));
    let path = svg("path").class("cap__shape").attr_of("d", move || of(|_, scene, standing| shape(shown(scene, standing)).to_owned()));
    let flag = svg("text").class("cap__flag").attr("x", "6").attr("y", "-5").text_of(move || of(flags).unwrap_or_default());
    pinned(link.child(svg("circle").class("cap__reach").attr("r", "13")).child(ring).child(path).child(flag).child(text), frame, at)
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
