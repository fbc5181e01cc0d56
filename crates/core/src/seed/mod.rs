//! The corpus folder: text → raw tables → checked corpus. All errors of a run are collected.
mod documents;
mod error;
mod info;
mod passages;
mod syntax;

pub use error::{At, Errors, SeedError};

use crate::model::Corpus;
use std::path::Path;
use syntax::Folder;

/// Reads and checks a corpus folder.
///
/// # Errors
/// Everything that is wrong with the folder, in the order of files and lines.
pub fn read(dir: &Path) -> Result<Corpus, Errors> {
    let mut errors = Errors::default();
    let folder = Folder::open(dir, &mut errors);
    let info = info::read(&folder, &mut errors);
    let (outlets, documents) = documents::read(&folder, &mut errors);
    errors.into_result(Corpus { info, outlets, documents })
}
