//! Facets: the properties that a reader filters by, and the values each has in a corpus.
use crate::index::{Atlas, StatementRow};
use crate::model::{Position, Voice, closed_enum};

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

    /// The id of a value, as in URLs.
    #[must_use]
    pub fn id<'a>(self, atlas: &Atlas<'a>, value: u16) -> &'a str {
        self.texts(atlas, value).0
    }

    /// The name of a value, as on the screen; positions and voices have the name of their id.
    #[must_use]
    pub fn name<'a>(self, atlas: &Atlas<'a>, value: u16) -> &'a str {
        self.texts(atlas, value).1
    }

    /// The other names of a value.
    pub fn aliases<'a>(self, atlas: &Atlas<'a>, value: u16) -> impl Iterator<Item = &'a str> + use<'a> {
        let row = usize::from(value);
        let aliases = match self {
            Self::Actor => atlas.actors().get(row).map(|actor| actor.aliases),
            Self::Place => atlas.places().get(row).map(|place| place.aliases),
            _ => None,
        };
        atlas.lines(aliases.unwrap_or_default())
    }

    fn texts<'a>(self, atlas: &Atlas<'a>, value: u16) -> (&'a str, &'a str) {
        let row = usize::from(value);
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

    /// Whether one statement in a passage must have all the selected values of such facets.
    #[must_use]
    pub fn is_of_statements(self) -> bool {
        matches!(self, Self::Side | Self::Actor | Self::Issue | Self::Position | Self::Voice)
    }

    /// The value that a statement has.
    #[must_use]
    pub fn of_statement(self, atlas: &Atlas<'_>, statement: &StatementRow) -> Option<u16> {
        match self {
            Self::Side => atlas.actors().get(usize::from(statement.actor.get())).map(|actor| actor.side.get()),
            Self::Actor => Some(statement.actor.get()),
            Self::Issue => Some(statement.issue.get()),
            Self::Position => Some(u16::from(statement.position)),
            Self::Voice => Some(u16::from(statement.voice)),
            Self::Document | Self::Outlet | Self::Place => None,
        }
    }

    /// The value of an id.
    #[must_use]
    pub fn value_of(self, atlas: &Atlas<'_>, id: &str) -> Option<u16> {
        (0..self.n_values(atlas)).filter_map(|row| u16::try_from(row).ok()).find(|value| self.id(atlas, *value) == id)
    }
}

fn twice(word: Option<&'static str>) -> (&'static str, &'static str) {
    word.map_or(("", ""), |word| (word, word))
}
