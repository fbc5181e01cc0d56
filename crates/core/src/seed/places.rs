//! `places.toml`: where.
use super::actors::folded;
use super::error::{Errors, excerpt};
use super::folder::Folder;
use super::forms::validate_forms;
use super::names::Names;
use super::spot::Spot;
use super::syntax::Row;
use crate::model::{Place, PlaceKind};
use std::collections::BTreeMap;

struct RawPlace {
    id: Spot<String>,
    place: Place,
    own: Vec<Spot<String>>,
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
    row.whole_if("geoname", errors);
    let (aliases, native) = (row.texts("aliases", errors), row.texts("native", errors));
    let ambiguous = row.texts("ambiguous", errors);
    let own: Vec<_> = aliases.into_iter().chain(native).collect();
    validate_forms(&own, "alias", errors);
    let place = Place {
        id: id.value.clone(),
        name: row.text("name", errors).value,
        kind,
        province: row.text_or_empty("province", errors),
        point: latitude.as_ref().zip(longitude.as_ref()).map(|(latitude, longitude)| (latitude.value, longitude.value)),
        aliases: own.iter().chain(&ambiguous).map(|alias| alias.value.clone()).collect(),
        note: row.text_or_empty("note", errors),
    };
    if latitude.is_some() != longitude.is_some() {
        errors.add(&id.at, "both latitude and longitude", "one of them", "add the other");
    }
    RawPlace { id, place, own }
}
