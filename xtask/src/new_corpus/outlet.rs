//! Which outlet published a text, and who wrote it, by generic phrases. No list of outlets.
use super::lines::Line;

/// Words before the name of a source, at the beginning of a line.
const SOURCES: [&str; 13] = [
    "source",
    "sources",
    "quelle",
    "fuente",
    "fonte",
    "bron",
    "källa",
    "published by",
    "publisher",
    "outlet",
    "newspaper",
    "zeitung",
    "journal",
];
const AUTHORS: [&str; 5] = ["By ", "Von ", "Par ", "Por ", "Di "];
/// Small words in a line of authors.
const BETWEEN_NAMES: [&str; 14] = ["and", "in", "for", "of", "the", "und", "et", "y", "e", "de", "von", "van", "da", "di"];
const COPYRIGHTS: [&str; 3] = ["©", "(c)", "copyright"];
/// Lines at the head and at the foot that are looked at.
const HEAD: usize = 8;
const FOOT: usize = 6;
/// Letters and words of a name; longer ones are sentences.
const LONGEST: usize = 60;
const MOST_WORDS: usize = 6;
/// Letters of a paragraph in which its dateline stands.
const DATELINE: usize = 100;

/// What a line says of where a text comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin<'a> {
    /// `Source: …`.
    Source(&'a str),
    /// `By …, …`: the whole line, and the outlet where it names one.
    Author(Option<&'a str>),
    /// `© 2021 …`.
    Copyright(&'a str),
    /// `(…) –` in a dateline; the line itself is a paragraph.
    Dateline(&'a str),
}

impl<'a> Origin<'a> {
    /// The name of the outlet.
    pub fn outlet(&self) -> Option<&'a str> {
        match self {
            Self::Source(name) | Self::Copyright(name) | Self::Dateline(name) => Some(name),
            Self::Author(name) => *name,
        }
    }
}

/// What the lines at the head and at the foot say, each with its line.
pub fn origins<'a, 'b>(lines: &'b [Line<'a>]) -> Vec<(&'b Line<'a>, Origin<'a>)> {
    let foot = lines.len().saturating_sub(FOOT).max(HEAD);
    let looked_at = lines.iter().take(HEAD).chain(lines.iter().skip(foot));
    looked_at.filter_map(|line| origin(line.text).map(|origin| (line, origin))).collect()
}

/// What a line says of where its text comes from.
pub fn origin(line: &str) -> Option<Origin<'_>> {
    source(line).or_else(|| copyright(line)).or_else(|| author(line)).or_else(|| dateline(line))
}

fn source(line: &str) -> Option<Origin<'_>> {
    let (label, rest) = line.split_once(':')?;
    SOURCES.contains(&label.trim().to_lowercase().as_str()).then(|| name(rest)).flatten().map(Origin::Source)
}

fn copyright(line: &str) -> Option<Origin<'_>> {
    let lower = line.to_lowercase();
    let start = COPYRIGHTS.iter().filter(|mark| lower.starts_with(**mark)).map(|mark| mark.len()).max()?;
    // Folding a letter may change how many bytes it has.
    let rest =
        line.get(start..)?.trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || ['©', '-', '–', ','].contains(&c));
    let rest = rest.strip_prefix("by ").or_else(|| rest.strip_prefix("(c)")).unwrap_or(rest);
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
    name(rest.split(['.', ';', '|']).next()?.split(", ").next()?).map(Origin::Copyright)
}

fn author(line: &str) -> Option<Origin<'_>> {
    let rest = AUTHORS.iter().find_map(|by| line.strip_prefix(by))?;
    let is_name = |word: &str| word.starts_with(char::is_uppercase) || BETWEEN_NAMES.contains(&word);
    let is_line =
        rest.split_whitespace().all(is_name) && rest.split_whitespace().count() <= 2 * MOST_WORDS && !rest.ends_with(['.', ',', ':', ';']);
    is_line.then(|| Origin::Author(rest.rsplit_once(", ").and_then(|(_, last)| name(last))))
}

fn dateline(line: &str) -> Option<Origin<'_>> {
    let end = line.char_indices().nth(DATELINE).map_or(line.len(), |(end, _)| end);
    let (before, rest) = line[..end].split_once('(')?;
    let (inside, after) = rest.split_once(')')?;
    let is_place = !before.contains(". ") && before.split_whitespace().count() <= MOST_WORDS;
    (is_place && after.trim_start().starts_with(['-', '–', '—'])).then(|| name(inside)).flatten().map(Origin::Dateline)
}

/// A name of a few words with a capital letter in it.
fn name(text: &str) -> Option<&str> {
    let text = text.trim().trim_end_matches(['.', ',', ';']).trim();
    let fits =
        text.len() <= LONGEST && text.split_whitespace().count() <= MOST_WORDS && text.chars().filter(|c| c.is_alphabetic()).count() > 1;
    (fits && !text.contains("://")).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generic_phrases_name_an_outlet() {
        for (line, expected) in [
            ("Source: Harbour News", Some(Origin::Source("Harbour News"))),
            ("Quelle: dpa", Some(Origin::Source("dpa"))),
            ("© 2021 The Harbour Times. All rights reserved.", Some(Origin::Copyright("The Harbour Times"))),
            ("(c)2021 the Harbour Times", Some(Origin::Copyright("the Harbour Times"))),
            ("Copyright (c) 1987 Harbour Wire", Some(Origin::Copyright("Harbour Wire"))),
            ("By Ann Lee, The Harbour Times", Some(Origin::Author(Some("The Harbour Times")))),
            ("Von Jörg Groß", Some(Origin::Author(None))),
            ("LONDON, March 3 (Wire) - The board met on Monday.", Some(Origin::Dateline("Wire"))),
            ("LONDON (Wire) — The board met.", Some(Origin::Dateline("Wire"))),
            ("By Monday the board had met.", None),
            ("By Monday the board had met and spoken of the crane", None),
            ("The board (of nine) met on Monday.", None),
            ("Source: the chair said at length and in many words that the crane was old", None),
            ("He said: nothing", None),
        ] {
            assert_eq!(origin(line), expected, "{line}");
        }
    }
}
