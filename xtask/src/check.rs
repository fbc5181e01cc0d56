//! `check`: reads a corpus folder and says all that is wrong with it.

use anyhow::{Result, bail};
use std::path::PathBuf;

pub fn check(seeds: Option<PathBuf>) -> Result<()> {
    let dir = match seeds {
        Some(dir) => dir,
        None => crate::site::seeds_dir()?,
    };
    match atlas_core::seed::read(&dir) {
        Ok(corpus) => {
            println!("ok: {} is a whole corpus of {} documents: {}", dir.display(), corpus.documents.len(), corpus.info.title);
            Ok(())
        }
        Err(errors) => {
            eprintln!("{errors}");
            bail!("{} of {} to put right; then run this again", counted(errors.len()), dir.display())
        }
    }
}

fn counted(n: usize) -> String {
    if n == 1 { "1 fault".into() } else { format!("{n} faults") }
}
