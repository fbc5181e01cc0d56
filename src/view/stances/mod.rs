//! Stances: the matrix, two parties face to face, agreement, and the pages of actors and issues.
mod actor;
mod agreement;
mod compare;
mod controls;
mod evidence;
mod grid;
mod issue;
mod matrix;
mod network;
mod together;

use super::dom::{El, el};
use super::facets::narrowed;
use super::shared::link;
use crate::state::{Store, store};
use crate::text::stances as text;
use atlas_core::model::{ActorId, SideId};
use atlas_core::query::{Filter, Quoted};
use atlas_core::stance::{Measure, Party};
use atlas_core::state::{Action, Selection, Stances, ViewState};
use leptos::prelude::*;

pub use controls::{choice, downloads, options};

/// Pages of the view, as numbers, so that one kind of memo serves.
const MATRIX: usize = 0;
const COMPARE: usize = 1;
const AGREEMENT: usize = 2;
const ACTOR: usize = 3;
const ISSUE: usize = 4;
const UNKNOWN: usize = 5;

/// The view.
pub fn stances() -> El {
    let store = store();
    let page = store.part(page_of);
    let body = el("div").children_of(move || match page.get() {
        COMPARE => compare::compare_page(store),
        AGREEMENT => agreement::agreement_page(store),
        ACTOR => vec![actor::actor_page(store)],
        ISSUE => vec![issue::issue_page(store)],
        UNKNOWN => store.now(|state| issue::unknown(&state.selection.print(store.atlas))),
        _ => matrix::matrix_page(store),
    });
    let n_left = move |filter: &Filter| Quoted::new(store.atlas, filter).statement_ids().len();
    let left = narrowed(move |filter| crate::text::left(n_left(filter), store.atlas.statements().len(), text::OF_STATEMENTS));
    el("section").class("stances").child(pages(store, page)).child(left).child(body)
}

/// The two compared come first, then the measure, then what is open.
fn page_of(state: &ViewState) -> usize {
    if state.stances.a.is_some() || state.stances.b.is_some() {
        COMPARE
    } else if state.stances.measure.is_some() {
        AGREEMENT
    } else {
        match state.selection {
            Selection::Actor(_) => ACTOR,
            Selection::Issue(_) => ISSUE,
            Selection::Unknown(_) => UNKNOWN,
            _ => MATRIX,
        }
    }
}

fn pages(store: Store, page: Memo<usize>) -> El {
    let to = |stances: Stances| Action::StancesChosen(Box::new(stances));
    let now = store.now(|state| state.stances.clone());
    let plain = Stances { a: None, b: None, measure: None, ..now };
    let (a, b) = loudest(store);
    let links = [
        (MATRIX, text::MATRIX, to(plain.clone())),
        (COMPARE, text::COMPARE, to(Stances { a, b, ..plain.clone() })),
        (AGREEMENT, text::AGREEMENT, to(Stances { measure: Some(Measure::Congruence), ..plain })),
    ];
    let items = links.into_iter().map(|(number, name, action)| {
        let link = link(action).text(name);
        el("li").child(link.attr_of("aria-current", move || (page.get() == number).then(|| "true".to_owned())))
    });
    el("nav").class("subviews").attr("aria-label", text::PAGES).child(el("ul").children(items))
}

/// Where a comparison starts: the two actors of different sides who say most.
fn loudest(store: Store) -> (Option<Party>, Option<Party>) {
    let atlas = store.atlas;
    let mut counts = vec![0usize; atlas.actors().len()];
    for statement in atlas.statements().iter().filter(|statement| statement.voice().is_words()) {
        if let Some(count) = counts.get_mut(statement.actor.row()) {
            *count += 1;
        }
    }
    let side = |actor: ActorId| atlas.actor(actor).side;
    let most = |not: Option<SideId>| {
        ActorId::first(counts.len()).filter(|actor| Some(side(*actor)) != not).max_by_key(|actor| counts[actor.row()])
    };
    let first = most(None);
    let second = first.and_then(|first| most(Some(side(first))));
    (first.map(Party::actor), second.map(Party::actor))
}
