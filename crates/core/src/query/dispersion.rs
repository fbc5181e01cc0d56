//! Dispersion: where in each report the hits are.
use super::filter::Filter;
use super::line::Line;
use super::running::RunningWords;
use super::select::without_words;
use crate::index::Atlas;
use crate::model::DocumentId;

/// One report.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// The report.
    pub document: DocumentId,
    /// Where each hit begins, as a fraction of the report from 0 (its first word) to below 1.
    pub hits: Vec<f64>,
}

impl Strip {
    /// The position of each hit on a strip of the given width.
    pub fn ticks(&self, width: u32) -> impl Iterator<Item = u32> + '_ {
        self.hits.iter().map(move |hit| (hit * f64::from(width)) as u32)
    }

    /// The number of hits in each tenth of the report.
    #[must_use]
    pub fn tenths(&self) -> [usize; 10] {
        let mut tenths = [0; 10];
        self.hits.iter().for_each(|hit| tenths[((hit * 10.0) as usize).min(9)] += 1);
        tenths
    }
}

/// A strip for each report with passages that pass the filter, with or without hits.
#[must_use]
pub fn dispersion(atlas: &Atlas<'_>, words: &RunningWords, filter: &Filter, lines: &[Line]) -> Vec<Strip> {
    let left = without_words(atlas, filter);
    let mut strips = Vec::new();
    for (row, document) in atlas.documents().iter().enumerate() {
        let start = document.passages.start.get() as usize;
        let passages = start..start + atlas.passages_of(document).len();
        if !passages.clone().any(|passage| left.contains(passage)) {
            continue;
        }
        let n_words: usize = passages.clone().map(|passage| words.of(passage).len()).sum();
        let mut before = 0;
        let mut hits = Vec::new();
        for passage in passages {
            let first = lines.partition_point(|line| line.passage.row() < passage);
            let here = lines[first..].iter().take_while(|line| line.passage.row() == passage);
            hits.extend(here.map(|line| (before + line.words.start as usize) as f64 / n_words.max(1) as f64));
            before += words.of(passage).len();
        }
        strips.push(Strip { document: DocumentId::of_row(row), hits });
    }
    strips
}
