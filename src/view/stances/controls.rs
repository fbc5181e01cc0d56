//! Choices, downloads, and what to remove where nothing is left.
use super::super::dom::{El, el};
use super::super::shared::field_value;
use crate::browser::download;
use crate::state::Store;
use crate::text::pairs;
use crate::text::stances as words;
use atlas_core::api::{Options, file};
use atlas_core::stance::{Group, Measure, Normalisation, Sort};
use atlas_core::state::{Action, Stances};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// A choice among values, in named groups; a group without a name is no group.
pub type Choices = Vec<(&'static str, Vec<(String, String)>)>;

/// A field to choose one value.
pub fn choice(name: &str, choices: Choices, value: impl Fn() -> String + 'static, chosen: impl Fn(String) + 'static) -> El {
    let option = |(value, name): (String, String)| el("option").attr("value", &value).text(&name);
    let groups = choices.into_iter().flat_map(|(group, options)| {
        let options: Vec<El> = options.into_iter().map(option).collect();
        if group.is_empty() { options } else { vec![el("optgroup").attr("label", group).children(options)] }
    });
    let field = el("select").children(groups).prop_of("value", move || JsValue::from(value()));
    let field = field.on("change", move |event| chosen(field_value(&event)));
    el("label").class("choice").child(el("span").text(name)).child(field)
}

/// A box to check.
pub fn check(name: &str, value: impl Fn() -> bool + 'static, chosen: impl Fn() + 'static) -> El {
    let field = el("input").attr("type", "checkbox").prop_of("checked", move || JsValue::from(value()));
    el("label").class("choice").child(field.on("change", move |_| chosen())).child(el("span").text(name))
}

/// Spelling in the address, and name, of a value.
type Words<T> = (fn(T) -> &'static str, fn(T) -> &'static str);

/// The choices of one option of the stance views.
fn option<T: Copy + 'static>(
    store: Store,
    name: &str,
    all: &'static [T],
    words: Words<T>,
    read: fn(&Stances) -> T,
    write: fn(&mut Stances, T),
) -> El {
    let now = store.part(|state| state.stances.clone());
    let choices = all.iter().map(|value| (words.0(*value).to_owned(), words.1(*value).to_owned())).collect();
    let value = move || now.with(|now| words.0(read(now)).to_owned());
    choice(name, vec![("", choices)], value, move |chosen| {
        let Some(value) = all.iter().find(|value| words.0(**value) == chosen) else { return };
        choose(store, |stances| write(stances, *value));
    })
}

/// Changes the choices.
pub fn choose(store: Store, change: impl FnOnce(&mut Stances)) {
    let mut stances = store.now(|state| state.stances.clone());
    change(&mut stances);
    store.dispatch(Action::StancesChosen(Box::new(stances)));
}

pub fn group_choice(store: Store) -> El {
    option(store, words::ROWS, Group::ALL, (Group::as_str, words::group), |stances| stances.group, |stances, group| stances.group = group)
}

pub fn sort_choice(store: Store) -> El {
    option(store, words::ORDER, Sort::ALL, (Sort::as_str, words::sort), |stances| stances.sort, |stances, sort| stances.sort = sort)
}

pub fn measure_choice(store: Store) -> El {
    let read = |stances: &Stances| stances.measure.unwrap_or(Measure::Congruence);
    option(store, pairs::MEASURE, Measure::ALL, (Measure::as_str, pairs::measure), read, |stances, measure| stances.measure = Some(measure))
}

pub fn normalisation_choice(store: Store) -> El {
    let names: Words<Normalisation> = (Normalisation::as_str, pairs::normalisation);
    let write = |stances: &mut Stances, normalisation| stances.normalisation = normalisation;
    option(store, pairs::NORMALISED, Normalisation::ALL, names, |stances| stances.normalisation, write)
}

pub fn pseudo_choice(store: Store) -> El {
    let now = store.part(|state| state.stances.clone());
    let value = move || now.with(|now| now.pseudo);
    let field = check(words::PSEUDO, value, move || choose(store, |stances| stances.pseudo = !stances.pseudo));
    // What outlets and reports tell has those views in any case.
    field.flag_of("hidden", move || now.with(|now| matches!(now.group, Group::Outlet | Group::Document)))
}

/// The options of a file as the address has them.
pub fn options(store: Store) -> Options {
    let Stances { group, sort, measure, normalisation, pseudo, .. } = store.now(|state| state.stances.clone());
    let (as_of, layer) = store.now(|state| (state.as_of, state.layer));
    Options { group, sort, measure: measure.unwrap_or(Measure::Congruence), normalisation, pseudo, as_of, layer }
}

/// Buttons that hand out files of what is on the screen.
pub fn downloads(store: Store, files: &'static [(&'static str, &'static str)]) -> El {
    let button = |(what, format): &'static (&'static str, &'static str)| {
        let name = words::download(words::file(what), &format.to_uppercase());
        el("button").attr("type", "button").text(&name).on("click", move |_| {
            let options = options(store);
            let filter = store.now(|state| state.filter.clone());
            let name = format!("{what}-{}.{format}", store.atlas.str(store.atlas.info().version));
            download::save(&name, &file(store.atlas, &filter, what, format, &options));
        })
    };
    let list = el("div").class("downloads__files").children(files.iter().map(button));
    el("details").class("downloads").child(el("summary").text(words::TAKE_AWAY)).child(list)
}
