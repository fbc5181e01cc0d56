//! How many passages the filters leave.
use crate::reactive::memo;
use crate::state::store;
use crate::text;
use leptos::prelude::*;

/// How many passages in how many reports the filters leave, in words.
pub fn results_count() -> Memo<String> {
    let store = store();
    let answer = store.answer();
    memo(move || answer.with(|answer| text::results(answer.hits.len(), answer.n_reports(), store.atlas.documents().len())))
}
