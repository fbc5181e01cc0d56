//! What a reader does, and what becomes of the state.
use super::kwic::Kwic;
use super::stances::Stances;
use super::view::{View, ViewState};
use crate::model::{Day, Layer};
use crate::query::Facet;

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A view was chosen.
    ViewOpened(View),
    /// The query was typed.
    QueryTyped(String),
    /// A suggestion was chosen: the query it leaves, and the value it selects.
    Suggested(String, Option<(Facet, u16)>),
    /// The query was removed.
    QueryCleared,
    /// A facet value was chosen or taken back.
    FacetToggled(Facet, u16),
    /// The first or last day was set or cleared.
    FromSet(Option<Day>),
    /// The last day was set or cleared.
    ToSet(Option<Day>),
    /// The day of the map was moved.
    DayReached(Option<Day>),
    /// Layers of the map were chosen.
    LayerSet(Layer),
    /// Text that is not the article was included or left out.
    NonArticleToggled,
    /// A thing was opened by its id; an empty id closes it.
    Opened(String),
    /// A passage was opened from a view: `report.number`, in the reader.
    PlaceOpened(String),
    /// Something was chosen in the concordance.
    KwicChosen(Box<Kwic>),
    /// Something was chosen in the stance views; what was open beside it closes.
    StancesChosen(Box<Stances>),
    /// A thing was opened in the stance views: an actor, an issue, a cell.
    StanceOpened(String),
    /// A span of days was chosen.
    SpanSet(Option<Day>, Option<Day>),
    /// A passage of the reader was reached while going from hit to hit.
    HitReached(String),
    /// Every filter was removed.
    FiltersCleared,
    /// A whole state was chosen: a question, a link to another view.
    Chosen(Box<ViewState>),
    /// The whole state came from the address.
    Navigated(Box<ViewState>),
}

/// What the browser's history does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// A choice: Back undoes it.
    Push,
    /// Typing and going through: the entry is replaced.
    Replace,
    /// The address already says it.
    Keep,
}

/// The next state, and what the history does.
pub fn apply(state: &mut ViewState, action: Action) -> History {
    match action {
        Action::ViewOpened(view) => {
            open(state, view);
            state.id.clear();
        }
        Action::QueryTyped(q) => {
            state.filter.q = q;
            state.kwic.with.clear();
            return History::Replace;
        }
        Action::Suggested(q, value) => {
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
        Action::FromSet(day) => state.filter.from = day,
        Action::ToSet(day) => state.filter.to = day,
        Action::DayReached(day) => {
            state.as_of = day;
            return History::Replace;
        }
        Action::LayerSet(layer) => state.layer = layer,
        Action::NonArticleToggled => state.filter.non_article = !state.filter.non_article,
        Action::Opened(id) => state.id = id,
        Action::PlaceOpened(id) => {
            open(state, View::Documents);
            state.id = id;
        }
        Action::KwicChosen(kwic) => {
            open(state, View::Concordance);
            state.kwic = *kwic;
        }
        Action::StancesChosen(stances) => {
            open(state, View::Stances);
            state.stances = *stances;
            state.id.clear();
        }
        Action::StanceOpened(id) => {
            (state.view, state.kwic) = (View::Stances, Kwic::default());
            (state.stances.a, state.stances.b, state.stances.measure) = (None, None, None);
            state.id = id;
        }
        Action::SpanSet(from, to) => (state.filter.from, state.filter.to) = (from, to),
        Action::HitReached(id) => {
            state.id = id;
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

/// Opens a view; what was chosen in another is left behind.
fn open(state: &mut ViewState, view: View) {
    state.view = view;
    state.stances = Stances::default();
    state.kwic = Kwic::default();
}
