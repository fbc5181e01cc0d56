//! Reported speech and meetings → rows.
use super::coding::{Encoder, one_based};
use super::rows::*;
use super::strings::row_range;
use crate::model::*;

impl Encoder<'_> {
    pub fn quotations(&mut self) -> Vec<QuotationRow> {
        self.corpus.coding.quotations.iter().map(|quotation| self.quotation(quotation)).collect()
    }

    /// The meetings, and the actors of all of them in one list.
    pub fn meetings(&mut self) -> (Vec<MeetingRow>, Vec<AttendanceRow>) {
        let mut lists = Vec::new();
        let meetings = self.corpus.coding.meetings.iter().map(|meeting| self.meeting(meeting, &mut lists)).collect();
        (meetings, lists)
    }

    pub fn disagreements(&mut self) -> Vec<DisagreementRow> {
        let disagreement = |disagreement: &Disagreement| DisagreementRow {
            first: MeetingId::of_row(disagreement.meetings.0),
            second: MeetingId::of_row(disagreement.meetings.1),
            why: self.strings.add(&disagreement.why),
        };
        self.corpus.coding.disagreements.iter().map(disagreement).collect()
    }

    fn quotation(&mut self, quotation: &Quotation) -> QuotationRow {
        QuotationRow {
            id: self.strings.add(&quotation.id),
            speaker: quotation.speaker,
            kind: quotation.kind.code(),
            told_by: one_based(quotation.told_by.map(ActorId::row)),
            addressee: self.strings.add(&quotation.addressee),
            quote: self.quote(&quotation.quote),
            attribution: quotation.attribution.as_ref().map_or_else(QuoteRow::default, |quote| self.quote(quote)),
        }
    }

    fn meeting(&mut self, meeting: &Meeting, lists: &mut Vec<AttendanceRow>) -> MeetingRow {
        let start = lists.len();
        lists.extend(meeting.attendance.iter().map(|(actor, how)| AttendanceRow { actor: *actor, part: how.code() }));
        MeetingRow {
            id: self.strings.add(&meeting.id),
            title: self.strings.add(&meeting.title),
            held: u8::from(meeting.held),
            attendance: row_range(start..lists.len()),
            host: one_based(meeting.host.map(ActorId::row)),
            place: one_based(meeting.place.map(PlaceId::row)),
            from: meeting.from.into(),
            to: meeting.to.map_or_else(DateRow::default, DateRow::from),
            basis: self.strings.add(&meeting.basis),
            quote: self.quote(&meeting.quote),
            note: self.strings.add(&meeting.note),
        }
    }
}
