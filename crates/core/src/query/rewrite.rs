//! Rewrites a query: adds other spellings of its words, replaces aliases by names that occur, corrects misspellings, and drops
//! fields whose value is unknown.
//! Phrases are never changed, so quotation marks turn all of this off.
use super::ast::{Expr, all_of, any_of};
use super::eval::is_value;
use super::notice::Notice;
use super::parse::parse;
use super::places::{forms, joined};
use crate::index::Atlas;
use crate::index::tokenize::{stem, tokenize};

/// Shorter words are not corrected, because too many others are one letter away.
const SHORTEST: usize = 5;
/// Longer words are not corrected, because the automaton grows with the word.
const LONGEST: usize = 40;

/// A query as it is evaluated.
#[derive(Default)]
pub struct Rewritten {
    /// The query with other spellings added; `None` if nothing is left of it.
    pub expr: Option<Expr>,
    /// The query with misspellings corrected, if there were any.
    pub corrected: Option<Expr>,
    /// What was changed.
    pub notices: Vec<Notice>,
}

/// Drops fields with an unknown value, corrects words that do not occur, and adds other spellings to those that have some.
pub fn rewrite(atlas: &Atlas<'_>, expr: &Expr) -> Rewritten {
    let mut rewriter = Rewriter { atlas, notices: Vec::new(), is_corrected: false };
    let corrected = map(expr, &mut |leaf| rewriter.known(leaf));
    let widened = corrected.as_ref().map(|expr| rewriter.widen(expr));
    let corrected = corrected.filter(|_| rewriter.is_corrected);
    Rewritten { expr: widened, corrected, notices: rewriter.notices }
}

/// Replaces or removes each leaf.
fn map(expr: &Expr, change: &mut dyn FnMut(&Expr) -> Option<Expr>) -> Option<Expr> {
    let mut list = |parts: &[Expr]| parts.iter().filter_map(|part| map(part, change)).collect::<Vec<_>>();
    match expr {
        Expr::And(parts) => all_of(list(parts)),
        Expr::Or(parts) => any_of(list(parts)),
        Expr::Not(inner) => map(inner, change).map(|inner| Expr::Not(Box::new(inner))),
        Expr::Near(left, distance, right) => Some(Expr::Near(Box::new(map(left, change)?), *distance, Box::new(map(right, change)?))),
        leaf => change(leaf),
    }
}

/// The query with quotation marks around some of its words, so that these are searched exactly as typed.
#[must_use]
pub fn exactly(q: &str, words: &str) -> String {
    let quoted = |leaf: &Expr| match leaf {
        Expr::Word(word) if words.split(' ').any(|other| other == word) => Expr::Phrase(word.clone()),
        other => other.clone(),
    };
    let exact = parse(q).expr.and_then(|expr| map(&expr, &mut |leaf| Some(quoted(leaf))));
    exact.map_or_else(String::new, |exact| exact.to_string())
}

/// The phrase made of a query that is nothing but words side by side, each of which is a keyword of its own.
#[must_use]
pub fn as_phrase(q: &str) -> Option<String> {
    let Some(Expr::And(parts)) = parse(q).expr else { return None };
    parts.iter().all(|part| matches!(part, Expr::Word(_))).then(|| format!("\"{}\"", q.trim()))
}

struct Rewriter<'a, 'b> {
    atlas: &'b Atlas<'a>,
    notices: Vec<Notice>,
    is_corrected: bool,
}

impl<'a, 'b> Rewriter<'a, 'b> {
    fn known(&mut self, leaf: &Expr) -> Option<Expr> {
        match leaf {
            Expr::Word(word) => Some(self.correct(word)),
            Expr::Field(field, value) if !is_value(self.atlas, *field, value) => {
                self.notices.push(Notice::UnknownValue(*field, value.clone()));
                None
            }
            other => Some(other.clone()),
        }
    }

    /// The form at edit distance 1 found in most passages, if a word does not occur and is no alias.
    fn correct(&mut self, word: &str) -> Expr {
        let whole = joined(word);
        let typed = whole.strip_suffix("'s").unwrap_or(&whole).to_owned();
        let same = Expr::Word(word.to_owned());
        let known = !forms(self.atlas, &same).is_empty() || tokenize(word).len() > 1;
        // A different number is not a misspelling.
        let corrected = (SHORTEST..=LONGEST).contains(&typed.chars().count()) && !typed.contains(char::is_numeric);
        if known || !corrected || !self.names_of(&typed).is_empty() || self.variants_of(&[typed.as_str()]).is_some() {
            return same;
        }
        let mut best: Option<(u32, String)> = None;
        self.atlas.forms_one_edit_from(&typed, |form, id| {
            let n_passages = self.atlas.n_postings(id);
            if best.as_ref().is_none_or(|(most, _)| n_passages > *most) {
                best = Some((n_passages, form.to_owned()));
            }
        });
        let Some((_, correction)) = best else { return same };
        self.is_corrected = true;
        self.notices.push(Notice::Corrected { from: word.to_owned(), to: correction.clone() });
        Expr::Word(correction)
    }

    /// Adds other spellings to words, and to sequences of adjacent words.
    fn widen(&mut self, expr: &Expr) -> Expr {
        match expr {
            Expr::And(parts) => {
                let mut widened = Vec::new();
                let mut at = 0;
                while at < parts.len() {
                    let run = (2..=3).rev().find_map(|n| self.widen_run(parts.get(at..at + n)?).map(|expr| (n, expr)));
                    let (n, expr) = run.unwrap_or_else(|| (1, self.widen(&parts[at])));
                    widened.push(expr);
                    at += n;
                }
                Expr::And(widened)
            }
            Expr::Word(word) => {
                let typed = joined(word);
                let same = expr.clone();
                if let Some(others) = self.variants_of(&[typed.as_str()]) {
                    return self.beside(same, word, others);
                }
                if forms(self.atlas, &same).is_empty() {
                    let names = self.names_of(&typed);
                    if !names.is_empty() {
                        return self.beside(same, word, names);
                    }
                }
                same
            }
            Expr::Or(parts) => Expr::Or(parts.iter().map(|part| self.widen(part)).collect()),
            Expr::Not(inner) => Expr::Not(Box::new(self.widen(inner))),
            Expr::Near(left, distance, right) => Expr::Near(Box::new(self.widen(left)), *distance, Box::new(self.widen(right))),
            other => other.clone(),
        }
    }

    fn widen_run(&mut self, parts: &[Expr]) -> Option<Expr> {
        let words: Option<Vec<&str>> =
            parts.iter().map(|part| if let Expr::Word(word) = part { Some(word.as_str()) } else { None }).collect();
        let words = words?;
        let typed: Vec<String> = words.iter().map(|word| joined(word)).collect();
        let others = self.variants_of(&typed.iter().map(String::as_str).collect::<Vec<_>>())?;
        Some(self.beside(Expr::And(parts.to_vec()), &words.join(" "), others))
    }

    fn beside(&mut self, same: Expr, word: &str, others: Vec<String>) -> Expr {
        self.notices.push(Notice::Widened { word: word.to_owned(), others: others.clone() });
        Expr::Or(std::iter::once(same).chain(others.iter().map(|other| adjacent(other))).collect())
    }

    /// The other spellings of adjacent words that occur in the corpus.
    fn variants_of(&self, typed: &[&str]) -> Option<Vec<String>> {
        let stems: Vec<String> = typed.iter().map(|word| stem(word)).collect();
        let is_typed = |form: &str| stems_of(form) == stems;
        let row = self.atlas.variants().iter().find(|row| self.atlas.lines(row.forms).any(is_typed))?;
        let others = self.atlas.lines(row.forms).filter(|form| !is_typed(form) && self.occurs(form));
        let others = distinct(others);
        (!others.is_empty()).then_some(others)
    }

    /// The names, among those that occur, of the actor or place that has a word as an alias.
    fn names_of(&self, typed: &str) -> Vec<String> {
        let atlas = self.atlas;
        let actors = atlas.actors().iter().filter(|actor| actor.document.get() == 0).map(|actor| (actor.name, actor.aliases));
        let places = atlas.places().iter().map(|place| (place.name, place.aliases));
        let mut named = actors.chain(places).filter(|(_, aliases)| atlas.lines(*aliases).any(|alias| joined(alias) == typed));
        let Some((name, aliases)) = named.next() else { return Vec::new() };
        let names = std::iter::once(atlas.str(name)).chain(atlas.lines(aliases));
        distinct(names.filter(|name| joined(name) != typed && self.occurs(name)))
    }

    fn occurs(&self, words: &str) -> bool {
        tokenize(words).iter().filter(|token| !token.joined).all(|token| !self.atlas.forms_of_stem(&stem(&token.form)).is_empty())
            || self.atlas.form(&joined(words)).is_some()
    }
}

/// The words of a spelling as a query would have them; a hyphenated one counts as one word.
fn words_of(form: &str) -> impl Iterator<Item = &str> {
    form.split([' ', '/']).filter(|word| !tokenize(word).is_empty())
}

/// The stems of a spelling.
fn stems_of(form: &str) -> Vec<String> {
    words_of(form).map(|word| stem(&joined(word))).collect()
}

/// Spellings without duplicates.
fn distinct<'a>(spellings: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut all: Vec<&str> = Vec::new();
    for spelling in spellings {
        if !all.iter().any(|other| stems_of(other) == stems_of(spelling)) {
            all.push(spelling);
        }
    }
    all.into_iter().map(str::to_owned).collect()
}

/// Adjacent words, in any of their forms.
fn adjacent(words: &str) -> Expr {
    let mut words = words_of(words).map(|word| Expr::Word(word.to_owned()));
    let first = words.next().unwrap_or(Expr::Word(String::new()));
    words.fold(first, |left, word| Expr::Near(Box::new(left), 1, Box::new(word)))
}
