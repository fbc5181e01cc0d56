//! What was said, counted, found and dated, a row each: every table stands alone, with names beside its ids and what to know of each report.
use super::table::Table;
use crate::api::{Figure, Hit, Statement, figure, hit, statement};
use crate::geo::status_word;
use crate::index::{Atlas, DocumentRow, MeetingRow, QuoteRow, StatementRow};
use crate::model::{ActorKind, Day, LineKind, Position, Precision, TextQuality};
use crate::query::{Asked, Facet, Mark, Marked, Marker, Moment, Quoted, search, timeline};
use serde::Serialize;
use serde_json::Value;

/// Ids of actors and what they stand for, with the names that go beside them.
const NAMES: &[(&str, &str, Facet)] = &[
    ("actor", "actorName", Facet::Actor),
    ("side", "sideName", Facet::Side),
    ("issue", "issueTitle", Facet::Issue),
    ("toldBy", "toldByName", Facet::Actor),
    ("saidBy", "saidByName", Facet::Actor),
    ("place", "placeName", Facet::Place),
    ("speaker", "speakerName", Facet::Actor),
    ("participants", "participantNames", Facet::Actor),
    ("invited", "invitedNames", Facet::Actor),
    ("absent", "absentNames", Facet::Actor),
    ("host", "hostName", Facet::Actor),
];

/// With names beside ids, and with the report beside its id.
pub(super) fn readable(table: Table, atlas: &Atlas<'_>) -> Table {
    const REPORT: &[&str] = &["documentTitle", "outlet", "outletName", "published", "publishedTo", "publishedPrecision", "textQuality"];
    let row = |id: &str| atlas.document_of(id).map(|document| atlas.document(document));
    let report = |id: &Value| id.as_str().and_then(row).map(|row| report(atlas, row).to_vec()).unwrap_or_default();
    table.with_names(atlas, NAMES).beside("document", REPORT, &report)
}

/// Title, outlet, date and wording of a report.
fn report(atlas: &Atlas<'_>, row: &DocumentRow) -> [Value; 7] {
    let published = row.published.dated();
    let quality = TextQuality::of_code(row.text_quality).unwrap_or(TextQuality::Damaged);
    [
        atlas.str(row.title).into(),
        Facet::Outlet.id(atlas, row.outlet).into(),
        Facet::Outlet.name(atlas, row.outlet).into(),
        published.first.to_string().into(),
        published.last().to_string().into(),
        published.precision.as_str().into(),
        quality.as_str().into(),
    ]
}

/// The number of the passage that a quote is in.
pub(super) fn passage(atlas: &Atlas<'_>, quote: QuoteRow) -> Option<u16> {
    atlas.passage_of(quote).map(|passage| passage.number.get())
}

/// A statement with all that is known of it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct StatementRecord<'a> {
    #[serde(flatten)]
    statement: Statement<'a>,
    actor_kind: ActorKind,
    actor_role: &'a str,
    said_to: Day,
    said_basis: &'a str,
    passage: Option<u16>,
}

/// The statements that a filter leaves.
#[must_use]
pub fn statements_table(atlas: &Atlas<'_>, asked: &Asked) -> Table {
    const COLUMNS: &[&str] = &[
        "id",
        "actor",
        "actorKind",
        "actorRole",
        "side",
        "issue",
        "position",
        "voice",
        "toldBy",
        "utterance",
        "said",
        "saidTo",
        "precision",
        "saidBasis",
        "document",
        "passage",
        "quote",
        "start",
        "end",
        "condition",
        "note",
        "reason",
    ];
    let quoted = Quoted::new(atlas, asked);
    let rows = quoted.statements().map(|row| StatementRecord {
        statement: statement(atlas, row),
        actor_kind: atlas.actor(row.actor).kind(),
        actor_role: atlas.str(atlas.actor(row.actor).role),
        said_to: row.said.dated().last(),
        said_basis: atlas.str(row.basis),
        passage: passage(atlas, row.quote),
    });
    readable(Table::of(COLUMNS, rows), atlas)
}

/// A figure with its bounds as numbers of their own.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FigureRecord<'a> {
    #[serde(flatten)]
    figure: Figure<'a>,
    low: f64,
    high: f64,
    as_of_to: Day,
    passage: Option<u16>,
    note: Option<&'a str>,
}

/// The figures that a filter leaves.
#[must_use]
pub fn figures_table(atlas: &Atlas<'_>, asked: &Asked) -> Table {
    const COLUMNS: &[&str] = &[
        "id",
        "subject",
        "title",
        "value",
        "low",
        "high",
        "unit",
        "asOf",
        "asOfTo",
        "precision",
        "saidBy",
        "document",
        "passage",
        "quote",
        "conflictsWith",
        "note",
    ];
    let quoted = Quoted::new(atlas, asked);
    let rows = quoted.figures().map(|(id, row)| {
        let (low, high) = row.values();
        FigureRecord {
            figure: figure(atlas, id, row),
            low,
            high,
            as_of_to: row.as_of.dated().last(),
            passage: passage(atlas, row.quote),
            note: Some(atlas.str(row.note)).filter(|note| !note.is_empty()),
        }
    });
    readable(Table::of(COLUMNS, rows), atlas)
}

/// A passage that was found, with what it is and what to know of it.
#[derive(Serialize)]
struct HitRecord<'a> {
    #[serde(flatten)]
    hit: Hit<'a>,
    kind: LineKind,
    note: Option<&'a str>,
}

/// All passages found, best first.
#[must_use]
pub fn hits_table(atlas: &Atlas<'_>, asked: &Asked) -> Table {
    let answer = search(atlas, asked);
    let marker = Marker::new(atlas, answer.expr.as_ref());
    let rows = answer.hits.iter().map(|found| {
        let row = atlas.passage(found.passage);
        HitRecord { hit: hit(atlas, &marker, *found), kind: row.kind(), note: Some(atlas.str(row.note)).filter(|note| !note.is_empty()) }
    });
    readable(Table::of(&["document", "passage", "kind", "score", "text", "marks", "note"], rows), atlas)
}

/// Something with a date: an event, a meeting, a statement, a change of a place's status.
#[derive(Serialize)]
struct EntryRecord<'a> {
    kind: Mark,
    id: &'a str,
    date: Day,
    to: Day,
    precision: Precision,
    title: Option<&'a str>,
    held: Option<bool>,
    actor: Option<&'a str>,
    position: Option<Position>,
    issue: Option<&'a str>,
    place: Option<&'a str>,
    status: Option<&'a str>,
    document: &'a str,
    passage: Option<u16>,
    quote: String,
}

impl<'a> EntryRecord<'a> {
    fn new(atlas: &Atlas<'a>, moment: &Moment, marked: Marked) -> Self {
        let (id, quote) = match marked {
            Marked::Event(id) => (atlas.event(id).id, atlas.event(id).quote),
            Marked::Meeting(id) => (atlas.meeting(id).id, atlas.meeting(id).quote),
            Marked::Statement(id) => (atlas.statement(id).id, atlas.statement(id).quote),
            Marked::Status(id) => (atlas.status_report(id).id, atlas.status_report(id).quote),
            Marked::Report(id) => (atlas.document(id).id, atlas.opening(id)),
        };
        let (mut title, mut meeting, mut statement, mut status) = (None, None, None, None);
        match marked {
            Marked::Event(id) => title = Some(atlas.str(atlas.event(id).title)),
            Marked::Meeting(id) => meeting = Some(atlas.meeting(id)),
            Marked::Statement(id) => statement = Some(atlas.statement(id)),
            Marked::Status(id) => status = Some(atlas.status_report(id)),
            Marked::Report(id) => title = Some(atlas.str(atlas.document(id).title)),
        }
        Self {
            kind: moment.mark,
            id: atlas.str(id),
            date: moment.date.first,
            to: moment.last,
            precision: moment.date.precision,
            title: title.or(meeting.map(|row| atlas.str(row.title))),
            held: meeting.map(MeetingRow::held),
            actor: statement.map(|row| Facet::Actor.id(atlas, row.actor)),
            position: statement.map(StatementRow::position),
            issue: statement.map(|row| Facet::Issue.id(atlas, row.issue)),
            place: status.map(|row| row.place).or(meeting.and_then(MeetingRow::place)).map(|place| Facet::Place.id(atlas, place)),
            status: status.map(|row| status_word(atlas, Some(row.status))),
            document: atlas.passage_of(quote).map_or("", |passage| Facet::Document.id(atlas, passage.document)),
            passage: passage(atlas, quote),
            quote: atlas.quote(quote),
        }
    }
}

/// What the timeline lists, in its order.
#[must_use]
pub fn timeline_table(atlas: &Atlas<'_>, asked: &Asked) -> Table {
    const COLUMNS: &[&str] = &[
        "kind",
        "id",
        "date",
        "to",
        "precision",
        "title",
        "held",
        "actor",
        "position",
        "issue",
        "place",
        "status",
        "document",
        "passage",
        "quote",
    ];
    let moments = timeline(atlas, asked);
    let rows = moments.iter().flat_map(|moment| moment.marked.iter().map(|marked| EntryRecord::new(atlas, moment, *marked)));
    readable(Table::of(COLUMNS, rows), atlas)
}
