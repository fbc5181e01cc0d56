//! (&Atlas, &Filter) → Answer: what a reader asked, and what the reports answer.
mod answer;
mod eval;
mod facet;
mod filter;
mod marks;
mod parse;
mod print;

pub use answer::{Answer, FacetCount, Hit, passage_matches, search};
pub use facet::Facet;
pub use filter::{Filter, Selections};
pub use marks::{Marker, utf16_range};
pub use parse::{Expr, Field, Notice, Parsed, parse};
