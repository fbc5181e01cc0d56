//! Chrome or Chromium and a chromedriver of the same major version.

use super::packages;
use crate::run;
use anyhow::{Context, Result, bail};
use std::path::PathBuf;

const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
/// Where macOS has it: not on PATH.
const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

#[derive(Debug, Clone)]
pub struct Browser {
    pub chrome: PathBuf,
    pub driver: PathBuf,
}

/// CHROME and CHROMEDRIVER take precedence over PATH; of several browsers, the one that matches the driver is used.
pub fn find() -> Result<Browser> {
    let driver = match std::env::var_os("CHROMEDRIVER") {
        Some(file) => PathBuf::from(file),
        None => run::on_path("chromedriver").context("expected chromedriver on PATH, found none")?,
    };
    let wanted = major(&driver)?;
    let mut found = Vec::new();
    for chrome in candidates() {
        let Ok(version) = major(&chrome) else { continue };
        if version == wanted {
            return Ok(Browser { chrome, driver });
        }
        found.push(version.to_string());
    }
    if found.is_empty() {
        bail!("expected Chrome or Chromium on PATH or in CHROME, found none");
    }
    bail!(
        "expected a browser of chromedriver's version {wanted}, found {}: update one of them, or set CHROME and CHROMEDRIVER",
        found.join(", ")
    )
}

pub fn install(asked: bool) -> Result<Browser> {
    let Err(reason) = find() else { return find() };
    packages::install(&["chromium", "chromium-driver"], asked).with_context(|| format!("{reason:#}"))?;
    find()
}

fn candidates() -> Vec<PathBuf> {
    if let Some(file) = std::env::var_os("CHROME") {
        return vec![file.into()];
    }
    NAMES.iter().filter_map(|name| run::on_path(name)).chain([PathBuf::from(MAC)]).collect()
}

fn major(program: &PathBuf) -> Result<u32> {
    let said = run::output(program, &["--version"]).with_context(|| format!("{} does not start", program.display()))?;
    major_of(&said).with_context(|| format!("expected a version from {}, found {said:?}", program.display()))
}

fn major_of(said: &str) -> Option<u32> {
    said.split_whitespace().find_map(|word| word.split_once('.')?.0.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_each_programs_own_words() {
        for said in ["Chromium 156.0.8078.79 built on Debian", "Google Chrome 156.0.1.2 ", "ChromeDriver 156.0.1 (a21.c)"] {
            assert_eq!(major_of(said), Some(156), "{said}");
        }
        assert_eq!(major_of("no such thing"), None);
    }
}
