//! What was said and who met, a row each.
use super::coded::{passage, readable};
use super::table::Table;
use crate::api::{Meeting, Quotation, meeting, quotation};
use crate::index::Atlas;
use crate::model::Day;
use crate::query::{Asked, Facet, Quoted};
use serde::Serialize;

/// A quotation with the side of its speaker.
#[derive(Serialize)]
struct QuotationRecord<'a> {
    #[serde(flatten)]
    quotation: Quotation<'a>,
    side: &'a str,
    passage: Option<u16>,
}

/// The quotations that a filter leaves.
#[must_use]
pub fn quotations_table(atlas: &Atlas<'_>, asked: &Asked) -> Table {
    const COLUMNS: &[&str] =
        &["id", "speaker", "side", "kind", "toldBy", "addressee", "document", "passage", "quote", "start", "end", "attribution"];
    let quoted = Quoted::new(atlas, asked);
    let rows = quoted.quotations().map(|(_, row)| QuotationRecord {
        quotation: quotation(atlas, row),
        side: Facet::Side.id(atlas, atlas.actor(row.speaker).side),
        passage: passage(atlas, row.quote),
    });
    readable(Table::of(COLUMNS, rows), atlas)
}

/// A meeting with the bounds of its date.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct MeetingRecord<'a> {
    #[serde(flatten)]
    meeting: Meeting<'a>,
    from_to: Day,
    basis: &'a str,
    passage: Option<u16>,
}

/// The meetings that a filter leaves.
#[must_use]
pub fn meetings_table(atlas: &Atlas<'_>, asked: &Asked) -> Table {
    const COLUMNS: &[&str] = &[
        "id",
        "title",
        "held",
        "participants",
        "invited",
        "absent",
        "host",
        "place",
        "from",
        "fromTo",
        "to",
        "precision",
        "basis",
        "document",
        "passage",
        "quote",
        "start",
        "end",
        "conflictsWith",
        "note",
    ];
    let quoted = Quoted::new(atlas, asked);
    let rows = quoted.meetings().map(|(id, row)| MeetingRecord {
        meeting: meeting(atlas, id, row),
        from_to: row.from.dated().last(),
        basis: atlas.str(row.basis),
        passage: passage(atlas, row.quote),
    });
    readable(Table::of(COLUMNS, rows), atlas)
}
