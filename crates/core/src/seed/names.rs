//! Ids of a table → rows, and references to them.
use super::documents::validate_unique;
use super::error::{At, Errors, excerpt};
use super::like::likest;
use super::spot::{Spot, is_id};
use std::cell::Cell;
use std::collections::BTreeMap;

/// Rows are counted in two bytes, and one number stands for none.
const MOST: usize = u16::MAX as usize - 1;

/// The ids of one table.
pub struct Names {
    what: &'static str,
    rows: BTreeMap<String, usize>,
    /// Whether any id may be known: the table could not be read, and that was noted.
    unreadable: bool,
    /// Whether an id of the table is none, and that was noted: a reference may mean that row.
    has_faulty: bool,
    /// The ids of the documents that the rows belong to, where they belong to one.
    homes: Vec<Option<String>>,
    /// References to no id so far.
    n_unknown: Cell<usize>,
}

/// References to no id that are told the nearest one: looking for it takes its time.
const MOST_NEAREST: usize = 24;

impl Names {
    /// Collects ids; each that stands twice is noted.
    pub fn new<'a>(what: &'static str, ids: impl Iterator<Item = &'a Spot<String>> + Clone, errors: &mut Errors) -> Self {
        validate_unique(ids.clone(), what, errors);
        if let Some(id) = ids.clone().nth(MOST) {
            errors.add(&id.at, format!("at most {MOST} rows of this kind"), "more", "part the corpus in two");
        }
        let mut rows = BTreeMap::new();
        for (row, id) in ids.enumerate() {
            rows.entry(id.value.clone()).or_insert(row);
        }
        let has_faulty = rows.keys().any(|id| !is_id(id));
        Self { what, rows, unreadable: false, has_faulty, homes: Vec::new(), n_unknown: Cell::default() }
    }

    /// The same; of a table that cannot be read there are none, and no reference to it is an error of its own.
    pub fn if_read<'a>(what: &'static str, ids: Option<impl Iterator<Item = &'a Spot<String>> + Clone>, errors: &mut Errors) -> Self {
        ids.map_or_else(
            || Self { what, rows: BTreeMap::new(), unreadable: true, has_faulty: false, homes: Vec::new(), n_unknown: Cell::default() },
            |ids| Self::new(what, ids, errors),
        )
    }

    /// Whether the table could not be read, which was noted.
    pub fn is_unreadable(&self) -> bool {
        self.unreadable
    }

    /// Whether this many rows are all that the table has: none was left out for an error.
    pub fn are_all(&self, n_rows: usize) -> bool {
        !self.unreadable && self.rows.len() == n_rows
    }

    /// The row of an id; an unknown one is noted with the nearest that there is.
    pub fn resolve(&self, id: &Spot<String>, errors: &mut Errors) -> Option<usize> {
        let row = self.rows.get(&id.value).copied();
        if row.is_some() || id.value.is_empty() || self.unreadable || self.has_faulty {
            return row;
        }
        // One error for a table that is missing, however often it is referred to.
        if let Some(file) = file_of(self.what).filter(|_| self.rows.is_empty()) {
            let what = if file == "actors.toml" { "actor and side" } else { self.what };
            let expected = format!("a row for each {what} that other tables name");
            errors.add(&At::head_of(file), expected, "none", format!("add {file}, or its rows"));
            return None;
        }
        let nearest = self.n_unknown.replace(self.n_unknown.get() + 1) < MOST_NEAREST;
        let nearest = nearest.then(|| self.nearest(&id.value)).flatten();
        let remedy = nearest.map_or_else(
            || format!("correct it, or add the {}", self.what),
            |nearest| format!("correct it, or the id that it means (the nearest is “{nearest}”), or add it"),
        );
        errors.add(&id.at, format!("a known {}", self.what), excerpt(&id.value), remedy);
        None
    }

    fn nearest(&self, id: &str) -> Option<&str> {
        let mut known = self.rows.keys().map(String::as_str);
        likest(id, known.clone()).or_else(|| known.find(|known| id.len() > 2 && known.starts_with(id)))
    }

    /// The same for what belongs to the reports in which these ids stand, row by row.
    pub fn with_homes(self, homes: Vec<Option<String>>) -> Self {
        Self { homes, ..self }
    }

    /// The row of an id in something that a report tells; what belongs to another report is noted.
    pub fn resolve_in(&self, id: &Spot<String>, document: (&Spot<String>, &Self), errors: &mut Errors) -> Option<usize> {
        let (document, documents) = document;
        let row = self.resolve(id, errors)?;
        let home = self
            .homes
            .get(row)
            .and_then(Option::as_ref)
            .filter(|home| **home != document.value && documents.rows.contains_key(&document.value));
        if let Some(home) = home {
            let found = format!("{}, which belongs to “{home}”", excerpt(&id.value));
            let remedy = format!("name another {}, or add one of this report", self.what);
            errors.add(&id.at, format!("an {} of “{}”, or of no one report", self.what, document.value), found, remedy);
        }
        Some(row)
    }

    /// The row of a reference that may be left out.
    pub fn resolve_if(&self, id: Option<&Spot<String>>, errors: &mut Errors) -> Option<usize> {
        self.resolve(id?, errors)
    }
}

/// The file that a table is in, where others refer to it.
fn file_of(what: &str) -> Option<&'static str> {
    match what {
        "actor" | "side" => Some("actors.toml"),
        "issue" => Some("issues.toml"),
        "place" => Some("places.toml"),
        "status" => Some("map.toml"),
        _ => None,
    }
}
