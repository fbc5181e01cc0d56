//! Rewrites a query: replaces misspelt names and aliases by names that occur, adds other spellings of its words (`widen`), and drops
//! fields whose value is unknown. Quotation marks round each word turn all of this off.
use super::ast::{Expr, all_of, any_of};
use super::eval::{is_value, parts_of_names};
use super::notice::Notice;
use super::parse::parse;
use super::places::{forms, joined};
use super::widen::{LONGEST_PHRASE, Widening, adjacent};
use crate::index::Atlas;
use crate::index::tokenize::tokenize;
use crate::order::ordered;

/// Shorter words are not corrected, because too many others are one letter away.
const SHORTEST: usize = 5;
/// Longer words are not corrected, because the automaton grows with the word.
const LONGEST: usize = 40;
/// The largest number of words that are offered for one that does not occur.
const MAX_OFFERED: usize = 3;

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

/// Drops fields with an unknown value, corrects names that do not occur, and adds other spellings to those that have some.
pub fn rewrite(atlas: &Atlas<'_>, expr: &Expr) -> Rewritten {
    let mut rewriter = Rewriter { atlas, notices: Vec::new(), is_corrected: false };
    let joined = rewriter.join(expr);
    let corrected = map(&joined, &mut |leaf| rewriter.known(leaf));
    let mut widening = Widening::new(atlas);
    let widened = corrected.as_ref().map(|expr| widening.widen(expr));
    let corrected = corrected.filter(|_| rewriter.is_corrected);
    let notices = rewriter.notices.into_iter().chain(widening.into_notices()).collect();
    Rewritten { expr: widened, corrected, notices }
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

/// The query with quotation marks around some of its words, so that these are searched exactly as typed. A phrase is taken apart for
/// that, because within one, compounds may be written in other ways.
#[must_use]
pub fn exactly(q: &str, words: &str) -> String {
    let quoted = |leaf: &Expr| match leaf {
        Expr::Word(word) if words.split(' ').any(|other| other == word) => Expr::Phrase(word.clone()),
        Expr::Phrase(phrase) if phrase == words && phrase.split_whitespace().count() <= LONGEST_PHRASE => {
            let mut words = phrase.split_whitespace().map(|word| Expr::Phrase(word.to_owned()));
            let first = words.next().unwrap_or_else(|| leaf.clone());
            words.fold(first, |left, word| Expr::Near(Box::new(left), 1, Box::new(word)))
        }
        other => other.clone(),
    };
    replaced(q, quoted)
}

/// The query with another word in the place of one.
#[must_use]
pub fn instead(q: &str, word: &str, other: &str) -> String {
    replaced(q, |leaf| match leaf {
        Expr::Word(typed) if typed == word => Expr::Word(other.to_owned()),
        leaf => leaf.clone(),
    })
}

fn replaced(q: &str, change: impl Fn(&Expr) -> Expr) -> String {
    let changed = parse(q).expr.and_then(|expr| map(&expr, &mut |leaf| Some(change(leaf))));
    changed.map_or_else(String::new, |changed| changed.to_string())
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

impl Rewriter<'_, '_> {
    /// Words side by side, of which one does not occur, that are one word of the corpus: *Khalil zad*.
    fn join(&mut self, expr: &Expr) -> Expr {
        let Expr::And(parts) = expr else { return expr.clone() };
        let occurs = |word: &str| !forms(self.atlas, &Expr::Word(word.to_owned())).is_empty();
        let mut joined = Vec::new();
        let mut at = 0;
        while let Some(part) = parts.get(at) {
            let pair = match (part, parts.get(at + 1)) {
                (Expr::Word(first), Some(Expr::Word(second))) if !occurs(first) || !occurs(second) => Some((first, second)),
                _ => None,
            };
            let whole = pair.map(|(first, second)| (format!("{first} {second}"), format!("{first}{second}").to_lowercase()));
            match whole.filter(|(_, whole)| occurs(whole) || Widening::new(self.atlas).has_others(whole)) {
                Some((typed, whole)) => {
                    self.is_corrected = true;
                    self.notices.push(Notice::Corrected { from: typed, to: whole.clone() });
                    joined.push(Expr::Word(whole));
                    at += 2;
                }
                None => {
                    joined.push(part.clone());
                    at += 1;
                }
            }
        }
        all_of(joined).unwrap_or_else(|| expr.clone())
    }

    fn known(&mut self, leaf: &Expr) -> Option<Expr> {
        match leaf {
            Expr::Word(word) => Some(self.correct(word)),
            Expr::Field(field, value) if !is_value(self.atlas, *field, value) => {
                let names = parts_of_names(self.atlas, *field, value);
                let is_known = !names.is_empty();
                self.notices.push(match is_known {
                    true => Notice::PartOfName { field: *field, value: value.clone(), names },
                    false => Notice::UnknownValue(*field, value.clone()),
                });
                is_known.then(|| leaf.clone())
            }
            other => Some(other.clone()),
        }
    }

    /// For a word that does not occur: the name that it sounds like, or else is one edit from, and occurs in most passages, unless the
    /// word is a common one. Other words that are like it are offered.
    fn correct(&mut self, word: &str) -> Expr {
        let whole = joined(word);
        let typed = self.atlas.owner(&whole);
        let same = Expr::Word(word.to_owned());
        if !forms(self.atlas, &same).is_empty() {
            return same;
        }
        // A different number is not a misspelling.
        let is_long = (SHORTEST..=LONGEST).contains(&typed.chars().count());
        if typed.contains(char::is_numeric) || Widening::new(self.atlas).has_others(word) {
            return same;
        }
        let sounding = || self.atlas.names_like(word).first().filter(|_| is_long).map(|name| (*name).to_owned());
        let mut near = if is_long { self.one_edit_from(typed) } else { Vec::new() };
        let name = sounding().or_else(|| near.iter().find(|near| near.is_name).map(|near| near.form.clone()));
        if let Some(name) = name {
            if !self.atlas.is_common(typed) {
                self.is_corrected = true;
                self.notices.push(Notice::Corrected { from: word.to_owned(), to: name.clone() });
                return adjacent(&name);
            }
            near.insert(0, Near { is_name: true, form: name });
        }
        let mut others: Vec<String> = Vec::new();
        for near in near {
            let as_written = self.atlas.written(near.form);
            if others.len() < MAX_OFFERED && !others.contains(&as_written) {
                others.push(as_written);
            }
        }
        if !others.is_empty() {
            self.notices.push(Notice::Like { word: word.to_owned(), others });
        }
        same
    }

    /// The forms one edit from a word, those in most passages first.
    fn one_edit_from(&self, typed: &str) -> Vec<Near> {
        let mut near: Vec<(u32, Near)> = Vec::new();
        self.atlas.forms_one_edit_from(typed, |form, id, is_name| {
            near.push((self.atlas.n_postings(id), Near { is_name, form: form.to_owned() }));
        });
        let by_number = ordered(near.len(), &|left, right| near[right].0.cmp(&near[left].0));
        let near = by_number.into_iter().map(|row| near[row].1.clone());
        near.filter(|near| tokenize(&near.form).len() == 1).collect()
    }
}

/// A form that is like a word.
#[derive(Clone)]
struct Near {
    is_name: bool,
    form: String,
}
