//! The days of an axis of time, and places along it.
use super::timeline::Moment;
use crate::index::Atlas;
use crate::model::{Dated, Day, Precision};
use std::fmt;

/// A part of the width of an axis, in hundredths of a percent; displayed as percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Along(pub i32);

impl fmt::Display for Along {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{:02}%", self.0 / 100, self.0 % 100)
    }
}

/// What lies between two places of an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Where it begins.
    pub x: Along,
    /// How wide it is.
    pub width: Along,
}

/// First and last day of an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    /// The first day.
    pub first: Day,
    /// The last day, part of the axis.
    pub last: Day,
}

impl Axis {
    /// The axis of a corpus: from the first to the last statement or change of status, whatever is filtered; where there are none,
    /// from the first to the last event or meeting, else report.
    #[must_use]
    pub fn of(atlas: &Atlas<'_>) -> Self {
        let said = atlas.statements().iter().map(|statement| statement.said.dated());
        let said = said.chain(atlas.status().iter().map(|status| status.from.dated()));
        let met = atlas.events().iter().map(|event| event.date.dated()).chain(atlas.meetings().iter().map(|meeting| meeting.from.dated()));
        let published = atlas.documents().iter().map(|document| document.published.dated());
        match (said.clone().next(), met.clone().next()) {
            (Some(_), _) => Self::covering(said),
            (None, Some(_)) => Self::covering(met),
            (None, None) => Self::covering(published),
        }
    }

    /// The axis that covers dates. A date that only gives the year would stretch it, so it counts only where there is no other.
    fn covering(dates: impl Iterator<Item = Dated> + Clone) -> Self {
        let ends = |dates: &mut dyn Iterator<Item = Dated>| {
            dates.fold(None, |ends: Option<Self>, date| {
                let Self { first, last } = ends.unwrap_or(Self { first: date.first, last: date.last() });
                Some(Self { first: first.min(date.first), last: last.max(date.last()) })
            })
        };
        let close = ends(&mut dates.clone().filter(|date| date.precision != Precision::Year));
        close.or_else(|| ends(&mut dates.clone())).unwrap_or(Self { first: Day(0), last: Day(0) })
    }

    /// How many days it has; never none.
    #[must_use]
    pub fn n_days(self) -> i32 {
        self.last.0 - self.first.0 + 1
    }

    /// Where a day begins; days outside lie at the ends.
    #[must_use]
    pub fn along(self, day: Day) -> Along {
        let n_before = (day.0 - self.first.0).clamp(0, self.n_days());
        Along((10_000 * i64::from(n_before) / i64::from(self.n_days())) as i32)
    }

    /// From the beginning of one day to the end of another.
    #[must_use]
    pub fn across(self, first: Day, last: Day) -> Stretch {
        let (left, right) = (self.along(first), self.along(Day(last.0 + 1)));
        Stretch { x: left, width: Along((right.0 - left.0).max(0)) }
    }

    /// What lies before and after a span of days.
    #[must_use]
    pub fn outside(self, (first, last): (Day, Day)) -> [Stretch; 2] {
        [self.across(self.first, Day(first.0 - 1)), self.across(Day(last.0 + 1), self.last)]
    }

    /// The day at a part of the width, 0 to 1.
    #[must_use]
    pub fn day_at(self, part: f64) -> Day {
        let n_before = (part * f64::from(self.n_days())) as i32;
        Day(self.first.0 + n_before.clamp(0, self.n_days() - 1))
    }

    /// Whether something of a moment lies on the axis.
    #[must_use]
    pub fn shows(self, moment: &Moment) -> bool {
        moment.last >= self.first && moment.date.first <= self.last
    }

    /// How many things lie outside of the axis.
    #[must_use]
    pub fn n_outside(self, moments: &[Moment]) -> usize {
        moments.iter().filter(|moment| !self.shows(moment)).map(|moment| moment.marked.len()).sum()
    }

    /// The span that two bounds choose, within the axis; an open bound is the end of the axis.
    #[must_use]
    pub fn chosen(self, from: Option<Day>, to: Option<Day>) -> (Day, Day) {
        let day = |day: Option<Day>, open: Day| day.unwrap_or(open).clamp(self.first, self.last);
        (day(from, self.first), day(to, self.last))
    }

    /// The bounds that choose a span, whichever of its days is given first; an end of the axis is no bound.
    #[must_use]
    pub fn bounds(self, (one, other): (Day, Day)) -> (Option<Day>, Option<Day>) {
        let (from, to) = (one.min(other), one.max(other));
        ((from > self.first).then_some(from), (to < self.last).then_some(to))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    fn dated(text: &str, precision: Precision) -> Dated {
        Dated { first: day(text), precision }
    }

    fn august() -> Axis {
        Axis { first: day("2021-08-01"), last: day("2021-08-10") }
    }

    #[test]
    fn the_axis_covers_all_dates_but_those_of_a_year_alone() {
        let dates = [dated("2021-08-02", Precision::Week), dated("2020-01-01", Precision::Year), dated("2021-03-01", Precision::Month)];
        assert_eq!(Axis::covering(dates.into_iter()), Axis { first: day("2021-03-01"), last: day("2021-08-08") });
        let year = Axis { first: day("2020-01-01"), last: day("2020-12-31") };
        assert_eq!(Axis::covering(dates[1..2].iter().copied()), year);
        assert_eq!(Axis::covering(std::iter::empty()).n_days(), 1);
    }

    #[test]
    fn days_and_places_along_the_axis_fit_each_other() {
        let axis = august();
        assert_eq!(axis.along(day("2021-08-04")).to_string(), "30.00%");
        assert_eq!(axis.along(day("2021-07-04")).to_string(), "0.00%");
        assert_eq!(axis.along(day("2021-09-04")).to_string(), "100.00%");
        for (part, expected) in [(-0.1, "2021-08-01"), (0.0, "2021-08-01"), (0.35, "2021-08-04"), (1.0, "2021-08-10"), (7.0, "2021-08-10")]
        {
            assert_eq!(axis.day_at(part), day(expected), "{part}");
        }
    }

    #[test]
    fn what_is_not_chosen_is_covered() {
        let widths = |first: &str, last: &str| august().outside((day(first), day(last))).map(|stretch| stretch.width.0);
        assert_eq!(widths("2021-08-01", "2021-08-10"), [0, 0]);
        assert_eq!(widths("2021-08-03", "2021-08-09"), [2000, 1000]);
    }

    #[test]
    fn an_end_of_the_axis_is_no_bound() {
        let axis = august();
        assert_eq!(axis.bounds((day("2021-08-01"), day("2021-08-05"))), (None, Some(day("2021-08-05"))));
        assert_eq!(axis.bounds((day("2021-08-10"), day("2021-08-05"))), (Some(day("2021-08-05")), None));
        assert_eq!(axis.chosen(None, Some(day("2021-08-05"))), (axis.first, day("2021-08-05")));
        assert_eq!(axis.chosen(Some(day("2022-01-01")), None), (axis.last, axis.last));
    }
}
