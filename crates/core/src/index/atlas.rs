//! The opened index: typed slices of the bytes. Its tables are declared here once; the sections of the bytes, the fields, the
//! look-ups and the struct that a build fills all follow from the declaration.
//!
//! Whatever the bytes hold, reading them does not panic, except for damaged terms, which `verify` finds.
use super::format::{OpenError, Sections, damaged};
use super::rows::*;
use crate::model::*;
use fst::Map;
use zerocopy::little_endian::U32;

/// Declares the tables in the order of the bytes: `table: Row;`, and for a table with ids `table: Row, look_up by Id;`. Public tables
/// get a method of their name.
macro_rules! tables {
    (
        public { $($(#[$doc:meta])* $table:ident: $row:ty $(, $one:ident by $id:ty)?;)* }
        inner { $($(#[$inner_doc:meta])* $inner:ident: $inner_row:ty;)* }
    ) => {
        const NAMES: &[&str] = &[$(stringify!($table),)* $(stringify!($inner),)*];

        /// The tables of some bytes.
        #[derive(Clone, Copy)]
        pub(super) struct Tables<'a> {
            $(pub(super) $table: &'a [$row],)*
            $($(#[$inner_doc])* pub(super) $inner: &'a [$inner_row],)*
        }

        impl<'a> Tables<'a> {
            fn open(bytes: &'a [u8]) -> Result<Self, OpenError> {
                let mut sections = Sections::open(bytes, NAMES)?;
                // The fields of a struct expression are evaluated in the order in which they are written.
                Ok(Self { $($table: sections.next()?,)* $($inner: sections.next()?,)* })
            }
        }

        /// The rows of each table, from which a build makes the bytes.
        #[cfg(feature = "build")]
        pub struct Contents {
            $(pub $table: Vec<$row>,)*
            $(pub $inner: Vec<$inner_row>,)*
        }

        #[cfg(feature = "build")]
        impl Contents {
            /// The bytes of an index.
            pub fn encode(&self) -> Vec<u8> {
                use zerocopy::IntoBytes;
                super::format::encode(&[$(self.$table.as_bytes(),)* $(self.$inner.as_bytes(),)*])
            }
        }

        impl<'a> Atlas<'a> {
            $(
                $(#[$doc])*
                #[must_use]
                pub fn $table(&self) -> &'a [$row] {
                    self.tables.$table
                }

                $(
                    #[doc = concat!("The row of an id in `", stringify!($table), "`. If the bytes are damaged and there is none, it is all zeros.")]
                    #[must_use]
                    pub fn $one(&self, id: $id) -> &'a $row {
                        self.tables.$table.get(id.row()).unwrap_or(&<$row>::NOTHING)
                    }
                )?
            )*
        }
    };
}

tables! {
    public {
        /// Questions to start from.
        questions: QuestionRow;
        /// Outlets.
        outlets: NamedRow, outlet by OutletId;
        /// Reports.
        documents: DocumentRow, document by DocumentId;
        /// Passages, report by report.
        passages: PassageRow, passage by PassageId;
        /// Parties.
        sides: SideRow, side by SideId;
        /// Actors.
        actors: ActorRow, actor by ActorId;
        /// Issues, in codebook order.
        issues: IssueRow, issue by IssueId;
        /// Statements, in the order of the texts.
        statements: StatementRow, statement by StatementId;
        /// What the reports say in their own voice against claims, in codebook order.
        caveats: CaveatRow, caveat by CaveatId;
        /// Places.
        places: PlaceRow, place by PlaceId;
        /// How things can stand in a place, from the weakest to the strongest.
        status_kinds: StatusKindRow, status_kind by Status;
        /// Reports on the status of places.
        status: StatusRow, status_report by StatusId;
        /// Figures.
        figures: FigureRow, figure by FigureId;
        /// Pairs of figures that disagree or supersede each other.
        relations: RelationRow;
        /// Events.
        events: EventRow, event by EventId;
        /// Reported speech.
        quotations: QuotationRow, quotation by QuotationId;
        /// Meetings.
        meetings: MeetingRow, meeting by MeetingId;
        /// Pairs of meetings that reports tell differently.
        disagreements: DisagreementRow;
        /// Spellings that mean the same.
        variants: VariantRow;
        /// How well codings agree: for each two that are compared all statements, then by issue, then by report.
        agreements: AgreementRow;
        /// Where codings differ, in the order of the texts.
        differences: DifferenceRow;
        /// Sources of the record.
        sources: SourceRow;
        /// What became of places, and when, according to the record.
        falls: FallRow;
        /// The places that passages name, in the order of the passages.
        mentions: MentionRow;
        /// The neighbours' names on the drawing.
        map_names: MapNameRow;
        /// The languages of the reports, in their order.
        languages: LanguageRow;
    }
    inner {
        /// One row.
        info: InfoRow;
        /// One row.
        map: MapRow;
        map_points: MapPointRow;
        /// The sources of each fall, in one list.
        source_lists: SourceId;
        /// The statements of each caveat, in one list.
        caveat_lists: StatementId;
        /// What the codings made of the words of each difference, in one list.
        coded_lists: CodedRow;
        /// The actors of each meeting, in one list.
        attendance_lists: AttendanceRow;
        /// The strings that rows refer to, as UTF-8.
        strings: u8;
        /// The texts of the passages, as UTF-8.
        texts: u8;
        /// A transducer from exact forms to their ids.
        forms_fst: u8;
        /// Sorted by stem.
        irregulars: IrregularRow;
        /// Sorted by language and stem.
        stems: StemRow;
        /// The forms of reports in other languages that no English one has, sorted; none where no report is in English.
        foreign_forms: U32;
        /// Sorted by the id of the joined form.
        compounds: CompoundRow;
        /// Sorted by key.
        name_keys: NameKeyRow;
        /// Sorted.
        common_words: CommonWordRow;
        /// The lists of each form.
        postings: u8;
    }
}

/// An opened index.
pub struct Atlas<'a> {
    pub(super) tables: Tables<'a>,
    info: &'a InfoRow,
    map: &'a MapRow,
    /// Exact forms → their ids.
    pub(super) forms: Map<&'a [u8]>,
}

impl<'a> Atlas<'a> {
    /// Opens bytes that `build` wrote. This takes the same time for every size.
    ///
    /// # Errors
    /// The bytes are something else, of another version, or truncated.
    pub fn open(bytes: &'a [u8]) -> Result<Self, OpenError> {
        let tables = Tables::open(bytes)?;
        let forms = Map::new(tables.forms_fst).map_err(|_| damaged("forms_fst"))?;
        let info = tables.info.first().ok_or_else(|| damaged("info"))?;
        let map = tables.map.first().ok_or_else(|| damaged("map"))?;
        Ok(Self { tables, info, map, forms })
    }

    /// Checks the terms. `open` does not, because that takes a pass over all of them and the page has its own bytes; but the fst crate
    /// may panic on damaged ones. Call this first for bytes of unknown origin.
    ///
    /// # Errors
    /// The checksum of the terms does not match.
    pub fn verify(&self) -> Result<(), OpenError> {
        self.forms.as_fst().verify().map_err(|_| damaged("forms_fst"))
    }

    /// Title, rights and version of the corpus.
    #[must_use]
    pub fn info(&self) -> &'a InfoRow {
        self.info
    }

    /// The drawing of the base map.
    #[must_use]
    pub fn map(&self) -> &'a MapRow {
        self.map
    }
}
