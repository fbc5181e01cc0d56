//! `figures.toml`, `events.toml` and `variants.toml`.
use super::days::validate_order;
use super::error::{At, Errors, excerpt};
use super::folder::Folder;
use super::forms::validate_forms;
use super::names::Names;
use super::quotes::{Quotable, RawQuote, Texts};
use super::spot::Spot;
use super::syntax::Row;
use super::told_numbers::may_tell;
use super::words::has_words;
use crate::model::language::is_of;
use crate::model::{ActorId, Dated, Document, Event, EventKind, Figure, Quote, Relation, RelationKind};
use std::collections::{BTreeMap, BTreeSet};

struct RawFigure {
    id: Spot<String>,
    subject: String,
    title: String,
    low: Option<f64>,
    high: Option<f64>,
    unit: String,
    as_of: Option<Spot<Dated>>,
    said_by: Option<Spot<String>>,
    quote: RawQuote,
    note: String,
}

struct RawRelation {
    at: At,
    figures: Vec<Spot<String>>,
    kind: Option<RelationKind>,
    why: String,
}

/// What figures are held against.
pub struct Known<'a> {
    pub texts: &'a Texts<'a>,
    pub actors: &'a Names,
}

/// The figures, how they stand to each other, and the rows of their ids.
pub fn read_figures(folder: &Folder, known: &Known<'_>, errors: &mut Errors) -> (Vec<Figure>, Vec<Relation>, Names) {
    let read =
        |row: &mut Row<'_>, errors: &mut Errors| (row.rows("figure", errors, parse_figure), row.rows("relation", errors, parse_relation));
    let raw = folder.rows_if("figures.toml", errors, read);
    let names = Names::if_read("figure", raw.as_ref().map(|(figures, _)| figures.iter().map(|figure| &figure.id)), errors);
    let (raw, relations) = raw.unwrap_or_default();
    let figures = raw.into_iter().filter_map(|raw| validate_figure(raw, known, errors)).collect();
    let mut pairs = BTreeSet::new();
    let relations = relations.into_iter().filter_map(|raw| {
        let rows: Vec<usize> = raw.figures.iter().filter_map(|id| names.resolve(id, errors)).collect();
        match rows.as_slice() {
            [first, second] if first != second && !pairs.insert((*first.min(second), *first.max(second), raw.kind)) => {
                errors.add(&raw.figures[0].at, "each relation once", "the same two figures again", "remove one of the two");
                None
            }
            [first, second] if first != second => Some(Relation { figures: (*first, *second), kind: raw.kind?, why: raw.why }),
            _ => {
                let found = raw.figures.iter().map(|id| excerpt(&id.value)).collect::<Vec<_>>().join(", ");
                let found = if found.is_empty() { "none".to_owned() } else { found };
                errors.add(raw.figures.first().map_or(&raw.at, |first| &first.at), "two different figures", found, "name two");
                None
            }
        }
    });
    let relations = relations.collect();
    (figures, relations, names)
}

fn parse_figure(row: &mut Row<'_>, errors: &mut Errors) -> RawFigure {
    let id = row.id("id", errors);
    let keys = ["value", "low", "high"];
    let numbers = keys.map(|key| row.thousandths_if(key, errors).map(|spot| spot.value));
    // A number that cannot be read was noted.
    let are_read = keys.iter().zip(&numbers).all(|(key, number)| number.is_some() || !row.has(key));
    if row.has("value") && (row.has("low") || row.has("high")) {
        errors.add(&id.at, "value = …, or low = … and high = …", "both", "keep one of the two");
    }
    let [value, low, high] = numbers;
    let (low, high) = (low.or(value), high.or(value));
    if are_read && low.zip(high).is_none_or(|(low, high)| low > high) {
        errors.add(&id.at, "value = …, or low = … and high = … in order", "neither", "give the number");
    }
    RawFigure {
        id,
        subject: row.id("subject", errors).value,
        title: row.text("title", errors).value,
        low,
        high,
        unit: row.text_or_empty("unit", errors),
        as_of: row.dated("as_of", "precision", errors),
        said_by: row.text_if("said_by", errors),
        quote: RawQuote::parse(row, errors),
        note: row.text_or_empty("note", errors),
    }
}

/// Whether the words tell one of the numbers, or might; or the note cites those that it was made of (“three weeks and one day”).
fn tells(document: &Document, quote: &Quote, numbers: [f64; 2], note: &str) -> bool {
    let words = &document.text[quote.range.clone()];
    let cited = note.split_once('“').and_then(|(_, rest)| rest.split_once('”')).map(|(cited, _)| cited);
    cited.is_some_and(|cited| has_words(words, cited)) || may_tell(words, numbers, is_of(&document.language, "en"))
}

fn validate_figure(raw: RawFigure, known: &Known<'_>, errors: &mut Errors) -> Option<Figure> {
    let said_by = raw.said_by.as_ref().and_then(|id| known.actors.resolve_in(id, (raw.quote.document(), known.texts.names()), errors));
    let quote = known.texts.find(&raw.quote, Quotable::Article, errors);
    if let Some(((low, high), quote)) = raw.low.zip(raw.high).zip(quote.as_ref())
        && !tells(&known.texts.documents()[quote.document.row()], quote, [low, high], &raw.note)
    {
        let number = if low == high { low.to_string() } else { format!("{low} or {high}") };
        errors.warn(&raw.id.at, "a number that its quote tells", number, "correct the number, or quote the words that tell it");
    }
    Some(Figure {
        id: raw.id.value,
        subject: raw.subject,
        title: raw.title,
        low: raw.low?,
        high: raw.high?,
        unit: raw.unit,
        as_of: raw.as_of?.value,
        said_by: said_by.map(ActorId::of_row),
        quote: quote?,
        note: raw.note,
    })
}

fn parse_relation(row: &mut Row<'_>, errors: &mut Errors) -> RawRelation {
    RawRelation {
        at: row.at(),
        figures: row.texts("figures", errors),
        kind: row.choice("kind", RelationKind::ALL, RelationKind::as_str, errors),
        why: row.text("why", errors).value,
    }
}

/// The events.
pub fn read_events(folder: &Folder, texts: &Texts<'_>, errors: &mut Errors) -> Vec<Event> {
    let read = |row: &mut Row<'_>, errors: &mut Errors| {
        row.rows("event", errors, |row, errors| {
            let id = row.id("id", errors);
            let title = row.text("title", errors).value;
            let date = row.dated("date", "precision", errors);
            let until_at = row.text_if("until", errors).map(|text| text.at);
            let until = row.day_if("until", errors).zip(until_at).map(|(day, at)| Spot { value: Dated::day(day), at });
            if let Some((date, until)) = date.as_ref().zip(until.as_ref()) {
                validate_order(date.value, until, errors);
            }
            let kind = row.choice("kind", EventKind::ALL, EventKind::as_str, errors);
            let quote = texts.find(&RawQuote::parse(row, errors), Quotable::Article, errors);
            let note = row.text_or_empty("note", errors);
            let event = date.zip(kind).zip(quote).map(|((date, kind), quote)| Event {
                id: id.value.clone(),
                title,
                date: date.value,
                until: until.map(|until| until.value),
                kind,
                quote,
                note,
            });
            (id, event)
        })
    };
    let raw = folder.rows_if("events.toml", errors, read).unwrap_or_default();
    Names::new("event", raw.iter().map(|(id, _)| id), errors);
    raw.into_iter().filter_map(|(_, event)| event).collect()
}

/// Spellings that mean the same.
pub fn read_variants(folder: &Folder, errors: &mut Errors) -> Vec<Vec<String>> {
    let mut rows: BTreeMap<String, usize> = BTreeMap::new();
    let read = |row: &mut Row<'_>, errors: &mut Errors| {
        row.rows("variant", errors, |row, errors| {
            let at = row.at();
            let forms = row.texts("forms", errors);
            for form in &forms {
                if let Some(line) = rows.insert(form.value.clone(), at.line).filter(|line| *line != at.line) {
                    let found = format!("{}, as in the row of line {line}", excerpt(&form.value));
                    errors.warn(&form.at, "each form in one row", found, "join the two rows, or remove it from one");
                }
            }
            validate_forms(&forms, "form", errors);
            let forms: Vec<String> = forms.into_iter().map(|form| form.value).collect();
            if forms.len() < 2 {
                errors.add(&at, "at least two forms", forms.len().to_string(), "add the other spellings, or remove the row");
            }
            forms
        })
    };
    folder.rows_if("variants.toml", errors, read).unwrap_or_default()
}
