//! The headline of a text.
use super::lines::{Block, Line, is_broken_early, width};
use std::ops::RangeInclusive;

/// Characters of a headline; longer lines are paragraphs.
const LONGEST: usize = 160;
/// Lines of a headline, and lines above it that are something else: a date, a source, a name.
const MOST_LINES: usize = 3;
/// Words that name a text without a headline.
const N_WORDS: usize = 10;

/// A title, and the lines that it stands on where they are a headline.
#[derive(Debug, PartialEq, Eq)]
pub struct Title {
    pub text: String,
    pub lines: Option<RangeInclusive<usize>>,
}

/// The first lines that look like a headline, `is_other` ones passed over; else the first words of the text.
pub fn title(blocks: &[Block<'_>], is_other: impl Fn(&Line<'_>) -> bool) -> Title {
    let all: Vec<Line<'_>> = blocks.concat();
    let body = || all.iter().filter(|line| !is_other(line));
    let places = blocks.iter().flat_map(|block| (0..block.len()).map(move |at| &block[at..])).take(2 * MOST_LINES);
    let first = places.into_iter().find(|rest| !is_other(&rest[0]));
    let headline = first.map(|rest| &rest[..rest.iter().position(&is_other).unwrap_or(rest.len())]);
    let headline = headline.map(|lines| headline_at(lines, width(&all)));
    if let Some(lines) = headline.flatten().filter(|lines| lines.len() < body().count()) {
        let text = lines.iter().map(|line| line.text).collect::<Vec<_>>().join(" ");
        return Title { text: plain(&text), lines: Some(lines[0].number..=lines[lines.len() - 1].number) };
    }
    let named = if body().next().is_some() { body().collect() } else { all.iter().collect::<Vec<_>>() };
    let words = named.into_iter().flat_map(|line| line.text.split_whitespace()).take(N_WORDS).collect::<Vec<_>>();
    Title { text: plain(&words.join(" ")), lines: None }
}

/// The lines of a headline at the head of a block.
fn headline_at<'a, 'b>(block: &'b [Line<'a>], width: usize) -> Option<&'b [Line<'a>]> {
    let first = block.first()?;
    let is_short = |lines: &[Line<'_>]| lines.iter().map(Line::n_chars).sum::<usize>() <= LONGEST;
    let ends_open = |lines: &[Line<'_>]| lines.last().is_some_and(|line| !line.text.ends_with(['.', ',', ';', ':', '-']) || is_loud(line));
    let has_words = first.text.chars().filter(|c| c.is_alphabetic()).count() > 2;
    if !has_words || first.goes_on() {
        return None;
    }
    // Alone above a blank line.
    if block.len() <= MOST_LINES && is_short(block) && ends_open(block) && !block[1..].iter().any(|line| line.indent > first.indent + 1) {
        return Some(block);
    }
    // Above the text itself: shorter than it needed to be, or in capitals, or less set in.
    let next = block.get(1)?;
    let stands_out =
        is_broken_early(first, next, width) && !next.goes_on() || is_loud(first) && !is_loud(next) || next.indent > first.indent + 1;
    (is_short(&block[..1]) && ends_open(&block[..1]) && stands_out).then(|| &block[..1])
}

/// Whether a line is in capitals.
fn is_loud(line: &Line<'_>) -> bool {
    line.text.chars().any(char::is_uppercase) && !line.text.chars().any(char::is_lowercase)
}

/// Without the marks of plain-text formats.
fn plain(text: &str) -> String {
    text.trim_start_matches('#').trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::lines::blocks;
    use super::*;

    fn found(text: &str) -> (String, Option<RangeInclusive<usize>>) {
        let Title { text, lines } = title(&blocks(text), |line| line.text.starts_with("Source:"));
        (text, lines)
    }

    #[test]
    fn a_headline_is_the_first_line_that_does_not_read_like_a_paragraph() {
        for (text, title, lines) in [
            ("Harbour gets a crane\n\nThe board met on Monday.", "Harbour gets a crane", Some(1..=1)),
            ("\n\n# Harbour gets\n a crane\r\n\r\nThe board met.", "Harbour gets a crane", Some(3..=4)),
            ("Source: the board\nHarbour gets a crane\n\nThe board met.", "Harbour gets a crane", Some(2..=2)),
            (
                "HARBOUR GETS A CRANE FROM THE U.S.\nThe board met on Monday and spoke of it.",
                "HARBOUR GETS A CRANE FROM THE U.S.",
                Some(1..=1),
            ),
            ("Harbour gets a crane\n    The board met on Monday and\nspoke.", "Harbour gets a crane", Some(1..=1)),
            ("Harbour gets a crane\nThe board met on Monday and spoke of the new crane.", "Harbour gets a crane", Some(1..=1)),
        ] {
            assert_eq!(found(text), (title.to_owned(), lines), "{text}");
        }
    }

    #[test]
    fn a_text_without_a_headline_is_named_by_its_first_words() {
        for text in [
            "The board met on Monday and spoke of the new\ncrane for an hour, which nobody wanted.",
            "The board met on Monday and spoke of the new crane.",
            "The board met on Monday and spoke of the new crane.\n\nIt rose at ten.",
        ] {
            let (title, lines) = found(text);
            assert!(title.starts_with("The board met on Monday and spoke of the new"), "{title}");
            assert_eq!(lines, None, "{text}");
        }
    }
}
