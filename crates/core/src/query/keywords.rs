//! Expression → keywords: where each begins and ends in its passage, in words.
//!
//! Words, prefixes and phrases are keywords. Of a `near`, the left side is the keyword and the right side is marked in its
//! context; if the distance leaves no room for a word between them, both together are one keyword. Words typed side by side that
//! stand side by side in the text, in the same order, are one keyword too: what was typed was found once. Negations and fields have no keyword.
use super::ast::Expr;
use super::eval::evaluate;
use super::line::Line;
use super::places::{Place, are_near, forms, is_compound, phrase_readings, sequence_places};
use super::running::RunningWords;
use crate::index::Atlas;
use crate::model::PassageId;
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;
use std::ops::Range;

/// Whether an expression has a keyword to align lines on.
#[must_use]
pub fn has_keyword(expr: &Expr) -> bool {
    match expr {
        Expr::Word(_) | Expr::Prefix(_) | Expr::Phrase(_) | Expr::Near(..) => true,
        Expr::And(parts) | Expr::Or(parts) => parts.iter().any(has_keyword),
        Expr::Not(_) | Expr::Field(..) => false,
    }
}

/// The keywords in passages that match the expression, in the order of the text. Overlapping ones are merged.
pub(super) fn keywords(atlas: &Atlas<'_>, words: &RunningWords, expr: &Expr, within: &FixedBitSet) -> Vec<Line> {
    let mut finder = Finder { atlas, words, lines: Vec::new() };
    finder.collect(expr, within);
    finder.lines.sort_by_key(|line| (line.passage, line.words.start, line.words.end));
    let mut apart: Vec<Line> = Vec::new();
    for line in finder.lines {
        match apart.last_mut() {
            Some(last) if last.passage == line.passage && line.words.start < last.words.end => {
                last.words.end = last.words.end.max(line.words.end);
                last.near.extend(line.near);
            }
            _ => apart.push(line),
        }
    }
    apart
}

/// A match: its first and last position as `near` measures them, the words of its keyword, and the words near it.
#[derive(Clone)]
struct Found {
    at: Place,
    words: Range<u32>,
    near: Vec<Range<u32>>,
}

/// Passage → matches in it.
type Places = BTreeMap<u32, Vec<Found>>;

struct Finder<'a, 'b> {
    atlas: &'b Atlas<'a>,
    words: &'b RunningWords,
    lines: Vec<Line>,
}

impl Finder<'_, '_> {
    /// Adds the keywords of an expression that all of the given passages match.
    fn collect(&mut self, expr: &Expr, within: &FixedBitSet) {
        match expr {
            Expr::Word(_) | Expr::Prefix(_) | Expr::Phrase(_) | Expr::Near(..) => {
                let places = self.places(expr).into_iter().filter(|(passage, _)| within.contains(*passage as usize));
                let lines = places.flat_map(|(passage, places)| {
                    places.into_iter().map(move |place| Line { passage: PassageId::new(passage), words: place.words, near: place.near })
                });
                self.lines.extend(lines);
            }
            Expr::And(parts) => {
                let mut open: Vec<usize> = Vec::new();
                for part in parts {
                    let first = self.lines.len();
                    self.collect(part, within);
                    let next = self.lines.split_off(first);
                    open = self.join(&open, next);
                }
            }
            Expr::Or(parts) => {
                for part in parts {
                    let mut fits = evaluate(self.atlas, part).passages;
                    fits.intersect_with(within);
                    self.collect(part, &fits);
                }
            }
            Expr::Not(_) | Expr::Field(..) => {}
        }
    }

    /// Adds the keywords of a part. Where one begins at the end of a keyword of the part before, which are the open ones, it
    /// continues that one. Gives the keywords that end with this part.
    fn join(&mut self, open: &[usize], next: Vec<Line>) -> Vec<usize> {
        let end = |at: &usize| ((self.lines[*at].passage, self.lines[*at].words.end), *at);
        let mut ends: BTreeMap<(PassageId, u32), usize> = open.iter().map(end).collect();
        let mut now_open = Vec::new();
        for line in next {
            match ends.remove(&(line.passage, line.words.start)) {
                Some(at) => {
                    self.lines[at].words.end = line.words.end;
                    self.lines[at].near.extend(line.near);
                    now_open.push(at);
                }
                None => {
                    now_open.push(self.lines.len());
                    self.lines.push(line);
                }
            }
        }
        now_open
    }

    fn places(&self, expr: &Expr) -> Places {
        match expr {
            Expr::Phrase(phrase) => self.phrase(phrase),
            Expr::Near(left, distance, right) => near(self.places(left), *distance, &self.places(right)),
            Expr::Or(parts) => merged(parts.iter().map(|part| self.places(part))),
            Expr::Word(word) if is_compound(word) => merged([self.forms(expr), self.phrase(word)].into_iter()),
            _ => self.forms(expr),
        }
    }

    fn forms(&self, expr: &Expr) -> Places {
        let mut places = Places::new();
        for form in forms(self.atlas, expr) {
            let width = self.words.widths(form);
            self.atlas.each_position(form, |passage, at| {
                let words = at..at.saturating_add(width(passage, at));
                let found: &mut Vec<Found> = places.entry(passage).or_default();
                // Damaged bytes may repeat a position over and over.
                if found.last().is_none_or(|last| last.words != words) {
                    found.push(Found { at: (at, at), words, near: Vec::new() });
                }
            });
        }
        places
    }

    fn phrase(&self, phrase: &str) -> Places {
        let mut places = Places::new();
        for reading in phrase_readings(self.atlas, phrase) {
            let widths: Vec<_> = reading.iter().filter_map(|form| Some(self.words.widths(self.atlas.form(form)?))).collect();
            for (passage, found) in sequence_places(self.atlas, &reading) {
                let end = |start: u32| {
                    let ends = (start..).zip(&widths).map(|(at, width)| at.saturating_add(width(passage, at)));
                    ends.max().unwrap_or(start)
                };
                let found = found.into_iter().map(|at| Found { at, words: at.0..end(at.0), near: Vec::new() });
                places.entry(passage).or_default().extend(found);
            }
        }
        places
    }
}

fn merged(all: impl Iterator<Item = Places>) -> Places {
    let mut places = Places::new();
    all.flatten().for_each(|(passage, found)| places.entry(passage).or_default().extend(found));
    places
}

/// Pairs of matches near each other. As in `evaluate`, each in a chain must be near the one before.
fn near(mut lefts: Places, distance: u32, rights: &Places) -> Places {
    lefts.retain(|passage, lefts| {
        let rights = rights.get(passage).map_or(&[][..], Vec::as_slice);
        let pair = |left: &Found, right: &Found| are_near(left.at, right.at, distance).then(|| beside(left, distance, right));
        *lefts = lefts.iter().flat_map(|left| rights.iter().filter_map(move |right| pair(left, right))).collect();
        !lefts.is_empty()
    });
    lefts
}

/// A pair whose left side is the keyword; if no word fits between the two, both are.
fn beside(left: &Found, distance: u32, right: &Found) -> Found {
    let mut both = Found { at: right.at, ..left.clone() };
    both.near.extend(right.near.iter().cloned());
    if distance <= 1 && left.near.is_empty() {
        both.words = left.words.start.min(right.words.start)..left.words.end.max(right.words.end);
    } else {
        both.near.push(right.words.clone());
    }
    both
}
