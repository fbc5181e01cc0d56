//! Facets: the properties that a reader filters by, and the values each has in a corpus.
use crate::index::Atlas;
use crate::model::closed_enum;

closed_enum! {
    /// A property to filter by. The first and second belong to the report, the last to the passage, the others to a statement.
    Facet {
        /// The report.
        Document = "document",
        /// Its outlet.
        Outlet = "outlet",
        /// The side of the actor.
        Side = "side",
        /// Who holds the position.
        Actor = "actor",
        /// On which question.
        Issue = "issue",
        /// For, against, mixed.
        Position = "position",
        /// How it is told.
        Voice = "voice",
        /// A place that is named.
        Place = "place",
    }
}

impl Facet {
    /// Number of values in the corpus.
    #[must_use]
    pub fn n_values(self, atlas: &Atlas<'_>) -> usize {
        match self {
            Self::Document => atlas.documents().len(),
            Self::Outlet => atlas.outlets().len(),
            _ => 0,
        }
    }

    /// The id of a value, as in URLs.
    #[must_use]
    pub fn id<'a>(self, atlas: &Atlas<'a>, value: u16) -> &'a str {
        let row = usize::from(value);
        match self {
            Self::Document => atlas.documents().get(row).map_or("", |document| atlas.str(document.id)),
            Self::Outlet => atlas.outlets().get(row).map_or("", |outlet| atlas.str(outlet.id)),
            _ => "",
        }
    }

    /// The name of a value, as on the screen.
    #[must_use]
    pub fn name<'a>(self, atlas: &Atlas<'a>, value: u16) -> &'a str {
        let row = usize::from(value);
        match self {
            Self::Document => atlas.documents().get(row).map_or("", |document| atlas.str(document.title)),
            Self::Outlet => atlas.outlets().get(row).map_or("", |outlet| atlas.str(outlet.name)),
            _ => "",
        }
    }

    /// The value of an id.
    #[must_use]
    pub fn value_of(self, atlas: &Atlas<'_>, id: &str) -> Option<u16> {
        (0..self.n_values(atlas)).filter_map(|row| u16::try_from(row).ok()).find(|value| self.id(atlas, *value) == id)
    }
}
