//! Words that lost a vowel before another: *l'accord* is *le* and *accord*, and is found by either part.

/// What is elided before an apostrophe, by language.
const ELIDED: &[(&str, &[&str])] = &[
    ("fr", &["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"]),
    (
        "it",
        &[
            "l", "d", "c", "m", "t", "s", "v", "un", "dell", "all", "dall", "nell", "sull", "coll", "gl", "agl", "dagl", "degl", "negl",
            "sugl", "quell", "quest", "bell", "sant",
        ],
    ),
    ("ca", &["l", "d", "m", "n", "s", "t"]),
];

/// The two parts of a word with an elided one, each as the index has it: `l'` and `accord`. `word` has straight apostrophes and small letters.
#[must_use]
pub fn parts_of_elision<'w>(language: &str, word: &'w str) -> Option<(&'w str, &'w str)> {
    let (_, elided) = ELIDED.iter().find(|(known, _)| *known == language)?;
    let apostrophe = word.find('\'')?;
    let (first, rest) = word.split_at(apostrophe + 1);
    (elided.contains(&&first[..apostrophe]) && !rest.is_empty()).then_some((first, rest))
}

/// The word after what is elided.
#[cfg(feature = "stemmers")]
#[must_use]
pub fn without_elided<'w>(language: &str, word: &'w str) -> &'w str {
    parts_of_elision(language, word).map_or(word, |(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_that_a_language_elides_are_parted() {
        assert_eq!(parts_of_elision("fr", "l'accord"), Some(("l'", "accord")));
        assert_eq!(parts_of_elision("it", "dell'accordo"), Some(("dell'", "accordo")));
        for (language, word) in
            [("fr", "aujourd'hui"), ("fr", "l'"), ("fr", "accord"), ("en", "d'accord"), ("de", "geht's"), ("tr", "ankara'da")]
        {
            assert_eq!(parts_of_elision(language, word), None, "{word}");
        }
    }
}
