//! Text in lines, for pictures: what draws them knows no line breaks.

/// Text in lines of about so many letters, broken at spaces; what is past the last line is told by dots.
#[must_use]
pub fn wrapped(text: &str, most_letters: usize, most_lines: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let n_lines = lines.len();
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < most_letters => {
                line.push(' ');
                line.push_str(word);
            }
            Some(line) if n_lines == most_lines => {
                line.push('…');
                break;
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn lines_break_at_spaces_and_what_is_cut_is_told() {
        for (text, letters, lines, expected) in [
            ("", 10, 3, vec![]),
            ("one", 10, 3, vec!["one"]),
            ("one two three", 8, 3, vec!["one two", "three"]),
            ("one two three four", 5, 2, vec!["one", "two…"]),
            ("incomprehensibilities of all", 8, 2, vec!["incomprehensibilities", "of all"]),
        ] {
            assert_eq!(wrapped(text, letters, lines), expected, "{text}");
        }
    }
}
