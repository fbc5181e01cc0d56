//! Closed enums of the vocabulary, each with the spelling used in seeds, URLs and exports.

/// Defines a closed enum with its spellings. `code` is its byte in the index.
macro_rules! closed_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $text)] $variant),* }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The spelling in seeds, URLs and exports.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }

            /// The value with this spelling.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == text)
            }

            /// The number in the index.
            #[must_use]
            pub fn code(self) -> u8 {
                self as u8
            }

            /// The value with this number.
            #[must_use]
            pub fn of_code(code: u8) -> Option<Self> {
                Self::ALL.get(usize::from(code)).copied()
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::model::word::read(deserializer, Self::parse, |formatter| {
                    $crate::model::word::listed(formatter, &mut Self::ALL.iter().map(|value| value.as_str()))
                })
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
        /// The headline, where it first occurs.
        Title = "title",
        /// A heading inside the article.
        Subheading = "subheading",
        /// A picture caption.
        Caption = "caption",
        /// The headline repeated.
        RepeatedTitle = "repeated-title",
        /// A link to another article, inserted by the site.
        InsertedLink = "inserted-link",
        /// Copyright, agency or source line.
        Credit = "credit",
        /// Remains of a rating widget.
        RatingWidget = "rating-widget",
        /// Parts of the site's menu.
        Navigation = "navigation",
        /// Hashtags added by the site.
        Hashtags = "hashtags",
    }
}

impl LineKind {
    /// Whether the line belongs to the article (and so is searched by default and may be quoted).
    #[must_use]
    pub fn is_article(self) -> bool {
        matches!(self, Self::Text | Self::Title | Self::Subheading | Self::Caption)
    }

    /// Whether the line stands above or beside the paragraphs: a headline, a subheading, a caption.
    #[must_use]
    pub fn is_headline(self) -> bool {
        matches!(self, Self::Title | Self::RepeatedTitle | Self::Subheading | Self::Caption)
    }
}

closed_enum! {
    /// How faithful the wording of a document is.
    TextQuality {
        /// As published, apart from what the site added.
        AsPublished = "as-published",
        /// Machine-translated into another language and back: the wording is not the speakers'.
        MachineTranslated = "machine-translated",
        /// Line breaks or case are damaged; the wording is intact.
        Damaged = "damaged",
    }
}

closed_enum! {
    /// How an outlet is known.
    OutletBasis {
        /// The text names it as its source.
        Stated = "stated",
        /// The text does not name it as its source, but its wording gives it away.
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
        /// Only the coded quotes and the metadata.
        QuotesOnly = "quotes-only",
    }
}

/// Nothing is published in full unless somebody said that it may be.
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
        /// The reporter paraphrases a named actor.
        Paraphrased = "paraphrased",
        /// An unnamed source; takes precedence over the other two.
        Unnamed = "unnamed",
        /// An action that takes a side; shown beside statements in words, never counted with them.
        Conduct = "conduct",
        /// The report in its own voice; only used by status reports.
        Report = "report",
    }
}

impl Voice {
    /// The voices a statement can have.
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
        /// An unnamed source of a single report.
        Unnamed = "unnamed",
        /// A view attributed to nobody in particular ("critics say"); left out of networks.
        Pseudo = "pseudo",
        /// Someone who passes on what others say and holds no position.
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
    /// Whether an event has happened.
    EventKind {
        /// Reported as past.
        Past = "past",
        /// Reported as upcoming.
        Announced = "announced",
    }
}

closed_enum! {
    /// How two figures on one subject relate.
    RelationKind {
        /// They do not agree.
        Disagree = "disagree",
        /// The later one describes a later state.
        Overtaken = "overtaken",
    }
}

closed_enum! {
    /// How well the sources of the record agree.
    Confidence {
        /// Two or more independent sources give the same day.
        Agreed = "agreed",
        /// Sources give different days.
        Range = "range",
        /// One source gives the day.
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
