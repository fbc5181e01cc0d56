//! What a query is taken for: other spellings of its words, names for names that do not occur, corrections of misspellings.
//! Phrases are never touched, so quotation marks decline all of it.
use super::eval::{forms, joined};
use super::notice::Notice;
use super::parse::Expr;
use crate::index::Atlas;
use crate::index::tokenize::{stem, tokenize};

/// Shorter words are not corrected: too many others are one letter away.
const SHORTEST: usize = 5;

/// A query as it is evaluated.
pub struct Rewritten {
    /// The query with other spellings beside its words.
    pub expr: Expr,
    /// The query with its misspellings corrected, where there were any.
    pub corrected: Option<Expr>,
    /// What was taken for what.
    pub notices: Vec<Notice>,
}

/// Corrects words that do not occur, and sets other spellings beside those that have some.
pub fn rewrite(atlas: &Atlas<'_>, expr: &Expr) -> Rewritten {
    let mut rewriter = Rewriter { atlas, notices: Vec::new(), is_corrected: false };
    let corrected = rewriter.map(expr, &mut |rewriter, word| rewriter.correct(word));
    let is_corrected = rewriter.is_corrected;
    let widened = rewriter.widen(&corrected);
    Rewritten { expr: widened, corrected: is_corrected.then_some(corrected), notices: rewriter.notices }
}

struct Rewriter<'a, 'b> {
    atlas: &'b Atlas<'a>,
    notices: Vec<Notice>,
    is_corrected: bool,
}

impl<'a, 'b> Rewriter<'a, 'b> {
    /// Puts something in the place of each word.
    fn map(&mut self, expr: &Expr, change: &mut dyn FnMut(&mut Self, &str) -> Expr) -> Expr {
        match expr {
            Expr::Word(word) => change(self, word),
            Expr::Near(left, distance, right) => Expr::Near(Box::new(self.map(left, change)), *distance, Box::new(self.map(right, change))),
            Expr::Not(inner) => Expr::Not(Box::new(self.map(inner, change))),
            Expr::And(parts) => Expr::And(parts.iter().map(|part| self.map(part, change)).collect()),
            Expr::Or(parts) => Expr::Or(parts.iter().map(|part| self.map(part, change)).collect()),
            other => other.clone(),
        }
    }

    /// The form at edit distance 1 that stands in most passages, where a word does not occur and no name is meant.
    fn correct(&mut self, word: &str) -> Expr {
        let typed = joined(word);
        let same = Expr::Word(word.to_owned());
        let known = !forms(self.atlas, &same).is_empty() || tokenize(word).len() > 1;
        if known || typed.chars().count() < SHORTEST || !self.names_of(&typed).is_empty() || self.variants_of(&[typed.as_str()]).is_some() {
            return same;
        }
        let mut best: Option<(usize, String)> = None;
        self.atlas.forms_with_prefix("", |form, id| {
            if is_one_edit(&typed, form) {
                let n_passages = self.atlas.postings(id).count();
                if best.as_ref().is_none_or(|(most, _)| n_passages > *most) {
                    best = Some((n_passages, form.to_owned()));
                }
            }
        });
        let Some((_, correction)) = best else { return same };
        self.is_corrected = true;
        self.notices.push(Notice::Corrected { from: word.to_owned(), to: correction.clone() });
        Expr::Word(correction)
    }

    /// Sets other spellings beside words, and beside words that stand side by side.
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

    /// The other spellings of words that stand side by side, of those that occur.
    fn variants_of(&self, typed: &[&str]) -> Option<Vec<String>> {
        let stems: Vec<String> = typed.iter().map(|word| stem(word)).collect();
        let is_typed = |form: &str| stems_of(form) == stems;
        let row = self.atlas.variants().iter().find(|row| self.atlas.lines(row.forms).any(is_typed))?;
        let others = self.atlas.lines(row.forms).filter(|form| !is_typed(form) && self.occurs(form));
        let mut others: Vec<String> = others.map(str::to_owned).collect();
        others.dedup_by(|later, earlier| stems_of(later) == stems_of(earlier));
        (!others.is_empty()).then_some(others)
    }

    /// The names of the actor or place that has a word as an alias, of those that occur.
    fn names_of(&self, typed: &str) -> Vec<String> {
        let atlas = self.atlas;
        let actors = atlas.actors().iter().filter(|actor| actor.document.get() == 0).map(|actor| (actor.name, actor.aliases));
        let places = atlas.places().iter().map(|place| (place.name, place.aliases));
        let mut named = actors.chain(places).filter(|(_, aliases)| atlas.lines(*aliases).any(|alias| joined(alias) == typed));
        let Some((name, aliases)) = named.next() else { return Vec::new() };
        let names = std::iter::once(atlas.str(name)).chain(atlas.lines(aliases));
        names.filter(|name| joined(name) != typed && self.occurs(name)).map(str::to_owned).collect()
    }

    fn occurs(&self, words: &str) -> bool {
        tokenize(words).iter().filter(|token| !token.joined).all(|token| !self.atlas.forms_of_stem(&stem(&token.form)).is_empty())
            || self.atlas.form(&joined(words)).is_some()
    }
}

/// The stems of a spelling; a hyphenated one counts as one word.
fn stems_of(form: &str) -> Vec<String> {
    if form.contains(' ') {
        return form.split(' ').map(|word| stem(&joined(word))).collect();
    }
    vec![stem(&joined(form))]
}

/// Words side by side, in any of their forms.
fn adjacent(words: &str) -> Expr {
    let mut words = words.split(' ').filter(|word| !tokenize(word).is_empty());
    let first = Expr::Word(words.next().unwrap_or_default().to_owned());
    words.zip(1..).fold(first, |left, (word, distance)| Expr::Near(Box::new(left), distance, Box::new(Expr::Word(word.to_owned()))))
}

/// Whether one insertion, deletion, substitution or swap of neighbours turns one word into the other.
fn is_one_edit(left: &str, right: &str) -> bool {
    if left.len().abs_diff(right.len()) > 4 {
        return false; // a letter has at most four bytes
    }
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    if left.len().abs_diff(right.len()) > 1 || left == right {
        return false;
    }
    let start = left.iter().zip(&right).take_while(|(l, r)| l == r).count();
    let most = left.len().min(right.len()) - start;
    let end = left.iter().rev().zip(right.iter().rev()).take(most).take_while(|(l, r)| l == r).count();
    let (left, right) = (&left[start..left.len() - end], &right[start..right.len() - end]);
    match (left, right) {
        ([a, b], [c, d]) => a == d && b == c,
        _ => left.len() <= 1 && right.len() <= 1,
    }
}

#[cfg(test)]
mod tests {
    use super::is_one_edit;

    #[test]
    fn one_edit_is_one_letter_more_less_or_other_or_two_swapped() {
        for (left, right, one) in [
            ("khalizad", "khalilzad", true),
            ("talban", "taliban", true),
            ("talibban", "taliban", true),
            ("teliban", "taliban", true),
            ("tailban", "taliban", true),
            ("taliban", "taliban", false),
            ("tlbn", "taliban", false),
            ("abc", "cba", false),
            ("aab", "ab", true),
            ("", "a", true),
        ] {
            assert_eq!(is_one_edit(left, right), one, "{left} {right}");
            assert_eq!(is_one_edit(right, left), one, "{right} {left}");
        }
    }
}
