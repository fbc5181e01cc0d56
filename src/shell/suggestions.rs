//! The list of suggestions under the search field. The field keeps the focus and stays a search field: the list is moved
//! through by the arrow keys, Enter chooses what is marked and Escape closes the list; without a mark Enter just searches.
use crate::browser::shell;
use crate::components::Sentence;
use crate::state::Store;
use crate::text::{
    self,
    counts::{Counted, Part},
};
use atlas_core::count::Measure;
use atlas_core::query::{Facet, Filter, Suggestion, suggest};
use atlas_core::state::Action;
use leptos::prelude::*;

/// The id of the list.
pub const ID: &str = "suggestions";

/// What is suggested, and which of it is marked.
#[derive(Clone, Copy)]
pub struct Suggestions {
    store: Store,
    all: RwSignal<Vec<Suggestion>>,
    /// The row that is marked.
    marked: RwSignal<Option<usize>>,
}

fn id_of(row: usize) -> String {
    format!("{ID}-{}", row + 1)
}

impl Suggestions {
    /// Starts empty.
    pub fn new(store: Store) -> Self {
        Self { store, all: RwSignal::new(Vec::new()), marked: RwSignal::new(None) }
    }

    /// Suggests what fits the query where it is typed.
    pub fn offer(self, before: &str, after: &str) {
        self.set(suggest(self.store.atlas, &self.store.whole(), before, after));
    }

    /// Closes the list.
    pub fn close(self) {
        self.set(Vec::new());
    }

    fn set(self, all: Vec<Suggestion>) {
        self.marked.set(None);
        self.all.set(all);
    }

    fn len(self) -> usize {
        self.all.with(Vec::len)
    }

    /// The element of what is marked.
    pub fn marked_id(self) -> Option<String> {
        self.marked.get().map(id_of)
    }

    /// Whether a key was meant for the list.
    pub fn take_key(self, key: &str) -> bool {
        let n_rows = self.all.with_untracked(Vec::len);
        let marked = self.marked.get_untracked();
        match key {
            _ if n_rows == 0 => return false,
            "ArrowDown" => self.mark(marked.map_or(Some(0), |row| Some(row + 1).filter(|row| *row < n_rows))),
            "ArrowUp" => self.mark(marked.map_or(Some(n_rows - 1), |row| row.checked_sub(1))),
            "Enter" => match marked {
                Some(row) => self.choose(row),
                None => return false,
            },
            "Escape" => self.close(),
            _ => return false,
        }
        true
    }

    fn mark(self, row: Option<usize>) {
        self.marked.set(row);
        if let Some(row) = row {
            shell::reveal(&id_of(row));
        }
    }

    fn choose(self, row: usize) {
        if let Some(chosen) = self.all.with_untracked(|all| all.get(row).cloned()) {
            self.close();
            self.store.dispatch(Action::QueryChosen(chosen.q, chosen.facet.zip(chosen.value)));
        }
    }
}

/// The list, and how many it has, announced.
#[component]
pub fn SuggestionList(
    /// What is suggested.
    suggestions: Suggestions,
) -> impl IntoView {
    let options =
        move || suggestions.all.with(|all| all.iter().enumerate().map(|(row, one)| option(suggestions, row, one.clone())).collect_view());
    let said = move || match suggestions.len() {
        0 => String::new(),
        n => text::suggestions(n),
    };
    view! {
        <ul
            class="suggestions"
            id=ID
            role="listbox"
            aria-label=text::SUGGESTIONS
            hidden=move || suggestions.len() == 0
            // The focus stays in the field.
            on:mousedown=|event| event.prevent_default()
        >
            {options}
        </ul>
        <p class="unseen" aria-live="polite">{said}</p>
    }
}

fn option(suggestions: Suggestions, row: usize, one: Suggestion) -> impl IntoView {
    let kind =
        text::counts::suggested(one.facet.map_or(text::WORD, Facet::as_str), one.value.is_some(), passages_of(suggestions.store, &one));
    let selected = move || (suggestions.marked.get() == Some(row)).to_string();
    view! {
        <li id=id_of(row) role="option" aria-selected=selected on:click=move |_| suggestions.choose(row)>
            <span dir="auto">{one.text}</span>
            " "
            <small><Sentence words=kind/></small>
        </li>
    }
}

/// How many passages a suggestion gives by itself.
fn passages_of(store: Store, one: &Suggestion) -> Part {
    let mut alone = Filter::default();
    match (one.facet, one.value) {
        (Some(facet), Some(value)) => alone.selections.insert(facet, value),
        (None, _) => alone.q.clone_from(&one.text),
        // A value of a field stands in the query as part of what is typed.
        (Some(_), None) => return text::passages(one.n_passages).into(),
    }
    Counted::new(store.atlas, Measure::Passages, &alone, one.n_passages).into()
}
