//! Which words of a passage a query matched.
use super::ast::Expr;
use super::places::{are_near, forms, joined, phrase_readings};
use crate::index::tokenize::{Token, tokenize};
use crate::index::{Atlas, FormId};
use std::collections::BTreeMap;
use std::ops::Range;

/// Marks what a query matched; built once per query.
pub struct Marker<'a, 'b> {
    atlas: &'b Atlas<'a>,
    patterns: Vec<Pattern>,
}

/// What to look for in a text.
enum Pattern {
    /// A word in any of its forms.
    Forms(Vec<FormId>),
    Prefix(String),
    Phrase(Vec<String>),
    Any(Vec<Pattern>),
    Near(Box<Pattern>, u32, Box<Pattern>),
}

/// A match, given by its first and last word, and the byte ranges to mark.
type Found = ((u32, u32), Vec<Range<usize>>);

impl<'a, 'b> Marker<'a, 'b> {
    /// A marker for the words of an expression; negated ones are not marked.
    #[must_use]
    pub fn new(atlas: &'b Atlas<'a>, expr: Option<&Expr>) -> Self {
        let mut marker = Self { atlas, patterns: Vec::new() };
        if let Some(expr) = expr {
            marker.add(expr);
        }
        marker
    }

    fn add(&mut self, expr: &Expr) {
        match expr {
            Expr::Word(_) | Expr::Prefix(_) | Expr::Phrase(_) | Expr::Near(..) => self.patterns.push(self.pattern(expr)),
            Expr::And(parts) | Expr::Or(parts) => parts.iter().for_each(|part| self.add(part)),
            Expr::Not(_) | Expr::Field(..) => {}
        }
    }

    fn pattern(&self, expr: &Expr) -> Pattern {
        let readings = |phrase: &str| phrase_readings(self.atlas, phrase).into_iter().map(Pattern::Phrase);
        match expr {
            Expr::Word(word) if tokenize(word).len() > 1 => {
                Pattern::Any(readings(word).chain([Pattern::Forms(forms(self.atlas, expr))]).collect())
            }
            Expr::Word(_) => Pattern::Forms(forms(self.atlas, expr)),
            Expr::Prefix(word) => Pattern::Prefix(joined(word)),
            Expr::Phrase(phrase) => Pattern::Any(readings(phrase).collect()),
            Expr::Near(left, distance, right) => Pattern::Near(Box::new(self.pattern(left)), *distance, Box::new(self.pattern(right))),
            Expr::Or(parts) => Pattern::Any(parts.iter().map(|part| self.pattern(part)).collect()),
            Expr::And(_) | Expr::Not(_) | Expr::Field(..) => Pattern::Any(Vec::new()),
        }
    }

    /// The ranges to mark in a text, in bytes, sorted and disjoint.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        if self.patterns.is_empty() {
            return Vec::new();
        }
        let words = Words::new(self.atlas, text);
        merged(self.patterns.iter().flat_map(|pattern| words.find(pattern)).flat_map(|(_, ranges)| ranges).collect())
    }
}

/// The tokens of a text with their ids, and by position.
struct Words {
    tokens: Vec<(Token, Option<FormId>)>,
    at: BTreeMap<u32, Vec<usize>>,
}

impl Words {
    fn new(atlas: &Atlas<'_>, text: &str) -> Self {
        let with_id = |token: Token| {
            let id = atlas.form(&token.form);
            (token, id)
        };
        let tokens: Vec<_> = atlas.tokens(text).into_iter().map(with_id).collect();
        let mut at: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        tokens.iter().enumerate().for_each(|(row, (token, _))| at.entry(token.position).or_default().push(row));
        Self { tokens, at }
    }

    fn find(&self, pattern: &Pattern) -> Vec<Found> {
        match pattern {
            Pattern::Forms(forms) => self.single(|_, id| id.is_some_and(|id| forms.contains(&id))),
            Pattern::Prefix(prefix) => self.single(|form, _| form.starts_with(prefix.as_str())),
            Pattern::Phrase(phrase) => {
                let last = |start: u32| start.saturating_add((phrase.len() as u32).saturating_sub(1));
                self.at.keys().filter_map(|start| Some(((*start, last(*start)), vec![self.phrase(phrase, *start)?]))).collect()
            }
            Pattern::Any(patterns) => patterns.iter().flat_map(|pattern| self.find(pattern)).collect(),
            Pattern::Near(left, distance, right) => {
                let (lefts, rights) = (self.find(left), self.find(right));
                let with_lefts = |(place, mut ranges): Found| {
                    let n_ranges = ranges.len();
                    let near = lefts.iter().filter(|(left, _)| are_near(*left, place, *distance));
                    ranges.extend(near.flat_map(|(_, ranges)| ranges.iter().cloned()));
                    // Merged at once, because they would pile up in a long chain.
                    (ranges.len() > n_ranges).then(|| (place, merged(ranges)))
                };
                rights.into_iter().filter_map(with_lefts).collect()
            }
        }
    }

    fn single(&self, fits: impl Fn(&str, Option<FormId>) -> bool) -> Vec<Found> {
        let found = self.tokens.iter().filter(|(token, id)| fits(&token.form, *id));
        found.map(|(token, _)| ((token.position, token.position), vec![token.range.clone()])).collect()
    }

    /// The byte range of a phrase whose first word is at a position.
    fn phrase(&self, phrase: &[String], start: u32) -> Option<Range<usize>> {
        let word = |(form, position): (&String, u32)| {
            let tokens = self.at.get(&position)?.iter().map(|row| &self.tokens[*row].0);
            tokens.into_iter().find(|token| token.form == *form).map(|token| &token.range)
        };
        let mut words = phrase.iter().zip(start..).map(word);
        let first = words.next()??.clone();
        words.try_fold(first, |range, word| Some(range.start..range.end.max(word?.end)))
    }
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

/// Converts a byte range to UTF-16 units, which JavaScript's `slice` takes.
#[must_use]
pub fn utf16_range(text: &str, range: &Range<usize>) -> Range<usize> {
    let units = |part: &str| part.encode_utf16().count();
    let start = text.get(..range.start).map_or(0, units);
    start..start + text.get(range.clone()).map_or(0, units)
}
