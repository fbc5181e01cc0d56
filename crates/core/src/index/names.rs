//! Which words of the texts are names, and how names are found by what they sound like.
use super::english::near_words;
use super::name_key::name_keys;
use super::rows::{CommonWordRow, NameKeyRow};
use super::strings::Strings;
use super::tokenize::{Token, tokenize, without_possessive};
use crate::model::Corpus;
use std::collections::BTreeSet;

/// Words before a plural: what stands after them is a people or a thing of which there are several, not somebody's name.
const BEFORE_PLURALS: &[&str] = &[
    "the", "these", "those", "some", "many", "most", "all", "few", "several", "other", "more", "no", "our", "their", "two", "three",
    "four", "five", "six", "seven", "eight", "nine", "ten",
];
/// Shorter names are not looked for by their sound.
const SHORTEST: usize = 5;

/// The forms that are names: within a sentence the texts write them with a capital letter, and nowhere without one. Headlines and
/// passages without any capital letter tell nothing.
pub fn names_of<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut others = BTreeSet::new();
    for text in texts {
        let tokens = tokenize(text);
        let plain: Vec<&Token> = tokens.iter().filter(|token| !token.joined).collect();
        let is_capital = |token: &Token| text[token.range.clone()].starts_with(char::is_uppercase);
        if !tells(text, &plain) {
            continue;
        }
        let mut before: Option<&Token> = None;
        for token in &plain {
            let gap = before.map_or("", |before| &text[before.range.end..token.range.start]);
            let within = before.is_some() && !gap.contains(['.', '!', '?', ':', ';', '“', '”', '"', '(', '\n', '—', '–']);
            if !is_capital(token) {
                others.insert(token.form.clone());
            } else if within {
                let counted = |before: &Token| BEFORE_PLURALS.contains(&before.form.as_str()) || before.form.starts_with(char::is_numeric);
                let is_plural = token.form.ends_with('s') && !token.form.ends_with("'s") && before.is_some_and(counted);
                let kind = if is_plural { &mut others } else { &mut names };
                kind.insert(token.form.clone());
            }
            before = Some(token);
        }
    }
    names.retain(|name| name.starts_with(char::is_alphabetic) && !others.contains(name) && !others.contains(without_possessive(name)));
    names
}

/// Whether capital letters mean something in a text: it has some, and not at most of its longer words.
fn tells(text: &str, words: &[&Token]) -> bool {
    let long: Vec<&str> = words.iter().map(|token| &text[token.range.clone()]).filter(|word| word.chars().count() > 3).collect();
    let n_capital = long.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    text.contains(char::is_uppercase) && (n_capital * 3 < long.len() * 2 || long.len() < 3)
}

/// The names that can be found by sound, sorted by it: the words of the texts that are names, the names and other spellings of actors
/// and places, and variants that are names.
pub fn name_keys_of(corpus: &Corpus, names: &BTreeSet<String>, occurs: impl Fn(&str) -> bool, strings: &mut Strings) -> Vec<NameKeyRow> {
    let mut rows: BTreeSet<(String, String)> = BTreeSet::new();
    let singles = names.iter().filter(|name| name.chars().count() >= SHORTEST && without_possessive(name) == name.as_str());
    for name in singles {
        rows.extend(name_keys(name).into_iter().map(|key| (key, name.clone())));
    }
    let coding = &corpus.coding;
    let actors = coding.actors.iter().map(|actor| (std::slice::from_ref(&actor.name), &actor.aliases));
    let places = coding.places.iter().map(|place| (std::slice::from_ref(&place.name), &place.aliases));
    let variants = coding.variants.iter().map(|forms| (&[][..], forms));
    for (name, others) in actors.chain(places).chain(variants) {
        let spellings: Vec<&String> = name.iter().chain(others).filter(|spelling| is_name(spelling, names, &occurs)).collect();
        let Some(found) = spellings.iter().find(|spelling| words(spelling).all(|word| occurs(&word))) else { continue };
        for spelling in &spellings {
            let text = if words(spelling).all(|word| occurs(&word)) { spelling } else { found };
            rows.extend(name_keys(spelling).into_iter().map(|key| (key, (*text).clone())));
        }
    }
    // A word of the texts is found as itself.
    let mut seen = BTreeSet::new();
    rows.retain(|(key, text)| seen.insert((key.clone(), text.to_lowercase())));
    rows.iter().map(|(key, text)| NameKeyRow { key: strings.add(key), text: strings.add(text) }).collect()
}

/// Whether no word of it is used as anything but a name.
fn is_name(spelling: &str, names: &BTreeSet<String>, occurs: &impl Fn(&str) -> bool) -> bool {
    words(spelling).all(|word| word.len() < 3 || names.contains(&word) || !occurs(&word))
}

fn words(spelling: &str) -> impl Iterator<Item = String> {
    tokenize(spelling).into_iter().filter(|token| !token.joined).map(|token| token.form)
}

/// The common English words that could be taken for a name of the texts, sorted.
pub fn common_words_of(names: &BTreeSet<String>, strings: &mut Strings) -> Vec<CommonWordRow> {
    near_words(names).into_iter().map(|word| CommonWordRow { word: strings.add(word) }).collect()
}

/// The peoples of the texts: each country of which some form occurs, with all its forms, a line each.
pub fn peoples_of(occurs: impl Fn(&str) -> bool) -> Vec<Vec<&'static str>> {
    let rows = include_str!("../../data/peoples.txt").lines().map(|line| line.split(", ").collect::<Vec<_>>());
    rows.filter(|forms| forms.iter().any(|form| occurs(&form.to_lowercase()))).collect()
}

/// Which forms are abbreviations: capital letters or initials in a passage that has small letters too.
pub fn abbreviations_of<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    let texts = texts.filter(|text| text.contains(char::is_lowercase));
    let tokens = texts.flat_map(|text| tokenize(text).into_iter().map(move |token| (text, token)));
    let capitals = |(text, token): &(&str, Token)| text[token.range.clone()].chars().filter(|c| *c != '.').all(char::is_uppercase);
    tokens.filter(capitals).map(|(_, token)| token.form).collect()
}
