//! The list of reports that stands in the page before, or without, WebAssembly.

use super::html::escape;
use atlas_core::model::{Corpus, Dated, Document, Precision};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What may stand in one segment of a path as it is.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// With `full_text` each title leads to the report's text file.
pub fn list(corpus: &Corpus, full_text: bool) -> String {
    let items: String = corpus.documents.iter().map(|document| item(corpus, document, full_text)).collect();
    format!("<ol class=\"reports\">\n{items}</ol>")
}

fn item(corpus: &Corpus, document: &Document, full_text: bool) -> String {
    let mut title = escape(&document.title);
    if full_text {
        let file = utf8_percent_encode(&document.file, SEGMENT);
        title = format!("<a href=\"documents/{file}\" rel=\"nofollow\">{title}</a>");
    }
    let outlet = corpus.outlets.get(usize::from(document.outlet.0)).map_or("", |outlet| outlet.name.as_str());
    let outlet = if outlet.is_empty() { "outlet not stated" } else { outlet };
    let date = document.published;
    format!(
        "<li>{title} <span class=\"reports-source\">{}, <time datetime=\"{}\">{}</time></span></li>\n",
        escape(outlet),
        machine_date(date),
        words(date)
    )
}

/// The date at its own precision, as `datetime` allows it.
fn machine_date(date: Dated) -> String {
    let day = date.first.to_string();
    match date.precision {
        Precision::Day => day,
        Precision::Week => {
            let week = date.first.date().iso_week_date();
            format!("{:04}-W{:02}", week.year(), week.week())
        }
        Precision::Month => day[..7].into(),
        Precision::Year => day[..4].into(),
    }
}

fn words(date: Dated) -> String {
    let first = date.first.date();
    let month = MONTHS[usize::from(first.month().unsigned_abs()) - 1];
    match date.precision {
        Precision::Day => format!("{} {month} {}", first.day(), first.year()),
        Precision::Week => format!("week of {} {month} {}", first.day(), first.year()),
        Precision::Month => format!("{month} {}", first.year()),
        Precision::Year => first.year().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use atlas_core::model::Day;

    #[test]
    fn a_date_says_no_more_than_is_known() {
        for (day, precision, machine, human) in [
            ("2021-08-13", Precision::Day, "2021-08-13", "13 August 2021"),
            ("2021-08-09", Precision::Week, "2021-W32", "week of 9 August 2021"),
            ("2021-03-01", Precision::Month, "2021-03", "March 2021"),
            ("2021-01-01", Precision::Year, "2021", "2021"),
        ] {
            let date = Dated { first: Day::parse(day).expect("a date"), precision };
            assert_eq!((machine_date(date).as_str(), words(date).as_str()), (machine, human));
        }
    }
}
