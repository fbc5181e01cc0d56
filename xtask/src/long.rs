//! `test --long`: looks for faults for some minutes. Property tests run with many more cases, and each target of fuzz/ runs
//! for a minute: libFuzzer changes inputs where that reaches code that no input reached before.

use crate::run;
use crate::tally::Tally;
use anyhow::{Context, Result};
use std::path::Path;

/// Cases of each property; the usual number is 256.
const CASES: &str = "4000";
const PROPERTIES: [&str; 6] = ["query_properties", "search_properties", "spellings", "suggestions", "examples", "url_properties"];

/// Targets of fuzz/ with what libFuzzer should know of each: pieces of the language, how long an input may be.
const TARGETS: [(&str, &[&str]); 2] = [("query", &["-dict=fuzz/query.dict", "-max_len=400"]), ("index", &["-max_len=600"])];
const SECONDS: u32 = 60;

/// What cargo-fuzz sets too, but for the sanitizers, which want an unstable compiler: our crates have no unsafe code.
const INSTRUMENTED: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
     -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 --cfg=fuzzing";

pub fn long(root: &Path, tally: &mut Tally) -> Result<()> {
    let mut properties = run::cargo(root);
    properties.args(["test", "--locked", "-p", "atlas-core"]).env("PROPTEST_CASES", CASES);
    PROPERTIES.iter().for_each(|name| _ = properties.args(["--test", name]));
    tally.step(&format!("properties, {CASES} cases each"), &mut properties);
    let compiler = std::env::var_os("CXX").unwrap_or_else(|| "c++".into());
    if run::output(compiler, &["--version"]).is_none() {
        tally.skip("fuzzing", "libFuzzer wants a C++ compiler, and there is none named c++; install one or name it in CXX");
        return Ok(());
    }
    let host = host()?;
    TARGETS.iter().try_for_each(|(name, options)| fuzz(root, &host, name, options, tally))
}

/// The target triple of this machine: named, so that build scripts are built without our flags.
fn host() -> Result<String> {
    let said = run::output("rustc", &["-vV"]).unwrap_or_default();
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("expected a host in what `rustc -vV` prints, found none")
}

fn fuzz(root: &Path, host: &str, name: &str, options: &[&str], tally: &mut Tally) -> Result<()> {
    let folder = Path::new("target/fuzz").join(name);
    // What was found in earlier runs is where the next one begins.
    std::fs::create_dir_all(root.join(&folder).join("inputs")).context("could not make the folder of inputs")?;
    let folder = folder.display();
    let mut command = run::cargo(root);
    command.args(["run", "--locked", "--release", "--manifest-path", "fuzz/Cargo.toml", "--target-dir", "target/fuzz/build"]);
    command.args(["--target", host, "--bin", name, "--", &format!("{folder}/inputs")]);
    command.args([&format!("-max_total_time={SECONDS}"), &format!("-artifact_prefix={folder}/")]);
    command.args(["-timeout=20", "-rss_limit_mb=4096", "-verbosity=0", "-print_final_stats=1"]).args(options);
    command.env("RUSTFLAGS", INSTRUMENTED);
    tally.step(&format!("fuzzing {name}, {SECONDS} seconds; an input that fails is kept in {folder}"), &mut command);
    Ok(())
}
