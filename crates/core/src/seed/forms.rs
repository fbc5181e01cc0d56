//! Spellings: of names, and of what means the same.
use super::error::{Errors, excerpt};
use super::spot::Spot;

/// Each spelling has words, and stands once.
pub fn validate_forms(forms: &[Spot<String>], what: &str, errors: &mut Errors) {
    for (at, form) in forms.iter().enumerate() {
        if form.value.trim().is_empty() {
            errors.add(&form.at, format!("words in each {what}"), "an empty text", "fill it in, or remove it");
        } else if forms[..at].iter().any(|other| other.value == form.value) {
            errors.add(&form.at, format!("each {what} once"), format!("{} again", excerpt(&form.value)), "remove one of the two");
        }
    }
}
