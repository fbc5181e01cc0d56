//! Reads the corpus folder, writes its index to OUT_DIR. An error in the corpus is printed as file:line:column and ends the build.
use atlas_core::{index, questions};
use std::path::PathBuf;

fn main() {
    println!("cargo::rerun-if-env-changed=STANCE_SEEDS");
    println!("cargo::rerun-if-env-changed=STANCE_QUOTES_ONLY");
    let seeds = std::env::var_os("STANCE_SEEDS").map_or_else(|| PathBuf::from("seeds"), PathBuf::from);
    println!("cargo::rerun-if-changed={}", seeds.display());
    let options = index::Options { quotes_only: std::env::var_os("STANCE_QUOTES_ONLY").is_some_and(|value| value == "1") };
    match questions::read_checked(&seeds) {
        Ok((corpus, warnings)) => {
            warnings.iter().for_each(|warning| println!("cargo::warning={}/{warning}", seeds.display()));
            let is_page = std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
            if is_page && index::needs_stemmers(&corpus) && std::env::var_os("CARGO_FEATURE_STEMMERS").is_none() {
                println!(
                    "cargo::error=expected the feature “stemmers”, which some report's language needs, found none; start `cargo xtask build` or `serve` again, which asks for it"
                );
            }
            let file = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default()).join("atlas.bin");
            if let Err(error) = std::fs::write(file, index::build(&corpus, options)) {
                println!("cargo::error=expected to write the index, found: {error}; free some disk space");
            }
        }
        Err(errors) => {
            errors.iter().for_each(|error| println!("cargo::error={}/{error}", seeds.display()));
            errors.warnings().iter().for_each(|warning| println!("cargo::warning={}/{warning}", seeds.display()));
        }
    }
    let wasm = std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    let release = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    if wasm && release && std::env::var_os("CARGO_FEATURE_PARTS").is_some() {
        // Where what refers to what is told, the program can be parted; `cargo xtask finish` does, and strips it afterwards.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    } else if wasm && release && std::env::var_os("KEEP_NAMES").is_none() {
        // strip = true would drop target_features, which wasm-opt and wasm-bindgen need.
        println!("cargo::rustc-link-arg-bins=--strip-all");
        println!("cargo::rustc-link-arg-bins=--keep-section=target_features");
    }
}
