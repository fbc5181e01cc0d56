//! `status.toml`: how things stood in a place, who says so, and from when.
use super::days::{validate_not_after_publication, validate_order};
use super::error::{Errors, excerpt};
use super::folder::Folder;
use super::map::MapFile;
use super::names::Names;
use super::quotes::{Quotable, RawQuote, Texts};
use super::spot::Spot;
use super::syntax::Row;
use crate::model::{ActorId, Dated, Document, Place, PlaceId, Status, StatusReport, Voice};

struct RawStatus {
    id: Spot<String>,
    place: Spot<String>,
    status: Spot<String>,
    from: Option<Spot<Dated>>,
    to: Option<Spot<Dated>>,
    basis: String,
    claimant: Option<Spot<String>>,
    voice: Option<Voice>,
    quote: RawQuote,
    reason: String,
}

/// The reports of status.
pub fn read(
    folder: &Folder,
    texts: (&[Document], &Texts<'_>),
    actors: &Names,
    places: (&[Place], &Names),
    map: &MapFile,
    errors: &mut Errors,
) -> Vec<StatusReport> {
    let raw = folder.rows_if("status.toml", errors, |row, errors| row.rows("status", errors, parse)).unwrap_or_default();
    Names::new("status report", raw.iter().map(|status| &status.id), errors);
    raw.into_iter().filter_map(|raw| validate(raw, texts, actors, places, map, errors)).collect()
}

fn parse(row: &mut Row<'_>, errors: &mut Errors) -> RawStatus {
    const VOICES: &[Voice] = &[Voice::Report, Voice::Quoted, Voice::Paraphrased, Voice::Unnamed];
    RawStatus {
        id: row.id("id", errors),
        place: row.text("place", errors),
        status: row.text("status", errors),
        from: row.dated("from", "precision", errors),
        to: row.has("to").then(|| row.dated("to", "to_precision", errors)).flatten(),
        basis: row.text("basis", errors).value,
        claimant: row.text_if("claimant", errors),
        voice: row.choice("voice", VOICES, Voice::as_str, errors),
        quote: RawQuote::parse(row, errors),
        reason: row.text("reason", errors).value,
    }
}

fn validate(
    raw: RawStatus,
    (documents, texts): (&[Document], &Texts<'_>),
    actors: &Names,
    (places, place_names): (&[Place], &Names),
    map: &MapFile,
    errors: &mut Errors,
) -> Option<StatusReport> {
    let place = place_names.resolve(&raw.place, errors);
    let claimant = actors.resolve_if(raw.claimant.as_ref(), errors);
    let quote = texts.find(&raw.quote, Quotable::Paragraphs, errors);
    let status = map.statuses.resolve(&raw.status, errors).map(Status::of_row);
    let (voice, from) = (raw.voice?, raw.from?);
    if let Some(to) = &raw.to {
        validate_order(from.value, to, errors);
    }
    if place.and_then(|row| places.get(row)).is_some_and(|place| place.kind != map.info.kind) {
        errors.add(
            &raw.place.at,
            format!("a place of the kind “{}”, as map.toml has it", map.info.kind.as_str()),
            excerpt(&raw.place.value),
            "name such a place, or leave the report out: no other has a status",
        );
    }
    if (voice == Voice::Report) != raw.claimant.is_none() {
        errors.add(&raw.id.at, "a claimant, or voice = \"report\" without one", "both or neither", "say who claims it");
    }
    let claimed = status.and_then(|status| map.info.statuses[status.row()].claim);
    if let Some((claimed, _)) = claimed.filter(|_| raw.claimant.is_none()) {
        let (status, claimed) = (excerpt(&raw.status.value), &map.info.statuses[claimed.row()].id);
        let remedy = format!("add claimant = …, or write status = \"{claimed}\" if the report says it in its own voice");
        errors.add(&raw.id.at, format!("whose claim {status} is"), "no “claimant”", remedy);
    }
    let quote = quote?;
    validate_not_after_publication(&from, &documents[quote.document.row()], errors);
    Some(StatusReport {
        id: raw.id.value,
        place: PlaceId::of_row(place?),
        status: status?,
        from: from.value,
        to: raw.to.map(|to| to.value),
        basis: raw.basis,
        claimant: claimant.map(ActorId::of_row),
        voice,
        quote,
        reason: raw.reason,
    })
}
