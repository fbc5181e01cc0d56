//! How independent codings of the same passages stand to each other and to what was settled.
use super::{DocumentId, IssueId, Position, Quote, StatementId, Voice};

/// The codings of the folder, set against each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Codings {
    /// How well they agree; empty where there are fewer than two.
    pub comparisons: Vec<Comparison>,
    /// Where they differ, in the order of the texts.
    pub differences: Vec<Difference>,
}

/// Two codings compared over the passages that both have read: the first two with each other, each further one with the settled coding.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Passages of article text that both have read.
    pub n_passages: usize,
    /// Over all of them.
    pub all: Agreement,
    /// Over the statements on one issue: α for issues is of this issue against all others.
    pub by_issue: Vec<(IssueId, Agreement)>,
    /// Over the statements of one report.
    pub by_document: Vec<(DocumentId, Agreement)>,
}

/// How well two codings agree: Krippendorff's α for nominal data (seed/codings/agreement.rs has the formula and its source) over the
/// statements that both codings have, that is, the same actor with overlapping quotes. Positions are compared only where the
/// issue is the same too.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Agreement {
    /// α for issues; 1 is perfect, 0 is chance. `None` where it is not defined, because nothing varies.
    pub alpha_issue: Option<f64>,
    /// α for positions.
    pub alpha_position: Option<f64>,
    /// Statements that both codings have.
    pub n_both: usize,
    /// Statements that only the first coding has.
    pub n_first_only: usize,
    /// Statements that only the second coding has.
    pub n_second_only: usize,
}

/// Words that the codings label differently, or differently from what was settled.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The words: those of the settled statement, else of the first coding that has one.
    pub quote: Quote,
    /// What each coding that has read the passage made of them, in the order of the codings.
    pub coded: Vec<Coded>,
    /// What was settled; none where nothing is coded.
    pub settled: Option<StatementId>,
    /// Why it was settled so; empty where the settled statement's reason says it.
    pub why: String,
}

/// What one coding made of some words.
#[derive(Clone, Debug, PartialEq)]
pub struct Coded {
    /// Which coding, from 0, in the order of their names.
    pub coding: usize,
    /// Its label; none where it coded nothing.
    pub label: Option<Label>,
}

/// The label of a statement. Actors of a coding need not be actors of the corpus, so they have their name here.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Name of the actor.
    pub actor: String,
    /// The issue.
    pub issue: IssueId,
    /// The position.
    pub position: Position,
    /// How it is told.
    pub voice: Voice,
}
