//! The passages that tell of both parties: what they say there may answer different issues and belong together all the same.
use super::super::dom::{El, el};
use super::super::statement::{actor_link, position_badge, quotation};
use super::evidence::issue_link;
use crate::state::Store;
use crate::text::pairs;
use atlas_core::index::StatementRow;
use atlas_core::model::{PassageId, StatementId};
use atlas_core::stance::{Cell, Compared, Party};

/// A folded list; nothing where no passage tells of both, or where both are one at two times.
pub fn together(store: Store, a: &Party, b: &Party, all: &[Compared]) -> Option<El> {
    let rows = |cell: fn(&Compared) -> &Cell| -> Vec<StatementId> {
        all.iter().map(cell).flat_map(|cell| cell.words.iter().chain(&cell.deeds).copied()).collect()
    };
    let (of_a, of_b) = (rows(|one| &one.a), rows(|one| &one.b));
    let statement = |id: StatementId| store.atlas.statement(id);
    let passage = |id: &StatementId| statement(*id).quote.passage;
    // A statement of both, as one of a report and of its outlet, says nothing of the two.
    let has =
        |ids: &[StatementId], others: &[StatementId], place: PassageId| ids.iter().any(|id| passage(id) == place && !others.contains(id));
    let mut places: Vec<PassageId> =
        of_a.iter().map(passage).filter(|place| has(&of_a, &of_b, *place) && has(&of_b, &of_a, *place)).collect();
    places.sort_unstable();
    places.dedup();
    let item = |place: &PassageId| {
        let mut here: Vec<StatementId> = of_a.iter().chain(&of_b).filter(|row| passage(row) == *place).copied().collect();
        here.sort_unstable();
        here.dedup();
        el("li").children(told(&here.into_iter().map(statement).collect::<Vec<_>>()))
    };
    (!places.is_empty() && !a.is_same(b)).then(|| {
        let list = el("ol").class("together__passages").children(places.iter().map(item));
        el("details").class("together").child(el("summary").text(&pairs::told_together(places.len()))).child(list)
    })
}

/// Who holds what on which issue, and the words, each once.
fn told(statements: &[&StatementRow]) -> Vec<El> {
    let mut parts = Vec::new();
    for (at, statement) in statements.iter().enumerate() {
        let head = el("p").class("entry__head").child(actor_link(statement.actor)).child(position_badge(statement.position()));
        parts.push(head.child(issue_link(statement.issue)));
        let same = |other: &&StatementRow| {
            (other.quote.start.get(), other.quote.len.get()) == (statement.quote.start.get(), statement.quote.len.get())
        };
        if !statements[at + 1..].iter().any(same) {
            parts.push(quotation(statement.quote));
        }
    }
    parts
}
