//! Spellings: of names, and of what means the same.
use super::error::{Errors, excerpt};
use super::spot::Spot;
use std::collections::BTreeSet;

/// Each spelling, or each id of a list, stands once.
pub fn validate_forms(forms: &[Spot<String>], what: &str, errors: &mut Errors) {
    let mut known = BTreeSet::new();
    for form in forms {
        if !known.insert(form.value.as_str()) {
            errors.add(&form.at, format!("each {what} once"), format!("{} again", excerpt(&form.value)), "remove one of the two");
        }
    }
}
