//! Ids of a table → rows, and references to them.
use super::documents::validate_unique;
use super::error::{At, Errors, excerpt};
use super::spot::{Spot, is_id};
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
}

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
        Self { what, rows, unreadable: false, has_faulty }
    }

    /// The same; of a table that cannot be read there are none, and no reference to it is an error of its own.
    pub fn if_read<'a>(what: &'static str, ids: Option<impl Iterator<Item = &'a Spot<String>> + Clone>, errors: &mut Errors) -> Self {
        ids.map_or_else(|| Self { what, rows: BTreeMap::new(), unreadable: true, has_faulty: false }, |ids| Self::new(what, ids, errors))
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
        let nearest =
            self.rows.keys().max_by_key(|known| shared(known, &id.value)).filter(|known| shared(known, &id.value) * 2 > id.value.len());
        let remedy = nearest.map_or_else(
            || format!("add the {}", self.what),
            |nearest| format!("correct it, or the id that it means (the nearest is “{nearest}”), or add it"),
        );
        errors.add(&id.at, format!("a known {}", self.what), excerpt(&id.value), remedy);
        None
    }

    /// The row of a reference that may be left out.
    pub fn resolve_if(&self, id: Option<&Spot<String>>, errors: &mut Errors) -> Option<usize> {
        let id = id?;
        if id.value.is_empty() {
            errors.add(&id.at, format!("a known {}", self.what), "an empty text", "fill it in, or leave the field out");
        }
        self.resolve(id, errors)
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

/// How many letters two ids share, from the start or the end.
fn shared(left: &str, right: &str) -> usize {
    let start = left.bytes().zip(right.bytes()).take_while(|(l, r)| l == r).count();
    let end = left.bytes().rev().zip(right.bytes().rev()).take_while(|(l, r)| l == r).count();
    start + end
}
