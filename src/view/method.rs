//! Method: how this was made, what it can and cannot tell, and how to object.
use super::dom::{El, el};
use super::shared::contact;
use super::statement::definitions;
use crate::browser::{intl, shell};
use crate::state::{Store, store};
use crate::text;
use atlas_core::index::{DocumentRow, IssueRow, StatementRow};
use atlas_core::model::{DocumentId, Voice};

/// The view.
pub fn method() -> El {
    let store = store();
    shell::set_title(&text::title(text::METHOD));
    let part = |title: &str, body: Vec<El>| el("section").class("method__part").child(el("h2").text(title)).children(body);
    el("section")
        .class("method")
        .child(el("h1").class("view-title").text(text::METHOD))
        .child(part(text::METHOD_CODING, text::METHOD_CODER.iter().map(|words| el("p").text(words)).collect()))
        .children(agreement(store).map(|body| part(text::METHOD_AGREEMENT, body)))
        .child(part(
            text::METHOD_BALANCE,
            vec![el("p").text(text::METHOD_BALANCE_LEAD), sides_table(store), reports_table(store), one_sided(store)],
        ))
        .child(part(text::METHOD_CODEBOOK, codebook(store)))
        .child(part(text::METHOD_SOURCES, store.atlas.documents().iter().map(|document| source(store, document)).collect()))
        .child(part(
            text::METHOD_LIMITS,
            vec![el("ul").class("bullets").children(text::METHOD_LIMIT_LIST.iter().map(|words| el("li").text(words)))],
        ))
        .child(part(text::METHOD_DATA, data(store)))
}

/// How well the two codings agree, where there are two.
fn agreement(store: Store) -> Option<Vec<El>> {
    let info = store.atlas.info();
    let alpha = |thousandths: i32| intl::decimal(f64::from(thousandths) / 1000.0);
    let [both, first, second] = [info.n_both, info.n_first_only, info.n_second_only].map(|n| n.get() as usize);
    (both > 0).then(|| {
        let words = text::agreement(both, first, second, &alpha(info.alpha_issue.get()), &alpha(info.alpha_position.get()));
        vec![el("p").text(&words), el("p").text(text::AGREEMENT_LIMIT)]
    })
}

/// Statements in words, each utterance once.
fn n_utterances<'a>(statements: impl Iterator<Item = &'a StatementRow>) -> usize {
    let mut utterances: Vec<u16> =
        statements.filter(|statement| statement.voice().is_words()).map(|statement| statement.utterance.get()).collect();
    utterances.sort_unstable();
    utterances.dedup();
    utterances.len()
}

fn sides_table(store: Store) -> El {
    let atlas = store.atlas;
    let rows = atlas.sides().iter().enumerate().map(|(row, side)| {
        let of_side = |statement: &&StatementRow| {
            atlas.actors().get(usize::from(statement.actor.get())).is_some_and(|actor| usize::from(actor.side.get()) == row)
        };
        let of_side = || atlas.statements().iter().filter(of_side);
        (
            atlas.str(side.name).to_owned(),
            n_utterances(of_side()),
            of_side().filter(|statement| statement.voice() == Voice::Conduct).count(),
        )
    });
    counts_table(text::SIDE, rows.filter(|(_, words, deeds)| words + deeds > 0).collect())
}

fn reports_table(store: Store) -> El {
    let atlas = store.atlas;
    let rows = atlas.documents().iter().enumerate().map(|(row, document)| {
        let here = |statement: &&StatementRow| {
            atlas.passage_of(statement.quote).is_some_and(|passage| passage.document.get() == DocumentId::of_row(row).0)
        };
        let here = || atlas.statements().iter().filter(here);
        (atlas.str(document.title).to_owned(), n_utterances(here()), here().filter(|statement| statement.voice() == Voice::Conduct).count())
    });
    counts_table(text::REPORT, rows.collect())
}

fn counts_table(what: &str, rows: Vec<(String, usize, usize)>) -> El {
    let head = el("tr").children([what, text::IN_WORDS, text::IN_DEEDS].into_iter().map(|name| el("th").attr("scope", "col").text(name)));
    let body = rows.into_iter().map(|(name, words, deeds)| {
        let number = |n: usize| el("td").class("number").text(&text::number(n));
        el("tr").child(el("th").attr("scope", "row").text(&name)).child(number(words)).child(number(deeds))
    });
    el("table").class("table").child(el("thead").child(head)).child(el("tbody").children(body))
}

/// Issues on which all words are on one side, or one position is missing: a finding about the sample.
fn one_sided(store: Store) -> El {
    let atlas = store.atlas;
    let items = atlas.issues().iter().enumerate().filter_map(|(row, issue)| {
        let words =
            || atlas.statements().iter().filter(move |statement| usize::from(statement.issue.get()) == row && statement.voice().is_words());
        let side = |statement: &StatementRow| atlas.actors().get(usize::from(statement.actor.get())).map(|actor| actor.side.get());
        let first = words().next().and_then(side)?;
        let name = atlas.sides().get(usize::from(first)).map_or("", |side| atlas.str(side.name));
        words().all(|statement| side(statement) == Some(first)).then(|| el("li").text(&text::one_sided(atlas.str(issue.title), name)))
    });
    let items: Vec<El> = items.collect();
    let list = el("div").child(el("p").text(if items.is_empty() { text::NO_ONE_SIDED } else { text::ONE_SIDED_LEAD }));
    list.child(el("ul").class("bullets").children(items))
}

fn codebook(store: Store) -> Vec<El> {
    let atlas = store.atlas;
    let issue = |issue: &IssueRow| {
        let facts = [
            (text::RULE, atlas.str(issue.rule)),
            (text::SUPPORTS, atlas.str(issue.supports)),
            (text::OPPOSES, atlas.str(issue.opposes)),
            (text::MIXED, atlas.str(issue.mixed)),
        ];
        let confusable = atlas.lines(issue.confusable).map(|line| line.replacen(' ', ": ", 1)).collect::<Vec<_>>().join("; ");
        let facts = facts
            .into_iter()
            .chain(std::iter::once((text::CONFUSABLE, confusable.as_str())))
            .filter(|(_, fact)| !fact.is_empty() && *fact != "—");
        el("details")
            .class("codebook__issue")
            .attr("id", &format!("issue-{}", atlas.str(issue.id)))
            .child(el("summary").text(atlas.str(issue.title)))
            .child(el("p").text(atlas.str(issue.question)))
            .child(definitions(facts))
    };
    let voices = Voice::OF_STATEMENTS.iter().map(|voice| (text::voice(*voice), text::voice_rule(*voice)));
    let mut parts = vec![el("p").text(text::CODEBOOK_LEAD), definitions(voices)];
    parts.extend(atlas.issues().iter().map(issue));
    parts
}

fn source(store: Store, document: &DocumentRow) -> El {
    let atlas = store.atlas;
    let words = format!("{} {}", intl::dated(document.published.dated()), atlas.str(document.published_basis));
    let facts = [
        (text::PUBLISHED, words.as_str()),
        (text::PUBLISHED_OUTSIDE, atlas.str(document.published_outside)),
        (text::TEXT, atlas.str(document.text_note)),
        (text::RIGHTS_HOLDER, atlas.str(document.rights_holder)),
    ];
    el("div")
        .class("method__source")
        .child(el("h3").text(atlas.str(document.title)))
        .child(definitions(facts.into_iter().filter(|(_, fact)| !fact.is_empty())))
}

fn data(store: Store) -> Vec<El> {
    let atlas = store.atlas;
    let info = atlas.info();
    let report = el("a").text(text::REPORT_ERROR).attr_of("href", move || Some(contact(atlas)));
    vec![
        el("p").text(&text::data_line(atlas.str(info.version), atlas.str(info.sha256))),
        el("p").text(atlas.str(info.rights)),
        el("p").child(report),
    ]
}
