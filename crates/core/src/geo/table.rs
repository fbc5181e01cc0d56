//! The map as a table: the order of its rows.
use super::capital::Capital;
use crate::index::Atlas;
use crate::model::PlaceId;
use crate::order::ordered;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Name of the place.
    Capital,
    /// The area that it lies in.
    Province,
    /// Its status.
    Status,
    /// Since when.
    Since,
    /// Whose word that is.
    Who,
    /// What the record has of it.
    Record,
    /// How many passages name it.
    Passages,
}

impl Column {
    /// The columns from left to right: with statuses, or without.
    #[must_use]
    pub fn all(atlas: &Atlas<'_>) -> &'static [Self] {
        match (atlas.status_kinds().is_empty(), atlas.places().iter().all(|place| place.province.len.get() == 0)) {
            (false, _) => &[Self::Capital, Self::Province, Self::Status, Self::Since, Self::Who, Self::Record],
            (true, false) => &[Self::Capital, Self::Province, Self::Passages],
            (true, true) => &[Self::Capital, Self::Passages],
        }
    }
}

/// The column that a table is sorted by, and which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// The column.
    pub column: Column,
    /// Whether the last comes first.
    pub is_descending: bool,
}

impl Order {
    /// The order after the head of a column was pressed: that sorts, once more turns it round, a third time takes it back.
    #[must_use]
    pub fn pressed(order: Option<Self>, column: Column) -> Option<Self> {
        match order.filter(|order| order.column == column) {
            None => Some(Self { column, is_descending: false }),
            Some(Self { is_descending: false, .. }) => Some(Self { column, is_descending: true }),
            Some(_) => None,
        }
    }
}

/// Places in the order chosen; that of the corpus where none is. Empty cells come last, either way round. `who` gives the names
/// of those whose word a status is.
#[must_use]
pub fn sorted_capitals(capitals: &[Capital<'_>], order: Option<Order>, who: impl Fn(&Capital<'_>) -> String) -> Vec<PlaceId> {
    let Some(Order { column, is_descending }) = order else { return capitals.iter().map(|capital| capital.place).collect() };
    let keys: Vec<String> = capitals.iter().map(|capital| key(capital, column, &who)).collect();
    let rows = ordered(keys.len(), &|left, right| {
        let (left, right) = (&keys[left], &keys[right]);
        let values = left.cmp(right);
        left.is_empty().cmp(&right.is_empty()).then(if is_descending { values.reverse() } else { values })
    });
    rows.into_iter().map(|row| capitals[row].place).collect()
}

/// What a row is sorted by; dates as year, month and day, a status by how much it says.
fn key(capital: &Capital<'_>, column: Column, who: &impl Fn(&Capital<'_>) -> String) -> String {
    match column {
        Column::Capital => capital.name.to_owned(),
        Column::Province => capital.province.to_owned(),
        Column::Status => (99 - capital.status.map_or(0, |status| status.row() + 1)).to_string(),
        // The most named first.
        Column::Passages => capital.face.named.map_or_else(String::new, |(n, most)| format!("{:08}", most - n.min(most))),
        Column::Since => capital.since.map_or_else(String::new, |since| since.from.first.to_string()),
        Column::Who => who(capital),
        Column::Record => capital.fell.map_or_else(String::new, |(earliest, _)| earliest.to_string()),
    }
}
