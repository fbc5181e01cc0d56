//! The query language: text → expression. Whatever is typed gives an expression and says what was wrong with it.
//!
//! words, `"exact phrase"`, `prefix*`, `-not`, `OR`, parentheses, `near/5`, `actor:`, `side:`, `issue:`, `outlet:`,
//! `place:`, `before:`, `after:`. Words side by side must all occur; `OR` binds weaker than they do.
use super::notice::{Notice, readable};
use crate::index::tokenize::{Token, tokenize};

/// What a query asks of a passage. The texts are as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expr {
    /// A word in any of its forms.
    Word(String),
    /// A word that begins so.
    Prefix(String),
    /// These words, in this form and order.
    Phrase(String),
    /// Both, with at most so many words from the one to the other.
    Near(Box<Expr>, u32, Box<Expr>),
    /// A property of the passage or of a statement in it.
    Field(Field, String),
    /// Not this.
    Not(Box<Expr>),
    /// All of these.
    And(Vec<Expr>),
    /// Any of these.
    Or(Vec<Expr>),
}

crate::model::closed_enum! {
    /// What `name:value` asks for.
    Field {
        /// A statement of this actor.
        Actor = "actor",
        /// A statement of this side.
        Side = "side",
        /// A statement on this issue.
        Issue = "issue",
        /// A report of this outlet.
        Outlet = "outlet",
        /// This place is named.
        Place = "place",
        /// Published before this day.
        Before = "before",
        /// Published after this day.
        After = "after",
    }
}

/// An expression, or none where nothing was asked, with what was wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// What is asked.
    pub expr: Option<Expr>,
    /// What was wrong.
    pub notices: Vec<Notice>,
}

/// Words past this number are left out, with a notice. Raising it lets a pasted page take longer to answer.
pub const MAX_LEAVES: usize = 64;
/// Parentheses nested deeper than this are left out.
const MAX_DEPTH: usize = 16;

#[derive(Clone, Debug, PartialEq)]
enum Lexeme {
    Leaf(Expr),
    Minus,
    Open,
    Close,
    Or,
    Near(u32),
}

/// Reads a query.
#[must_use]
pub fn parse(text: &str) -> Parsed {
    let mut lexer = Lexer { rest: text, notices: Vec::new(), lexemes: Vec::new() };
    lexer.run();
    let mut notices = lexer.notices;
    let n_leaves = lexer.lexemes.iter().filter(|lexeme| matches!(lexeme, Lexeme::Leaf(_))).count();
    let mut lexemes = lexer.lexemes;
    if n_leaves > MAX_LEAVES {
        notices.push(Notice::TooLong(MAX_LEAVES));
        let mut seen = 0;
        lexemes.retain(|lexeme| {
            seen += usize::from(matches!(lexeme, Lexeme::Leaf(_)));
            seen <= MAX_LEAVES
        });
    }
    let mut parser = Parser { lexemes, at: 0, depth: 0, notices };
    let expr = parser.whole();
    Parsed { expr, notices: readable(parser.notices) }
}

struct Lexer<'a> {
    rest: &'a str,
    notices: Vec<Notice>,
    lexemes: Vec<Lexeme>,
}

/// Straight and typographic quotation marks; phones type the latter.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

impl Lexer<'_> {
    fn run(&mut self) {
        while let Some(first) = self.rest.chars().next() {
            self.next(first);
        }
    }

    /// Reads on from the first character.
    fn next(&mut self, first: char) {
        let len = first.len_utf8();
        match first {
            c if c.is_whitespace() => self.rest = &self.rest[len..],
            '(' => self.push(Lexeme::Open, len),
            ')' => self.push(Lexeme::Close, len),
            '-' => self.minus(),
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

    /// `-` and what it denies: all that follows it up to the next white space, never a word after that.
    fn minus(&mut self) {
        self.rest = &self.rest[1..];
        let mut next = self.rest.chars().next();
        if let Some(mark) = next.filter(|c| is_quote(*c) && !self.rest[c.len_utf8()..].contains(is_quote)) {
            self.unclosed(mark.len_utf8());
            next = self.rest.chars().next();
        }
        let Some(first) = next.filter(|c| !c.is_whitespace() && *c != '-' && *c != ')') else {
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

    fn phrase(&mut self, phrase: &str) {
        if tokenize(phrase).is_empty() {
            self.notices.push(Notice::NothingToSearch(phrase.to_owned()));
        } else {
            self.lexemes.push(Lexeme::Leaf(Expr::Phrase(phrase.trim().to_owned())));
        }
    }

    /// A run without white space, quotation marks and parentheses.
    fn piece(&mut self) {
        let end = self.rest.find(|c: char| c.is_whitespace() || is_quote(c) || c == '(' || c == ')').unwrap_or(self.rest.len());
        let piece = &self.rest[..end];
        self.rest = &self.rest[end..];
        if piece == "OR" {
            self.lexemes.push(Lexeme::Or);
        } else if let Some(distance) = piece.to_ascii_lowercase().strip_prefix("near/").and_then(|n| n.parse().ok()) {
            self.lexemes.push(Lexeme::Near(distance));
        } else if let Some((name, value)) =
            piece.split_once(':').filter(|(name, _)| !name.is_empty() && name.chars().all(char::is_alphabetic))
        {
            self.field(name, value);
        } else {
            self.words(piece);
        }
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
        if tokenize(&value).is_empty() || (dated && crate::model::Day::parse(&value).is_none()) {
            self.notices.push(Notice::BadValue(field, value));
        } else {
            self.lexemes.push(Lexeme::Leaf(Expr::Field(field, value)));
        }
    }

    fn words(&mut self, piece: &str) {
        let body = piece.strip_suffix('*').unwrap_or(piece);
        let prefix = body.len() < piece.len();
        if body.contains('*') || (prefix && body.is_empty()) {
            self.notices.push(Notice::StrayStar);
            return body.split('*').filter(|part| !part.is_empty()).for_each(|part| self.words(part));
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

    /// A word that would read back as the operator is kept in lower case; the index knows no case.
    fn word(&mut self, word: &str, prefix: bool) {
        let word = if word == "OR" { "or".to_owned() } else { word.to_owned() };
        self.lexemes.push(Lexeme::Leaf(if prefix { Expr::Prefix(word) } else { Expr::Word(word) }));
    }
}

struct Parser {
    lexemes: Vec<Lexeme>,
    at: usize,
    depth: usize,
    notices: Vec<Notice>,
}

impl Parser {
    fn peek(&self) -> Option<&Lexeme> {
        self.lexemes.get(self.at)
    }

    fn whole(&mut self) -> Option<Expr> {
        let mut parts = Vec::new();
        while self.at < self.lexemes.len() {
            parts.extend(self.any());
            if self.peek() == Some(&Lexeme::Close) {
                self.notices.push(Notice::Unbalanced);
                self.at += 1;
            }
        }
        all_of(parts)
    }

    /// `all (OR all)*`
    fn any(&mut self) -> Option<Expr> {
        let mut parts = Vec::new();
        parts.extend(self.all());
        while self.peek() == Some(&Lexeme::Or) {
            self.at += 1;
            match self.all() {
                Some(part) if !parts.is_empty() => parts.push(part),
                other => {
                    self.notices.push(Notice::Dangling("OR".to_owned()));
                    parts.extend(other);
                }
            }
        }
        match parts.len() {
            0 | 1 => parts.pop(),
            _ => Some(Expr::Or(
                parts
                    .into_iter()
                    .flat_map(|part| match part {
                        Expr::Or(inner) => inner,
                        other => vec![other],
                    })
                    .collect(),
            )),
        }
    }

    /// Factors side by side.
    fn all(&mut self) -> Option<Expr> {
        let mut parts = Vec::new();
        loop {
            match self.peek() {
                None | Some(Lexeme::Close | Lexeme::Or) => return all_of(parts),
                Some(Lexeme::Near(distance)) => {
                    self.notices.push(Notice::Dangling(format!("near/{distance}")));
                    self.at += 1;
                }
                _ => parts.extend(self.factor()),
            }
        }
    }

    fn factor(&mut self) -> Option<Expr> {
        if self.peek() == Some(&Lexeme::Minus) {
            self.at += 1;
            let denied = match self.peek() {
                Some(Lexeme::Leaf(_) | Lexeme::Open) => self.near(),
                _ => None,
            };
            if denied.is_none() {
                self.notices.push(Notice::StrayMinus);
            }
            return denied.map(|expr| Expr::Not(Box::new(expr)));
        }
        self.near()
    }

    /// `primary (near/N primary)*`
    fn near(&mut self) -> Option<Expr> {
        let mut left = self.primary()?;
        while let Some(Lexeme::Near(distance)) = self.peek().cloned() {
            let has_places = |expr: &Expr| matches!(expr, Expr::Word(_) | Expr::Prefix(_) | Expr::Phrase(_));
            let next_fits = matches!(self.lexemes.get(self.at + 1), Some(Lexeme::Leaf(next)) if has_places(next));
            if !next_fits || !has_places(&left) {
                return Some(left);
            }
            self.at += 1;
            let right = self.primary()?;
            left = Expr::Near(Box::new(left), distance, Box::new(right));
        }
        Some(left)
    }

    fn primary(&mut self) -> Option<Expr> {
        match self.peek().cloned()? {
            Lexeme::Leaf(expr) => {
                self.at += 1;
                Some(expr)
            }
            Lexeme::Open if self.depth < MAX_DEPTH => {
                self.at += 1;
                self.depth += 1;
                let inner = self.any();
                self.depth -= 1;
                if self.peek() == Some(&Lexeme::Close) {
                    self.at += 1;
                } else {
                    self.notices.push(Notice::Unbalanced);
                }
                inner
            }
            _ => {
                self.notices.push(Notice::Unbalanced);
                self.at += 1;
                None
            }
        }
    }
}

/// All of some parts; nested conjunctions are flattened, so that printing and reading give the same.
fn all_of(parts: Vec<Expr>) -> Option<Expr> {
    let mut flat = Vec::new();
    for part in parts {
        match part {
            Expr::And(inner) => flat.extend(inner),
            other => flat.push(other),
        }
    }
    match flat.len() {
        0 | 1 => flat.pop(),
        _ => Some(Expr::And(flat)),
    }
}
