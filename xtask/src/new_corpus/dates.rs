//! Dates that stand in a text or in the name of a file.
use super::months::month;
use atlas_core::model::{Dated, Day, Precision};

/// A date with the words it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found<'a> {
    pub date: Dated,
    pub words: &'a str,
}

/// A number or a word, and where it stands.
struct Token<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

impl Token<'_> {
    /// A number of at most this many digits; `12th` is one.
    fn number(&self, digits: std::ops::RangeInclusive<usize>) -> Option<i16> {
        let end = self.text.find(|c: char| !c.is_ascii_digit()).unwrap_or(self.text.len());
        let (number, rest) = self.text.split_at(end);
        let is_ordinal = rest.is_empty() || ["st", "nd", "rd", "th", "er", "º"].contains(&rest);
        if is_ordinal && digits.contains(&number.len()) { number.parse().ok() } else { None }
    }

    fn year(&self) -> Option<i16> {
        self.number(4..=4).filter(|year| (1500..2200).contains(year))
    }
}

/// The dates of a text in its order: days, and months with their year.
pub fn dates(text: &str) -> Vec<Found<'_>> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match date_at(text, &tokens[at..]) {
            Some((date, n)) => {
                found.push(Found { date, words: &text[tokens[at].start..tokens[at + n - 1].end] });
                at += n;
            }
            None => at += 1,
        }
    }
    found
}

/// The years that a text names.
pub fn years(text: &str) -> Vec<Found<'_>> {
    let of = |token: &Token<'_>| Some((day(token.year()?, 1, 1)?, token.start, token.end));
    let found = tokens(text).iter().filter_map(of).collect::<Vec<_>>();
    found
        .into_iter()
        .map(|(first, start, end)| Found { date: Dated { first, precision: Precision::Year }, words: &text[start..end] })
        .collect()
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    for (start, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric() || *c == 'º') {
        let end = start + c.len_utf8();
        match tokens.last_mut().filter(|token| token.end == start) {
            Some(token) => (token.end, token.text) = (end, &text[token.start..end]),
            None => tokens.push(Token { start, end, text: &text[start..end] }),
        }
    }
    // Words that stand between the parts of a date.
    tokens.retain(|token| !["of", "de", "del", "the"].contains(&token.text));
    tokens
}

/// The date that tokens begin with, and how many make it.
fn date_at(text: &str, tokens: &[Token<'_>]) -> Option<(Dated, usize)> {
    let [first, rest @ ..] = tokens else { return None };
    let next = rest.first().filter(|next| near(text, first, next));
    let last = next.and_then(|next| rest.get(1).filter(|last| near(text, next, last)));
    if let (Some(next), Some(last)) = (next, last) {
        let named = match (month(first.text), month(next.text)) {
            (_, Some(month)) => Some((last.year(), month, first.number(1..=2))),
            (Some(month), None) => Some((last.year(), month, next.number(1..=2))),
            _ => None,
        };
        if let Some((Some(year), month, Some(of_month))) = named {
            return Some((Dated::day(day(year, i16::from(month), of_month)?), 3));
        }
        if let Some(date) = in_numbers(text, [first, next, last]) {
            return Some((date, 3));
        }
    }
    if let Some((month, year)) = next.and_then(|next| month(first.text).zip(next.year())) {
        return Some((Dated { first: day(year, i16::from(month), 1)?, precision: Precision::Month }, 2));
    }
    // As file names have them.
    let packed = (first.text.len() == 8 && first.text.is_ascii()).then(|| Day::parse(&split_packed(first.text))).flatten();
    packed.filter(|day| (1500..2200).contains(&day.date().year())).map(|day| (Dated::day(day), 1))
}

/// `1987-03-12`, `12.03.1987`, `3/12/1987`. Which of two small numbers is the month is open between slashes: then the year is all that is known.
fn in_numbers(text: &str, [one, two, three]: [&Token<'_>; 3]) -> Option<Dated> {
    let between = |left: &Token<'_>, right: &Token<'_>| text[left.end..right.start].trim().to_owned();
    let sign = between(one, two);
    if sign != between(two, three) || !["-", "/", ".", "_"].contains(&sign.as_str()) {
        return None;
    }
    if let Some(year) = one.year() {
        return day(year, two.number(1..=2)?, three.number(1..=2)?).map(Dated::day);
    }
    let (left, right, year) = (one.number(1..=2)?, two.number(1..=2)?, three.year()?);
    match (day(year, right, left), day(year, left, right)) {
        (Some(one), Some(other)) if one != other && sign == "/" => Some(Dated { first: day(year, 1, 1)?, precision: Precision::Year }),
        (Some(day), _) | (None, Some(day)) => Some(Dated::day(day)),
        (None, None) => None,
    }
}

/// Whether only a sign or a space stands between two tokens.
fn near(text: &str, left: &Token<'_>, right: &Token<'_>) -> bool {
    let between = text[left.end..right.start].trim_start_matches([',', '.', ' ']);
    let between = between.trim_start_matches("of ").trim_start_matches("the ").trim_start_matches("del ").trim_start_matches("de ");
    matches!(between, "" | " " | "-" | "/" | "_" | "\n" | "\r\n" | "- " | " - ")
}

fn split_packed(text: &str) -> String {
    format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..])
}

fn day(year: i16, month: i16, day: i16) -> Option<Day> {
    Day::parse(&format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, &str)> {
        dates(text).into_iter().map(|found| (format!("{} {}", found.date.first, found.date.precision.as_str()), found.words)).collect()
    }

    #[test]
    fn dates_are_read_as_they_are_written() {
        for (text, expected, words) in [
            ("on 1987-03-12 at noon", "1987-03-12 day", "1987-03-12"),
            ("12 March 1987", "1987-03-12 day", "12 March 1987"),
            ("LONDON, March 12, 1987 -", "1987-03-12 day", "March 12, 1987"),
            ("the 12th of March 1987", "1987-03-12 day", "12th of March 1987"),
            ("Berlin, 12. März 1987 (dpa)", "1987-03-12 day", "12. März 1987"),
            ("am 12.03.1987", "1987-03-12 day", "12.03.1987"),
            ("am 12. 3. 1987", "1987-03-12 day", "12. 3. 1987"),
            ("26-FEB-1987 15:01", "1987-02-26 day", "26-FEB-1987"),
            ("le 1er août 1987", "1987-08-01 day", "1er août 1987"),
            ("el 3 de mayo de 1987", "1987-05-03 day", "3 de mayo de 1987"),
            ("3/25/1987", "1987-03-25 day", "3/25/1987"),
            ("25/3/1987", "1987-03-25 day", "25/3/1987"),
            ("3/4/1987", "1987-01-01 year", "3/4/1987"),
            ("in March 1987", "1987-03-01 month", "March 1987"),
            ("minutes_19870312", "1987-03-12 day", "19870312"),
            ("1987_03_12 council", "1987-03-12 day", "1987_03_12"),
        ] {
            assert_eq!(found(text), [(expected.to_owned(), words)], "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in ["31 February 198", "March 12", "12 of 34", "1987", "version 1.2.3", "12345678", "99/99/1987", "may 5", "10-20-30"] {
            assert_eq!(found(text), [], "{text}");
        }
        assert_eq!(years("In 1986, 3000 barrels; 1987").iter().map(|found| found.words).collect::<Vec<_>>(), ["1986", "1987"]);
    }
}
