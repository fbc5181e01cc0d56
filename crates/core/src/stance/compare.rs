//! Two parties face to face, issue by issue.
use super::cell::{Cell, Stance};
use super::matrix::is_pseudo;
use super::party::Party;
use crate::index::Atlas;
use crate::model::{IssueId, StatementId, closed_enum};
use crate::query::{Asked, Facet, Quoted};

closed_enum! {
    /// How the positions of two parties on an issue relate.
    Relation {
        /// Both support, or both oppose.
        Agree = "agree",
        /// One supports, the other opposes.
        Disagree = "disagree",
        /// Both speak and at least one is mixed or divided: whether they agree cannot be told from the labels alone.
        Mixed = "mixed",
        /// The second speaks, the first does not.
        ASilent = "a-silent",
        /// The first speaks, the second does not.
        BSilent = "b-silent",
        /// Neither speaks.
        BothSilent = "both-silent",
    }
}

/// Two parties on one issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// How their positions relate.
    pub relation: Relation,
    /// Whether a position differs over time: within one of the parties, or for the same party at two times.
    pub changed: bool,
    /// The first.
    pub a: Cell,
    /// The second.
    pub b: Cell,
}

impl Compared {
    /// Whether both speak, but never in the same month.
    #[must_use]
    pub fn at_other_times(&self, atlas: &Atlas<'_>) -> bool {
        let dates = |cell: &Cell| cell.words.iter().map(|id| atlas.statement(*id).said.dated()).collect::<Vec<_>>();
        let (a, b) = (dates(&self.a), dates(&self.b));
        // Months are compared, because a debate in March and one in August differ, while two days of one week may belong together.
        let month = |day: crate::model::Day| (day.date().year(), day.date().month());
        let same = a.iter().any(|a| b.iter().any(|b| month(a.first) <= month(b.last()) && month(b.first) <= month(a.last())));
        !a.is_empty() && !b.is_empty() && !same
    }

    /// Whether both speak, one of them only once.
    #[must_use]
    pub fn rests_on_one(&self) -> bool {
        self.a.n.min(self.b.n) == 1
    }
}

/// How two positions relate. `mixed` and `divided` agree with nothing, not even with themselves: two actors who set conditions
/// may set different ones.
#[must_use]
pub fn relation(a: Option<Stance>, b: Option<Stance>) -> Relation {
    use Stance::{Opposes, Supports};
    match (a, b) {
        (None, None) => Relation::BothSilent,
        (None, Some(_)) => Relation::ASilent,
        (Some(_), None) => Relation::BSilent,
        (Some(Supports), Some(Supports)) | (Some(Opposes), Some(Opposes)) => Relation::Agree,
        (Some(Supports), Some(Opposes)) | (Some(Opposes), Some(Supports)) => Relation::Disagree,
        (Some(_), Some(_)) => Relation::Mixed,
    }
}

/// Compares two parties on every issue, in codebook order, over the statements that pass a filter.
#[must_use]
pub fn compare(atlas: &Atlas<'_>, asked: &Asked, a: &Party, b: &Party) -> Vec<Compared> {
    let ids = Quoted::new(atlas, asked).statement_ids();
    let one = |issue| {
        let (a_cell, b_cell) = (cell_of(atlas, &ids, a, issue), cell_of(atlas, &ids, b, issue));
        let (a_stance, b_stance) = (a_cell.stance(), b_cell.stance());
        let between = a.is_same(b) && a_stance.is_some() && b_stance.is_some() && a_stance != b_stance;
        let changed = a_cell.changed || b_cell.changed || between;
        Compared { relation: relation(a_stance, b_stance), changed, a: a_cell, b: b_cell }
    };
    IssueId::first(atlas.issues().len()).map(one).collect()
}

/// What a party says and does about an issue, over the statements that pass a filter; `pseudo` as in `matrix`.
#[must_use]
pub fn cell(atlas: &Atlas<'_>, asked: &Asked, party: &Party, issue: IssueId, pseudo: bool) -> Cell {
    let mut ids = Quoted::new(atlas, asked).statement_ids();
    if !pseudo && party.facet == Facet::Side {
        ids.retain(|id| !is_pseudo(atlas, atlas.statement(*id)));
    }
    cell_of(atlas, &ids, party, issue)
}

fn cell_of(atlas: &Atlas<'_>, ids: &[StatementId], party: &Party, issue: IssueId) -> Cell {
    let has = |id: &&StatementId| {
        let statement = atlas.statement(**id);
        statement.issue == issue && party.has(atlas, statement)
    };
    Cell::of(atlas, &ids.iter().filter(has).copied().collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::super::matrix::{Group, Sort, matrix};
    use super::super::sample::bytes;
    use super::*;

    fn compared(lines: &[&str], a: &str, b: &str) -> Vec<String> {
        let bytes = bytes(lines);
        let atlas = Atlas::open(&bytes).expect("the sample opens");
        let party = |text| Party::parse(&atlas, text).expect("a party");
        let all = compare(&atlas, &Asked::everything(&atlas), &party(a), &party(b));
        let marks = |one: &Compared| {
            let marks = [(one.changed, " changed"), (one.at_other_times(&atlas), " other-months"), (one.rests_on_one(), " on-one")];
            marks.into_iter().filter(|(on, _)| *on).map(|(_, mark)| mark).collect::<String>()
        };
        all.iter().map(|one| format!("{}{}", one.relation.as_str(), marks(one))).collect()
    }

    #[test]
    fn every_pair_of_positions_has_its_relation() {
        use Stance::{Divided, Mixed, Opposes, Supports};
        let all = [Some(Supports), Some(Opposes), Some(Mixed), Some(Divided), None];
        let table = [
            ["agree", "disagree", "mixed", "mixed", "b-silent"],
            ["disagree", "agree", "mixed", "mixed", "b-silent"],
            ["mixed", "mixed", "mixed", "mixed", "b-silent"],
            ["mixed", "mixed", "mixed", "mixed", "b-silent"],
            ["a-silent", "a-silent", "a-silent", "a-silent", "both-silent"],
        ];
        for (a, row) in all.iter().zip(table) {
            for (b, expected) in all.iter().zip(row) {
                assert_eq!(relation(*a, *b).as_str(), expected, "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn parties_are_compared_issue_by_issue() {
        let lines = [
            "a1 i supports quoted - 2021-08-04",
            "a2 i supports quoted - 2021-08-05",
            "b1 i supports quoted - 2021-03-01/month",
            "a1 j opposes quoted - 2021-08-04",
            "b1 j supports quoted - 2021-08-09",
            "b1 j supports quoted - 2021-08-10",
            "a1 k supports conduct - 2021-08-04",
            "b1 k supports quoted - 2021-08-09",
            "a1 l mixed quoted - 2021-03-01/month",
            "a1 l opposes quoted - 2021-08-01/month",
        ];
        let table: &[(&str, &str, [&str; 4])] = &[
            ("a1", "b1", ["agree other-months on-one", "disagree on-one", "a-silent", "b-silent changed"]),
            ("side:a", "side:b", ["agree other-months on-one", "disagree on-one", "a-silent", "b-silent changed"]),
            ("a1@..2021-03-31", "a1@2021-08-01..", ["a-silent", "a-silent", "both-silent", "mixed changed other-months on-one"]),
            ("a1", "a1", ["agree on-one", "agree on-one", "both-silent", "mixed changed"]),
            ("outlet:gazette", "document:d", ["agree", "mixed changed", "agree on-one", "mixed changed"]),
        ];
        for (a, b, expected) in table {
            assert_eq!(compared(&lines, a, b), expected, "{a} {b}");
        }
    }

    #[test]
    fn a_cell_is_that_of_the_matrix_with_nobodys_views_and_without() {
        let bytes =
            bytes(&["a1 i supports quoted - 2021-08-04", "p-some i opposes unnamed - 2021-08-04", "p1 i supports quoted - 2021-08-04"]);
        let atlas = Atlas::open(&bytes).expect("the sample opens");
        for pseudo in [false, true] {
            for row in matrix(&atlas, &Asked::everything(&atlas), Group::Side, Sort::Codebook, pseudo).rows {
                let party = Party::new(Facet::Side, row.value);
                assert_eq!(cell(&atlas, &Asked::everything(&atlas), &party, IssueId::new(0), pseudo), row.cells[0]);
            }
        }
        let nobody = Party::parse(&atlas, "p-some").expect("an actor");
        assert_eq!(
            cell(&atlas, &Asked::everything(&atlas), &nobody, IssueId::new(0), false).n,
            1,
            "who asks for nobody by name is answered"
        );
    }

    #[test]
    fn the_other_way_round_says_the_same_of_the_two() {
        let lines = ["a i supports quoted - 2021-08-04", "b i opposes quoted - 2021-08-04", "b j opposes quoted - 2021-08-04"];
        assert_eq!(compared(&lines, "a", "b"), ["disagree on-one", "a-silent"]);
        assert_eq!(compared(&lines, "b", "a"), ["disagree on-one", "b-silent"]);
    }
}
