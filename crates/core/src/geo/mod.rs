//! Geography: the drawing of the base map, the state of each capital on a day, counts, and the placing of labels.
#[cfg(feature = "build")]
mod outline;
#[cfg(feature = "build")]
mod project;

mod count;
mod face;
mod label;
mod names;
mod scene;
mod status;
mod viewport;
mod way;

pub use count::{Counts, Difference, counts, difference, fall_of, own_counts};
pub use face::{DISAGREE, Face, LATER, UNCERTAIN, is_full, shape};
pub use label::{Label, sign_place};
pub use names::names;
#[cfg(feature = "build")]
pub use outline::Outline;
#[cfg(feature = "build")]
pub use project::Projection;
pub use scene::Scene;
pub use status::{Standing, capitals, last_reported, of_place, record_days, reported_days, sorted, standings, status_word, told};
pub use viewport::Viewport;
pub use way::{Way, next};
