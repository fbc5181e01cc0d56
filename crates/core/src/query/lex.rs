//! Query text → lexemes with balanced parentheses. What cannot be read is left out with a notice.
use super::ast::{Expr, Field};
use super::notice::Notice;
use crate::index::tokenize::{Token, tokenize};
use crate::model::Dated;

/// Words beyond this number are left out, with a notice. Raising it makes queries pasted from a whole page slower.
const MAX_LEAVES: usize = 64;
/// Parentheses nested deeper than this are left out. Raising it takes more stack.
const MAX_DEPTH: usize = 16;
/// The largest distance of `near`. Passages are paragraphs, so raising it finds nothing more.
const MAX_DISTANCE: u32 = 1000;

/// A piece of a query.
#[derive(Clone, Debug, PartialEq)]
pub enum Lexeme {
    Leaf(Expr),
    Minus,
    Open,
    Close,
    Or,
    Near(u32),
}

/// The lexemes of a query, and what was wrong with it.
pub fn lex(text: &str) -> (Vec<Lexeme>, Vec<Notice>) {
    let mut lexer = Lexer { rest: text, notices: Vec::new(), lexemes: Vec::new() };
    while let Some(first) = lexer.rest.chars().next() {
        lexer.next(first);
    }
    let Lexer { lexemes, mut notices, .. } = lexer;
    let paired = paired(lexemes, &mut notices);
    (cut(paired, &mut notices), notices)
}

/// Removes parentheses that are unbalanced or nested too deeply.
fn paired(mut lexemes: Vec<Lexeme>, notices: &mut Vec<Notice>) -> Vec<Lexeme> {
    let mut open: Vec<usize> = Vec::new();
    let mut keep = vec![true; lexemes.len()];
    for (at, lexeme) in lexemes.iter().enumerate() {
        match lexeme {
            Lexeme::Open => open.push(at),
            Lexeme::Close => match open.pop() {
                Some(partner) if open.len() >= MAX_DEPTH => {
                    (keep[partner], keep[at]) = (false, false);
                    notices.push(Notice::TooDeep(MAX_DEPTH));
                }
                Some(_) => {}
                None => {
                    keep[at] = false;
                    notices.push(Notice::Unbalanced);
                }
            },
            _ => {}
        }
    }
    for at in open {
        keep[at] = false;
        notices.push(Notice::Unbalanced);
    }
    let mut keep = keep.into_iter();
    lexemes.retain(|_| keep.next().unwrap_or(true));
    lexemes
}

/// Cuts the query off before the first word too many, and closes what that leaves open.
fn cut(mut lexemes: Vec<Lexeme>, notices: &mut Vec<Notice>) -> Vec<Lexeme> {
    let mut leaves = lexemes.iter().enumerate().filter(|(_, lexeme)| matches!(lexeme, Lexeme::Leaf(_)));
    let Some((end, _)) = leaves.nth(MAX_LEAVES) else { return lexemes };
    notices.push(Notice::TooLong(MAX_LEAVES));
    lexemes.truncate(end);
    while !matches!(lexemes.last(), None | Some(Lexeme::Leaf(_) | Lexeme::Close)) {
        lexemes.pop();
    }
    let count = |wanted: &Lexeme| lexemes.iter().filter(|lexeme| *lexeme == wanted).count();
    let n_open = count(&Lexeme::Open) - count(&Lexeme::Close);
    lexemes.extend(std::iter::repeat_n(Lexeme::Close, n_open));
    lexemes
}

struct Lexer<'a> {
    rest: &'a str,
    notices: Vec<Notice>,
    lexemes: Vec<Lexeme>,
}

/// Straight and typographic quotation marks; phones insert the latter.
pub fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂')
}

impl Lexer<'_> {
    /// Reads on from the first character.
    fn next(&mut self, first: char) {
        let len = first.len_utf8();
        match first {
            c if c.is_whitespace() => self.rest = &self.rest[len..],
            '(' => self.push(Lexeme::Open, len),
            ')' => self.push(Lexeme::Close, len),
            '-' => self.minus(len),
            c if is_quote(c) => match self.quoted() {
                Some(phrase) => self.phrase(&phrase),
                None => self.unclosed(len),
            },
            _ => self.piece(),
        }
    }

    fn unclosed(&mut self, len: usize) {
        self.notices.push(Notice::UnclosedQuote);
        self.rest = &self.rest[len..];
    }

    fn push(&mut self, lexeme: Lexeme, len: usize) {
        self.lexemes.push(lexeme);
        self.rest = &self.rest[len..];
    }

    /// `-` and what it excludes: everything up to the next white space, never a word after that.
    fn minus(&mut self, len: usize) {
        self.rest = &self.rest[len..];
        let mut next = self.rest.chars().next();
        if let Some(mark) = next.filter(|c| is_quote(*c) && !self.rest[c.len_utf8()..].contains(is_quote)) {
            self.unclosed(mark.len_utf8());
            next = self.rest.chars().next();
        }
        let Some(first) = next.filter(|c| !c.is_whitespace() && *c != '-' && *c != ')' && self.upcoming() != "NOT") else {
            self.notices.push(Notice::StrayMinus);
            self.rest = self.rest.trim_start_matches('-');
            return;
        };
        let minus = self.lexemes.len();
        self.lexemes.push(Lexeme::Minus);
        self.next(first);
        match self.lexemes.len() - minus {
            1 => {
                self.notices.push(Notice::StrayMinus);
                self.lexemes.pop();
            }
            2 => {}
            _ => {
                self.lexemes.insert(minus + 1, Lexeme::Open);
                self.lexemes.push(Lexeme::Close);
            }
        }
    }

    /// The text between the quotation mark here and the next one.
    fn quoted(&mut self) -> Option<String> {
        let open = self.rest.chars().next().filter(|c| is_quote(*c))?.len_utf8();
        let close = self.rest[open..].find(is_quote)? + open;
        let phrase = self.rest[open..close].to_owned();
        let mark = self.rest[close..].chars().next().map_or(0, char::len_utf8);
        self.rest = &self.rest[close + mark..];
        Some(phrase)
    }

    /// The words between quotation marks, where a star has no meaning.
    fn phrase(&mut self, phrase: &str) {
        if phrase.contains('*') {
            self.notices.push(Notice::StrayStar);
        }
        if tokenize(phrase).is_empty() {
            self.notices.push(Notice::NothingToSearch(phrase.to_owned()));
        } else {
            self.lexemes.push(Lexeme::Leaf(Expr::Phrase(phrase.replace('*', " ").trim().to_owned())));
        }
    }

    /// The text up to white space, a quotation mark or a parenthesis.
    fn upcoming(&self) -> &str {
        let end = self.rest.find(|c: char| c.is_whitespace() || is_quote(c) || c == '(' || c == ')');
        &self.rest[..end.unwrap_or(self.rest.len())]
    }

    fn piece(&mut self) {
        let (piece, rest) = self.rest.split_at(self.upcoming().len());
        self.rest = rest;
        match piece {
            "OR" => self.lexemes.push(Lexeme::Or),
            // `AND` and `+` are for other search engines; here all words must occur anyway.
            "AND" => {}
            "NOT" => {
                self.rest = self.rest.trim_start();
                self.minus(0);
            }
            _ => self.operand(piece),
        }
    }

    fn operand(&mut self, piece: &str) {
        if let Some(distance) = piece.to_ascii_lowercase().strip_prefix("near/") {
            self.near(piece, distance);
        } else if let Some((name, value)) =
            piece.split_once(':').filter(|(name, _)| !name.is_empty() && name.chars().all(char::is_alphabetic))
        {
            self.field(name, value);
        } else {
            self.words(piece);
        }
    }

    fn near(&mut self, typed: &str, distance: &str) {
        if distance.is_empty() || !distance.bytes().all(|byte| byte.is_ascii_digit()) {
            return self.notices.push(Notice::NoDistance(typed.to_owned()));
        }
        let asked = distance.parse().unwrap_or(u32::MAX);
        let taken = asked.clamp(1, MAX_DISTANCE);
        if taken != asked {
            self.notices.push(Notice::Distance { typed: typed.to_owned(), taken });
        }
        self.lexemes.push(Lexeme::Near(taken));
    }

    fn field(&mut self, name: &str, value: &str) {
        let Some(field) = Field::parse(&name.to_lowercase()) else {
            if !value.is_empty() {
                self.notices.push(Notice::UnknownField(name.to_owned()));
            }
            self.words(name);
            return self.words(value);
        };
        let value = if value.is_empty() { self.quoted().unwrap_or_default() } else { value.to_owned() };
        let dated = matches!(field, Field::Before | Field::After);
        if tokenize(&value).is_empty() || (dated && Dated::parse(&value).is_none()) {
            self.notices.push(Notice::BadValue(field, value));
        } else {
            self.lexemes.push(Lexeme::Leaf(Expr::Field(field, value)));
        }
    }

    fn words(&mut self, piece: &str) {
        // A question mark at the end is only that.
        let has_letters = piece.contains(char::is_alphanumeric);
        let piece = if has_letters { piece.trim_end_matches('?') } else { piece };
        let is_wild = |c: char| c == '*' || (c == '?' && has_letters);
        let body = piece.strip_suffix('*').unwrap_or(piece);
        let prefix = body.len() < piece.len();
        if body.contains(is_wild) || (prefix && body.is_empty()) {
            self.notices.push(Notice::StrayStar);
            return body.split(is_wild).filter(|part| !part.is_empty()).for_each(|part| self.words(part));
        }
        let tokens = tokenize(body);
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else {
            if !body.is_empty() {
                self.notices.push(Notice::NothingToSearch(body.to_owned()));
            }
            return;
        };
        if first.range.start == last.range.start && (tokens.len() == 1 || last.joined) {
            return self.word(&body[last.range.clone()], prefix);
        }
        let whole = |token: &&Token| !token.joined;
        let parts: Vec<_> = tokens.iter().filter(whole).map(|token| &body[token.range.clone()]).collect();
        let n_parts = parts.len();
        for (index, part) in parts.into_iter().enumerate() {
            self.word(part, prefix && index + 1 == n_parts);
        }
    }

    /// A word that would be parsed as an operator is kept in lower case; the index ignores case.
    fn word(&mut self, word: &str, prefix: bool) {
        let word = if matches!(word, "OR" | "AND" | "NOT") { word.to_lowercase() } else { word.to_owned() };
        self.lexemes.push(Lexeme::Leaf(if prefix { Expr::Prefix(word) } else { Expr::Word(word) }));
    }
}
