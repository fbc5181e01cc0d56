//! Reported speech and meetings, as a report tells of them.
use super::{ActorId, Dated, PlaceId, Quote, closed_enum};

closed_enum! {
    /// Whether the words are the speaker's.
    QuotationKind {
        /// In quotation marks.
        Direct = "direct",
        /// In the words of whoever tells it.
        Indirect = "indirect",
    }
}

closed_enum! {
    /// What an actor has to do with a meeting.
    Attendance {
        /// Takes part.
        Participant = "participant",
        /// Is invited; whether it comes is not told.
        Invited = "invited",
        /// Is told to be missing.
        Absent = "absent",
    }
}

/// Words that a report gives as somebody's.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotation {
    /// Id.
    pub id: String,
    /// Whose words they are.
    pub speaker: ActorId,
    /// Whether the words are the speaker's.
    pub kind: QuotationKind,
    /// Who tells them, where neither the speaker nor the reporter does.
    pub told_by: Option<ActorId>,
    /// To whom they were said, in the words of the report; may be empty.
    pub addressee: String,
    /// The words.
    pub quote: Quote,
    /// The words that name the speaker, where the quote does not.
    pub attribution: Option<Quote>,
}

/// Quotation marks or a verb of saying that are no reported speech.
#[derive(Clone, Debug, PartialEq)]
pub struct Excused {
    /// The words.
    pub quote: Quote,
    /// Why nobody's speech is reported there.
    pub reason: String,
}

/// Who met whom, or is to meet whom.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// Id.
    pub id: String,
    /// What it is, in neutral words.
    pub title: String,
    /// Whether it took place; otherwise it is planned, announced or proposed.
    pub held: bool,
    /// Who takes part, who is invited, who is missing, in the order of the file and in this order. Each stands there once.
    pub attendance: Vec<(ActorId, Attendance)>,
    /// Who hosts it, if that is told.
    pub host: Option<ActorId>,
    /// Where, if that is told.
    pub place: Option<PlaceId>,
    /// When, or from when.
    pub from: Dated,
    /// Until when, if the report says so.
    pub to: Option<Dated>,
    /// What the date was deduced from.
    pub basis: String,
    /// The words.
    pub quote: Quote,
    /// Anything else worth knowing.
    pub note: String,
}

/// Two meetings that reports tell differently, by their rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Disagreement {
    /// The two.
    pub meetings: (usize, usize),
    /// In what they differ.
    pub why: String,
}
