//! Who stands where: cells, matrices, comparison of two parties, agreement as in Discourse Network Analysis, order, layout.
mod actor;
mod agreement;
mod balance;
mod beside;
mod cell;
mod change;
mod choice;
mod compare;
mod face;
mod grouped;
mod issue;
mod layout;
mod matrix;
mod network;
mod order;
mod pairs;
mod party;
#[cfg(test)]
mod sample;

pub use actor::{ActorPage, Nearest, OnDay, SharedPosition, actor_page};
pub use agreement::{Agreement, Measure, Normalisation, Pair, WEAK_BELOW, agreement};
pub use balance::{Balance, Counted, balance, counts_by_report, found_balance};
pub use beside::{Attended, Beside, beside_statements};
pub use cell::{Cell, Stance};
pub use change::{Apart, Uttered, Variation, apart, variation, variation_of};
pub use choice::{comparable, loudest};
pub use compare::{Compared, Relation, cell, compare, relation};
pub use face::{FaceToFace, OnIssue, Related, Remark, Told, face_to_face, remarks};
pub use grouped::{Body, Column, GroupedMatrix, grouped_matrix};
pub use issue::{Holders, IssuePage, Silence, issue_page};
pub use layout::{Place, circle};
pub use matrix::{Group, Matrix, Row, Sort, is_pseudo, matrix, matrix_of};
pub use network::{Edge, Network, Node, network};
pub use order::by_similarity;
pub use pairs::{PairCell, PairTable, StrongPair, pair_table};
pub use party::{Party, PartyError, value_of};
