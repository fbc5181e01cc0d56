//! The index of the corpus. What the front page needs is part of the program; the rest is fetched when a reader takes the
//! first step, and is part of the program too where nothing is packed (development and tests).
use crate::browser::{failure, fetch};
use atlas_core::index::Atlas;
use std::sync::OnceLock;

static FIRST: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/first.bin"));
#[cfg(debug_assertions)]
static LATER: Option<&[u8]> = Some(include_bytes!(concat!(env!("OUT_DIR"), "/later.bin")));
#[cfg(not(debug_assertions))]
static LATER: Option<&[u8]> = None;
static ATLAS: OnceLock<Option<Atlas<'static>>> = OnceLock::new();

/// The atlas, or none if its bytes cannot be opened; the reader is told then.
pub fn opened() -> Option<&'static Atlas<'static>> {
    let open = || {
        let atlas = Atlas::open(FIRST).and_then(|atlas| LATER.map_or(Ok(()), |later| atlas.add(later)).map(|()| atlas));
        atlas.inspect_err(|error| failure::show(&error.to_string())).ok()
    };
    ATLAS.get_or_init(open).as_ref()
}

/// Fetches the second part, if it is not there yet.
///
/// # Errors
/// In words, why it did not come.
pub async fn complete(atlas: &'static Atlas<'static>) -> Result<(), String> {
    if atlas.is_whole() {
        return Ok(());
    }
    let bytes = fetch::bytes(&fetch::address_of("atlas-later")).await?;
    atlas.add(bytes.leak()).map_err(|error| error.to_string())
}
