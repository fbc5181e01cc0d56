//! `meetings.toml`: who met whom, or is to, and which reports tell of one meeting differently.
use super::days::{validate_not_after_publication, validate_order};
use super::error::{Errors, excerpt};
use super::folder::Folder;
use super::names::Names;
use super::quotes::{Quotable, RawQuote, Texts};
use super::spot::Spot;
use super::syntax::Row;
use crate::model::{ActorId, Attendance, Dated, Disagreement, Document, Meeting, PlaceId};
use std::collections::BTreeSet;

struct RawMeeting {
    id: Spot<String>,
    title: String,
    held: Option<bool>,
    attendance: Vec<(Spot<String>, Attendance)>,
    host: Option<Spot<String>>,
    place: Option<Spot<String>>,
    from: Option<Spot<Dated>>,
    to: Option<Spot<Dated>>,
    basis: String,
    quote: RawQuote,
    note: String,
}

/// Two meetings and why.
type RawDisagreement = (Spot<()>, Vec<Spot<String>>, String);

/// What the ids of a meeting are held against.
pub struct Known<'a> {
    pub documents: &'a [Document],
    pub texts: &'a Texts<'a>,
    pub actors: &'a Names,
    pub places: &'a Names,
}

/// The meetings, and those that reports tell differently.
pub fn read(folder: &Folder, known: &Known<'_>, errors: &mut Errors) -> (Vec<Meeting>, Vec<Disagreement>) {
    let read = |row: &mut Row<'_>, errors: &mut Errors| {
        (row.rows("meeting", errors, parse_meeting), row.rows("disagreement", errors, parse_disagreement))
    };
    let (raw, disagreements) = folder.rows_if("meetings.toml", errors, read).unwrap_or_default();
    let names = Names::new("meeting", raw.iter().map(|meeting| &meeting.id), errors);
    let meetings = raw.into_iter().filter_map(|raw| validate_meeting(raw, known, errors)).collect();
    let mut pairs = BTreeSet::new();
    for (row, ids, _) in &disagreements {
        let mut pair: Vec<&str> = ids.iter().map(|id| id.value.as_str()).collect();
        pair.sort_unstable();
        if !pairs.insert(pair) {
            errors.add(&row.at, "each disagreement once", "the same two meetings again", "remove one of the two");
        }
    }
    (meetings, disagreements.into_iter().filter_map(|raw| validate_disagreement(raw, &names, errors)).collect())
}

fn parse_meeting(row: &mut Row<'_>, errors: &mut Errors) -> RawMeeting {
    let id = row.id("id", errors);
    let title = row.text("title", errors).value;
    let held = row.truth("held", errors);
    let [participants, invited, absent] = ["participants", "invited", "absent"].map(|key| row.texts(key, errors));
    let as_each = |actors: Vec<Spot<String>>, how| actors.into_iter().map(move |actor| (actor, how));
    let attendance = as_each(participants, Attendance::Participant)
        .chain(as_each(invited, Attendance::Invited))
        .chain(as_each(absent, Attendance::Absent))
        .collect();
    RawMeeting {
        id,
        title,
        held,
        attendance,
        host: row.text_if("host", errors),
        place: row.text_if("place", errors),
        from: row.dated("from", "precision", errors),
        to: parse_end(row, errors),
        basis: row.text("basis", errors).value,
        quote: RawQuote::parse(row, errors),
        note: row.text_or_empty("note", errors),
    }
}

/// The end of what lasts: a day, where no other precision is given.
fn parse_end(row: &mut Row<'_>, errors: &mut Errors) -> Option<Spot<Dated>> {
    if row.has("to") && row.has("to_precision") {
        return row.dated("to", "to_precision", errors);
    }
    let day = row.day_if("to", errors)?;
    Some(row.text_if("to", errors)?.map(|_| Dated::day(day)))
}

fn parse_disagreement(row: &mut Row<'_>, errors: &mut Errors) -> RawDisagreement {
    (Spot { value: (), at: row.at() }, row.texts("meetings", errors), row.text("why", errors).value)
}

fn validate_meeting(raw: RawMeeting, known: &Known<'_>, errors: &mut Errors) -> Option<Meeting> {
    let attendance = validate_attendance(&raw.attendance, known.actors, errors);
    let host = known.actors.resolve_if(raw.host.as_ref(), errors);
    let place = known.places.resolve_if(raw.place.as_ref(), errors);
    let quote = known.texts.find(&raw.quote, Quotable::Article, errors);
    if let Some((from, to)) = raw.from.as_ref().zip(raw.to.as_ref()) {
        validate_order(from.value, to, errors);
    }
    let (held, from, quote) = (raw.held?, raw.from?, quote?);
    if held {
        validate_not_after_publication(&from, &known.documents[quote.document.row()], errors);
    }
    Some(Meeting {
        id: raw.id.value,
        title: raw.title,
        held,
        attendance,
        host: host.map(ActorId::of_row),
        place: place.map(PlaceId::of_row),
        from: from.value,
        to: raw.to.map(|to| to.value),
        basis: raw.basis,
        quote,
        note: raw.note,
    })
}

/// An actor cannot both take part and be missing.
fn validate_attendance(raw: &[(Spot<String>, Attendance)], actors: &Names, errors: &mut Errors) -> Vec<(ActorId, Attendance)> {
    let mut attendance: Vec<(ActorId, Attendance)> = Vec::new();
    for (id, how) in raw {
        let Some(actor) = actors.resolve(id, errors).map(ActorId::of_row) else { continue };
        if attendance.iter().any(|(other, _)| *other == actor) {
            let found = format!("{} again", excerpt(&id.value));
            errors.add(&id.at, "each actor once in participants, invited and absent", found, "keep it in one list");
        }
        attendance.push((actor, *how));
    }
    attendance
}

fn validate_disagreement((row, ids, why): RawDisagreement, names: &Names, errors: &mut Errors) -> Option<Disagreement> {
    let rows: Vec<usize> = ids.iter().filter_map(|id| names.resolve(id, errors)).collect();
    match (ids.as_slice(), rows.as_slice()) {
        ([_, _], [first, second]) if first != second => Some(Disagreement { meetings: (*first, *second), why }),
        // An id that is not known was noted.
        ([_, _], [] | [_]) => None,
        _ => {
            let found = ids.iter().map(|id| excerpt(&id.value)).collect::<Vec<_>>().join(", ");
            let found = if found.is_empty() { "none".to_owned() } else { found };
            errors.add(ids.first().map_or(&row.at, |id| &id.at), "two different meetings", found, "name two");
            None
        }
    }
}
