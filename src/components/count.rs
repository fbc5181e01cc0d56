//! Numbers with what they count: each stands in an element that says its measure and the filter it was counted in, so that equal
//! counts can be held against each other wherever they stand.
use crate::state::store;
use crate::text::counts::{Counted, Part, Said};
use leptos::prelude::*;

/// A count with its noun.
#[component]
pub fn Count(
    /// How many of what.
    of: Counted,
) -> impl IntoView {
    part(of.into())
}

/// A count without its noun, where a heading or the words around it say what is counted.
#[component]
pub fn Number(
    /// How many of what.
    of: Counted,
) -> impl IntoView {
    part(of.number())
}

/// A sentence with counts among its words.
#[component]
pub fn Sentence(
    /// The sentence.
    #[prop(into)]
    words: Signal<Said>,
) -> impl IntoView {
    move || words.get().into_iter().map(part).collect_view()
}

fn part(part: Part) -> AnyView {
    match part {
        Part::Words(words) => words.into_any(),
        Part::Count(words, Counted { measure, address, .. }) => {
            view! { <span data-measure=measure.name(store().atlas).into_owned() data-filter=address>{words}</span> }.into_any()
        }
    }
}
