//! `statements.toml`: actor · issue · position · voice · date said · quote.
use super::days::validate_not_after_publication;
use super::error::{Errors, excerpt};
use super::folder::Folder;
use super::names::Names;
use super::quotes::{Quotable, RawQuote, Texts};
use super::spot::Spot;
use super::syntax::Row;
use crate::model::{ActorId, Dated, Document, Issue, IssueId, Position, Statement, Voice};
use std::collections::BTreeMap;

/// A row, before its references are resolved.
struct RawStatement {
    id: Spot<String>,
    actor: Spot<String>,
    issue: Spot<String>,
    position: Option<Position>,
    voice: Option<Voice>,
    told_by: Option<Spot<String>>,
    utterance: String,
    said: Option<Spot<Dated>>,
    basis: String,
    quote: RawQuote,
    condition: String,
    note: String,
    reason: String,
}

/// The statements, and the rows of their ids.
pub fn read(
    folder: &Folder,
    documents: &[Document],
    texts: &Texts<'_>,
    actors: &Names,
    issues: (&[Issue], &Names),
    errors: &mut Errors,
) -> (Vec<Statement>, Names) {
    let raw = folder.rows_if("statements.toml", errors, |row, errors| row.rows("statement", errors, parse_statement));
    let names = Names::if_read("statement", raw.as_ref().map(|raw| raw.iter().map(|statement| &statement.id)), errors);
    let raw = raw.unwrap_or_default();
    let mut statements: Vec<Statement> = Vec::new();
    let mut known: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for raw in raw {
        let at = raw.id.at.clone();
        let Some(statement) = validate_statement(raw, documents, texts, actors, issues, errors) else { continue };
        // Of one actor, on one issue, by the same words.
        let key = (statement.actor, statement.issue, statement.quote.document, statement.quote.range.start, statement.quote.range.end);
        let alike = known.entry(key).or_default();
        let others = || alike.iter().map(|row| &statements[*row]);
        let is_same = |other: &&Statement| (other.position, other.voice) == (statement.position, statement.voice);
        if let Some(other) = others().find(is_same) {
            errors.add(&at, "a statement of its own", format!("the same as “{}”", other.id), "remove one of the two");
        } else if let Some(other) = others().next() {
            let found = format!("the same actor, issue and words as “{}”", other.id);
            errors.warn(&at, "a statement of its own", found, "remove one of the two, or quote what tells them apart");
        }
        alike.push(statements.len());
        statements.push(statement);
    }
    (statements, names)
}

fn parse_statement(row: &mut Row<'_>, errors: &mut Errors) -> RawStatement {
    RawStatement {
        id: row.id("id", errors),
        actor: row.text("actor", errors),
        issue: row.text("issue", errors),
        position: row.choice("position", Position::ALL, Position::as_str, errors),
        voice: row.choice("voice", Voice::OF_STATEMENTS, Voice::as_str, errors),
        told_by: row.text_if("told_by", errors),
        utterance: row.text_or_empty("utterance", errors),
        said: row.dated("said", "precision", errors),
        basis: row.text("basis", errors).value,
        quote: RawQuote::parse(row, errors),
        condition: row.text_or_empty("condition", errors),
        note: row.text_or_empty("note", errors),
        reason: row.text("reason", errors).value,
    }
}

fn validate_statement(
    raw: RawStatement,
    documents: &[Document],
    texts: &Texts<'_>,
    actors: &Names,
    (issues, issue_names): (&[Issue], &Names),
    errors: &mut Errors,
) -> Option<Statement> {
    let actor = actors.resolve_in(&raw.actor, (raw.quote.document(), texts.names()), errors);
    let issue = issue_names.resolve(&raw.issue, errors);
    let told_by = raw.told_by.as_ref().and_then(|id| actors.resolve_in(id, (raw.quote.document(), texts.names()), errors));
    let quote = texts.find(&raw.quote, Quotable::Paragraphs, errors);
    let position = raw.position?;
    if position == Position::Mixed {
        if raw.condition.is_empty() {
            errors.add(&raw.id.at, "the condition of a mixed position", "none", "add condition = …");
        }
        if issue.and_then(|row| issues.get(row)).is_some_and(|issue| issue.mixed == "—") {
            errors.add(
                &raw.issue.at,
                "an issue that allows a mixed position",
                excerpt(&raw.issue.value),
                "code it as supports or opposes, or leave it out",
            );
        }
    }
    let (said, quote) = (raw.said?, quote?);
    validate_not_after_publication(&said, &documents[quote.document.row()], errors);
    Some(Statement {
        id: raw.id.value,
        actor: ActorId::of_row(actor?),
        issue: IssueId::of_row(issue?),
        position,
        voice: raw.voice?,
        told_by: told_by.map(ActorId::of_row),
        utterance: raw.utterance,
        said: said.value,
        basis: raw.basis,
        quote,
        condition: raw.condition,
        note: raw.note,
        reason: raw.reason,
    })
}
