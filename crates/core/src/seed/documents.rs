//! `documents.toml` and the folder `documents/`: raw rows, then checked documents with their passages.
use super::address::{WEB, validate_address};
use super::error::{At, Errors, excerpt};
use super::folder::Folder;
use super::kinds::other_text;
use super::language::validate_language;
use super::passages::{RawLines, build_passages, validate_lengths};
use super::spot::Spot;
use super::syntax::Row;
use super::words::has_words;
use crate::model::{Dated, Day, Document, Outlet, OutletBasis, OutletId, Precision, TextQuality};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

const FILE: &str = "documents.toml";
/// Ids of documents have two bytes.
const MAX_DOCUMENTS: usize = u16::MAX as usize;

/// A row of `documents.toml`, before its text is read.
pub struct RawDocument {
    id: Spot<String>,
    file: Spot<String>,
    sha256: Spot<String>,
    title: Spot<String>,
    language: Option<Spot<String>>,
    outlet: RawOutlet,
    republisher: String,
    rights_holder: String,
    original: String,
    byline: String,
    dateline: String,
    published: Option<Spot<Dated>>,
    published_basis: String,
    published_outside: String,
    text_quality: TextQuality,
    text_note: String,
    lines: RawLines,
}

struct RawOutlet {
    id: Spot<String>,
    name: String,
    basis: OutletBasis,
    words: Option<Spot<String>>,
}

/// Outlets, documents, and the ids of the documents with their places; after them those of rows whose text is not there,
/// so that a reference to one is no second error.
///
/// `language` is that of the documents that name none.
pub fn read(folder: &Folder, language: &str, errors: &mut Errors) -> (Vec<Outlet>, Vec<Document>, Vec<Spot<String>>) {
    let read = |row: &mut Row<'_>, errors: &mut Errors| row.rows("document", errors, parse_document);
    let Some(raw) = folder.toml(FILE, errors).and_then(|file| file.read_rows(errors, read)) else {
        return (Vec::new(), Vec::new(), Vec::new());
    };
    if raw.is_empty() {
        errors.add(&At::head_of(FILE), "at least one [[document]]", "none", "describe each file of documents/");
        return (Vec::new(), Vec::new(), Vec::new());
    }
    if raw.len() > MAX_DOCUMENTS {
        errors.add(
            &raw[MAX_DOCUMENTS].id.at,
            format!("at most {MAX_DOCUMENTS} documents"),
            raw.len().to_string(),
            "part the corpus in two",
        );
    }
    validate_unique(raw.iter().map(|document| &document.id), "document id", errors);
    validate_unique(raw.iter().map(|document| &document.file), "file", errors);
    validate_all_listed(folder, &raw, errors);
    let outlets = validate_outlets(&raw, errors);
    let (mut documents, mut ids, mut without_text) = (Vec::new(), Vec::new(), Vec::new());
    for raw in raw {
        let id = raw.id.clone();
        if let Some(document) = validate_document(folder, raw, &outlets, language, errors) {
            documents.push(document);
            ids.push(id);
        } else {
            without_text.push(id);
        }
    }
    validate_texts_differ(&documents, &ids, errors);
    ids.append(&mut without_text);
    (outlets, documents, ids)
}

fn parse_document(row: &mut Row<'_>, errors: &mut Errors) -> RawDocument {
    let at = row.at();
    let n_errors = errors.len();
    let outlet = row.table("outlet", errors, parse_outlet);
    if outlet.is_none() && errors.len() == n_errors {
        errors.add(&at, "a table [document.outlet]", "none", "add it, with basis = \"not-stated\" where the text names none");
    }
    RawDocument {
        id: row.id("id", errors),
        file: row.text("file", errors),
        sha256: row.text("sha256", errors),
        title: row.text("title", errors),
        language: row.text_if("language", errors),
        outlet: outlet.unwrap_or_else(|| RawOutlet {
            id: Spot { value: String::new(), at },
            name: String::new(),
            basis: OutletBasis::NotStated,
            words: None,
        }),
        republisher: row.text_or_empty("republisher", errors),
        rights_holder: row.text("rights_holder", errors).value,
        original: parse_original(row, errors),
        byline: row.text_or_empty("byline", errors),
        dateline: row.text_or_empty("dateline", errors),
        published: row.dated("published", "precision", errors),
        published_basis: row.text("basis", errors).value,
        published_outside: row.text_or_empty("outside", errors),
        text_quality: row.choice("text", TextQuality::ALL, TextQuality::as_str, errors).unwrap_or(TextQuality::Damaged),
        text_note: row.text_or_empty("text_note", errors),
        lines: RawLines::parse(row, errors),
    }
}

fn parse_original(row: &mut Row<'_>, errors: &mut Errors) -> String {
    let Some(address) = row.text_if("original", errors) else { return String::new() };
    validate_address(&address, &WEB, errors);
    address.value
}

fn parse_outlet(row: &mut Row<'_>, errors: &mut Errors) -> RawOutlet {
    let basis = row.choice("basis", OutletBasis::ALL, OutletBasis::as_str, errors).unwrap_or(OutletBasis::NotStated);
    let words = match basis {
        OutletBasis::NotStated => row.text_if("words", errors),
        _ => Some(row.text("words", errors)),
    };
    RawOutlet { id: row.id("id", errors), name: row.text("name", errors).value, basis, words }
}

/// Notes each value that stands twice.
pub fn validate_unique<'a>(values: impl Iterator<Item = &'a Spot<String>>, what: &str, errors: &mut Errors) {
    let mut first: BTreeMap<&str, &At> = BTreeMap::new();
    for spot in values.filter(|spot| !spot.value.is_empty()) {
        if let Some(at) = first.get(spot.value.as_str()) {
            let found = format!("{} again (first in line {})", excerpt(&spot.value), at.line);
            errors.add(&spot.at, format!("a {what} that is used once"), found, "rename or remove one of the two");
        } else {
            first.insert(&spot.value, &spot.at);
        }
    }
}

/// A report that stands twice would be counted twice.
fn validate_texts_differ(documents: &[Document], ids: &[Spot<String>], errors: &mut Errors) {
    let mut known: BTreeMap<&str, &Document> = BTreeMap::new();
    for (document, id) in documents.iter().zip(ids) {
        match known.get(document.text.as_str()) {
            // One file that two rows name was noted.
            Some(other) if other.file != document.file => {
                let found = format!("that of “{}”, byte for byte", other.id);
                errors.add(&id.at, format!("a text of its own in documents/{}", document.file), found, "remove one of the two");
            }
            _ => _ = known.insert(&document.text, document),
        }
    }
}

/// A headline, and the words that show the outlet, are taken from the text.
fn validate_occurrence(raw: &RawDocument, text: &str, errors: &mut Errors) {
    let words = raw.outlet.words.as_ref().filter(|_| raw.outlet.basis != OutletBasis::NotStated);
    let fields = [Some(("title", &raw.title)), words.map(|words| ("words", words))];
    for (key, value) in fields.into_iter().flatten().filter(|(_, value)| !has_words(text, &value.value)) {
        let expected = format!("words of documents/{} in “{key}”", raw.file.value);
        errors.warn(&value.at, expected, format!("{}, which does not occur there", excerpt(&value.value)), "write it as the report does");
    }
}

fn validate_all_listed(folder: &Folder, raw: &[RawDocument], errors: &mut Errors) {
    let listed: BTreeSet<_> = raw.iter().map(|document| document.file.value.as_str()).collect();
    for name in folder.names("documents").iter().filter(|name| !listed.contains(name.as_str())) {
        let found = format!("documents/{name}, which no row describes");
        errors.add(&At::head_of(FILE), "a [[document]] for each file of documents/", found, "describe the file or remove it");
    }
}

fn validate_outlets(raw: &[RawDocument], errors: &mut Errors) -> Vec<Outlet> {
    let mut outlets: Vec<Outlet> = Vec::new();
    for RawOutlet { id, name, .. } in raw.iter().map(|document| &document.outlet) {
        let named = !id.value.is_empty() && !name.is_empty();
        match outlets.iter().find(|outlet| outlet.id == id.value) {
            Some(known) if named && known.name != *name => {
                errors.add(
                    &id.at,
                    format!("outlet “{}” to be named “{}” as before", id.value, known.name),
                    excerpt(name),
                    "give one name to one outlet id",
                );
            }
            Some(_) => {}
            None => outlets.push(Outlet { id: id.value.clone(), name: name.clone() }),
        }
    }
    outlets
}

fn validate_document(folder: &Folder, raw: RawDocument, outlets: &[Outlet], language: &str, errors: &mut Errors) -> Option<Document> {
    raw.language.iter().for_each(|tag| validate_language(tag, errors));
    let text = validate_text(folder, &raw, errors)?;
    let passages = build_passages(&text, &raw.lines, &raw.id.at, errors);
    validate_lengths(&raw.file.value, &text, &passages, errors);
    validate_occurrence(&raw, &text, errors);
    if !passages.iter().any(|passage| passage.kind.is_article()) {
        errors.add(&raw.file.at, "article text", "no line of it", "check the kinds in [[document.lines]]");
    }
    let nowhere = Dated { first: Day(0), precision: Precision::Day };
    let outlet = outlets.iter().position(|outlet| outlet.id == raw.outlet.id.value)?;
    Some(Document {
        id: raw.id.value,
        file: raw.file.value,
        sha256: raw.sha256.value,
        title: raw.title.value,
        language: raw.language.map_or_else(|| language.to_owned(), |tag| tag.value),
        outlet: OutletId::of_row(outlet),
        outlet_basis: raw.outlet.basis,
        outlet_words: raw.outlet.words.map_or_else(String::new, |words| words.value),
        republisher: raw.republisher,
        rights_holder: raw.rights_holder,
        original: raw.original,
        byline: raw.byline,
        dateline: raw.dateline,
        published: raw.published.map_or(nowhere, |spot| spot.value),
        published_basis: raw.published_basis,
        published_outside: raw.published_outside,
        text_quality: raw.text_quality,
        text_note: raw.text_note,
        text,
        passages,
    })
}

/// The text of the document's file, if it is the file that the row describes.
fn validate_text(folder: &Folder, raw: &RawDocument, errors: &mut Errors) -> Option<String> {
    let name = &raw.file.value;
    if name.trim().is_empty() {
        return None;
    }
    if name.contains(['/', '\\']) || name.starts_with('.') {
        errors.add(&raw.file.at, "a bare file name", excerpt(name), "name a file of documents/ without its folder");
        return None;
    }
    let text = folder.text(&format!("documents/{name}"), &raw.file.at, errors)?;
    if text.trim().is_empty() {
        errors.add(&raw.file.at, format!("text in documents/{name}"), "an empty file", "put the report's text there");
        return None;
    }
    if let Some((found, remedy)) = other_text(&text) {
        errors.add(&At::head_of(&format!("documents/{name}")), "plain text", found, remedy);
        return None;
    }
    let sum: String = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    if sum != raw.sha256.value {
        let remedy = format!("restore documents/{name} as it was received, or write sha256 = \"{sum}\" if this is the file");
        errors.add(&raw.sha256.at, format!("the sha256 of documents/{name}, {sum}"), excerpt(&raw.sha256.value), remedy);
    }
    Some(text)
}
