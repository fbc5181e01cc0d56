//! The settings: a button in the banner and what it opens. The browser closes it on Escape and on a click elsewhere.
use crate::components::Definitions;
use crate::settings::{ALL, SHORTCUTS, Setting};
use crate::text;
use leptos::prelude::*;

const ID: &str = "settings";
/// The list of keys.
pub const KEYS: &str = "keys";

/// The button with its panel, and the list of the keys.
#[component]
pub fn Settings() -> impl IntoView {
    let keys = text::KEY_LIST.iter().map(|(key, what)| (*key, (*what).to_owned())).collect();
    view! {
        <div class="settings">
            <button type="button" popovertarget=ID class="settings__open">{text::SETTINGS}</button>
            <Panel id=ID name=text::SETTINGS>
                {ALL.iter().map(|setting| view! { <SettingGroup setting/> }).collect_view()}
                <p class="settings__kept">{text::SETTINGS_KEPT}</p>
            </Panel>
            <Panel id=KEYS name=text::KEYS>
                <h2>{text::KEYS}</h2>
                <Definitions facts=keys/>
            </Panel>
        </div>
    }
}

#[component]
fn Panel(id: &'static str, name: &'static str, children: Children) -> impl IntoView {
    view! {
        <div class="settings__panel" id=id popover="" tabindex="-1" role="dialog" aria-label=name>
            {children()}
        </div>
    }
}

/// The values of a setting to choose among.
#[component]
fn SettingGroup(setting: &'static Setting) -> impl IntoView {
    let chosen = setting.chosen();
    let choice = |value: &&'static str| {
        let change = move |event| setting.choose(&event_target_value(&event));
        view! {
            <label>
                <input type="radio" name=setting.name value=*value checked=*value == chosen on:change=change/>
                <span>{text::setting_value(value)}</span>
            </label>
        }
    };
    let keys = (*setting == SHORTCUTS).then(|| view! { <button type="button" popovertarget=KEYS>{text::KEYS}</button> });
    view! {
        <fieldset>
            <legend>{text::setting(setting.name)}</legend>
            {setting.values.iter().map(choice).collect_view()}
            {keys}
        </fieldset>
    }
}
