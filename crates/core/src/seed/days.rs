//! What holds of the days of a fact.
use super::error::Errors;
use super::spot::Spot;
use crate::model::{Dated, Document};

/// What a report tells as said or begun cannot begin after the last day on which it may have been published.
pub fn validate_not_after_publication(date: &Spot<Dated>, document: &Document, errors: &mut Errors) {
    let last = document.published.last();
    if date.value.first > last {
        let expected = format!("a day up to {last}, when “{}” was published", document.id);
        errors.add(&date.at, expected, date.value.first.to_string(), "correct the date, or the document's");
    }
}

/// What lasts cannot end before it begins.
pub fn validate_order(from: Dated, to: &Spot<Dated>, errors: &mut Errors) {
    if to.value.last() < from.first {
        errors.add(&to.at, format!("an end from {} on", from.first), to.value.first.to_string(), "put the days in order");
    }
}
