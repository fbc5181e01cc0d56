//! Two parties face to face.
use super::super::dom::{El, el};
use super::super::facets::nothing_left;
use super::super::shared::field_value;
use super::controls::{Choices, choice, choose};
use super::evidence::{cell_summary, issue_link, party_link, party_name, statements};
use super::together::together;
use crate::browser::shell;
use crate::reactive::memo;
use crate::state::Store;
use crate::text;
use crate::text::pairs;
use crate::text::stances as words;
use atlas_core::model::{Day, IssueId};
use atlas_core::order::ordered;
use atlas_core::query::{Facet, FacetValue};
use atlas_core::stance::{Compared, Group, Party, Relation, compare};
use atlas_core::state::Stances;
use leptos::prelude::*;
use std::sync::Arc;

type Read = fn(&Stances) -> &Option<Party>;
type Write = fn(&mut Stances, Option<Party>);

/// The page.
pub fn compare_page(store: Store) -> Vec<El> {
    shell::set_title(&text::title(words::COMPARE));
    let a = picker(store, pairs::FIRST, |stances| &stances.a, |stances, party| stances.a = party);
    let b = picker(store, pairs::SECOND, |stances| &stances.b, |stances, party| stances.b = party);
    let swap = el("button").attr("type", "button").class("swap").attr("aria-label", pairs::SWAP).text("⇄");
    let swap = swap.on("click", move |_| choose(store, |stances| std::mem::swap(&mut stances.a, &mut stances.b)));
    let filter = store.part(|state| state.filter.clone());
    let stances = store.part(|state| state.stances.clone());
    let two = memo(move || stances.with(|stances| stances.a.zip(stances.b)));
    let compared = memo(move || {
        let (a, b) = two.get().filter(|(a, b)| a != b)?;
        Some((a, b, Arc::new(filter.with(|filter| compare(store.atlas, filter, &a, &b)))))
    });
    let told = el("p").attr("role", "status").text_of(move || match compared.get() {
        Some((a, b, all)) => summary(&a, &b, &all),
        None => if two.get().is_some() { pairs::SAME_TWICE } else { pairs::CHOOSE_BOTH }.to_owned(),
    });
    let told = told.attr_of("class", move || Some(if compared.get().is_some() { "compared__summary" } else { "empty" }.to_owned()));
    let body = el("div").children_of(move || match compared.get() {
        Some((_, _, all)) if all.iter().all(|one| one.a.is_empty() && one.b.is_empty()) => vec![nothing_left(store)],
        Some((a, b, all)) => face_to_face(store, &a, &b, &all),
        None => Vec::new(),
    });
    let heading = el("h1").class("view-title").text(words::COMPARE);
    vec![heading, el("div").class("pickers").child(a).child(swap).child(b), told, body]
}

/// A field to choose a party, with fields for its days.
fn picker(store: Store, name: &str, read: Read, write: Write) -> El {
    let now = store.part(|state| state.stances.clone());
    let value = move || now.with(|now| read(now).map_or_else(String::new, |party| Party::new(party.facet, party.value).print(store.atlas)));
    let chosen = move |text: String| {
        choose(store, |stances| {
            let days = read(stances).map(|party| (party.from, party.to)).unwrap_or_default();
            let party = Party::parse(store.atlas, &text).ok();
            write(stances, party.map(|party| Party { from: days.0, to: days.1, ..party }));
        })
    };
    let open = store.now(|state| read(&state.stances).is_some_and(|party| party.from.is_some() || party.to.is_some()));
    let from = day_field(store, text::FROM, read, write, |party| &mut party.from);
    let to = day_field(store, text::TO, read, write, |party| &mut party.to);
    let days = el("details").flag("open", open).child(el("summary").text(pairs::AT_A_TIME)).child(from).child(to);
    el("div").class("picker").child(choice(name, parties(store), value, chosen)).child(days)
}

fn day_field(store: Store, name: &str, read: Read, write: Write, day: fn(&mut Party) -> &mut Option<Day>) -> El {
    let now = store.part(|state| state.stances.clone());
    let value = move || now.with(|now| read(now).and_then(|mut party| *day(&mut party)).map_or_else(String::new, |day| day.to_string()));
    let field = el("input").attr("type", "date").prop_of("value", move || value().into());
    let field = field.on("change", move |event| {
        let chosen = Day::parse(&field_value(&event));
        choose(store, |stances| {
            let mut party = *read(stances);
            if let Some(party) = &mut party {
                *day(party) = chosen;
                // A span that ends before it begins is the day that was set last.
                if party.from.zip(party.to).is_some_and(|(from, to)| from > to) {
                    (party.from, party.to) = (chosen, chosen);
                }
            }
            write(stances, party);
        });
    });
    el("label").class("facet__day").child(el("span").text(name)).child(field)
}

/// All that can be compared: sides, then reports and outlets, then the actors with statements.
fn parties(store: Store) -> Choices {
    let atlas = store.atlas;
    let all = |group: Group, values: Vec<FacetValue>| {
        let facet = group.facet();
        let choice = |value: FacetValue| (Party::new(facet, value).print(atlas), facet.name(atlas, value).to_owned());
        (words::group(group), values.into_iter().map(choice).collect())
    };
    let speaks = |actor: &FacetValue| atlas.statements().iter().any(|statement| statement.actor == actor.actor());
    let actors: Vec<FacetValue> = Facet::Actor.values(atlas).filter(speaks).collect();
    let name = |at: usize| Facet::Actor.name(atlas, actors[at]).to_lowercase();
    let actors = ordered(actors.len(), &|left, right| name(left).cmp(&name(right))).into_iter().map(|at| actors[at]).collect();
    let every = |group: Group| all(group, group.facet().values(atlas).collect());
    let none = ("", vec![(String::new(), pairs::CHOOSE.to_owned())]);
    vec![none, every(Group::Side), all(Group::Actor, actors), every(Group::Outlet), every(Group::Document)]
}

fn summary(a: &Party, b: &Party, all: &[Compared]) -> String {
    let n = |relation: &Relation| all.iter().filter(|one| one.relation == *relation).count();
    let counts = Relation::ALL.iter().map(n).collect::<Vec<_>>().try_into().unwrap_or_default();
    let n_changed = all.iter().filter(|one| one.changed).count();
    let n_weak = all.iter().filter(|one| one.rests_on_one()).count();
    pairs::compared(&party_name(a), &party_name(b), counts, n_changed, n_weak)
}

/// The issues by relation: what both speak on comes first.
fn face_to_face(store: Store, a: &Party, b: &Party, all: &[Compared]) -> Vec<El> {
    let mut parts = vec![numbers(all)];
    parts.extend(together(store, a, b, all));
    for relation in Relation::ALL {
        let issues: Vec<(IssueId, &Compared)> = IssueId::first(all.len()).zip(all).filter(|(_, one)| one.relation == *relation).collect();
        if issues.is_empty() {
            continue;
        }
        let title = pairs::issues_of(*relation, &party_name(a), &party_name(b), issues.len());
        let section = el("section").class("relation").attr("data-relation", relation.as_str()).child(el("h2").text(&title));
        // Where there is nothing to read, the names of the issues are enough.
        let (empty, told): (Vec<_>, Vec<_>) = issues.into_iter().partition(|(_, one)| one.a.is_empty() && one.b.is_empty());
        let names = empty.iter().map(|(issue, _)| el("li").child(issue_link(*issue)));
        let names = (!empty.is_empty()).then(|| el("ul").class("names").children(names));
        parts.push(section.children(told.iter().map(|(issue, one)| pair(store, a, b, *issue, one))).children(names));
    }
    parts
}

/// What the pair counts for in the agreement network, so that the two pages can be held against each other.
fn numbers(all: &[Compared]) -> El {
    use atlas_core::model::Position::{Opposes, Supports};
    let both = |left, right| all.iter().filter(|one| one.a.holds(left) && one.b.holds(right)).count();
    let congruence = both(Supports, Supports) + both(Opposes, Opposes);
    el("p").class("compared__numbers").text(&pairs::pair_numbers(congruence, both(Supports, Opposes) + both(Opposes, Supports)))
}

/// What to keep in mind where both speak: a change, other months, a single statement.
pub fn remarks(store: Store, one: &Compared) -> Vec<&'static str> {
    let speaks = matches!(one.relation, Relation::Agree | Relation::Disagree | Relation::Mixed);
    let marks = [
        (one.changed, pairs::POSITION_CHANGED),
        (speaks && one.at_other_times(store.atlas), pairs::OTHER_MONTHS),
        (speaks && one.rests_on_one(), pairs::RESTS_ON_ONE),
    ];
    marks.into_iter().filter(|(on, _)| *on).map(|(_, words)| words).collect()
}

fn pair(store: Store, a: &Party, b: &Party, issue: IssueId, one: &Compared) -> El {
    let marks: Vec<El> = remarks(store, one).into_iter().map(|words| el("li").class("remark").text(words)).collect();
    let marks = (!marks.is_empty()).then(|| el("ul").class("marks").children(marks));
    let side = |party: &Party, cell| {
        let head = el("p").class("face__name").child(party_link(party));
        el("div")
            .class("face")
            .flag("data-actor", party.facet == Facet::Actor)
            .child(head)
            .child(cell_summary(cell))
            .children(statements(cell))
    };
    let faces = el("div").class("faces").child(side(a, &one.a)).child(side(b, &one.b));
    el("article").class("compared").child(el("h3").child(issue_link(issue))).children(marks).child(faces)
}
