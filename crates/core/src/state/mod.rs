//! What is on the screen: one state, one writer, one URL.
mod action;
mod url;
mod view;

pub use action::{Action, History, apply};
pub use url::{Decoded, UrlNotice, decode, encode};
pub use view::{View, ViewState};
