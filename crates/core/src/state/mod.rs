//! What is on the screen: one state, one writer, one URL.
mod action;
mod stances;
mod url;
mod view;

pub use action::{Action, History, apply};
pub use stances::Stances;
pub use url::{Decoded, UrlNotice, decode, encode};
pub use view::{View, ViewState};
