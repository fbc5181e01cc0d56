//! The index of the corpus. Its bytes are part of the program: nothing is fetched for it, and it is never of another build.
use crate::browser::failure;
use atlas_core::index::{Atlas, OpenError};
use std::sync::OnceLock;

/// The corpus as build.rs wrote it.
static CORPUS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/atlas.bin"));

/// Opens the bytes of a corpus for as long as the page lives.
///
/// # Errors
/// Bytes of something else, of another version, or cut off.
pub fn open_corpus(bytes: &'static [u8]) -> Result<&'static Atlas<'static>, OpenError> {
    Atlas::open(bytes).map(|atlas| &*Box::leak(Box::new(atlas)))
}

/// The atlas of this program, or none if its bytes cannot be opened; the reader is told then.
pub fn opened() -> Option<&'static Atlas<'static>> {
    static ATLAS: OnceLock<Option<&'static Atlas<'static>>> = OnceLock::new();
    *ATLAS.get_or_init(|| open_corpus(CORPUS).inspect_err(|error| failure::show(&error.to_string())).ok())
}
