//! A table as rows of named fields, each with its place. Knows TOML, knows nothing of the corpus.
use super::error::{At, Errors, excerpt};
use super::letters::validate_letters;
use super::like::likest;
use super::spot::{Spot, day_of, is_id};
use super::toml_faults::faults;
use crate::model::{Dated, Day, Precision};
use std::collections::BTreeSet;
use std::sync::Arc;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The text of a TOML file.
pub struct TomlFile {
    name: Arc<str>,
    text: String,
    /// Where each line begins, so that a place is found without reading the file from its head again.
    lines: Vec<usize>,
}

impl TomlFile {
    /// A file of this name and text, or none if it is no TOML, all its syntax errors noted.
    pub fn parse(name: &str, text: String, errors: &mut Errors) -> Option<Self> {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(newline, _)| newline + 1)).collect();
        let file = Self { name: Arc::from(name), text, lines };
        file.validate_syntax(errors).then_some(file)
    }

    /// Whether the file is TOML. What the parser guesses of a broken file would only give errors that are none, so its
    /// fields are not looked at.
    fn validate_syntax(&self, errors: &mut Errors) -> bool {
        let (_, broken) = DeTable::parse_recoverable(&self.text);
        let told: Vec<_> = broken.iter().map(|error| (error.span().map_or(0, |span| span.start), error.message().to_owned())).collect();
        for fault in faults(&self.text, &told) {
            errors.add(&self.at(fault.offset), fault.expected, fault.found, fault.remedy);
        }
        broken.is_empty()
    }

    /// Reads the file's top level as one row.
    pub fn read<T>(&self, errors: &mut Errors, read: impl FnOnce(&mut Row<'_>, &mut Errors) -> T) -> T {
        let (table, _) = DeTable::parse_recoverable(&self.text);
        let mut row = Row::new(self, table.get_ref(), 0);
        let value = read(&mut row, errors);
        row.finish(errors);
        value
    }

    /// Reads the rows of a file; none where some of them could not be read, which was noted: what follows from that is no error.
    pub fn read_rows<T>(&self, errors: &mut Errors, read: impl FnOnce(&mut Row<'_>, &mut Errors) -> T) -> Option<T> {
        let mut are_read = true;
        let value = self.read(errors, |row, errors| {
            let value = read(row, errors);
            are_read = row.has_rows && row.unknown().next().is_none();
            value
        });
        are_read.then_some(value)
    }

    fn at(&self, offset: usize) -> At {
        let offset = offset.min(self.text.len());
        let line = self.lines.partition_point(|start| *start <= offset);
        let column = self.text.get(self.lines[line - 1]..offset).map_or(0, |before| before.chars().count()) + 1;
        At { file: Arc::clone(&self.name), line, column }
    }
}

/// A table whose fields are taken one by one; `finish` notes the fields that nobody asked for.
pub struct Row<'a> {
    file: &'a TomlFile,
    table: &'a DeTable<'a>,
    start: usize,
    asked: BTreeSet<&'static str>,
    /// Whether all that should be rows are rows.
    has_rows: bool,
}

impl<'a> Row<'a> {
    fn new(file: &'a TomlFile, table: &'a DeTable<'a>, start: usize) -> Self {
        Self { file, table, start, asked: BTreeSet::new(), has_rows: true }
    }

    /// Where the row begins.
    pub fn at(&self) -> At {
        self.file.at(self.start)
    }

    /// The place of an offset in the file.
    pub(super) fn place(&self, offset: usize) -> At {
        self.file.at(offset)
    }

    pub(super) fn field(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.insert(key);
        self.table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
    }

    pub(super) fn missing(&self, key: &str, errors: &mut Errors) {
        errors.add(&self.at(), format!("the field “{key}”"), "none", format!("add {key} = …"));
    }

    pub(super) fn wrong(&self, key: &str, expected: &str, value: &Spanned<DeValue<'_>>, errors: &mut Errors) {
        let source = self.file.text.get(value.span()).unwrap_or_default();
        let (found, remedy) = match value.get_ref() {
            DeValue::Datetime(_) if expected == "text" => ("a date without quotation marks", format!("write {key} = \"{source}\"")),
            DeValue::String(text) if text.parse::<f64>().is_ok() => ("a text", format!("write {key} = {text}, without quotation marks")),
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) if expected == "text" => {
                (value.get_ref().type_str(), format!("write {key} = \"{source}\", in quotation marks"))
            }
            DeValue::String(_) if expected.starts_with("a list") => ("a text", format!("write {key} = [{source}], in brackets")),
            other => (other.type_str(), "correct the value".to_owned()),
        };
        errors.add(&self.file.at(value.span().start), format!("{expected} in “{key}”"), found, remedy);
    }

    /// A string as it stands.
    fn string(&mut self, key: &'static str, errors: &mut Errors) -> Option<Spot<String>> {
        let value = self.field(key)?;
        let Some(text) = value.get_ref().as_str() else {
            self.wrong(key, "text", value, errors);
            return None;
        };
        let text = Spot { value: text.to_owned(), at: self.file.at(value.span().start) };
        validate_letters(key, &text, false, errors);
        Some(text)
    }

    /// A string that may be left out; an empty one says nothing.
    pub fn text_if(&mut self, key: &'static str, errors: &mut Errors) -> Option<Spot<String>> {
        let text = self.string(key, errors)?;
        if text.value.trim().is_empty() {
            errors.add(&text.at, format!("words in “{key}”"), "an empty text", "fill it in, or leave the field out");
            return None;
        }
        Some(text)
    }

    /// A string that may be left out; empty then.
    pub fn text_or_empty(&mut self, key: &'static str, errors: &mut Errors) -> String {
        self.text_if(key, errors).map_or_else(String::new, |text| text.value)
    }

    /// A string that must be there and not be empty.
    pub fn text(&mut self, key: &'static str, errors: &mut Errors) -> Spot<String> {
        let there = self.field(key).is_some();
        let text = self.string(key, errors);
        match &text {
            None if !there => self.missing(key, errors),
            Some(spot) if spot.value.trim().is_empty() => {
                errors.add(&spot.at, format!("words in “{key}”"), "an empty text", format!("fill in {key}"));
            }
            _ => {}
        }
        text.unwrap_or_else(|| Spot { value: String::new(), at: self.at() })
    }

    /// An id: lower-case ASCII letters, digits and hyphens.
    pub fn id(&mut self, key: &'static str, errors: &mut Errors) -> Spot<String> {
        let id = self.text(key, errors);
        if !is_id(&id.value) {
            let found = excerpt(&id.value);
            errors.add(&id.at, "an id of lower-case letters, digits and hyphens", found, "rename it");
        }
        id
    }

    /// One of a closed set of words.
    pub fn choice<E: Copy>(&mut self, key: &'static str, all: &[E], word: fn(E) -> &'static str, errors: &mut Errors) -> Option<E> {
        let text = self.text(key, errors);
        let found = all.iter().copied().find(|value| word(*value) == text.value);
        if found.is_none() && !text.value.is_empty() {
            let words: Vec<_> = all.iter().map(|value| word(*value)).collect();
            let like = did_you_mean(likest(&text.value, words.iter().copied()));
            let remedy = format!("choose a {key} from the list{like}");
            errors.add(&text.at, format!("one of {}", words.join(", ")), excerpt(&text.value), remedy);
        }
        found
    }

    /// A date with its precision in a field of its own.
    pub fn dated(&mut self, key: &'static str, precision_key: &'static str, errors: &mut Errors) -> Option<Spot<Dated>> {
        let text = self.text(key, errors);
        let precision = self.choice(precision_key, Precision::ALL, Precision::as_str, errors);
        let first = Day::parse(&text.value);
        if first.is_none() && !text.value.is_empty() {
            day_of(&text, errors);
        }
        let dated = Dated { first: first?, precision: precision? };
        if !dated.starts_its_interval() {
            let expected = format!("the first day of a {}", dated.precision.as_str());
            errors.add(&text.at, expected, dated.first.to_string(), "write the first day of the interval (weeks begin on Monday)");
        }
        Some(Spot { value: dated, at: text.at })
    }

    /// Whether a field is there.
    pub fn has(&self, key: &str) -> bool {
        self.table.iter().any(|(name, _)| name.get_ref() == key)
    }

    /// A day that must be there.
    pub fn day(&mut self, key: &'static str, errors: &mut Errors) -> Option<Day> {
        let text = self.text(key, errors);
        if text.value.is_empty() { None } else { day_of(&text, errors) }
    }

    /// A day that may be left out.
    pub fn day_if(&mut self, key: &'static str, errors: &mut Errors) -> Option<Day> {
        self.text_if(key, errors).and_then(|text| day_of(&text, errors))
    }

    /// Texts; none where the field is left out.
    pub fn texts(&mut self, key: &'static str, errors: &mut Errors) -> Vec<Spot<String>> {
        let Some(value) = self.field(key) else { return Vec::new() };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(key, "a list of texts", value, errors);
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in array.iter() {
            match item.get_ref().as_str() {
                Some(text) if text.trim().is_empty() => {
                    let at = self.file.at(item.span().start);
                    errors.add(&at, format!("words in each of “{key}”"), "an empty text", "fill it in, or remove it");
                }
                Some(text) => {
                    let text = Spot { value: text.to_owned(), at: self.file.at(item.span().start) };
                    validate_letters(key, &text, true, errors);
                    texts.push(text);
                }
                None => self.wrong(key, "texts", item, errors),
            }
        }
        texts
    }

    /// The rows of a repeated table `[[key]]`, each read by `read`.
    pub fn rows<T>(&mut self, key: &'static str, errors: &mut Errors, mut read: impl FnMut(&mut Row<'_>, &mut Errors) -> T) -> Vec<T> {
        let Some(value) = self.field(key) else { return Vec::new() };
        let Some(array) = value.get_ref().as_array() else {
            self.has_rows = false;
            match value.get_ref().as_table() {
                Some(_) => {
                    let at = self.file.at(value.span().start);
                    let remedy = format!("write [[{key}]] above each row, with two brackets");
                    errors.add(&at, format!("rows [[{key}]]"), format!("one table [{key}]"), remedy);
                }
                None => self.wrong(key, "rows [[…]]", value, errors),
            }
            return Vec::new();
        };
        let mut rows = Vec::new();
        for item in array.iter() {
            let Some(table) = item.get_ref().as_table() else {
                self.has_rows = false;
                self.wrong(key, "rows [[…]]", item, errors);
                continue;
            };
            let mut row = Row::new(self.file, table, item.span().start);
            rows.push(read(&mut row, errors));
            row.finish(errors);
        }
        rows
    }

    /// The table `[key]`, if it is there.
    pub fn table<T>(&mut self, key: &'static str, errors: &mut Errors, read: impl FnOnce(&mut Row<'_>, &mut Errors) -> T) -> Option<T> {
        let value = self.field(key)?;
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(key, "a table", value, errors);
            return None;
        };
        let mut row = Row::new(self.file, table, value.span().start);
        let read = read(&mut row, errors);
        row.finish(errors);
        Some(read)
    }

    /// The fields that nobody asked for, and where they stand.
    fn unknown(&self) -> impl Iterator<Item = (&'a str, usize)> {
        let keys = self.table.iter().map(|(key, _)| (key.get_ref().as_ref(), key.span().start));
        keys.filter(|(key, _)| !self.asked.contains(key))
    }

    fn finish(self, errors: &mut Errors) {
        for (key, offset) in self.unknown() {
            let known: Vec<_> = self.asked.iter().copied().collect();
            let expected = format!("one of the fields {}", known.join(", "));
            // A field that is there already was not meant.
            let others = known.into_iter().filter(|other| !self.has(other));
            let remedy = format!("rename or remove the field{}", did_you_mean(likest(key, others)));
            errors.add(&self.file.at(offset), expected, excerpt(key), remedy);
        }
    }
}

fn did_you_mean(like: Option<&str>) -> String {
    like.map_or_else(String::new, |like| format!(" (did you mean “{like}”?)"))
}
