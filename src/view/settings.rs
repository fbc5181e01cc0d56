//! The settings: a button in the banner and what it opens. The browser closes it on Escape and on a click elsewhere.
use super::dom::{El, el};
use super::shared::field_value;
use super::statement::definitions;
use crate::settings::{ALL, SHORTCUTS, Setting};
use crate::text;

const ID: &str = "settings";
const KEYS: &str = "keys";

/// The button with its panel, and the list of the keys.
pub fn settings() -> El {
    let open = opener(ID, text::SETTINGS).class("settings__open");
    let panel = panel(ID, text::SETTINGS).children(ALL.iter().map(|setting| group(setting)));
    let panel = panel.child(el("p").class("settings__kept").text(text::SETTINGS_KEPT));
    el("div").class("settings").child(open).child(panel).child(keys())
}

fn opener(id: &str, name: &str) -> El {
    el("button").attr("type", "button").attr("popovertarget", id).text(name)
}

fn panel(id: &str, name: &str) -> El {
    let panel = el("div").class("settings__panel").attr("id", id).attr("popover", "").attr("tabindex", "-1");
    panel.attr("role", "dialog").attr("aria-label", name)
}

fn keys() -> El {
    panel(KEYS, text::KEYS).child(el("h2").text(text::KEYS)).child(definitions(text::KEY_LIST.iter().copied()))
}

fn group(setting: &'static Setting) -> El {
    let chosen = setting.chosen();
    let choices = setting.values.iter().map(|value| choice(setting, value, *value == chosen));
    let hint = (*setting == SHORTCUTS).then(|| opener(KEYS, text::KEYS));
    el("fieldset").child(el("legend").text(text::setting(setting.name))).children(choices).children(hint)
}

fn choice(setting: &'static Setting, value: &str, checked: bool) -> El {
    let field = el("input").attr("type", "radio").attr("name", setting.name).attr("value", value).flag("checked", checked);
    let field = field.on("change", move |event| setting.choose(&field_value(&event)));
    el("label").child(field).child(el("span").text(text::setting_value(value)))
}
