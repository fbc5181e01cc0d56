//! Firefox; its driver is a program from crates.io.

use super::packages;
use crate::run;
use anyhow::{Context, Result};
use std::path::PathBuf;

const NAMES: [&str; 2] = ["firefox-esr", "firefox"];
/// Where macOS has it: not on PATH.
const MAC: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";

/// FIREFOX takes precedence over PATH.
pub fn find() -> Option<PathBuf> {
    if let Some(file) = std::env::var_os("FIREFOX") {
        return Some(file.into());
    }
    let known = NAMES.iter().filter_map(|name| run::on_path(name)).chain([PathBuf::from(MAC)]);
    known.into_iter().find(|file| file.is_file())
}

pub fn install(asked: bool) -> Result<PathBuf> {
    packages::install(&["firefox-esr"], asked).context("expected Firefox on PATH or in FIREFOX, found none")?;
    find().context("expected Firefox on PATH after its package was installed, found none")
}
