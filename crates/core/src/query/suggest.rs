//! Completions for the query being typed: words of the corpus; actors, places and issues to filter by; values of a field.
use super::answer::Answer;
use super::ast::Field;
use super::eval::passages_with;
use super::facet::{Facet, FacetValue};
use super::lex::is_quote;
use super::parse::parse;
use super::places::joined;
use super::rewrite::rewrite;
use crate::index::tokenize::{Token, tokenize};
use crate::index::{Atlas, shown};
use crate::order::ordered;

/// The largest number of words suggested. Raising it makes the list longer than the space below the field.
const WORDS: usize = 4;
/// The largest number of values suggested for each facet, and for a field.
const VALUES: (usize, usize) = (2, 8);
/// How many of the most frequent forms have their stems compared, and how many names have their passages counted. Raising it
/// makes short prefixes slower.
const LOOKED_AT: usize = 24;
/// The largest number of typed words that are matched against a name.
const WORDS_BACK: usize = 4;

/// One suggestion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The facet it is a value of; `None` for a word.
    pub facet: Option<Facet>,
    /// Text to show.
    pub text: String,
    /// Number of passages it would give by itself.
    pub n_passages: usize,
    /// The query after it is chosen.
    pub q: String,
    /// The value to select if it is chosen.
    pub value: Option<FacetValue>,
}

/// Completions for `before`, the query up to the cursor; `after` is the rest. `whole` is the answer to a filter that narrows nothing.
#[must_use]
pub fn suggest(atlas: &Atlas<'_>, whole: &Answer, before: &str, after: &str) -> Vec<Suggestion> {
    if after.starts_with(char::is_alphanumeric) {
        return Vec::new();
    }
    if let Some((head, field, typed)) = open_field(before) {
        let Some(facet) = field.facet() else { return Vec::new() };
        let after = after.trim_start_matches(is_quote);
        // Several values may share a name; the field finds all of them.
        let mut suggestions: Vec<Suggestion> = Vec::new();
        for one in values(atlas, whole, facet, typed).into_iter().take(VALUES.1) {
            let asked = field_of(atlas, facet, one.value);
            let q = format!("{head}{asked}{after}");
            if suggestions.iter().all(|other| other.q != q) {
                let n_passages = n_passages(atlas, &format!("{}:{asked}", field.as_str()));
                suggestions.push(Suggestion { facet: Some(facet), text: one.text, n_passages, q, value: None });
            }
        }
        return suggestions;
    }
    let parted = |c: char| c.is_whitespace() || is_quote(c) || c == '(' || c == ')';
    let typed = before.rsplit(parted).next().unwrap_or_default().trim_start_matches('-');
    if typed.chars().filter(|c| c.is_alphanumeric()).count() < 2 {
        return Vec::new();
    }
    let head = &before[..before.len() - typed.len()];
    let word = |form: &String| Suggestion {
        facet: None,
        text: form.clone(),
        n_passages: n_passages(atlas, form),
        q: format!("{head}{form}{after}"),
        value: None,
    };
    let words = words(atlas, typed);
    let words: Vec<Suggestion> = words.iter().map(word).filter(|word| word.n_passages > 0).collect();
    let by_number = ordered(words.len(), &|left, right| words[right].n_passages.cmp(&words[left].n_passages));
    let mut suggestions: Vec<Suggestion> = by_number.into_iter().map(|row| words[row].clone()).collect();
    for facet in [Facet::Actor, Facet::Place, Facet::Issue] {
        for Fitting { value, text, kept, n_passages } in values(atlas, whole, facet, before).into_iter().take(VALUES.0) {
            if kept.ends_with(char::is_whitespace) != kept.is_empty() && is_plain(kept) && is_plain(after) {
                let q = format!("{} {}", kept.trim_end(), after.trim_start()).trim().to_owned();
                suggestions.push(Suggestion { facet: Some(facet), text, n_passages, q, value: Some(value) });
            }
        }
    }
    suggestions
}

/// Whether words can be taken out of this part of a query without changing the rest: no open quotation mark, no parentheses, no
/// operators.
fn is_plain(part: &str) -> bool {
    let closed = part.chars().filter(|c| is_quote(*c)).count().is_multiple_of(2) && !part.contains(['(', ')']);
    let sided = |word: &str| word == "OR" || word == "NOT" || word.to_lowercase().starts_with("near/");
    closed && !part.split_whitespace().any(sided)
}

/// The forms with the typed prefix, most frequent first; only one of those with the same stem, and none with the stem of the
/// typed word itself.
fn words(atlas: &Atlas<'_>, typed: &str) -> Vec<String> {
    let typed = joined(typed);
    let mut forms: Vec<(u32, String)> = Vec::new();
    atlas.forms_with_prefix(&typed, |form, id| {
        if shown(form) == form {
            forms.push((atlas.n_postings(id), form.to_owned()));
        }
    });
    let mut stems: Vec<Vec<String>> = atlas.form(&typed).map(|_| atlas.stems_of(&typed)).into_iter().collect();
    let mut words = Vec::new();
    for row in ordered(forms.len(), &|left, right| forms[right].0.cmp(&forms[left].0)).into_iter().take(LOOKED_AT) {
        let stem = atlas.stems_of(&forms[row].1);
        if words.len() < WORDS && !stems.contains(&stem) {
            stems.push(stem);
            // The index has hyphenated words joined; nobody writes them like that.
            words.push(atlas.written(forms[row].1.clone()));
        }
    }
    words
}

/// A value of a facet that matches what is typed.
#[derive(Clone)]
struct Fitting<'q> {
    value: FacetValue,
    /// Its name, with the matching alias if the name does not match.
    text: String,
    /// The text before the words it completes.
    kept: &'q str,
    n_passages: usize,
}

/// The values of a facet that match the end of the text, those with most passages first.
fn values<'q>(atlas: &Atlas<'_>, whole: &Answer, facet: Facet, text: &'q str) -> Vec<Fitting<'q>> {
    let typed = forms(text);
    let fitting = |value: FacetValue| {
        let name = facet.name(atlas, value);
        let names: Vec<&str> = std::iter::once(name).chain(facet.aliases(atlas, value)).collect();
        let lens = if typed.is_empty() { 0..=0 } else { 1..=typed.len().min(WORDS_BACK) };
        let (n, fits) = lens.rev().find_map(|n| Some((n, *names.iter().find(|name| completes(name, &typed[typed.len() - n..]))?)))?;
        let kept = typed.get(typed.len() - n).map_or("", |first| &text[..first.range.start]);
        let text = if fits == name { name.to_owned() } else { format!("{name} ({fits})") };
        Some(Fitting { value, text, kept, n_passages: 0 })
    };
    let mut found: Vec<Fitting<'q>> = facet.values(atlas).filter_map(fitting).take(LOOKED_AT).collect();
    found.iter_mut().for_each(|one| one.n_passages = whole.count(facet, one.value));
    found.retain(|one| one.n_passages > 0);
    let by_number = ordered(found.len(), &|left, right| found[right].n_passages.cmp(&found[left].n_passages));
    by_number.into_iter().map(|row| found[row].clone()).collect()
}

fn forms(text: &str) -> Vec<Token> {
    tokenize(text).into_iter().filter(|token| !token.joined).collect()
}

/// Whether a name contains these words in a row, the last one as a prefix.
fn completes(name: &str, typed: &[Token]) -> bool {
    let fits = |(at, (word, typed)): (usize, (&Token, &Token))| word.form == typed.form || (at == 0 && word.form.starts_with(&typed.form));
    forms(name).windows(typed.len().max(1)).any(|words| words.iter().rev().zip(typed.iter().rev()).enumerate().all(fits))
}

/// The number of passages that a word or a field gives by itself, article text only.
fn n_passages(atlas: &Atlas<'_>, q: &str) -> usize {
    let Some(expr) = parse(q).expr.and_then(|expr| rewrite(atlas, &expr).expr) else { return 0 };
    let is_article = |passage: &&u32| atlas.passages().get(**passage as usize).is_some_and(|row| row.kind().is_article());
    passages_with(atlas, &expr).iter().filter(is_article).count()
}

/// The field whose value is being typed: the text up to the value, the field, and the value so far.
fn open_field(before: &str) -> Option<(&str, Field, &str)> {
    let (head, value) = before.rsplit_once(':')?;
    let name = head.rsplit(|c: char| !c.is_alphabetic()).next()?;
    let field = Field::parse(&name.to_lowercase())?;
    let quoted = value.strip_prefix(is_quote);
    let open = quoted.map_or_else(|| !value.contains(char::is_whitespace), |quoted| !quoted.contains(is_quote));
    open.then_some((&before[..head.len() + 1], field, quoted.unwrap_or(value)))
}

/// A value as written after a field: its name, or its id if the name is long or contains quotation marks.
fn field_of(atlas: &Atlas<'_>, facet: Facet, value: FacetValue) -> String {
    let (id, name) = (facet.id(atlas, value), facet.name(atlas, value));
    if facet == Facet::Issue || name.contains(is_quote) {
        return id.to_owned();
    }
    let mark = if name.chars().all(char::is_alphanumeric) { "" } else { "\"" };
    format!("{mark}{name}{mark}")
}
