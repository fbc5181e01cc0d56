//! Map: the capitals in their outlines on a day, according to whom.
mod counts;
mod gestures;
mod history;
mod key;
mod mark;
mod picture;
mod slider;
mod table;

use super::dom::{El, el};
use super::facets::narrowed;
use super::shared::{is_plain_click, linked};
use super::stances::{downloads, options};
use super::statement::actor_link;
use crate::browser::download::save_png;
use crate::browser::{intl, shell};
use crate::reactive::memo;
use crate::state::{Store, store};
use crate::text::{self, map as words};
use atlas_core::api::file;
use atlas_core::geo::{Scene, Standing, capitals};
use atlas_core::model::{ActorId, Day, Layer, PlaceId};
use atlas_core::query::{Facet, Quoted};
use atlas_core::state::{Action, Selection};
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
        let place = atlas.place(place);
        (atlas.str(place.name), atlas.str(place.province))
    }

    /// The action that opens a capital.
    fn open(self, place: PlaceId) -> Action {
        Action::Opened(Selection::Capital(place))
    }

    /// A link that opens a capital from elsewhere than its mark, and leads to its history.
    fn opener(self, place: PlaceId) -> El {
        // Before what follows the link: that may take it away.
        let link = el("a").text(self.names(place).0).on("click", |event| {
            if is_plain_click(&event) {
                shell::after_layout(|| shell::focus(history::HEADING));
            }
        });
        linked(link, self.open(place))
    }

    /// The capital that is open.
    fn opened(self) -> Memo<Option<PlaceId>> {
        self.store.part(|state| match state.selection {
            Selection::Capital(place) => Some(place),
            _ => None,
        })
    }

    /// The element of its mark, and of its name in the table.
    fn mark_id(self, place: PlaceId) -> String {
        format!("mark-{}", self.store.atlas.str(self.store.atlas.place(place).id))
    }

    /// The capital of such an element.
    fn marked(self, id: &str) -> Option<PlaceId> {
        capitals(self.store.atlas).find(|place| self.mark_id(*place) == id)
    }

    fn row_id(self, place: PlaceId) -> String {
        format!("row-{}", self.store.atlas.str(self.store.atlas.place(place).id))
    }

    /// Whose word the status is; none is that of a report itself.
    fn claimants(self, standing: &Standing<'_>) -> Vec<Option<ActorId>> {
        let mut all: Vec<Option<ActorId>> = Vec::new();
        for report in &standing.by {
            if !all.contains(&report.claimant()) {
                all.push(report.claimant());
            }
        }
        all
    }

    /// The same by name, to sort by.
    fn who(self, standing: &Standing<'_>) -> String {
        let name = |actor: Option<ActorId>| actor.map_or(words::REPORT_VOICE, |actor| Facet::Actor.name(self.store.atlas, actor));
        self.claimants(standing).into_iter().map(name).collect::<Vec<_>>().join(", ")
    }

    /// Since when the status holds, and how long that is.
    fn age(self, scene: &Scene<'_>, standing: &Standing<'_>) -> Option<String> {
        let since = standing.since?;
        let days = |from: Day| (scene.day.0 - from.0).max(0) as usize;
        Some(words::aged(&intl::dated(since), (days(since.last()), days(since.first))))
    }
}

/// The view.
pub fn map() -> El {
    let store = store();
    shell::set_title(&text::title(words::MAP));
    let scene = store.part(move |state| Arc::new(Scene::of(store.atlas, &state.filter, state.as_of, state.layer)));
    let map = Map { store, scene };
    let view =
        el("section").class("map").child(el("h1").class("view-title").text(words::TITLE)).child(el("p").class("lead").text(words::LEAD));
    if capitals(store.atlas).next().is_none() {
        return view.child(el("p").class("empty").text(words::NO_CAPITALS));
    }
    let side = el("div").class("map__side").child(history::history(map)).child(counts::counts(map));
    let body = el("div").class("map__body").child(picture::picture(map)).child(side).child(key::key(map));
    let view = view.child(notes(map)).child(slider::slider(map, layers(map))).child(body);
    view.child(table::table(map)).child(taken(map))
}

/// What can be taken away; a picture only where there is one.
fn taken(map: Map) -> El {
    const FILES: &[(&str, &str)] = &[("map", "svg"), ("map", "geojson"), ("map", "csv"), ("status", "csv"), ("status", "geojson")];
    if map.store.atlas.map().width.get() == 0 { downloads(map.store, &FILES[1..]) } else { downloads(map.store, FILES).child(pixels(map)) }
}

/// The button that hands out the picture in pixels; what fails is told beside it.
fn pixels(map: Map) -> El {
    let failed = RwSignal::new(false);
    let button = el("button").attr("type", "button").text(words::AS_PNG).on("click", move |_| {
        let (filter, options) = (map.store.now(|state| state.filter.clone()), options(map.store));
        let picture = file(map.store.atlas, &filter, "map", "svg", &options);
        let name = format!("map-{}.png", map.store.atlas.str(map.store.atlas.info().version));
        leptos::task::spawn_local(async move { failed.set(save_png(name, picture).await.is_err()) });
    });
    let told = el("span").attr("role", "alert").text_of(move || if failed.get() { words::NO_PNG } else { "" }.to_owned());
    el("p").class("downloads__files").child(button).child(told)
}

/// What to know before reading: that filters narrow the map, that the day lies outside what is reported.
fn notes(map: Map) -> El {
    let store = map.store;
    let left = narrowed(move |filter| {
        let left = text::left(Quoted::new(store.atlas, filter).status().count(), store.atlas.status().len(), words::OF_STATUS);
        let of_statements = filter.selections.iter().any(|(facet, _)| facet.is_of_statements());
        left + if of_statements { words::NOT_STATEMENTS } else { "" }
    });
    let notes = memo(move || {
        let outside = map.scene(|scene| match (scene.stops.first(), scene.stops.last()) {
            (Some(first), _) if scene.day < *first => Some(words::before(&intl::day(*first))),
            (_, Some(last)) if scene.day > *last => Some(words::after(&intl::day(*last))),
            _ => None,
        });
        outside.into_iter().collect::<Vec<String>>()
    });
    let note = |words: &String| el("p").class("reader__note").attr("role", "note").text(words);
    let outside = el("div").attr("aria-live", "polite").children_of(move || notes.with(|notes| notes.iter().map(note).collect()));
    el("div").class("map__notes").child(left).child(outside)
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

/// Claimants by their names, which lead to their pages.
fn named(claimants: &[Option<ActorId>]) -> Vec<El> {
    let name = |(at, actor): (usize, &Option<ActorId>)| {
        let name = actor.map_or_else(|| el("span").text(words::REPORT_VOICE), actor_link);
        el("span").text(if at > 0 { ", " } else { "" }).child(name)
    };
    claimants.iter().enumerate().map(name).collect()
}
