//! The lines: before, keyword, after, report. Aligned where there is room; else, and where more is to be shown, one paragraph each.
use super::controls::LineChoices;
use super::hits::{Hits, hits};
use super::save::SaveTable;
use super::ticked::{Tick, Ticked};
use crate::browser::{intl, shell};
use crate::components::{Link, More, Sentence, tongue};
use crate::reactive::memo;
use crate::text::counts::Counted;
use crate::text::{self, concordance as words};
use atlas_core::count::Measure;
use atlas_core::export::concordance_table;
use atlas_core::query::{Column, Companion, Facet, Filter, Piece, ShownLine, Standout};
use atlas_core::state::{Action, Kwic, Selection, ViewState, encode};
use leptos::prelude::*;

/// Lines shown at once; "more" shows as many again.
const PAGE: usize = 40;

/// Choices, what narrows the lines, and the table.
#[component]
pub fn Lines() -> impl IntoView {
    view! { <LineChoices/><NarrowedBy/><LineTable/> }
}

/// How many lines are left of what is asked; a collocate that narrows them is part of their address.
fn n_left(hits: Hits, filter: Memo<Filter>) -> Counted {
    let Kwic { with, window, .. } = hits.kwic.get();
    let companion = Companion::new(hits.words, &with, window);
    // The window means nothing while no word is looked for in it.
    let kwic = if with.is_empty() { Kwic::default() } else { Kwic { with, window, ..Kwic::default() } };
    let state = ViewState { filter: filter.get(), kwic, ..ViewState::default() };
    let n = hits.order.with(|order| order.len());
    Counted { measure: Measure::Lines(companion), n, address: encode(hits.store.atlas, &state) }
}

/// Which lines are left, where a collocate narrows them, and the way back.
#[component]
fn NarrowedBy() -> impl IntoView {
    let hits = hits();
    let all = move |_| {
        hits.choose(|kwic| kwic.with.clear());
        // The button is gone then.
        shell::focus("lines");
    };
    let filter = hits.store.part(|state| state.filter.clone());
    let left = memo(move || n_left(hits, filter));
    let note = move || {
        let Kwic { with, window, .. } = hits.kwic.get();
        let n_all = hits.lines.with(|lines| lines.len());
        let whole = Counted::new(hits.store.atlas, Measure::Lines(None), &filter.get(), n_all);
        (!with.is_empty()).then(|| {
            view! {
                <span><Sentence words=words::narrowed(left.get(), whole, &with, window)/></span>
                <button type="button" on:click=all>{words::ALL_LINES}</button>
            }
        })
    };
    view! { <p class="kwic__narrowed" aria-live="polite">{note}</p> }
}

/// The table, a part at a time. Its head stays, so that nobody who sorts loses the place.
#[component]
fn LineTable() -> impl IntoView {
    let hits = hits();
    let shown = RwSignal::new(PAGE);
    let n = memo(move || hits.order.with(|order| order.len()));
    let n_shown = memo(move || shown.get().min(n.get()));
    let filter = hits.store.part(|state| state.filter.clone());
    let caption = memo(move || words::caption(n_shown.get(), n_left(hits, filter)));
    let table = move || {
        let atlas = hits.store.atlas;
        hits.lines.with_untracked(|lines| hits.order.with_untracked(|order| concordance_table(atlas, lines, order)))
    };
    // Who goes by keys goes on at the first new line.
    let go_on = |n_before: usize| shell::after_layout(move || shell::focus_quietly(&line_id(n_before)));
    view! {
        <div hidden=move || n.get() == 0>
            <Ticked/>
            <table class="kwic" role="table" data-context=move || hits.kwic.with(|kwic| kwic.context.as_str())>
                <caption><Sentence words=caption/></caption>
                <thead role="rowgroup">
                    <tr role="row">
                        {Column::ALL.map(|column| view! { <Heading column/> }).collect_view()}
                        <th role="columnheader" scope="col" class="kwic__tick"><span class="unseen">{words::TICK}</span></th>
                    </tr>
                </thead>
                <tbody role="rowgroup"><Rows n_shown/></tbody>
            </table>
            <div class="downloads__files">
                <span><More n shown page=PAGE then=go_on/></span>
                <SaveTable what="concordance" name=text::stances::download(words::LINES, "CSV") table/>
            </div>
        </div>
    }
}

/// The head of a column: pressing it sorts by what stands there.
#[component]
fn Heading(
    /// Which.
    column: Column,
) -> impl IntoView {
    let hits = hits();
    let name = match column {
        Column::Before => words::BEFORE,
        Column::Keyword => words::KEYWORD,
        Column::After => words::AFTER,
        Column::Report => words::REPORT,
    };
    let sorts = move || hits.kwic.with(|kwic| kwic.sort.first().is_some_and(|first| Column::of(*first) == column));
    let sort = move |_| hits.choose(|kwic| kwic.sort = column.sort_keys().to_vec());
    view! {
        <th role="columnheader" scope="col" aria-sort=move || sorts().then_some("ascending")>
            <button type="button" on:click=sort>{name}</button>
        </th>
    }
}

/// The lines. They are drawn in place and not by key: a change of order or context changes every line and its id.
#[component]
fn Rows(
    /// How many are shown.
    n_shown: Memo<usize>,
) -> impl IntoView {
    let hits = hits();
    move || {
        let Kwic { context, sort, with, window, .. } = hits.kwic.get();
        let with = Companion::new(hits.words, &with, window);
        let (lines, order) = (hits.lines.get(), hits.order.get());
        let shown = |row: &usize| (*row, ShownLine::new(hits.store.atlas, hits.words, &lines[*row], context, &sort, with));
        let shown = order.iter().take(n_shown.get()).map(shown);
        shown.enumerate().map(|(at, (row, line))| view! { <Row at row line/> }).collect_view()
    }
}

fn line_id(at: usize) -> String {
    format!("line-{at}")
}

#[component]
fn Row(
    /// Its place, from 0.
    at: usize,
    /// Its row among all lines.
    row: usize,
    /// What it shows.
    line: ShownLine,
) -> impl IntoView {
    let ShownLine { document, number, published, is_machine, excerpt } = line;
    let atlas = hits().store.atlas;
    let title = Facet::Document.name(atlas, document);
    let (lang, _) = tongue(atlas.document(document));
    let open = Action::Opened(Selection::Passage(document, number));
    let label = words::opens(&excerpt.keyword, title, number);
    let tick = words::ticks(&excerpt.keyword, title, number);
    view! {
        <tr role="row" lang=lang>
            <td role="cell" class="kwic__before"><Side pieces=excerpt.before goes_on=excerpt.more[0] is_before=true/></td>
            <td role="cell" class="kwic__keyword">
                <Link action=open id=line_id(at) label><bdi>{excerpt.keyword}</bdi></Link>
            </td>
            <td role="cell" class="kwic__after"><Side pieces=excerpt.after goes_on=excerpt.more[1] is_before=false/></td>
            <td role="cell" class="kwic__source">
                <span title=title dir="auto">{title}</span>
                <span>{intl::dated(published)}</span>
                {is_machine.then(|| view! { <span>{text::MACHINE}</span> })}
            </td>
            <td role="cell" class="kwic__tick"><Tick row label=tick/></td>
        </tr>
    }
}

/// A side of a line.
#[component]
fn Side(
    /// Its words.
    pieces: Vec<Piece>,
    /// Whether the passage goes on at the outer end.
    goes_on: bool,
    /// Whether the outer end is the left one.
    is_before: bool,
) -> impl IntoView {
    let piece = |Piece { text, standout }: Piece| match standout {
        None => text.into_any(),
        Some(Standout::Near) => view! { <mark>{text}</mark> }.into_any(),
        Some(Standout::Sorted(level)) => view! { <span class="kwic__sorted" data-level=level>{text}</span> }.into_any(),
    };
    view! {
        <bdi dir="auto">
            {(goes_on && is_before).then_some("… ")}
            {pieces.into_iter().map(piece).collect_view()}
            {(goes_on && !is_before).then_some(" …")}
        </bdi>
    }
}
