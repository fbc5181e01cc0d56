//! `record.toml`: dated facts from outside the corpus, each with its sources.
use super::address::{WEB, validate_address};
use super::error::{At, Errors, excerpt};
use super::folder::Folder;
use super::forms::validate_forms;
use super::names::Names;
use super::spot::Spot;
use super::syntax::Row;
use crate::model::{Confidence, Day, Fall, MapInfo, Place, PlaceId, Source, SourceKind};
use std::collections::BTreeMap;

struct RawFall {
    place: Spot<String>,
    earliest: Option<Day>,
    latest: Option<Day>,
    manner: String,
    confidence: Option<Confidence>,
    sources: Vec<Spot<String>>,
    note: String,
}

pub fn read(folder: &Folder, places: (&[Place], &Names), map: &MapInfo, errors: &mut Errors) -> (Vec<Source>, Vec<Fall>) {
    let read = |row: &mut Row<'_>, errors: &mut Errors| (row.rows("source", errors, parse_source), row.rows("fall", errors, parse_fall));
    let (sources, falls) = folder.rows_if("record.toml", errors, read).unwrap_or_default();
    validate_once(&falls, errors);
    let names = Names::new("source", sources.iter().map(|(id, _)| id), errors);
    let falls = falls.into_iter().filter_map(|raw| validate_fall(raw, places, map, &names, errors)).collect();
    (sources.into_iter().map(|(_, source)| source).collect(), falls)
}

/// A place falls once.
fn validate_once(falls: &[RawFall], errors: &mut Errors) {
    let mut known: BTreeMap<&str, &At> = BTreeMap::new();
    for fall in falls.iter().filter(|fall| !fall.place.value.is_empty()) {
        match known.get(fall.place.value.as_str()) {
            Some(first) => {
                let found = format!("{} again (first in line {})", excerpt(&fall.place.value), first.line);
                errors.add(&fall.place.at, "each place once", found, "keep one [[fall]], with the earliest and the latest day");
            }
            None => _ = known.insert(&fall.place.value, &fall.place.at),
        }
    }
}

fn parse_source(row: &mut Row<'_>, errors: &mut Errors) -> (Spot<String>, Source) {
    let id = row.id("id", errors);
    let url = row.text_if("url", errors);
    url.iter().for_each(|url| validate_address(url, &WEB, errors));
    row.text_or_empty("covers", errors);
    let source = Source {
        id: id.value.clone(),
        publisher: row.text("publisher", errors).value,
        title: row.text_or_empty("title", errors),
        date: row.text_or_empty("date", errors),
        url: url.map_or_else(String::new, |url| url.value),
        origin: row.text_or_empty("origin", errors),
        kind: row.choice("kind", SourceKind::ALL, SourceKind::as_str, errors).unwrap_or(SourceKind::Other),
    };
    (id, source)
}

fn parse_fall(row: &mut Row<'_>, errors: &mut Errors) -> RawFall {
    RawFall {
        place: row.text("place", errors),
        earliest: row.day("earliest", errors),
        latest: row.day("latest", errors),
        manner: row.text_or_empty("manner", errors),
        confidence: row.choice("confidence", Confidence::ALL, Confidence::as_str, errors),
        sources: row.texts("sources", errors),
        note: row.text_or_empty("note", errors),
    }
}

fn validate_fall(
    raw: RawFall,
    (places, place_names): (&[Place], &Names),
    map: &MapInfo,
    sources: &Names,
    errors: &mut Errors,
) -> Option<Fall> {
    let place = place_names.resolve(&raw.place, errors);
    if place.and_then(|row| places.get(row)).is_some_and(|place| place.kind != map.kind) {
        errors.add(
            &raw.place.at,
            format!("a place of the kind “{}”", map.kind.as_str()),
            excerpt(&raw.place.value),
            "name one that the map shows",
        );
    }
    validate_forms(&raw.sources, "source", errors);
    if raw.sources.is_empty() {
        errors.add(&raw.place.at, "at least one source", "none", "add sources = [\"…\"]");
    }
    let (earliest, latest) = (raw.earliest?, raw.latest?);
    if earliest > latest {
        errors.add(&raw.place.at, "earliest up to latest", format!("{earliest} and {latest}"), "put the days in order");
    }
    let sources = raw.sources.iter().filter_map(|id| sources.resolve(id, errors)).collect();
    Some(Fall {
        place: PlaceId::of_row(place?),
        earliest,
        latest,
        manner: raw.manner,
        confidence: raw.confidence?,
        sources,
        note: raw.note,
    })
}
