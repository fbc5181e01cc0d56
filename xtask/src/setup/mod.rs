//! What a command needs: found on this machine, installed once, or reported as missing.

mod browser;
mod cache;
mod cargo_tool;
mod firefox;
mod npm;
mod packages;
mod python;
mod rust;
mod versions;

pub use browser::Browser;
pub use rust::TARGET as WASM;

use crate::run;
use anyhow::Result;
use cargo_tool::CargoTool;
use std::path::PathBuf;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// The wasm32 target of the pinned toolchain.
    Target,
    /// rustfmt and clippy.
    Lints,
    Trunk,
    Bindgen,
    /// wasm-split-cli, which cuts the program into parts.
    Split,
    /// cargo-machete, which finds crates that are declared and not used.
    Machete,
    Browser,
    Firefox,
    /// Firefox's driver.
    Gecko,
    /// axe-core, the accessibility checker.
    Axe,
    /// Lighthouse, which checks accessibility, best practices and SEO.
    Lighthouse,
    /// The TypeScript compiler.
    TypeScript,
    /// Python with the packages that read the exports.
    Python,
}

pub const SITE: [Need; 4] = [Need::Target, Need::Trunk, Need::Bindgen, Need::Split];

/// What was found.
#[derive(Debug, Default)]
pub struct Ready {
    /// Folders to put in front of PATH.
    pub path: Vec<PathBuf>,
    pub browser: Option<Browser>,
    pub firefox: Option<PathBuf>,
    pub axe: Option<PathBuf>,
    pub lighthouse: Option<PathBuf>,
    pub tsc: Option<PathBuf>,
    pub python: Option<PathBuf>,
    /// One sentence for each thing that could not be found or installed.
    pub missing: Vec<String>,
}

/// Something that still has to be installed.
enum Job {
    Rust(rust::Part),
    Tool(CargoTool),
    Browser,
    Firefox,
    Npm(npm::Package),
    Python,
}

/// Looks for everything first, so that the remaining jobs can be counted before the first one starts.
pub fn setup(needs: &[Need], install: bool) -> Result<Ready> {
    let mut ready = Ready::default();
    let mut jobs = Vec::new();
    for &need in needs {
        jobs.extend(look(need, &mut ready)?);
    }
    let n = jobs.len();
    for (i, job) in jobs.into_iter().enumerate() {
        println!("[setup, step {} of {n}] {}", i + 1, job.describe());
        job.run(&mut ready, install)?;
    }
    Ok(ready)
}

fn look(need: Need, ready: &mut Ready) -> Result<Option<Job>> {
    let tool = match need {
        Need::Target => return Ok(rust::missing(rust::Part::Target).map(Job::Rust)),
        Need::Lints => return Ok(rust::missing(rust::Part::Lints).map(Job::Rust)),
        Need::Browser => {
            ready.browser = browser::find().ok();
            return Ok(ready.browser.is_none().then_some(Job::Browser));
        }
        Need::Python => {
            ready.python = python::find();
            return Ok(ready.python.is_none().then_some(Job::Python));
        }
        Need::Firefox => {
            ready.firefox = firefox::find();
            return Ok(ready.firefox.is_none().then_some(Job::Firefox));
        }
        Need::Axe => return look_for(npm::AXE, ready),
        Need::Lighthouse => return look_for(npm::LIGHTHOUSE, ready),
        Need::TypeScript => return look_for(npm::TYPESCRIPT, ready),
        Need::Trunk => cargo_tool::trunk(),
        Need::Bindgen => cargo_tool::wasm_bindgen(&run::root()?)?,
        Need::Split => cargo_tool::wasm_split(),
        Need::Machete => cargo_tool::machete(),
        Need::Gecko => cargo_tool::geckodriver(),
    };
    match tool.find()? {
        Some(folder) => {
            ready.path.extend(folder);
            Ok(None)
        }
        None => Ok(Some(Job::Tool(tool))),
    }
}

fn look_for(package: npm::Package, ready: &mut Ready) -> Result<Option<Job>> {
    match package.find()? {
        Some(file) => {
            ready.keep(package, file);
            Ok(None)
        }
        None => Ok(Some(Job::Npm(package))),
    }
}

impl Job {
    fn describe(&self) -> String {
        match self {
            Self::Rust(part) => format!("{}: a download of a few seconds", part.name()),
            Self::Tool(tool) => tool.describe(),
            Self::Browser => "Chromium and its driver: checking the system's packages".into(),
            Self::Firefox => "Firefox: checking the system's packages".into(),
            Self::Npm(package) => package.describe(),
            Self::Python => python::describe(),
        }
    }

    fn run(self, ready: &mut Ready, install: bool) -> Result<()> {
        match self {
            Self::Rust(part) => rust::add(part)?,
            Self::Tool(tool) => ready.path.push(tool.install()?),
            Self::Browser => match browser::install(install) {
                Ok(browser) => ready.browser = Some(browser),
                Err(error) => ready.miss(&error),
            },
            Self::Firefox => match firefox::install(install) {
                Ok(file) => ready.firefox = Some(file),
                Err(error) => ready.miss(&error),
            },
            Self::Npm(package) => match package.install(install) {
                Ok(file) => ready.keep(package, file),
                Err(error) => ready.miss(&error),
            },
            Self::Python => match python::install(install) {
                Ok(python) => ready.python = Some(python),
                Err(error) => ready.miss(&error),
            },
        }
        Ok(())
    }
}

impl Ready {
    fn keep(&mut self, package: npm::Package, file: PathBuf) {
        let place = match package {
            npm::AXE => &mut self.axe,
            npm::LIGHTHOUSE => &mut self.lighthouse,
            _ => &mut self.tsc,
        };
        *place = Some(file);
    }

    fn miss(&mut self, error: &anyhow::Error) {
        let sentence = format!("{error:#}");
        println!("  missing: {sentence}");
        self.missing.push(sentence);
    }
}
