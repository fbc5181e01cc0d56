//! Places, how things stood there, and the map.
use super::coding::QuoteRow;
use super::{DateRow, RowRange, StrRef};
use crate::model::{PassageId, PlaceId};
use zerocopy::little_endian::{I32, U16};
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

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
