//! The files of a new corpus, as text.
use super::draft::Draft;
use super::language::language;
use super::slug::slug;
use atlas_core::model::{Dated, LineKind, Precision};
use std::collections::BTreeMap;
use std::fmt::Write;

/// A file's name and its text.
pub type File = (&'static str, String);

/// Tables that begin with an example of each row.
const EXAMPLES: [(&str, &str); 7] = [
    ("actors.toml", include_str!("templates/actors.toml")),
    ("issues.toml", include_str!("templates/issues.toml")),
    ("statements.toml", include_str!("templates/statements.toml")),
    ("places.toml", include_str!("templates/places.toml")),
    ("figures.toml", include_str!("templates/figures.toml")),
    ("events.toml", include_str!("templates/events.toml")),
    ("quotations.toml", include_str!("templates/quotations.toml")),
];

/// All files of a corpus of this name, but for the texts. Each draft has its date.
pub fn tables(name: &str, drafts: &[Draft], texts: &[&str]) -> Vec<File> {
    let example = |template: &str| filled(template, &example_words(drafts));
    let mut files = vec![("corpus.toml", corpus(name, drafts, texts)), ("documents.toml", documents(drafts))];
    files.extend(EXAMPLES.map(|(file, template)| (file, example(template))));
    files.push(("README.md", include_str!("templates/README.md").replace("{name}", name)));
    files.push(("CODING.md", include_str!("templates/CODING.md").to_owned()));
    files
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml_edit::Value::from(text).to_string()
}

/// A template with a value in the place of each `{name}`.
fn filled(template: &str, values: &[(&str, String)]) -> String {
    values.iter().fold(template.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

fn example_words(drafts: &[Draft]) -> Vec<(&'static str, String)> {
    let Some(first) = drafts.iter().find(|draft| !draft.quote.is_empty()).or(drafts.first()) else { return Vec::new() };
    let date = first.published.as_ref().map(|published| published.date);
    vec![
        ("document", quoted(&first.id)),
        ("quote", quoted(&first.quote)),
        ("published", quoted(&date.map_or_else(String::new, |date| date.first.to_string()))),
        ("precision", quoted(date.map_or("", |date| date.precision.as_str()))),
    ]
}

fn corpus(name: &str, drafts: &[Draft], texts: &[&str]) -> String {
    let (tag, note) = corpus_language(texts);
    let description = match drafts.len() {
        1 => "One text, not coded yet.".to_owned(),
        n => format!("{n} texts, not coded yet."),
    };
    let values = [
        ("title", quoted(name)),
        ("description", quoted(&description)),
        ("language_note", note),
        ("language", quoted(tag)),
        ("period", quoted(&period(drafts))),
    ];
    filled(include_str!("templates/corpus.toml"), &values)
}

/// The language of most texts, with a comment on how it is known.
fn corpus_language(texts: &[&str]) -> (&'static str, String) {
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    for tag in texts.iter().filter_map(|text| language(text)) {
        *counts.entry(tag).or_default() += 1;
    }
    let Some((tag, n)) = counts.iter().max_by_key(|(_, n)| **n).map(|(tag, n)| (*tag, *n)) else {
        return ("en", "The language was not recognised: correct the tag (BCP 47: en, de, fr …).".to_owned());
    };
    let note = if n == texts.len() {
        "Guessed from frequent words.".to_owned()
    } else {
        format!(
            "Guessed from frequent words, which {n} of {} texts have; the others are in another language or were not recognised.",
            texts.len()
        )
    };
    (tag, note)
}

/// The span of the dates, in words.
pub fn period(drafts: &[Draft]) -> String {
    let dates = || drafts.iter().filter_map(|draft| draft.published.as_ref()).map(|published| published.date);
    let Some((first, last)) = dates().map(|date| date.first).min().zip(dates().map(Dated::last).max()) else {
        return "not known".to_owned();
    };
    let (from, to) = (first.date(), last.date());
    let has_years = dates().any(|date| date.precision == Precision::Year);
    let month = |number: i8| MONTHS[usize::try_from(number - 1).unwrap_or(0)];
    match (from.year() == to.year(), has_years || from.month() == to.month()) {
        (true, true) if has_years => from.year().to_string(),
        (true, true) => format!("{} {}", month(from.month()), from.year()),
        (true, false) => format!("{} to {} {}", month(from.month()), month(to.month()), from.year()),
        (false, _) if has_years => format!("{} to {}", from.year(), to.year()),
        (false, _) => format!("{} {} to {} {}", month(from.month()), from.year(), month(to.month()), to.year()),
    }
}

fn documents(drafts: &[Draft]) -> String {
    let mut toml = String::from(
        "# The texts: what each file is, where it comes from, and which of its lines are not the article. Lines count from 1.\n\
         # Dates, titles and outlets were guessed; each says from what. Correct them by the texts.\n",
    );
    drafts.iter().for_each(|draft| toml.push_str(&document(draft)));
    toml
}

fn document(draft: &Draft) -> String {
    let mut toml = String::from("\n[[document]]\n");
    let mut field = |name: &str, value: &str| {
        let _ = writeln!(toml, "{name} = {}", quoted(value));
    };
    field("id", &draft.id);
    field("file", &draft.file);
    field("sha256", &draft.sha256);
    field("title", &draft.title);
    field("rights_holder", draft.rights_holder.as_deref().unwrap_or("not stated in the text"));
    if let Some(byline) = &draft.byline {
        field("byline", byline);
    }
    if let Some(published) = &draft.published {
        field("published", &published.date.first.to_string());
        field("precision", published.date.precision.as_str());
        field("basis", &published.basis);
    }
    field("text", "as-published");
    if !draft.starts.is_empty() {
        let starts: Vec<_> = draft.starts.iter().map(usize::to_string).collect();
        let _ = writeln!(toml, "starts = [{}]", starts.join(", "));
    }
    let (name, basis) = draft.outlet.as_ref().map_or(("Outlet not stated", "not-stated"), |(name, _)| (name, "inferred"));
    let slug = if basis == "inferred" { slug(name) } else { "not-stated".to_owned() };
    let id = if slug.is_empty() { "outlet" } else { &slug };
    let _ = write!(toml, "\n[document.outlet]\nid = {}\nname = {}\nbasis = {}\n", quoted(id), quoted(name), quoted(basis));
    if let Some((_, words)) = &draft.outlet {
        let _ = writeln!(toml, "words = {}", quoted(words));
    }
    for (lines, kind) in &draft.kinds {
        let (first, last) = (lines.start(), lines.end());
        let lines = if first == last { first.to_string() } else { format!("{first}-{last}") };
        let _ = write!(toml, "\n[[document.lines]]\nlines = {}\nkind = {}\n", quoted(&lines), quoted(LineKind::as_str(*kind)));
    }
    toml
}

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
