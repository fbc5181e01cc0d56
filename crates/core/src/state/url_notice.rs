//! What an address has that the page does not show as it stands there.
use crate::model::PassageNumber;

/// What of an address was ignored, or led elsewhere than it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UrlNotice {
    /// No such key.
    UnknownKey(String),
    /// The value does not fit the key.
    BadValue {
        /// Key.
        key: String,
        /// Value as given, cut to a readable length.
        value: String,
    },
    /// A key that has one value was given again; the first counts.
    Repeated(String),
    /// The report has no such passage; it is shown from its beginning.
    NoPassage {
        /// Title of the report.
        report: String,
        /// The passage that was linked to.
        passage: PassageNumber,
    },
    /// The passage begins with other words than those of the link; the one that begins with them is shown.
    Moved {
        /// Title of the report in which it is now.
        report: String,
        /// Its number there.
        passage: PassageNumber,
    },
    /// The passage begins with other words than those of the link, and none begins with them.
    Changed {
        /// Title of the report.
        report: String,
        /// The passage.
        passage: PassageNumber,
    },
}
