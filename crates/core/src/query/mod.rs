//! (&Atlas, &Filter) → Answer: what a reader asked, and what the reports answer.
mod answer;
mod eval;
#[cfg(feature = "build")]
mod examples;
mod facet;
mod filter;
mod lex;
mod marks;
mod notice;
mod parse;
mod print;
mod rewrite;
mod select;
mod statements;
mod suggest;
mod timeline;

pub use answer::{Answer, Hit, search};
#[cfg(feature = "build")]
pub use examples::{Example, Form, examples};
pub use facet::Facet;
pub use filter::{Filter, Selections};
pub use marks::{Marker, utf16_range};
pub(crate) use notice::MAX_NOTICES;
pub use notice::Notice;
pub use notice::short;
pub use parse::{Expr, Field, Parsed, parse};
pub use rewrite::exactly;
pub use statements::Quoted;
pub use suggest::{Suggestion, suggest};
pub use timeline::{Mark, Moment, timeline};
