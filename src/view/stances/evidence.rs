//! What a position rests on: badges, names that lead somewhere, statements by utterance.
use super::super::dom::{El, el};
use super::super::shared::link;
use super::super::statement::{actor_link, statement_card};
use crate::browser::intl::day;
use crate::state::store;
use crate::text::stances as text;
use atlas_core::model::{IssueId, StatementId};
use atlas_core::query::Facet;
use atlas_core::stance::{Cell, Party, Stance};
use atlas_core::state::{Action, Selection};

/// A position of a party as a glyph with its name.
pub fn stance_badge(stance: Option<Stance>) -> El {
    let Some(stance) = stance else { return el("span").class("position position--none").text(text::NOT_MENTIONED) };
    let glyph = el("span").attr("aria-hidden", "true").text(text::stance_glyph(stance));
    el("span").class("position").attr("data-position", stance.as_str()).child(glyph).text(text::stance(stance))
}

/// A link to the page of an issue.
pub fn issue_link(issue: IssueId) -> El {
    let atlas = store().atlas;
    link(Action::Opened(Selection::Issue(issue))).attr("dir", "auto").text(Facet::Issue.name(atlas, issue))
}

/// A party by its name; an actor's name leads to its page.
pub fn party_link(party: &Party) -> El {
    if party.facet == Facet::Actor && party.from.is_none() && party.to.is_none() {
        return actor_link(party.value.actor());
    }
    el("span").text(&party_name(party))
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
pub fn marks(cell: &Cell) -> Vec<(&'static str, &'static str)> {
    let all = [(cell.changed, "Δ", text::CHANGED), (cell.contradicts, "!", text::CONTRADICTS), (cell.n_conduct > 0, "▪", text::DEED)];
    all.into_iter().filter(|(on, ..)| *on).map(|(_, glyph, meaning)| (glyph, meaning)).collect()
}

/// Position, counts and marks of a cell in words.
pub fn cell_summary(cell: &Cell) -> El {
    let line = el("p").class("evidence__summary");
    let line = match cell.stance() {
        None if !cell.is_empty() => line.child(el("span").text(text::NO_WORDS)),
        None => return line.child(stance_badge(None)),
        stance => line.child(stance_badge(stance)).child(el("span").text(&text::utterances(cell.n))),
    };
    let deeds = (cell.n_conduct > 0).then(|| el("span").text(&text::deeds(cell.n_conduct)));
    let changed = cell.changed.then(|| el("span").text(text::CHANGED));
    let contradicts = cell.contradicts.then(|| el("span").text(text::CONTRADICTS));
    line.children(deeds).children(changed).children(contradicts)
}

/// The statements of a cell in order of date, those of one utterance together, deeds apart.
pub fn statements(cell: &Cell) -> Vec<El> {
    let mut parts = by_utterance(&cell.words);
    if !cell.deeds.is_empty() {
        parts.push(el("p").class("evidence__deeds").text(text::IN_DEEDS));
        parts.extend(by_utterance(&cell.deeds));
    }
    parts
}

fn by_utterance(ids: &[StatementId]) -> Vec<El> {
    let atlas = store().atlas;
    let utterance = |id: &StatementId| atlas.statement(*id).utterance;
    let mut parts = Vec::new();
    for (at, id) in ids.iter().enumerate() {
        if ids[..at].iter().any(|before| utterance(before) == utterance(id)) {
            continue;
        }
        let same = ids[at..].iter().filter(|other| utterance(other) == utterance(id));
        let tellings: Vec<El> = same.map(|id| statement_card(atlas.statement(*id))).collect();
        if tellings.len() > 1 {
            let told = el("p").class("utterance__told").text(&text::told_times(tellings.len()));
            parts.push(el("div").class("utterance").child(told).children(tellings));
        } else {
            parts.extend(tellings);
        }
    }
    parts
}
