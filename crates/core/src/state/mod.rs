//! What is on the screen: one state, one writer, one URL.
mod action;
mod history;
mod kwic;
mod opening;
mod page;
mod selection;
mod shortcut;
mod spoiled;
mod stances;
mod url;
mod url_notice;
mod view;
mod view_state;

pub use action::{Action, apply};
pub use history::{Course, Entry, History, Slider};
pub use kwic::Kwic;
pub use page::StancesPage;
pub use selection::Selection;
pub use shortcut::Shortcut;
pub use stances::Stances;
pub use url::{Decoded, decode, encode};
pub use url_notice::UrlNotice;
pub use view::View;
pub use view_state::ViewState;
