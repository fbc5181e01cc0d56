//! The picture of the axis: bars as wide as their dates are uncertain, as high as they are many. Places along the axis are
//! parts of the width, so that it fits a phone; letters and heights are pixels, so that they can be read there.
use super::super::dom::{El, svg};
use crate::browser::intl;
use crate::state::Store;
use crate::text::timeline as words;
use atlas_core::model::{Dated, Day, Precision};
use atlas_core::query::{Mark, Moment};

/// Height of a row, of the name above its bars, and of the months below all rows.
const ROW: i32 = 46;
const NAME: i32 = 18;
const FOOT: i32 = 34;

/// First and last day of an axis.
pub type Span = (Day, Day);

/// The days of the axis: from the first to the last statement or change of status that is dated more closely than by the
/// year, whatever is filtered.
pub fn span(store: Store) -> Span {
    let said = store.atlas.statements().iter().map(|statement| statement.said.dated());
    let dates: Vec<Dated> = said.chain(store.atlas.status().iter().map(|status| status.from.dated())).collect();
    let ends = |close: bool| {
        let dates = dates.iter().filter(move |date| !close || date.precision != Precision::Year);
        dates.fold(None, |ends: Option<Span>, date| {
            let (first, last) = ends.unwrap_or((date.first, date.last()));
            Some((first.min(date.first), last.max(date.last())))
        })
    };
    ends(true).or_else(|| ends(false)).unwrap_or((Day(0), Day(0)))
}

pub fn n_days((first, last): Span) -> i32 {
    last.0 - first.0 + 1
}

/// Where a day begins, in hundredths of a percent of the axis.
fn x_of(day: i32, span: Span) -> i32 {
    10_000 * (day - span.0.0).clamp(0, n_days(span)) / n_days(span)
}

fn percent(hundredths: i32) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// An element that covers the days from one to the other.
pub fn across(element: El, first: i32, last: i32, span: Span) -> El {
    let (left, right) = (x_of(first, span), x_of(last + 1, span));
    element.attr("x", &percent(left)).attr("width", &percent(right - left))
}

pub fn is_on_axis(moment: &Moment, span: Span) -> bool {
    moment.last >= span.0 && moment.date.first <= span.1
}

/// A row for each kind and precision that there is. `over` lies over the bars, and under their names.
pub fn lanes(store: Store, moments: &[Moment], over: Option<El>) -> El {
    let span = span(store);
    let shown: Vec<&Moment> = moments.iter().filter(|moment| is_on_axis(moment, span)).collect();
    let rows = Mark::ALL.iter().flat_map(|mark| Precision::ALL.iter().map(move |precision| (*mark, *precision)));
    let of_row = |row: (Mark, Precision)| -> Vec<&Moment> {
        shown.iter().copied().filter(|moment| (moment.mark, moment.date.precision) == row).collect()
    };
    let rows: Vec<((Mark, Precision), Vec<&Moment>)> =
        rows.map(|row| (row, of_row(row))).filter(|(_, of_row)| !of_row.is_empty()).collect();
    let foot = ROW * rows.len() as i32;
    let lane = |(at, (_, moments)): (usize, &((Mark, Precision), Vec<&Moment>))| {
        let top = ROW * at as i32;
        let most = most_of(moments);
        let base = (top + ROW).to_string();
        let line = svg("line").attr("class", "lanes__line").attr("x2", "100%").attr("y1", &base).attr("y2", &base);
        svg("g").child(line).children(moments.iter().map(|moment| bar(moment, most, top, span)))
    };
    let name = |(at, ((mark, precision), moments)): (usize, &((Mark, Precision), Vec<&Moment>))| {
        text("lanes__name", "0", ROW * at as i32 + NAME - 5, &words::date_row(*mark, *precision, most_of(moments)))
    };
    let picture = svg("svg").attr("class", "lanes").attr("width", "100%").attr("height", &(foot + FOOT).to_string());
    let picture = picture.attr("role", "img").attr("aria-label", words::AXIS);
    let bars = rows.iter().enumerate().map(lane);
    picture.children(months(span, foot)).children(bars).children(over).children(rows.iter().enumerate().map(name))
}

/// How many the highest bar of a row stands for.
fn most_of(moments: &[&Moment]) -> usize {
    moments.iter().map(|moment| moment.marked.len()).max().unwrap_or(1)
}

fn text(class: &str, x: &str, y: i32, words: &str) -> El {
    svg("text").attr("class", class).attr("x", x).attr("y", &y.to_string()).text(words)
}

fn bar(moment: &Moment, most: usize, top: i32, span: Span) -> El {
    let room = ROW - NAME;
    let height = room * moment.marked.len() as i32 / most as i32;
    let bar = svg("rect").attr("class", "lanes__bar").attr("y", &(top + ROW - height.max(3)).to_string());
    let bar = across(bar, moment.date.first.0, moment.last.0, span).attr("height", &height.max(3).to_string());
    let bar = bar.attr("data-mark", moment.mark.as_str()).attr("data-precision", moment.date.precision.as_str());
    let bar = bar.attr("data-first", &moment.date.first.0.to_string()).attr("data-last", &moment.last.0.to_string());
    bar.child(svg("title").text(&words::bar(moment.marked.len(), moment.mark, &intl::dated(moment.date))))
}

/// A line and a name at the first of each month, of a long span at the first of each year; the first and each January say
/// the year. A span without any such day has a name at its beginning.
fn months(span: Span, foot: i32) -> Vec<El> {
    let yearly = n_days(span) > 800;
    let is_first = |day: &Day| day.date().day() == 1 && (!yearly || day.date().month() == 1);
    let days: Vec<Day> = (span.0.0..=span.1.0).map(Day).filter(is_first).collect();
    if days.is_empty() {
        return vec![tick(span.0, span, foot, [intl::day(span.0)].into_iter())];
    }
    let month = |(at, day): (usize, &Day)| {
        let year = (at == 0 || day.date().month() == 1).then(|| intl::year(*day));
        let month = (!yearly).then(|| intl::month(*day));
        tick(*day, span, foot, month.into_iter().chain(year))
    };
    days.iter().enumerate().map(month).collect()
}

/// A line at a day, with names below each other.
fn tick(day: Day, span: Span, foot: i32, names: impl Iterator<Item = String>) -> El {
    let x = percent(x_of(day.0, span));
    let line = svg("line").attr("class", "lanes__tick").attr("x1", &x).attr("x2", &x).attr("y2", &(foot + FOOT).to_string());
    svg("g").child(line).children((1..).zip(names).map(|(row, name)| text("lanes__month", &x, foot + 14 * row, &name).attr("dx", "3")))
}
