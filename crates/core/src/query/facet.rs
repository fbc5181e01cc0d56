//! Facets: the properties readers filter by, and the values each has in a corpus.
use crate::index::{Atlas, StatementRow};
use crate::model::{ActorId, DocumentId, IssueId, OutletId, PlaceId, Position, SideId, Voice, closed_enum};

closed_enum! {
    /// A property to filter by. The first two belong to a report, the last to a passage, the others to a statement.
    Facet {
        /// The report.
        Document = "document",
        /// Its outlet.
        Outlet = "outlet",
        /// The side of the actor.
        Side = "side",
        /// Who holds the position.
        Actor = "actor",
        /// The issue.
        Issue = "issue",
        /// For, against, mixed.
        Position = "position",
        /// How it is told.
        Voice = "voice",
        /// A place the passage names.
        Place = "place",
    }
}

/// A value of a facet: a row in the table of its values, or a code. Which facet it belongs to is stored beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FacetValue(u16);

impl FacetValue {
    /// The row in the table of the facet's values, from 0.
    #[must_use]
    pub fn row(self) -> usize {
        usize::from(self.0)
    }

    /// The value of a row. As with ids, a row beyond the largest number gets the largest.
    #[must_use]
    pub fn of_row(row: usize) -> Self {
        Self(u16::try_from(row).unwrap_or(u16::MAX))
    }

    /// The actor, if this is a value of `Facet::Actor`.
    #[must_use]
    pub fn actor(self) -> ActorId {
        ActorId::new(self.0)
    }

    /// The issue, if this is a value of `Facet::Issue`.
    #[must_use]
    pub fn issue(self) -> IssueId {
        IssueId::new(self.0)
    }

    /// The side, if this is a value of `Facet::Side`.
    #[must_use]
    pub fn side(self) -> SideId {
        SideId::new(self.0)
    }
}

macro_rules! values {
    ($($id:ident),*) => {$(
        impl From<$id> for FacetValue {
            fn from(id: $id) -> Self {
                Self::of_row(id.row())
            }
        }
    )*};
}

values!(DocumentId, OutletId, SideId, ActorId, IssueId, PlaceId);

impl Facet {
    /// Number of values in the corpus.
    #[must_use]
    pub fn n_values(self, atlas: &Atlas<'_>) -> usize {
        match self {
            Self::Document => atlas.documents().len(),
            Self::Outlet => atlas.outlets().len(),
            Self::Side => atlas.sides().len(),
            Self::Actor => atlas.actors().len(),
            Self::Issue => atlas.issues().len(),
            Self::Position if atlas.statements().is_empty() => 0,
            Self::Voice if atlas.statements().is_empty() => 0,
            Self::Position => Position::ALL.len(),
            Self::Voice => Voice::OF_STATEMENTS.len(),
            Self::Place => atlas.places().len(),
        }
    }

    /// All values in the corpus, in the order of their table.
    pub fn values(self, atlas: &Atlas<'_>) -> impl DoubleEndedIterator<Item = FacetValue> + ExactSizeIterator + Clone + use<> {
        (0..self.n_values(atlas)).map(FacetValue::of_row)
    }

    /// The id of a value, as in URLs; empty if there is no such value.
    #[must_use]
    pub fn id<'a>(self, atlas: &Atlas<'a>, value: impl Into<FacetValue>) -> &'a str {
        self.texts(atlas, value.into()).0
    }

    /// The name of a value, as on the screen; for positions and voices the same as the id.
    #[must_use]
    pub fn name<'a>(self, atlas: &Atlas<'a>, value: impl Into<FacetValue>) -> &'a str {
        self.texts(atlas, value.into()).1
    }

    /// The other names of a value.
    pub fn aliases<'a>(self, atlas: &Atlas<'a>, value: FacetValue) -> impl Iterator<Item = &'a str> + use<'a> {
        let row = value.row();
        let aliases = match self {
            Self::Actor => atlas.actors().get(row).map(|actor| actor.aliases),
            Self::Place => atlas.places().get(row).map(|place| place.aliases),
            _ => None,
        };
        atlas.lines(aliases.unwrap_or_default())
    }

    fn texts<'a>(self, atlas: &Atlas<'a>, value: FacetValue) -> (&'a str, &'a str) {
        let row = value.row();
        let texts = match self {
            Self::Document => atlas.documents().get(row).map(|document| (document.id, document.title)),
            Self::Outlet => atlas.outlets().get(row).map(|outlet| (outlet.id, outlet.name)),
            Self::Side => atlas.sides().get(row).map(|side| (side.id, side.name)),
            Self::Actor => atlas.actors().get(row).map(|actor| (actor.id, actor.name)),
            Self::Issue => atlas.issues().get(row).map(|issue| (issue.id, issue.title)),
            Self::Place => atlas.places().get(row).map(|place| (place.id, place.name)),
            Self::Position => return twice(Position::ALL.get(row).map(|position| position.as_str())),
            Self::Voice => return twice(Voice::ALL.get(row).map(|voice| voice.as_str())),
        };
        texts.map_or(("", ""), |(id, name)| (atlas.str(id), atlas.str(name)))
    }

    /// Whether it is a property of statements. A passage passes such facets if a single statement in it has all selected values.
    #[must_use]
    pub fn is_of_statements(self) -> bool {
        matches!(self, Self::Side | Self::Actor | Self::Issue | Self::Position | Self::Voice)
    }

    /// The value that a statement has.
    #[must_use]
    pub fn of_statement(self, atlas: &Atlas<'_>, statement: &StatementRow) -> Option<FacetValue> {
        match self {
            Self::Side => atlas.actors().get(statement.actor.row()).map(|actor| actor.side.into()),
            Self::Actor => Some(statement.actor.into()),
            Self::Issue => Some(statement.issue.into()),
            Self::Position => Some(FacetValue(statement.position.into())),
            Self::Voice => Some(FacetValue(statement.voice.into())),
            Self::Document | Self::Outlet | Self::Place => None,
        }
    }

    /// The value with this id.
    #[must_use]
    pub fn value_of(self, atlas: &Atlas<'_>, id: &str) -> Option<FacetValue> {
        self.values(atlas).find(|value| self.id(atlas, *value) == id)
    }
}

fn twice(word: Option<&'static str>) -> (&'static str, &'static str) {
    word.map_or(("", ""), |word| (word, word))
}
