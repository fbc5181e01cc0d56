//! Quotation marks in a text, told apart from apostrophes.
use std::ops::Range;

/// The quotation marks of a text, each by itself.
pub fn marks_in(text: &str) -> Vec<Range<usize>> {
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    let mut marks = Vec::new();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map_or(' ', |(_, next)| *next);
        if is_mark(before, c, after) {
            marks.push(at..at + c.len_utf8());
        }
        before = c;
    }
    marks
}

/// Whether a character between two others is a quotation mark. A single one after an *s* is taken for the apostrophe of a plural:
/// where it closes a quotation, the one that opens it is found.
fn is_mark(before: char, c: char, after: char) -> bool {
    match c {
        '“' | '”' | '„' | '«' | '»' | '"' => true,
        '‘' | '’' => {
            let within_a_word = before.is_alphanumeric() && after.is_alphanumeric();
            !(within_a_word || matches!(before, 's' | 'S') || after.is_ascii_digit())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_apart_from_apostrophes() {
        for (text, expected) in [
            ("“Now,” he said.", "“ ”"),
            ("\"Now,\" he said.", "\" \""),
            ("„Jetzt“, «maintenant»", "„ “ « »"),
            ("‘A fantasy’", "‘ ’"),
            ("‘It’s their struggle’", "‘ ’"),
            ("It’s the Taliban’s", ""),
            ("the group‘s leaders", ""),
            ("fighters’ morale, US’ plans", ""),
            ("the ’90s and ‘80s", ""),
            ("he said, “it’s ‘over’.”", "“ ‘ ’ ”"),
            ("power. “", "“"),
            // What no typographer would write.
            ("have to stop him, ”State", "”"),
            ("6′ 2″ and 5' 7", ""),
            ("", ""),
        ] {
            let found: Vec<&str> = marks_in(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found.join(" "), expected, "{text}");
        }
    }
}
