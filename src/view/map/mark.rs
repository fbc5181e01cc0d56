//! The mark of a capital: a link with the shape of its status, the ring of the record, signs of doubt, and its name.
use super::super::dom::{El, svg};
use super::super::shared::linked;
use super::Map;
use crate::browser::pointer::nearest;
use crate::browser::shell::focus_element;
use crate::text::map as words;
use atlas_core::api::number_text;
use atlas_core::geo::{Face, Label, Scene, Standing, shape, sign_place, status_word};
use atlas_core::index::MapPointRow;
use atlas_core::model::{Layer, PlaceId};

/// The elements of a mark, and what they show.
pub struct Mark {
    place: PlaceId,
    pub link: El,
    ring: El,
    shape: El,
    signs: El,
    pub name: El,
    shown: Option<(Face, String)>,
}

impl Mark {
    /// A mark that shows nothing yet.
    pub fn new(map: Map, point: &MapPointRow) -> Self {
        let place = point.place;
        let id = map.mark_id(place);
        // Where marks stand close, the one that was drawn last lies over its neighbours.
        let link = svg("a").on("click", move |event| {
            let Some(mark) = nearest(&event, ".cap").filter(|mark| mark.id() != id) else { return };
            if let Some(nearest) = map.marked(&mark.id()) {
                event.prevent_default();
                event.stop_immediate_propagation();
                map.store.dispatch(map.open(nearest));
                focus_element(&mark);
            }
        });
        let link = linked(link, map.open(place)).class("cap").attr("id", &map.mark_id(place));
        let ring = svg("circle").class("cap__ring");
        let shape = svg("path").class("cap__shape");
        let signs = svg("text").class("cap__flag");
        let name = svg("text").class("cap__name").text(map.names(place).0);
        let reach = svg("circle").class("cap__reach").attr("r", "13");
        let link = link.child(reach).child(ring.clone()).child(shape.clone()).child(signs.clone()).child(name.clone());
        Self { place, link, ring, shape, signs, name, shown: None }
    }

    /// Shows a scene; writes nothing where all is as before.
    pub fn show(&mut self, map: Map, scene: &Scene<'_>) {
        let Some(row) = scene.standings.iter().position(|standing| standing.place == self.place) else { return };
        let (face, standing) = (scene.faces[row], &scene.standings[row]);
        let description = words::described(&face, map.age(scene, standing).as_deref());
        let shown = Some((face, description.clone()));
        if self.shown == shown {
            return;
        }
        self.link.set("aria-label", Some(&label(map, scene, standing, face)));
        self.link.set("aria-description", Some(description.as_str()).filter(|description| !description.is_empty()));
        self.link.set("data-status", Some(status_word(face.status)));
        self.shape.set("d", Some(shape(face.status)));
        self.ring.set("r", Some(&number_text(face.ring())));
        self.ring.set("data-fell", face.fell.map(fell));
        let (x, y) = sign_place(face.reach());
        place_text(&self.signs, x, y, "start");
        self.signs.set_text(&face.signs());
        self.shown = shown;
    }
}

/// Whether the record is sure, for the style sheet.
pub fn fell(sure: bool) -> &'static str {
    if sure { "surely" } else { "perhaps" }
}

/// The name of a mark for whoever does not see it.
fn label(map: Map, scene: &Scene<'_>, standing: &Standing<'_>, face: Face) -> String {
    let (name, province) = map.names(standing.place);
    let status = match (scene.layer, face.fell) {
        (Layer::Record, Some(true)) => words::RECORD_SURE,
        (Layer::Record, Some(false)) => words::RECORD_MAYBE,
        (Layer::Record, None) => words::NOT_RECORDED,
        _ => words::status_name(standing.status),
    };
    words::capital(name, province, status)
}

/// Puts a name at its place, or hides it where it has none.
pub fn place_name(text: &El, label: Option<Label>) {
    text.set("hidden", label.is_none().then_some(""));
    if let Some(Label { dx, dy, anchor }) = label {
        place_text(text, dx, dy, anchor);
    }
}

fn place_text(text: &El, x: f64, y: f64, anchor: &str) {
    text.set("x", Some(&number_text(x)));
    text.set("y", Some(&number_text(y)));
    text.set("text-anchor", Some(anchor));
}
