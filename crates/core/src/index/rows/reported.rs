//! Reported speech and meetings.
use super::coding::QuoteRow;
use super::{DateRow, RowRange, StrRef};
use crate::model::{ActorId, MeetingId};
use zerocopy::little_endian::U16;
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

row! {
    /// Words that a report gives as somebody's.
    QuotationRow {
        /// Id.
        id: StrRef,
        /// Whose words they are.
        speaker: ActorId,
        /// Code of the kind.
        kind: u8,
        /// 1 + id of who tells them; 0 for nobody but the reporter.
        told_by: U16,
        /// To whom they were said, in the words of the report.
        addressee: StrRef,
        /// The words.
        quote: QuoteRow,
        /// The words that name the speaker; of no length where the quote does.
        attribution: QuoteRow,
    }
}

row! {
    /// A meeting.
    MeetingRow {
        /// Id.
        id: StrRef,
        /// In neutral words.
        title: StrRef,
        /// 1 where it took place.
        held: u8,
        /// Who takes part, is invited or missing.
        attendance: RowRange,
        /// 1 + id of who hosts it; 0 where that is not told.
        host: U16,
        /// 1 + id of the place; 0 where that is not told.
        place: U16,
        /// When, or from when.
        from: DateRow,
        /// Until when; day 0 for what has no other end.
        to: DateRow,
        /// What the date was deduced from.
        basis: StrRef,
        /// The words.
        quote: QuoteRow,
        /// What else to know.
        note: StrRef,
    }
}

row! {
    /// An actor of a meeting.
    AttendanceRow {
        /// The actor.
        actor: ActorId,
        /// Code of what it has to do with the meeting.
        part: u8,
    }
}

row! {
    /// Two meetings that reports tell differently.
    DisagreementRow {
        /// The one.
        first: MeetingId,
        /// The other.
        second: MeetingId,
        /// In what they differ.
        why: StrRef,
    }
}
