//! Adds to the words of a query what means the same in this corpus: the spellings that the corpus lists, a people with its country,
//! the names of an alias, names that sound alike, and compounds written joined or apart.
use super::ast::Expr;
use super::notice::Notice;
use super::places::{forms, joined, phrase_places};
use crate::index::Atlas;
use crate::index::tokenize::tokenize;

/// The largest number of words side by side that are looked up as one name.
const LONGEST_NAME: usize = 4;
/// Longer phrases are looked for as they are: what is pasted whole is meant so.
pub const LONGEST_PHRASE: usize = 12;
/// Shorter words are no parts of compounds.
const SHORTEST_PART: usize = 3;

/// Widens expressions, and says what it added.
pub struct Widening<'a, 'b> {
    atlas: &'b Atlas<'a>,
    notices: Vec<Notice>,
}

impl<'a, 'b> Widening<'a, 'b> {
    pub fn new(atlas: &'b Atlas<'a>) -> Self {
        Self { atlas, notices: Vec::new() }
    }

    pub fn into_notices(self) -> Vec<Notice> {
        self.notices
    }

    /// Whether something else in the corpus means the same as a word.
    pub fn has_others(&self, word: &str) -> bool {
        !self.others_of(word).is_empty()
    }

    /// Adds other spellings to words, to sequences of adjacent words, and to compounds in phrases.
    pub fn widen(&mut self, expr: &Expr) -> Expr {
        match expr {
            Expr::And(parts) => {
                let mut widened = Vec::new();
                let mut at = 0;
                while at < parts.len() {
                    let run = (2..=LONGEST_NAME).rev().find_map(|n| self.widen_run(parts.get(at..at + n)?).map(|expr| (n, expr)));
                    let (n, expr) = run.unwrap_or_else(|| (1, self.widen(&parts[at])));
                    widened.push(expr);
                    at += n;
                }
                Expr::And(widened)
            }
            Expr::Word(word) => self.beside(expr.clone(), word, self.others_of(word)),
            Expr::Phrase(phrase) => self.widen_phrase(phrase),
            Expr::Or(parts) => Expr::Or(parts.iter().map(|part| self.widen(part)).collect()),
            Expr::Not(inner) => Expr::Not(Box::new(self.widen(inner))),
            Expr::Near(left, distance, right) => Expr::Near(Box::new(self.widen(left)), *distance, Box::new(self.widen(right))),
            other => other.clone(),
        }
    }

    /// What means the same as a word: what the corpus lists, names of an alias that does not occur, names that sound like a name that
    /// does, and the parts of a compound.
    fn others_of(&self, word: &str) -> Vec<String> {
        let typed = joined(word);
        let occurs = !forms(self.atlas, &Expr::Word(word.to_owned())).is_empty();
        let mut others = self.variants_of(&[typed.as_str()]);
        if !occurs && others.is_empty() {
            others.extend(self.names_of(&typed));
        }
        if self.atlas.is_name(&typed) {
            others.extend(self.atlas.names_like(&typed).into_iter().filter(|name| joined(name) != typed).map(str::to_owned));
        }
        others.extend(self.parts_of(&typed).map(|(first, second)| format!("{first} {second}")));
        self.distinct(&typed, others)
    }

    fn widen_run(&mut self, parts: &[Expr]) -> Option<Expr> {
        let words: Option<Vec<&str>> =
            parts.iter().map(|part| if let Expr::Word(word) = part { Some(word.as_str()) } else { None }).collect();
        let words = words?;
        let typed: Vec<String> = words.iter().map(|word| joined(word)).collect();
        let whole = words.join(" ");
        let mut others = self.variants_of(&typed.iter().map(String::as_str).collect::<Vec<_>>());
        // Several words are a name only where the corpus has it as several words: “be done” is not “Bedone”.
        let is_name = |name: &&str| tokenize(name).len() > 1;
        others.extend(self.atlas.names_like(&whole).into_iter().filter(is_name).map(str::to_owned));
        let compound = typed.concat();
        let is_compound = typed.len() == 2 && typed.iter().all(|part| part.len() >= SHORTEST_PART);
        if is_compound && self.atlas.parts_of(&compound).is_none() && !self.atlas.forms_of(&compound, &compound).is_empty() {
            others.push(compound);
        }
        let others = self.distinct(&whole, others);
        (!others.is_empty()).then(|| self.beside(Expr::And(parts.to_vec()), &whole, others))
    }

    /// A phrase, and its compounds in other ways of writing them, each in exactly this form.
    fn widen_phrase(&mut self, phrase: &str) -> Expr {
        let same = Expr::Phrase(phrase.to_owned());
        let words: Vec<String> = tokenize(phrase).into_iter().filter(|token| !token.joined).map(|token| token.form).collect();
        if !(2..=LONGEST_PHRASE).contains(&words.len()) {
            return same;
        }
        let with = |at: usize, n: usize, other: String| {
            let mut changed = words.clone();
            changed.splice(at..at + n, [other]);
            changed.join(" ")
        };
        let joined = words.windows(2).enumerate().filter(|(_, pair)| pair.iter().all(|part| part.len() >= SHORTEST_PART));
        let joined = joined.map(|(at, pair)| (at, pair.concat())).filter(|(_, compound)| self.atlas.form(compound).is_some());
        let joined = joined.filter(|(_, compound)| self.atlas.parts_of(compound).is_none()).map(|(at, compound)| with(at, 2, compound));
        let apart = words.iter().enumerate();
        let apart = apart.filter_map(|(at, word)| self.parts_of(word).map(|(first, second)| with(at, 1, format!("{first} {second}"))));
        let others: Vec<String> = joined.chain(apart).filter(|other| !phrase_places(self.atlas, other).is_empty()).collect();
        if others.is_empty() {
            return same;
        }
        self.notices.push(Notice::Widened { word: phrase.to_owned(), others: others.clone() });
        Expr::Or(std::iter::once(same).chain(others.into_iter().map(Expr::Phrase)).collect())
    }

    fn beside(&mut self, same: Expr, word: &str, others: Vec<String>) -> Expr {
        if others.is_empty() {
            return same;
        }
        self.notices.push(Notice::Widened { word: word.to_owned(), others: others.clone() });
        Expr::Or(std::iter::once(same).chain(others.iter().map(|other| adjacent(other))).collect())
    }

    /// The other spellings of adjacent words that the corpus lists and that occur.
    fn variants_of(&self, typed: &[&str]) -> Vec<String> {
        let typed: Vec<Vec<String>> = typed.iter().map(|word| self.atlas.readings(word, word)).collect();
        let is_typed = |form: &str| {
            let words = self.readings(form);
            words.len() == typed.len()
                && words.iter().zip(&typed).all(|(one, other)| one.iter().zip(other).any(|(one, other)| one == other))
        };
        let rows = self.atlas.variants().iter().filter(|row| self.atlas.lines(row.forms).any(is_typed));
        let others = rows.flat_map(|row| self.atlas.lines(row.forms)).filter(|form| self.occurs(form));
        others.map(str::to_owned).collect()
    }

    /// The names, among those that occur, of the actor or place that has a word as an alias.
    fn names_of(&self, typed: &str) -> Vec<String> {
        let atlas = self.atlas;
        let actors = atlas.actors().iter().filter(|actor| actor.document.get() == 0).map(|actor| (actor.name, actor.aliases));
        let places = atlas.places().iter().map(|place| (place.name, place.aliases));
        let mut named = actors.chain(places).filter(|(_, aliases)| atlas.lines(*aliases).any(|alias| joined(alias) == typed));
        let Some((name, aliases)) = named.next() else { return Vec::new() };
        let names = std::iter::once(atlas.str(name)).chain(atlas.lines(aliases));
        names.filter(|name| joined(name) != typed && self.occurs(name)).map(str::to_owned).collect()
    }

    /// The two words that a compound is made of, if they stand side by side somewhere and the compound is not one that the index
    /// knows anyway.
    fn parts_of(&self, compound: &str) -> Option<(String, String)> {
        if !compound.is_ascii() || self.atlas.parts_of(compound).is_some() {
            return None;
        }
        let last = compound.len().checked_sub(SHORTEST_PART)?;
        let halves = (SHORTEST_PART..=last).map(|at| compound.split_at(at));
        let known = |word: &str| self.atlas.form(word).is_some();
        let mut known = halves.filter(|(first, second)| known(first) && known(second));
        known
            .find(|(first, second)| !phrase_places(self.atlas, &format!("{first} {second}")).is_empty())
            .map(|(first, second)| (first.to_owned(), second.to_owned()))
    }

    fn occurs(&self, words: &str) -> bool {
        tokenize(words).iter().filter(|token| !token.joined).all(|token| !self.atlas.forms_of(&token.form, &token.form).is_empty())
            || self.atlas.form(&joined(words)).is_some()
    }

    /// The words of a spelling, each as the languages of the reports read it.
    fn readings(&self, form: &str) -> Vec<Vec<String>> {
        words_of(form).map(|word| self.atlas.readings(word, &joined(word))).collect()
    }

    /// Spellings that are neither another's nor what was typed.
    fn distinct(&self, typed: &str, spellings: Vec<String>) -> Vec<String> {
        let mut known = vec![self.readings(typed)];
        let is_new = |spelling: &String| {
            let readings = self.readings(spelling);
            let is_new = !known.contains(&readings);
            known.push(readings);
            is_new
        };
        spellings.into_iter().filter(is_new).collect()
    }
}

/// The words of a spelling as a query would have them; a hyphenated one counts as one word.
fn words_of(form: &str) -> impl Iterator<Item = &str> {
    form.split([' ', '/']).filter(|word| !tokenize(word).is_empty())
}

/// Adjacent words, in any of their forms.
pub fn adjacent(words: &str) -> Expr {
    let mut words = words_of(words).map(|word| Expr::Word(word.to_owned()));
    let first = words.next().unwrap_or(Expr::Word(String::new()));
    words.fold(first, |left, word| Expr::Near(Box::new(left), 1, Box::new(word)))
}
