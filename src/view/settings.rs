//! The settings: a button in the banner and what it opens. The browser closes it on Escape and on a click elsewhere.
use super::dom::{El, el};
use super::shared::field_value;
use crate::settings::{ALL, SHORTCUTS, Setting};
use crate::text;

const ID: &str = "settings";

/// The button with its panel.
pub fn settings() -> El {
    let button = el("button").class("settings__open").attr("type", "button").attr("popovertarget", ID).text(text::SETTINGS);
    let panel = el("div").class("settings__panel").attr("id", ID).attr("popover", "auto");
    let panel = panel.attr("role", "dialog").attr("aria-label", text::SETTINGS).children(ALL.iter().map(|setting| group(setting)));
    el("div").class("settings").child(button).child(panel.child(el("p").class("settings__kept").text(text::SETTINGS_KEPT)))
}

fn group(setting: &'static Setting) -> El {
    let chosen = setting.chosen();
    let choices = setting.values.iter().map(|value| choice(setting, value, *value == chosen));
    let hint = (*setting == SHORTCUTS).then(|| el("p").class("settings__hint").text(text::SHORTCUT_HINT));
    el("fieldset").child(el("legend").text(text::setting(setting.name))).children(choices).children(hint)
}

fn choice(setting: &'static Setting, value: &str, checked: bool) -> El {
    let field = el("input").attr("type", "radio").attr("name", setting.name).attr("value", value).flag("checked", checked);
    let field = field.on("change", move |event| setting.choose(&field_value(&event)));
    el("label").child(field).child(el("span").text(text::setting_value(value)))
}
