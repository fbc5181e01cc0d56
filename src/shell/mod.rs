//! What stands round the views: search, settings, filters, notices.
mod balance;
mod chips;
mod filters;
mod focus;
mod keys;
mod notices;
mod printed;
mod search;
mod settings;
mod suggestions;

pub use balance::Balance;
pub use chips::Chips;
pub use filters::Filters;
pub use focus::keep_focus;
pub use keys::listen_to_keys;
pub use notices::Notices;
pub use printed::PrintedFrom;
pub use search::Search;
pub use settings::Settings;
