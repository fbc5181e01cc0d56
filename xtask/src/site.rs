//! `build` and `serve`: Trunk does both, and calls `finish` at the end of each build.

use crate::args::{Build, Serve};
use crate::run;
use crate::setup;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The development site stays out of dist/, so that serving never overwrites a release.
const SERVED: &str = "target/served";

/// A release builds the standard library anew, for size: no text and no place of a panic, and its smaller algorithms.
/// That takes the pinned compiler's unstable options; it saves an eighth of the wasm (ARCHITECTURE.md has the figures).
const SMALL_STD: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"),
];

pub fn build(options: &Build) -> Result<()> {
    let ready = setup::setup(&setup::SITE, false)?;
    release(options, &ready.path)?;
    println!("ok: the site is in dist/; any static server can serve it");
    Ok(())
}

/// The release build alone, for `build` and for the end-to-end test.
pub fn release(options: &Build, path: &[PathBuf]) -> Result<()> {
    let mut trunk = trunk(path)?;
    trunk.envs(SMALL_STD);
    trunk.args(["build", "--release", "--no-default-features", "--public-url", &options.public_url]);
    if let Some(dir) = &options.seeds {
        trunk.env("STANCE_SEEDS", existing(dir)?);
    }
    if options.quotes_only {
        trunk.env("STANCE_QUOTES_ONLY", "1");
    }
    run::run(&mut trunk).context("the site was not built: what to do stands above")
}

pub fn serve(options: &Serve) -> Result<()> {
    let ready = setup::setup(&setup::SITE, false)?;
    let port = options.port.to_string();
    let mut trunk = trunk(&ready.path)?;
    trunk.args(["serve", "--address", "127.0.0.1", "--port", &port, "--dist", SERVED]);
    if options.open {
        trunk.arg("--open");
    }
    // Trunk wants the folder before it begins to watch.
    std::fs::create_dir_all(run::root()?.join(SERVED)).context("could not make the folder that is served")?;
    println!("Building, then serving http://127.0.0.1:{port}/ ; Ctrl-C ends it.");
    run::run(&mut trunk).context("the site is no longer served")
}

/// The corpus in use: STANCE_SEEDS, else seeds/ of the clone.
pub fn seeds_dir() -> Result<PathBuf> {
    match std::env::var_os("STANCE_SEEDS") {
        Some(dir) => Ok(dir.into()),
        None => Ok(run::root()?.join("seeds")),
    }
}

fn trunk(path: &[PathBuf]) -> Result<Command> {
    let mut command = Command::new("trunk");
    command.current_dir(run::root()?);
    run::with_path(&mut command, path)?;
    // build.rs and the hook run in other folders than this command: a relative path would miss.
    if let Some(dir) = std::env::var_os("STANCE_SEEDS") {
        command.env("STANCE_SEEDS", existing(Path::new(&dir))?);
    }
    // A failed build is no fault of Trunk's: where in Trunk it was noticed helps nobody.
    command.env("RUST_BACKTRACE", "0");
    // Trunk 0.21 takes NO_COLOR for a flag and refuses the usual "1".
    if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        command.env("NO_COLOR", "true");
    }
    Ok(command)
}

fn existing(dir: &Path) -> Result<PathBuf> {
    dir.canonicalize().with_context(|| format!("expected a corpus folder, found nothing at {}", dir.display()))
}
