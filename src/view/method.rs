//! Method: how this was made, what it can and cannot tell, and how to object.
use super::dom::{El, el};
use super::shared::contact;
use super::statement::definitions;
use crate::browser::{intl, shell};
use crate::state::{Store, store};
use crate::text;
use atlas_core::index::{DocumentRow, IssueRow};
use atlas_core::model::Voice;
use atlas_core::query::{Facet, Filter};
use atlas_core::stance::{Group, Sort, balance, matrix};

/// The view.
pub fn method() -> El {
    let store = store();
    shell::set_title(&text::title(text::METHOD));
    let is_coded = !store.atlas.statements().is_empty();
    let part = |title: &str, body: Vec<El>| el("section").class("method__part").child(el("h2").text(title)).children(body);
    el("section")
        .class("method")
        .child(el("h1").class("view-title").text(text::METHOD))
        .children(is_coded.then(|| part(text::METHOD_CODING, coding(store))))
        .children(agreement(store).map(|body| part(text::METHOD_AGREEMENT, body)))
        .children(is_coded.then(|| {
            let lead = el("p").text(text::METHOD_BALANCE_LEAD);
            part(text::METHOD_BALANCE, vec![lead, sides_table(store), reports_table(store), one_sided(store)])
        }))
        .children(is_coded.then(|| part(text::METHOD_CODEBOOK, codebook(store))))
        .child(part(text::METHOD_SOURCES, store.atlas.documents().iter().map(|document| source(store, document)).collect()))
        .child(part(text::METHOD_LIMITS, vec![limits(store)]))
        .child(part(text::METHOD_DATA, data(store)))
}

/// Who coded, in the words of the corpus, and what holds of every corpus.
fn coding(store: Store) -> Vec<El> {
    let coded_by: Vec<&str> = store.atlas.lines(store.atlas.info().coded_by).collect();
    let coded_by = if coded_by.is_empty() { vec![text::CODER_NOT_STATED] } else { coded_by };
    coded_by.into_iter().chain([text::METHOD_EVIDENCE]).map(|words| el("p").text(words)).collect()
}

/// What the corpus says that it cannot tell, and what none can.
fn limits(store: Store) -> El {
    let of_corpus = store.atlas.lines(store.atlas.info().limits);
    let all = of_corpus.chain(text::METHOD_LIMIT_LIST.iter().copied());
    el("ul").class("bullets").children(all.map(|words| el("li").text(words)))
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

fn sides_table(store: Store) -> El {
    let sides = balance(store.atlas, &Filter::default()).sides;
    let name = |side: u16| Facet::Side.name(store.atlas, side).to_owned();
    counts_table(text::SIDE, sides.into_iter().map(|(side, words, deeds)| (name(side), words, deeds)).collect())
}

fn reports_table(store: Store) -> El {
    let rows = matrix(store.atlas, &Filter::default(), Group::Document, Sort::Codebook, true).rows;
    let counts = |document: u16| {
        let row = rows.iter().find(|row| row.value == document);
        row.map_or((0, 0), |row| (row.n(), row.cells.iter().map(|cell| cell.n_conduct).sum()))
    };
    let of_report = |document: u16| (Facet::Document.name(store.atlas, document).to_owned(), counts(document).0, counts(document).1);
    counts_table(text::REPORT, (0..store.atlas.documents().len() as u16).map(of_report).collect())
}

fn counts_table(what: &str, rows: Vec<(String, usize, usize)>) -> El {
    let head = el("tr").children([what, text::IN_WORDS, text::IN_DEEDS].into_iter().map(|name| el("th").attr("scope", "col").text(name)));
    let body = rows.into_iter().map(|(name, words, deeds)| {
        let number = |n: usize| el("td").class("number").text(&text::number(n));
        el("tr").child(el("th").attr("scope", "row").text(&name)).child(number(words)).child(number(deeds))
    });
    el("table").class("table").child(el("thead").child(head)).child(el("tbody").children(body))
}

/// Issues on which one side alone speaks: a finding about the sample.
fn one_sided(store: Store) -> El {
    let item = |(issue, side): (u16, u16)| {
        el("li").text(&text::one_sided(Facet::Issue.name(store.atlas, issue), Facet::Side.name(store.atlas, side)))
    };
    let items: Vec<El> = balance(store.atlas, &Filter::default()).one_sided.into_iter().map(item).collect();
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
