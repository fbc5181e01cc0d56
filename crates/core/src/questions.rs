//! Holds the questions of the front page against what their links give, so that none leads to half an answer.
use crate::geo::Scene;
use crate::index::tokenize::fold;
use crate::index::{Atlas, Options, PassageRow, QuoteRow, StatementRow, build};
use crate::model::{Corpus, Publish};
use crate::query::{Asked, Facet, Marked, Quoted, entries, search, timeline};
use crate::seed::{Errors, Promise, Seeds, Warnings, read_promising};
use crate::stance::Party;
use crate::state::{Selection, UrlNotice, View, ViewState, decode};
use std::path::Path;

/// Reads and checks a corpus folder, its questions included. They are held against the whole texts, whatever of these is published.
///
/// # Errors
/// Everything that is wrong with the folder; if nothing else is, every question whose link gives something else than it says.
pub fn read_checked(dir: &Path) -> Result<(Corpus, Warnings), Errors> {
    let Seeds { mut corpus, promises, warnings } = read_promising(dir)?;
    let publish = std::mem::replace(&mut corpus.info.publish, Publish::Full);
    let bytes = build(&corpus, Options::default());
    corpus.info.publish = publish;
    let mut errors = Errors::of_warnings(warnings);
    if let Ok(atlas) = Atlas::open(&bytes) {
        for promise in &promises {
            check(&atlas, promise, &mut errors);
            if promise.passages.is_none() && promise.documents.is_none() && promise.words.is_empty() {
                let remedy = "add expects, with what its link gives";
                errors.warn(&promise.at, "a question that says what its link gives", "none of it", remedy);
            }
        }
    }
    errors.into_result(corpus)
}

/// Notes where a link gives something else than its question says.
fn check(atlas: &Atlas<'_>, promise: &Promise, errors: &mut Errors) {
    let decoded = decode(atlas, &promise.link.value);
    if let Some(notice) = decoded.notices.first() {
        errors.add(&promise.link.at, "a link without what the page ignores", told(notice), "correct the link");
    }
    if let Selection::Unknown(id) = &decoded.state.selection {
        errors.add(&promise.link.at, "a link to something that is there", format!("id “{id}”"), "correct the link");
    }
    let asked = Asked::new(atlas, decoded.state.filter.clone());
    let answer = search(atlas, &asked);
    let counts =
        [(promise.passages, answer.hits.len(), "passage", "passages"), (promise.documents, answer.n_reports(), "document", "documents")];
    for (expected, found, one, many) in counts {
        if let Some(expected) = expected.filter(|expected| *expected != found) {
            let counted = |n: usize| format!("{n} {}", if n == 1 { one } else { many });
            let remedy = "see what the link gives, and correct expects, the link or the answer";
            errors.add(&promise.at, format!("{} by the link", counted(expected)), counted(found), remedy);
        }
    }
    if promise.words.is_empty() {
        return;
    }
    let shown = folded(&shown(atlas, &decoded.state, &asked).join("\n"));
    for word in promise.words.iter().filter(|word| !shown.contains(&folded(&word.value))) {
        let expected = format!("“{}” in what the link shows", word.value);
        errors.add(&word.at, expected, "nothing like it", "see what the link gives, and correct words, the link or the answer");
    }
}

/// What the page says of a link, or does with it.
fn told(notice: &UrlNotice) -> String {
    match notice {
        UrlNotice::UnknownKey(key) => format!("the unknown key “{key}”"),
        UrlNotice::BadValue { key, value } => format!("{key}={value}, which names nothing"),
        UrlNotice::Repeated(key) => format!("the key “{key}” again"),
        UrlNotice::NoPassage { report, passage } => format!("passage {passage} of “{report}”, which has none of this number"),
        UrlNotice::Moved { report, passage } => format!("words that begin passage {passage} of “{report}”, and not this one"),
        UrlNotice::Changed { report, passage } => format!("words with which passage {passage} of “{report}” does not begin"),
    }
}

/// A text word by word, so that a number in it is read as it is alone.
fn folded(text: &str) -> String {
    text.split_whitespace().map(fold).collect::<Vec<_>>().join(" ")
}

/// The words that a link shows, of what is open or else of its view. What a view says of its own is none of them.
fn shown(atlas: &Atlas<'_>, state: &ViewState, asked: &Asked) -> Vec<String> {
    let quoted = Quoted::new(atlas, asked);
    let quote = |quote: QuoteRow| atlas.quote(quote);
    let statements = |is_shown: &dyn Fn(&StatementRow) -> bool| -> Vec<String> {
        quoted.statements().filter(|row| is_shown(row)).flat_map(|row| statement_words(atlas, row)).collect()
    };
    let scene = || Scene::of(atlas, asked, state.as_of, state.layer);
    match (&state.selection, state.view) {
        (Selection::Passage(document, number), _) => {
            let passages = atlas.passages_of(atlas.document(*document)).iter();
            passages.filter(|passage| passage.number == *number).map(|passage| atlas.text(passage)).collect()
        }
        (Selection::Report(document), _) => {
            atlas.passages_of(atlas.document(*document)).iter().map(|passage: &PassageRow| atlas.text(passage)).collect()
        }
        (Selection::Capital(place), _) => scene().reports.iter().filter(|row| row.place == *place).map(|row| quote(row.quote)).collect(),
        (Selection::Actor(actor), _) => statements(&|row| row.actor == *actor),
        (Selection::Issue(issue), _) => statements(&|row| row.issue == *issue),
        (Selection::Cell(party, issue), _) => statements(&|row| row.issue == *issue && Party::has(party, atlas, row)),
        (_, View::Documents | View::Concordance) => {
            search(atlas, asked).hits.iter().map(|hit| atlas.text(atlas.passage(hit.passage))).collect()
        }
        (_, View::Map) => {
            let standings = scene().standings.into_iter().filter(|standing| standing.status.is_some());
            let words = |standing: crate::geo::Standing<'_>| {
                let name = Facet::Place.name(atlas, standing.place).to_owned();
                std::iter::once(name).chain(standing.reports.iter().map(|row| quote(row.quote))).collect::<Vec<_>>()
            };
            standings.flat_map(words).collect()
        }
        (_, View::Figures) => {
            let words = |text| atlas.str(text).to_owned();
            quoted.figures().flat_map(|(_, row)| [words(row.title), words(row.unit), words(row.note), quote(row.quote)]).collect()
        }
        (_, View::Timeline) => {
            let words = |marked| match marked {
                Marked::Event(id) => vec![atlas.str(atlas.event(id).title).to_owned(), quote(atlas.event(id).quote)],
                Marked::Meeting(id) => vec![atlas.str(atlas.meeting(id).title).to_owned(), quote(atlas.meeting(id).quote)],
                Marked::Statement(id) => statement_words(atlas, atlas.statement(id)),
                Marked::Status(id) => vec![quote(atlas.status_report(id).quote)],
                Marked::Report(id) => vec![atlas.str(atlas.document(id).title).to_owned(), quote(atlas.opening(id))],
            };
            entries(&timeline(atlas, asked), None, None).flat_map(|entry| words(entry.marked)).collect()
        }
        (_, View::Stances) => statements(&|_| true),
        (_, View::Method) => atlas.lines(atlas.info().limits).chain(atlas.lines(atlas.info().coded_by)).map(str::to_owned).collect(),
    }
}

/// A statement's actor and words.
fn statement_words(atlas: &Atlas<'_>, row: &StatementRow) -> Vec<String> {
    vec![Facet::Actor.name(atlas, row.actor).to_owned(), atlas.quote(row.quote)]
}
