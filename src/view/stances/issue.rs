//! One issue: who holds what, in which words, and who is silent.
use super::super::dom::{El, el};
use super::super::facets::nothing_left;
use super::super::shared::link;
use super::super::statement::actor_link;
use super::evidence::{cell_summary, stance_badge, statements};
use crate::browser::shell;
use crate::state::Store;
use crate::text;
use crate::text::stances as words;
use atlas_core::model::{IssueId, SideId};
use atlas_core::query::Facet;
use atlas_core::stance::{Group, Row, Sort, Stance, balance, matrix};
use atlas_core::state::{Action, Selection};
use leptos::prelude::*;

/// The page.
pub fn issue_page(store: Store) -> El {
    let selection = store.part(|state| state.selection.clone());
    let filter = store.part(|state| state.filter.clone());
    el("div").children_of(move || {
        let Selection::Issue(issue) = selection.get() else { return Vec::new() };
        let row = store.atlas.issue(issue);
        let title = store.atlas.str(row.title);
        shell::set_title(&text::title(title));
        let rule = el("details").class("about").child(el("summary").text(text::RULE)).child(el("p").text(store.atlas.str(row.rule)));
        let mut parts =
            vec![back(), el("h1").class("view-title").text(title), el("p").class("lead").text(store.atlas.str(row.question)), rule];
        filter.with(|filter| {
            let rows = matrix(store.atlas, filter, Group::Actor, Sort::Codebook, true).rows;
            if let Some(side) = balance(store.atlas, filter).only_side(issue) {
                parts.push(el("p").class("passage__note").text(&words::only_side(Facet::Side.name(store.atlas, side))));
            }
            parts.extend(Stance::ALL.iter().filter_map(|stance| holders(&rows, issue, Some(*stance))));
            parts.extend(holders(&rows, issue, None));
            parts.push(if rows.is_empty() { nothing_left(store) } else { silent(store, &rows, issue) });
        });
        parts
    })
}

/// What stands in the place of a page that there is none for.
pub fn unknown(id: &str) -> Vec<El> {
    shell::set_title(&text::title(words::STANCES));
    vec![
        el("h1").class("view-title").text(words::STANCES),
        el("p").class("empty").attr("role", "status").text(&words::unknown_thing(id)),
        back(),
    ]
}

pub fn back() -> El {
    el("p").class("reader__back").child(link(Action::Opened(Selection::Nothing)).attr("data-out", "").text(words::BACK_TO_MATRIX))
}

/// The actors of one position with their statements; those who only act come under no position.
fn holders(rows: &[Row], issue: IssueId, stance: Option<Stance>) -> Option<El> {
    let here = |row: &&Row| row.cell(issue).stance() == stance && !row.cell(issue).is_empty();
    let holders: Vec<&Row> = rows.iter().filter(here).collect();
    let title = match stance {
        Some(stance) => el("h2").child(stance_badge(Some(stance))).text(&words::of_actors(holders.len())),
        None => el("h2").text(words::IN_DEEDS_ALONE),
    };
    let holder = |row: &&Row| {
        let cell = row.cell(issue);
        let statements = el("div").class("holder__statements").children(statements(cell));
        el("section").class("holder").child(el("h3").child(actor_link(row.value.actor()))).child(cell_summary(cell)).child(statements)
    };
    (!holders.is_empty()).then(|| el("section").class("holders").child(title).children(holders.iter().map(holder)))
}

/// Those who neither speak nor act here, by side.
fn silent(store: Store, rows: &[Row], issue: IssueId) -> El {
    let silent: Vec<&Row> = rows.iter().filter(|row| row.cell(issue).is_empty()).collect();
    let of_side = |side: SideId| {
        let names: Vec<El> =
            silent.iter().filter(|row| row.side == Some(side)).map(|row| el("li").child(actor_link(row.value.actor()))).collect();
        let heading = el("h3").class("silent__side").text(Facet::Side.name(store.atlas, side));
        (!names.is_empty()).then(|| el("div").child(heading).child(el("ul").class("names").children(names)))
    };
    let sides = SideId::first(store.atlas.sides().len()).filter_map(of_side);
    el("section").class("holders").child(el("h2").text(words::SILENT)).child(el("p").text(words::SILENT_LEAD)).children(sides)
}
