//! `coding/`: independent codings of the reports, set against each other and against what was settled.
mod agreement;
mod coding;
mod differences;
mod matching;

use super::error::{Errors, excerpt};
use super::folder::Folder;
use super::names::Names;
use super::spot::Spot;
use super::syntax::Row;
use crate::model::{Actor, Codings, Document, Issue, Statement};
use coding::Coding;
use differences::Reasons;

/// Sets the codings of the folder, in the order of their names, against each other. What a coding has wrong is its own affair: only
/// statements that hold up are compared.
pub fn read(
    folder: &Folder,
    (documents, ids): (&[Document], &[Spot<String>]),
    (actors, statements): (&[Actor], &[Statement]),
    issues: (&[Issue], &Names),
    errors: &mut Errors,
) -> Codings {
    let names = folder.names("coding").into_iter().filter(|name| folder.has(&format!("coding/{name}/statements.toml")));
    let codings: Vec<Coding> = names.map(|name| coding::read(folder, name, (documents, ids), issues, errors)).collect();
    let settled = coding::settled(documents, actors, statements);
    let reasons = read_reasons(folder, &codings, errors);
    Codings { comparisons: agreement::compare(&codings, &settled), differences: differences::find(&codings, &settled, reasons, errors) }
}

/// `coding/settled.toml`.
fn read_reasons(folder: &Folder, codings: &[Coding], errors: &mut Errors) -> Reasons {
    let rows = folder.rows_if("coding/settled.toml", errors, |row, errors| row.rows("settled", errors, parse_reason)).unwrap_or_default();
    let mut reasons = Reasons::new();
    for (coding, statement, why) in rows {
        let Some(row) = codings.iter().position(|known| known.name == coding.value) else {
            let expected = "the name of a folder with statements.toml beside this file";
            errors.add(&coding.at, expected, excerpt(&coding.value), "correct it, or remove the row");
            continue;
        };
        if let Some((_, (first, _))) = reasons.get_key_value(&(row, statement.value.clone())) {
            errors.add(
                &statement.at,
                "one reason for each statement",
                format!("{}, as in line {}", excerpt(&statement.value), first.at.line),
                "remove one of the two",
            );
            continue;
        }
        reasons.insert((row, statement.value.clone()), (statement, why));
    }
    reasons
}

fn parse_reason(row: &mut Row<'_>, errors: &mut Errors) -> (Spot<String>, Spot<String>, String) {
    (row.text("coding", errors), row.text("statement", errors), row.text("why", errors).value)
}
