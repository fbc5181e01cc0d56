//! An actor: who it is, what it says on every issue, when, and who holds alike.
use super::super::dom::{El, el};
use super::super::shared::link;
use super::super::statement::{actor_link, definitions, position_badge, quotation};
use super::super::timeline::lanes;
use super::compare::remarks;
use super::evidence::{cell_summary, issue_link, party_name, stance_badge, statements};
use super::issue::back;
use crate::browser::{intl, shell};
use crate::state::Store;
use crate::text;
use crate::text::pairs;
use crate::text::stances as words;
use atlas_core::index::StatementRow;
use atlas_core::model::{ActorId, IssueId, Position};
use atlas_core::query::{Facet, FacetValue, Filter, Mark, Marked, Moment, timeline};
use atlas_core::stance::{Cell, Compared, Group, Measure, Normalisation, Pair, Party, agreement, compare, value_of};
use atlas_core::state::{Action, Selection, Stances};
use leptos::prelude::*;

/// How many of the nearest are named.
const NEAREST: usize = 6;

/// The page.
pub fn actor_page(store: Store) -> El {
    let selection = store.part(|state| state.selection.clone());
    let filter = store.part(|state| state.filter.clone());
    el("article").class("actor-page").children_of(move || {
        let Selection::Actor(actor) = selection.get() else { return Vec::new() };
        shell::set_title(&text::title(Facet::Actor.name(store.atlas, actor)));
        let party = Party::actor(actor);
        filter.with(|filter| {
            let all = compare(store.atlas, filter, &party, &party);
            let mut parts = vec![back(), el("h1").class("view-title").text(Facet::Actor.name(store.atlas, actor)), facts(store, actor)];
            parts.extend(over_time(store, filter, actor));
            parts.push(issues(&all));
            parts.extend(nearest(store, filter, actor));
            parts
        })
    })
}

fn facts(store: Store, actor: ActorId) -> El {
    let atlas = store.atlas;
    let row = atlas.actor(actor);
    let aliases = atlas.lines(row.aliases).collect::<Vec<_>>().join(", ");
    let document = row.document();
    let facts = [
        (text::SIDE, Facet::Side.name(atlas, row.side)),
        (words::KIND, words::actor_kind(row.kind())),
        (words::ROLE, atlas.str(row.role)),
        (words::ALIASES, &aliases),
        (text::NOTE, atlas.str(row.note)),
    ];
    let only_in = document.map(|document| {
        let open = Action::Opened(Selection::Report(document));
        [el("dt").text(words::ONLY_IN), el("dd").child(link(open).text(atlas.str(atlas.document(document).title)))]
    });
    let facts = definitions(facts.into_iter().filter(|(_, fact)| !fact.is_empty())).children(only_in.into_iter().flatten());
    el("div").class("actor-facts").child(facts)
}

/// The actor's statements on the axis of time.
fn over_time(store: Store, filter: &Filter, actor: ActorId) -> Vec<El> {
    let mut only = filter.clone();
    only.selections = only.selections.without(Facet::Actor);
    only.selections.insert(Facet::Actor, actor);
    let moments: Vec<Moment> = timeline(store.atlas, &only).into_iter().filter(|moment| moment.mark == Mark::Statement).collect();
    if moments.is_empty() {
        return Vec::new();
    }
    let statements = |moment: &Moment| -> Vec<&StatementRow> {
        let statement = |one: &Marked| if let Marked::Statement(id) = one { Some(store.atlas.statement(*id)) } else { None };
        moment.marked.iter().filter_map(statement).collect()
    };
    let told = |statement: &StatementRow| {
        let head = el("p").class("entry__head").child(position_badge(statement.position())).child(issue_link(statement.issue));
        el("li").child(head).child(quotation(statement.quote))
    };
    let item = |moment: &Moment| {
        let statements = statements(moment);
        let mut reports: Vec<FacetValue> =
            statements.iter().filter_map(|statement| value_of(store.atlas, Facet::Document, statement)).collect();
        reports.sort_unstable();
        reports.dedup();
        let day = el("h3").text(&intl::dated(moment.date));
        let count = el("p").class("count").text(&words::in_reports(statements.len(), reports.len()));
        el("li").child(day).child(count).child(el("ul").children(statements.into_iter().map(told)))
    };
    let list = el("ol").class("days").children(moments.iter().map(item));
    let list =
        el("details").child(el("summary").text(&words::statements(moments.iter().map(|moment| moment.marked.len()).sum()))).child(list);
    vec![el("h2").text(words::OVER_TIME), lanes(store, &moments, None), list]
}

/// Every issue, with the position and its statements or with silence.
fn issues(all: &[Compared]) -> El {
    let item = |(issue, compared): (IssueId, &Compared)| {
        let cell = &compared.a;
        let head = el("p").class("stand__head").child(issue_link(issue));
        if cell.is_empty() {
            return el("li").class("stand").attr("data-silent", "").child(head.child(stance_badge(None)));
        }
        let proofs =
            el("details").child(el("summary").text(&words::statements(cell.words.len() + cell.deeds.len()))).children(statements(cell));
        el("li").class("stand").child(head).child(cell_summary(cell)).child(proofs)
    };
    let list = el("ol").class("stands").children(IssueId::first(all.len()).zip(all).map(item));
    el("section").child(el("h2").text(words::ISSUES)).child(list)
}

/// Those next to the actor in the congruence network, each with what it rests on.
fn nearest(store: Store, filter: &Filter, actor: ActorId) -> Option<El> {
    let mut others = filter.clone();
    others.selections = others.selections.without(Facet::Actor).without(Facet::Side);
    let agreement = agreement(store.atlas, &others, Group::Actor, false);
    let node = agreement.actors.iter().position(|other| other.actor() == actor)?;
    let mut pairs: Vec<&Pair> = agreement.ranked(Measure::Congruence, Normalisation::None).into_iter().map(|(pair, _)| pair).collect();
    pairs.retain(|pair| (pair.a == node || pair.b == node) && pair.congruence > 0);
    let item = |pair: &&Pair| {
        let other = agreement.actors[if pair.a == node { pair.b } else { pair.a }].actor();
        let (a, b) = (Party::actor(actor), Party::actor(other));
        let stances = Stances { a: Some(a), b: Some(b), ..Stances::default() };
        let compare = link(Action::StancesChosen(Box::new(stances))).text(pairs::COMPARE_WITH);
        let weak = pair.is_weak().then(|| el("span").class("weak").text(pairs::WEAK));
        let numbers = pairs::congruent(usize::from(pair.congruence), usize::from(pair.conflict), usize::from(pair.shared));
        let head = el("p").child(actor_link(other)).child(el("span").text(&numbers)).children(weak).child(compare);
        el("li").child(head).child(rests_on(store, &others, &a, &b))
    };
    let list = el("ol").class("nearest").children(pairs.iter().take(NEAREST).map(item));
    let note = el("p").class("passage__note").attr("role", "note").text(pairs::NO_ALLIANCE);
    (!pairs.is_empty()).then(|| el("section").child(el("h2").text(words::NEAREST)).child(note).child(list))
}

/// The issues on which two hold the same, with the days on which each said so.
fn rests_on(store: Store, filter: &Filter, a: &Party, b: &Party) -> El {
    let item = |(issue, one): (IssueId, &Compared), position: Position| {
        let (said_a, said_b) = (said(store, &one.a, position), said(store, &one.b, position));
        let days = el("span").text(&pairs::said_by_both(&party_name(a), &said_a, &party_name(b), &said_b));
        let marks = remarks(store, one).into_iter().map(|words| el("span").class("remark").text(words));
        el("li").child(position_badge(position)).child(issue_link(issue)).child(days).children(marks)
    };
    let all = compare(store.atlas, filter, a, b);
    let items = IssueId::first(all.len()).zip(&all).flat_map(|(issue, one)| {
        let shared =
            [Position::Supports, Position::Opposes].into_iter().filter(|position| one.a.holds(*position) && one.b.holds(*position));
        shared.map(move |position| item((issue, one), position))
    });
    el("ul").class("nearest__issues").children(items)
}

/// The dates on which a position was taken in words, each once.
fn said(store: Store, cell: &Cell, position: Position) -> String {
    let statements = cell.words.iter().map(|id| store.atlas.statement(*id));
    let mut dates: Vec<String> =
        statements.filter(|statement| statement.position() == position).map(|statement| intl::dated(statement.said.dated())).collect();
    dates.dedup();
    dates.join(", ")
}
