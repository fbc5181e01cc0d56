//! What is wrong with a corpus folder: where, what was expected, what was found, what to do.
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// A place in a file of the corpus folder. Lines and columns count from 1; columns count characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// File name relative to the folder.
    pub file: Arc<str>,
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

impl At {
    /// The head of a file.
    #[must_use]
    pub fn head_of(file: &str) -> Self {
        Self { file: Arc::from(file), line: 1, column: 1 }
    }

    /// The place of a byte offset in a text; offsets past the end count as the end.
    #[must_use]
    pub fn of_offset(file: &Arc<str>, text: &str, offset: usize) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self { file: Arc::clone(file), line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
    }
}

/// One thing that is wrong, or suspicious.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeedError {
    /// Where.
    pub at: At,
    /// What should have stood there.
    pub expected: String,
    /// What stands there.
    pub found: String,
    /// What to do, beginning with a verb.
    pub remedy: String,
}

impl fmt::Display for SeedError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let At { file, line, column } = &self.at;
        write!(formatter, "{file}:{line}:{column}: expected {}, found {}; {}", self.expected, self.found, self.remedy)
    }
}

/// What is only suspicious, in the order of files and lines. It keeps nobody from building.
pub type Warnings = Vec<SeedError>;

/// All that is wrong with a folder, and beside it what is suspicious.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Errors {
    errors: Vec<SeedError>,
    warnings: Warnings,
}

impl Errors {
    /// Nothing wrong yet, and what was suspicious before.
    #[must_use]
    pub fn of_warnings(warnings: Warnings) -> Self {
        Self { errors: Vec::new(), warnings }
    }

    /// Notes an error.
    pub fn add(&mut self, at: &At, expected: impl Into<String>, found: impl Into<String>, remedy: impl Into<String>) {
        self.errors.push(noted(at, expected.into(), found.into(), remedy.into()));
    }

    /// Notes what is suspicious, and may be right.
    pub fn warn(&mut self, at: &At, expected: impl Into<String>, found: impl Into<String>, remedy: impl Into<String>) {
        self.warnings.push(noted(at, expected.into(), found.into(), remedy.into()));
    }

    /// Takes in errors of a folder in this one as what is only suspicious here.
    pub fn warn_of<'a>(&mut self, subfolder: &str, errors: impl Iterator<Item = &'a SeedError>) {
        let within = |error: &SeedError| {
            let file = Arc::from(format!("{subfolder}/{}", error.at.file));
            SeedError { at: At { file, ..error.at.clone() }, ..error.clone() }
        };
        self.warnings.extend(errors.map(within));
    }

    /// How many errors.
    #[must_use]
    pub fn len(&self) -> usize {
        self.errors.len()
    }

    /// Whether nothing is wrong, whatever is suspicious.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }

    /// The errors in the order of files and lines.
    pub fn iter(&self) -> impl Iterator<Item = &SeedError> {
        self.errors.iter()
    }

    /// What is suspicious, in the order of files and lines.
    #[must_use]
    pub fn warnings(&self) -> &[SeedError] {
        &self.warnings
    }

    /// A value with what is suspicious, if nothing is wrong.
    ///
    /// # Errors
    /// All that is wrong, in order and each once.
    pub fn into_result<T>(self, value: T) -> Result<(T, Warnings), Self> {
        let (errors, warnings) = (folded(self.errors), folded(self.warnings));
        if errors.is_empty() { Ok((value, warnings)) } else { Err(Self { errors, warnings }) }
    }
}

fn noted(at: &At, expected: String, found: String, remedy: String) -> SeedError {
    // One error is one line, whatever a name in the folder holds, and its letters run as they stand.
    let line = |text: String| if text.contains(is_unfit) { text.replace(is_unfit, " ") } else { text };
    SeedError { at: at.clone(), expected: line(expected), found: line(found), remedy: line(remedy) }
}

fn is_unfit(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// As many errors of the same words in one file are listed; of more the first, with the lines of the others.
const ALIKE: usize = 3;
/// Lines that are named there.
const LINES: usize = 5;

/// The errors, those that say the same again and again as one.
fn folded(mut errors: Vec<SeedError>) -> Vec<SeedError> {
    errors.sort();
    errors.dedup();
    let mut alike: BTreeMap<(Arc<str>, String, String, String), Vec<SeedError>> = BTreeMap::new();
    for error in errors {
        let key = (Arc::clone(&error.at.file), error.expected.clone(), error.found.clone(), error.remedy.clone());
        alike.entry(key).or_default().push(error);
    }
    let mut folded: Vec<SeedError> = alike.into_values().flat_map(fold).collect();
    folded.sort();
    folded
}

fn fold(mut errors: Vec<SeedError>) -> Vec<SeedError> {
    if errors.len() > ALIKE {
        let others: Vec<String> = errors[1..].iter().take(LINES).map(|error| error.at.line.to_string()).collect();
        let more = errors.len() - 1 - others.len();
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        errors[0].remedy += &format!("; the same in line {}{more}", others.join(", "));
        errors.truncate(1);
    }
    errors
}

impl fmt::Display for Errors {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for error in &self.errors {
            writeln!(formatter, "{error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Errors {}

/// Shortens what was found so that a message stays one readable line.
#[must_use]
pub(super) fn excerpt(text: &str) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = flat.chars().take(80).collect();
    if short.len() < flat.len() { format!("“{short}…”") } else { format!("“{short}”") }
}
