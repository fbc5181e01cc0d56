//! The list of suggestions under the search field. The field keeps the focus and stays a search field: the list is moved
//! through by the arrow keys, Enter chooses what is marked and Escape closes the list; without a mark Enter just searches.
use super::dom::{El, el};
use crate::browser::shell;
use crate::state::Store;
use crate::text;
use atlas_core::query::{Suggestion, suggest};
use atlas_core::state::Action;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

const ID: &str = "suggestions";

/// What is suggested, and which of it is marked. The signals are numbers, because each type in a signal weighs: `offered`
/// counts the lists that were offered, `marked` is the row, from 1.
#[derive(Clone)]
pub struct Suggestions {
    store: Store,
    all: Rc<RefCell<Vec<Suggestion>>>,
    offered: RwSignal<usize>,
    marked: RwSignal<usize>,
}

fn id_of(marked: usize) -> String {
    format!("{ID}-{marked}")
}

impl Suggestions {
    pub fn new(store: Store) -> Self {
        Self { store, all: Rc::default(), offered: RwSignal::new(0), marked: RwSignal::new(0) }
    }

    /// Suggests what fits the query where it is typed, once the index is there.
    pub fn offer(&self, before: &str, after: &str) {
        self.set(suggest(self.store.atlas, before, after));
    }

    pub fn close(&self) {
        self.set(Vec::new());
    }

    fn set(&self, all: Vec<Suggestion>) {
        *self.all.borrow_mut() = all;
        self.marked.set(0);
        self.offered.update(|offered| *offered += 1);
    }

    /// How many are suggested; followed.
    fn len(&self) -> usize {
        self.offered.track();
        self.all.borrow().len()
    }

    /// Whether a key was meant for the list.
    pub fn take_key(&self, key: &str) -> bool {
        let n_rows = self.all.borrow().len() + 1;
        let marked = self.marked.get_untracked();
        match key {
            _ if n_rows == 1 => return false,
            "ArrowDown" => self.mark((marked + 1) % n_rows),
            "ArrowUp" => self.mark((marked + n_rows - 1) % n_rows),
            "Enter" if marked > 0 => self.choose(marked),
            "Escape" => self.close(),
            _ => return false,
        }
        true
    }

    fn mark(&self, marked: usize) {
        self.marked.set(marked);
        shell::reveal(&id_of(marked));
    }

    fn choose(&self, marked: usize) {
        let chosen = self.all.borrow().get(marked - 1).cloned();
        if let Some(chosen) = chosen {
            self.close();
            self.store.dispatch(Action::Suggested(chosen.q, chosen.facet.zip(chosen.value)));
        }
    }

    /// Tells a screen reader that a field has this list.
    pub fn controlled_by(&self, field: El) -> El {
        let marked = self.marked;
        let field = field.attr("aria-autocomplete", "list").attr("aria-controls", ID);
        field.attr_of("aria-activedescendant", move || (marked.get() > 0).then(|| id_of(marked.get())))
    }

    /// The list, and how many it has, announced.
    pub fn list(&self) -> [El; 2] {
        let list = el("ul").class("suggestions").attr("id", ID).attr("role", "listbox").attr("aria-label", text::SUGGESTIONS);
        // The focus stays in the field.
        let list = list.on("mousedown", |event| event.prevent_default());
        let (shown, said, offered) = (self.clone(), self.clone(), self.clone());
        let list = list.flag_of("hidden", move || shown.len() == 0).children_of(move || {
            offered.offered.track();
            (1..).zip(offered.all.borrow().iter()).map(|(marked, one)| offered.option(marked, one)).collect()
        });
        let said = move || if said.len() == 0 { String::new() } else { text::suggestions(said.len()) };
        [list, el("p").class("unseen").attr("aria-live", "polite").text_of(said)]
    }

    fn option(&self, marked: usize, one: &Suggestion) -> El {
        let kind = text::suggested(one.facet, one.value.is_some(), one.n_passages);
        let option = el("li").attr("id", &id_of(marked)).attr("role", "option");
        let all = self.clone();
        let option = option.attr_of("aria-selected", move || Some((all.marked.get() == marked).to_string()));
        let option = option.child(el("span").attr("dir", "auto").text(&one.text)).text(" ").child(el("small").text(&kind));
        let all = self.clone();
        option.on("click", move |_| all.choose(marked))
    }
}
