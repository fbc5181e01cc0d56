//! Expression → keywords: where in a passage each begins and ends, in words.
//!
//! A word, a prefix and a phrase are keywords. Of `near` the first is the keyword, and the other is marked in its context; where
//! the distance leaves no room for a word between them, both are one keyword. What is denied, and fields, have none.
use super::concordance::Line;
use super::eval::{evaluate, forms, is_compound, phrase_readings, sequence_places};
use super::parse::Expr;
use super::running::RunningWords;
use crate::index::Atlas;
use crate::model::PassageId;
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;
use std::ops::Range;

/// Whether an expression has a word to align lines on.
#[must_use]
pub fn has_keyword(expr: &Expr) -> bool {
    match expr {
        Expr::Word(_) | Expr::Prefix(_) | Expr::Phrase(_) | Expr::Near(..) => true,
        Expr::And(parts) | Expr::Or(parts) => parts.iter().any(has_keyword),
        Expr::Not(_) | Expr::Field(..) => false,
    }
}

/// The keywords in passages that the expression fits, in order of the text, each place once: those that overlap are one.
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

/// Something found: the place that `near` measures from, the words it takes up, those that are near it.
#[derive(Clone)]
struct Place {
    at: u32,
    words: Range<u32>,
    near: Vec<Range<u32>>,
}

/// Passage → what was found in it.
type Places = BTreeMap<u32, Vec<Place>>;

struct Finder<'a, 'b> {
    atlas: &'b Atlas<'a>,
    words: &'b RunningWords,
    lines: Vec<Line>,
}

impl Finder<'_, '_> {
    /// Adds the keywords of an expression that fits all the passages given.
    fn collect(&mut self, expr: &Expr, within: &FixedBitSet) {
        match expr {
            Expr::Word(_) | Expr::Prefix(_) | Expr::Phrase(_) | Expr::Near(..) => {
                let places = self.places(expr).into_iter().filter(|(passage, _)| within.contains(*passage as usize));
                let lines = places.flat_map(|(passage, places)| {
                    places.into_iter().map(move |place| Line { passage: PassageId(passage), words: place.words, near: place.near })
                });
                self.lines.extend(lines);
            }
            Expr::And(parts) => parts.iter().for_each(|part| self.collect(part, within)),
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

    fn places(&self, expr: &Expr) -> Places {
        match expr {
            Expr::Phrase(phrase) => self.phrase(phrase),
            Expr::Near(left, distance, right) => self.near(left, *distance, right),
            Expr::Word(word) if is_compound(word) => {
                let mut places = self.forms(expr);
                self.phrase(word).into_iter().for_each(|(passage, more)| places.entry(passage).or_default().extend(more));
                places
            }
            _ => self.forms(expr),
        }
    }

    fn forms(&self, expr: &Expr) -> Places {
        let mut places = Places::new();
        for form in forms(self.atlas, expr) {
            let width = self.words.widths(form);
            self.atlas.each_position(form, |passage, at| {
                let words = at..at.saturating_add(width(passage, at));
                places.entry(passage).or_default().push(Place { at, words, near: Vec::new() });
            });
        }
        places
    }

    fn phrase(&self, phrase: &str) -> Places {
        let mut places = Places::new();
        for reading in phrase_readings(self.atlas, phrase) {
            let widths: Vec<_> = reading.iter().filter_map(|form| Some(self.words.widths(self.atlas.form(form)?))).collect();
            for (passage, starts) in sequence_places(self.atlas, &reading) {
                let end = |start: u32| {
                    let ends = (start..).zip(&widths).map(|(at, width)| at.saturating_add(width(passage, at)));
                    ends.max().unwrap_or(start)
                };
                let found = starts.into_iter().map(|at| Place { at, words: at..end(at), near: Vec::new() });
                places.entry(passage).or_default().extend(found);
            }
        }
        places
    }

    fn near(&self, left: &Expr, distance: u32, right: &Expr) -> Places {
        let rights = self.places(right);
        let mut places = Places::new();
        for (passage, lefts) in self.places(left) {
            let Some(rights) = rights.get(&passage) else { continue };
            let found: Vec<Place> = lefts.into_iter().filter_map(|place| beside(place, distance, rights)).collect();
            if !found.is_empty() {
                places.insert(passage, found);
            }
        }
        places
    }
}

/// A place with what is near it; none where nothing is.
fn beside(mut place: Place, distance: u32, rights: &[Place]) -> Option<Place> {
    let words = place.words.clone();
    let no_room = distance <= words.end - words.start;
    let mut any = false;
    for right in rights.iter().filter(|right| right.at != place.at && right.at.abs_diff(place.at) <= distance) {
        any = true;
        if no_room && (right.words.start == words.end || right.words.end == words.start) {
            place.words = place.words.start.min(right.words.start)..place.words.end.max(right.words.end);
            place.near.extend(right.near.iter().cloned());
        } else {
            place.near.push(right.words.clone());
        }
    }
    any.then_some(place)
}
