//! Independent codings, set against each other.
use super::{QuoteRow, RowRange, StrRef};
use crate::model::IssueId;
use zerocopy::little_endian::{I16, U16, U32};
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

row! {
    /// How well two codings agree over some statements.
    AgreementRow {
        /// 0 for the first two codings; else the number of a coding, from 2, that is compared with what was settled.
        coding: U16,
        /// 1 + id of the issue that it is narrowed to; 0 for none.
        issue: U16,
        /// 1 + id of the report that it is narrowed to; 0 for none.
        document: U16,
        /// Passages that both have read.
        n_passages: U32,
        /// Krippendorff's α for issues, in thousandths; `NOT_DEFINED` where nothing varies.
        alpha_issue: I16,
        /// The same for positions.
        alpha_position: I16,
        /// Statements that both have.
        n_both: U32,
        /// Statements that the first alone has.
        n_first_only: U32,
        /// Statements that the second alone has.
        n_second_only: U32,
    }
}

impl AgreementRow {
    /// Stands for an α that is not defined; α is 1 at most, and −1 at least.
    pub const NOT_DEFINED: i16 = i16::MIN;

    /// α for issues; none where it is not defined.
    #[must_use]
    pub fn alpha_issue(&self) -> Option<f64> {
        alpha(self.alpha_issue)
    }

    /// α for positions; none where it is not defined.
    #[must_use]
    pub fn alpha_position(&self) -> Option<f64> {
        alpha(self.alpha_position)
    }
}

fn alpha(thousandths: I16) -> Option<f64> {
    (thousandths.get() != AgreementRow::NOT_DEFINED).then(|| f64::from(thousandths.get()) / 1000.0)
}

row! {
    /// Words on which the codings differ from each other or from what was settled.
    DifferenceRow {
        /// The words.
        quote: QuoteRow,
        /// 1 + id of the statement that was settled; 0 where nothing is coded.
        settled: U16,
        /// What each coding that has read the passage made of them.
        coded: RowRange,
        /// Why; empty where the settled statement says it.
        why: StrRef,
    }
}

row! {
    /// What one coding made of some words.
    CodedRow {
        /// Number of the coding, from 0.
        coding: U16,
        /// 1 where it coded the words; 0 where it coded nothing, and what follows is empty.
        is_coded: u8,
        /// Name of the actor.
        actor: StrRef,
        /// The issue.
        issue: IssueId,
        /// Code of the position.
        position: u8,
        /// Code of the voice.
        voice: u8,
    }
}
