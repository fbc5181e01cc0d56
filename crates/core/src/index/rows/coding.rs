//! What was coded from the reports.
use super::{DateRow, RowRange, StrRef};
use crate::model::{ActorId, FigureId, IssueId, PassageId, SideId, UtteranceId};
use zerocopy::little_endian::{I32, I64, U16};
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

row! {
    /// Where a quote stands.
    QuoteRow {
        /// Its passage.
        passage: PassageId,
        /// First byte in the passage.
        start: U16,
        /// Number of bytes.
        len: U16,
    }
}

row! {
    /// A party.
    SideRow {
        /// Id.
        id: StrRef,
        /// Name.
        name: StrRef,
        /// Who belongs to it.
        note: StrRef,
    }
}

row! {
    /// An actor.
    ActorRow {
        /// Id.
        id: StrRef,
        /// Name.
        name: StrRef,
        /// Code of the kind.
        kind: u8,
        /// The side.
        side: SideId,
        /// Role as the texts give it.
        role: StrRef,
        /// Other spellings, a line each.
        aliases: StrRef,
        /// 1 + id of the one document it belongs to; 0 for none.
        document: U16,
        /// What else to know.
        note: StrRef,
    }
}

row! {
    /// An issue of the codebook.
    IssueRow {
        /// Id.
        id: StrRef,
        /// A name of a few words, or the proposition.
        short: StrRef,
        /// The proposition.
        title: StrRef,
        /// What it is about.
        question: StrRef,
        /// What to code.
        rule: StrRef,
        /// What counts as support.
        supports: StrRef,
        /// What counts as opposition.
        opposes: StrRef,
        /// What counts as mixed.
        mixed: StrRef,
        /// Issues not to be confused with, a line each: id, space, why.
        confusable: StrRef,
    }
}

row! {
    /// A statement.
    StatementRow {
        /// Id.
        id: StrRef,
        /// The actor.
        actor: ActorId,
        /// The issue.
        issue: IssueId,
        /// Code of the position.
        position: u8,
        /// Code of the voice.
        voice: u8,
        /// 1 + id of who tells it; 0 for nobody but the reporter.
        told_by: U16,
        /// Statements that report the same words have the same number.
        utterance: UtteranceId,
        /// Key of the utterance, where it is told more than once.
        utterance_key: StrRef,
        /// When it was uttered.
        said: DateRow,
        /// What the date was deduced from.
        basis: StrRef,
        /// The words.
        quote: QuoteRow,
        /// Condition of a mixed position.
        condition: StrRef,
        /// What else to know.
        note: StrRef,
        /// Why this issue and position.
        reason: StrRef,
    }
}

row! {
    /// What a report says in its own voice against a claim.
    CaveatRow {
        /// Id.
        id: StrRef,
        /// The issue.
        issue: IssueId,
        /// The words.
        quote: QuoteRow,
        /// The statements that it stands beside.
        statements: RowRange,
        /// What it bears on.
        note: StrRef,
    }
}

row! {
    /// A figure.
    FigureRow {
        /// Id.
        id: StrRef,
        /// Subject.
        subject: StrRef,
        /// What it counts.
        title: StrRef,
        /// Lowest value, in thousandths.
        low: I64,
        /// Highest value, in thousandths.
        high: I64,
        /// Unit.
        unit: StrRef,
        /// The day it holds for.
        as_of: DateRow,
        /// 1 + id of whose number it is; 0 for the report's own.
        said_by: U16,
        /// The words.
        quote: QuoteRow,
        /// What else to know.
        note: StrRef,
    }
}

row! {
    /// Two figures set against each other.
    RelationRow {
        /// The one.
        first: FigureId,
        /// The other.
        second: FigureId,
        /// Code of the kind.
        kind: u8,
        /// Why.
        why: StrRef,
    }
}

row! {
    /// An event.
    EventRow {
        /// Id.
        id: StrRef,
        /// In neutral words.
        title: StrRef,
        /// When, or from when.
        date: DateRow,
        /// Until when; the same day where it is one.
        until: I32,
        /// Code of the kind.
        kind: u8,
        /// The words.
        quote: QuoteRow,
        /// What else to know.
        note: StrRef,
    }
}

row! {
    /// Spellings that mean the same.
    VariantRow {
        /// The forms, a line each.
        forms: StrRef,
    }
}
