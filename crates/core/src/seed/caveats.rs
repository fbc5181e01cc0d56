//! `caveats.toml`: what a report says in its own voice that doubts, limits or contradicts a claim on an issue.
use super::error::{Errors, excerpt};
use super::folder::Folder;
use super::forms::validate_forms;
use super::names::Names;
use super::quotes::{Quotable, RawQuote, Texts};
use super::spot::Spot;
use super::syntax::Row;
use crate::model::{Caveat, IssueId, Statement, StatementId};

struct RawCaveat {
    id: Spot<String>,
    issue: Spot<String>,
    quote: RawQuote,
    statements: Vec<Spot<String>>,
    note: String,
}

/// The caveats; each may name the statements whose claims it stands beside.
pub fn read(
    folder: &Folder,
    texts: &Texts<'_>,
    issues: &Names,
    (statements, statement_names): (&[Statement], &Names),
    errors: &mut Errors,
) -> Vec<Caveat> {
    let raw = folder.rows_if("caveats.toml", errors, |row, errors| row.rows("caveat", errors, parse_caveat)).unwrap_or_default();
    Names::new("caveat", raw.iter().map(|caveat| &caveat.id), errors);
    // Where a statement was left out for an error, the rows of the others are not those of the names.
    let statements = statement_names.are_all(statements.len()).then_some(statements);
    raw.into_iter().filter_map(|raw| validate_caveat(raw, texts, issues, (statements, statement_names), errors)).collect()
}

fn parse_caveat(row: &mut Row<'_>, errors: &mut Errors) -> RawCaveat {
    RawCaveat {
        id: row.id("id", errors),
        issue: row.text("issue", errors),
        quote: RawQuote::parse(row, errors),
        statements: row.texts("statements", errors),
        note: row.text("note", errors).value,
    }
}

fn validate_caveat(
    raw: RawCaveat,
    texts: &Texts<'_>,
    issues: &Names,
    (statements, statement_names): (Option<&[Statement]>, &Names),
    errors: &mut Errors,
) -> Option<Caveat> {
    let issue = issues.resolve(&raw.issue, errors).map(IssueId::of_row);
    let quote = texts.find(&raw.quote, Quotable::Article, errors);
    validate_forms(&raw.statements, "statement", errors);
    let mut rows = Vec::new();
    for id in &raw.statements {
        let Some(row) = statement_names.resolve(id, errors) else { continue };
        let on = statements.and_then(|statements| statements.get(row)).map(|statement| statement.issue);
        if on.zip(issue).is_some_and(|(on, issue)| on != issue) {
            let expected = format!("a statement on the issue “{}”", raw.issue.value);
            errors.add(&id.at, expected, format!("{}, which is on another", excerpt(&id.value)), "name one of this issue, or leave it out");
        }
        rows.push(StatementId::of_row(row));
    }
    Some(Caveat { id: raw.id.value, issue: issue?, quote: quote?, statements: rows, note: raw.note })
}
