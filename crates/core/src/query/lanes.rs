//! The picture of the axis of time: a row of bars for each kind and precision of date, and the names below. Places along
//! the axis are parts of its width, so that the picture fits any screen; heights are pixels, so that letters can be read.
use super::axis::{Along, Axis, Stretch};
use super::timeline::{Mark, Moment};
use crate::model::{Dated, Day, Precision};

/// Height of a row, of the name above its bars, and of the months below all rows.
const ROW: i32 = 46;
const NAME: i32 = 18;
const FOOT: i32 = 34;
/// A bar is at least so high that it can be seen.
const LOWEST: i32 = 3;
/// How far the names of a tick lie below each other.
const LINE: i32 = 14;
/// An axis of more days has a tick for each year instead of each month.
const MONTHLY: i32 = 800;

/// Everything that is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lanes {
    /// A row for each kind and precision that there is.
    pub rows: Vec<Lane>,
    /// The lines at firsts of months or years.
    pub ticks: Vec<Tick>,
    /// Height of the picture.
    pub height: i32,
}

/// A row of bars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The kind.
    pub mark: Mark,
    /// How precise the dates are.
    pub precision: Precision,
    /// How many the highest bar stands for.
    pub most: usize,
    /// Where the name of the row stands.
    pub name_y: i32,
    /// The line on which the bars stand.
    pub base: i32,
    /// The bars in order of time.
    pub bars: Vec<Bar>,
}

/// All of one kind that has one date: as wide as the date is uncertain, as high as they are many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The kind.
    pub mark: Mark,
    /// The date.
    pub date: Dated,
    /// The last day that the bar covers.
    pub last: Day,
    /// How many it stands for.
    pub n: usize,
    /// From its first day to its last.
    pub across: Stretch,
    /// Upper edge.
    pub y: i32,
    /// Height.
    pub height: i32,
}

/// A line at a day, with names below each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The day.
    pub day: Day,
    /// Where the day begins.
    pub x: Along,
    /// What of the day is named, and at which height.
    pub names: Vec<(TickName, i32)>,
}

/// What a tick names of its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickName {
    /// The whole date.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
}

/// The picture of moments; those that lie outside of the axis are left out.
#[must_use]
pub fn lanes(axis: Axis, moments: &[Moment]) -> Lanes {
    let kinds = Mark::ALL.iter().flat_map(|mark| Precision::ALL.iter().map(move |precision| (*mark, *precision)));
    let of_kind = |(mark, precision): (Mark, Precision)| -> Vec<&Moment> {
        let is_of_kind = |moment: &&Moment| moment.mark == mark && moment.date.precision == precision;
        moments.iter().filter(is_of_kind).filter(|moment| axis.shows(moment)).collect()
    };
    let rows = kinds.map(of_kind).filter(|moments| !moments.is_empty());
    let rows: Vec<Lane> = (0..).step_by(ROW as usize).zip(rows).filter_map(|(top, moments)| lane(axis, top, &moments)).collect();
    let foot = rows.last().map_or(0, |row| row.base);
    Lanes { rows, ticks: ticks(axis, foot), height: foot + FOOT }
}

fn lane(axis: Axis, top: i32, moments: &[&Moment]) -> Option<Lane> {
    let first = moments.first()?;
    let most = moments.iter().map(|moment| moment.marked.len()).max().unwrap_or(1);
    let base = top + ROW;
    let bar = |moment: &&Moment| {
        let n = moment.marked.len();
        let height = ((ROW - NAME) * n as i32 / most.max(1) as i32).max(LOWEST);
        let across = axis.across(moment.date.first, moment.last);
        Bar { mark: moment.mark, date: moment.date, last: moment.last, n, across, y: base - height, height }
    };
    let bars = moments.iter().map(bar).collect();
    Some(Lane { mark: first.mark, precision: first.date.precision, most, name_y: top + NAME - 5, base, bars })
}

/// A tick at the first of each month, on a long axis at the first of each year; the first tick and each January name the
/// year. An axis without any such day has a tick at its beginning.
fn ticks(axis: Axis, foot: i32) -> Vec<Tick> {
    let is_yearly = axis.n_days() > MONTHLY;
    let is_first = |day: &Day| day.date().day() == 1 && (!is_yearly || day.date().month() == 1);
    let days: Vec<Day> = (axis.first.0..=axis.last.0).map(Day).filter(is_first).collect();
    let tick = |day: Day, names: &[TickName]| {
        let names = names.iter().zip(1..).map(|(name, row)| (*name, foot + LINE * row)).collect();
        Tick { day, x: axis.along(day), names }
    };
    let named = |(at, day): (usize, &Day)| match (is_yearly, at == 0 || day.date().month() == 1) {
        (true, _) => tick(*day, &[TickName::Year]),
        (false, true) => tick(*day, &[TickName::Month, TickName::Year]),
        (false, false) => tick(*day, &[TickName::Month]),
    };
    if days.is_empty() { vec![tick(axis.first, &[TickName::Day])] } else { days.iter().enumerate().map(named).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::StatementId;
    use crate::query::Marked;

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    fn axis(first: &str, last: &str) -> Axis {
        Axis { first: day(first), last: day(last) }
    }

    fn moment(first: &str, precision: Precision, n: usize) -> Moment {
        let date = Dated { first: day(first), precision };
        let marked = (0..n).map(|row| Marked::Statement(StatementId::of_row(row))).collect();
        Moment { mark: Mark::Statement, date, last: date.last(), marked }
    }

    #[test]
    fn bars_are_as_high_as_they_are_many_and_as_wide_as_their_date_is_uncertain() {
        let moments =
            [moment("2021-08-02", Precision::Week, 28), moment("2021-08-03", Precision::Day, 1), moment("2021-08-04", Precision::Day, 14)];
        let picture = lanes(axis("2021-08-01", "2021-08-10"), &moments);
        let rows: Vec<_> = picture.rows.iter().map(|row| (row.precision, row.most, row.name_y, row.base)).collect();
        assert_eq!(rows, [(Precision::Day, 14, 13, 46), (Precision::Week, 28, 59, 92)]);
        let bars: Vec<_> = picture.rows[0].bars.iter().map(|bar| (bar.n, bar.across.x.to_string(), bar.y, bar.height)).collect();
        // The lowest bar would be two pixels high.
        assert_eq!(bars, [(1, "20.00%".to_owned(), 43, 3), (14, "30.00%".to_owned(), 18, 28)]);
        assert_eq!(picture.rows[1].bars[0].across.width.to_string(), "70.00%");
        assert_eq!(picture.height, 126);
    }

    #[test]
    fn what_lies_outside_of_the_axis_has_no_bar_and_what_reaches_in_has_one() {
        let moments = [moment("2020-01-01", Precision::Year, 2), moment("2021-08-30", Precision::Week, 1)];
        let picture = lanes(axis("2021-08-01", "2021-08-31"), &moments);
        assert_eq!(picture.rows.len(), 1);
        let across = picture.rows[0].bars[0].across;
        assert_eq!((across.x.to_string(), across.width.to_string()), ("93.54%".to_owned(), "6.46%".to_owned()));
    }

    fn names(first: &str, last: &str) -> Vec<(String, Vec<TickName>)> {
        let picture = lanes(axis(first, last), &[]);
        picture.ticks.into_iter().map(|tick| (tick.day.to_string(), tick.names.into_iter().map(|(name, _)| name).collect())).collect()
    }

    #[test]
    fn the_first_tick_and_each_january_name_the_year() {
        let (month, both) = (vec![TickName::Month], vec![TickName::Month, TickName::Year]);
        let days = |expected: &[(&str, &Vec<TickName>)]| -> Vec<(String, Vec<TickName>)> {
            expected.iter().map(|(day, names)| ((*day).to_owned(), (*names).clone())).collect()
        };
        let expected = [("2020-11-01", &both), ("2020-12-01", &month), ("2021-01-01", &both), ("2021-02-01", &month)];
        assert_eq!(names("2020-10-15", "2021-02-20"), days(&expected));
        assert_eq!(names("2021-08-03", "2021-08-20"), days(&[("2021-08-03", &vec![TickName::Day])]));
        let year = vec![TickName::Year];
        assert_eq!(names("2018-06-01", "2020-12-31"), days(&[("2019-01-01", &year), ("2020-01-01", &year)]));
    }
}
