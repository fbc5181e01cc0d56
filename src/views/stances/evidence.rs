//! The statements of the cell that is open, below the matrix.
use crate::browser::shell;
use crate::components::{Anew, CellStatements, CellSummary, IssueLink, Link, PartyLink, cell_filter, party_name};
use crate::reactive::memo;
use crate::state::store;
use crate::text;
use crate::text::stances as words;
use atlas_core::model::IssueId;
use atlas_core::query::{Asked, Facet};
use atlas_core::stance::{Party, cell};
use atlas_core::state::{Action, Selection};
use leptos::prelude::*;

/// The open cell; nothing where none is.
#[component]
pub fn OpenCell() -> impl IntoView {
    let store = store();
    let (asked, chosen) = (store.asked(), store.part(|state| (state.selection.clone(), state.stances.pseudo)));
    let opened = memo(move || (chosen.get(), asked.get()));
    let panel = |((selection, pseudo), asked): ((Selection, bool), Asked)| match selection {
        Selection::Cell(party, issue) => view! { <Evidence asked party issue pseudo/> }.into_any(),
        Selection::Unknown(id) => view! { <p class="empty">{words::unknown_thing(&id)}</p> }.into_any(),
        _ => ().into_any(),
    };
    view! { <div><Anew of=opened children=panel/></div> }
}

/// What a party says and does on an issue.
#[component]
fn Evidence(
    /// What is asked for.
    asked: Asked,
    /// Who.
    party: Party,
    /// On what.
    issue: IssueId,
    /// Whether views that nobody is named for count for their side.
    pseudo: bool,
) -> impl IntoView {
    shell::after_layout(|| shell::focus("evidence"));
    let atlas = store().atlas;
    let cell = cell(atlas, &asked, &party, issue, pseudo);
    let title = Facet::Issue.name(atlas, issue);
    view! {
        <section class="evidence" id="evidence" tabindex="-1" aria-label=format!("{}: {title}", party_name(&party))>
            <p class="evidence__head">
                <PartyLink party/>
                <Link action=Action::Opened(Selection::Nothing) class="evidence__close" out=true>{text::CLOSE}</Link>
            </p>
            <h2>{title}</h2>
            <CellSummary cell=cell.clone() of=cell_filter(asked.filter(), &party, issue) attributed=!pseudo && party.facet == Facet::Side/>
            <CellStatements cell/>
            <p class="evidence__more">{words::GO_TO_ISSUE}<IssueLink issue/></p>
        </section>
    }
}
