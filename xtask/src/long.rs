//! `test --long`: property tests with many more cases, and a minute of fuzzing for each target of fuzz/. libFuzzer mutates
//! inputs and keeps those that reach new code.

use crate::run;
use crate::tally::Tally;
use anyhow::{Context, Result};
use std::path::Path;

/// Cases per property; proptest's default is 256. A slow property has a share of them.
const CASES: &str = "4000";
const PROPERTIES: [&str; 7] =
    ["damaged_bytes", "query_properties", "search_properties", "spellings", "suggestions", "examples", "url_properties"];

/// Targets of fuzz/ with their libFuzzer options: a dictionary of the language, the longest input.
const TARGETS: [(&str, &[&str]); 2] = [("query", &["-dict=fuzz/query.dict", "-max_len=400"]), ("index", &["-max_len=600"])];
const SECONDS: u32 = 60;

/// The flags that cargo-fuzz sets, without the sanitizers, which need an unstable compiler: our crates have no unsafe code.
const INSTRUMENTED: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
     -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 --cfg=fuzzing";

pub fn long(root: &Path, tally: &mut Tally) -> Result<()> {
    let mut properties = run::cargo(root);
    properties.args(["test", "--locked", "-p", "atlas-core", "--test", "all", "--"]).args(PROPERTIES).env("PROPTEST_CASES", CASES);
    tally.step(&format!("properties, {CASES} cases each"), &mut properties);
    let compiler = std::env::var_os("CXX").unwrap_or_else(|| "c++".into());
    if run::output(compiler, &["--version"]).is_none() {
        tally.skip("fuzzing", "libFuzzer needs a C++ compiler and c++ was not found; install one or name it in CXX");
        return Ok(());
    }
    let host = host()?;
    TARGETS.iter().try_for_each(|(name, options)| fuzz(root, &host, name, options, tally))
}

/// The host target triple: passing it to Cargo keeps our flags away from build scripts.
fn host() -> Result<String> {
    let said = run::output("rustc", &["-vV"]).unwrap_or_default();
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("expected a host in the output of `rustc -vV`, found none")
}

fn fuzz(root: &Path, host: &str, name: &str, options: &[&str], tally: &mut Tally) -> Result<()> {
    let folder = Path::new("target/fuzz").join(name);
    // Inputs found in earlier runs are the starting point of the next.
    std::fs::create_dir_all(root.join(&folder).join("inputs")).context("could not create the folder for inputs")?;
    let folder = folder.display();
    let mut command = run::cargo(root);
    command.args(["run", "--locked", "--release", "--manifest-path", "fuzz/Cargo.toml", "--target-dir", "target/fuzz/build"]);
    command.args(["--target", host, "--bin", name, "--", &format!("{folder}/inputs")]);
    command.args([&format!("-max_total_time={SECONDS}"), &format!("-artifact_prefix={folder}/")]);
    command.args(["-timeout=20", "-rss_limit_mb=4096", "-verbosity=0", "-print_final_stats=1"]).args(options);
    command.env("RUSTFLAGS", INSTRUMENTED);
    tally.step(&format!("fuzzing {name}, {SECONDS} seconds; failing inputs are kept in {folder}"), &mut command);
    Ok(())
}
