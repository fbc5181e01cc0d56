//! Where codings label the same words differently, or one labels what another does not.
use super::coding::{CodedStatement, Coding};
use super::matching::{Candidate, nearest_pairs};
use crate::model::{Coded, Difference, Label, Quote, StatementId};
use crate::seed::error::{Errors, excerpt};
use crate::seed::spot::Spot;
use std::collections::BTreeMap;

/// Why a difference was settled as it was, by a statement of a coding that takes part in it.
pub type Reasons = BTreeMap<(usize, String), (Spot<String>, String)>;

/// Some words, with the statement that was settled on them and those of the codings, by their rows.
struct Unit<'a> {
    settled: Option<usize>,
    coded: Vec<Option<&'a CodedStatement>>,
    /// The statement that stands for the unit where others are matched to it.
    face: &'a CodedStatement,
}

/// The differences, in the order of the texts. A reason that belongs to none is an error.
pub fn find(codings: &[Coding], settled: &Coding, mut reasons: Reasons, errors: &mut Errors) -> Vec<Difference> {
    let are_whole = errors.is_empty();
    if codings.len() < 2 {
        return Vec::new();
    }
    let empty = || vec![None; codings.len()];
    let settled_units = settled.statements.iter().enumerate();
    let mut units: Vec<Unit<'_>> = settled_units.map(|(row, face)| Unit { settled: Some(row), coded: empty(), face }).collect();
    for (row, coding) in codings.iter().enumerate() {
        let unit_of = matched(&units, &coding.statements);
        for (statement, unit) in coding.statements.iter().zip(unit_of) {
            match unit {
                Some(unit) => units[unit].coded[row] = Some(statement),
                None => {
                    let mut coded = empty();
                    coded[row] = Some(statement);
                    units.push(Unit { settled: None, coded, face: statement });
                }
            }
        }
    }
    let mut differences: Vec<Difference> = units.iter().filter_map(|unit| difference(unit, codings, &mut reasons)).collect();
    differences.sort_by_key(|difference| (difference.quote.document, difference.quote.range.start, difference.quote.range.end));
    // Where a row was left out for an error, a reason may belong to that.
    for ((coding, _), (statement, _)) in reasons.into_iter().filter(|_| are_whole) {
        let expected = format!("a statement of coding/{} on which the codings differ", codings[coding].name);
        errors.add(&statement.at, expected, excerpt(&statement.value), "correct it, or remove the row");
    }
    differences
}

/// The unit of each statement: of those with words in common and the same actor or issue, the one whose label is nearest.
fn matched(units: &[Unit<'_>], statements: &[CodedStatement]) -> Vec<Option<usize>> {
    let mut candidates: Vec<Candidate> = Vec::new();
    for (row, statement) in statements.iter().enumerate() {
        for (at, unit) in units.iter().enumerate() {
            let (here, there) = (&statement.statement, &unit.face.statement);
            let (other_actor, other_issue) = (statement.actor != unit.face.actor, here.issue != there.issue);
            if statement.overlaps(unit.face) && !(other_actor && other_issue) {
                let rest = 2 * usize::from(here.position != there.position) + usize::from(here.voice != there.voice);
                candidates.push((8 * usize::from(other_issue) + 4 * usize::from(other_actor) + rest, row, at));
            }
        }
    }
    let mut unit_of = vec![None; statements.len()];
    for (row, at) in nearest_pairs(candidates, statements.len(), units.len()) {
        unit_of[row] = Some(at);
    }
    unit_of
}

fn difference(unit: &Unit<'_>, codings: &[Coding], reasons: &mut Reasons) -> Option<Difference> {
    let quote: &Quote = &unit.face.statement.quote;
    let has_read = |coding: &Coding| coding.passages.contains(&(quote.document, quote.passage));
    let read: Vec<usize> = codings.iter().enumerate().filter(|(_, coding)| has_read(coding)).map(|(row, _)| row).collect();
    let is_as_settled = |row: &usize| unit.settled.is_some() && unit.coded[*row].is_some_and(|coded| is_same(coded, unit.face));
    if read.iter().all(is_as_settled) {
        return None;
    }
    // Each coding may have given the reason; it is asked for once.
    let mut why = String::new();
    for (row, coded) in unit.coded.iter().enumerate() {
        let key = coded.map(|coded| (row, coded.statement.id.clone()));
        if let Some((_, reason)) = key.and_then(|key| reasons.remove(&key)) {
            why = reason;
        }
    }
    let coded = read.into_iter().map(|row| Coded { coding: row, label: unit.coded[row].map(label) }).collect();
    Some(Difference { quote: quote.clone(), coded, settled: unit.settled.map(StatementId::of_row), why })
}

fn is_same(one: &CodedStatement, other: &CodedStatement) -> bool {
    let of = |coded: &CodedStatement| (coded.statement.issue, coded.statement.position, coded.statement.voice);
    one.actor == other.actor && of(one) == of(other)
}

fn label(coded: &CodedStatement) -> Label {
    let statement = &coded.statement;
    Label { actor: coded.actor_name.clone(), issue: statement.issue, position: statement.position, voice: statement.voice }
}
