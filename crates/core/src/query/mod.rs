//! (&Atlas, &Filter) → Answer: what a reader asked, and what the reports answer.
mod answer;
mod collocates;
mod concordance;
mod dispersion;
mod eval;
#[cfg(feature = "build")]
mod examples;
mod excerpt;
mod facet;
mod filter;
mod keywords;
mod lex;
mod marks;
mod notice;
mod parse;
mod print;
mod reader;
mod rewrite;
mod running;
mod select;
mod statements;
mod subjects;
mod suggest;
mod timeline;

pub use answer::{Answer, Hit, search, values_in_order};
pub use collocates::{Collocate, Collocates, Strength, Window, collocates, ranked};
pub use concordance::{Line, SortKey, concordance, keyword, long_words, most_frequent, sorted};
pub use dispersion::{Strip, dispersion};
#[cfg(feature = "build")]
pub use examples::{Example, Form, examples};
pub use excerpt::{Context, Excerpt, Piece, Standout, excerpt};
pub use facet::{Facet, FacetValue};
pub use filter::{Filter, Selections};
pub use keywords::has_keyword;
pub use marks::{Marker, utf16_range};
pub(crate) use notice::MAX_NOTICES;
pub use notice::Notice;
pub use notice::short;
pub use parse::{Expr, Field, Parsed, parse};
pub use reader::{coded_in, hit_numbers, next_hit};
pub use rewrite::exactly;
pub use running::RunningWords;
pub use statements::Quoted;
pub use subjects::{Figure, figures_by_subject, relations_of};
pub use suggest::{Suggestion, suggest};
pub use timeline::{Mark, Marked, Moment, timeline};
