//! The vocabulary: ids, closed enums, dates and the resolved corpus. No I/O.
mod coding;
mod codings;
mod corpus;
mod date;
mod id;
mod kind;
pub mod language;
mod map;
mod quote;
mod reported;
pub(crate) mod word;

pub use coding::*;
pub use codings::{Agreement, Coded, Codings, Comparison, Difference, Label};
pub use corpus::*;
pub use date::{Dated, Day, Precision};
pub use id::*;
pub(crate) use kind::closed_enum;
pub use kind::*;
pub use map::{Area, BaseMap, Colour, Layer, MapInfo, RecordWords, Shape, StatusKind, arc_row};
pub use quote::Quote;
pub use reported::*;
