//! Fields to choose with.
use leptos::prelude::*;

/// Values to choose among with their names, in named groups; a group without a name is no group.
pub type Choices = Vec<(&'static str, Vec<(String, String)>)>;

/// A field to choose one value.
#[component]
pub fn SelectField(
    /// Its label.
    name: &'static str,
    /// What there is to choose.
    choices: Choices,
    /// What is chosen.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the value chosen.
    chosen: impl Fn(String) + 'static,
    /// Whether there is nothing to choose for the moment.
    #[prop(optional, into)]
    hidden: Signal<bool>,
) -> impl IntoView {
    let option = move |(of, name): (String, String)| {
        let own = of.clone();
        view! { <option value=of prop:selected=move || value.with(|value| *value == own)>{name}</option> }
    };
    let groups = choices.into_iter().map(|(group, options)| {
        let options = options.into_iter().map(option).collect_view();
        if group.is_empty() { options.into_any() } else { view! { <optgroup label=group>{options}</optgroup> }.into_any() }
    });
    view! {
        <label class="choice" hidden=hidden>
            <span>{name}</span>
            <select on:change=move |event| chosen(event_target_value(&event))>{groups.collect_view()}</select>
        </label>
    }
}

/// A box to check.
#[component]
pub fn CheckField(
    /// Its label.
    name: &'static str,
    /// Whether it is checked.
    #[prop(into)]
    value: Signal<bool>,
    /// Called when it was pressed.
    chosen: impl Fn() + 'static,
    /// Whether there is nothing to choose for the moment.
    #[prop(optional, into)]
    hidden: Signal<bool>,
) -> impl IntoView {
    view! {
        <label class="choice" hidden=hidden>
            <input type="checkbox" prop:checked=value on:change=move |_| chosen()/>
            <span>{name}</span>
        </label>
    }
}
