//! `test`: tests the core on the host, the components and the built site in a browser, the exports in other programs.

use crate::args::{Build, Suite, Test};
use crate::long;
use crate::peers;
use crate::run;
use crate::setup::{self, Need, Ready, WASM};
use crate::site::{self, Program};
use crate::tally::Tally;
use anyhow::{Result, bail, ensure};
use std::path::Path;
use std::process::Command;

/// Environment variables for the end-to-end tests; tests/e2e/src/main.rs reads them.
const DIST: &str = "STANCE_DIST";
const AXE: &str = "STANCE_AXE";
const LIGHTHOUSE: &str = "STANCE_LIGHTHOUSE";
const FILE: &str = "STANCE_FILE";
const FIREFOX: &str = "FIREFOX";
const LONG: &str = "STANCE_LONG";

pub fn test(options: &Test) -> Result<()> {
    let ready = setup::setup(&needs(&options.suites), options.install)?;
    let root = run::root()?;
    let mut tally = Tally::default();
    for suite in &options.suites {
        match suite {
            Suite::Core => core(&root, &ready, &mut tally)?,
            Suite::Web => web(&root, &ready, &mut tally)?,
            Suite::E2e => e2e(&root, &ready, options.long, &mut tally)?,
            Suite::Peers => peers::peers(&root, &ready, &mut tally)?,
        }
    }
    if options.long {
        long::long(&root, &mut tally)?;
    }
    conclude(&tally)
}

const E2E: [Need; 9] =
    [Need::Target, Need::Trunk, Need::Bindgen, Need::Split, Need::Browser, Need::Firefox, Need::Gecko, Need::Axe, Need::Lighthouse];

fn needs(suites: &[Suite]) -> Vec<Need> {
    let mut needs: Vec<Need> = Vec::new();
    for suite in suites {
        let of_suite: &[Need] = match suite {
            Suite::Core => &[Need::Target, Need::Lints, Need::Machete, Need::TypeScript],
            Suite::Web => &[Need::Target, Need::Bindgen, Need::Browser],
            Suite::E2e => &E2E,
            Suite::Peers => &[Need::Python],
        };
        for need in of_suite {
            if !needs.contains(need) {
                needs.push(*need);
            }
        }
    }
    needs
}

fn core(root: &Path, ready: &Ready, tally: &mut Tally) -> Result<()> {
    unused(root, ready, tally)?;
    let packages = ["-p", "atlas-core", "-p", "xtask", "-p", "atlas-e2e"];
    let deny = ["--", "-D", "warnings"];
    let mut step = |name: &str, args: &[&[&str]]| -> Result<()> {
        let mut command = cargo(root, ready)?;
        tally.step(name, command.args(args.concat()));
        Ok(())
    };
    step("format", &[&["fmt", "--all", "--check"]])?;
    step("clippy, host", &[&["clippy", "--locked", "--all-targets"], &packages, &deny])?;
    step("clippy, wasm", &[&["clippy", "--locked", "--target", WASM, "-p", "stance-atlas", "--all-targets"], &deny])?;
    step("tests, host", &[&["test", "--locked"], &packages])?;
    types(root, ready, tally);
    Ok(())
}

/// Crates that are declared and not used. Without metadata those that are for one target go unseen, which are all of the app's.
fn unused(root: &Path, ready: &Ready, tally: &mut Tally) -> Result<()> {
    // By its own name: below another `cargo`, `cargo machete` takes its own name for a folder.
    let mut machete = Command::new("cargo-machete");
    run::with_path(machete.arg("--with-metadata").current_dir(root), &ready.path)?;
    tally.step("every crate that is declared is used", &mut machete);
    Ok(())
}

/// The types that scripts may build on, and a script that does.
fn types(root: &Path, ready: &Ready, tally: &mut Tally) {
    let name = "types of window.stanceAtlas";
    match &ready.tsc {
        Some(tsc) => tally.step(name, Command::new("node").arg(tsc).args(["--project", "tests/types"]).current_dir(root)),
        None => tally.skip(name, &ready.missing.join("; ")),
    }
}

fn web(root: &Path, ready: &Ready, tally: &mut Tally) -> Result<()> {
    let name = "components in the browser";
    let Some(browser) = &ready.browser else {
        tally.skip(name, &ready.missing.join("; "));
        return Ok(());
    };
    let mut command = cargo(root, ready)?;
    command.args(["test", "--locked", "--target", WASM, "--test", "web"]).env("CHROMEDRIVER", &browser.driver);
    // Seconds without a word from the page; a busy machine needs more than the runner's own twenty.
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    tally.step(name, &mut command);
    Ok(())
}

fn e2e(root: &Path, ready: &Ready, long: bool, tally: &mut Tally) -> Result<()> {
    let name = "the built site in the browser";
    let Some(browser) = &ready.browser else {
        tally.skip(name, &ready.missing.join("; "));
        return Ok(());
    };
    println!("\n== release build");
    if let Err(error) = site::release(&Build::default(), &ready.path, Program::InParts, site::DIST) {
        tally.fail("release build", &format!("{error:#}"));
        tally.skip(name, "there is no site to test");
        return Ok(());
    }
    tally.check("weight", crate::finish::judge_weight(&root.join(site::DIST)));
    let (dist, file) = (root.join(site::DIST), root.join("target/stance-atlas.html"));
    let whole = site::release(&Build::default(), &ready.path, Program::Whole, site::UNFOLDED);
    tally.check("single file", whole.and_then(|()| crate::finish::write_single(&root.join(site::UNFOLDED), &file)));
    let mut command = cargo(root, ready)?;
    command.args(["run", "--locked", "--quiet", "--package", "atlas-e2e"]);
    command.env(DIST, dist).env(FILE, file).env("CHROME", &browser.chrome).env("CHROMEDRIVER", &browser.driver);
    for (name, file) in [(FIREFOX, &ready.firefox), (AXE, &ready.axe), (LIGHTHOUSE, &ready.lighthouse)] {
        match file {
            Some(file) => command.env(name, file),
            None => command.env_remove(name),
        };
    }
    if long {
        command.env(LONG, "1");
    }
    tally.step(name, &mut command);
    Ok(())
}

fn cargo(root: &Path, ready: &Ready) -> Result<Command> {
    let mut command = run::cargo(root);
    run::with_path(&mut command, &ready.path)?;
    Ok(command)
}

/// The count has a line to itself, so that both people and scripts can find it.
fn conclude(tally: &Tally) -> Result<()> {
    println!();
    for note in &tally.notes {
        println!("{note}");
    }
    println!("{}", tally.line());
    ensure!(tally.failed == 0, "tests failed: start with the first one listed above");
    if tally.skipped > 0 && run::is_ci() {
        bail!("nothing may be skipped under CI: provide what is listed above");
    }
    Ok(())
}
