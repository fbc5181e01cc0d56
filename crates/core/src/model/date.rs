//! Days, and how precisely they are known. Days are counted from 1970-01-01 so that a column of the index can hold them.
use super::kind::closed_enum;
use super::word;
use jiff::civil::{Date, Weekday, date};

/// A calendar day, `YYYY-MM-DD` as text; the index counts from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(test, derive(ts_rs::TS), ts(as = "String"))]
pub struct Day(pub i32);

closed_enum! {
    /// The length of the interval that a date stands for.
    Precision {
        /// One day.
        Day = "day",
        /// Monday to Sunday.
        Week = "week",
        /// A calendar month.
        Month = "month",
        /// A calendar year.
        Year = "year",
    }
}

/// A date with its precision: `first` is the first day of the interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dated {
    /// First day of the interval.
    pub first: Day,
    /// Length of the interval.
    pub precision: Precision,
}

impl serde::Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        word::read(deserializer, Self::parse, |formatter| formatter.write_str("a date YYYY-MM-DD"))
    }
}

const EPOCH: Date = date(1970, 1, 1);

impl Day {
    /// Reads `YYYY-MM-DD`, ten ASCII characters.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let number = |range: std::ops::Range<usize>| -> Option<i16> {
            let digits = bytes.get(range)?;
            digits.iter().all(u8::is_ascii_digit).then(|| digits.iter().fold(0, |sum, digit| sum * 10 + i16::from(digit - b'0')))
        };
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok().map(Self::of_date)
    }

    /// The day of a civil date.
    #[must_use]
    pub fn of_date(date: Date) -> Self {
        Self(date.duration_since(EPOCH).as_hours() as i32 / 24)
    }

    /// The civil date. Days outside jiff's range are clamped to it.
    #[must_use]
    pub fn date(self) -> Date {
        EPOCH.saturating_add(jiff::SignedDuration::from_hours(i64::from(self.0) * 24))
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let date = self.date();
        write!(formatter, "{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
    }
}

impl Dated {
    /// A date known to the day.
    #[must_use]
    pub fn day(first: Day) -> Self {
        Self { first, precision: Precision::Day }
    }

    /// Reads a day `YYYY-MM-DD`, a month `YYYY-MM` or a year `YYYY`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.len() {
            4 => Some(Self { first: Day::parse(&format!("{text}-01-01"))?, precision: Precision::Year }),
            7 => Some(Self { first: Day::parse(&format!("{text}-01"))?, precision: Precision::Month }),
            _ => Day::parse(text).map(Self::day),
        }
    }

    /// Whether `first` is the first day of an interval of this precision (a Monday, a first of the month …).
    #[must_use]
    pub fn starts_its_interval(self) -> bool {
        let date = self.first.date();
        match self.precision {
            Precision::Day => true,
            Precision::Week => date.weekday() == Weekday::Monday,
            Precision::Month => date.day() == 1,
            Precision::Year => date.day() == 1 && date.month() == 1,
        }
    }

    /// Last day of the interval.
    #[must_use]
    pub fn last(self) -> Day {
        let date = self.first.date();
        match self.precision {
            Precision::Day => self.first,
            Precision::Week => Day(self.first.0.saturating_add(6)),
            Precision::Month => Day::of_date(date.last_of_month()),
            Precision::Year => Day::of_date(date.last_of_year()),
        }
    }

    /// Whether the interval shares a day with `from..=to`. `None` is no bound; a range that ends before it begins is empty.
    #[must_use]
    pub fn overlaps(self, from: Option<Day>, to: Option<Day>) -> bool {
        from.zip(to).is_none_or(|(from, to)| from <= to)
            && from.is_none_or(|from| self.last() >= from)
            && to.is_none_or(|to| self.first <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dated(text: &str, precision: Precision) -> Dated {
        Dated { first: Day::parse(text).expect("a date"), precision }
    }

    #[test]
    fn days_print_as_they_were_read() {
        for text in ["1970-01-01", "2021-08-31", "2020-02-29", "1969-12-31", "0001-01-01", "9999-12-31"] {
            assert_eq!(Day::parse(text).map(|day| day.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn no_such_day_is_refused() {
        for text in ["2021-02-29", "2021-13-01", "2021-8-1", "21-08-01", "2021-08-1x", "", "２021-08-01", "2021/08/01", "+021-08-01"] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn an_interval_ends_where_its_precision_says() {
        for (first, precision, last) in [
            ("2021-08-10", Precision::Day, "2021-08-10"),
            ("2021-08-02", Precision::Week, "2021-08-08"),
            ("2020-02-01", Precision::Month, "2020-02-29"),
            ("2021-01-01", Precision::Year, "2021-12-31"),
        ] {
            assert_eq!(dated(first, precision).last().to_string(), last);
            assert!(dated(first, precision).starts_its_interval());
        }
        assert!(!dated("2021-08-03", Precision::Week).starts_its_interval());
    }

    #[test]
    fn an_imprecise_date_counts_if_its_interval_overlaps() {
        let week = dated("2021-08-02", Precision::Week);
        let day = |text| Day::parse(text);
        assert!(week.overlaps(day("2021-08-08"), None));
        assert!(!week.overlaps(day("2021-08-09"), None));
        assert!(week.overlaps(None, day("2021-08-02")));
        assert!(!week.overlaps(None, day("2021-08-01")));
        assert!(week.overlaps(None, None));
        assert!(!week.overlaps(day("2021-08-07"), day("2021-08-03")));
    }
}
