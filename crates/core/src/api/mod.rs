//! What `window.stanceAtlas` answers, as plain values; the app only hands them over to JavaScript.
mod capitals;
mod coding;
mod compare;
mod documents;
mod export;
mod filter;
mod value;

pub use capitals::{capital_value, capitals, report_value};
pub use coding::{actors, figures, figures_of, issues, places, statement_value, statements};
pub use compare::compare;
pub use documents::{documents, hit_value, search, version};
pub use export::{FORMATS, Options, export, file};
pub use filter::{ApiError, Request, request};
pub use value::{Value, number_text};
