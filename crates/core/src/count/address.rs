//! The address of a count: the filter it was counted in, as the query string has it, with what else the measure depends on.
use super::measure::Measure;
use crate::index::Atlas;
use crate::query::{Facet, FacetValue, Filter};
use crate::stance::{Group, Party};
use crate::state::{Stances, ViewState, encode};

/// The query string of what a count was made in. Counts of one measure at one address are one number, wherever they stand.
#[must_use]
pub fn address(atlas: &Atlas<'_>, measure: Measure, filter: &Filter) -> String {
    let mut state = ViewState { filter: filter.clone(), ..ViewState::default() };
    match measure {
        Measure::AllReports | Measure::AllIssues | Measure::Capitals => state.filter = Filter::default(),
        Measure::Recorded(_, day) => (state.filter, state.as_of) = (Filter::default(), Some(day)),
        Measure::CapitalsOf(_, day) => state.as_of = Some(day),
        Measure::StatementsOf(date) | Measure::ReportsOf(date) => {
            (state.filter.from, state.filter.to) = (Some(date.first), Some(date.last()));
        }
        Measure::Issues(pseudo) | Measure::SilentIssues(pseudo) => state.stances.pseudo = pseudo,
        Measure::Rows(group, pseudo) | Measure::Nodes(group, pseudo) | Measure::Pairs(group, pseudo) => {
            state.stances = rows(group, pseudo);
        }
        Measure::Related(_, a, b)
        | Measure::Changed(a, b)
        | Measure::RestingOnOne(a, b)
        | Measure::SharedPositions(a, b)
        | Measure::OpposedPositions(a, b)
        | Measure::Together(a, b) => state.stances = parties(a, b),
        _ => {}
    }
    encode(atlas, &state)
}

/// Those of outlets and reports have the views that are attributed to nobody in any case.
fn rows(group: Group, pseudo: bool) -> Stances {
    Stances { group, pseudo: pseudo && matches!(group, Group::Actor | Group::Side), ..Stances::default() }
}

fn parties(a: Party, b: Party) -> Stances {
    Stances { a: Some(a), b: Some(b), ..Stances::default() }
}

/// The addresses of a filter with each value of a facet in the place of what is chosen there: what comes before the value and what
/// comes after it are written once for all values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Around {
    facet: Facet,
    before: String,
    after: String,
}

impl Around {
    /// The addresses for a facet.
    #[must_use]
    pub fn new(atlas: &Atlas<'_>, filter: &Filter, facet: Facet) -> Self {
        let without = |left: fn(Facet, Facet) -> bool| {
            let others = Facet::ALL.iter().filter(|other| left(**other, facet));
            others.fold(filter.selections.clone(), |selections, other| selections.without(*other))
        };
        let written = |filter: Filter| encode(atlas, &ViewState { filter, ..ViewState::default() });
        let before = Filter { q: filter.q.clone(), selections: without(|other, facet| other >= facet), ..Filter::default() };
        let after = Filter { q: String::new(), selections: without(|other, facet| other <= facet), ..filter.clone() };
        let joined = |text: String, join: fn(String) -> String| if text.is_empty() { text } else { join(text) };
        let (before, after) = (written(before), written(after));
        Self { facet, before: joined(before, |text| text + "&"), after: joined(after, |text| "&".to_owned() + &text) }
    }

    /// The address with a value.
    #[must_use]
    pub fn with(&self, atlas: &Atlas<'_>, value: FacetValue) -> String {
        let Self { facet, before, after } = self;
        let mut filter = Filter::default();
        filter.selections.insert(*facet, value);
        format!("{before}{}{after}", encode(atlas, &ViewState { filter, ..ViewState::default() }))
    }
}
