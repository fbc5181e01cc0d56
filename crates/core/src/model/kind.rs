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
