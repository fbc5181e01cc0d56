//! Which words of a shown passage a query found.
use super::eval::{joined, phrase_readings};
use super::parse::Expr;
use crate::index::Atlas;
use crate::index::tokenize::{Token, stem, tokenize};
use std::collections::BTreeMap;
use std::ops::Range;

/// Marks what a query found; built once for a query.
pub struct Marker<'a, 'b> {
    atlas: &'b Atlas<'a>,
    stems: Vec<String>,
    prefixes: Vec<String>,
    phrases: Vec<Vec<String>>,
    /// Stems that must stand near each other, with the distance.
    near: Vec<(String, u32, String)>,
}

impl<'a, 'b> Marker<'a, 'b> {
    /// A marker of the words that an expression asks for; what it denies is not marked.
    #[must_use]
    pub fn new(atlas: &'b Atlas<'a>, expr: Option<&Expr>) -> Self {
        let mut marker = Self { atlas, stems: Vec::new(), prefixes: Vec::new(), phrases: Vec::new(), near: Vec::new() };
        if let Some(expr) = expr {
            marker.add(expr);
        }
        marker
    }

    fn add(&mut self, expr: &Expr) {
        match expr {
            Expr::Word(word) => {
                self.stems.push(stem(&joined(word)));
                if tokenize(word).len() > 1 {
                    self.phrases.extend(phrase_readings(self.atlas, word));
                }
            }
            Expr::Prefix(word) => self.prefixes.push(joined(word)),
            Expr::Phrase(phrase) => self.phrases.extend(phrase_readings(self.atlas, phrase)),
            Expr::Near(left, distance, right) => match (left.as_ref(), right.as_ref()) {
                (Expr::Word(left), Expr::Word(right)) => self.near.push((stem(&joined(left)), *distance, stem(&joined(right)))),
                (left, right) => {
                    self.add(left);
                    self.add(right);
                }
            },
            Expr::And(parts) | Expr::Or(parts) => parts.iter().for_each(|part| self.add(part)),
            Expr::Not(_) | Expr::Field(..) => {}
        }
    }

    /// The marked ranges of a text in bytes, in order, apart from one another.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        if self.stems.is_empty() && self.prefixes.is_empty() && self.phrases.is_empty() && self.near.is_empty() {
            return Vec::new();
        }
        let tokens = self.atlas.tokens(text);
        let mut ranges: Vec<Range<usize>> = tokens.iter().filter(|token| self.is_marked(token)).map(|token| token.range.clone()).collect();
        let mut at: BTreeMap<u32, Vec<&Token>> = BTreeMap::new();
        tokens.iter().for_each(|token| at.entry(token.position).or_default().push(token));
        let starts = || at.keys().copied();
        ranges.extend(self.phrases.iter().flat_map(|phrase| starts().filter_map(|start| phrase_range(&at, phrase, start))));
        ranges.extend(self.near.iter().flat_map(|near| near_ranges(&tokens, near)));
        merged(ranges)
    }

    fn is_marked(&self, token: &Token) -> bool {
        self.prefixes.iter().any(|prefix| token.form.starts_with(prefix.as_str()))
            || (!self.stems.is_empty() && self.stems.contains(&stem(&token.form)))
    }
}

/// The bytes of a phrase whose first word stands at a position.
fn phrase_range(at: &BTreeMap<u32, Vec<&Token>>, phrase: &[String], start: u32) -> Option<Range<usize>> {
    let word = |(form, position): (&String, u32)| at.get(&position)?.iter().find(|token| token.form == *form).map(|token| &token.range);
    let mut words = phrase.iter().zip(start..).map(word);
    let first = words.next()??.clone();
    words.try_fold(first, |range, word| Some(range.start..range.end.max(word?.end)))
}

/// Both words of each pair that stands near enough.
fn near_ranges(tokens: &[Token], (left, distance, right): &(String, u32, String)) -> Vec<Range<usize>> {
    let with = |wanted: &str| tokens.iter().filter(|token| stem(&token.form) == wanted).collect::<Vec<_>>();
    let (lefts, rights) = (with(left), with(right));
    let pairs = lefts.iter().flat_map(|left| rights.iter().map(move |right| (left, right)));
    let near = pairs.filter(|(left, right)| left.position != right.position && left.position.abs_diff(right.position) <= *distance);
    near.flat_map(|(left, right)| [left.range.clone(), right.range.clone()]).collect()
}

fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match apart.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

/// A range of bytes as a range of UTF-16 units, which is what JavaScript's `slice` takes.
#[must_use]
pub fn utf16_range(text: &str, range: &Range<usize>) -> Range<usize> {
    let units = |part: &str| part.encode_utf16().count();
    let start = text.get(..range.start).map_or(0, units);
    start..start + text.get(range.clone()).map_or(0, units)
}
