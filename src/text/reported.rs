//! Words of reported speech and meetings.
use atlas_core::model::{Attendance, QuotationKind};

pub const OWN_WORDS: &str = "Own words that are on no issue";
pub const OWN_WORDS_LEAD: &str =
    "What the reports have this actor say that takes no position on an issue of the codebook. It is not counted.";
pub const RELAYED: &str = "What others tell that this actor said";
pub const RELAYED_LEAD: &str = "Told by somebody else in the report, and on no issue of the codebook. It is not counted.";
pub const MEETINGS: &str = "Meetings";
pub const HOSTS: &str = "host";
pub const NAMED_IN: &str = "Named as the speaker in: ";

/// Whether the words are the speaker's.
pub fn kind(kind: QuotationKind) -> &'static str {
    match kind {
        QuotationKind::Direct => "quoted",
        QuotationKind::Indirect => "in the report’s words",
    }
}

pub fn to(addressee: &str) -> String {
    format!("to {addressee}")
}

/// What an actor has to do with a meeting.
pub fn part(part: Attendance) -> &'static str {
    match part {
        Attendance::Participant => "takes part",
        Attendance::Invited => "invited",
        Attendance::Absent => "absent",
    }
}

pub fn where_named(name: &str) -> String {
    format!("All passages that name {name}")
}

pub fn quoted(words: &str) -> String {
    format!("“{words}”")
}
