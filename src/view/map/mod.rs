//! Map: the capitals in their outlines on a day, according to whom.
mod counts;
mod gestures;
mod history;
mod mark;
mod picture;
mod slider;
mod table;

use super::dom::{El, el};
use crate::browser::shell;
use crate::state::{Store, store};
use crate::text::{self, map as words};
use atlas_core::geo::{Scene, capitals};
use atlas_core::model::{Layer, PlaceId};
use atlas_core::query::Quoted;
use atlas_core::state::Action;
use leptos::prelude::*;
use std::sync::Arc;

/// What the parts of the map share.
#[derive(Clone, Copy)]
struct Map {
    store: Store,
    /// All that is shown on the day.
    scene: Memo<Arc<Scene<'static>>>,
}

impl Map {
    fn scene<T>(self, read: impl FnOnce(&Scene<'static>) -> T) -> T {
        self.scene.with(|scene| read(scene))
    }

    /// Name and province of a capital.
    fn names(self, place: PlaceId) -> (&'static str, &'static str) {
        let atlas = self.store.atlas;
        let place = &atlas.places()[place.row()];
        (atlas.str(place.name), atlas.str(place.province))
    }

    /// The action that opens a capital.
    fn open(self, place: PlaceId) -> Action {
        Action::Opened(self.store.atlas.str(self.store.atlas.places()[place.row()].id).to_owned())
    }

    /// The capital that is open.
    fn opened(self) -> Option<PlaceId> {
        let atlas = self.store.atlas;
        self.store.now(|state| capitals(atlas).find(|place| atlas.str(atlas.places()[place.row()].id) == state.id))
    }
}

/// The view.
pub fn map() -> El {
    let store = store();
    shell::set_title(&text::title(words::MAP));
    let asked = store.part(|state| (state.filter.clone(), state.as_of, state.layer));
    let scene = Memo::new(move |_| asked.with(|(filter, as_of, layer)| Arc::new(Scene::of(store.atlas, filter, *as_of, *layer))));
    let map = Map { store, scene };
    let view =
        el("section").class("map").child(el("h1").class("view-title").text(words::TITLE)).child(el("p").class("lead").text(words::LEAD));
    if capitals(store.atlas).next().is_none() {
        return view.child(el("p").class("empty").text(words::NO_CAPITALS));
    }
    let credit = store.atlas.str(store.atlas.map().credit);
    let stage = el("div").class("map__stage").child(picture::picture(map)).child(counts::legend(map));
    let aside = el("div").class("map__aside").child(history::history(map)).child(counts::counts(map));
    let body = el("div").class("map__body").child(stage).child(aside);
    let view = view.child(notes(map)).child(layers(map)).child(slider::slider(map)).child(body);
    view.child(table::table(map)).child(el("p").class("map__credit").text(credit))
}

/// What to know before reading: that filters narrow the map, that the day lies outside what is reported.
fn notes(map: Map) -> El {
    let store = map.store;
    let filter = store.part(|state| state.filter.clone());
    el("div").class("map__notes").attr("aria-live", "polite").children_of(move || {
        let note = |words: String| el("p").class("reader__note").attr("role", "note").text(&words);
        let all = store.atlas.status().len();
        let left = filter.with(|filter| filter.is_active().then(|| Quoted::new(store.atlas, filter).status().count()));
        let narrowed = left.map(|left| note(words::narrowed(left, all)));
        let outside = map.scene(|scene| match (scene.stops.first(), scene.stops.last()) {
            (Some(first), _) if scene.day < *first => Some(words::before(&crate::browser::intl::day(*first))),
            (_, Some(last)) if scene.day > *last => Some(words::after(&crate::browser::intl::day(*last))),
            _ => None,
        });
        narrowed.into_iter().chain(outside.map(note)).collect()
    })
}

/// Which layers are shown; without a record there is but one.
fn layers(map: Map) -> El {
    let store = map.store;
    let group = el("fieldset").class("map__layers").child(el("legend").text(words::LAYER));
    if store.atlas.falls().is_empty() {
        return group.flag("hidden", true);
    }
    let choice = |layer: Layer| {
        let on = store.part(move |state| state.layer == layer);
        let field = el("input").attr("type", "radio").attr("name", "layer").prop_of("checked", move || on.get().into());
        let field = field.on("change", move |_| store.dispatch(Action::LayerSet(layer)));
        el("label").child(field).child(el("span").text(words::layer(layer)))
    };
    group.children(Layer::ALL.iter().copied().map(choice))
}
