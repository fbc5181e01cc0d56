//! Expression → matching passages and their scores.
//!
//! Ranking is BM25 as in Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), with the idf
//! `ln(1 + (N − n + ½) / (n + ½))`, which is never negative.
use super::ast::{Expr, Field};
use super::facet::{Facet, FacetValue};
use super::places::{forms, is_compound, places};
use crate::index::tokenize::tokenize;
use crate::index::{Atlas, DocumentRow, StatementRow, name_keys};
use crate::model::Dated;
use fixedbitset::FixedBitSet;
use std::collections::BTreeMap;

/// How quickly further occurrences stop adding to the score. Raising it (0 to 3) lets repetition count for more.
const K1: f32 = 1.2;
/// How strongly scores are normalised by the length of the passage: 0 not at all, 1 fully.
const B: f32 = 0.75;

/// The matching passages, and the score of every passage.
pub struct Matches {
    pub passages: FixedBitSet,
    pub scores: Vec<f32>,
}

/// Evaluates an expression over all passages.
pub fn evaluate(atlas: &Atlas<'_>, expr: &Expr) -> Matches {
    let mut evaluator = Evaluator { atlas, scores: vec![0.0; atlas.passages().len()] };
    let passages = evaluator.passages(expr, true);
    Matches { passages, scores: evaluator.scores }
}

struct Evaluator<'a, 'b> {
    atlas: &'b Atlas<'a>,
    scores: Vec<f32>,
}

impl Evaluator<'_, '_> {
    fn passages(&mut self, expr: &Expr, scored: bool) -> FixedBitSet {
        let n = self.atlas.passages().len();
        match expr {
            Expr::Word(word) if !is_compound(word) => self.counted(&counts(self.atlas, expr), scored),
            Expr::Prefix(_) => self.counted(&counts(self.atlas, expr), scored),
            Expr::Word(_) | Expr::Phrase(_) | Expr::Near(..) => {
                let counts: Vec<_> = places(self.atlas, expr).into_iter().map(|(passage, places)| (passage, places.len() as u32)).collect();
                self.counted(&counts, scored)
            }
            Expr::Field(field, value) => of_field(self.atlas, *field, value),
            Expr::Not(inner) => {
                let mut passages = self.passages(inner, false);
                passages.toggle_range(..);
                passages
            }
            Expr::And(parts) => {
                let mut all = FixedBitSet::with_capacity(n);
                all.insert_range(..);
                parts.iter().for_each(|part| all.intersect_with(&self.passages(part, scored)));
                all
            }
            Expr::Or(parts) => {
                let mut any = FixedBitSet::with_capacity(n);
                parts.iter().for_each(|part| any.union_with(&self.passages(part, scored)));
                any
            }
        }
    }

    fn counted(&mut self, counts: &[(u32, u32)], scored: bool) -> FixedBitSet {
        let rows = self.atlas.passages();
        let mut passages = FixedBitSet::with_capacity(rows.len());
        counts.iter().for_each(|(passage, _)| passages.insert(*passage as usize));
        if scored && !counts.is_empty() {
            let n = rows.len() as f32;
            let mean = rows.iter().map(|row| row.n_words.get() as f32).sum::<f32>() / n;
            let found = counts.len() as f32;
            let idf = ((n - found + 0.5) / (found + 0.5)).ln_1p();
            for (passage, n_times) in counts {
                let (row, times) = (*passage as usize, *n_times as f32);
                let length = rows[row].n_words.get() as f32 / mean.max(1.0);
                self.scores[row] += idf * times * (K1 + 1.0) / (times + K1 * (1.0 - B + B * length));
            }
        }
        passages
    }
}

/// The passages of a field's value.
fn of_field(atlas: &Atlas<'_>, field: Field, value: &str) -> FixedBitSet {
    let mut passages = FixedBitSet::with_capacity(atlas.passages().len());
    let mut insert = |row: usize| {
        if row < passages.len() {
            passages.insert(row);
        }
    };
    let named = called(atlas, field, value);
    let is_named = |value: FacetValue| named.get(value.row()) == Some(&true);
    match (field, field.facet()) {
        (Field::Actor | Field::Side | Field::Issue, Some(facet)) => {
            let holds = |statement: &&StatementRow| facet.of_statement(atlas, statement).is_some_and(is_named);
            atlas.statements().iter().filter(holds).for_each(|statement| insert(statement.quote.passage.row()));
        }
        (Field::Place, _) => {
            let mentions = atlas.mentions().iter().filter(|mention| is_named(mention.place.into()));
            mentions.for_each(|mention| insert(mention.passage.row()));
        }
        _ => {
            let holds: Vec<bool> = atlas.documents().iter().map(|document| report_has(document, field, value, &is_named)).collect();
            let rows = atlas.passages().iter().enumerate().filter(|(_, row)| holds.get(row.document.row()) == Some(&true));
            rows.for_each(|(row, _)| insert(row));
        }
    }
    passages
}

fn report_has(document: &DocumentRow, field: Field, value: &str, is_named: &dyn Fn(FacetValue) -> bool) -> bool {
    let published = document.published.dated();
    match field {
        Field::Before => Dated::parse(value).is_some_and(|when| published.first < when.first),
        Field::After => Dated::parse(value).is_some_and(|when| published.last() > when.last()),
        _ => is_named(document.outlet.into()),
    }
}

/// Whether something in the corpus has this id, name or alias. Days always pass.
pub fn is_value(atlas: &Atlas<'_>, field: Field, value: &str) -> bool {
    field.facet().is_none() || named(atlas, field, value).contains(&true)
}

/// The names of the values that have the words of `name` in a row within their own; for a field whose values have no such name.
pub fn parts_of_names(atlas: &Atlas<'_>, field: Field, name: &str) -> Vec<String> {
    let Some(facet) = field.facet() else { return Vec::new() };
    let named = facet.values(atlas).zip(of_part(atlas, facet, name)).filter(|(_, is_named)| *is_named);
    named.map(|(value, _)| facet.name(atlas, value).to_owned()).collect()
}

/// For each value of a facet, whether a name of it contains these words; what stands in brackets only tells namesakes apart. Issues
/// are sentences, and contain too much.
fn of_part(atlas: &Atlas<'_>, facet: Facet, name: &str) -> Vec<bool> {
    let part = words(name);
    let has_part = |other: &str| words(other.split('(').next().unwrap_or(other)).windows(part.len().max(1)).any(|words| words == part);
    let is_named =
        |value| facet != Facet::Issue && std::iter::once(facet.name(atlas, value)).chain(facet.aliases(atlas, value)).any(has_part);
    facet.values(atlas).map(is_named).collect()
}

/// For each value of the field's facet, whether it is called so; if none is, whether a part of its name is.
fn called(atlas: &Atlas<'_>, field: Field, name: &str) -> Vec<bool> {
    let whole = named(atlas, field, name);
    match field.facet() {
        Some(facet) if !whole.contains(&true) => of_part(atlas, facet, name),
        _ => whole,
    }
}

/// For each value of the field's facet, whether it is meant by an id, name or alias. Whoever has it as id is meant alone, then whoever
/// has it as name: as in the filters, a city is not its province, which is called by the same word now and then. Of the places of one
/// alias the first is meant, as where a report names it. If nobody is called so, whoever is called like it.
fn named(atlas: &Atlas<'_>, field: Field, name: &str) -> Vec<bool> {
    let Some(facet) = field.facet() else { return Vec::new() };
    let which = |is_called: &dyn Fn(FacetValue) -> bool| facet.values(atlas).map(is_called).collect::<Vec<bool>>();
    let of_name = |same: fn(&str, &str) -> bool| which(&|value| same(facet.name(atlas, value), name));
    let of_any = |same: fn(&str, &str) -> bool| {
        which(&|value| same(facet.id(atlas, value), name) || facet.aliases(atlas, value).any(|other| same(other, name)))
    };
    let all = [which(&|value| facet.id(atlas, value) == name), of_name(same), of_name(sounds_alike), of_any(same), of_any(sounds_alike)];
    let mut found = all.into_iter().find(|which| which.contains(&true)).unwrap_or_default();
    if let Some(first) = found.iter().position(|is_meant| *is_meant).filter(|_| facet == Facet::Place) {
        found.iter_mut().skip(first + 1).for_each(|other| *other = false);
    }
    found
}

/// Whether two names are equal apart from case, diacritics and what joins their words.
fn same(left: &str, right: &str) -> bool {
    words(left) == words(right)
}

/// Whether two names are equal apart from what joins their words and how they were brought into Latin letters.
fn sounds_alike(left: &str, right: &str) -> bool {
    words(left).concat() == words(right).concat() || name_keys(left).iter().any(|key| name_keys(right).contains(key))
}

fn words(text: &str) -> Vec<String> {
    tokenize(text).into_iter().filter(|token| !token.joined).map(|token| token.form).collect()
}

/// The passages of a word with its other spellings, or of a field, in order. Unlike `evaluate` it scores nothing, and of words it looks
/// at their postings alone.
pub fn passages_with(atlas: &Atlas<'_>, expr: &Expr) -> Vec<u32> {
    let mut found: Vec<u32> = match expr {
        Expr::Field(field, value) => of_field(atlas, *field, value).ones().filter_map(|row| u32::try_from(row).ok()).collect(),
        Expr::Or(parts) => parts.iter().flat_map(|part| passages_with(atlas, part)).collect(),
        leaf => places(atlas, leaf).into_keys().collect(),
    };
    found.sort_unstable();
    found.dedup();
    found
}

/// The passages with a word or prefix, each with the number of occurrences.
fn counts(atlas: &Atlas<'_>, expr: &Expr) -> Vec<(u32, u32)> {
    let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
    for form in forms(atlas, expr) {
        for posting in atlas.postings(form) {
            let count = counts.entry(posting.passage).or_default();
            *count = count.saturating_add(posting.n_times);
        }
    }
    counts.into_iter().collect()
}
