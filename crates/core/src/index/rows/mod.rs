//! Rows of the tables in the bytes: fixed width, little endian, no alignment, so that opening them is a cast.
use zerocopy::little_endian::{I32, U32};
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// A range of bytes in the strings section.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, Immutable, KnownLayout, Unaligned)]
#[repr(C)]
pub struct StrRef {
    /// First byte.
    pub start: U32,
    /// Number of bytes.
    pub len: U32,
}

/// A range of rows in another table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, Immutable, KnownLayout, Unaligned)]
#[repr(C)]
pub struct RowRange {
    /// First row.
    pub start: U32,
    /// Number of rows.
    pub len: U32,
}

/// A date with its precision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, Immutable, KnownLayout, Unaligned)]
#[repr(C)]
pub struct DateRow {
    /// First day of the interval, in days since 1970-01-01.
    pub first: I32,
    /// Code of the precision.
    pub precision: u8,
}

/// Defines a row type with its derives.
macro_rules! row {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromBytes, IntoBytes, Immutable, KnownLayout, Unaligned)]
        #[repr(C)]
        pub struct $name { $($(#[$fdoc])* pub $field: $type),* }

        impl $name {
            /// A row of zeros: empty strings and first codes. It stands for a row that is not there.
            pub const NOTHING: Self = zerocopy::transmute!([0u8; size_of::<Self>()]);
        }
    };
}

mod coding;
mod codings;
mod corpus;
mod places;
mod reported;
mod terms;

pub use coding::*;
pub use codings::*;
pub use corpus::*;
pub use places::*;
pub use reported::*;
pub use terms::*;
