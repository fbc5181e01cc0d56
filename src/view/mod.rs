//! The views that are not ported yet.
pub mod dom;
pub mod facets;
pub mod figures;
pub mod map;
pub mod shared;
pub mod stances;
pub mod statement;
