//! The passages that tell of both of two parties.
use crate::components::{ActorLink, IssueLink, PositionBadge, Quotation, Sentence};
use crate::state::store;
use crate::text::counts::Counted;
use crate::text::pairs;
use atlas_core::stance::Told;
use leptos::prelude::*;

/// A folded list; nothing where no passage tells of both.
#[component]
pub fn Together(
    /// The passages, each with its statements.
    passages: Vec<Vec<Told>>,
    /// How many there are.
    n: Counted,
) -> impl IntoView {
    let item = |told: Vec<Told>| view! { <li>{told.into_iter().map(|told| view! { <Statement told/> }).collect_view()}</li> };
    let items = passages.into_iter().map(item).collect_view();
    (n.n > 0).then(|| {
        view! {
            <details class="together">
                <summary><Sentence words=pairs::told_together(n)/></summary>
                <ol class="together__passages">{items}</ol>
            </details>
        }
    })
}

/// Who holds what on which issue, and the words, each once.
#[component]
fn Statement(told: Told) -> impl IntoView {
    let statement = store().atlas.statement(told.statement);
    view! {
        <p class="entry__head">
            <ActorLink actor=statement.actor/>
            <PositionBadge position=statement.position()/>
            <IssueLink issue=statement.issue/>
        </p>
        {told.has_words.then(|| view! { <Quotation quote=statement.quote/> })}
    }
}
