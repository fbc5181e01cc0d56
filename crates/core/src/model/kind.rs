//! Closed enums of the vocabulary, each with its one spelling in seeds, URLs and exports.

/// Defines a closed enum with its spellings; `code` is the byte in the index.
macro_rules! closed_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The spelling in seeds, URLs and exports.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }

            /// The value of a spelling.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == text)
            }

            /// The number in the index.
            #[must_use]
            pub fn code(self) -> u8 {
                self as u8
            }

            /// The value of a number in the index.
            #[must_use]
            pub fn of_code(code: u8) -> Option<Self> {
                Self::ALL.get(usize::from(code)).copied()
            }
        }
    };
}
pub(crate) use closed_enum;

closed_enum! {
    /// What a line of a document is.
    LineKind {
        /// A paragraph of the article.
        Text = "text",
        /// The headline, where it first stands.
        Title = "title",
        /// A heading inside the article.
        Subheading = "subheading",
        /// The words under a picture.
        Caption = "caption",
        /// The headline once more.
        RepeatedTitle = "repeated-title",
        /// A link to another article, set in by the site.
        InsertedLink = "inserted-link",
        /// Copyright, agency or source line.
        Credit = "credit",
        /// What is left of a widget that asks for a rating.
        RatingWidget = "rating-widget",
        /// Parts of the site's menu.
        Navigation = "navigation",
        /// Hashtags of the site.
        Hashtags = "hashtags",
    }
}

impl LineKind {
    /// Whether the line belongs to the article (and so is searched by default and may be quoted).
    #[must_use]
    pub fn is_article(self) -> bool {
        matches!(self, Self::Text | Self::Title | Self::Subheading | Self::Caption)
    }
}

closed_enum! {
    /// How the wording of a document reached us.
    TextQuality {
        /// As published, apart from what the site added.
        AsPublished = "as-published",
        /// Translated into another language and back by a machine: the wording is not the speakers'.
        MachineTranslated = "machine-translated",
        /// Lines broken, case lost or the like; the wording stands.
        Damaged = "damaged",
    }
}

closed_enum! {
    /// How an outlet is known.
    OutletBasis {
        /// The text names it as its source.
        Stated = "stated",
        /// The text does not name it as its source, but its words show it.
        Inferred = "inferred",
        /// The text gives nothing to go by.
        NotStated = "not-stated",
    }
}

closed_enum! {
    /// How much of the corpus a build may publish.
    Publish {
        /// The whole text of each document.
        Full = "full",
        /// The coded quotes and the metadata alone.
        QuotesOnly = "quotes-only",
    }
}

/// What nobody said may be published in full is not.
impl Default for Publish {
    fn default() -> Self {
        Self::QuotesOnly
    }
}

closed_enum! {
    /// What an actor holds on an issue in one statement.
    Position {
        /// For the proposition.
        Supports = "supports",
        /// Against it.
        Opposes = "opposes",
        /// On a named condition, or ambivalent.
        Mixed = "mixed",
    }
}

closed_enum! {
    /// How a statement or a report of status reaches the reader.
    Voice {
        /// The actor's words in quotation marks.
        Quoted = "quoted",
        /// The reporter tells what a named actor says.
        Paraphrased = "paraphrased",
        /// A source that is not named; outranks the other two.
        Unnamed = "unnamed",
        /// A deed that takes a side; shown beside the words, never counted with them.
        Conduct = "conduct",
        /// The report in its own voice; reports of status alone have it.
        Report = "report",
    }
}

impl Voice {
    /// The voices that a statement can have.
    pub const OF_STATEMENTS: &'static [Self] = &[Self::Quoted, Self::Paraphrased, Self::Unnamed, Self::Conduct];

    /// Whether a statement in this voice counts among the words.
    #[must_use]
    pub fn is_words(self) -> bool {
        self != Self::Conduct
    }
}

closed_enum! {
    /// What an actor is.
    ActorKind {
        /// A person.
        Person = "person",
        /// An organisation.
        Organisation = "organisation",
        /// A state.
        State = "state",
        /// A group of people.
        Group = "group",
        /// A source that is not named, of one report.
        Unnamed = "unnamed",
        /// Nobody's view ("critics say"); stays out of networks.
        Pseudo = "pseudo",
        /// Somebody who relays and holds no position.
        Reporter = "reporter",
    }
}

closed_enum! {
    /// What a place is.
    PlaceKind {
        /// The capital of a province.
        Capital = "capital",
        /// Another city.
        City = "city",
        /// A province.
        Province = "province",
        /// A district.
        District = "district",
        /// A state.
        Country = "country",
        /// An airport, a building.
        Site = "site",
    }
}

closed_enum! {
    /// How things stand in a provincial capital, by a report.
    Status {
        /// The government holds it.
        Government = "government",
        /// Advanced on, or attacked from afar.
        Threatened = "threatened",
        /// Fought over.
        Contested = "contested",
        /// Only the capturing side asserts the capture.
        Claimed = "claimed",
        /// Captured, in the report's own voice or by anyone but the capturing side.
        Taliban = "taliban",
    }
}

closed_enum! {
    /// Whether an event has happened.
    EventKind {
        /// It is told as past.
        Past = "past",
        /// It is told as to come.
        Announced = "announced",
    }
}

closed_enum! {
    /// How two figures on one subject stand to each other.
    RelationKind {
        /// They do not agree.
        Disagree = "disagree",
        /// The later one tells of a later state.
        Overtaken = "overtaken",
    }
}

closed_enum! {
    /// How well the sources of the record agree.
    Confidence {
        /// Two or more independent origins give one day.
        Agreed = "agreed",
        /// Origins give different days.
        Range = "range",
        /// One origin names the day.
        Thin = "thin",
    }
}

closed_enum! {
    /// What a source of the record is.
    SourceKind {
        /// A news agency.
        Agency = "agency",
        /// A newspaper, a broadcaster.
        Outlet = "outlet",
        /// Someone else's reporting on another site.
        Copy = "copy",
        /// A work of reference.
        Reference = "reference",
        /// Anything else.
        Other = "other",
    }
}
