//! Components that several views use.
mod anew;
mod count;
mod downloads;
mod evidence;
mod field;
mod link;
mod more;
mod narrowed;
mod passage;
mod provenance;
mod results;
mod statement;
mod status;

pub use anew::Anew;
pub use count::{Count, Number, Sentence};
pub use downloads::{Downloads, file_now};
pub use evidence::{CellStatements, CellSummary, IssueLink, PartyLink, StanceBadge, actor_names, cell_filter, marks, party_name};
pub use field::{CheckField, Choices, SelectField};
pub use link::{ActorLink, Link, follow, href_of, is_plain_click};
pub use more::More;
pub use narrowed::{Narrowed, NothingLeft, active_filters, facet_value_name};
pub use passage::{CodedLabels, PassageNote};
pub use provenance::{Marked, Provenance, contact, passage_selection};
pub use results::results_count;
pub use statement::{Definitions, PositionBadge, Quotation, StatementCard};
pub use status::{Status, Wide, WideHint};
