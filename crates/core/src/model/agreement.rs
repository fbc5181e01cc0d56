//! How well two codings agree.

/// How well two codings agree: Krippendorff's α for nominal data (seed/agreement.rs has the formula and its source) over the
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
