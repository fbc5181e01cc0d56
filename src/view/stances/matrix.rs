//! The matrix: parties × issues, grouped by side; a cell opens its statements.
use super::super::dom::{El, el};
use super::super::facets::nothing_left;
use super::super::shared::{link, status};
use super::controls::{downloads, group_choice, pseudo_choice, sort_choice};
use super::evidence::{cell_summary, issue_link, marks, party_link, party_name, statements};
use super::grid::grid;
use crate::browser::shell;
use crate::reactive::memo;
use crate::state::Store;
use crate::text;
use crate::text::stances as words;
use atlas_core::model::IssueId;
use atlas_core::query::{Facet, Filter};
use atlas_core::stance::{Balance, Cell, Group, Matrix, Party, Row, Sort, Stance, balance, cell, matrix};
use atlas_core::state::{Action, Selection, Stances, View, apply, encode};
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
pub fn matrix_page(store: Store) -> Vec<El> {
    shell::set_title(&text::title(words::STANCES));
    let filter = store.part(|state| state.filter.clone());
    let stances = store.part(|state| state.stances.clone());
    let shown = memo(move || {
        let (filter, stances) = (filter.get(), stances.get());
        Arc::new(matrix(store.atlas, &filter, stances.group, stances.sort, stances.pseudo))
    });
    let table = el("div").children_of(move || {
        let (filter, stances, matrix) = (filter.get(), stances.get(), shown.get());
        if matrix.rows.is_empty() { vec![nothing_left(store)] } else { whole(store, &filter, &matrix, &stances) }
    });
    let choices = el("div").class("choices").child(group_choice(store)).child(sort_choice(store)).child(pseudo_choice(store));
    let voices = move || stances.with(|stances| !matches!(stances.group, Group::Outlet | Group::Document));
    let voices = el("p").class("passage__note").attr("role", "note").text(words::VOICES).flag_of("hidden", voices);
    vec![
        el("h1").class("view-title").text(words::STANCES),
        el("p").class("lead").text(words::STANCES_LEAD),
        choices,
        voices,
        status(move || shown.with(|matrix| count(matrix))),
        table,
        panel(store),
        downloads(
            store,
            &[
                ("matrix", "csv"),
                ("matrix", "json"),
                ("matrix", "svg"),
                ("statements", "csv"),
                ("statements", "json"),
                ("affiliation", "csv"),
                ("affiliation", "graphml"),
            ],
        ),
    ]
}

fn count(matrix: &Matrix) -> String {
    let cells = || matrix.rows.iter().flat_map(|row| &row.cells);
    let n = cells().map(|cell| cell.words.len() + cell.deeds.len()).sum();
    let n_issues = (0..matrix.issues.len()).filter(|issue| matrix.rows.iter().any(|row| !row.cells[*issue].is_empty())).count();
    words::matrix_count(n, matrix.rows.len(), n_issues)
}

/// The table with its legend.
fn whole(store: Store, filter: &Filter, matrix: &Matrix, stances: &Stances) -> Vec<El> {
    let balance = balance(store.atlas, filter);
    let corner = el("th").class("matrix__corner").attr("scope", "col").text(words::group(matrix.group));
    let head = el("tr").child(corner).children(matrix.issues.iter().map(|issue| issue_head(store, *issue, &balance)));
    let bodies: Vec<El> = if matrix.group == Group::Actor && stances.sort != Sort::Similarity {
        let sides = atlas_core::stance::matrix(store.atlas, filter, Group::Side, stances.sort, stances.pseudo);
        sides.rows.iter().filter_map(|side| side_body(store, matrix, side)).collect()
    } else {
        vec![el("tbody").children(matrix.rows.iter().map(|row| row_of(store, matrix, row)))]
    };
    let table = el("table").class("matrix").attr("aria-label", words::STANCES).child(el("thead").child(head)).children(bodies);
    let table = grid(table, move |id| store.dispatch(Action::Opened(Selection::parse(store.atlas, View::Stances, id))));
    // The legend lies in the empty corner of the table, where it stays in view.
    vec![el("div").class("matrix__scroll").attr("id", "matrix").attr("tabindex", "-1").child(legend()).child(table)]
}

/// The head of a column: the issue, and whether one side has it to itself.
fn issue_head(store: Store, issue: IssueId, balance: &Balance) -> El {
    let only = balance
        .only_side(issue)
        .map(|side| el("abbr").attr("title", &words::only_side_mark(Facet::Side.name(store.atlas, side))).text("◖"));
    let title = Facet::Issue.name(store.atlas, issue);
    el("th").class("matrix__issue").attr("scope", "col").attr("title", title).child(issue_link(issue)).children(only)
}

/// A side with its actors; the head folds them away.
fn side_body(store: Store, matrix: &Matrix, side: &Row) -> Option<El> {
    let rows: Vec<&Row> = matrix.rows.iter().filter(|row| row.side == side.side).collect();
    if rows.is_empty() {
        return None;
    }
    let open = RwSignal::new(true);
    let name = words::side_row(Facet::Side.name(store.atlas, side.value), rows.len());
    let button = el("button").attr("type", "button").class("matrix__fold").text(&name);
    let button =
        button.attr_of("aria-expanded", move || Some(open.get().to_string())).on("click", move |_| open.update(|open| *open = !*open));
    let head = el("th").attr("scope", "row").child(button);
    let party = Party::new(Facet::Side, side.value);
    let head = el("tr").class("matrix__side").child(head).children(cells(store, matrix, side, &party));
    let rows = rows.into_iter().map(|row| row_of(store, matrix, row).flag_of("hidden", move || !open.get()));
    Some(el("tbody").child(head).children(rows))
}

fn row_of(store: Store, matrix: &Matrix, row: &Row) -> El {
    let party = Party::new(matrix.group.facet(), row.value);
    let silent = row.cells.iter().filter(|cell| cell.is_empty()).count();
    // Said where the list of a narrow screen has no empty cells to show.
    let silent = (silent > 0).then(|| el("span").class("matrix__silent").text(&words::silent_on(silent, row.cells.len())));
    el("tr").child(el("th").attr("scope", "row").child(party_link(&party)).children(silent)).children(cells(store, matrix, row, &party))
}

fn cells(store: Store, matrix: &Matrix, row: &Row, party: &Party) -> Vec<El> {
    let name = party_name(party);
    let text = party.print(store.atlas);
    let cell = |issue: &IssueId| {
        let cell = row.cell(*issue);
        if cell.is_empty() { el("td") } else { el("td").child(cell_link(store, &text, &name, *issue, cell)) }
    };
    matrix.issues.iter().map(cell).collect()
}

/// Glyph, number and marks of a cell; its name says them in words. The address is that of the moment: a change of the
/// state builds the table anew.
fn cell_link(store: Store, party: &str, name: &str, issue: IssueId, cell: &Cell) -> El {
    let id = format!("{party}/{}", Facet::Issue.id(store.atlas, issue));
    let mut state = store.now(Clone::clone);
    apply(&mut state, Action::Opened(Selection::parse(store.atlas, View::Stances, &id)));
    let title = Facet::Issue.name(store.atlas, issue);
    let marks = marks(cell);
    let meanings: Vec<&str> = marks.iter().map(|(_, meaning)| *meaning).collect();
    let stance = cell.stance();
    let glyph = stance.map_or("", words::stance_glyph);
    let number = if cell.n > 0 { text::number(cell.n) } else { String::new() };
    el("a")
        .class("cell")
        .attr("href", &format!("?{}", encode(store.atlas, &state)))
        .attr("data-open", &id)
        .attr("data-position", stance.map_or("none", Stance::as_str))
        .attr("tabindex", "-1")
        .child(el("span").class("unseen").text(&words::cell(name, title, stance, cell.n, &meanings)))
        .child(seen("cell__issue").text(title))
        .child(seen("cell__glyph").text(glyph))
        .child(seen("cell__n").text(&number))
        .child(seen("cell__marks").text(&marks.iter().map(|(glyph, _)| *glyph).collect::<String>()))
}

/// A sign for the eye; the words stand beside it for the ear.
fn seen(class: &str) -> El {
    el("span").class(class).attr("aria-hidden", "true")
}

fn legend() -> El {
    let square = |position: &str, sign: &str| el("span").class("cell").attr("data-position", position).text(sign);
    let positions = Stance::ALL.iter().map(|stance| (square(stance.as_str(), words::stance_glyph(*stance)), words::stance(*stance)));
    let empty = (el("span").class("cell cell--empty"), words::NOT_MENTIONED_SHORT);
    let n = std::iter::once((el("b").text(&text::number(3)), words::N_UTTERANCES));
    let marks = n.chain(words::SIGNS.iter().map(|(sign, meaning)| (el("b").text(sign), *meaning)));
    let items = positions.chain([empty]).chain(marks).map(|(sign, meaning)| el("li").child(sign).text(meaning));
    el("ul").class("stances__legend").attr("aria-label", words::LEGEND).children(items)
}

/// The statements of the cell that is open.
fn panel(store: Store) -> El {
    let selection = store.part(|state| state.selection.clone());
    let pseudo = store.part(|state| state.stances.pseudo);
    let filter = store.part(|state| state.filter.clone());
    el("div").children_of(move || {
        let Selection::Cell(party, issue) = selection.get() else { return Vec::new() };
        shell::after_layout(|| shell::focus("evidence"));
        vec![filter.with(|filter| evidence(store, filter, &party, issue, pseudo.get()))]
    })
}

fn evidence(store: Store, filter: &Filter, party: &Party, issue: IssueId, pseudo: bool) -> El {
    let cell = cell(store.atlas, filter, party, issue, pseudo);
    let close = Action::Opened(Selection::Nothing);
    let close = link(close).class("evidence__close").attr("data-out", "").text(text::CLOSE);
    el("section")
        .class("evidence")
        .attr("id", "evidence")
        .attr("tabindex", "-1")
        .attr("aria-label", &format!("{}: {}", party_name(party), Facet::Issue.name(store.atlas, issue)))
        .child(el("p").class("evidence__head").child(party_link(party)).child(close))
        .child(el("h2").text(Facet::Issue.name(store.atlas, issue)))
        .child(cell_summary(&cell))
        .children(statements(&cell))
        .child(el("p").class("evidence__more").text(words::GO_TO_ISSUE).child(issue_link(issue)))
}
