//! Ids: positions in the tables of the index, one newtype per noun.
//!
//! They are little-endian bytes without alignment, so that the rows of the index hold them as they are. An id says which table
//! it belongs to, not that its row is there: bytes may be damaged.
use std::fmt;
use zerocopy::little_endian::{U16, U32};
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

macro_rules! ids {
    ($bytes:ident, $number:ident: $($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(FromBytes, IntoBytes, Immutable, KnownLayout, Unaligned)]
        #[repr(transparent)]
        pub struct $name($bytes);

        impl $name {
            /// The id of a number.
            #[must_use]
            pub const fn new(number: $number) -> Self {
                Self($bytes::new(number))
            }

            /// The id of a row. A row beyond the largest number gets the largest; validation refuses tables of that size.
            #[must_use]
            pub fn of_row(row: usize) -> Self {
                Self::new($number::try_from(row).unwrap_or($number::MAX))
            }

            /// The row in its table, from 0.
            #[must_use]
            pub fn row(self) -> usize {
                self.0.get() as usize
            }

            /// The ids of the first `n` rows, in order.
            pub fn first(n: usize) -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + Clone {
                (0..n).map(Self::of_row)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, "{}({})", stringify!($name), self.0.get())
            }
        }
    )*};
}

ids! {
    U16, u16:
    /// A report.
    DocumentId,
    /// A publisher of reports, or the fact that none is stated.
    OutletId,
    /// A party that actors speak for.
    SideId,
    /// A person, organisation, state or unnamed source.
    ActorId,
    /// A contested proposition of the codebook.
    IssueId,
    /// What an actor holds on an issue, with the words that say so.
    StatementId,
    /// What a report says in its own voice against a claim.
    CaveatId,
    /// What an actor said once; statements that report the same words share it.
    UtteranceId,
    /// A named place.
    PlaceId,
    /// A status that a place can have, from the weakest to the strongest.
    Status,
    /// A report on the status of a place.
    StatusId,
    /// A figure.
    FigureId,
    /// An event.
    EventId,
    /// Words that a report gives as somebody's.
    QuotationId,
    /// A meeting.
    MeetingId,
    /// A source of the record.
    SourceId,
}

ids! {
    U32, u32:
    /// A paragraph in the order of the corpus; the unit of search.
    PassageId,
}

/// The number of a passage in its report, from 1.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, FromBytes, IntoBytes, Immutable, KnownLayout, Unaligned)]
#[repr(transparent)]
pub struct PassageNumber(U16);

impl PassageNumber {
    /// A number.
    #[must_use]
    pub const fn new(number: u16) -> Self {
        Self(U16::new(number))
    }

    /// The number as such.
    #[must_use]
    pub fn get(self) -> u16 {
        self.0.get()
    }
}

impl fmt::Display for PassageNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(formatter)
    }
}

impl fmt::Debug for PassageNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(formatter)
    }
}
