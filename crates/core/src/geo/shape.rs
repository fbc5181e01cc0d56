//! The shape of each mark, as an SVG path around its middle, in pixels. Shape and filling say the status without colour.
use crate::model::Status;

/// Half the size of the mark of a status.
#[must_use]
pub fn radius(status: Option<Status>) -> f64 {
    if status.is_some() { 8.0 } else { 3.5 }
}

/// The path of a status; none is a small ring.
#[must_use]
pub fn shape(status: Option<Status>) -> &'static str {
    match status {
        // A full disc.
        Some(Status::Government) => "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
        // A hollow triangle with a bar.
        Some(Status::Threatened) => "M0-7L7 6H-7zM0-2v5",
        // A lozenge, half of it full.
        Some(Status::Contested) => "M0-8L8 0L0 8L-8 0zM0-5L5 0L0 5z",
        // A square of oblique lines.
        Some(Status::Claimed) => "M-6-6H6V6H-6zM-6-1L-1-6M-6 6L6-6M1 6L6 1",
        // A full square.
        Some(Status::Taliban) => "M-6-6H6V6H-6z",
        None => "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z",
    }
}

/// The ring around what had fallen by the record.
pub const RING: f64 = 10.0;
