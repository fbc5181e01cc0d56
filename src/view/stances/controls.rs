//! Choices and downloads.
use super::super::dom::{El, el};
use super::super::shared::field_value;
use crate::browser::download;
use crate::state::Store;
use crate::text::stances as words;
use atlas_core::api::{Options, file};
use atlas_core::stance::Measure;
use atlas_core::state::Stances;
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
