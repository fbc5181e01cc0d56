//! The text that is nearest to a quote which does not occur, and where the two first differ.

/// Where a quote first differs from the text that is nearest to it.
#[derive(Debug, PartialEq, Eq)]
pub struct Difference<'a> {
    /// Offset of the word of the text that differs; its end where the text ends before the quote.
    pub at: usize,
    /// The word of the quote.
    pub in_quote: &'a str,
    /// The word of the text; empty where it ends.
    pub in_text: &'a str,
    /// What tells the two words apart, where that is hard to see.
    pub hint: Option<String>,
}

/// Compares a quote with the stretch of the text that has most of its words in their places, those at the beginning above all. Both
/// have single spaces. None where no word of the quote stands in any place.
pub fn first_difference<'a>(text: &'a str, quote: &'a str) -> Option<Difference<'a>> {
    let wanted: Vec<&str> = quote.split(' ').collect();
    let words: Vec<&str> = text.split(' ').collect();
    let shared = |start: usize| wanted.iter().zip(&words[start..]).filter(|(one, other)| one == other).count();
    let same_from = |start: usize| wanted.iter().zip(&words[start..]).take_while(|(one, other)| one == other).count();
    // Of equal ones that whose first other word begins most alike, then the first.
    let alike = |start: usize| {
        let place = same_from(start);
        let words = wanted.get(place).zip(words.get(start + place));
        words.map_or(0, |(one, other)| one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count())
    };
    let rank = |start: usize| (2 * same_from(start) + shared(start), alike(start), usize::MAX - start);
    let ((score, ..), start) = (0..words.len()).map(|start| (rank(start), start)).max()?;
    if score == 0 {
        return None;
    }
    let place = start + same_from(start);
    let in_quote = wanted.get(place - start)?;
    let in_text = words.get(place).copied().unwrap_or_default();
    let at = words[..place.min(words.len())].iter().map(|word| word.len() + 1).sum::<usize>().min(text.len());
    Some(Difference { at, in_quote, in_text, hint: hint(in_quote, in_text) })
}

/// What an eye may miss.
fn hint(one: &str, other: &str) -> Option<String> {
    let alike = |plain: fn(char) -> Option<char>| {
        let of = |word: &str| word.chars().filter_map(plain).collect::<String>();
        of(one) == of(other)
    };
    let only_in_one = |is: fn(char) -> bool| one.chars().chain(other.chars()).find(|c| is(*c));
    if let Some(c) = only_in_one(is_invisible).filter(|_| alike(|c| (!is_invisible(c)).then_some(c))) {
        return Some(format!("an invisible character, U+{:04X}", u32::from(c)));
    }
    if let Some(c) =
        only_in_one(is_combining).filter(|_| one.chars().filter(char::is_ascii).eq(other.chars().filter(char::is_ascii)) || !one.is_ascii())
    {
        return Some(format!("a letter in two parts, the second of which is U+{:04X}", u32::from(c)));
    }
    if alike(|c| Some(typed(c))) {
        return Some("another quotation mark, apostrophe or dash".to_owned());
    }
    (one.to_lowercase() == other.to_lowercase()).then(|| "other capitals".to_owned())
}

/// Soft hyphen, zero-width characters, byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Marks that join the letter before them.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The character that a keyboard has for a typographic one.
fn typed(c: char) -> char {
    match c {
        '‘' | '’' | '‚' | '‛' | '′' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "The minister said on Monday that most analysts had been wrong. “It’s over,” he said on Tuesday. Café.";

    #[test]
    fn the_first_word_that_differs_is_told_with_what_an_eye_may_miss() {
        for (quote, in_quote, in_text, hint) in [
            ("that most analists had been wrong.", "analists", "analysts", None),
            ("said on Tuesday that most analysts", "Tuesday", "Monday", None),
            ("said on Tuesday, he", "Tuesday,", "Tuesday.", None),
            ("most ana\u{ad}lysts had", "ana\u{ad}lysts", "analysts", Some("an invisible character, U+00AD")),
            ("“It's over,”", "“It's", "“It’s", Some("another quotation mark, apostrophe or dash")),
            ("the minister said on", "the", "The", Some("other capitals")),
            ("on Tuesday. Cafe\u{301}.", "Cafe\u{301}.", "Café.", Some("a letter in two parts, the second of which is U+0301")),
            ("on Tuesday. Café. Then", "Then", "", None),
        ] {
            let found = first_difference(TEXT, quote).unwrap_or_else(|| panic!("{quote}"));
            assert_eq!((found.in_quote, found.in_text, found.hint.as_deref()), (in_quote, in_text, hint), "{quote}");
            assert!(TEXT[found.at..].starts_with(in_text), "{quote}");
        }
    }

    #[test]
    fn words_that_do_not_occur_are_near_nothing() {
        assert_eq!(first_difference(TEXT, "Entirely different matter"), None);
    }
}
