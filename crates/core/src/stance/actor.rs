//! An actor as it is shown: what it says on every issue, when, and who holds alike.
use super::agreement::{Measure, Normalisation, Pair, agreement};
use super::cell::Cell;
use super::change::{Apart, apart};
use super::compare::{Compared, compare};
use super::face::{Remark, remarks};
use super::matrix::Group;
use super::party::{Party, value_of};
use crate::index::Atlas;
use crate::model::{ActorId, Dated, IssueId, Position, StatementId};
use crate::query::{Asked, Facet, FacetValue, Mark, Marked, Moment, timeline};

/// How many of the nearest are named.
const NEAREST: usize = 6;

/// What an actor says and does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActorPage {
    /// Its statements on the axis of time.
    pub moments: Vec<Moment>,
    /// The same as a list, by date.
    pub days: Vec<OnDay>,
    /// What it holds on every issue, in codebook order; an empty cell is silence.
    pub issues: Vec<(IssueId, Cell)>,
    /// Those next to it by congruence.
    pub nearest: Vec<Nearest>,
}

/// The statements of one date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnDay {
    /// When they were made.
    pub date: Dated,
    /// In how many reports they stand.
    pub n_reports: usize,
    /// The statements.
    pub statements: Vec<StatementId>,
}

/// Somebody who holds alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// Who.
    pub actor: ActorId,
    /// What the two have in common.
    pub pair: Pair,
    /// The positions that both take in words.
    pub shared: Vec<SharedPosition>,
}

/// A position that two take on an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedPosition {
    /// The issue.
    pub issue: IssueId,
    /// The position.
    pub position: Position,
    /// When the first took it, each date once.
    pub said_by_first: Vec<Dated>,
    /// When the second took it.
    pub said_by_second: Vec<Dated>,
    /// How far apart in time they took it, if never on one day.
    pub apart: Option<Apart>,
    /// What else to keep in mind on the issue.
    pub remarks: Vec<Remark>,
}

/// The page of an actor, over the statements that a filter leaves, whichever actors it chooses. The nearest are sought among all
/// actors, whoever is filtered.
#[must_use]
pub fn actor_page(atlas: &Atlas<'_>, asked: &Asked, actor: ActorId) -> ActorPage {
    let party = Party::actor(actor);
    let only = asked.or(atlas, party.within(asked.filter()));
    let all = compare(atlas, &only, &party, &party);
    let moments: Vec<Moment> = timeline(atlas, &only).into_iter().filter(|moment| moment.mark == Mark::Statement).collect();
    ActorPage {
        days: moments.iter().map(|moment| on_day(atlas, moment)).collect(),
        moments,
        issues: IssueId::first(all.len()).zip(all.into_iter().map(|one| one.a)).collect(),
        nearest: nearest(atlas, asked, actor),
    }
}

fn on_day(atlas: &Atlas<'_>, moment: &Moment) -> OnDay {
    let statement = |one: &Marked| if let Marked::Statement(id) = one { Some(*id) } else { None };
    let statements: Vec<StatementId> = moment.marked.iter().filter_map(statement).collect();
    let mut reports: Vec<FacetValue> = statements.iter().filter_map(|id| value_of(atlas, Facet::Document, atlas.statement(*id))).collect();
    reports.sort_unstable();
    reports.dedup();
    OnDay { date: moment.date, n_reports: reports.len(), statements }
}

fn nearest(atlas: &Atlas<'_>, asked: &Asked, actor: ActorId) -> Vec<Nearest> {
    let mut others = asked.filter().clone();
    others.selections = others.selections.without(Facet::Actor).without(Facet::Side);
    let others = asked.or(atlas, others);
    let agreement = agreement(atlas, &others, Group::Actor, false);
    let Some(node) = agreement.actors.iter().position(|other| other.actor() == actor) else { return Vec::new() };
    let ranked = agreement.ranked(Measure::Congruence, Normalisation::None).into_iter().map(|(pair, _)| pair);
    let near = |pair: &Pair| {
        let other = agreement.actors[if pair.a == node { pair.b } else { pair.a }].actor();
        Nearest { actor: other, pair: *pair, shared: shared(atlas, &others, actor, other) }
    };
    ranked.filter(|pair| (pair.a == node || pair.b == node) && pair.congruence > 0).take(NEAREST).map(near).collect()
}

/// The issues on which two hold the same, with the dates on which each said so.
fn shared(atlas: &Atlas<'_>, asked: &Asked, first: ActorId, second: ActorId) -> Vec<SharedPosition> {
    let all = compare(atlas, asked, &Party::actor(first), &Party::actor(second));
    let position = |issue: IssueId, one: &Compared, position: Position| {
        let (said_by_first, said_by_second) = (said(atlas, &one.a, position), said(atlas, &one.b, position));
        // The days of this position, not those of the whole issue.
        let remarks = remarks(atlas, one).into_iter().filter(|remark| !matches!(remark, Remark::Apart { .. })).collect();
        let apart = apart(&said_by_first, &said_by_second);
        (one.a.holds(position) && one.b.holds(position)).then_some(SharedPosition {
            issue,
            position,
            said_by_first,
            said_by_second,
            apart,
            remarks,
        })
    };
    let positions = [Position::Supports, Position::Opposes];
    IssueId::first(all.len()).zip(&all).flat_map(|(issue, one)| positions.map(|of| position(issue, one, of))).flatten().collect()
}

/// The dates on which a position was taken in words, each once.
fn said(atlas: &Atlas<'_>, cell: &Cell, position: Position) -> Vec<Dated> {
    let statements = cell.words.iter().map(|id| atlas.statement(*id)).filter(|statement| statement.position() == position);
    let mut dates: Vec<Dated> = statements.map(|statement| statement.said.dated()).collect();
    dates.dedup();
    dates
}

#[cfg(test)]
mod tests {
    use super::super::sample::bytes;
    use super::*;

    const LINES: &[&str] = &[
        "a1 i supports quoted - 2021-08-04",
        "a1 i supports quoted - 2021-08-04",
        "a1 k opposes conduct - 2021-08-05",
        "b1 i supports quoted - 2021-03-01/month",
        "b1 i supports quoted - 2021-03-01/month",
        "c1 j supports quoted - 2021-08-04",
    ];

    fn page(actor: usize, chosen: Option<usize>) -> ActorPage {
        let bytes = bytes(LINES);
        let atlas = Atlas::open(&bytes).expect("the sample opens");
        let mut filter = crate::query::Filter::default();
        if let Some(row) = chosen {
            filter.selections.insert(Facet::Actor, ActorId::of_row(row));
        }
        actor_page(&atlas, &Asked::new(&atlas, filter), ActorId::of_row(actor))
    }

    #[test]
    fn statements_stand_by_date_and_issues_in_codebook_order() {
        let page = page(0, None);
        assert_eq!(page.days.iter().map(|day| (day.statements.len(), day.n_reports)).collect::<Vec<_>>(), [(2, 1), (1, 1)]);
        assert_eq!(page.moments.len(), 2);
        assert_eq!(page.issues.iter().map(|(_, cell)| cell.is_empty()).collect::<Vec<_>>(), [false, true, false]);
    }

    #[test]
    fn the_nearest_say_what_they_rest_on_whoever_is_filtered() {
        for chosen in [None, Some(0), Some(2)] {
            let page = page(0, chosen);
            let [nearest] = page.nearest.as_slice() else { panic!("one shares a position: {:?}", page.nearest) };
            assert_eq!((nearest.actor, nearest.pair.congruence), (ActorId::new(1), 1));
            let [shared] = nearest.shared.as_slice() else { panic!("one issue is shared: {:?}", nearest.shared) };
            assert_eq!((shared.said_by_first.len(), shared.said_by_second.len()), (1, 1), "each date once");
            assert_eq!((shared.apart, shared.remarks.as_slice()), (Some(Apart { days: 126, at_least: true }), [].as_slice()));
        }
        assert!(page(2, None).nearest.is_empty());
    }
}
