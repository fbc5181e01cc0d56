//! The language of a text by its most frequent words.

/// Frequent words that few other languages here have.
const WORDS: [(&str, &[&str]); 8] = [
    ("en", &["the", "of", "and", "to", "that", "was", "with", "for", "is", "said"]),
    ("de", &["der", "die", "und", "das", "nicht", "mit", "den", "von", "ist", "ein"]),
    ("fr", &["le", "les", "et", "des", "une", "dans", "que", "pour", "est", "du"]),
    ("es", &["el", "los", "las", "y", "una", "por", "que", "con", "del", "para"]),
    ("it", &["il", "di", "che", "della", "per", "una", "gli", "con", "non", "sono"]),
    ("pt", &["o", "os", "do", "da", "uma", "não", "para", "com", "dos", "em"]),
    ("nl", &["de", "het", "een", "van", "en", "niet", "dat", "met", "voor", "zijn"]),
    ("sv", &["och", "att", "det", "som", "en", "på", "är", "för", "av", "inte"]),
];
/// Of a hundred words, as many frequent ones tell a language; of fewer the text may be in any.
const PERCENT: usize = 8;

/// The tag of the language, where it is one of the few that are known by their words.
pub fn language(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let count = |known: &[&str]| words.iter().filter(|word| known.contains(word)).count();
    let best = WORDS.iter().map(|(tag, known)| (count(known), *tag)).max_by_key(|(n, _)| *n);
    best.filter(|(n, _)| 100 * n >= PERCENT * words.len() && *n > 0).map(|(_, tag)| tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_frequent_words() {
        for (text, tag) in [
            ("The board of the harbour met on Monday and said that the crane was old.", Some("en")),
            ("Der Rat der Stadt tagte am Montag und sprach nicht von dem Kran, den die Werft mit Mühe hält.", Some("de")),
            ("Le conseil de la ville et les habitants parlent du port dans une salle.", Some("fr")),
            ("El consejo de la ciudad y los vecinos hablaron del puerto por una hora.", Some("es")),
            ("Rada miasta zebrała się w poniedziałek.", None),
            ("", None),
        ] {
            assert_eq!(language(text), tag, "{text}");
        }
    }
}
