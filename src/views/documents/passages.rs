//! The passages of a report, each with its number, its words, and what was coded in it.
use crate::components::{Link, Marked, PositionBadge, StatementCard, passage_selection};
use crate::state::store;
use crate::text;
use atlas_core::index::{DocumentRow, PassageRow, StatementRow};
use atlas_core::model::{LineKind, PassageNumber};
use atlas_core::query::{Facet, Marker, coded_in};
use atlas_core::state::Action;
use leptos::html;
use leptos::prelude::*;

/// The id of a passage's element.
pub fn anchor(number: PassageNumber) -> String {
    format!("p{number}")
}

/// The mark of the passage that is selected.
pub fn current(passage: &PassageRow) -> impl Fn() -> Option<&'static str> + Send + Sync + use<> {
    let own = passage_selection(passage);
    let is_open = store().part(move |state| state.selection == own);
    move || is_open.get().then_some("location")
}

/// The passages in reading order; the headline stands above them.
#[component]
pub fn Passages(row: &'static DocumentRow) -> impl IntoView {
    let passages = store().atlas.passages_of(row);
    if passages.is_empty() {
        return view! { <p class="empty">{text::QUOTES_ONLY}</p> }.into_any();
    }
    let passages = passages.iter().filter(|passage| passage.kind() != LineKind::Title);
    passages.map(|passage| view! { <Passage passage/> }).collect_view().into_any()
}

/// One passage; what is not the article is folded, unless it is selected.
#[component]
fn Passage(passage: &'static PassageRow) -> impl IntoView {
    let store = store();
    let (number, kind) = (passage.number, passage.kind());
    let note = Some(store.atlas.str(passage.note)).filter(|note| !note.is_empty());
    let item = view! {
        <div class="passage" data-kind=kind.as_str() id=anchor(number) aria-current=current(passage)>
            <Link action=Action::Opened(passage_selection(passage)) class="passage__number" label=text::passage_link(number)>
                {text::number(number.get().into())}
            </Link>
            <p class="passage__text" dir="auto"><PassageWords passage/></p>
            {note.map(|note| view! { <p class="passage__note" role="note">{note}</p> })}
            <Coded passage/>
        </div>
    };
    if kind.is_article() {
        return item.into_any();
    }
    let selected = store.part(move |state| state.selection.passage_number() == Some(number));
    view! { <details class="folded" prop:open=selected><summary>{text::folded(kind)}</summary>{item}</details> }.into_any()
}

/// The words of a passage with what the query found in them.
#[component]
pub fn PassageWords(passage: &'static PassageRow) -> impl IntoView {
    let store = store();
    let answer = store.answer();
    let words = move || {
        let text = store.atlas.text(passage);
        let marks = answer.with(|answer| Marker::new(store.atlas, answer.expr.as_ref()).marks(&text));
        view! { <Marked text marks/> }
    };
    view! { <span><span>{words}</span></span> }
}

/// What was coded in a passage: actor and position for each statement; open, the whole statements.
#[component]
fn Coded(passage: &'static PassageRow) -> impl IntoView {
    let here = coded_in(store().atlas, passage);
    if here.is_empty() {
        return ().into_any();
    }
    let labels = here.iter().map(|statement| label(statement)).collect_view();
    let details = NodeRef::<html::Details>::new();
    let open = RwSignal::new(false);
    let toggled = move |_| open.set(details.get_untracked().is_some_and(|details| details.open()));
    let cards = move || open.get().then(|| here.iter().map(|statement| view! { <StatementCard statement/> }).collect_view());
    view! {
        <details class="coded" node_ref=details on:toggle=toggled>
            <summary class="coded__labels" title=text::STATEMENTS_HERE>{labels}</summary>
            <div class="coded__cards">{cards}</div>
        </details>
    }
    .into_any()
}

/// Who holds what. No link in what opens: the statement below has it.
fn label(statement: &StatementRow) -> impl IntoView + use<> {
    view! {
        <span class="coded__label">
            <span class="actor">{Facet::Actor.name(store().atlas, statement.actor)}</span>
            <PositionBadge position=statement.position()/>
        </span>
    }
}
