//! What there is to choose in the stance views.
use crate::components::{CheckField, SelectField};
use crate::reactive::memo;
use crate::state::{Store, store};
use crate::text::pairs;
use crate::text::stances as words;
use atlas_core::stance::{Group, Measure, Normalisation, Sort};
use atlas_core::state::{Action, Stances};
use leptos::prelude::*;

/// Changes the choices.
pub fn choose(store: Store, change: impl FnOnce(&mut Stances)) {
    let mut stances = store.now(|state| state.stances.clone());
    change(&mut stances);
    store.dispatch(Action::StancesChosen(Box::new(stances)));
}

/// Spelling in the address, and name, of a value.
type Words<T> = (fn(T) -> &'static str, fn(T) -> &'static str);

/// A field for one of the choices.
#[component]
fn ChoiceField<T: Copy + Send + Sync + 'static>(
    /// Its label.
    name: &'static str,
    /// The values.
    all: &'static [T],
    /// Their words.
    words: Words<T>,
    /// The value that is chosen.
    read: fn(&Stances) -> T,
    /// Chooses another.
    write: fn(&mut Stances, T),
) -> impl IntoView {
    let store = store();
    let (spelled, named) = words;
    let now = store.part(|state| state.stances.clone());
    let value = memo(move || now.with(|now| spelled(read(now)).to_owned()));
    let choices = all.iter().map(|value| (spelled(*value).to_owned(), named(*value).to_owned())).collect();
    let chosen = move |chosen: String| {
        let Some(value) = all.iter().find(|value| spelled(**value) == chosen) else { return };
        choose(store, |stances| write(stances, *value));
    };
    view! { <SelectField name choices=vec![("", choices)] value chosen/> }
}

/// What rows and nodes stand for.
#[component]
pub fn GroupChoice() -> impl IntoView {
    let write = |stances: &mut Stances, group| stances.group = group;
    view! { <ChoiceField name=words::ROWS all=Group::ALL words=(Group::as_str, words::group) read=|stances| stances.group write/> }
}

/// The order of rows and columns.
#[component]
pub fn SortChoice() -> impl IntoView {
    let write = |stances: &mut Stances, sort| stances.sort = sort;
    view! { <ChoiceField name=words::ORDER all=Sort::ALL words=(Sort::as_str, words::sort) read=|stances| stances.sort write/> }
}

/// What agreement is measured by.
#[component]
pub fn MeasureChoice() -> impl IntoView {
    let read = |stances: &Stances| stances.measure.unwrap_or(Measure::Congruence);
    let write = |stances: &mut Stances, measure| stances.measure = Some(measure);
    view! { <ChoiceField name=pairs::MEASURE all=Measure::ALL words=(Measure::as_str, pairs::measure) read write/> }
}

/// What the measure is divided by.
#[component]
pub fn NormalisationChoice() -> impl IntoView {
    let names: Words<Normalisation> = (Normalisation::as_str, pairs::normalisation);
    let write = |stances: &mut Stances, normalisation| stances.normalisation = normalisation;
    view! { <ChoiceField name=pairs::NORMALISED all=Normalisation::ALL words=names read=|stances| stances.normalisation write/> }
}

/// Whether views that nobody is named for take part.
#[component]
pub fn PseudoChoice() -> impl IntoView {
    let store = store();
    let value = store.part(|state| state.stances.pseudo);
    // What outlets and reports tell has those views in any case.
    let hidden = store.part(|state| matches!(state.stances.group, Group::Outlet | Group::Document));
    view! { <CheckField name=words::PSEUDO value hidden chosen=move || choose(store, |stances| stances.pseudo = !stances.pseudo)/> }
}
