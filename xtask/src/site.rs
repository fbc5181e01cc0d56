//! `build` and `serve`: Trunk does both, and calls `finish` at the end of each build.

use crate::args::{Build, Serve};
use crate::run;
use crate::setup;
use anyhow::{Context, Result, anyhow};
use atlas_core::index::needs_stemmers;
use atlas_core::model::Corpus;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where a release goes.
pub const DIST: &str = "dist";
/// Where the release goes that a single file is made of.
pub const UNFOLDED: &str = "target/unfolded";
/// The development site stays out of dist/, so that serving never overwrites a release.
const SERVED: &str = "target/served";

/// What of the program is watched while another corpus is served: the list of Trunk.toml without seeds/, as a list on the command line
/// takes its place.
const WATCHED: [&str; 6] = ["index.html", "build.rs", "Cargo.toml", "src", "style", "crates/core"];

pub fn build(options: &Build) -> Result<()> {
    let ready = setup::setup(&setup::SITE, false)?;
    release(options, &ready.path, Program::InParts, DIST)?;
    println!("ok: the site is in dist/; any static server can serve it");
    Ok(())
}

/// The whole site as one file: made of a release in a folder of its own, so that dist/ stays as it is.
pub fn single_file(options: &Build, out: Option<PathBuf>) -> Result<()> {
    let ready = setup::setup(&setup::SITE, false)?;
    release(options, &ready.path, Program::Whole, UNFOLDED)?;
    let root = run::root()?;
    let out = match out {
        Some(file) => std::env::current_dir().context("expected a folder to work in")?.join(file),
        None => root.join(file_name(options)?),
    };
    crate::finish::write_single(&root.join(UNFOLDED), &out)?;
    println!("ok: double-click it to open it; it needs no other file");
    Ok(())
}

/// The title of the corpus as a file name.
fn file_name(options: &Build) -> Result<String> {
    let corpus = corpus_of(options.seeds.as_deref())?;
    let title = corpus.info.title.to_lowercase();
    let words: Vec<_> = title.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    Ok(format!("stance-atlas-{}.html", words.join("-")))
}

/// How the program of a release comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// What starts first, each further part when it is asked for.
    InParts,
    /// At once: a single file can fetch nothing.
    Whole,
}

/// The release build alone, also for the end-to-end test.
pub fn release(options: &Build, path: &[PathBuf], program: Program, dist: &str) -> Result<()> {
    let mut trunk = trunk(path)?;
    trunk.args(["build", "--release", "--public-url", &options.public_url, "--dist", dist]);
    let mut features = features(&corpus_of(options.seeds.as_deref())?);
    if program == Program::InParts {
        features.push("parts");
        trunk.env(crate::finish::PARTS_WANTED, "1");
    }
    with_features(&mut trunk, &features);
    if let Some(dir) = &options.seeds {
        trunk.env("STANCE_SEEDS", existing(dir)?);
    }
    if options.quotes_only {
        trunk.env("STANCE_QUOTES_ONLY", "1");
    }
    run::run(&mut trunk).context("the site was not built; see the errors above")
}

pub fn serve(options: &Serve) -> Result<()> {
    let seeds = options.seeds.as_deref().map(existing).transpose()?;
    let corpus = corpus_of(seeds.as_deref())?;
    let ready = setup::setup(&setup::SITE, false)?;
    let port = options.port.to_string();
    let mut trunk = trunk(&ready.path)?;
    trunk.args(["serve", "--address", "127.0.0.1", "--port", &port, "--dist", SERVED]);
    if let Some(dir) = &seeds {
        trunk.env("STANCE_SEEDS", dir).arg("--watch").arg(dir);
        WATCHED.iter().for_each(|path| {
            trunk.args(["--watch", path]);
        });
    }
    if options.open {
        trunk.arg("--open");
    }
    with_features(&mut trunk, &features(&corpus));
    // Trunk wants the folder before it begins to watch.
    std::fs::create_dir_all(run::root()?.join(SERVED)).context("could not create the folder to serve")?;
    println!("Building, then serving http://127.0.0.1:{port}/ ; press Ctrl-C to stop.");
    run::run(&mut trunk).context("the server stopped")
}

/// The corpus that is built, read and checked at once: what is wrong is said before minutes of building.
fn corpus_of(seeds: Option<&Path>) -> Result<Corpus> {
    let dir = seeds.map_or_else(seeds_dir, |dir| Ok(dir.to_owned()))?;
    atlas_core::questions::read_checked(&dir)
        .map(|(corpus, _)| corpus)
        .map_err(|errors| anyhow!("{errors}the corpus in {} has errors", dir.display()))
}

/// What the program needs for a corpus: the word forms of other languages than English.
fn features(corpus: &Corpus) -> Vec<&'static str> {
    if needs_stemmers(corpus) { vec!["stemmers"] } else { Vec::new() }
}

fn with_features(trunk: &mut Command, features: &[&str]) {
    if !features.is_empty() {
        trunk.args(["--features", &features.join(",")]);
    }
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
