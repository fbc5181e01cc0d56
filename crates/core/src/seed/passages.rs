//! Lines → passages: kinds of lines, unwrapping of hard-wrapped paragraphs, notes.
use super::error::{At, Errors, excerpt};
use super::spot::Spot;
use super::syntax::Row;
use crate::index::tokenize::tokenize;
use crate::model::{LineKind, Passage, PassageNumber};
use std::collections::BTreeSet;
use std::ops::{Range, RangeInclusive};
use std::sync::Arc;

/// What a row of `documents.toml` says of the lines of its file. Lines count from 1.
pub struct RawLines {
    kinds: Vec<(Spot<RangeInclusive<usize>>, LineKind)>,
    starts: Vec<Spot<usize>>,
    notes: Vec<(Spot<RangeInclusive<usize>>, String)>,
}

impl RawLines {
    pub fn parse(row: &mut Row<'_>, errors: &mut Errors) -> Self {
        let kinds = row.rows("lines", errors, |row, errors| {
            let lines = parse_lines(row, errors);
            let kind = row.choice("kind", LineKind::ALL, LineKind::as_str, errors);
            lines.zip(kind)
        });
        let notes = row.rows("note", errors, |row, errors| {
            let lines = parse_lines(row, errors);
            let text = row.text("text", errors).value;
            lines.map(|lines| (lines, text))
        });
        Self {
            kinds: kinds.into_iter().flatten().collect(),
            starts: row.integers("starts", errors),
            notes: notes.into_iter().flatten().collect(),
        }
    }
}

/// `lines = "3"` or `lines = "3-5"`.
fn parse_lines(row: &mut Row<'_>, errors: &mut Errors) -> Option<Spot<RangeInclusive<usize>>> {
    let text = row.text("lines", errors);
    if text.value.trim().is_empty() {
        return None;
    }
    let (first, last) = text.value.split_once('-').unwrap_or((&text.value, &text.value));
    match (first.trim().parse(), last.trim().parse()) {
        (Ok(first), Ok(last)) if 0 < first && first <= last => Some(text.map(|_| first..=last)),
        _ => {
            errors.add(&text.at, "lines like \"3\" or \"3-5\", from 1", excerpt(&text.value), "name the first and the last line");
            None
        }
    }
}

/// One line of the file with its kind.
struct Line {
    range: Range<usize>,
    kind: LineKind,
}

/// Splits a text into passages: runs of lines of one kind, parted by blank lines and by the lines named in `starts`.
pub fn build_passages(text: &str, raw: &RawLines, at: &At, errors: &mut Errors) -> Vec<Passage> {
    let mut lines = split_lines(text);
    validate_lines(raw, text.lines().count(), errors);
    validate_starts(raw, text, &lines, errors);
    for (range, kind) in &raw.kinds {
        let (first, last) = (*range.value.start(), *range.value.end());
        lines.iter_mut().take(last).skip(first - 1).for_each(|line| line.kind = *kind);
    }
    let mut passages: Vec<(Passage, RangeInclusive<usize>)> = Vec::new();
    let starts: BTreeSet<usize> = raw.starts.iter().map(|start| start.value).collect();
    let mut open = false;
    for (index, line) in lines.iter().enumerate() {
        let range = trimmed(text, &line.range);
        let number = index + 1;
        if range.is_empty() {
            open = false;
            continue;
        }
        let starts = starts.contains(&number);
        match passages.last_mut().filter(|(passage, _)| open && !starts && passage.kind == line.kind) {
            Some((passage, lines)) => {
                passage.range.end = range.end;
                *lines = *lines.start()..=number;
            }
            None => {
                let count = PassageNumber::new(u16::try_from(passages.len() + 1).unwrap_or(u16::MAX));
                passages.push((Passage { number: count, range, kind: line.kind, note: String::new() }, number..=number));
            }
        }
        open = true;
    }
    if passages.len() >= usize::from(u16::MAX) {
        errors.add(at, "at most 65,534 passages in a document", passages.len().to_string(), "split the file into two documents");
    }
    passages.into_iter().map(|(passage, lines)| noted(passage, &lines, &raw.notes)).collect()
}

fn noted(mut passage: Passage, lines: &RangeInclusive<usize>, notes: &[(Spot<RangeInclusive<usize>>, String)]) -> Passage {
    let overlaps = |range: &RangeInclusive<usize>| range.start() <= lines.end() && lines.start() <= range.end();
    let texts: Vec<_> = notes.iter().filter(|(range, _)| overlaps(&range.value)).map(|(_, text)| text.as_str()).collect();
    passage.note = texts.join(" ");
    passage
}

/// Words of a passage beyond which nobody finds a place in it again.
const MOST_WORDS: usize = 150;

/// Notes the paragraphs that are too long to be one passage.
pub fn validate_lengths(file: &str, text: &str, passages: &[Passage], errors: &mut Errors) {
    let file: Arc<str> = Arc::from(format!("documents/{file}"));
    for passage in passages.iter().filter(|passage| passage.kind == LineKind::Text) {
        let n_words = tokenize(&text[passage.range.clone()]).iter().filter(|token| !token.joined).count();
        if n_words > MOST_WORDS {
            let at = At::of_offset(&file, text, passage.range.start);
            let remedy = "add the lines on which its parts begin to starts, or see whether its lines are of another kind";
            errors.warn(&at, format!("passages of at most {MOST_WORDS} words"), format!("one of {n_words} that begins here"), remedy);
        }
    }
}

/// Passages begin on lines that have words, each listed once and in order.
fn validate_starts(raw: &RawLines, text: &str, lines: &[Line], errors: &mut Errors) {
    let mut last = 0;
    for start in &raw.starts {
        let is_blank =
            start.value.checked_sub(1).and_then(|row| lines.get(row)).is_some_and(|line| text[line.range.clone()].trim().is_empty());
        let is_blank = is_blank && start.value <= text.lines().count();
        if start.value > 0 && start.value <= last {
            errors.add(&start.at, format!("a line after {last}"), start.value.to_string(), "put the lines of starts in order, each once");
        } else if is_blank {
            errors.add(&start.at, "a line with words", format!("line {}, which is blank", start.value), "name the line on which it begins");
        }
        last = last.max(start.value);
    }
}

fn validate_lines(raw: &RawLines, n_lines: usize, errors: &mut Errors) {
    let ranges = raw.kinds.iter().map(|(range, _)| range).chain(raw.notes.iter().map(|(range, _)| range));
    for range in ranges.filter(|range| *range.value.end() > n_lines) {
        let found = format!("lines {}-{}", range.value.start(), range.value.end());
        errors.add(&range.at, format!("lines within 1-{n_lines}"), found, "count the lines of the file");
    }
    for start in raw.starts.iter().filter(|start| start.value == 0 || start.value > n_lines) {
        errors.add(&start.at, format!("a line within 1-{n_lines}"), start.value.to_string(), "count the lines of the file");
    }
    for (index, (range, _)) in raw.kinds.iter().enumerate() {
        let before = raw.kinds[..index]
            .iter()
            .find(|(other, _)| other.value.start() <= range.value.end() && range.value.start() <= other.value.end());
        if before.is_some() {
            errors.add(&range.at, "each line to have one kind", "lines that already have one", "keep the ranges apart");
        }
    }
}

fn split_lines(text: &str) -> Vec<Line> {
    let mut start = 0;
    text.split('\n')
        .map(|line| {
            let range = start..start + line.len();
            start = range.end + 1;
            Line { range, kind: LineKind::Text }
        })
        .collect()
}

/// The range without white space at its ends.
fn trimmed(text: &str, range: &Range<usize>) -> Range<usize> {
    let line = &text[range.clone()];
    let start = range.start + (line.len() - line.trim_start().len());
    start..start + line.trim().len()
}
