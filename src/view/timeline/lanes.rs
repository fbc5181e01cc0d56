//! The picture of the axis: bars as wide as their dates are uncertain, as high as they are many.
use super::super::dom::{El, svg};
use crate::browser::intl;
use crate::state::Store;
use crate::text::timeline as words;
use atlas_core::model::{Dated, Day, Precision};
use atlas_core::query::{Mark, Moment};

/// Width of the picture, of the names at its left, height of a row, all in units of the picture.
pub const WIDTH: i32 = 2000;
pub const LEFT: i32 = 330;
const ROW: i32 = 72;
const FOOT: i32 = 48;

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

/// Where a day begins on the axis.
pub fn x_of(day: i32, (first, last): Span) -> i32 {
    LEFT + (WIDTH - LEFT) * (day - first.0).clamp(0, last.0 - first.0 + 1) / (last.0 - first.0 + 1)
}

pub fn is_on_axis(moment: &Moment, span: Span) -> bool {
    moment.last >= span.0 && moment.date.first <= span.1
}

/// A row for each kind and precision that there is.
pub fn lanes(store: Store, moments: &[Moment]) -> El {
    let span = span(store);
    let shown: Vec<&Moment> = moments.iter().filter(|moment| is_on_axis(moment, span)).collect();
    let rows = Mark::ALL.iter().flat_map(|mark| Precision::ALL.iter().map(move |precision| (*mark, *precision)));
    let of_row = |row: (Mark, Precision)| -> Vec<&Moment> {
        shown.iter().copied().filter(|moment| (moment.mark, moment.date.precision) == row).collect()
    };
    let rows: Vec<((Mark, Precision), Vec<&Moment>)> =
        rows.map(|row| (row, of_row(row))).filter(|(_, of_row)| !of_row.is_empty()).collect();
    let height = ROW * rows.len() as i32 + FOOT;
    let picture = svg("svg").attr("class", "lanes").attr("viewBox", &format!("0 0 {WIDTH} {height}")).attr("role", "img");
    let picture = picture.attr("aria-label", words::AXIS).children(months(span, height));
    let lane = |(at, ((mark, precision), moments)): (usize, &((Mark, Precision), Vec<&Moment>))| {
        let most = moments.iter().map(|moment| moment.rows.len()).max().unwrap_or(1);
        let base = ROW * (at as i32 + 1);
        let name = svg("text").attr("x", "0").attr("y", &(base - 20).to_string()).text(&words::date_row(*mark, *precision));
        let line = svg("path").attr("class", "lanes__line").attr("d", &format!("M{LEFT} {base}H{WIDTH}"));
        svg("g").child(name).child(line).children(moments.iter().map(|moment| bar(moment, most, base, span)))
    };
    picture.children(rows.iter().enumerate().map(lane))
}

fn bar(moment: &Moment, most: usize, base: i32, span: Span) -> El {
    let (left, right) = (x_of(moment.date.first.0, span), x_of(moment.last.0 + 1, span));
    let height = 12 + (ROW - 24) * moment.rows.len() as i32 / most as i32;
    let place = [("x", left), ("y", base - height), ("width", (right - left - 2).max(3)), ("height", height)];
    let bar = place.into_iter().fold(svg("rect").attr("class", "lanes__bar"), |bar, (name, value)| bar.attr(name, &value.to_string()));
    let bar = bar.attr("data-mark", moment.mark.as_str()).attr("data-precision", moment.date.precision.as_str());
    bar.child(svg("title").text(&words::bar(moment.rows.len(), moment.mark, &intl::dated(moment.date))))
}

/// A line and a name at the first of each month; of a long span, of each year.
fn months(span: Span, height: i32) -> Vec<El> {
    let yearly = span.1.0 - span.0.0 > 800;
    let is_first = |day: &Day| day.date().day() == 1 && (!yearly || day.date().month() == 1);
    let tick = |day: Day| {
        let x = x_of(day.0, span);
        let line = svg("path").attr("class", "lanes__tick").attr("d", &format!("M{x} 0V{}", height - FOOT));
        let name = if yearly { intl::year(day) } else { intl::month(day) };
        let name = svg("text").attr("x", &(x + 6).to_string()).attr("y", &(height - 14).to_string()).text(&name);
        svg("g").child(line).child(name)
    };
    (span.0.0..=span.1.0).map(Day).filter(is_first).map(tick).collect()
}
