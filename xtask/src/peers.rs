//! `test peers`: exports every file anew and lets the programs of tests/peers/ read them.

use crate::setup::Ready;
use crate::tally::Tally;
use anyhow::{Context, Result, anyhow, ensure};
use atlas_core::api::{Arguments, FORMATS, File, Given, export};
use atlas_core::index::{Atlas, Options, build};
use atlas_core::stance::{Group, Measure, Normalisation};
use std::path::{Path, PathBuf};
use std::process::Command;

const PEERS: &str = "tests/peers";
/// Where the files lie that the peers read.
const EXPORTS: &str = "target/peers";

pub fn peers(root: &Path, ready: &Ready, tally: &mut Tally) -> Result<()> {
    let Some(python) = &ready.python else {
        tally.skip("other programs read the exports", &ready.missing.join("; "));
        return Ok(());
    };
    if let Err(error) = write_exports(root) {
        tally.fail("exports for other programs", &format!("{error:#}"));
        return Ok(());
    }
    for script in scripts(root)? {
        let mut command = Command::new(python);
        // Without what this shell says of Python (it could switch assertions off), and without traces beside the scripts.
        command.args(["-E", "-B"]).arg(&script).arg(EXPORTS).current_dir(root);
        tally.step(&format!("peer {}", script.display()), &mut command);
    }
    Ok(())
}

/// Each Python file of the folder is a peer.
fn scripts(root: &Path) -> Result<Vec<PathBuf>> {
    let mut scripts = Vec::new();
    for entry in std::fs::read_dir(root.join(PEERS)).with_context(|| format!("could not read {PEERS}"))? {
        let script = Path::new(PEERS).join(entry?.file_name());
        if script.extension().is_some_and(|end| end == "py") {
            scripts.push(script);
        }
    }
    ensure!(!scripts.is_empty(), "expected a peer in {PEERS}, found none");
    scripts.sort();
    Ok(scripts)
}

fn write_exports(root: &Path) -> Result<()> {
    let folder = root.join(EXPORTS);
    // What an earlier run left could be read in place of what is missing now.
    if folder.exists() {
        std::fs::remove_dir_all(&folder).with_context(|| format!("could not empty {EXPORTS}"))?;
    }
    std::fs::create_dir_all(&folder).with_context(|| format!("could not create {EXPORTS}"))?;
    let corpus = atlas_core::seed::read(&root.join("seeds")).map_err(|errors| anyhow!("{errors}"))?;
    let bytes = build(&corpus, Options::default());
    let atlas = Atlas::open(&bytes)?;
    for (name, call) in calls() {
        let arguments = Arguments::new(call.into_iter().map(|(key, value)| (key.to_owned(), Given::Text(value.to_owned()))));
        let (File::Text(text) | File::Pixels(text)) = export(&atlas, arguments).map_err(|error| anyhow!("{name}: {error}"))?;
        std::fs::write(folder.join(&name), text).with_context(|| format!("could not write {name}"))?;
    }
    Ok(())
}

/// The name of a file and the call of `export` that it is the answer to.
type Call = (String, Vec<(&'static str, &'static str)>);

/// `what.format` for everything that can be exported, and `agreement-group-measure-normalisation.format` for every network.
fn calls() -> Vec<Call> {
    let mut calls = Vec::new();
    for (what, formats, _) in FORMATS {
        calls.extend(formats.iter().map(|format| (format!("{what}.{format}"), vec![("what", *what), ("format", *format)])));
    }
    for group in Group::ALL {
        for measure in Measure::ALL {
            for normalisation in Normalisation::ALL {
                let options = [("group", group.as_str()), ("measure", measure.as_str()), ("normalisation", normalisation.as_str())];
                let stem = format!("agreement-{}", options.map(|(_, value)| value).join("-"));
                for format in ["graphml", "csv"] {
                    let call = [("what", "agreement"), ("format", format)].into_iter().chain(options).collect();
                    calls.push((format!("{stem}.{format}"), call));
                }
            }
        }
    }
    calls
}
