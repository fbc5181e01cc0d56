//! The one signal of the page and its one writer.
use crate::browser::location;
use crate::reactive::memo;
use atlas_core::index::Atlas;
use atlas_core::query::{Answer, search};
use atlas_core::state::{Action, Decoded, History, UrlNotice, ViewState, apply, decode, encode};
use leptos::prelude::*;
use std::sync::Arc;

/// The state of the page, given to every component as context. What a component shows is a memo of it.
#[derive(Clone, Copy)]
pub struct Store {
    /// The corpus.
    pub atlas: &'static Atlas<'static>,
    state: RwSignal<ViewState>,
    url_notices: RwSignal<Vec<UrlNotice>>,
    answer: Memo<Arc<Answer>>,
}

impl Store {
    /// The store of the address that is open; follows Back and Forward.
    pub fn new(atlas: &'static Atlas<'static>) -> Self {
        let Decoded { state, notices } = decode(atlas, &location::query());
        let state = RwSignal::new(state);
        let filter = Memo::new(move |_| state.with(|state| state.filter.clone()));
        let answer = Memo::new(move |_| filter.with(|filter| Arc::new(search(atlas, filter))));
        let store = Self { atlas, state, url_notices: RwSignal::new(notices), answer };
        location::on_navigation(move |query| {
            let Decoded { state, notices } = decode(atlas, &query);
            store.url_notices.set(notices);
            store.dispatch(Action::Navigated(Box::new(state)));
        });
        store
    }

    /// Changes the state. The only writer.
    pub fn dispatch(self, action: Action) {
        let Some(history) = self.state.try_update(|state| apply(state, action)) else { return };
        let query = self.state.with_untracked(|state| encode(self.atlas, state));
        match history {
            History::Push => location::push(&query),
            History::Replace => location::replace(&query),
            History::Keep => {}
        }
    }

    /// A part of the state; changes when that part does.
    pub fn part<T: Clone + PartialEq + Send + Sync + 'static>(self, read: impl Fn(&ViewState) -> T + Send + Sync + 'static) -> Memo<T> {
        memo(move || self.state.with(&read))
    }

    /// The state as it is now, without following it.
    pub fn now<T>(self, read: impl FnOnce(&ViewState) -> T) -> T {
        self.state.with_untracked(read)
    }

    /// The address of the state after an action, for links.
    pub fn link_to(self, action: Action) -> String {
        let mut state = self.state.get();
        apply(&mut state, action);
        format!("?{}", encode(self.atlas, &state))
    }

    /// The whole address of what is on the screen.
    pub fn address(self) -> String {
        self.state.track();
        location::href()
    }

    /// What the corpus answers to the filter.
    pub fn answer(self) -> Memo<Arc<Answer>> {
        memo(move || self.answer.get())
    }

    /// What of the address was ignored.
    pub fn url_notices(self) -> Memo<Vec<UrlNotice>> {
        memo(move || self.url_notices.get())
    }
}

/// The store of the page.
pub fn store() -> Store {
    expect_context::<Store>()
}
