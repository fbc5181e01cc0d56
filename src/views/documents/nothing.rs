//! What there is where nothing is found: the words in text outside the articles, each word alone, the words of a phrase in other
//! forms, and what each filter takes away.
use crate::components::{Link, Sentence, active_filters};
use crate::reactive::memo;
use crate::state::{Store, store};
use crate::text;
use crate::text::counts::{Counted, would_give};
use atlas_core::count::Measure;
use atlas_core::query::{Alone, Filter, Zero};
use atlas_core::state::{Action, View, apply};
use leptos::prelude::*;

/// The ways on from nothing.
#[component]
pub fn NothingFound() -> impl IntoView {
    let store = store();
    let answer = store.answer();
    let zero = memo(move || answer.with(|answer| answer.zero.clone()).unwrap_or_default());
    // What the filters are changes while nothing is found.
    let filter = store.part(|state| state.filter.clone());
    let ways = move || {
        // Read, not only tracked: what nobody has read follows nothing.
        _ = filter.get();
        without_each_filter(store)
    };
    view! {
        <div class="empty">
            <p>{text::NO_HITS}</p>
            {move || zero.with(instead)}
            <p>{text::YOU_CAN}</p>
            <ul>{ways}</ul>
        </div>
    }
}

/// What the query finds elsewhere or otherwise.
fn instead(zero: &Zero) -> impl IntoView + use<> {
    let outside = (!zero.outside.is_empty()).then(|| {
        view! { <p>{text::only_outside(&zero.outside)} " " <Link action=Action::NonArticleToggled>{text::SHOW}</Link></p> }
    });
    let each = zero.each.iter().map(|one| view! { <li>{query(one)}</li> }).collect_view();
    let any = zero
        .any
        .as_ref()
        .map(|any| view! { <li><Link action=chosen(any)>{text::ANY_OF_THEM}</Link><Sentence words=would_give(counted(any))/></li> });
    let each = (zero.each.len() > 1).then(|| view! { <p>{text::NEVER_TOGETHER}</p><ul>{each}{any}</ul> });
    let said = (zero.n_said > 0).then(|| {
        let filter = store().now(|state| state.filter.clone());
        let n = Counted::new(store().atlas, Measure::Statements, &filter, zero.n_said);
        view! { <p>{text::NOT_PUBLISHED} " " <Link action=Action::ViewOpened(View::Timeline)>{text::SHOW}</Link><Sentence words=would_give(n)/></p> }
    });
    let forms = zero.other_forms.as_ref().map(|forms| view! { <p>{text::OTHER_FORMS} " " {query(forms)}</p> });
    view! { {outside}{each}{forms}{said} }
}

/// A query that finds something, or of which it is said that it does not.
fn query(one: &Alone) -> impl IntoView + use<> {
    let q = one.q.clone();
    let words = match one.n_passages {
        0 => q.into_any(),
        _ => view! { <Link action=chosen(one)>{q}</Link> }.into_any(),
    };
    view! { <bdi>{words}</bdi><Sentence words=would_give(counted(one))/> }
}

/// The passages of a query under the filters that there are.
fn counted(one: &Alone) -> Counted {
    let filter = store().now(|state| Filter { q: one.q.clone(), ..state.filter.clone() });
    Counted::new(store().atlas, Measure::Passages, &filter, one.n_passages)
}

fn chosen(one: &Alone) -> Action {
    Action::QueryChosen(one.q.clone(), None)
}

/// Each filter that could be removed, with what the corpus would answer then.
fn without_each_filter(store: Store) -> impl IntoView {
    let state = store.now(Clone::clone);
    active_filters(store, &state.filter, state.view)
        .into_iter()
        .map(|(label, action)| {
            let mut without = state.clone();
            apply(&mut without, action.clone());
            let n = Counted::of(store.atlas, Measure::Passages, &store.asked_for(without.filter));
            view! { <li><Link action>{text::remove(&label)}</Link><Sentence words=would_give(n)/></li> }
        })
        .collect_view()
}
