//! An actor: who it is, what it says on every issue, when, and who holds alike.
use super::super::dom::{El, el};
use super::super::shared::{link, wide};
use super::super::statement::definitions;
use super::super::timeline::lanes;
use super::evidence::{cell_summary, issue_link, stance_badge, statements};
use super::issue::back;
use crate::browser::{intl, shell};
use crate::state::Store;
use crate::text;
use crate::text::stances as words;
use crate::view::statement::actor_link;
use atlas_core::query::{Facet, Filter, Moment, timeline};
use atlas_core::stance::{Compared, Group, Measure, Normalisation, Pair, Party, agreement, compare};
use atlas_core::state::{Action, Stances};
use leptos::prelude::*;

/// How many of the nearest are named.
const NEAREST: usize = 6;

/// The page.
pub fn actor_page(store: Store) -> El {
    let id = store.part(|state| state.id.clone());
    let filter = store.part(|state| state.filter.clone());
    el("article").class("actor-page").children_of(move || {
        let id = id.get();
        let Some(actor) = Facet::Actor.value_of(store.atlas, &id) else {
            return vec![el("p").class("empty").text(&words::unknown_thing(&id)), back()];
        };
        shell::set_title(&text::title(Facet::Actor.name(store.atlas, actor)));
        let party = Party::new(Facet::Actor, actor);
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

fn facts(store: Store, actor: u16) -> El {
    let atlas = store.atlas;
    let row = &atlas.actors()[usize::from(actor)];
    let aliases = atlas.lines(row.aliases).collect::<Vec<_>>().join(", ");
    let document = row.document.get().checked_sub(1).and_then(|document| atlas.documents().get(usize::from(document)));
    let facts = [
        (text::SIDE, Facet::Side.name(atlas, row.side.get())),
        (words::KIND, words::actor_kind(row.kind())),
        (words::ROLE, atlas.str(row.role)),
        (words::ALIASES, &aliases),
        (words::ONLY_IN, document.map_or("", |document| atlas.str(document.title))),
        (text::NOTE, atlas.str(row.note)),
    ];
    el("div").class("actor-facts").child(definitions(facts.into_iter().filter(|(_, fact)| !fact.is_empty())))
}

/// The actor's statements on the axis of time.
fn over_time(store: Store, filter: &Filter, actor: u16) -> Vec<El> {
    let mut only = filter.clone();
    only.selections = only.selections.without(Facet::Actor);
    only.selections.insert(Facet::Actor, actor);
    let moments: Vec<Moment> =
        timeline(store.atlas, &only).into_iter().filter(|moment| moment.mark == atlas_core::query::Mark::Statement).collect();
    if moments.is_empty() {
        return Vec::new();
    }
    let item = |moment: &Moment| {
        let badges = moment.rows.iter().map(|row| {
            let statement = &store.atlas.statements()[usize::from(*row)];
            el("li").child(super::super::statement::position_badge(statement.position())).text(" ").child(issue_link(statement.issue.get()))
        });
        el("li").child(el("strong").text(&intl::dated(moment.date))).child(el("ul").children(badges))
    };
    let list = el("ol").class("days").children(moments.iter().map(item));
    let list =
        el("details").child(el("summary").text(&words::statements(moments.iter().map(|moment| moment.rows.len()).sum()))).child(list);
    vec![el("h2").text(words::OVER_TIME), wide(words::OVER_TIME, lanes(store, &moments)), list]
}

/// Every issue, with the position and its statements or with silence.
fn issues(all: &[Compared]) -> El {
    let item = |(issue, compared): (u16, &Compared)| {
        let cell = &compared.a;
        let head = el("p").class("stand__head").child(issue_link(issue));
        if cell.is_empty() {
            return el("li").class("stand").attr("data-silent", "").child(head.child(stance_badge(None)));
        }
        let proofs =
            el("details").child(el("summary").text(&words::statements(cell.words.len() + cell.deeds.len()))).children(statements(cell));
        el("li").class("stand").child(head).child(cell_summary(cell)).child(proofs)
    };
    let list = el("ol").class("stands").children((0u16..).zip(all).map(item));
    el("section").child(el("h2").text(words::ISSUES)).child(list)
}

/// Those next to the actor in the congruence network, each with what it rests on.
fn nearest(store: Store, filter: &Filter, actor: u16) -> Option<El> {
    let mut others = filter.clone();
    others.selections = others.selections.without(Facet::Actor).without(Facet::Side);
    let agreement = agreement(store.atlas, &others, Group::Actor, false);
    let node = agreement.actors.iter().position(|other| *other == actor)?;
    let mut pairs: Vec<&Pair> = agreement.ranked(Measure::Congruence, Normalisation::None).into_iter().map(|(pair, _)| pair).collect();
    pairs.retain(|pair| (pair.a == node || pair.b == node) && pair.congruence > 0);
    let item = |pair: &&Pair| {
        let other = agreement.actors[if pair.a == node { pair.b } else { pair.a }];
        let stances = Stances { a: Some(Party::new(Facet::Actor, actor)), b: Some(Party::new(Facet::Actor, other)), ..Stances::default() };
        let compare = link(Action::StancesChosen(Box::new(stances))).text(words::COMPARE_WITH);
        let weak = pair.is_weak().then(|| el("span").class("weak").text(words::WEAK));
        let numbers = words::congruent(usize::from(pair.congruence), usize::from(pair.conflict), usize::from(pair.shared));
        el("li").child(actor_link(other)).child(el("span").text(&numbers)).children(weak).child(compare)
    };
    let list = el("ol").class("nearest").children(pairs.iter().take(NEAREST).map(item));
    (!pairs.is_empty()).then(|| {
        el("section").child(el("h2").text(words::NEAREST)).child(list).child(el("p").class("passage__note").text(words::NO_ALLIANCE))
    })
}
