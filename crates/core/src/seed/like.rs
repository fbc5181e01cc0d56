//! Which known word a misspelt one is like.

/// The known word that is fewest letters away, if that is no more than a third of them.
pub fn likest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let word: Vec<char> = word.to_lowercase().chars().take(LONGEST).collect();
    let most = word.len().div_ceil(3);
    known.map(|known| (letters_apart(&word, known), known)).filter(|(apart, _)| *apart <= most).min().map(|(_, known)| known)
}

/// Letters of a word that are looked at.
const LONGEST: usize = 60;

/// How many letters are to be put in, taken out, changed or swapped with the next.
fn letters_apart(word: &[char], known: &str) -> usize {
    let known: Vec<char> = known.to_lowercase().chars().take(LONGEST).collect();
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=known.len()).collect();
    for (row, letter) in word.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, other) in known.iter().enumerate() {
            let changed = last[column] + usize::from(letter != other);
            let mut least = changed.min(last[column + 1] + 1).min(next[column] + 1);
            if row > 0 && column > 0 && *letter == known[column - 1] && word[row - 1] == *other {
                least = least.min(before[column - 1] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut last, next);
    }
    last[known.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_word_is_like_the_one_that_was_meant() {
        let known = ["title", "text", "basis", "statements.toml", "actors.toml"];
        for (word, expected) in [
            ("titel", Some("title")),
            ("Text", Some("text")),
            ("bases", Some("basis")),
            ("statments.toml", Some("statements.toml")),
            ("Actors.toml", Some("actors.toml")),
            ("motto", None),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(likest(word, known.into_iter()), expected, "{word}");
        }
    }
}
