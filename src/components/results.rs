//! How many passages the filters leave.
use crate::reactive::memo;
use crate::state::store;
use crate::text::counts::{Counted, Said, found};
use atlas_core::count::Measure;
use leptos::prelude::*;

/// How many passages in how many reports the filters leave, in words.
pub fn results_count() -> Memo<Said> {
    let store = store();
    let (asked, answer) = (store.asked(), store.answer());
    memo(move || {
        let (n, n_reports) = answer.with(|answer| (answer.hits.len(), answer.n_reports()));
        let counted = |measure, n| asked.with(|asked| Counted::new(store.atlas, measure, asked.filter(), n));
        let n_all = counted(Measure::AllReports, store.atlas.documents().len());
        found(counted(Measure::Passages, n), counted(Measure::Reports, n_reports), n_all)
    })
}
