//! What is on the screen: one state, one writer, one URL.
mod action;
mod kwic;
mod page;
mod selection;
mod shortcut;
mod stances;
mod url;
mod view;
mod view_state;

pub use action::{Action, History, apply};
pub use kwic::Kwic;
pub use page::StancesPage;
pub use selection::Selection;
pub use shortcut::Shortcut;
pub use stances::Stances;
pub use url::{Decoded, UrlNotice, decode, encode};
pub use view::View;
pub use view_state::ViewState;
