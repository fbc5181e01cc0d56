//! What a reader sets for this browser: theme, text size, shortcuts. No part of the state and not in the address.
//!
//! The choice stands as `data-<name>` on the root element, where the style sheets find it, and is kept in the browser's store,
//! each setting under a key of its own: what another tab chooses is never written over. That tab keeps its own until it is
//! loaded again. boot.js applies the stored choice before the first paint; its table has the same names and values.
use crate::browser::{shell, storage};

/// A setting and its values; the first is the default.
#[derive(Debug, PartialEq)]
pub struct Setting {
    pub name: &'static str,
    pub values: &'static [&'static str],
}

pub const THEME: Setting = Setting { name: "theme", values: &["system", "light", "dark"] };
pub const SIZE: Setting = Setting { name: "size", values: &["normal", "large", "larger"] };
pub const SHORTCUTS: Setting = Setting { name: "shortcuts", values: &["on", "off"] };
pub const ALL: [&Setting; 3] = [&THEME, &SIZE, &SHORTCUTS];

impl Setting {
    /// The chosen value.
    pub fn chosen(&self) -> &'static str {
        self.known(shell::root_data(self.name))
    }

    pub fn is(&self, value: &str) -> bool {
        self.chosen() == value
    }

    /// Chooses a value and keeps it.
    pub fn choose(&self, value: &str) {
        self.apply(self.known(Some(value.to_owned())));
        storage::write(&self.key(), self.chosen());
    }

    fn apply(&self, value: &'static str) {
        shell::set_root_data(self.name, Some(value).filter(|value| *value != self.values[0]));
    }

    /// An unknown value falls back to the default.
    fn known(&self, value: Option<String>) -> &'static str {
        value.and_then(|value| self.values.iter().find(|known| **known == value)).unwrap_or(&self.values[0])
    }

    fn key(&self) -> String {
        format!("stance-atlas.{}", self.name)
    }
}

/// Applies what is stored.
pub fn apply_stored() {
    for setting in ALL {
        setting.apply(setting.known(storage::read(&setting.key())));
    }
}
