//! The one signal of the page and its one writer.
use crate::browser::location;
use crate::reactive::memo;
use atlas_core::index::Atlas;
use atlas_core::query::{Answer, Asked, Filter, search};
use atlas_core::state::{Action, Course, Decoded, Entry, History, Selection, UrlNotice, ViewState, apply, decode, encode};
use leptos::prelude::*;
use std::sync::Arc;

/// The state of the page, given to every component as context. What a component shows is a memo of it.
#[derive(Clone, Copy)]
pub struct Store {
    /// The corpus.
    pub atlas: &'static Atlas<'static>,
    state: RwSignal<ViewState>,
    /// The same with nothing open.
    around: Memo<ViewState>,
    url_notices: RwSignal<Vec<UrlNotice>>,
    /// What the history was told last.
    course: StoredValue<Course>,
    asked: Memo<Asked>,
    answer: Memo<Arc<Answer>>,
    /// What a filter that narrows nothing asks for, and its answer.
    whole: StoredValue<(Asked, Arc<Answer>)>,
}

impl Store {
    /// The store of the address that is open; follows Back and Forward.
    pub fn new(atlas: &'static Atlas<'static>) -> Self {
        let Decoded { state, notices } = decode(atlas, &location::query());
        let state = RwSignal::new(state);
        let around = Memo::new(move |_| ViewState { selection: Selection::Nothing, ..state.get() });
        let everything = Asked::everything(atlas);
        let whole = Arc::new(search(atlas, &everything));
        let first = everything.clone();
        let filter = Memo::new(move |_| state.with(|state| state.filter.clone()));
        let asked = Memo::new(move |before: Option<&Asked>| before.unwrap_or(&first).or(atlas, filter.get()));
        let answer = Memo::new(move |_| asked.with(|asked| Arc::new(search(atlas, asked))));
        let whole = StoredValue::new((everything, whole));
        let (url_notices, course) = (RwSignal::new(notices), StoredValue::new(Course::default()));
        let store = Self { atlas, state, around, url_notices, course, asked, answer, whole };
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
        // What changes nothing is no entry, and no step of a run either.
        if history != History::Keep && location::settled_at(&query) {
            return;
        }
        // What was said of the address that was opened is not true of another.
        if history == History::Push && self.url_notices.with_untracked(|notices| !notices.is_empty()) {
            self.url_notices.set(Vec::new());
        }
        match self.course.try_update_value(|course| course.follow(history)).flatten() {
            Some(Entry::New) => location::push(&query),
            Some(Entry::Same) => location::replace(&query),
            None => {}
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

    /// The address of the state after an action, for links; follows no more of the state than stays of it.
    pub fn link_to(self, action: Action) -> String {
        let mut state = match &action {
            // A link to a passage has the passage alone: whoever passes it on need not tell what was searched.
            Action::Chosen(_) | Action::Opened(Selection::Passage(..)) => ViewState::default(),
            Action::ViewOpened(_) | Action::StancesChosen(_) | Action::Opened(_) => self.around.get(),
            _ => self.state.get(),
        };
        apply(&mut state, action);
        format!("?{}", encode(self.atlas, &state))
    }

    /// The whole address of what is on the screen.
    pub fn address(self) -> String {
        self.state.track();
        location::href()
    }

    /// What is asked for, evaluated once for whatever shows it.
    pub fn asked(self) -> Memo<Asked> {
        memo(move || self.asked.get())
    }

    /// What is asked for now, without following it.
    pub fn asked_now(self) -> Asked {
        self.asked.get_untracked()
    }

    /// What another filter would ask for, without following the state.
    pub fn asked_for(self, filter: Filter) -> Asked {
        if filter.q.is_empty() {
            return self.whole.with_value(|(everything, _)| everything.or(self.atlas, filter));
        }
        self.asked.with_untracked(|asked| asked.or(self.atlas, filter))
    }

    /// What the corpus answers to a filter that narrows nothing.
    pub fn whole(self) -> Arc<Answer> {
        self.whole.with_value(|(_, answer)| Arc::clone(answer))
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
