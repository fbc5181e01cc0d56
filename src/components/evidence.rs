//! What a position rests on: badges, names that lead somewhere, statements by utterance.
use super::count::Count;
use super::link::{ActorLink, Link};
use super::statement::StatementCard;
use crate::browser::intl::day;
use crate::state::store;
use crate::text::counts::Counted;
use crate::text::stances as text;
use atlas_core::count::Measure;
use atlas_core::index::StatementRow;
use atlas_core::model::{ActorId, IssueId, StatementId};
use atlas_core::query::{Facet, Filter};
use atlas_core::stance::{Cell, Party, Stance, variation_of};
use atlas_core::state::{Action, Selection};
use leptos::prelude::*;

/// A position of a party as a glyph with its name; silence has its own words.
#[component]
pub fn StanceBadge(
    /// What is held; none where nothing is said.
    stance: Option<Stance>,
) -> impl IntoView {
    match stance {
        None => view! { <span class="position position--none">{text::NOT_MENTIONED}</span> },
        Some(stance) => view! {
            <span class="position" data-position=stance.as_str()>
                <span aria-hidden="true">{text::stance_glyph(stance)}</span>
                {text::stance(stance)}
            </span>
        },
    }
}

/// The title of an issue; it leads to the issue's page.
#[component]
pub fn IssueLink(
    /// Which.
    issue: IssueId,
) -> impl IntoView {
    let title = Facet::Issue.name(store().atlas, issue);
    view! { <Link action=Action::Opened(Selection::Issue(issue))><bdi>{title}</bdi></Link> }
}

/// A party by its name; an actor's name leads to the actor's page.
#[component]
pub fn PartyLink(
    /// Who.
    party: Party,
) -> impl IntoView {
    if party.facet == Facet::Actor && party.from.is_none() && party.to.is_none() {
        return view! { <ActorLink actor=party.value.actor()/> }.into_any();
    }
    view! { <span>{party_name(&party)}</span> }.into_any()
}

/// The name of a party, with its days.
pub fn party_name(party: &Party) -> String {
    let atlas = store().atlas;
    let name = party.facet.name(atlas, party.value);
    // A side may have the name of an actor.
    let is_shared = party.facet == Facet::Side && atlas.actors().iter().any(|actor| atlas.str(actor.name) == name);
    let name = if is_shared { text::of_side(name) } else { name.to_owned() };
    match (party.from.map(day), party.to.map(day)) {
        (None, None) => name,
        (Some(from), None) => text::since(&name, &from),
        (None, Some(to)) => text::up_to(&name, &to),
        (Some(from), Some(to)) => text::within(&name, &from, &to),
    }
}

/// What marks a cell bears: glyph and meaning.
pub fn marks(cell: &Cell) -> Vec<(&'static str, String)> {
    let deed = (cell.n_conduct > 0).then(|| ("▪", text::DEED.to_owned()));
    varies(cell).into_iter().chain(deed).collect()
}

/// What varies in a cell. Change and contradiction are told of actors, by name where the cell has others.
fn varies(cell: &Cell) -> Vec<(&'static str, String)> {
    if !(cell.changed || cell.contradicts || cell.differ) {
        return Vec::new();
    }
    let atlas = store().atlas;
    let variation = variation_of(atlas, &cell.words);
    let first = cell.words.first().map(|id| atlas.statement(*id).actor);
    let is_of_one = cell.words.iter().all(|id| Some(atlas.statement(*id).actor) == first);
    let of = |actors: &[ActorId], glyph, what: &str| {
        (!actors.is_empty()).then(|| (glyph, if is_of_one { what.to_owned() } else { text::of_whom(&actor_names(actors), what) }))
    };
    let differ = variation.differ.then(|| ("≠", text::DIFFER.to_owned()));
    let changed = of(&variation.changed, "Δ", text::CHANGED);
    changed.into_iter().chain(of(&variation.contradicts, "!", text::CONTRADICTS)).chain(differ).collect()
}

/// The names of some actors.
pub fn actor_names(actors: &[ActorId]) -> String {
    actors.iter().map(|actor| Facet::Actor.name(store().atlas, *actor)).collect::<Vec<_>>().join(", ")
}

/// What a party holds on an issue, as a filter.
pub fn cell_filter(filter: &Filter, party: &Party, issue: IssueId) -> Filter {
    Party::new(Facet::Issue, issue).within(&party.within(filter))
}

/// Position, counts and marks of a cell in words.
#[component]
pub fn CellSummary(
    /// The cell.
    cell: Cell,
    /// The filter of its statements.
    of: Filter,
    /// Whether views that are attributed to nobody are left out.
    #[prop(optional)]
    attributed: bool,
) -> impl IntoView {
    let atlas = store().atlas;
    let (utterances, actions) = match attributed {
        true => (Measure::AttributedUtterances, Measure::AttributedActions),
        false => (Measure::Utterances, Measure::Actions),
    };
    let utterances = Counted::new(atlas, utterances, &of, cell.n);
    let actions = Counted::new(atlas, actions, &of, cell.n_conduct);
    let stance = cell.stance();
    let position = match stance {
        None if !cell.is_empty() => view! { <span>{text::NO_WORDS}</span> }.into_any(),
        None => return view! { <p class="evidence__summary"><StanceBadge stance=None/></p> }.into_any(),
        stance => view! { <StanceBadge stance/><Count of=utterances/> }.into_any(),
    };
    view! {
        <p class="evidence__summary">
            {position}
            {(cell.n_conduct > 0).then(|| view! { <Count of=actions/> })}
            {varies(&cell).into_iter().map(|(_, what)| view! { <span>{what}</span> }).collect_view()}
        </p>
    }
    .into_any()
}

/// The statements of a cell in order of date, those of one utterance together, deeds apart.
#[component]
pub fn CellStatements(
    /// The cell.
    cell: Cell,
) -> impl IntoView {
    let deeds = by_utterance(&cell.deeds);
    view! {
        {utterances(by_utterance(&cell.words))}
        {(!deeds.is_empty()).then(|| view! { <p class="evidence__deeds">{text::IN_DEEDS}</p> })}
        {utterances(deeds)}
    }
}

/// Statements in groups that report the same utterance, in the order of each group's first.
fn by_utterance(ids: &[StatementId]) -> Vec<Vec<&'static StatementRow>> {
    let mut groups: Vec<Vec<&'static StatementRow>> = Vec::new();
    for statement in ids.iter().map(|id| store().atlas.statement(*id)) {
        match groups.iter_mut().find(|group| group[0].utterance == statement.utterance) {
            Some(group) => group.push(statement),
            None => groups.push(vec![statement]),
        }
    }
    groups
}

fn utterances(groups: Vec<Vec<&'static StatementRow>>) -> impl IntoView {
    let one = |tellings: Vec<&'static StatementRow>| {
        let n = tellings.len();
        let cards = tellings.into_iter().map(|statement| view! { <StatementCard statement/> }).collect_view();
        if n == 1 {
            return cards.into_any();
        }
        view! { <div class="utterance"><p class="utterance__told">{text::told_times(n)}</p>{cards}</div> }.into_any()
    };
    groups.into_iter().map(one).collect_view()
}
