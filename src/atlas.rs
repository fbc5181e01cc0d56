//! The index of the corpus, part of the program, opened once.
use crate::browser::failure;
use atlas_core::index::Atlas;
use std::sync::OnceLock;

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/atlas.bin"));
static ATLAS: OnceLock<Option<Atlas<'static>>> = OnceLock::new();

/// The atlas, or none if its bytes cannot be opened; the reader is told then.
pub fn opened() -> Option<&'static Atlas<'static>> {
    let open = || match Atlas::open(BYTES) {
        Ok(atlas) => Some(atlas),
        Err(error) => {
            failure::show(&error.to_string());
            None
        }
    };
    ATLAS.get_or_init(open).as_ref()
}
