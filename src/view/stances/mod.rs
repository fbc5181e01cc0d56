//! Choices and downloads, for the views that are not ported yet.
mod controls;

pub use controls::{choice, downloads, options};
