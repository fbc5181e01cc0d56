//! Places, how things stood there, and the map.
use super::coding::QuoteRow;
use super::{DateRow, RowRange, StrRef};
use crate::model::{PassageId, PlaceId, SideId, Status};
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
    /// How things can stand in a place.
    StatusKindRow {
        /// Id.
        id: StrRef,
        /// Name.
        name: StrRef,
        /// What it means.
        meaning: StrRef,
        /// What is said of the places that have it, beside their number.
        counted: StrRef,
        /// The same in two words.
        brief: StrRef,
        /// What happened, on a time axis.
        event: StrRef,
        /// Code of the shape.
        shape: u8,
        /// Code of the colour.
        colour: u8,
        /// 1 + the status that it is the claim of; 0 for none.
        claims: U16,
        /// The side that alone asserts it.
        side: SideId,
    }
}

row! {
    /// A report on the status of a place.
    StatusRow {
        /// Id.
        id: StrRef,
        /// The place.
        place: PlaceId,
        /// Which status.
        status: Status,
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
    /// What became of a place, and when, by the record.
    FallRow {
        /// The place.
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
    /// The drawing that the places stand in, and the words of the map. Width and height are 0 where there is none.
    MapRow {
        /// Width in units of the drawing.
        width: U16,
        /// Height in units.
        height: U16,
        /// SVG path of the outer border of all areas.
        land: StrRef,
        /// SVG path of the borders between areas.
        borders: StrRef,
        /// SVG path of the borders between neighbours.
        abroad: StrRef,
        /// Where lines and points come from, and what they do not mean.
        credit: StrRef,
        /// Subject of the figures that count places of the strongest status; empty if there are none.
        counts: StrRef,
        /// Title of the view.
        title: StrRef,
        /// What stands below it.
        lead: StrRef,
        /// Code of the kind of the places that have a status.
        kind: u8,
        /// What such a place is called.
        place: StrRef,
        /// What several are called.
        places: StrRef,
        /// What the area is called that a place lies in.
        area: StrRef,
        /// What became of a place of the record: a participle.
        done: StrRef,
        /// The same in the past tense.
        did: StrRef,
        /// 1 + the status that such a place has; 0 for none.
        record_status: U16,
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
    /// Where a place stands in the drawing.
    MapPointRow {
        /// The place.
        place: PlaceId,
        /// Units from the left.
        x: U16,
        /// Units from above.
        y: U16,
    }
}
