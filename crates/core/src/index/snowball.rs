//! Stems in other languages than English, by Snowball's stemmers (snowballstem.org).
//!
//! A stem is made of a word as it is written, since what folding leaves out tells endings apart (French *-é* and *-e*), and folded then.
use super::elision::without_elided;
use super::folding::is_apostrophe;
use super::tokenize::fold;
use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;

/// The stem of a word, as it is written in a text of a language or in a query; `language` is the primary subtag of a tag, in small
/// letters. None where the language has no stemmer.
#[must_use]
pub fn stem_in(language: &str, written: &str) -> Option<String> {
    let algorithm = algorithm(language)?;
    let word = spelt(language, written);
    // Numbers and initials have no endings.
    if word.contains(|c: char| c.is_numeric() || c == '.') {
        return Some(fold(written));
    }
    let stem = fold(&Stemmer::create(algorithm).stem(&word));
    Some(if stem.is_empty() { fold(&word) } else { stem })
}

/// Whether a language has a stemmer here. English has its own (`stem`).
#[must_use]
pub fn has_stemmer(language: &str) -> bool {
    algorithm(language).is_some()
}

fn algorithm(language: &str) -> Option<Algorithm> {
    Some(match language {
        "ar" => Algorithm::Arabic,
        "da" => Algorithm::Danish,
        "nl" => Algorithm::Dutch,
        "fi" => Algorithm::Finnish,
        "fr" => Algorithm::French,
        "de" => Algorithm::German,
        "el" => Algorithm::Greek,
        "hu" => Algorithm::Hungarian,
        "it" => Algorithm::Italian,
        "no" | "nb" | "nn" => Algorithm::Norwegian,
        "pt" => Algorithm::Portuguese,
        "ro" => Algorithm::Romanian,
        "ru" => Algorithm::Russian,
        "es" => Algorithm::Spanish,
        "sv" => Algorithm::Swedish,
        "ta" => Algorithm::Tamil,
        "tr" => Algorithm::Turkish,
        _ => return None,
    })
}

/// A word as the stemmers take it: composed, in small letters, without hyphens, invisible characters and what is elided before it.
fn spelt(language: &str, written: &str) -> String {
    let is_left_out = |c: char| matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{ad}' | '\u{200c}' | '\u{200d}');
    // In Turkish the small letter of I has no dot.
    let small = |c: char| match c {
        'I' if language == "tr" => 'ı'.to_lowercase(),
        'İ' if language == "tr" => 'i'.to_lowercase(),
        c if is_apostrophe(c) => '\''.to_lowercase(),
        c => c.to_lowercase(),
    };
    let word: String = written.nfc().filter(|c| !is_left_out(*c)).flat_map(small).nfc().collect();
    // Endings of Turkish names follow an apostrophe.
    let word = word.split_once('\'').filter(|_| language == "tr").map_or(word.as_str(), |(name, _)| name);
    without_elided(language, word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_a_word_share_a_stem_however_their_letters_are_encoded() {
        for (language, forms) in [
            ("de", &["Haus", "Häuser", "HÄUSERN", "Ha\u{308}user", "Hauses"][..]),
            ("de", &["Straße", "Straßen", "STRASSEN"]),
            ("fr", &["négocier", "négociée", "négociés", "ne\u{301}gocie\u{301}es", "L’négocier"]),
            ("fr", &["accord", "accords", "l'accord", "d’accords", "L'ACCORD"]),
            ("it", &["accordo", "accordi", "dell’accordo", "l'accordo"]),
            ("tr", &["kitap", "kitaplar", "KİTAPLARI"]),
            ("tr", &["Ankara", "Ankara'da", "Ankara’nın"]),
            ("ru", &["переговоры", "переговоров", "ПЕРЕГОВОРАМ"]),
            ("ar", &["مفاوضات", "مُفاوَضات"]),
            ("es", &["negociación", "negociaciones"]),
        ] {
            let stems: Vec<_> = forms.iter().map(|form| stem_in(language, form)).collect();
            assert!(stems.iter().all(|stem| stem.is_some() && *stem == stems[0]), "{language} {forms:?} {stems:?}");
        }
    }

    #[test]
    fn a_number_is_its_own_stem_and_no_language_is_guessed() {
        assert_eq!(stem_in("de", "2.500").as_deref(), Some("2.500"));
        assert_eq!([stem_in("ps", "خبرې"), stem_in("en", "talks"), stem_in("", "")], [None, None, None]);
    }
}
