//! A table as rows of named fields, each with its place. Knows TOML, knows nothing of the corpus.
use super::error::{At, Errors, excerpt};
use super::spot::{Spot, day_of, is_id};
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
    /// fields are not looked at; nor is what it finds behind a bracket that is never closed.
    fn validate_syntax(&self, errors: &mut Errors) -> bool {
        let (_, broken) = DeTable::parse_recoverable(&self.text);
        let is_open = |error: &toml::de::Error| error.message().starts_with("unclosed ");
        let any_open = broken.iter().any(is_open);
        for (_, error) in broken.iter().enumerate().filter(|(index, error)| !any_open || *index == 0 || is_open(error)) {
            let at = self.at(error.span().map_or(0, |span| span.start));
            errors.add(&at, "TOML", excerpt(error.message()), "correct the syntax here or in the lines above");
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
            are_read = row.has_rows;
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

    fn field(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.insert(key);
        self.table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
    }

    fn missing(&self, key: &str, errors: &mut Errors) {
        errors.add(&self.at(), format!("the field “{key}”"), "none", format!("add {key} = …"));
    }

    fn wrong(&self, key: &str, expected: &str, value: &Spanned<DeValue<'_>>, errors: &mut Errors) {
        let at = self.file.at(value.span().start);
        errors.add(&at, format!("{expected} in “{key}”"), value.get_ref().type_str(), "correct the value");
    }

    /// A string that may be left out.
    pub fn text_if(&mut self, key: &'static str, errors: &mut Errors) -> Option<Spot<String>> {
        let value = self.field(key)?;
        let Some(text) = value.get_ref().as_str() else {
            self.wrong(key, "text", value, errors);
            return None;
        };
        Some(Spot { value: text.to_owned(), at: self.file.at(value.span().start) })
    }

    /// A string that may be left out; empty then.
    pub fn text_or_empty(&mut self, key: &'static str, errors: &mut Errors) -> String {
        self.text_if(key, errors).map_or_else(String::new, |text| text.value)
    }

    /// A string that must be there and not be empty.
    pub fn text(&mut self, key: &'static str, errors: &mut Errors) -> Spot<String> {
        let there = self.field(key).is_some();
        let text = self.text_if(key, errors);
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
            errors.add(&text.at, format!("one of {}", words.join(", ")), excerpt(&text.value), format!("choose a {key} from the list"));
        }
        found
    }

    /// A date with its precision in a field of its own.
    pub fn dated(&mut self, key: &'static str, precision_key: &'static str, errors: &mut Errors) -> Option<Spot<Dated>> {
        let text = self.text(key, errors);
        let precision = self.choice(precision_key, Precision::ALL, Precision::as_str, errors);
        let first = Day::parse(&text.value);
        if first.is_none() && !text.value.is_empty() {
            errors.add(&text.at, "a date YYYY-MM-DD", excerpt(&text.value), "write the first day of the interval");
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

    /// Yes or no, which must be said.
    pub fn truth(&mut self, key: &'static str, errors: &mut Errors) -> Option<bool> {
        let Some(value) = self.field(key) else {
            self.missing(key, errors);
            return None;
        };
        let truth = value.get_ref().as_bool();
        if truth.is_none() {
            self.wrong(key, "true or false", value, errors);
        }
        truth
    }

    /// Whole numbers; none where the field is left out.
    pub fn integers(&mut self, key: &'static str, errors: &mut Errors) -> Vec<Spot<usize>> {
        let Some(value) = self.field(key) else { return Vec::new() };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(key, "a list of whole numbers", value, errors);
            return Vec::new();
        };
        let mut numbers = Vec::new();
        for item in array.iter() {
            match item.get_ref().as_integer().and_then(|number| usize::from_str_radix(number.as_str(), number.radix()).ok()) {
                Some(value) => numbers.push(Spot { value, at: self.file.at(item.span().start) }),
                None => self.wrong(key, "whole numbers from 0", item, errors),
            }
        }
        numbers
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
                Some(text) => texts.push(Spot { value: text.to_owned(), at: self.file.at(item.span().start) }),
                None => self.wrong(key, "texts", item, errors),
            }
        }
        texts
    }

    /// A number that may be left out.
    pub fn number_if(&mut self, key: &'static str, errors: &mut Errors) -> Option<Spot<f64>> {
        let value = self.field(key)?;
        let digits = match value.get_ref() {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
            DeValue::Float(number) => number.as_str(),
            _ => "",
        };
        match digits.parse::<f64>() {
            Ok(number) if number.is_finite() => Some(Spot { value: number, at: self.file.at(value.span().start) }),
            _ => {
                self.wrong(key, "a number", value, errors);
                None
            }
        }
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

    fn finish(self, errors: &mut Errors) {
        for (key, _) in self.table.iter().filter(|(key, _)| !self.asked.contains(key.get_ref().as_ref())) {
            let known: Vec<_> = self.asked.iter().copied().collect();
            let expected = format!("one of the fields {}", known.join(", "));
            errors.add(&self.file.at(key.span().start), expected, excerpt(key.get_ref()), "rename or remove the field");
        }
    }
}
