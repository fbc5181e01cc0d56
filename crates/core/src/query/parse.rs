//! The query language: text → expression. Every input gives an expression, with notices about what was wrong.
//!
//! words, `"exact phrase"`, `prefix*`, `-not`, `OR`, parentheses, `near/5`, `actor:`, `side:`, `issue:`, `outlet:`,
//! `place:`, `before:`, `after:`. Words side by side must all occur; `OR` binds weaker than they do. `near` stands between
//! words, prefixes, phrases, and several of these with `OR` in parentheses. In `a near/3 b near/5 c` each is near the one before.
use super::ast::{Expr, all_of, any_of};
use super::lex::{Lexeme, lex};
use super::notice::{Notice, readable};

/// An expression and what was wrong with the query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The expression; `None` if nothing was asked.
    pub expr: Option<Expr>,
    /// What was wrong.
    pub notices: Vec<Notice>,
}

/// Parses a query.
#[must_use]
pub fn parse(text: &str) -> Parsed {
    let (lexemes, notices) = lex(text);
    let mut parser = Parser { lexemes, at: 0, notices };
    let mut parts = Vec::new();
    while parser.at < parser.lexemes.len() {
        parts.extend(parser.any());
    }
    Parsed { expr: all_of(parts), notices: readable(parser.notices) }
}

/// Parses lexemes whose parentheses are balanced.
struct Parser {
    lexemes: Vec<Lexeme>,
    at: usize,
    notices: Vec<Notice>,
}

impl Parser {
    fn peek(&self) -> Option<&Lexeme> {
        self.lexemes.get(self.at)
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
        any_of(parts)
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
                _ => self.factor(&mut parts),
            }
        }
    }

    /// `-`, and what it excludes.
    fn factor(&mut self, parts: &mut Vec<Expr>) {
        if self.peek() != Some(&Lexeme::Minus) {
            return self.near(parts);
        }
        self.at += 1;
        let first = parts.len();
        if matches!(self.peek(), Some(Lexeme::Leaf(_) | Lexeme::Open)) {
            self.near(parts);
        }
        match parts.get_mut(first) {
            Some(part) => *part = Expr::Not(Box::new(part.clone())),
            None => self.notices.push(Notice::StrayMinus),
        }
    }

    /// `primary (near/N primary)*`. What cannot be an operand of `near` is joined by AND.
    fn near(&mut self, parts: &mut Vec<Expr>) {
        let Some(mut left) = self.primary() else { return };
        while let Some(Lexeme::Near(distance)) = self.peek().cloned() {
            if !(left.has_places() || matches!(left, Expr::Near(..)))
                || !matches!(self.lexemes.get(self.at + 1), Some(Lexeme::Leaf(_) | Lexeme::Open))
            {
                break;
            }
            self.at += 1;
            match self.primary() {
                Some(right) if right.has_places() => left = Expr::Near(Box::new(left), distance, Box::new(right)),
                other => {
                    self.notices.push(Notice::Dangling(format!("near/{distance}")));
                    parts.push(left);
                    return parts.extend(other);
                }
            }
        }
        parts.push(left);
    }

    /// A word, or an expression in parentheses.
    fn primary(&mut self) -> Option<Expr> {
        let lexeme = self.peek().cloned()?;
        self.at += 1;
        if let Lexeme::Leaf(expr) = lexeme {
            return Some(expr);
        }
        let inner = self.any();
        self.at += 1;
        if inner.is_none() {
            self.notices.push(Notice::NothingToSearch("()".to_owned()));
        }
        inner
    }
}
