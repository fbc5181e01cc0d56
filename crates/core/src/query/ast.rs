//! The syntax tree of a query.
use super::facet::Facet;
use crate::model::closed_enum;

/// What a query asks of a passage. Strings are as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expr {
    /// A word in any of its forms.
    Word(String),
    /// A word with this prefix.
    Prefix(String),
    /// These words, in exactly this form and order.
    Phrase(String),
    /// Both, at most this many words apart; 1 means adjacent. The left side may itself be a `near`; then the distance counts
    /// from its right side.
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
        /// A passage that names this place.
        Place = "place",
        /// Published before this day.
        Before = "before",
        /// Published after this day.
        After = "after",
    }
}

impl Field {
    /// The facet that the field's values come from.
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
    /// Whether it has positions in a text, so that `near` can relate it to another expression.
    pub(super) fn has_places(&self) -> bool {
        match self {
            Self::Word(_) | Self::Prefix(_) | Self::Phrase(_) => true,
            Self::Or(parts) => parts.iter().all(Self::has_places),
            _ => false,
        }
    }
}

/// A disjunction; nested ones are flattened.
pub fn any_of(parts: Vec<Expr>) -> Option<Expr> {
    let inner = |part| if let Expr::Or(inner) = part { inner } else { vec![part] };
    one_or(parts.into_iter().flat_map(inner).collect(), Expr::Or)
}

/// A conjunction; nested ones are flattened, so that printing and parsing round-trip.
pub fn all_of(parts: Vec<Expr>) -> Option<Expr> {
    let inner = |part| if let Expr::And(inner) = part { inner } else { vec![part] };
    one_or(parts.into_iter().flat_map(inner).collect(), Expr::And)
}

/// `None` for no parts, the part itself for one.
fn one_or(mut parts: Vec<Expr>, list: fn(Vec<Expr>) -> Expr) -> Option<Expr> {
    if parts.len() > 1 { Some(list(parts)) } else { parts.pop() }
}
