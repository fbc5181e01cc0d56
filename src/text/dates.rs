//! Words of dates; browser::intl writes the days themselves.

/// A date that is known to the week.
pub fn week_of(day: &str) -> String {
    format!("week of {day}")
}

/// From the first to the last of some days.
pub fn days(first: &str, last: &str) -> String {
    format!("{first} to {last}")
}
