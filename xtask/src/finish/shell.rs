//! What stands in the page before, or without, the program: as the program will show it, so that nothing jumps.

use super::html::escape;
use super::plain::{self, Fact};
use atlas_core::index::{Atlas, DocumentRow, QuestionRow};
use atlas_core::model::{Dated, DocumentId, Precision, TextQuality};
use atlas_core::query::{Asked, search};
use atlas_core::state::View;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What may stand in one segment of a path as it is.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// The links of the views. Each has the view's key and the title of its window, by which src/boot.js announces the view that
/// an address asks for.
pub fn views(atlas: &Atlas<'_>) -> String {
    let item = |view: &View| {
        let (id, name) = (view.as_str(), plain::view(*view));
        let (address, title, current) = match view {
            View::Documents => ("./".into(), plain::title(atlas.str(atlas.info().title)), " aria-current=\"page\""),
            _ => (format!("?view={id}"), plain::title(name), ""),
        };
        format!("<li><a href=\"{address}\" data-view=\"{id}\" data-title=\"{}\"{current}>{name}</a></li>", escape(&title))
    };
    format!("<ul>{}</ul>", View::of(atlas).iter().map(item).collect::<String>())
}

/// The place of the filters.
pub fn filters() -> String {
    format!("<div class=\"sheet\" aria-hidden=\"true\"><p class=\"filters__summary\">{}</p></div>", plain::FILTERS)
}

/// The front page. With `full_text` each title leads to the report's text file.
pub fn front(atlas: &Atlas<'_>, full_text: bool) -> String {
    let info = atlas.info();
    let facts: String = plain::facts(atlas).iter().map(fact).collect();
    let questions: String = atlas.questions().iter().map(|row| question(atlas, row)).collect();
    let heading = if questions.is_empty() { String::new() } else { format!("<h2 class=\"front__heading\">{}</h2>", plain::QUESTIONS) };
    let hits = search(atlas, &Asked::everything(atlas)).hits;
    let n_hits = |id: DocumentId| hits.iter().filter(|hit| atlas.passage(hit.passage).document == id).count();
    let documents = DocumentId::first(atlas.documents().len()).zip(atlas.documents());
    let n_reports = documents.clone().filter(|(id, _)| n_hits(*id) > 0).count();
    let reports: String = documents.map(|(id, document)| report(atlas, document, n_hits(id), full_text)).collect();
    format!(
        "<div class=\"overview\"><section class=\"front\"><h1 class=\"front__title\">{}</h1><p class=\"front__purpose\">{}</p>\
         <dl class=\"facts\">{facts}</dl>{heading}<ul class=\"questions\">{questions}</ul></section>\
         <p class=\"count\">{}</p><section class=\"reports\"><h2 class=\"reports__heading\">{}</h2>\
         <ol class=\"reports__list\">\n{reports}</ol></section></div>",
        escape(atlas.str(info.title)),
        escape(atlas.str(info.description)),
        plain::results(hits.len(), n_reports, atlas.documents().len()),
        plain::REPORTS,
    )
}

fn question(atlas: &Atlas<'_>, row: &QuestionRow) -> String {
    let (text, link, answer) = (atlas.str(row.text), atlas.str(row.link), atlas.str(row.answer));
    let answer = if answer.is_empty() { String::new() } else { format!("<p class=\"questions__answer\">{}</p>", escape(answer)) };
    format!("<li><a href=\"?{}\">{}</a>{answer}</li>", escape(link), escape(text))
}

fn fact(fact: &Fact) -> String {
    let note = if fact.note.is_empty() { String::new() } else { format!("<dd class=\"facts__note\">{}</dd>", escape(&fact.note)) };
    format!("<div><dt>{}</dt><dd class=\"facts__value\">{}</dd>{note}</div>", fact.name, escape(&fact.value))
}

fn report(atlas: &Atlas<'_>, document: &DocumentRow, n_hits: usize, full_text: bool) -> String {
    let title = escape(atlas.str(document.title));
    let title = if full_text {
        let file = utf8_percent_encode(atlas.str(document.file), SEGMENT);
        format!("<a class=\"report__title\" href=\"documents/{file}\" rel=\"nofollow\">{title}</a>")
    } else {
        format!("<span class=\"report__title\">{title}</span>")
    };
    let date = document.published.dated();
    let quality = match TextQuality::of_code(document.text_quality) {
        Some(TextQuality::AsPublished) | None => String::new(),
        Some(quality) => format!("<span class=\"provenance__quality\">{}</span>", plain::quality(quality)),
    };
    format!(
        "<li class=\"report\">{title}<p class=\"provenance\"><span class=\"provenance__outlet\">{}</span>\
         <span><time datetime=\"{}\">{}</time></span>{quality}</p><p class=\"report__counts\">{} · {}</p></li>\n",
        escape(&plain::outlet_name(atlas, document)),
        machine_date(date),
        words(date),
        plain::words(document.n_words.get() as usize),
        plain::passages(n_hits),
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
