//! The strings of the tables, collected while an index is built.
use super::rows::{RowRange, StrRef};
use std::collections::BTreeMap;
use std::ops::Range;
use zerocopy::little_endian::U32;

/// The strings of the tables, each stored once.
#[derive(Default)]
pub struct Strings {
    bytes: Vec<u8>,
    known: BTreeMap<String, StrRef>,
}

impl Strings {
    /// A reference to a string, which is added unless it is there.
    pub fn add(&mut self, text: &str) -> StrRef {
        if text.is_empty() {
            return StrRef::default();
        }
        if let Some(known) = self.known.get(text) {
            return *known;
        }
        let reference = StrRef { start: number(self.bytes.len()), len: number(text.len()) };
        self.bytes.extend(text.as_bytes());
        self.known.insert(text.to_owned(), reference);
        reference
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// A range of rows.
pub fn row_range(rows: Range<usize>) -> RowRange {
    RowRange { start: number(rows.start), len: number(rows.len()) }
}

pub fn number(n: usize) -> U32 {
    u32::try_from(n).expect("an index stays below 4 GiB").into()
}
