//! The query language: text → expression. Whatever is typed gives an expression and says what was wrong with it.
//!
//! words, `"exact phrase"`, `prefix*`, `-not`, `OR`, parentheses, `near/5`, `actor:`, `side:`, `issue:`, `outlet:`,
//! `place:`, `before:`, `after:`. Words side by side must all occur; `OR` binds weaker than they do. `near` stands between
//! words, prefixes, phrases, and several of these with `OR` in parentheses. In `a near/3 b near/5 c` each is near the one before.
use super::facet::Facet;
use super::lex::{Lexeme, lex};
use super::notice::{Notice, readable};

/// What a query asks of a passage. The texts are as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expr {
    /// A word in any of its forms.
    Word(String),
    /// A word that begins so.
    Prefix(String),
    /// These words, in this form and order.
    Phrase(String),
    /// Both, with at most so many words from the one to the other; 1 is next to each other. On the left may be another
    /// `near`: then its right side counts.
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

impl Field {
    /// The facet whose values it takes.
    #[must_use]
    pub fn facet(self) -> Option<Facet> {
        match self {
            Self::Actor => Some(Facet::Actor),
            Self::Side => Some(Facet::Side),
            Self::Issue => Some(Facet::Issue),
            Self::Outlet => Some(Facet::Outlet),
            Self::Place => Some(Facet::Place),
            Self::Before | Self::After => None,
        }
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

/// Reads a query.
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

/// Reads lexemes of which every parenthesis has its partner.
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

    /// `-`, and what it denies.
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

    /// `primary (near/N primary)*`. What cannot stand beside a `near` stands side by side.
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

    /// A word, or what stands in parentheses.
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

impl Expr {
    /// Whether it has places in a text, so that it can be near another.
    fn has_places(&self) -> bool {
        match self {
            Self::Word(_) | Self::Prefix(_) | Self::Phrase(_) => true,
            Self::Or(parts) => parts.iter().all(Self::has_places),
            _ => false,
        }
    }
}

/// Any of some parts; nested disjunctions are flattened.
pub fn any_of(parts: Vec<Expr>) -> Option<Expr> {
    let inner = |part| if let Expr::Or(inner) = part { inner } else { vec![part] };
    one_or(parts.into_iter().flat_map(inner).collect(), Expr::Or)
}

/// All of some parts; nested conjunctions are flattened, so that printing and reading give the same.
pub fn all_of(parts: Vec<Expr>) -> Option<Expr> {
    let inner = |part| if let Expr::And(inner) = part { inner } else { vec![part] };
    one_or(parts.into_iter().flat_map(inner).collect(), Expr::And)
}

/// None of no parts, the part itself where there is one.
fn one_or(mut parts: Vec<Expr>, list: fn(Vec<Expr>) -> Expr) -> Option<Expr> {
    if parts.len() > 1 { Some(list(parts)) } else { parts.pop() }
}
