//! Who stands where: cells, matrices, comparison of two parties, agreement as in Discourse Network Analysis, order, layout.
mod agreement;
mod balance;
mod cell;
mod compare;
mod layout;
mod matrix;
mod order;
mod party;
#[cfg(test)]
mod sample;

pub use agreement::{Agreement, Measure, Normalisation, Pair, WEAK_BELOW, agreement};
pub use balance::{Balance, Counted, balance, counts_by_report};
pub use cell::{Cell, Stance};
pub use compare::{Compared, Relation, cell, compare, relation};
pub use layout::{Place, circle};
pub use matrix::{Group, Matrix, Row, Sort, matrix};
pub use order::by_similarity;
pub use party::{Party, PartyError, value_of};
