//! Rows of the tables in the bytes: fixed width, little endian, no alignment, so that opening them is a cast.
use zerocopy::little_endian::{I32, U16, U32};
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
    };
}

row! {
    /// What `corpus.toml` says, and of which bytes this is the index.
    InfoRow {
        /// Title.
        title: StrRef,
        /// Description.
        description: StrRef,
        /// BCP 47 tag.
        language: StrRef,
        /// Span of time, in words.
        period: StrRef,
        /// Terms.
        rights: StrRef,
        /// Version of the data.
        version: StrRef,
        /// Address for errors and removal.
        contact: StrRef,
        /// SHA-256 over all that the index was built from.
        sha256: StrRef,
        /// 1 where only quotes are published.
        quotes_only: u8,
    }
}

row! {
    /// A question that leads a newcomer in.
    QuestionRow {
        /// In a reader's words.
        text: StrRef,
        /// Query string.
        link: StrRef,
    }
}

row! {
    /// A thing with an id and a name.
    NamedRow {
        /// Id in URLs and exports.
        id: StrRef,
        /// Name on the screen.
        name: StrRef,
    }
}

row! {
    /// A report.
    DocumentRow {
        /// Id.
        id: StrRef,
        /// Bare file name.
        file: StrRef,
        /// Headline.
        title: StrRef,
        /// Id of the outlet.
        outlet: U16,
        /// Code of the outlet's basis.
        outlet_basis: u8,
        /// Words that the outlet was taken from.
        outlet_words: StrRef,
        /// Who re-published it.
        republisher: StrRef,
        /// Who holds the rights.
        rights_holder: StrRef,
        /// Address of the original.
        original: StrRef,
        /// Author line.
        byline: StrRef,
        /// Place line.
        dateline: StrRef,
        /// When it was published.
        published: DateRow,
        /// What the date was deduced from.
        published_basis: StrRef,
        /// A closer date from outside.
        published_outside: StrRef,
        /// Code of the text quality.
        text_quality: u8,
        /// What to know of the text.
        text_note: StrRef,
        /// Words of article text.
        n_words: U32,
        /// Passages of article text in the report, shipped or not.
        n_passages: U32,
        /// Its passages.
        passages: RowRange,
    }
}

row! {
    /// A passage, or a quoted part of one where only quotes are published.
    PassageRow {
        /// Id of the document.
        document: U16,
        /// 1-based number in the document.
        number: U16,
        /// Code of the kind of line.
        kind: u8,
        /// Its bytes in the texts section.
        text: StrRef,
        /// Byte offset in the document's file.
        file_start: U32,
        /// The same offset in UTF-16 units.
        file_start_utf16: U32,
        /// Number of words, for ranking.
        n_words: U32,
        /// What to know of it.
        note: StrRef,
    }
}

row! {
    /// A form that does not begin as its stem does (`dying`, stem `die`).
    IrregularRow {
        /// Its stem.
        stem: StrRef,
        /// Its id.
        form: U32,
    }
}

row! {
    /// A compound (`cease-fire`): its joined form and its parts.
    CompoundRow {
        /// Id of the joined form.
        joined: U32,
        /// Its parts, parted by spaces.
        parts: StrRef,
    }
}
