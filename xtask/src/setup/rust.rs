//! Parts of the pinned toolchain, added with rustup where it does not do so by itself.

use crate::run;
use anyhow::{Context, Result};
use std::process::Command;

pub const TARGET: &str = "wasm32-unknown-unknown";

#[derive(Debug, Clone, Copy)]
pub enum Part {
    Target,
    Lints,
}

impl Part {
    pub fn name(self) -> &'static str {
        match self {
            Self::Target => "Rust's wasm32 target",
            Self::Lints => "rustfmt and clippy",
        }
    }
}

pub fn missing(part: Part) -> Option<Part> {
    let there = match part {
        Part::Target => has_target(),
        Part::Lints => {
            let works = |tool| run::output("cargo", &[tool, "--version"]).is_some();
            works("fmt") && works("clippy")
        }
    };
    (!there).then_some(part)
}

pub fn add(part: Part) -> Result<()> {
    let args: &[&str] = match part {
        Part::Target => &["target", "add", TARGET],
        Part::Lints => &["component", "add", "rustfmt", "clippy"],
    };
    run::run(Command::new("rustup").args(args).current_dir(run::root()?))
        .with_context(|| format!("could not add {}; install rustup, or run that command by hand", part.name()))
}

/// Asks rustc, not rustup: a toolchain from another source has no rustup.
fn has_target() -> bool {
    let args = ["--print", "target-libdir", "--target", TARGET];
    run::output("rustc", &args).is_some_and(|dir| std::path::Path::new(dir.trim()).is_dir())
}
