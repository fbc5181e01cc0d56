//! The state: which view, what is filtered, what is selected.
use super::kwic::Kwic;
use super::selection::Selection;
use super::stances::Stances;
use super::view::View;
use crate::model::{Day, Layer};
use crate::query::{Filter, ResultOrder};

/// Everything that the address holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewState {
    /// The view.
    pub view: View,
    /// What is asked for.
    pub filter: Filter,
    /// The day of the map; the last reported day where none is chosen.
    pub as_of: Option<Day>,
    /// The order of the passages found, where it is not the usual one.
    pub results: Option<ResultOrder>,
    /// The choices of the concordance.
    pub kwic: Kwic,
    /// The choices of the stance views.
    pub stances: Stances,
    /// The layers of the map.
    pub layer: Layer,
    /// What is open.
    pub selection: Selection,
}

impl Default for ViewState {
    fn default() -> Self {
        Self {
            view: View::Documents,
            filter: Filter::default(),
            as_of: None,
            layer: Layer::Reports,
            results: None,
            kwic: Kwic::default(),
            stances: Stances::default(),
            selection: Selection::Nothing,
        }
    }
}
