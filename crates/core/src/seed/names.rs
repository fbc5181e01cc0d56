//! Ids of a table → rows, and references to them.
use super::documents::validate_unique;
use super::error::{Errors, excerpt};
use super::syntax::Spot;
use std::collections::BTreeMap;

/// The ids of one table.
pub struct Names {
    what: &'static str,
    rows: BTreeMap<String, usize>,
    /// Whether any id may be known: the table could not be read, and that was noted.
    unreadable: bool,
}

impl Names {
    /// Collects ids; each that stands twice is noted.
    pub fn new<'a>(what: &'static str, ids: impl Iterator<Item = &'a Spot<String>> + Clone, errors: &mut Errors) -> Self {
        validate_unique(ids.clone(), what, errors);
        let mut rows = BTreeMap::new();
        for (row, id) in ids.enumerate() {
            rows.entry(id.value.clone()).or_insert(row);
        }
        Self { what, rows, unreadable: false }
    }

    /// The ids of a table that cannot be read: no reference to it is an error of its own.
    pub fn unreadable(what: &'static str) -> Self {
        Self { what, rows: BTreeMap::new(), unreadable: true }
    }

    /// The row of an id; an unknown one is noted with the nearest that there is.
    pub fn resolve(&self, id: &Spot<String>, errors: &mut Errors) -> Option<usize> {
        let row = self.rows.get(&id.value).copied();
        if row.is_none() && !id.value.is_empty() && !self.unreadable {
            let nearest = self.rows.keys().max_by_key(|known| shared_start(known, &id.value));
            let remedy = nearest
                .map_or_else(|| format!("add the {}", self.what), |nearest| format!("correct it (the nearest is “{nearest}”) or add it"));
            errors.add(&id.at, format!("a known {}", self.what), excerpt(&id.value), remedy);
        }
        row
    }

    /// The row of a reference that may be left out.
    pub fn resolve_if(&self, id: Option<&Spot<String>>, errors: &mut Errors) -> Option<usize> {
        id.and_then(|id| self.resolve(id, errors))
    }
}

/// How many letters two ids share, from the start or the end.
fn shared_start(left: &str, right: &str) -> usize {
    let start = left.bytes().zip(right.bytes()).take_while(|(l, r)| l == r).count();
    let end = left.bytes().rev().zip(right.bytes().rev()).take_while(|(l, r)| l == r).count();
    start + end
}
