//! Two parties face to face, issue by issue.
use super::cell::{Cell, Stance};
use super::change::{Apart, apart, variation_of};
use super::matrix::is_pseudo;
use super::party::Party;
use crate::index::Atlas;
use crate::model::{ActorId, Dated, IssueId, StatementId, closed_enum};
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
    /// The actors whose own position differs over time: within one of the parties, or for the same party at two times.
    pub changed: Vec<ActorId>,
    /// The first.
    pub a: Cell,
    /// The second.
    pub b: Cell,
}

impl Compared {
    /// How far apart in time the two speak, if they never speak on one day.
    #[must_use]
    pub fn apart(&self, atlas: &Atlas<'_>) -> Option<Apart> {
        apart(&said(atlas, &self.a), &said(atlas, &self.b))
    }

    /// Whether both speak, one of them only once.
    #[must_use]
    pub fn rests_on_one(&self) -> bool {
        self.a.n.min(self.b.n) == 1
    }
}

/// The dates of what is said in words, each once, in order.
#[must_use]
pub fn said(atlas: &Atlas<'_>, cell: &Cell) -> Vec<Dated> {
    let mut dates: Vec<Dated> = cell.words.iter().map(|id| atlas.statement(*id).said.dated()).collect();
    dates.dedup();
    dates
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
        let changed = changed(atlas, &a_cell, &b_cell, a.is_same(b));
        Compared { relation: relation(a_cell.stance(), b_cell.stance()), changed, a: a_cell, b: b_cell }
    };
    IssueId::first(atlas.issues().len()).map(one).collect()
}

/// The actors who changed within one of two cells or, if they are of one party at two times, from the one to the other.
fn changed(atlas: &Atlas<'_>, a: &Cell, b: &Cell, is_same: bool) -> Vec<ActorId> {
    let of = |words: &[StatementId]| variation_of(atlas, words).changed;
    let mut changed = [of(&a.words), of(&b.words)].concat();
    if is_same {
        changed.extend(of(&[a.words.as_slice(), &b.words].concat()));
    }
    changed.sort_unstable();
    changed.dedup();
    changed
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
            let changed = one.changed.iter().map(|actor| format!(" {} changed", Facet::Actor.id(&atlas, *actor)));
            let apart = one.apart(&atlas).map(|apart| format!(" {}{} days", if apart.at_least { ">=" } else { "" }, apart.days));
            changed.chain(apart).chain(one.rests_on_one().then(|| " on-one".to_owned())).collect::<String>()
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
            ("a1", "b1", ["agree >=126 days on-one", "disagree 5 days on-one", "a-silent", "b-silent a1 changed"]),
            ("side:a", "side:b", ["agree >=126 days on-one", "disagree 5 days on-one", "a-silent", "b-silent a1 changed"]),
            ("a1@..2021-03-31", "a1@2021-08-01..", ["a-silent", "a-silent", "both-silent", "mixed a1 changed >=123 days on-one"]),
            ("a1", "a1", ["agree on-one", "agree on-one", "both-silent", "mixed a1 changed"]),
            ("outlet:gazette", "document:d", ["agree", "mixed", "agree on-one", "mixed a1 changed"]),
        ];
        for (a, b, expected) in table {
            assert_eq!(compared(&lines, a, b), expected, "{a} {b}");
        }
    }

    /// The same party at two times: other members who speak are no change.
    #[test]
    fn a_side_does_not_change_because_another_of_its_actors_speaks() {
        let lines = [
            "a1 i supports quoted - 2021-03-04",
            "a2 i opposes quoted - 2021-08-04",
            "a2 j supports quoted - 2021-03-04",
            "a2 j opposes quoted - 2021-08-04",
        ];
        assert_eq!(
            compared(&lines, "side:a@..2021-03-31", "side:a@2021-08-01.."),
            ["disagree 153 days on-one", "disagree a2 changed 153 days on-one"]
        );
        assert_eq!(compared(&lines, "side:a", "side:a"), ["mixed", "mixed a2 changed"]);
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
