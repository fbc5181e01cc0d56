//! What a query asks, as a tree.
use super::facet::Facet;
use crate::model::closed_enum;

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

closed_enum! {
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

impl Expr {
    /// Whether it has places in a text, so that it can be near another.
    pub(super) fn has_places(&self) -> bool {
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
