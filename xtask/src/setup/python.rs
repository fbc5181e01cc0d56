//! Python with the packages of tests/peers/requirements.txt, in an environment of its own in the cache.

use super::{cache, packages};
use crate::run;
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::process::Command;

const REQUIREMENTS: &str = "tests/peers/requirements.txt";

pub fn describe() -> String {
    "Python packages that read the exports: a download of half a minute".into()
}

/// The environment's interpreter, if it has been installed.
pub fn find() -> Option<PathBuf> {
    folder().ok().map(|folder| interpreter(&folder)).filter(|python| python.is_file())
}

pub fn install(asked: bool) -> Result<PathBuf> {
    if run::output("python3", &["-c", "import ensurepip, venv"]).is_none() {
        packages::install(&["python3", "python3-venv"], asked).context("expected python3 with venv on PATH, found none")?;
    }
    let folder = folder()?;
    cache::fill(&folder, |partial| {
        run::run(Command::new("python3").args(["-m", "venv"]).arg(partial))?;
        let flags = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:", "--requirement"];
        run::run(Command::new(interpreter(partial)).args(flags).arg(run::root()?.join(REQUIREMENTS)))
    })
    .with_context(|| format!("the packages of {REQUIREMENTS} could not be installed; without them no other program reads the exports"))?;
    Ok(interpreter(&folder))
}

/// Other packages, or another Python, are another environment.
fn folder() -> Result<PathBuf> {
    let version = run::output("python3", &["--version"]).context("expected python3 on PATH, found none")?;
    let packages = std::fs::read(run::root()?.join(REQUIREMENTS)).with_context(|| format!("could not read {REQUIREMENTS}"))?;
    let digest = Sha256::new().chain_update(version).chain_update(packages).finalize();
    let digest: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    Ok(cache::tools()?.join(format!("peers-{digest}")))
}

fn interpreter(folder: &Path) -> PathBuf {
    folder.join("bin/python")
}
