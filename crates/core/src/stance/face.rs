//! Two parties face to face as they are shown: issues by relation, with what to keep in mind, and the passages that tell of both.
use super::change::Apart;
use super::compare::{Compared, Relation, compare, said};
use super::party::Party;
use crate::index::{Atlas, StatementRow};
use crate::model::{ActorId, Dated, IssueId, PassageId, Position, StatementId};
use crate::query::Asked;

/// What to keep in mind where two are compared on an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// The positions of these actors differ over time.
    Changed(Vec<ActorId>),
    /// Both speak, but not on one day.
    Apart {
        /// How far apart.
        apart: Apart,
        /// When the first speaks.
        a: Vec<Dated>,
        /// When the second speaks.
        b: Vec<Dated>,
    },
    /// Both speak, and one of them only once.
    RestsOnOne,
}

/// Two parties face to face.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaceToFace {
    /// The two.
    pub parties: (Party, Party),
    /// Issues by relation, in the order of the relations.
    pub counts: [usize; 6],
    /// Issues on which the position of one actor changed.
    pub n_changed: usize,
    /// Issues on which both speak, one of them only once.
    pub n_weak: usize,
    /// What the pair counts for in the agreement network: congruence and conflict.
    pub in_network: (usize, usize),
    /// The issues by relation: what both speak on comes first. Relations without an issue are left out.
    pub relations: Vec<Related>,
    /// The passages that tell of both, each with its statements.
    pub together: Vec<Vec<Told>>,
}

/// The issues of one relation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// The relation.
    pub relation: Relation,
    /// Issues on which there is something to read.
    pub told: Vec<OnIssue>,
    /// Issues on which neither says or does anything.
    pub silent: Vec<IssueId>,
}

/// Two parties on one issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnIssue {
    /// The issue.
    pub issue: IssueId,
    /// What both hold.
    pub compared: Compared,
    /// What to keep in mind.
    pub remarks: Vec<Remark>,
}

/// A statement among those of one passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The statement.
    pub statement: StatementId,
    /// Whether its words stand below it: of statements with the same words the last has them.
    pub has_words: bool,
}

impl FaceToFace {
    /// Whether neither says or does anything on any issue.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.relations.iter().all(|related| related.told.is_empty())
    }
}

impl Related {
    /// How many issues there are.
    #[must_use]
    pub fn n(&self) -> usize {
        self.told.len() + self.silent.len()
    }
}

/// Compares two parties over the statements that a filter leaves.
#[must_use]
pub fn face_to_face(atlas: &Atlas<'_>, asked: &Asked, a: &Party, b: &Party) -> FaceToFace {
    let all = compare(atlas, asked, a, b);
    let n = |relation: Relation| all.iter().filter(|one| one.relation == relation).count();
    FaceToFace {
        parties: (*a, *b),
        counts: std::array::from_fn(|at| n(Relation::ALL[at])),
        n_changed: all.iter().filter(|one| !one.changed.is_empty()).count(),
        n_weak: all.iter().filter(|one| one.rests_on_one()).count(),
        in_network: in_network(&all),
        relations: Relation::ALL.iter().map(|relation| related(atlas, *relation, &all)).filter(|related| related.n() > 0).collect(),
        together: if a.is_same(b) { Vec::new() } else { together(atlas, &all) },
    }
}

/// What to keep in mind: a change; where both speak, that they do so on different days, or that one of them does so only once.
#[must_use]
pub fn remarks(atlas: &Atlas<'_>, one: &Compared) -> Vec<Remark> {
    let changed = (!one.changed.is_empty()).then(|| Remark::Changed(one.changed.clone()));
    let apart = one.apart(atlas).map(|apart| Remark::Apart { apart, a: said(atlas, &one.a), b: said(atlas, &one.b) });
    let rests_on_one = one.rests_on_one().then_some(Remark::RestsOnOne);
    changed.into_iter().chain(apart).chain(rests_on_one).collect()
}

fn in_network(all: &[Compared]) -> (usize, usize) {
    use Position::{Opposes, Supports};
    let both = |left, right| all.iter().filter(|one| one.a.holds(left) && one.b.holds(right)).count();
    (both(Supports, Supports) + both(Opposes, Opposes), both(Supports, Opposes) + both(Opposes, Supports))
}

fn related(atlas: &Atlas<'_>, relation: Relation, all: &[Compared]) -> Related {
    let of_relation = IssueId::first(all.len()).zip(all).filter(|(_, one)| one.relation == relation);
    let (silent, told): (Vec<_>, Vec<_>) = of_relation.partition(|(_, one)| one.a.is_empty() && one.b.is_empty());
    let on_issue = |(issue, one): (IssueId, &Compared)| OnIssue { issue, compared: one.clone(), remarks: remarks(atlas, one) };
    Related { relation, told: told.into_iter().map(on_issue).collect(), silent: silent.into_iter().map(|(issue, _)| issue).collect() }
}

/// What two say in one passage may answer different issues and belong together all the same.
fn together(atlas: &Atlas<'_>, all: &[Compared]) -> Vec<Vec<Told>> {
    let of_a: Vec<StatementId> = all.iter().flat_map(|one| one.a.words.iter().chain(&one.a.deeds).copied()).collect();
    let of_b: Vec<StatementId> = all.iter().flat_map(|one| one.b.words.iter().chain(&one.b.deeds).copied()).collect();
    let passage = |id: &StatementId| atlas.statement(*id).quote.passage;
    // A statement of both, as one of a report and of its outlet, says nothing of the two.
    let has =
        |ids: &[StatementId], others: &[StatementId], place: PassageId| ids.iter().any(|id| passage(id) == place && !others.contains(id));
    let both = |place: &PassageId| has(&of_a, &of_b, *place) && has(&of_b, &of_a, *place);
    let mut places: Vec<PassageId> = of_a.iter().map(passage).filter(both).collect();
    places.sort_unstable();
    places.dedup();
    let here = |place: PassageId| {
        let mut here: Vec<StatementId> = of_a.iter().chain(&of_b).filter(|id| passage(id) == place).copied().collect();
        here.sort_unstable();
        here.dedup();
        told(atlas, &here)
    };
    places.into_iter().map(here).collect()
}

fn told(atlas: &Atlas<'_>, ids: &[StatementId]) -> Vec<Told> {
    let words = |id: StatementId| -> (u16, u16) {
        let StatementRow { quote, .. } = atlas.statement(id);
        (quote.start.get(), quote.len.get())
    };
    let has_words = |at: usize| !ids[at + 1..].iter().any(|other| words(*other) == words(ids[at]));
    ids.iter().enumerate().map(|(at, id)| Told { statement: *id, has_words: has_words(at) }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::bytes;
    use super::*;
    use crate::query::Facet;

    const LINES: &[&str] = &[
        "a1 i supports quoted - 2021-03-04",
        "b1 i supports quoted - 2021-08-04",
        "a1 j supports quoted - 2021-08-04",
        "b1 j opposes quoted - 2021-08-04",
        "b1 j opposes quoted - 2021-08-05",
        "b1 k opposes conduct - 2021-08-04",
        "c1 l opposes conduct - 2021-08-04",
    ];

    fn compared(a: &str, b: &str) -> FaceToFace {
        let bytes = bytes(LINES);
        let atlas = Atlas::open(&bytes).expect("the sample opens");
        let party = |text| Party::parse(&atlas, text).expect("a party");
        assert_eq!(Facet::Issue.n_values(&atlas), 4);
        face_to_face(&atlas, &Asked::everything(&atlas), &party(a), &party(b))
    }

    #[test]
    fn issues_stand_by_relation_and_the_silent_ones_are_names() {
        let face = compared("a1", "b1");
        let told = |related: &Related| {
            let remark = |remark: &Remark| match remark {
                Remark::Changed(actors) => format!("{} changed", actors.len()),
                Remark::Apart { apart, a, b } => format!("{} days from {} to {} dates", apart.days, a.len(), b.len()),
                Remark::RestsOnOne => "on one".to_owned(),
            };
            let remarks = |one: &OnIssue| one.remarks.iter().map(remark).collect::<Vec<_>>().join(", ");
            let issues = related.told.iter().map(|one| format!("{}[{}]", one.issue.row(), remarks(one)));
            format!("{} {} {}", related.relation.as_str(), issues.collect::<String>(), related.silent.len())
        };
        let told: Vec<String> = face.relations.iter().map(told).collect();
        assert_eq!(told, ["agree 0[153 days from 1 to 1 dates, on one] 0", "disagree 1[on one] 0", "both-silent 2[] 1"]);
        assert_eq!((face.counts, face.n_changed, face.n_weak, face.in_network), ([1, 1, 0, 0, 0, 2], 0, 2, (1, 1)));
        assert!(!face.is_empty() && face.together.is_empty());
    }

    #[test]
    fn two_who_say_nothing_leave_nothing_to_read() {
        assert!(compared("a1@2020-01-01..2020-01-02", "b1@2020-01-01..2020-01-02").is_empty());
    }

    #[test]
    fn a_party_at_two_times_tells_nothing_of_two() {
        assert!(compared("b1@..2021-08-04", "b1@2021-08-04..").together.is_empty());
    }
}
