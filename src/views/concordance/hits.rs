//! What the parts of the view share.
use super::ticks::Ticks;
use crate::reactive::memo;
use crate::state::Store;
use atlas_core::query::{Answer, Companion, Line, RunningWords, arranged, concordance};
use atlas_core::state::{Action, Kwic};
use leptos::prelude::*;
use std::sync::{Arc, OnceLock};

/// The lines of the query, and what was chosen for them.
#[derive(Clone, Copy)]
pub struct Hits {
    /// The state of the page.
    pub store: Store,
    /// The running words of the corpus.
    pub words: &'static RunningWords,
    /// What the corpus answers to the query.
    pub answer: Memo<Arc<Answer>>,
    /// Every hit, in the order of the corpus.
    pub lines: Memo<Arc<Vec<Line>>>,
    /// Order, context, window, collocate.
    pub kwic: Memo<Kwic>,
    /// Rows of the hits that are left, in the order chosen.
    pub order: Memo<Arc<Vec<usize>>>,
    /// Lines that were ticked.
    pub ticks: Ticks,
}

/// The hits of the view, from context.
pub fn hits() -> Hits {
    expect_context::<Hits>()
}

impl Hits {
    /// The hits of what is asked.
    pub fn new(store: Store) -> Self {
        static WORDS: OnceLock<RunningWords> = OnceLock::new();
        let words = WORDS.get_or_init(|| RunningWords::new(store.atlas));
        let answer = store.answer();
        let lines = memo(move || answer.with(|answer| Arc::new(concordance(store.atlas, words, answer))));
        let kwic = store.part(|state| state.kwic.clone());
        let order = memo(move || {
            let with = kwic.with(|kwic| Companion::new(words, &kwic.with, kwic.window));
            lines.with(|lines| kwic.with(|kwic| Arc::new(arranged(store.atlas, words, lines, &kwic.sort, with))))
        });
        let ticks = Ticks::new(lines);
        Self { store, words, answer, lines, kwic, order, ticks }
    }

    /// Changes a choice.
    pub fn choose(self, change: impl FnOnce(&mut Kwic)) {
        let mut kwic = self.kwic.get_untracked();
        change(&mut kwic);
        self.store.dispatch(Action::KwicChosen(Box::new(kwic)));
    }
}
