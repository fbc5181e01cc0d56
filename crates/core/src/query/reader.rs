//! What the reader shows of a report: which of its passages are hits, what was coded in each, and where the next hit is.
use super::answer::Answer;
use crate::index::{Atlas, PassageRow, StatementRow};
use crate::model::{DocumentId, PassageNumber};

/// The numbers of a report's passages that an answer has, in reading order.
#[must_use]
pub fn hit_numbers(atlas: &Atlas<'_>, answer: &Answer, document: DocumentId) -> Vec<PassageNumber> {
    let passages = answer.hits.iter().filter_map(|hit| atlas.passages().get(hit.passage.row()));
    let here = passages.filter(|passage| passage.document == document);
    let mut numbers: Vec<PassageNumber> = here.map(|passage| passage.number).collect();
    numbers.sort_unstable();
    numbers
}

/// The hit after or before a passage; from the last it goes on to the first.
#[must_use]
pub fn next_hit(numbers: &[PassageNumber], at: Option<PassageNumber>, forward: bool) -> Option<PassageNumber> {
    let at = at.unwrap_or_default();
    let next = if forward { numbers.iter().find(|number| **number > at) } else { numbers.iter().rev().find(|number| **number < at) };
    next.or(if forward { numbers.first() } else { numbers.last() }).copied()
}

/// The statements that were coded in a passage, in the order of the text.
#[must_use]
pub fn coded_in<'a>(atlas: &Atlas<'a>, passage: &PassageRow) -> Vec<&'a StatementRow> {
    let here = |statement: &&StatementRow| atlas.passage_of(statement.quote).is_some_and(|other| std::ptr::eq(other, passage));
    atlas.statements().iter().filter(here).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_hit_goes_round() {
        let numbers = [2, 5, 9].map(PassageNumber::new);
        for (at, forward, next) in [
            (None, true, Some(2)),
            (None, false, Some(9)),
            (Some(2), true, Some(5)),
            (Some(3), true, Some(5)),
            (Some(9), true, Some(2)),
            (Some(2), false, Some(9)),
            (Some(6), false, Some(5)),
        ] {
            let [at, next] = [at, next].map(|number| number.map(PassageNumber::new));
            assert_eq!(next_hit(&numbers, at, forward), next, "{at:?} {forward}");
        }
        assert_eq!(next_hit(&[], None, true), None);
    }
}
