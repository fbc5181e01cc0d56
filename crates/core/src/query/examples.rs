//! An example of each form of the query language that finds something in this corpus; forms without one are left out. They are
//! made when a site is built, so the page only has the finished queries.
use super::answer::search;
use super::asked::Asked;
use super::ast::{Expr, Field};
use super::facet::{Facet, FacetValue};
use super::filter::Filter;
use crate::index::Atlas;
use crate::index::tokenize::{Token, tokenize};
use crate::model::{Day, OutletBasis, closed_enum};
use std::collections::{BTreeMap, BTreeSet};

closed_enum! {
    /// A form of the query language.
    Form {
        /// Words side by side.
        Words = "words",
        /// Words in quotation marks.
        Phrase = "phrase",
        /// The beginning of a word.
        Prefix = "prefix",
        /// Excluding a word.
        Not = "not",
        /// Either of two.
        Or = "or",
        /// Parentheses.
        Group = "group",
        /// Words near each other.
        Near = "near",
        /// A statement of an actor.
        Actor = "actor",
        /// A statement of a side.
        Side = "side",
        /// A statement on an issue.
        Issue = "issue",
        /// A report of an outlet.
        Outlet = "outlet",
        /// A place that is named.
        Place = "place",
        /// Published before a day.
        Before = "before",
        /// Published after a day.
        After = "after",
    }
}

/// A query that demonstrates a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The form.
    pub form: Form,
    /// The query.
    pub q: String,
    /// The number of passages it finds.
    pub n_passages: usize,
}

/// Shorter words say little about a corpus.
const SHORTEST: usize = 5;
/// Length of the example prefix, in letters.
const PREFIX: usize = 6;

/// The examples, in the order of the forms.
#[must_use]
pub fn examples(atlas: &Atlas<'_>) -> Vec<Example> {
    let answer = |q: &str| search(atlas, &Asked::new(atlas, Filter { q: q.to_owned(), ..Filter::default() }));
    let n = |q: &str| answer(q).hits.len();
    // What is searched otherwise than typed needs an explanation, so it explains nothing.
    let is_plain = |q: &String| answer(q).notices.is_empty();
    let n_all = n("");
    let candidates = |form: Form| of_words(atlas, form).into_iter().chain(of_field(atlas, form));
    let telling = |form: Form| {
        let counted = candidates(form).filter(is_plain).map(|q| (n(&q), q)).find(|(n, _)| (1..n_all).contains(n));
        // In a small corpus every passage may match: an example that finds everything is better than none.
        let counted = counted.or_else(|| candidates(form).map(|q| (n(&q), q)).find(|(n, _)| *n > 0));
        counted.map(|(n_passages, q)| Example { form, q, n_passages })
    };
    Form::ALL.iter().filter_map(|form| telling(*form)).collect()
}

/// Queries that demonstrate a form, best first, made from the pairs of adjacent words with the strongest association.
fn of_words(atlas: &Atlas<'_>, form: Form) -> Vec<String> {
    if form == Form::Prefix {
        return prefixes(atlas);
    }
    let pairs = pairs(atlas);
    let of_pair = |(a, b): &(String, String)| match form {
        Form::Words => Some(format!("{a} {b}")),
        Form::Phrase => Some(format!("\"{a} {b}\"")),
        Form::Not => Some(format!("{a} -{b}")),
        Form::Near => Some(format!("{a} near/5 {b}")),
        _ => None,
    };
    let of_two = |two: &[(String, String)]| match (form, two) {
        (Form::Or, [(a, _), (b, _)]) => vec![format!("{a} OR {b}")],
        (Form::Group, [(a, b), (c, d)]) => vec![format!("({a} OR {c}) {b}"), format!("({a} OR {c}) {d}")],
        _ => Vec::new(),
    };
    pairs.iter().filter_map(of_pair).chain(pairs.windows(2).flat_map(of_two)).collect()
}

/// The tokens and text of the article passages.
fn passages<'a>(atlas: &'a Atlas<'_>) -> impl Iterator<Item = (String, Vec<Token>)> + 'a {
    let rows = atlas.passages().iter().filter(|row| row.kind().is_article());
    rows.map(|row| {
        let text = atlas.text(row);
        let tokens = tokenize(&text);
        (text, tokens)
    })
}

/// Adjacent words as written: first those that occur together often and apart seldom, but not never, because otherwise words,
/// `near` and the phrase would all find the same. No word is used twice.
fn pairs(atlas: &Atlas<'_>) -> Vec<(String, String)> {
    let mut of_word: BTreeMap<String, usize> = BTreeMap::new();
    let mut of_pair: BTreeMap<(String, String), (usize, (String, String))> = BTreeMap::new();
    for (text, tokens) in passages(atlas) {
        let plain: Vec<&Token> = tokens.iter().filter(|token| !token.joined).collect();
        plain
            .iter()
            .map(|token| token.form.clone())
            .collect::<BTreeSet<_>>()
            .into_iter()
            .for_each(|form| *of_word.entry(form).or_default() += 1);
        for two in plain.windows(2) {
            let [a, b] = two else { continue };
            let is_word = |token: &Token| token.form.chars().all(char::is_alphabetic) && token.form.chars().count() >= SHORTEST;
            if is_word(a) && is_word(b) && a.form != b.form && &text[a.range.end..b.range.start] == " " {
                let written = (text[a.range.clone()].to_owned(), text[b.range.clone()].to_owned());
                of_pair.entry((a.form.clone(), b.form.clone())).or_insert((0, written)).0 += 1;
            }
        }
    }
    let score = |(a, b): &(String, String), n: usize| n.pow(3) * 1000 / (of_word[a] * of_word[b]);
    let bound = |(a, b): &(String, String), n: usize| 4 * n > 3 * of_word[a].min(of_word[b]);
    let mut scored: Vec<_> =
        of_pair.iter().map(|(pair, (n, written))| (bound(pair, *n), std::cmp::Reverse(score(pair, *n)), pair, written)).collect();
    scored.sort();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let fresh = scored.into_iter().filter(|(.., (a, b), _)| {
        let fresh = !seen.contains(a.as_str()) && !seen.contains(b.as_str());
        seen.extend([a.as_str(), b.as_str()]);
        fresh
    });
    fresh.map(|(.., written)| written.clone()).take(12).collect()
}

/// The prefixes shared by the largest number of different words.
fn prefixes(atlas: &Atlas<'_>) -> Vec<String> {
    let mut forms: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for token in passages(atlas).flat_map(|(_, tokens)| tokens) {
        let prefix: String = token.form.chars().take(PREFIX).collect();
        if prefix.chars().count() == PREFIX && prefix.chars().all(char::is_alphabetic) && !token.joined {
            forms.entry(prefix).or_default().insert(token.form);
        }
    }
    let mut prefixes: Vec<_> = forms.into_iter().map(|(prefix, forms)| (std::cmp::Reverse(forms.len()), prefix)).collect();
    prefixes.sort();
    prefixes.into_iter().map(|(_, prefix)| format!("{prefix}*")).collect()
}

/// Queries for a field, the most frequent value first.
fn of_field(atlas: &Atlas<'_>, form: Form) -> Vec<String> {
    let Some(field) = Field::parse(form.as_str()) else { return Vec::new() };
    let Some(facet) = field.facet() else {
        let days: BTreeSet<Day> = atlas.documents().iter().map(|document| document.published.dated().first).collect();
        let days: Vec<Day> = days.into_iter().collect();
        let middle = days.len() / 2;
        return days[middle..].iter().chain(&days[..middle]).map(|day| Expr::Field(field, day.to_string()).to_string()).collect();
    };
    let counts = search(atlas, &Asked::everything(atlas)).counts(facet);
    let mut values: Vec<FacetValue> = (0..counts.len()).map(FacetValue::of_row).collect();
    values.sort_by_key(|value| std::cmp::Reverse(counts[value.row()]));
    let name = |value: FacetValue| if facet == Facet::Issue { facet.id(atlas, value) } else { facet.name(atlas, value) };
    values.retain(|value| facet != Facet::Outlet || is_stated(atlas, *value));
    // Actors whose name has several words come first, because they show the quotation marks.
    values.sort_by_key(|value| facet == Facet::Actor && !name(*value).contains(' '));
    values.into_iter().map(|value| Expr::Field(field, name(value).to_owned()).to_string()).collect()
}

/// Whether some report states or implies that it is from this outlet.
fn is_stated(atlas: &Atlas<'_>, outlet: FacetValue) -> bool {
    let not_stated = OutletBasis::NotStated.code();
    atlas.documents().iter().any(|document| FacetValue::from(document.outlet) == outlet && document.outlet_basis != not_stated)
}
