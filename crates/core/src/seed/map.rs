//! `map.toml`: what the map shows, in which words, and how things can stand in a place.
use super::error::{At, Errors, excerpt};
use super::folder::Folder;
use super::names::Names;
use super::spot::Spot;
use super::syntax::Row;
use crate::model::{Colour, Figure, MapInfo, Place, PlaceKind, RecordWords, Shape, SideId, Status, StatusKind};

const FILE: &str = "map.toml";

/// What the page says of a place that no report mentions.
const UNREPORTED: &str = "unreported";

/// What `map.toml` gives: the words and statuses, the ids of the statuses, where the outline lies, and what counts.
pub struct MapFile {
    pub info: MapInfo,
    pub statuses: Names,
    pub outline: OutlineNames,
    counts: Option<Spot<String>>,
}

/// Where the outline lies, and what is called how in it.
#[derive(Default)]
pub struct OutlineNames {
    /// A file in `map/`; the only one where none is named.
    pub file: Option<Spot<String>>,
    /// The object of a topology that has the areas; its only one where none is named.
    pub object: Option<Spot<String>>,
    /// The property that has the name of an area; `name` where none is named.
    pub name: Option<Spot<String>>,
    /// The object that has the areas around.
    pub around: Option<Spot<String>>,
    /// Whether each area has exactly one place of the map.
    pub one_each: bool,
}

struct RawStatus {
    id: Spot<String>,
    words: [String; 5],
    shape: Option<Shape>,
    colour: Option<Colour>,
    claims: Option<Spot<String>>,
    side: Option<Spot<String>>,
}

#[derive(Default)]
struct RawMap {
    info: MapInfo,
    outline: OutlineNames,
    counts: Option<Spot<String>>,
    record_status: Option<Spot<String>>,
    statuses: Vec<RawStatus>,
}

/// Reads the file; without it the map shows which places are named.
pub fn read(folder: &Folder, sides: &Names, errors: &mut Errors) -> MapFile {
    let raw = folder.rows_if(FILE, errors, parse_map);
    let statuses = Names::if_read("status", raw.as_ref().map(|raw| raw.statuses.iter().map(|status| &status.id)), errors);
    let RawMap { mut info, outline, counts, record_status, statuses: rows } = raw.unwrap_or_default();
    info.record.status = statuses.resolve_if(record_status.as_ref(), errors).map(Status::of_row);
    info.statuses = rows.into_iter().enumerate().map(|(at, raw)| validate_status(at, raw, &statuses, sides, errors)).collect();
    validate_marks(&info.statuses, errors);
    MapFile { info, statuses, outline, counts }
}

fn parse_map(row: &mut Row<'_>, errors: &mut Errors) -> RawMap {
    let known = MapInfo::default();
    let statuses = row.rows("status", errors, parse_status);
    // With statuses the words are about these, and nobody but the corpus knows them.
    let mut text = |key, default: String| match row.has(key) || !statuses.is_empty() {
        true => row.text(key, errors).value,
        false => default,
    };
    let (title, lead) = (text("title", known.title), text("lead", known.lead));
    let (place, places) = (text("place", known.place), text("places", known.places));
    let area = row.text_if("area", errors).map_or(known.area, |text| text.value);
    let kind = choice_if(row, "kind", PlaceKind::ALL, PlaceKind::as_str, errors).unwrap_or(known.kind);
    let credit = row.text_or_empty("credit", errors);
    let counts = row.text_if("counts", errors);
    let outline = row.table("outline", errors, parse_outline).unwrap_or_default();
    let (record, record_status) = row.table("record", errors, parse_record).unwrap_or_default();
    let info = MapInfo { title, lead, kind, place, places, area, credit, record, counts: String::new(), statuses: Vec::new() };
    RawMap { info, outline, counts, record_status, statuses }
}

fn parse_outline(row: &mut Row<'_>, errors: &mut Errors) -> OutlineNames {
    OutlineNames {
        file: row.text_if("file", errors),
        object: row.text_if("object", errors),
        name: row.text_if("name", errors),
        around: row.text_if("around", errors),
        one_each: row.has("one_each") && row.truth("one_each", errors) == Some(true),
    }
}

fn parse_record(row: &mut Row<'_>, errors: &mut Errors) -> (RecordWords, Option<Spot<String>>) {
    let done = row.text("done", errors).value;
    let did = row.text_if("did", errors).map_or_else(|| done.clone(), |text| text.value);
    (RecordWords { status: None, done, did }, row.text_if("status", errors))
}

fn parse_status(row: &mut Row<'_>, errors: &mut Errors) -> RawStatus {
    let id = row.id("id", errors);
    let mut text = |key, default: &str| row.text_if(key, errors).map_or_else(|| default.to_owned(), |text| text.value);
    let name = text("name", &id.value.replace('-', " "));
    let meaning = text("meaning", &name);
    let words = [text("counted", &meaning), text("brief", &name), text("event", &meaning), name, meaning];
    RawStatus {
        id,
        words,
        shape: choice_if(row, "shape", Shape::ALL, Shape::as_str, errors),
        colour: choice_if(row, "colour", Colour::ALL, Colour::as_str, errors),
        claims: row.text_if("claims", errors),
        side: row.text_if("side", errors),
    }
}

fn choice_if<E: Copy>(row: &mut Row<'_>, key: &'static str, all: &[E], word: fn(E) -> &'static str, errors: &mut Errors) -> Option<E> {
    // A field that is asked for is known, whether it is there or not.
    if row.text_if(key, &mut Errors::default()).is_some() || row.has(key) { row.choice(key, all, word, errors) } else { None }
}

fn validate_status(at: usize, raw: RawStatus, statuses: &Names, sides: &Names, errors: &mut Errors) -> StatusKind {
    let claims = statuses.resolve_if(raw.claims.as_ref(), errors);
    let side = sides.resolve_if(raw.side.as_ref(), errors);
    match (&raw.claims, &raw.side) {
        (Some(claims), None) => {
            errors.add(&claims.at, "the side that alone asserts it", "no “side”", "add side = …, an id of a [[side]] in actors.toml");
        }
        (None, Some(side)) => {
            errors.add(&side.at, "the status that it is the claim of", "no “claims”", "add claims = …, the id of another status");
        }
        _ => {}
    }
    if let Some(claims) = raw.claims.as_ref().filter(|_| claims == Some(at)) {
        errors.add(&claims.at, "another status", excerpt(&claims.value), "name the status that is claimed");
    }
    let [counted, brief, event, name, meaning] = raw.words;
    let claim = claims.filter(|other| *other != at).map(Status::of_row).zip(side.map(SideId::of_row));
    let nth = |n: usize| at % n;
    let shape = raw.shape.unwrap_or(Shape::ALL[nth(Shape::ALL.len())]);
    let colour = raw.colour.unwrap_or(Colour::ALL[nth(Colour::ALL.len())]);
    StatusKind { id: raw.id.value, name, meaning, counted, brief, event, shape, colour, claim }
}

/// Marks are told apart by their shape, whoever sees no colours; and `unreported` is what the page says of a place that nobody tells of.
fn validate_marks(statuses: &[StatusKind], errors: &mut Errors) {
    let at = At::head_of(FILE);
    if statuses.len() > Shape::ALL.len() {
        let expected = format!("at most {} statuses, one for each shape", Shape::ALL.len());
        errors.add(&at, expected, statuses.len().to_string(), "join some of them");
        return;
    }
    for (row, status) in statuses.iter().enumerate() {
        if let Some(other) = statuses[..row].iter().find(|other| other.shape == status.shape) {
            let found = format!("“{}” for “{}” and “{}”", status.shape.as_str(), other.id, status.id);
            errors.add(&at, "a shape of its own for each status", found, "give each one of the shapes, or none at all");
        }
        if status.id == UNREPORTED {
            errors.add(&at, "an id of your own", excerpt(&status.id), "rename it: the page says this of places that no report mentions");
        }
    }
}

impl MapFile {
    /// What the file says, with the subject of the figures that count places: some figure must have it.
    pub fn with_figures(self, (figures, names): (&[Figure], &Names), errors: &mut Errors) -> MapInfo {
        let Some(subject) = self.counts else { return self.info };
        if names.are_all(figures.len()) && !figures.iter().any(|figure| figure.subject == subject.value) {
            errors.add(&subject.at, "a subject in figures.toml", excerpt(&subject.value), "correct it, or leave the line out");
        }
        MapInfo { counts: subject.value, ..self.info }
    }

    /// A place that can have a status stands somewhere.
    pub fn validate_points(&self, places: &[Place], ids: &[Spot<String>], errors: &mut Errors) {
        let shown = places.iter().zip(ids).filter(|(place, _)| !self.info.statuses.is_empty() && place.kind == self.info.kind);
        for (_, id) in shown.filter(|(place, _)| place.point.is_none()) {
            errors.add(&id.at, format!("latitude and longitude of a {}", self.info.place), "none", "add them");
        }
    }
}
