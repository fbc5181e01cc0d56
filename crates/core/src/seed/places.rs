//! `places.toml` and `status.toml`: where, and how things stood there.
use super::actors::folded;
use super::days::{validate_not_after_publication, validate_order};
use super::error::{Errors, excerpt};
use super::folder::Folder;
use super::forms::validate_forms;
use super::names::Names;
use super::quotes::{Quotable, RawQuote, Texts};
use super::spot::Spot;
use super::syntax::Row;
use crate::model::{ActorId, Dated, Document, Place, PlaceId, PlaceKind, Status, StatusReport, Voice};
use std::collections::BTreeMap;

struct RawPlace {
    id: Spot<String>,
    place: Place,
    own: Vec<Spot<String>>,
}

struct RawStatus {
    id: Spot<String>,
    place: Spot<String>,
    status: Option<Status>,
    from: Option<Spot<Dated>>,
    to: Option<Spot<Dated>>,
    basis: String,
    claimant: Option<Spot<String>>,
    voice: Option<Voice>,
    quote: RawQuote,
    reason: String,
}

/// The places, where each id stands, and the rows of the ids.
pub fn read_places(folder: &Folder, errors: &mut Errors) -> (Vec<Place>, Vec<Spot<String>>, Names) {
    let raw = folder.rows_if("places.toml", errors, |row, errors| row.rows("place", errors, parse_place));
    let names = Names::if_read("place", raw.as_ref().map(|places| places.iter().map(|place| &place.id)), errors);
    let raw = raw.unwrap_or_default();
    let mut owners: BTreeMap<String, &str> = BTreeMap::new();
    for place in &raw {
        for alias in &place.own {
            match owners.insert(folded(&alias.value), &place.id.value) {
                Some(other) if other != place.id.value => {
                    let found = format!("{}, which is also “{other}”", excerpt(&alias.value));
                    errors.add(&alias.at, "an alias of one place", found, "keep it for one, or put it under ambiguous");
                }
                _ => {}
            }
        }
    }
    let (places, ids) = raw.into_iter().map(|raw| (raw.place, raw.id)).unzip();
    (places, ids, names)
}

fn parse_place(row: &mut Row<'_>, errors: &mut Errors) -> RawPlace {
    let id = row.id("id", errors);
    let kind = row.choice("kind", PlaceKind::ALL, PlaceKind::as_str, errors).unwrap_or(PlaceKind::Site);
    let (latitude, longitude) = (row.number_if("latitude", errors), row.number_if("longitude", errors));
    for (degrees, most) in [(&latitude, 90.0), (&longitude, 180.0)] {
        if let Some(degrees) = degrees.as_ref().filter(|degrees| degrees.value.abs() > most) {
            errors.add(&degrees.at, format!("degrees from -{most} to {most}"), degrees.value.to_string(), "correct the coordinate");
        }
    }
    row.number_if("geoname", errors);
    let (aliases, native) = (row.texts("aliases", errors), row.texts("native", errors));
    let ambiguous = row.texts("ambiguous", errors);
    let own: Vec<_> = aliases.into_iter().chain(native).collect();
    validate_forms(&own, "alias", errors);
    let place = Place {
        id: id.value.clone(),
        name: row.text("name", errors).value,
        kind,
        province: row.text_or_empty("province", errors),
        point: latitude.zip(longitude).map(|(latitude, longitude)| (latitude.value, longitude.value)),
        aliases: own.iter().chain(&ambiguous).map(|alias| alias.value.clone()).collect(),
        note: row.text_or_empty("note", errors),
    };
    if kind == PlaceKind::Capital && (place.point.is_none() || place.province.is_empty()) {
        errors.add(&id.at, "the province, latitude and longitude of a capital", "one of them missing", "add it");
    }
    RawPlace { id, place, own }
}

/// The reports of status.
pub fn read_status(
    folder: &Folder,
    documents: &[Document],
    texts: &Texts<'_>,
    actors: &Names,
    places: (&[Place], &Names),
    errors: &mut Errors,
) -> Vec<StatusReport> {
    let raw = folder.rows_if("status.toml", errors, |row, errors| row.rows("status", errors, parse_status)).unwrap_or_default();
    Names::new("status report", raw.iter().map(|status| &status.id), errors);
    raw.into_iter().filter_map(|raw| validate_status(raw, documents, texts, actors, places, errors)).collect()
}

fn parse_status(row: &mut Row<'_>, errors: &mut Errors) -> RawStatus {
    const VOICES: &[Voice] = &[Voice::Report, Voice::Quoted, Voice::Paraphrased, Voice::Unnamed];
    RawStatus {
        id: row.id("id", errors),
        place: row.text("place", errors),
        status: row.choice("status", Status::ALL, Status::as_str, errors),
        from: row.dated("from", "precision", errors),
        to: row.has("to").then(|| row.dated("to", "to_precision", errors)).flatten(),
        basis: row.text("basis", errors).value,
        claimant: row.text_if("claimant", errors),
        voice: row.choice("voice", VOICES, Voice::as_str, errors),
        quote: RawQuote::parse(row, errors),
        reason: row.text("reason", errors).value,
    }
}

fn validate_status(
    raw: RawStatus,
    documents: &[Document],
    texts: &Texts<'_>,
    actors: &Names,
    (places, place_names): (&[Place], &Names),
    errors: &mut Errors,
) -> Option<StatusReport> {
    let place = place_names.resolve(&raw.place, errors);
    let claimant = actors.resolve_if(raw.claimant.as_ref(), errors);
    let quote = texts.find(&raw.quote, Quotable::Paragraphs, errors);
    let (status, voice, from) = (raw.status?, raw.voice?, raw.from?);
    if let Some(to) = &raw.to {
        validate_order(from.value, to, errors);
    }
    if place.and_then(|row| places.get(row)).is_some_and(|place| place.kind != PlaceKind::Capital) {
        errors.add(
            &raw.place.at,
            "a provincial capital",
            excerpt(&raw.place.value),
            "name the capital, or leave the report out: provinces and airports have no status",
        );
    }
    if (voice == Voice::Report) != raw.claimant.is_none() {
        errors.add(&raw.id.at, "a claimant, or voice = \"report\" without one", "both or neither", "say who claims it");
    }
    if status == Status::Claimed && raw.claimant.is_none() {
        errors.add(
            &raw.id.at,
            "the claimant of a claimed capture",
            "none",
            "add claimant = …, or write status = \"taliban\" if the report says it in its own voice",
        );
    }
    let quote = quote?;
    validate_not_after_publication(&from, &documents[quote.document.row()], errors);
    Some(StatusReport {
        id: raw.id.value,
        place: PlaceId::of_row(place?),
        status,
        from: from.value,
        to: raw.to.map(|to| to.value),
        basis: raw.basis,
        claimant: claimant.map(ActorId::of_row),
        voice,
        quote,
        reason: raw.reason,
    })
}
