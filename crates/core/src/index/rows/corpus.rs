//! The corpus and its reports.
use super::{DateRow, RowRange, StrRef};
use crate::model::{DocumentId, OutletId, PassageNumber};
use zerocopy::little_endian::U32;
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

row! {
    /// What `corpus.toml` says, and of which bytes this is the index.
    InfoRow {
        /// Title.
        title: StrRef,
        /// Description.
        description: StrRef,
        /// BCP 47 tag of the reports that name no other.
        language: StrRef,
        /// Span of time, in words.
        period: StrRef,
        /// Terms.
        rights: StrRef,
        /// Version of the data.
        version: StrRef,
        /// Address for errors and removal.
        contact: StrRef,
        /// Who coded, and how; lines.
        coded_by: StrRef,
        /// What the corpus cannot tell; lines.
        limits: StrRef,
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
        /// What a reader will find there.
        answer: StrRef,
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
        /// BCP 47 tag of its language.
        language: StrRef,
        /// 1 where the words of its text are not parted by spaces.
        is_unspaced: u8,
        /// The outlet.
        outlet: OutletId,
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
        /// The report.
        document: DocumentId,
        /// Number in the report.
        number: PassageNumber,
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
