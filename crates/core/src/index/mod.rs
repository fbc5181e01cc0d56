//! Corpus → bytes → Atlas. The bytes are flat tables, opened without parsing.
mod atlas;
#[cfg(feature = "build")]
mod build;
#[cfg(feature = "build")]
mod coding;
mod decode;
mod folding;
mod format;
mod lookup;
#[cfg(feature = "build")]
mod map;
mod postings;
mod read;
mod rows;
#[cfg(feature = "build")]
mod strings;
#[cfg(feature = "build")]
mod terms;
pub mod tokenize;

pub use atlas::Atlas;
#[cfg(feature = "build")]
pub use build::{Options, build};
pub use format::{OpenError, VERSION};
pub use postings::{FormId, Posting};
pub use read::quote_range;
pub use rows::*;
