//! axe-core, one JavaScript file from npm, kept in the cache and given to the browser from disk.

use super::{cache, packages};
use crate::run;
use anyhow::{Context, Result, ensure};
use std::path::PathBuf;
use std::process::Command;

pub const VERSION: &str = "4.14.1";

pub fn find() -> Result<Option<PathBuf>> {
    let file = file()?;
    Ok(file.is_file().then_some(file))
}

pub fn install(asked: bool) -> Result<PathBuf> {
    if run::on_path("npm").is_none() {
        packages::install(&["npm"], asked).context("axe-core needs npm, which is not on PATH")?;
    }
    let folder = cache::tools()?.join(format!("axe-core-{VERSION}"));
    let package = format!("axe-core@{VERSION}");
    cache::fill(&folder, |partial| {
        let flags = ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", "--prefix"];
        run::run(Command::new("npm").args(flags).arg(partial).arg(&package).current_dir(partial))
    })
    .context("axe-core did not come from npm; without it accessibility goes unchecked")?;
    let file = file()?;
    ensure!(file.is_file(), "expected {} after npm's install, found none", file.display());
    Ok(file)
}

fn file() -> Result<PathBuf> {
    Ok(cache::tools()?.join(format!("axe-core-{VERSION}/node_modules/axe-core/axe.min.js")))
}
