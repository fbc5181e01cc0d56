//! `quotations`, `meetings`.
use super::argument::asked_of;
use super::error::ApiError;
use super::given::Arguments;
use super::quote::{actor_id, quote, some_text};
use crate::index::{Atlas, MeetingRow, QuotationRow};
use crate::model::{Attendance, Dated, Day, MeetingId, Precision, QuotationKind};
use crate::query::{Facet, Quoted, disagreements_of};

/// A piece of reported speech.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Quotation<'a> {
    /// Id of the quotation.
    pub id: &'a str,
    /// Id of the actor whose words they are.
    pub speaker: &'a str,
    /// Id of who tells them, where neither the speaker nor the reporter does.
    pub told_by: Option<&'a str>,
    /// To whom they were said, in the words of the report.
    pub addressee: Option<&'a str>,
    /// Whether there are words in quotation marks.
    pub kind: QuotationKind,
    /// Id of the report.
    pub document: &'a str,
    /// Its words.
    pub quote: String,
    /// UTF-16 units in the document's file.
    pub start: usize,
    /// The first unit after the quote.
    pub end: usize,
    /// Words of the report that name the speaker, where the quote does not.
    pub attribution: Option<String>,
}

/// `quotations(filter)`, in the order of the corpus.
///
/// # Errors
/// A filter that does not fit.
pub fn quotations<'a>(atlas: &Atlas<'a>, arguments: Arguments) -> Result<Vec<Quotation<'a>>, ApiError> {
    let asked = asked_of(atlas, arguments)?;
    Ok(Quoted::new(atlas, &asked).quotations().map(|(_, row)| quotation(atlas, row)).collect())
}

/// A quotation, as it is handed out.
#[must_use]
pub fn quotation<'a>(atlas: &Atlas<'a>, row: &QuotationRow) -> Quotation<'a> {
    let quote = quote(atlas, row.quote);
    Quotation {
        id: atlas.str(row.id),
        speaker: Facet::Actor.id(atlas, row.speaker),
        told_by: actor_id(atlas, row.told_by()),
        addressee: some_text(atlas.str(row.addressee)),
        kind: row.kind(),
        document: quote.document,
        quote: quote.words,
        start: quote.start,
        end: quote.end,
        attribution: row.attribution().map(|quote| atlas.quote(quote)),
    }
}

/// A meeting, as one report tells it.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Meeting<'a> {
    /// Id of the meeting.
    pub id: &'a str,
    /// What it is, in a few words.
    pub title: &'a str,
    /// Ids of the actors who take part.
    pub participants: Vec<&'a str>,
    /// Ids of those who are invited.
    pub invited: Vec<&'a str>,
    /// Ids of those who are told to be missing.
    pub absent: Vec<&'a str>,
    /// Id of the actor who hosts it; null where that is not told.
    pub host: Option<&'a str>,
    /// Id of the place; null where that is not told.
    pub place: Option<&'a str>,
    /// First day of the interval in which it is, or begins.
    pub from: Day,
    /// Last day on which it may end; null where no other day than that of `from` is told.
    pub to: Option<Day>,
    /// Length of the interval that `from` begins.
    pub precision: Precision,
    /// False where it is planned, announced or proposed.
    pub held: bool,
    /// Id of the report.
    pub document: &'a str,
    /// Its words.
    pub quote: String,
    /// UTF-16 units in the document's file.
    pub start: usize,
    /// The first unit after the quote.
    pub end: usize,
    /// Ids of meetings that another report tells differently.
    pub conflicts_with: Vec<&'a str>,
    /// What else is to be said of it.
    pub note: Option<&'a str>,
}

/// `meetings(filter)`, in the order of the corpus.
///
/// # Errors
/// A filter that does not fit.
pub fn meetings<'a>(atlas: &Atlas<'a>, arguments: Arguments) -> Result<Vec<Meeting<'a>>, ApiError> {
    let asked = asked_of(atlas, arguments)?;
    Ok(Quoted::new(atlas, &asked).meetings().map(|(id, row)| meeting(atlas, id, row)).collect())
}

/// A meeting, as it is handed out.
#[must_use]
pub fn meeting<'a>(atlas: &Atlas<'a>, id: MeetingId, row: &MeetingRow) -> Meeting<'a> {
    let quote = quote(atlas, row.quote);
    let actors = |part: Attendance| {
        let of = atlas.attendance_of(row).iter().filter(move |one| one.part() == part);
        of.map(|one| Facet::Actor.id(atlas, one.actor)).collect()
    };
    let from = row.from.dated();
    Meeting {
        id: atlas.str(row.id),
        title: atlas.str(row.title),
        participants: actors(Attendance::Participant),
        invited: actors(Attendance::Invited),
        absent: actors(Attendance::Absent),
        host: actor_id(atlas, row.host()),
        place: row.place().map(|place| Facet::Place.id(atlas, place)),
        from: from.first,
        to: row.to().map(Dated::last),
        precision: from.precision,
        held: row.held(),
        document: quote.document,
        quote: quote.words,
        start: quote.start,
        end: quote.end,
        conflicts_with: disagreements_of(atlas, id).map(|(other, _)| atlas.str(atlas.meeting(other).id)).collect(),
        note: some_text(atlas.str(row.note)),
    }
}
