//! How many: what is counted, how, and the address of what it was counted in. Every number on the screen is one of these counts.
mod address;
mod many;
mod measure;

pub use address::{Around, address};
pub use many::count;
pub use measure::Measure;
