//! `bench --load`: how long a first visit takes, measured by the end-to-end crate, which has the browser and the server.

use crate::args::{self, Build};
use crate::run;
use crate::setup::{self, Need, SITE};
use crate::site::{self, Program};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

pub fn bench(options: &args::Bench) -> Result<()> {
    let root = run::root()?;
    // Read before anything is built, which takes minutes.
    let against = options.against.as_deref().map(built).transpose()?;
    let dist = match &options.dist {
        Some(dir) => built(dir)?,
        None => dist(&root)?,
    };
    let ready = setup::setup(&[Need::Browser], false)?;
    let Some(browser) = &ready.browser else { bail!("there is no browser to measure with: {}", ready.missing.join("; ")) };
    let mut command = run::cargo(&root);
    command.args(["run", "--locked", "--quiet", "--package", "atlas-e2e", "--", "bench"]).arg(dist).args(against);
    command.env("CHROME", &browser.chrome).env("CHROMEDRIVER", &browser.driver);
    run::run(&mut command)
}

/// The release in dist/, built now where there is none.
fn dist(root: &Path) -> Result<PathBuf> {
    let dist = root.join(site::DIST);
    if !is_built(&dist) {
        println!("There is no built site in dist/: building a release first.");
        site::release(&Build::default(), &setup::setup(&SITE, false)?.path, Program::InParts, site::DIST)?;
    }
    Ok(dist)
}

fn built(dir: &Path) -> Result<PathBuf> {
    let dir = std::path::absolute(dir).context("expected a folder to work in")?;
    if !is_built(&dir) {
        bail!("expected a built site in {}, found no index.html; build one with `cargo xtask build`", dir.display());
    }
    Ok(dir)
}

fn is_built(dir: &Path) -> bool {
    dir.join("index.html").is_file()
}
