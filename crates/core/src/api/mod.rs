//! What `window.stanceAtlas` answers, as plain values; the app only hands them over to JavaScript.
mod capitals;
mod coding;
mod documents;
mod filter;
mod value;

pub use capitals::capitals;
pub use coding::{actors, figures, issues, places, statement_value, statements};
pub use documents::{documents, search, version};
pub use filter::{ApiError, Request, request};
pub use value::{Value, number_text};
