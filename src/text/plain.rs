//! Words that stand in the page before the program is there: `xtask finish` writes them into the HTML, the views show the
//! same ones later. Pure but for `number`, which each of the two writes in its way, so that both can have this very file.
use super::number;
use atlas_core::index::{Atlas, DocumentRow};
use atlas_core::model::{OutletBasis, TextQuality};
use atlas_core::state::View;

pub const NAME: &str = "Stance Atlas";
pub const DOCUMENTS: &str = "Documents";
pub const CONCORDANCE: &str = "Concordance";
pub const MAP: &str = "Map";
pub const STANCES: &str = "Stances";
pub const TIMELINE: &str = "Timeline";
pub const FIGURES: &str = "Figures";
pub const METHOD: &str = "Method";

pub const QUESTIONS: &str = "Start with a question";
pub const REPORTS: &str = "The reports";
pub const HELP: &str = "How to search";
pub const FILTERS: &str = "Filters";
pub const MACHINE: &str = "machine-translated";

/// The name of a view, in its link.
pub fn view(view: View) -> &'static str {
    match view {
        View::Documents => DOCUMENTS,
        View::Concordance => CONCORDANCE,
        View::Map => MAP,
        View::Stances => STANCES,
        View::Timeline => TIMELINE,
        View::Figures => FIGURES,
        View::Method => METHOD,
    }
}

/// The title of the window.
pub fn title(parts: &str) -> String {
    if parts.is_empty() { NAME.to_owned() } else { format!("{parts} · {NAME}") }
}

pub fn plural(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(n), if n == 1 { one } else { many })
}

pub fn passages(n: usize) -> String {
    plural(n, "passage", "passages")
}

pub fn words(n: usize) -> String {
    plural(n, "word", "words")
}

pub fn reports(n: usize) -> String {
    plural(n, "report", "reports")
}

/// The count of results.
pub fn results(n_passages: usize, n_reports: usize, n_all: usize) -> String {
    format!("{} in {} of {}", passages(n_passages), number(n_reports), reports(n_all))
}

pub fn inferred(outlet: &str) -> String {
    format!("{outlet} (inferred)")
}

pub fn quality(quality: TextQuality) -> &'static str {
    match quality {
        TextQuality::AsPublished => "as published",
        TextQuality::MachineTranslated => MACHINE,
        TextQuality::Damaged => "line breaks and case damaged",
    }
}

/// The outlet of a report; one that is only inferred says so.
pub fn outlet_name(atlas: &Atlas<'_>, document: &DocumentRow) -> String {
    let name = atlas.str(atlas.outlet(document.outlet).name);
    let is_inferred = OutletBasis::of_code(document.outlet_basis) == Some(OutletBasis::Inferred);
    if is_inferred { inferred(name) } else { name.to_owned() }
}

/// One fact of the corpus: what, how much, and what to know of it.
pub struct Fact {
    pub name: &'static str,
    pub value: String,
    pub note: String,
}

/// The corpus at a glance.
pub fn facts(atlas: &Atlas<'_>) -> [Fact; 4] {
    let documents = atlas.documents();
    let sum = |read: fn(&DocumentRow) -> u32| documents.iter().map(|document| read(document) as usize).sum::<usize>();
    let size = format!("{} in {}", words(sum(|row| row.n_words.get())), passages(sum(|row| row.n_passages.get())));
    let (n_outlets, outlets) = outlets(atlas);
    let (share, wording) = wording(documents);
    [
        Fact { name: "Reports", value: number(documents.len()), note: size },
        Fact { name: "Outlets", value: number(n_outlets), note: outlets },
        Fact { name: "Period", value: atlas.str(atlas.info().period).to_owned(), note: String::new() },
        Fact { name: "Wording", value: share, note: wording },
    ]
}

/// How many outlets are known, and which; how many reports name none.
fn outlets(atlas: &Atlas<'_>) -> (usize, String) {
    /// More names would not fit at a glance; the filters list them all.
    const SHOWN: usize = 4;
    let mut names: Vec<String> = Vec::new();
    let mut n_silent = 0;
    for document in atlas.documents() {
        let name = outlet_name(atlas, document);
        if OutletBasis::of_code(document.outlet_basis) == Some(OutletBasis::NotStated) {
            n_silent += 1;
        } else if !names.contains(&name) {
            names.push(name);
        }
    }
    let n_outlets = names.len();
    if n_outlets > SHOWN {
        names.truncate(SHOWN);
        names.push(format!("{} more", number(n_outlets - SHOWN)));
    }
    let silent = format!("{} not say", plural(n_silent, "report does", "reports do"));
    let named = names.join(", ");
    let note = match (n_outlets, n_silent) {
        (_, 0) => named,
        (0, _) => silent,
        _ => format!("{named}; {silent}"),
    };
    (n_outlets, note)
}

/// How many reports have the words that their outlet published, and what is wrong with the others.
fn wording(documents: &[DocumentRow]) -> (String, String) {
    let count = |quality: TextQuality| documents.iter().filter(|row| TextQuality::of_code(row.text_quality) == Some(quality)).count();
    let as_published = count(TextQuality::AsPublished);
    let mut note = quality(TextQuality::AsPublished).to_owned();
    for (other, words) in [(TextQuality::MachineTranslated, MACHINE), (TextQuality::Damaged, "with damaged line breaks")] {
        match count(other) {
            0 => {}
            n => note.push_str(&format!(", {} {words}", number(n))),
        }
    }
    (format!("{} of {}", number(as_published), number(documents.len())), note)
}
