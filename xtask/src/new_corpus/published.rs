//! When a text was published, by what stands at its head, at its foot or in the name of its file.
use super::dates::{Found, dates, years};
use super::lines::Line;
use atlas_core::model::{Dated, Precision};

/// Words that stand before the date of publication.
const LABELS: [&str; 14] = [
    "published",
    "date",
    "dated",
    "posted",
    "updated",
    "datum",
    "stand",
    "veröffentlicht",
    "publié",
    "fecha",
    "publicado",
    "data",
    "pubblicato",
    "datum van publicatie",
];
/// Lines at the head and at the foot in which a date is taken for that of publication.
const HEAD: usize = 8;
const FOOT: usize = 4;
/// Words of a line that is no paragraph; of a paragraph only the beginning is looked at, where the dateline stands.
const SHORT: usize = 20;
const DATELINE: usize = 60;

/// A date and what it was deduced from.
#[derive(Debug, PartialEq, Eq)]
pub struct Published {
    pub date: Dated,
    pub basis: String,
}

/// The date of publication as far as it can be guessed; none where neither text nor name has a year.
pub fn published(file: &str, lines: &[Line<'_>]) -> Option<Published> {
    let of = |found: Found<'_>, basis: String| Published { date: found.date, basis };
    let foot = lines.len().saturating_sub(FOOT).max(HEAD);
    let labelled = lines.iter().take(HEAD).chain(lines.iter().skip(foot)).filter(|line| is_labelled(line.text));
    // Up to the first paragraph, of which the dateline counts.
    let n_head = lines.iter().position(|line| line.n_words() >= SHORT).map_or(lines.len(), |first| first + 1);
    for line in labelled.chain(lines.iter().take(n_head.min(HEAD))) {
        if let Some(found) = dates(dateline(line)).first() {
            return Some(of(*found, format!("guessed by new-corpus from “{}” in line {}", found.words, line.number)));
        }
    }
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    if let Some(found) = dates(stem).into_iter().chain(years(stem)).next() {
        return Some(of(found, format!("guessed by new-corpus from “{}” in the name of the file", found.words)));
    }
    let (line, found) = lines
        .iter()
        .flat_map(|line| years(line.text).into_iter().map(move |found| (line, found)))
        .reduce(|latest, one| if one.1.date.first > latest.1.date.first { one } else { latest })?;
    let basis =
        format!("guessed by new-corpus: no date is given; {} is the latest year that the text names, in line {}", found.words, line.number);
    Some(of(found, basis))
}

/// Whether a line is a date and hardly more.
pub fn is_date_line(line: &Line<'_>) -> bool {
    dates(line.text).iter().any(|found| found.date.precision != Precision::Year && found.words.len() + 24 > line.text.len())
}

fn is_labelled(text: &str) -> bool {
    let lower = text.to_lowercase();
    LABELS.iter().any(|label| lower.strip_prefix(label).is_some_and(|rest| rest.starts_with([':', ' ']) && !dates(rest).is_empty()))
}

/// A short line, or the beginning of a paragraph up to the dash of its dateline.
fn dateline<'a>(line: &Line<'a>) -> &'a str {
    if line.n_words() < SHORT {
        return line.text;
    }
    let end = line.text.char_indices().nth(DATELINE).map_or(line.text.len(), |(end, _)| end);
    let dash = [" - ", " – ", " — ", "–", "—", " -- "].iter().filter_map(|dash| line.text[..end].find(dash)).min();
    &line.text[..dash.unwrap_or(0)]
}

#[cfg(test)]
mod tests {
    use super::super::lines::blocks;
    use super::*;

    fn found(file: &str, text: &str) -> (String, String) {
        let Published { date, basis } = published(file, &blocks(text).concat()).expect("a date");
        (format!("{} {}", date.first, date.precision.as_str()), basis)
    }

    #[test]
    fn the_date_is_the_nearest_to_a_date_of_publication_that_there_is() {
        let long = "the board met again and spoke at great length of the crane and of all that it might cost the town to run it";
        for (file, text, date, basis) in [
            ("a.txt", format!("A crane\n12 March 1987\n\nOn 1 May 1986 {long}."), "1987-03-12 day", "“12 March 1987” in line 2"),
            ("a.txt", format!("A crane\n\nHARBOUR, March 12, 1987 - On Monday {long}."), "1987-03-12 day", "“March 12, 1987” in line 3"),
            ("a.txt", format!("A crane\n\nOn 1 May 1986 {long}.\n\n\nPublished: 3 May 1986"), "1986-05-03 day", "“3 May 1986” in line 6"),
            (
                "a.txt",
                format!("{}Published: 3 June 1986", format!("On 1 May 1986 {long}.\n").repeat(9)),
                "1986-06-03 day",
                "“3 June 1986” in line 10",
            ),
            ("minutes 1987-03-12.txt", format!("A crane\n\nOn 1 May 1986 {long}."), "1987-03-12 day", "in the name of the file"),
            ("1987.txt", format!("A crane\n\n{long}."), "1987-01-01 year", "in the name of the file"),
            ("a.txt", format!("A crane\n\nIn 1986, as in 1985, {long}."), "1986-01-01 year", "1986 is the latest year"),
        ] {
            let (found, why) = found(file, &text);
            assert_eq!(found, date, "{text}");
            assert!(why.contains(basis), "{why}");
        }
    }

    #[test]
    fn a_text_without_a_year_has_no_date() {
        assert_eq!(published("minutes.txt", &blocks("A crane\n\nThe board met.").concat()), None);
    }
}
