//! Words of a message that reports an error.
use super::NAME;

pub const LINK: &str = "Report an error";
pub const SUBJECT: &str = NAME;

/// The subject of a message about one coded fact.
pub fn subject(what: &str) -> String {
    format!("{NAME}: {what}")
}

pub fn statement(id: &str) -> String {
    format!("statement {id}")
}

pub fn figure(id: &str) -> String {
    format!("figure {id}")
}

pub fn status(id: &str) -> String {
    format!("status report {id}")
}

pub fn meeting(id: &str) -> String {
    format!("meeting {id}")
}

/// The message: what it is about, and room for what is wrong.
pub fn body(address: &str, report: &str, quote: &str, label: &str) -> String {
    format!("What is wrong, and what should it say?\n\n\n\nAbout:\n{address}\nReport: {report}\nQuote: “{quote}”\nLabel: {label}\n")
}
