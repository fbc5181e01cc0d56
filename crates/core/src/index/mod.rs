//! Corpus → bytes → Atlas. The bytes are flat tables, opened without parsing.
mod atlas;
#[cfg(feature = "build")]
mod build;
#[cfg(feature = "build")]
mod coding;
#[cfg(feature = "build")]
mod codings;
mod decode;
#[cfg(any(feature = "build", feature = "stemmers"))]
mod elision;
#[cfg(feature = "build")]
mod english;
mod folding;
mod format;
mod irregular;
#[cfg(feature = "build")]
mod languages;
mod lookup;
#[cfg(feature = "build")]
mod map;
mod name_key;
#[cfg(feature = "build")]
mod names;
mod ordinary;
mod postings;
mod read;
#[cfg(feature = "build")]
mod reported;
mod rows;
#[cfg(feature = "stemmers")]
mod snowball;
mod stem;
#[cfg(feature = "build")]
mod strings;
#[cfg(feature = "build")]
mod terms;
pub mod tokenize;

pub use atlas::Atlas;
#[cfg(feature = "build")]
pub use build::{Options, build};
pub use format::{OpenError, VERSION};
#[cfg(feature = "build")]
pub use languages::needs_stemmers;
pub use name_key::name_keys;
#[cfg(feature = "build")]
pub use names::names_of;
pub use ordinary::{pronoun, shown};
pub use postings::{FormId, Posting};
pub use read::quote_range;
pub use rows::*;
#[cfg(feature = "stemmers")]
pub use snowball::{has_stemmer, stem_in};
