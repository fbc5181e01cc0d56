//! What a reader sees. Components are nouns; they show memos of the state and dispatch actions.
pub mod app;
pub mod search;
pub mod settings;

pub mod facets;

pub mod front;

pub mod documents;
pub mod reader;

#[cfg(feature = "views")]
pub mod concordance;

#[cfg(feature = "views")]
pub mod stances;
#[cfg(feature = "views")]
pub mod timeline;

pub mod figures;
#[cfg(feature = "views")]
pub mod map;

pub mod method;

pub mod balance;
pub mod dom;
pub mod shared;
pub mod statement;
mod suggest;
