//! Map: the places in their outlines: their status on a day, according to whom; or how often they are named.
mod shown;

mod gestures;
mod mark;
mod picture;

mod key;

mod slider;

mod counts;
mod history;
mod place;
mod table;

mod files;

use crate::browser::{intl, shell};
use crate::components::Narrowed;
use crate::reactive::memo;
use crate::state::store;
use crate::text::counts::{Counted, Said, left as left_of};
use crate::text::{self, map as words};
use atlas_core::count::Measure;
use atlas_core::geo::{MapKind, Outside, Scene, map_kind};
use atlas_core::model::Layer;
use atlas_core::query::{Asked, Filter, narrows_statements};
use atlas_core::state::{Action, Selection};
use counts::CountsPanel;
use files::Files;
use history::OpenHistory;
use key::Key;
use leptos::prelude::*;
use picture::Picture;
use place::OpenPlace;
use shown::Shown;
use slider::Slider;
use std::sync::Arc;
use table::Table;

/// The view.
#[component]
pub fn MapPage() -> impl IntoView {
    let store = store();
    shell::set_title(&text::title(words::MAP));
    let (asked, as_of, layer) = (store.asked(), store.part(|state| state.as_of), store.part(|state| state.layer));
    let scene = memo(move || asked.with(|asked| Arc::new(Scene::of(store.atlas, asked, as_of.get(), layer.get()))));
    let open = store.part(|state| match state.selection {
        Selection::Capital(place) => Some(place),
        _ => None,
    });
    let filter = store.part(|state| state.filter.clone());
    provide_context(Shown { atlas: store.atlas, scene, filter, open });
    let body = match map_kind(store.atlas) {
        MapKind::Statuses => view! {
            <Notes/>
            <Slider><Layers/></Slider>
            <div class="map__body">
                <Picture/>
                <div class="map__side"><OpenHistory/><CountsPanel/></div>
                <Key/>
            </div>
            <Table/>
            <Files/>
        }
        .into_any(),
        MapKind::Named => view! {
            <div class="map__notes"><Narrowed words=passages_left/></div>
            <div class="map__body">
                <Picture/>
                <div class="map__side"><OpenPlace/></div>
                <Key/>
            </div>
            <Table/>
        }
        .into_any(),
        MapKind::None => view! { <p class="empty">{words::NO_PLACES}</p> }.into_any(),
    };
    let map = store.atlas.map();
    let [title, lead] = [map.title, map.lead].map(|words| store.atlas.str(words));
    view! { <section class="map"><h1 class="view-title">{title}</h1><p class="lead">{lead}</p>{body}</section> }
}

/// How many passages the places are looked for in.
fn passages_left(asked: &Asked) -> Said {
    let atlas = store().atlas;
    let everything = Asked::everything(atlas);
    left_of(Counted::of(atlas, Measure::Passages, asked), Counted::of(atlas, Measure::Passages, &everything))
}

/// What to know before reading: that filters narrow the map, that the day lies outside what is reported.
#[component]
fn Notes() -> impl IntoView {
    let shown = Shown::here();
    let left = move |asked: &Asked| {
        let all = Counted::new(shown.atlas, Measure::StatusReports, &Filter::default(), shown.atlas.status().len());
        let mut said = left_of(Counted::of(shown.atlas, Measure::StatusReports, asked), all);
        said.extend(narrows_statements(&asked.filter().selections).then(|| words::NOT_STATEMENTS.into()));
        said
    };
    let outside = shown.part(Scene::outside);
    let note = move |outside: Outside| {
        let words = match outside {
            Outside::Before(first) => words::before(&intl::day(first)),
            Outside::After(last) => words::after(&intl::day(last)),
        };
        view! { <p class="reader__note" role="note">{words}</p> }
    };
    view! { <div class="map__notes"><Narrowed words=left/><div aria-live="polite">{move || outside.get().map(note)}</div></div> }
}

/// Which layers are shown; without a record there is only one.
#[component]
fn Layers() -> impl IntoView {
    let store = store();
    let has_record = !store.atlas.falls().is_empty();
    let shown = store.part(|state| state.layer);
    let choice = move |layer: Layer| {
        let is_on = memo(move || shown.get() == layer);
        view! {
            <label>
                <input type="radio" name="layer" prop:checked=is_on on:change=move |_| store.dispatch(Action::LayerSet(layer))/>
                <span>{words::layer(layer)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="map__layers" hidden=!has_record>
            <legend>{words::LAYER}</legend>
            {has_record.then(|| Layer::ALL.iter().copied().map(choice).collect_view())}
        </fieldset>
    }
}
