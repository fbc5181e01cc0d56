//! Geography: the drawing of the base map, the status of each place on a day, counts, and the placing of labels.
#[cfg(feature = "build")]
mod outline;
#[cfg(feature = "build")]
mod project;

mod capital;
mod count;
mod drawing;
mod face;
mod hand;
mod history;
mod key;
mod label;
mod named;
mod scene;
mod status;
mod table;
mod tally;
mod track;
mod viewport;
mod way;

pub use capital::{Capital, Says, Since};
pub use count::{Counts, Difference, counts, difference, fall_of, own_counts};
pub use drawing::{Drawing, Mark, Neighbour};
pub use face::{DISAGREE, Face, LATER, UNCERTAIN, is_full, shape};
pub use hand::{Hand, Pointer};
pub use history::{History, Record, Report, Source};
pub use key::{KeyEntry, key_of};
pub use label::{Label, sign_place};
pub use named::{MapKind, map_kind, named, naming};
#[cfg(feature = "build")]
pub use outline::Outline;
#[cfg(feature = "build")]
pub use project::Projection;
pub use scene::Scene;
pub use status::{
    Standing, capitals, last_reported, of_place, record_days, reported_days, sorted, standings, status_word, statuses, told, unclaimed,
};
pub use table::{Column, Order, sorted_capitals};
pub use tally::{OwnCounts, Tallies};
pub use track::{Outside, Tick, Track};
pub use viewport::{Frame, Viewport};
pub use way::{Way, next, reached};
