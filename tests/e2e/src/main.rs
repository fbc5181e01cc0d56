//! The built site in a real browser: `cargo xtask test e2e` builds it and starts this.
//!
//! STANCE_DIST, CHROME and CHROMEDRIVER are the site, the browser and its driver, FIREFOX and GECKODRIVER another browser and
//! its driver; STANCE_AXE is the path of axe-core, STANCE_LIGHTHOUSE of Lighthouse, STANCE_FILE of the single file. With
//! STANCE_LONG, repeated checks are repeated more often.
//! Words on the command line choose the scenarios whose names contain one of them. `bench DIST [DIST]`, started by
//! `cargo xtask bench --load`, measures how built sites load instead.

mod axe;
mod bench;
mod command;
mod driver;
mod faults;
mod figures;
mod firefox;
mod instruments;
mod lighthouse;
mod logs;
mod page;
mod roles;
mod scenarios;
mod screens;
mod server;
mod session;
mod site;
mod tree;
mod turns;
mod wait;

use anyhow::{Context, Result};
use scenarios::Scenario;
use session::Setting;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use tokio::task::LocalSet;
use turns::Score;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let this_thread = LocalSet::new();
    // The driver has its own process group, so Ctrl-C has to be passed on from here.
    let outcome = tokio::select! {
        outcome = this_thread.run_until(run()) => outcome,
        _ = tokio::signal::ctrl_c() => Err(anyhow::anyhow!("interrupted")),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<bool> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.split_first() {
        Some((first, sites)) if first == "bench" => bench::run(sites).await.map(|()| true),
        _ => play(&words).await,
    }
}

/// Whether every scenario that is wanted went well.
async fn play(wanted: &[String]) -> Result<bool> {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").context("expected to be run by cargo: `cargo xtask test e2e`")?;
    let root = Path::new(&package).ancestors().nth(2).context("expected tests/e2e to lie inside the clone")?.to_owned();
    let dist = std::env::var_os("STANCE_DIST").map_or_else(|| root.join("dist"), PathBuf::from);
    let path = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let site = Arc::new(site::Site::read(&dist)?);
    let server = server::Server::start(&site)?;
    let driver = driver::Driver::chromium()?;
    let setting = Arc::new(Setting {
        base: server.base.clone(),
        site,
        file: path("STANCE_FILE"),
        driver: driver.url.clone(),
        firefox: path("FIREFOX"),
        axe: path("STANCE_AXE"),
        lighthouse: path("STANCE_LIGHTHOUSE"),
        long: path("STANCE_LONG").is_some(),
        root,
    });
    std::fs::create_dir_all(setting.root.join(session::SHOTS)).context("could not make the folder for screenshots")?;
    println!("{} at {}", dist.display(), setting.base);
    let wanted = |scenario: &Scenario| wanted.is_empty() || wanted.iter().any(|word| scenario.name.contains(word.as_str()));
    let mut score = Score::default();
    score.play(&setting, scenarios::together().into_iter().filter(wanted).collect(), browsers()).await;
    score.play(&setting, scenarios::alone().into_iter().filter(wanted).collect(), 1).await;
    Ok(score.conclude())
}

/// One for each core; a scenario waits more than it works, so at least two.
fn browsers() -> usize {
    std::thread::available_parallelism().map_or(2, |cores| cores.get().clamp(2, 8))
}
