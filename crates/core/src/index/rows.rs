//! Rows of the tables in the bytes: fixed width, little endian, no alignment, so that opening them is a cast.
use crate::model::*;
use zerocopy::little_endian::{I32, I64, U16, U32};
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

        impl $name {
            /// A row of zeros: empty strings and first codes. It stands for a row that is not there.
            pub const NOTHING: Self = zerocopy::transmute!([0u8; size_of::<Self>()]);
        }
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
        /// Who coded, and how; lines.
        coded_by: StrRef,
        /// What the corpus cannot tell; lines.
        limits: StrRef,
        /// Krippendorff's α of two codings for issues, in thousandths.
        alpha_issue: I32,
        /// The same for positions.
        alpha_position: I32,
        /// Statements that both codings have; 0 where there are no two codings.
        n_both: U32,
        /// Statements that the first coding alone has.
        n_first_only: U32,
        /// Statements that the second coding alone has.
        n_second_only: U32,
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

row! {
    /// Where a quote stands.
    QuoteRow {
        /// Its passage.
        passage: PassageId,
        /// First byte in the passage.
        start: U16,
        /// Number of bytes.
        len: U16,
    }
}

row! {
    /// A party.
    SideRow {
        /// Id.
        id: StrRef,
        /// Name.
        name: StrRef,
        /// Who belongs to it.
        note: StrRef,
    }
}

row! {
    /// An actor.
    ActorRow {
        /// Id.
        id: StrRef,
        /// Name.
        name: StrRef,
        /// Code of the kind.
        kind: u8,
        /// The side.
        side: SideId,
        /// Role as the texts give it.
        role: StrRef,
        /// Other spellings, a line each.
        aliases: StrRef,
        /// 1 + id of the one document it belongs to; 0 for none.
        document: U16,
        /// What else to know.
        note: StrRef,
    }
}

row! {
    /// An issue of the codebook.
    IssueRow {
        /// Id.
        id: StrRef,
        /// The proposition.
        title: StrRef,
        /// What it is about.
        question: StrRef,
        /// What to code.
        rule: StrRef,
        /// What counts as support.
        supports: StrRef,
        /// What counts as opposition.
        opposes: StrRef,
        /// What counts as mixed.
        mixed: StrRef,
        /// Issues not to be confused with, a line each: id, space, why.
        confusable: StrRef,
    }
}

row! {
    /// A statement.
    StatementRow {
        /// Id.
        id: StrRef,
        /// The actor.
        actor: ActorId,
        /// The issue.
        issue: IssueId,
        /// Code of the position.
        position: u8,
        /// Code of the voice.
        voice: u8,
        /// 1 + id of who tells it; 0 for nobody but the reporter.
        told_by: U16,
        /// Statements that report the same words have the same number.
        utterance: UtteranceId,
        /// Key of the utterance, where it is told more than once.
        utterance_key: StrRef,
        /// When it was uttered.
        said: DateRow,
        /// What the date was deduced from.
        basis: StrRef,
        /// The words.
        quote: QuoteRow,
        /// Condition of a mixed position.
        condition: StrRef,
        /// What else to know.
        note: StrRef,
        /// Why this issue and position.
        reason: StrRef,
    }
}

row! {
    /// A place.
    PlaceRow {
        /// Id.
        id: StrRef,
        /// Name.
        name: StrRef,
        /// Code of the kind.
        kind: u8,
        /// Province.
        province: StrRef,
        /// Latitude in millionths of a degree.
        latitude: I32,
        /// Longitude in millionths of a degree.
        longitude: I32,
        /// Other spellings, a line each.
        aliases: StrRef,
    }
}

row! {
    /// A report on the state of a capital.
    StatusRow {
        /// Id.
        id: StrRef,
        /// The capital.
        place: PlaceId,
        /// Code of the status.
        status: u8,
        /// From when.
        from: DateRow,
        /// Until when; day 0 for open.
        to: DateRow,
        /// What the date was deduced from.
        basis: StrRef,
        /// 1 + id of whose word it is; 0 for the report's own.
        claimant: U16,
        /// Code of the voice.
        voice: u8,
        /// The words.
        quote: QuoteRow,
        /// Why this status.
        reason: StrRef,
    }
}

row! {
    /// A figure.
    FigureRow {
        /// Id.
        id: StrRef,
        /// Subject.
        subject: StrRef,
        /// What it counts.
        title: StrRef,
        /// Lowest value, in thousandths.
        low: I64,
        /// Highest value, in thousandths.
        high: I64,
        /// Unit.
        unit: StrRef,
        /// The day it holds for.
        as_of: DateRow,
        /// 1 + id of whose number it is; 0 for the report's own.
        said_by: U16,
        /// The words.
        quote: QuoteRow,
        /// What else to know.
        note: StrRef,
    }
}

row! {
    /// Two figures set against each other.
    RelationRow {
        /// The one.
        first: FigureId,
        /// The other.
        second: FigureId,
        /// Code of the kind.
        kind: u8,
        /// Why.
        why: StrRef,
    }
}

row! {
    /// An event.
    EventRow {
        /// Id.
        id: StrRef,
        /// In neutral words.
        title: StrRef,
        /// When, or from when.
        date: DateRow,
        /// Until when; the same day where it is one.
        until: I32,
        /// Code of the kind.
        kind: u8,
        /// The words.
        quote: QuoteRow,
        /// What else to know.
        note: StrRef,
    }
}

row! {
    /// Spellings that mean the same.
    VariantRow {
        /// The forms, a line each.
        forms: StrRef,
    }
}

row! {
    /// A source of the record.
    SourceRow {
        /// Publisher.
        publisher: StrRef,
        /// Title.
        title: StrRef,
        /// Date.
        date: StrRef,
        /// Address.
        url: StrRef,
        /// Whose reporting.
        origin: StrRef,
        /// Code of the kind.
        kind: u8,
    }
}

row! {
    /// When a capital fell, by the record.
    FallRow {
        /// The capital.
        place: PlaceId,
        /// Earliest day.
        earliest: I32,
        /// Latest day.
        latest: I32,
        /// How.
        manner: StrRef,
        /// Code of the confidence.
        confidence: u8,
        /// Its sources in the list of sources.
        sources: RowRange,
        /// Where they differ.
        note: StrRef,
    }
}

row! {
    /// A place that a passage names.
    MentionRow {
        /// The passage.
        passage: PassageId,
        /// The place.
        place: PlaceId,
    }
}

row! {
    /// The drawing that the capitals stand in, and what goes with it. Width and height are 0 where there is none.
    MapRow {
        /// Width in units of the drawing.
        width: U16,
        /// Height in units.
        height: U16,
        /// SVG path of the outer border of all provinces.
        land: StrRef,
        /// SVG path of the borders between provinces.
        borders: StrRef,
        /// SVG path of the borders between neighbours.
        abroad: StrRef,
        /// Where lines and points come from, and what they do not mean.
        credit: StrRef,
        /// Subject of the figures that count fallen capitals.
        capitals_subject: StrRef,
    }
}

row! {
    /// A neighbour's name and where it stands.
    MapNameRow {
        /// Name.
        name: StrRef,
        /// Units from the left.
        x: U16,
        /// Units from above.
        y: U16,
        /// Units that it may reach to each side.
        room: U16,
    }
}

row! {
    /// Where a capital stands in the drawing.
    MapPointRow {
        /// The capital.
        place: PlaceId,
        /// Units from the left.
        x: U16,
        /// Units from above.
        y: U16,
    }
}
