//! Which lines a reader has ticked.
use crate::reactive::memo;
use atlas_core::query::Line;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The rows that are ticked. They belong to the lines on which they were ticked: other lines have none.
#[derive(Clone, Copy)]
pub struct Ticks {
    lines: Memo<Arc<Vec<Line>>>,
    ticked: RwSignal<(Arc<Vec<Line>>, BTreeSet<usize>)>,
    /// Those of the present lines.
    pub rows: Memo<BTreeSet<usize>>,
}

impl Ticks {
    /// No line is ticked.
    pub fn new(lines: Memo<Arc<Vec<Line>>>) -> Self {
        let ticked = RwSignal::new((Arc::default(), BTreeSet::new()));
        let rows = memo(move || {
            ticked.with(|(of, rows): &(Arc<Vec<Line>>, BTreeSet<usize>)| {
                lines.with(|lines| if of == lines { rows.clone() } else { BTreeSet::new() })
            })
        });
        Self { lines, ticked, rows }
    }

    /// Ticks a line, or takes its tick away.
    pub fn toggle(self, row: usize) {
        let mut rows = self.rows.get_untracked();
        if !rows.remove(&row) {
            rows.insert(row);
        }
        self.ticked.set((self.lines.get_untracked(), rows));
    }

    /// Takes all ticks away.
    pub fn clear(self) {
        self.ticked.update(|(_, rows)| rows.clear());
    }
}
