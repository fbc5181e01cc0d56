//! Which page of the stance views is open.
use super::selection::Selection;
use super::view_state::ViewState;
use crate::model::{ActorId, IssueId};

/// A page of the stance views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StancesPage {
    /// The matrix, with or without an open cell.
    Matrix,
    /// Two parties face to face.
    Compare,
    /// Who agrees with whom.
    Agreement,
    /// An actor.
    Actor(ActorId),
    /// An issue.
    Issue(IssueId),
    /// Neither an actor nor an issue, as the address spells it.
    Unknown(String),
}

impl StancesPage {
    /// The two compared come first, then the measure, then what is open.
    #[must_use]
    pub fn of(state: &ViewState) -> Self {
        if state.stances.a.is_some() || state.stances.b.is_some() {
            return Self::Compare;
        }
        if state.stances.measure.is_some() {
            return Self::Agreement;
        }
        match &state.selection {
            Selection::Actor(actor) => Self::Actor(*actor),
            Selection::Issue(issue) => Self::Issue(*issue),
            // What has a slash is a cell: the matrix says below itself that there is none.
            Selection::Unknown(id) if !id.contains('/') => Self::Unknown(id.clone()),
            _ => Self::Matrix,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::Facet;
    use crate::stance::{Measure, Party};

    #[test]
    fn the_two_compared_come_first_then_the_measure_then_what_is_open() {
        let mut state = ViewState { selection: Selection::Actor(ActorId::new(1)), ..ViewState::default() };
        assert_eq!(StancesPage::of(&state), StancesPage::Actor(ActorId::new(1)));
        for (selection, expected) in [
            (Selection::Issue(IssueId::new(2)), StancesPage::Issue(IssueId::new(2))),
            (Selection::Unknown("nobody".into()), StancesPage::Unknown("nobody".into())),
            (Selection::Unknown("x/y".into()), StancesPage::Matrix),
            (Selection::Cell(Party::actor(ActorId::new(1)), IssueId::new(2)), StancesPage::Matrix),
            (Selection::Nothing, StancesPage::Matrix),
        ] {
            state.selection = selection;
            assert_eq!(StancesPage::of(&state), expected);
        }
        state.stances.measure = Some(Measure::Conflict);
        assert_eq!(StancesPage::of(&state), StancesPage::Agreement);
        state.stances.b = Some(Party::new(Facet::Actor, ActorId::new(1)));
        assert_eq!(StancesPage::of(&state), StancesPage::Compare);
    }
}
