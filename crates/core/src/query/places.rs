//! Where words, phrases and words near each other occur in the passages.
use super::ast::Expr;
use crate::index::tokenize::{fold, tokenize};
use crate::index::{Atlas, FormId, pronoun};
use std::collections::BTreeMap;

/// The positions of the first and last word of a match.
pub(super) type Place = (u32, u32);

/// Where something occurs: passage → matches, sorted, without duplicates.
pub(super) type Places = BTreeMap<u32, Vec<Place>>;

/// The forms that match a word or a prefix.
pub fn forms(atlas: &Atlas<'_>, expr: &Expr) -> Vec<FormId> {
    match expr {
        Expr::Word(word) => atlas.forms_of(word, &joined(word)),
        Expr::Prefix(word) => {
            let prefix = joined(word);
            let mut forms = Vec::new();
            atlas.forms_with_prefix(&prefix, |_, form| forms.push(form));
            forms
        }
        _ => Vec::new(),
    }
}

/// A typed word, folded; a hyphenated one joined.
pub fn joined(word: &str) -> String {
    tokenize(word).into_iter().last().map_or_else(|| fold(word), |token| token.form)
}

pub(super) fn is_compound(word: &str) -> bool {
    tokenize(word).last().is_some_and(|token| token.joined)
}

/// Where a leaf or a `near` occurs; a `near` is located at its right side.
pub(super) fn places(atlas: &Atlas<'_>, expr: &Expr) -> Places {
    match expr {
        Expr::Phrase(phrase) => phrase_places(atlas, phrase),
        Expr::Near(left, distance, right) => {
            let (left, mut right) = (places(atlas, left), places(atlas, right));
            right.retain(|passage, places| {
                let lefts = left.get(passage).map_or(&[][..], Vec::as_slice);
                places.retain(|right| lefts.iter().any(|left| are_near(*left, *right, *distance)));
                !places.is_empty()
            });
            right
        }
        Expr::Or(parts) => merged(parts.iter().flat_map(|part| spans(atlas, part))),
        // A hyphenated word also matches its parts in order.
        Expr::Word(word) if is_compound(word) => {
            merged([form_places(atlas, &forms(atlas, expr)), phrase_places(atlas, word)].into_iter().flatten())
        }
        _ => form_places(atlas, &forms(atlas, expr)),
    }
}

/// The same, including other spellings of several adjacent words, which extend from the first word to the last.
fn spans(atlas: &Atlas<'_>, expr: &Expr) -> Places {
    let Expr::Near(left, distance, right) = expr else { return places(atlas, expr) };
    let (left, mut right) = (spans(atlas, left), places(atlas, right));
    right.retain(|passage, places| {
        let lefts = left.get(passage).map_or(&[][..], Vec::as_slice);
        let whole = |right: &Place| {
            let left = lefts.iter().find(|left| are_near(**left, *right, *distance))?;
            Some((left.0.min(right.0), left.1.max(right.1)))
        };
        *places = places.iter().filter_map(whole).collect();
        !places.is_empty()
    });
    right
}

/// Whether two matches do not overlap and are at most `distance` words apart; 1 means adjacent.
pub fn are_near(left: Place, right: Place, distance: u32) -> bool {
    let ((_, end), (start, _)) = if left < right { (left, right) } else { (right, left) };
    start > end && start - end <= distance
}

fn form_places(atlas: &Atlas<'_>, forms: &[FormId]) -> Places {
    let alone = |(passage, positions): (u32, Vec<u32>)| (passage, positions.into_iter().map(|position| (position, position)).collect());
    merged(forms.iter().flat_map(|form| atlas.positions(*form)).map(alone))
}

/// The matches of each passage, sorted, without duplicates.
fn merged(places: impl Iterator<Item = (u32, Vec<Place>)>) -> Places {
    let mut all = Places::new();
    places.for_each(|(passage, places)| all.entry(passage).or_default().extend(places));
    for places in all.values_mut() {
        places.sort_unstable();
        places.dedup();
    }
    all
}

/// Where the words of a phrase occur in order; a hyphenated word in it may also be written joined.
pub(super) fn phrase_places(atlas: &Atlas<'_>, phrase: &str) -> Places {
    merged(phrase_readings(atlas, phrase).iter().flat_map(|words| sequence_places(atlas, words)))
}

/// The largest number of readings of a phrase. Raising it lets a phrase with more hyphenated words be found in every mixture of
/// joined and separate spellings.
const MAX_READINGS: usize = 16;

/// The forms of a phrase, word by word. A hyphenated word that the corpus never hyphenates is read both in parts and joined.
pub fn phrase_readings(atlas: &Atlas<'_>, phrase: &str) -> Vec<Vec<String>> {
    let expand = |form: &str| atlas.parts_of(form).unwrap_or_else(|| vec![form.to_owned()]);
    let occur = |forms: &[String]| forms.iter().all(|form| atlas.form(form).is_some());
    // The position of each word of the phrase, and its readings.
    let mut words: Vec<(usize, Vec<Vec<String>>)> = Vec::new();
    for token in tokenize(phrase) {
        let whole = expand(&token.form);
        let first = words.iter().rposition(|(start, _)| *start < token.range.start).map_or(0, |before| before + 1);
        if !token.joined {
            // In small letters it may be either; only capital letters say which.
            let written_small = phrase[token.range.clone()].chars().all(char::is_lowercase);
            let pronoun = pronoun(&token.form).filter(|pronoun| written_small && atlas.form(pronoun).is_some());
            let readings = std::iter::once(whole).chain(pronoun.map(|pronoun| vec![pronoun]));
            words.push((token.range.start, readings.collect()));
            continue;
        }
        let parts: Vec<String> = words.drain(first..).flat_map(|(_, mut readings)| readings.swap_remove(0)).collect();
        let readings = match (occur(&parts), occur(&whole)) {
            (true, true) if parts != whole => vec![parts, whole],
            (false, true) => vec![whole],
            _ => vec![parts],
        };
        words.push((token.range.start, readings));
    }
    let mut all: Vec<Vec<String>> = vec![Vec::new()];
    for (_, mut readings) in words {
        readings.truncate((MAX_READINGS / all.len()).max(1));
        let others: Vec<Vec<String>> =
            readings.iter().skip(1).flat_map(|other| all.iter().map(|before| [before.as_slice(), other].concat())).collect();
        all.iter_mut().for_each(|before| before.extend_from_slice(&readings[0]));
        all.extend(others);
    }
    all
}

pub(super) fn sequence_places(atlas: &Atlas<'_>, words: &[String]) -> Places {
    let Some(forms) = words.iter().map(|word| atlas.form(word)).collect::<Option<Vec<_>>>() else { return Places::new() };
    let mut forms = forms.into_iter().zip(0u32..);
    let Some((first, _)) = forms.next() else { return Places::new() };
    let mut found = form_places(atlas, &[first]);
    for (form, offset) in forms {
        if found.is_empty() {
            break;
        }
        let next: BTreeMap<u32, Vec<u32>> = atlas.positions(form).into_iter().collect();
        found.retain(|passage, places| {
            let Some(positions) = next.get(passage) else { return false };
            places.retain_mut(|(start, end)| {
                *end = start.saturating_add(offset);
                positions.binary_search(end).is_ok()
            });
            !places.is_empty()
        });
    }
    found
}
