//! A query → the passages it finds.
use super::ast::Expr;
use super::eval::{Matches, evaluate};
use super::notice::{Notice, readable};
use super::parse::{Parsed, parse};
use super::rewrite::{Rewritten, rewrite};
use crate::index::Atlas;
use fixedbitset::FixedBitSet;
use std::cell::Cell;

/// The passages a query finds, their scores, and what was wrong with the query.
#[derive(Debug)]
pub struct Found {
    pub expr: Option<Expr>,
    pub corrected: Option<Expr>,
    pub notices: Vec<Notice>,
    pub passages: FixedBitSet,
    pub scores: Vec<f32>,
}

thread_local! {
    static EVALUATIONS: Cell<usize> = const { Cell::new(0) };
}

/// How many queries have been evaluated since the start, for tests and measurements.
#[must_use]
pub fn n_evaluations() -> usize {
    EVALUATIONS.get()
}

/// Evaluates a query. An empty one finds every passage.
pub fn found(atlas: &Atlas<'_>, q: &str) -> Found {
    EVALUATIONS.set(EVALUATIONS.get() + 1);
    let Parsed { expr, notices } = parse(q);
    let n = atlas.passages().len();
    let Rewritten { expr, corrected, notices: taken } = expr.as_ref().map(|expr| rewrite(atlas, expr)).unwrap_or_default();
    let Matches { passages, scores } = match &expr {
        Some(expr) => evaluate(atlas, expr),
        None => {
            let mut every = FixedBitSet::with_capacity(n);
            every.insert_range(..);
            Matches { passages: every, scores: vec![0.0; n] }
        }
    };
    Found { expr, corrected, notices: readable(notices.into_iter().chain(taken)), passages, scores }
}
