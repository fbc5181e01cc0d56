//! One coding of the reports: who has read which passages, and what was coded there.
use crate::model::{Actor, Document, DocumentId, Issue, Statement};
use crate::seed::actors::read_actors;
use crate::seed::error::{Errors, SeedError};
use crate::seed::folder::Folder;
use crate::seed::names::Names;
use crate::seed::quotes::Texts;
use crate::seed::spot::Spot;
use crate::seed::statements;
use crate::seed::syntax::Row;
use std::collections::BTreeSet;
use std::ops::Range;

/// Who has read which passages, and what was coded there.
pub struct Coding {
    /// Name of its folder; empty for what was settled.
    pub name: String,
    pub statements: Vec<CodedStatement>,
    pub passages: BTreeSet<(DocumentId, usize)>,
}

/// A statement with its actor, who need not be an actor of the corpus.
pub struct CodedStatement {
    pub actor: String,
    pub actor_name: String,
    pub statement: Statement,
}

impl CodedStatement {
    /// Whether the two are of words in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        let (here, there) = (&self.statement.quote, &other.statement.quote);
        here.document == there.document && here.range.start < there.range.end && there.range.start < here.range.end
    }
}

impl Coding {
    /// What it has on passages that another one has read as well.
    pub fn within<'a>(&'a self, other: &'a Self) -> Vec<&'a CodedStatement> {
        let is_read = |coded: &&CodedStatement| other.passages.contains(&(coded.statement.quote.document, coded.statement.quote.passage));
        self.statements.iter().filter(is_read).collect()
    }
}

/// Reads a folder of `coding/`. What is wrong there is noted as suspicious, unless it may follow from what is wrong elsewhere.
pub fn read(
    folder: &Folder,
    name: String,
    (documents, ids): (&[Document], &[Spot<String>]),
    issues: (&[Issue], &Names),
    errors: &mut Errors,
) -> Coding {
    let ignored = &mut Errors::default();
    let texts = Texts::new(documents, ids, ignored);
    let path = format!("coding/{name}");
    let folder = folder.subfolder(&path);
    let (_, actors, _, actor_names) = read_actors(&folder, &texts, ignored);
    let (statements, _) = statements::read(&folder, documents, &texts, &actor_names, issues, ignored);
    let listed = folder.rows_if("passages.toml", ignored, |row, errors| row.rows("passage", errors, parse_passage)).unwrap_or_default();
    let passages = if listed.is_empty() { all(documents) } else { listed_passages(&listed, documents) };
    if errors.is_empty() {
        let rows = folder.rows_if("statements.toml", &mut Errors::default(), |row, errors| row.rows("statement", errors, parse_place));
        let lost = lost_lines(&rows.unwrap_or_default(), &statements);
        let is_lost = |error: &SeedError| {
            error.expected == "TOML" || (&*error.at.file == "statements.toml" && lost.iter().any(|lines| lines.contains(&error.at.line)))
        };
        errors.warn_of(&path, ignored.iter().filter(|error| is_lost(error)));
    }
    Coding { name, statements: with_actors(statements, &actors), passages }
}

/// The line of a statement and its id.
fn parse_place(row: &mut Row<'_>, errors: &mut Errors) -> (usize, String) {
    (row.at().line, row.text("id", errors).value)
}

/// The lines of the statements that were left out.
fn lost_lines(rows: &[(usize, String)], statements: &[Statement]) -> Vec<Range<usize>> {
    let read: BTreeSet<&str> = statements.iter().map(|statement| statement.id.as_str()).collect();
    let ends = rows.iter().skip(1).map(|(line, _)| *line).chain([usize::MAX]);
    let lines = rows.iter().zip(ends).filter(|((_, id), _)| !read.contains(id.as_str()));
    lines.map(|((line, _), end)| *line..end).collect()
}

/// What was settled: it has every passage.
pub fn settled(documents: &[Document], actors: &[Actor], statements: &[Statement]) -> Coding {
    Coding { name: String::new(), statements: with_actors(statements.to_vec(), actors), passages: all(documents) }
}

fn with_actors(statements: Vec<Statement>, actors: &[Actor]) -> Vec<CodedStatement> {
    let of = |statement: &Statement| {
        actors.get(statement.actor.row()).map_or_else(Default::default, |actor| (actor.id.clone(), actor.name.clone()))
    };
    let coded = |statement: Statement| {
        let (actor, actor_name) = of(&statement);
        CodedStatement { actor, actor_name, statement }
    };
    statements.into_iter().map(coded).collect()
}

/// Every passage of article text.
fn all(documents: &[Document]) -> BTreeSet<(DocumentId, usize)> {
    passages_where(documents, |_, _| true)
}

/// The document of a passage that was read, and the words that it begins with.
fn parse_passage(row: &mut Row<'_>, errors: &mut Errors) -> (String, String) {
    (row.text("document", errors).value, row.text("begins", errors).value)
}

fn listed_passages(listed: &[(String, String)], documents: &[Document]) -> BTreeSet<(DocumentId, usize)> {
    passages_where(documents, |document, text| listed.iter().any(|(id, begins)| *id == document.id && text.starts_with(begins)))
}

fn passages_where(documents: &[Document], holds: impl Fn(&Document, &str) -> bool) -> BTreeSet<(DocumentId, usize)> {
    let of = |(document, id): (_, DocumentId)| {
        let document: &Document = document;
        let passages = document.passages.iter().enumerate().filter(|(_, passage)| passage.kind.is_article());
        passages.filter(|(_, passage)| holds(document, &passage.text(document))).map(|(row, _)| (id, row)).collect::<Vec<_>>()
    };
    documents.iter().zip(DocumentId::first(documents.len())).flat_map(of).collect()
}
