//! The passages of a report, each with its number, its words, and what was coded in it.
use crate::components::{CodedLabels, Link, Marked, PassageNote, StatementCard, passage_selection, tongue};
use crate::reactive::memo;
use crate::state::{Store, store};
use crate::text;
use atlas_core::index::{DocumentRow, PassageRow};
use atlas_core::model::{LineKind, PassageNumber};
use atlas_core::query::{Marker, coded_in};
use atlas_core::state::{Action, ViewState};
use leptos::html;
use leptos::prelude::*;
use std::ops::Range;

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

/// What the query found in the passages of a report, in their order.
#[derive(Clone, Copy)]
pub struct Marks(Memo<Vec<Vec<Range<usize>>>>);

impl Marks {
    /// Follows the words of the query.
    pub fn of(row: &'static DocumentRow) -> Self {
        let Store { atlas, .. } = store();
        let answer = store().answer();
        let expr = memo(move || answer.with(|answer| answer.expr.clone()));
        Self(memo(move || {
            let marker = expr.with(|expr| Marker::new(atlas, expr.as_ref()));
            atlas.passages_of(row).iter().map(|passage| marker.marks(&atlas.text(passage))).collect()
        }))
    }

    /// Those of one passage.
    pub fn at(self, row: usize) -> Memo<Vec<Range<usize>>> {
        memo(move || self.0.with(|marks| marks.get(row).cloned().unwrap_or_default()))
    }
}

/// The passages in reading order; the headline stands above them.
#[component]
pub fn Passages(row: &'static DocumentRow, marks: Marks) -> impl IntoView {
    let passages = store().atlas.passages_of(row);
    if passages.is_empty() {
        return view! { <p class="empty">{text::QUOTES_ONLY}</p> }.into_any();
    }
    let passages = passages.iter().enumerate().filter(|(_, passage)| passage.kind() != LineKind::Title);
    passages.map(|(row, passage)| view! { <Passage passage marks=marks.at(row)/> }).collect_view().into_any()
}

/// One passage; what is not the article is folded, unless it is selected.
#[component]
fn Passage(passage: &'static PassageRow, marks: Memo<Vec<Range<usize>>>) -> impl IntoView {
    let store = store();
    let (number, kind) = (passage.number, passage.kind());
    let (_, dir) = tongue(store.atlas.document(passage.document));
    let item = view! {
        <div class="passage" data-kind=kind.as_str() id=anchor(number) aria-current=current(passage)>
            <Link action=passage_alone(passage) class="passage__number" label=text::passage_link(number)>
                {text::number(number.get().into())}
            </Link>
            <p class="passage__text" dir=dir><PassageWords passage marks/></p>
            <PassageNote passage/>
            <Coded passage/>
        </div>
    };
    if kind.is_article() {
        return item.into_any();
    }
    let selected = store.part(move |state| state.selection.passage_number() == Some(number));
    view! { <details class="folded" prop:open=selected><summary>{text::folded(kind)}</summary>{item}</details> }.into_any()
}

/// The passage and nothing of what was searched: its permanent link.
fn passage_alone(passage: &PassageRow) -> Action {
    Action::Chosen(Box::new(ViewState { selection: passage_selection(passage), ..ViewState::default() }))
}

/// The words of a passage with what the query found in them.
#[component]
pub fn PassageWords(passage: &'static PassageRow, marks: Memo<Vec<Range<usize>>>) -> impl IntoView {
    let text = store().atlas.text(passage);
    let words = move || view! { <Marked text=text.clone() marks=marks.get()/> };
    view! { <span><span>{words}</span></span> }
}

/// What was coded in a passage: actor, issue and position of each statement; open, the whole statements.
#[component]
fn Coded(passage: &'static PassageRow) -> impl IntoView {
    let here = coded_in(store().atlas, passage);
    if here.is_empty() {
        return ().into_any();
    }
    let labels = view! { <CodedLabels statements=here.clone()/> };
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
