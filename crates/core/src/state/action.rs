//! What a reader does, and what becomes of the state.
use super::history::{History, Slider};
use super::kwic::Kwic;
use super::selection::Selection;
use super::stances::Stances;
use super::view::View;
use super::view_state::ViewState;
use crate::model::{Day, Layer};
use crate::query::{Facet, FacetValue, ResultOrder};

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A view was chosen.
    ViewOpened(View),
    /// The query was typed.
    QueryTyped(String),
    /// A query was chosen: a suggestion, another spelling; and the value that it selects.
    QueryChosen(String, Option<(Facet, FacetValue)>),
    /// The query was removed.
    QueryCleared,
    /// A facet value was chosen or taken back.
    FacetToggled(Facet, FacetValue),
    /// The first day was set or cleared. Its field says so with each digit of a year that is typed.
    FromSet(Option<Day>),
    /// The last day was set or cleared.
    ToSet(Option<Day>),
    /// The day of the map was moved.
    DayReached(Option<Day>),
    /// Layers of the map were chosen.
    LayerSet(Layer),
    /// Text that is not the article was included or left out.
    NonArticleToggled,
    /// Headlines, subheadings and captions were left out or taken in again.
    HeadlinesToggled,
    /// The passages found were put in another order.
    ResultsSorted(ResultOrder),
    /// A thing was opened in the view that shows it; nothing closes what is open.
    Opened(Selection),
    /// Something was chosen in the concordance.
    KwicChosen(Box<Kwic>),
    /// Something was chosen in the stance views; what was open beside it closes.
    StancesChosen(Box<Stances>),
    /// A span of days was chosen.
    SpanSet(Option<Day>, Option<Day>),
    /// A span of days was moved by the slider of one of its ends.
    SpanMoved(Slider, Option<Day>, Option<Day>),
    /// A passage of the reader was reached while going from hit to hit.
    HitReached(Selection),
    /// Every filter was removed.
    FiltersCleared,
    /// A whole state was chosen: a question, a link to another view.
    Chosen(Box<ViewState>),
    /// The whole state came from the address.
    Navigated(Box<ViewState>),
}

/// The next state, and what it means to the history.
pub fn apply(state: &mut ViewState, action: Action) -> History {
    match action {
        Action::ViewOpened(view) => {
            open(state, view);
            state.selection = Selection::Nothing;
        }
        Action::QueryTyped(q) => {
            state.filter.q = q;
            state.kwic.with.clear();
            return History::Replace;
        }
        Action::QueryChosen(q, value) => {
            state.filter.q = q;
            state.kwic.with.clear();
            if let Some((facet, value)) = value {
                state.filter.selections.insert(facet, value);
            }
        }
        Action::QueryCleared => {
            state.filter.q.clear();
            state.kwic.with.clear();
        }
        Action::FacetToggled(facet, value) => state.filter.selections.toggle(facet, value),
        Action::FromSet(day) => {
            state.filter.from = day;
            return day.map_or(History::Push, |_| History::Step(Slider::From));
        }
        Action::ToSet(day) => {
            state.filter.to = day;
            return day.map_or(History::Push, |_| History::Step(Slider::To));
        }
        Action::DayReached(day) => {
            state.as_of = day;
            return History::Step(Slider::Day);
        }
        Action::LayerSet(layer) => state.layer = layer,
        Action::NonArticleToggled => state.filter.non_article = !state.filter.non_article,
        Action::HeadlinesToggled => state.filter.without_headlines = !state.filter.without_headlines,
        Action::ResultsSorted(order) => state.results = Some(order).filter(|order| *order != ResultOrder::usual(&state.filter)),
        Action::Opened(selection) => select(state, selection),
        Action::KwicChosen(kwic) => {
            open(state, View::Concordance);
            state.kwic = *kwic;
        }
        Action::StancesChosen(stances) => {
            open(state, View::Stances);
            state.stances = *stances;
            state.selection = Selection::Nothing;
        }
        Action::SpanSet(from, to) => (state.filter.from, state.filter.to) = (from, to),
        Action::SpanMoved(slider, from, to) => {
            (state.filter.from, state.filter.to) = (from, to);
            return History::Step(slider);
        }
        Action::HitReached(selection) => {
            state.selection = selection;
            return History::Replace;
        }
        Action::FiltersCleared => {
            state.filter = crate::query::Filter::default();
            state.kwic.with.clear();
        }
        Action::Chosen(next) => *state = *next,
        Action::Navigated(next) => {
            *state = *next;
            return History::Keep;
        }
    }
    History::Push
}

/// Opens a thing in its view. In Stances the page of the comparison or of agreement closes, rows and their order stay.
fn select(state: &mut ViewState, selection: Selection) {
    match selection.view().unwrap_or(state.view) {
        View::Stances => {
            (state.view, state.kwic, state.results) = (View::Stances, Kwic::default(), None);
            (state.stances.a, state.stances.b, state.stances.measure) = (None, None, None);
        }
        view if view != state.view => open(state, view),
        _ => {}
    }
    state.selection = selection;
}

/// Opens a view; what was chosen in another is left behind.
fn open(state: &mut ViewState, view: View) {
    state.view = view;
    state.stances = Stances::default();
    state.kwic = Kwic::default();
    state.results = None;
}
