//! The second edition of the program, with every view. The first, which Trunk builds, has those that a first visit needs.

use crate::run;
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;

/// Name of the second edition's files.
pub const NAME: &str = "views";

/// Builds the second edition with Trunk's settings, which this hook inherits, and gives its glue and its wasm.
pub fn build_views(staging: &Path) -> Result<(String, Vec<u8>)> {
    let root = run::root()?;
    println!("Building the second edition, with every view.");
    let target = ["--release", "--locked", "--target", crate::setup::WASM, "--package", "stance-atlas", "--bin", "stance-atlas"];
    run::run(run::cargo(&root).arg("build").args(target)).context("the second edition was not built")?;
    let folder = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
    let wasm = folder.join(crate::setup::WASM).join("release/stance-atlas.wasm");
    let out = staging.join(NAME);
    let args =
        ["--target", "web", "--no-typescript", "--remove-name-section", "--remove-producers-section", "--out-name", NAME, "--out-dir"];
    run::run(Command::new("wasm-bindgen").args(args).arg(&out).arg(&wasm)).context("wasm-bindgen did not finish the second edition")?;
    let glue = std::fs::read_to_string(out.join("views.js")).context("could not read views.js")?;
    let wasm = std::fs::read(out.join("views_bg.wasm")).context("could not read views_bg.wasm")?;
    std::fs::remove_dir_all(&out).with_context(|| format!("could not remove {}", out.display()))?;
    Ok((glue, wasm))
}

/// Whether a file belongs to the second edition.
pub fn is_of_views(file: &str) -> bool {
    file.starts_with("views-")
}
