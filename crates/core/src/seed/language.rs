//! Tags of languages.
use super::error::{Errors, excerpt};
use super::spot::Spot;
use crate::model::language::is_tag;

/// Notes what has not the shape of a language tag.
pub fn validate_language(tag: &Spot<String>, errors: &mut Errors) {
    if !tag.value.is_empty() && !is_tag(&tag.value) {
        let remedy = "write the language's code, with script and region where they matter: en, pt-BR, uz-Arab";
        errors.add(&tag.at, "a language tag (BCP 47)", excerpt(&tag.value), remedy);
    }
}
