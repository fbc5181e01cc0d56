//! Ids: positions in the tables of the index, one newtype per noun.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);

        impl $name {
            /// The row in its table.
            #[must_use]
            pub fn row(self) -> usize {
                usize::from(self.0)
            }

            /// The id of a row. Tables of named things hold at most 65,535 rows; validation refuses more.
            #[must_use]
            pub fn of_row(row: usize) -> Self {
                Self(u16::try_from(row).unwrap_or(u16::MAX))
            }
        }
    )*};
}

ids! {
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
    /// A provincial capital or another named place.
    PlaceId,
}

/// A paragraph in the order of the corpus; the unit of search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PassageId(pub u32);

impl PassageId {
    /// The row in the table of passages.
    #[must_use]
    pub fn row(self) -> usize {
        self.0 as usize
    }
}
