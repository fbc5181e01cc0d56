//! Agreement as it is shown: each pair by one measure, as a table and as a ranking.
use super::agreement::{Agreement, Measure, Normalisation, Pair};
use super::party::Party;

/// How many pairs are named below the table.
const STRONGEST: usize = 15;

/// Steps of colour; what is nothing has none.
const STEPS: f64 = 4.0;

/// Who agrees with whom, by one measure.
#[derive(Clone, Debug, PartialEq)]
pub struct PairTable {
    /// Rows and columns.
    pub parties: Vec<Party>,
    /// The cells, by row and column.
    pub rows: Vec<Vec<PairCell>>,
    /// Those who share no issue with anybody.
    pub left_out: Vec<Party>,
    /// The pairs of the largest values, without those of zero.
    pub strongest: Vec<StrongPair>,
}

/// What a cell of the table says of two parties.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PairCell {
    /// The two are one.
    Itself,
    /// They share no issue: silence and not zero.
    Empty,
    /// They share some.
    Value {
        /// The value, to two decimals.
        value: f64,
        /// Its share of the largest, in four steps; zero has none.
        step: usize,
        /// Issues on which both support or oppose.
        shared: u16,
        /// Whether the two stand against each other.
        is_against: bool,
        /// Whether it rests on few issues.
        is_weak: bool,
    },
}

/// A pair of the ranking.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StrongPair {
    /// The two.
    pub parties: (Party, Party),
    /// The value.
    pub value: f64,
    /// What it rests on.
    pub pair: Pair,
}

/// An agreement with the measure by which it is looked at.
#[derive(Clone, Copy)]
pub(super) struct Measured<'a> {
    pub agreement: &'a Agreement,
    pub measure: Measure,
    pub normalisation: Normalisation,
}

impl<'a> Measured<'a> {
    pub fn value(self, pair: &Pair) -> Option<f64> {
        pair.value(self.measure, self.normalisation)
    }

    /// The largest value without its sign.
    pub fn largest(self) -> f64 {
        self.agreement.pairs.iter().filter_map(|pair| self.value(pair)).fold(0.0, |most: f64, value| most.max(value.abs()))
    }

    /// The pairs with a value other than zero, largest first.
    pub fn ranked(self) -> Vec<(&'a Pair, f64)> {
        let mut pairs = self.agreement.ranked(self.measure, self.normalisation);
        pairs.retain(|(_, value)| *value != 0.0);
        pairs
    }

    /// Whether a value speaks of two who stand against each other.
    pub fn is_against(self, value: f64) -> bool {
        value < 0.0 || (value > 0.0 && self.measure == Measure::Conflict)
    }

    pub fn party(self, node: usize) -> Party {
        Party::new(self.agreement.group.facet(), self.agreement.actors[node])
    }

    fn cell(self, a: usize, b: usize, largest: f64) -> PairCell {
        if a == b {
            return PairCell::Itself;
        }
        let found = self.agreement.pair(a, b).and_then(|pair| Some((pair, self.value(pair)?)));
        found.map_or(PairCell::Empty, |(pair, value)| PairCell::Value {
            value: (value * 100.0).round() / 100.0,
            step: if largest > 0.0 { (value.abs() / largest * STEPS).ceil() as usize } else { 0 },
            shared: pair.shared,
            is_against: self.is_against(value),
            is_weak: pair.is_weak(),
        })
    }
}

/// The table of an agreement.
#[must_use]
pub fn pair_table(agreement: &Agreement, measure: Measure, normalisation: Normalisation) -> PairTable {
    let measured = Measured { agreement, measure, normalisation };
    let (n, largest) = (agreement.actors.len(), measured.largest());
    let strong = |(pair, value): (&Pair, f64)| StrongPair { parties: (measured.party(pair.a), measured.party(pair.b)), value, pair: *pair };
    PairTable {
        parties: (0..n).map(|node| measured.party(node)).collect(),
        rows: (0..n).map(|a| (0..n).map(|b| measured.cell(a, b, largest)).collect()).collect(),
        left_out: agreement.apart.iter().map(|value| Party::new(agreement.group.facet(), *value)).collect(),
        strongest: measured.ranked().into_iter().take(STRONGEST).map(strong).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{AGREEING, bytes};
    use super::super::{Group, agreement};
    use super::*;
    use crate::index::Atlas;
    use crate::query::Asked;

    fn tables(measure: Measure) -> (Vec<String>, String) {
        let bytes = bytes(AGREEING);
        let atlas = Atlas::open(&bytes).expect("the sample opens");
        let agreement = agreement(&atlas, &Asked::everything(&atlas), Group::Actor, false);
        let table = pair_table(&agreement, measure, Normalisation::None);
        let name = |party: &Party| party.print(&atlas);
        let cell = |cell: &PairCell| match cell {
            PairCell::Itself => "=".to_owned(),
            PairCell::Empty => "-".to_owned(),
            PairCell::Value { value, step, is_against, is_weak, .. } => {
                format!("{value}/{step}{}{}", if *is_against { "!" } else { "" }, if *is_weak { "w" } else { "" })
            }
        };
        let mut rows: Vec<String> = table
            .parties
            .iter()
            .zip(&table.rows)
            .map(|(party, cells)| format!("{} {}", name(party), cells.iter().map(cell).collect::<Vec<_>>().join(" ")))
            .collect();
        rows.sort();
        rows.extend(table.left_out.iter().map(|party| format!("{} left out", name(party))));
        let strong = |strong: &StrongPair| format!("{} {} {}", name(&strong.parties.0), name(&strong.parties.1), strong.value);
        (rows, table.strongest.iter().map(strong).collect::<Vec<_>>().join(", "))
    }

    #[test]
    fn cells_have_steps_of_the_largest_value_and_silence_is_not_zero() {
        let (rows, strongest) = tables(Measure::Congruence);
        assert_eq!(rows.len(), 4);
        assert!(rows[0].contains("2/4") && rows[0].contains("0/0w") && !rows[0].contains('!'), "{rows:?}");
        assert_eq!(rows[3], "d1 left out");
        assert!(strongest.ends_with(" 1") && strongest.matches(',').count() == 1, "zero is no strong pair: {strongest}");
    }

    #[test]
    fn who_stands_against_whom_is_told_by_the_measure() {
        let (rows, _) = tables(Measure::Conflict);
        assert!(rows[0].matches('!').count() == 2, "{rows:?}");
        let (rows, strongest) = tables(Measure::Subtraction);
        assert!(rows[0].contains("-1/4!w") && rows[0].contains("1/4"), "{rows:?}");
        assert!(strongest.ends_with("-1"), "{strongest}");
    }
}
