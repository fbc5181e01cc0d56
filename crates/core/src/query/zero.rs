//! What there is instead, where a filter finds nothing: a reader should never have to guess whether the corpus or the query is empty.
use super::asked::Asked;
use super::ast::{Expr, all_of, any_of};
use super::eval::evaluate;
use super::filter::Filter;
use super::parse::parse;
use super::rewrite::rewrite;
use super::select::passing;
use super::statements::Quoted;
use super::widen::{LONGEST_PHRASE, adjacent};
use crate::index::Atlas;
use crate::model::LineKind;

/// Words that questions are made of. They are not offered for a search, since nobody looks for them.
const FUNCTION_WORDS: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "been", "by", "can", "could", "did", "do", "does", "for", "from", "had", "has", "have",
    "how", "in", "is", "it", "its", "many", "much", "of", "on", "or", "than", "that", "the", "their", "there", "these", "they", "this",
    "to", "was", "were", "what", "when", "where", "which", "who", "whom", "whose", "why", "will", "with", "would",
];

/// A query, and the number of passages it finds under the same filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alone {
    /// The query.
    pub q: String,
    /// The number of passages.
    pub n_passages: usize,
}

/// What there is where nothing was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Zero {
    /// Passages that are not article text and would be found with them, by kind.
    pub outside: Vec<(LineKind, usize)>,
    /// Where several words were asked for, each of them alone; empty if there was but one.
    pub each: Vec<Alone>,
    /// Any of those words.
    pub any: Option<Alone>,
    /// The words of a phrase side by side in any of their forms, if that finds something.
    pub other_forms: Option<Alone>,
    /// Where days of publication are asked for, the statements that were made in them and pass the other filters.
    pub n_said: usize,
}

impl Zero {
    /// What there is instead of nothing.
    #[must_use]
    pub fn of(atlas: &Atlas<'_>, asked: &Asked) -> Self {
        let filter = asked.filter();
        let has_days = filter.from.is_some() || filter.to.is_some();
        let n_said = if has_days { Quoted::new(atlas, asked).statements().count() } else { 0 };
        let Some(typed) = parse(&filter.q).expr else { return Self { n_said, ..Self::default() } };
        let n = |expr: &Expr, filter: &Filter| n_passages(atlas, expr, filter);
        let alone = |expr: Expr| Alone { n_passages: n(&expr, filter), q: expr.to_string() };
        let (words, rest) = parts(&typed);
        let each: Vec<Expr> = if words.len() > 1 { words.clone() } else { Vec::new() };
        let with_rest = |word: Expr| all_of(std::iter::once(word).chain(rest.iter().cloned()).collect());
        let any = if each.is_empty() { None } else { any_of(each.clone()).and_then(with_rest).map(alone) };
        let looser = all_of(words.iter().map(loosened).chain(rest.iter().cloned()).collect()).filter(|looser| *looser != typed);
        Self {
            outside: if filter.non_article { Vec::new() } else { outside(atlas, &typed, filter) },
            each: each.into_iter().filter_map(with_rest).map(alone).collect(),
            any: any.filter(|any| any.n_passages > 0),
            other_forms: looser.map(alone).filter(|looser| looser.n_passages > 0),
            n_said,
        }
    }
}

/// The words and phrases that must all occur, without those of questions, and what else must hold.
fn parts(expr: &Expr) -> (Vec<Expr>, Vec<Expr>) {
    let parts = if let Expr::And(parts) = expr { parts.clone() } else { vec![expr.clone()] };
    let is_rest = |part: &Expr| matches!(part, Expr::Not(_) | Expr::Field(..));
    let is_function = |part: &Expr| matches!(part, Expr::Word(word) if FUNCTION_WORDS.contains(&word.to_lowercase().as_str()));
    let (rest, words): (Vec<Expr>, Vec<Expr>) = parts.into_iter().partition(is_rest);
    (words.into_iter().filter(|word| !is_function(word)).collect(), rest)
}

/// A phrase as words side by side, in any of their forms.
fn loosened(expr: &Expr) -> Expr {
    match expr {
        Expr::Phrase(phrase) if phrase.split_whitespace().count() <= LONGEST_PHRASE => adjacent(phrase),
        other => other.clone(),
    }
}

fn n_passages(atlas: &Atlas<'_>, expr: &Expr, filter: &Filter) -> usize {
    rewrite(atlas, expr).expr.map_or(0, |expr| passing(atlas, filter, &evaluate(atlas, &expr).passages).count_ones(..))
}

/// What the query finds in text that is not the article, by kind, in the order of the kinds.
fn outside(atlas: &Atlas<'_>, expr: &Expr, filter: &Filter) -> Vec<(LineKind, usize)> {
    let Some(expr) = rewrite(atlas, expr).expr else { return Vec::new() };
    let everywhere = Filter { non_article: true, ..filter.clone() };
    let found = passing(atlas, &everywhere, &evaluate(atlas, &expr).passages);
    let kinds: Vec<LineKind> = found.ones().filter_map(|row| atlas.passages().get(row)).map(|row| row.kind()).collect();
    let counted = LineKind::ALL.iter().map(|kind| (*kind, kinds.iter().filter(|other| *other == kind).count()));
    counted.filter(|(_, n)| *n > 0).collect()
}
