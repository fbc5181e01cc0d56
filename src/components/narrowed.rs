//! What the filters leave of a view, and the ways back where they leave nothing.
use super::count::Sentence;
use super::link::Link;
use crate::browser::intl;
use crate::state::{Store, store};
use crate::text::{self, counts::Said};
use atlas_core::model::{OutletBasis, Position, Voice};
use atlas_core::query::{Asked, Facet, FacetValue, Filter};
use atlas_core::state::{Action, View};
use leptos::prelude::*;

/// What the filters leave of what a view shows, where there are any, and the way back to all of it.
#[component]
pub fn Narrowed(
    /// The words for what is asked.
    words: impl Fn(&Asked) -> Said + Send + Sync + 'static,
) -> impl IntoView {
    let store = store();
    let asked = store.asked();
    let note = move || {
        asked.with(|asked| {
            asked.filter().is_active().then(|| {
                view! {
                    <p class="narrowed" role="note">
                        <Sentence words=words(asked)/> " "
                        <button type="button" on:click=move |_| store.dispatch(Action::FiltersCleared)>{text::SHOW_ALL}</button>
                    </p>
                }
            })
        })
    };
    view! { <div>{note}</div> }
}

/// Why a view has nothing to show: each filter that could be removed, or that the corpus has nothing of the kind.
#[component]
pub fn NothingLeft() -> impl IntoView {
    let store = store();
    let ways = store.now(|state| active_filters(store, &state.filter, state.view));
    let words = if ways.is_empty() { text::NONE_CODED } else { text::NOTHING_LEFT };
    let ways = ways.into_iter().map(|(label, action)| view! { <li><Link action>{text::remove(&label)}</Link></li> });
    view! { <div class="empty"><p>{words}</p><ul>{ways.collect_view()}</ul></div> }
}

/// Each active filter with the action that removes it; the query comes last.
pub fn active_filters(store: Store, filter: &Filter, view: View) -> Vec<(String, Action)> {
    let (from, to) = text::span_ends(view);
    let mut active: Vec<(String, Action)> = Vec::new();
    for (facet, value) in filter.selections.iter() {
        active.push((format!("{}: {}", text::facet(facet), facet_value_name(store, facet, value)), Action::FacetToggled(facet, value)));
    }
    active.extend(filter.from.map(|day| (format!("{}: {}", from, intl::day(day)), Action::FromSet(None))));
    active.extend(filter.to.map(|day| (format!("{}: {}", to, intl::day(day)), Action::ToSet(None))));
    if filter.non_article {
        active.push((text::NON_ARTICLE.to_owned(), Action::NonArticleToggled));
    }
    if filter.without_headlines {
        active.push((text::NO_HEADLINES.to_owned(), Action::HeadlinesToggled));
    }
    if !filter.q.trim().is_empty() {
        active.push((filter.q.trim().to_owned(), Action::QueryCleared));
    }
    active
}

/// The name of a facet's value; an outlet that is only inferred says so.
pub fn facet_value_name(store: Store, facet: Facet, value: FacetValue) -> String {
    let atlas = store.atlas;
    let name = facet.name(atlas, value);
    match facet {
        Facet::Position => return Position::of_code(value.row() as u8).map_or("", text::position).to_owned(),
        Facet::Voice => return Voice::of_code(value.row() as u8).map_or("", text::voice).to_owned(),
        _ => {}
    }
    let mut documents = atlas.documents().iter().filter(|document| FacetValue::from(document.outlet) == value);
    if facet == Facet::Outlet && documents.any(|document| document.outlet_basis == OutletBasis::Inferred.code()) {
        return text::inferred(name);
    }
    name.to_owned()
}
