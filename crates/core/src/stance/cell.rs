//! The position of a party on an issue, over all its statements about it.
use super::change::variation_of;
use crate::index::{Atlas, StatementRow};
use crate::model::{Position, StatementId, closed_enum};
use crate::order::ordered;

closed_enum! {
    /// The position of a party on an issue, over its utterances in words.
    Stance {
        /// Every utterance supports.
        Supports = "supports",
        /// Every utterance opposes.
        Opposes = "opposes",
        /// Mixed utterances, alone or together with one other position.
        Mixed = "mixed",
        /// It both supports and opposes.
        Divided = "divided",
    }
}

/// What a party says and does about an issue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The positions that occur in words, as bits `1 << code`.
    held: u8,
    /// Number of utterances in words; one that is reported twice counts once.
    pub n: usize,
    /// Number of actions; shown beside the words, never counted with them.
    pub n_conduct: usize,
    /// Whether the position of one actor differs between dates that do not overlap; `variation_of` names the actor.
    pub changed: bool,
    /// Whether one actor both supports and opposes at dates that overlap, so that the order is not known.
    pub contradicts: bool,
    /// Whether two of its actors hold different positions.
    pub differ: bool,
    /// The statements in words, by date.
    pub words: Vec<StatementId>,
    /// The statements in actions, by date.
    pub deeds: Vec<StatementId>,
}

impl Cell {
    /// The cell of some statements.
    #[must_use]
    pub fn of(atlas: &Atlas<'_>, ids: &[StatementId]) -> Self {
        let statement = |id: &StatementId| atlas.statement(*id);
        let when = |at: usize| (statement(&ids[at]).said.first.get(), statement(&ids[at]).said.precision);
        let by_date = ordered(ids.len(), &|left, right| when(left).cmp(&when(right)));
        let (words, deeds): (Vec<StatementId>, Vec<StatementId>) =
            by_date.into_iter().map(|at| ids[at]).partition(|id| statement(id).voice().is_words());
        let said: Vec<&StatementRow> = words.iter().map(statement).collect();
        let variation = variation_of(atlas, &words);
        Self {
            held: said.iter().fold(0, |held, statement| held | bit(statement.position())),
            n: n_utterances(&said),
            n_conduct: n_utterances(&deeds.iter().map(statement).collect::<Vec<_>>()),
            changed: !variation.changed.is_empty(),
            contradicts: !variation.contradicts.is_empty(),
            differ: variation.differ,
            words,
            deeds,
        }
    }

    /// The position; `None` if the party says nothing.
    #[must_use]
    pub fn stance(&self) -> Option<Stance> {
        let (supports, opposes) = (self.holds(Position::Supports), self.holds(Position::Opposes));
        match (supports, opposes) {
            (true, true) => Some(Stance::Divided),
            _ if self.holds(Position::Mixed) => Some(Stance::Mixed),
            (true, false) => Some(Stance::Supports),
            (false, true) => Some(Stance::Opposes),
            (false, false) => None,
        }
    }

    /// Whether any utterance has this position.
    #[must_use]
    pub fn holds(&self, position: Position) -> bool {
        self.held & bit(position) != 0
    }

    /// Number of utterances with this position.
    #[must_use]
    pub fn n_of(&self, atlas: &Atlas<'_>, position: Position) -> usize {
        let statements = self.words.iter().map(|id| atlas.statement(*id));
        n_utterances(&statements.filter(|statement| statement.position() == position).collect::<Vec<_>>())
    }

    /// Whether nothing is said and nothing is done.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.deeds.is_empty()
    }
}

fn bit(position: Position) -> u8 {
    1 << position.code()
}

/// Counts statements that report the same words once.
fn n_utterances(statements: &[&StatementRow]) -> usize {
    let is_first = |at: &usize| !statements[..*at].iter().any(|before| before.utterance == statements[*at].utterance);
    (0..statements.len()).filter(is_first).count()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{bytes, ids_of};
    use super::*;

    fn cell(lines: &[&str]) -> Cell {
        let bytes = bytes(lines);
        let atlas = Atlas::open(&bytes).expect("the sample opens");
        Cell::of(&atlas, &ids_of(&atlas))
    }

    /// position, n, deeds, what varies
    type Told = (Option<Stance>, usize, usize, &'static str);

    #[test]
    fn a_cell_says_what_its_statements_say() {
        use Stance::{Divided, Mixed, Opposes, Supports};
        let table: &[(&[&str], Told)] = &[
            (&[], (None, 0, 0, "")),
            (&["a i supports quoted - 2021-08-04"], (Some(Supports), 1, 0, "")),
            (&["a i opposes unnamed - 2021-08-04"], (Some(Opposes), 1, 0, "")),
            (&["a i mixed quoted - 2021-08-04"], (Some(Mixed), 1, 0, "")),
            // An utterance told twice counts once.
            (&["a i supports quoted u 2021-08-04", "a i supports paraphrased u 2021-08-04"], (Some(Supports), 1, 0, "")),
            // An action is beside the words, gives no position and changes none.
            (&["a i opposes conduct - 2021-08-04"], (None, 0, 1, "")),
            (&["a i supports quoted - 2021-08-04", "a i opposes conduct - 2021-08-09"], (Some(Supports), 1, 1, "")),
            (&["a i supports quoted - 2021-08-04", "a i opposes quoted - 2021-08-04"], (Some(Divided), 2, 0, "!")),
            (&["a i opposes quoted - 2021-08-04", "a i supports quoted - 2021-07-01"], (Some(Divided), 2, 0, "Δ")),
            (&["a i mixed quoted - 2021-03-01", "a i opposes quoted - 2021-08-09"], (Some(Mixed), 2, 0, "Δ")),
            (&["a i supports quoted - 2021-08-04", "a i mixed quoted - 2021-08-02/week"], (Some(Mixed), 2, 0, "")),
            // Two actors of one row differ, at one time or at two; that is neither a contradiction nor a change.
            (&["a i supports quoted - 2021-08-04", "b i opposes quoted - 2021-08-04"], (Some(Divided), 2, 0, "≠")),
            (&["a i supports quoted - 2021-03-04", "b i opposes quoted - 2021-08-04"], (Some(Divided), 2, 0, "≠")),
        ];
        for (lines, expected) in table {
            let cell = cell(lines);
            assert_eq!((cell.stance(), cell.n, cell.n_conduct, marks(&cell).as_str()), *expected, "{lines:?}");
        }
    }

    fn marks(cell: &Cell) -> String {
        let marks = [(cell.changed, "Δ"), (cell.contradicts, "!"), (cell.differ, "≠")];
        marks.into_iter().filter(|(on, _)| *on).map(|(_, mark)| mark).collect()
    }

    #[test]
    fn every_divided_cell_is_changed_or_contradictory() {
        for first in ["2021-08-01/month", "2021-08-02/week", "2021-08-04", "2021-07-01"] {
            for second in ["2021-08-04", "2021-08-05", "2021-01-01/year"] {
                let cell = cell(&[&format!("a i supports quoted - {first}"), &format!("a i opposes quoted - {second}")]);
                assert_eq!(cell.stance(), Some(Stance::Divided));
                assert!(cell.changed != cell.contradicts && !cell.differ, "{first} {second}");
            }
        }
    }
}
