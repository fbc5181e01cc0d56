//! The matrix: parties × issues, grouped by side; a cell opens its statements.
use super::controls::{GroupChoice, PseudoChoice, SortChoice};
use super::evidence::OpenCell;
use super::grid::Grid;
use crate::browser::shell;
use crate::components::{Anew, Downloads, IssueLink, NothingLeft, Number, PartyLink, Sentence, Status, WideHint, marks, party_name};
use crate::reactive::memo;
use crate::state::store;
use crate::text::counts::Counted;
use crate::text::stances as words;
use atlas_core::count::{Around, Measure};
use atlas_core::model::IssueId;
use atlas_core::query::{Asked, Facet, Filter};
use atlas_core::stance::{Body, Cell, Column, Group, GroupedMatrix, Party, Row, Stance, grouped_matrix};
use atlas_core::state::{Action, Selection, Stances, View};
use leptos::prelude::*;
use std::sync::Arc;

const FILES: &[(&str, &str)] = &[
    ("matrix", "csv"),
    ("matrix", "json"),
    ("matrix", "svg"),
    ("statements", "csv"),
    ("statements", "json"),
    ("affiliation", "csv"),
    ("affiliation", "graphml"),
];

/// The page.
#[component]
pub fn MatrixPage() -> impl IntoView {
    let store = store();
    shell::set_title(&crate::text::title(words::STANCES));
    let (asked, stances) = (store.asked(), store.part(|state| state.stances.clone()));
    let chosen = memo(move || (asked.get(), stances.get()));
    let shown = memo(move || {
        chosen.with(|(asked, stances)| Arc::new(grouped_matrix(store.atlas, asked, stances.group, stances.sort, stances.pseudo)))
    });
    let count = memo(move || {
        let within = chosen.with(Within::of);
        let n_all = within.attributed.then(|| chosen.with(|(asked, _)| Counted::of(store.atlas, Measure::Statements, asked)));
        let statements = if within.attributed { Measure::AttributedStatements } else { Measure::Statements };
        let (n, n_rows, n_issues) = shown.with(|shown| (shown.n_statements(), shown.rows().count(), shown.n_issues()));
        let counted = |measure, n| Counted::new(store.atlas, measure, &within.filter, n);
        let pseudo = !within.attributed;
        let rows = counted(Measure::Rows(within.group, pseudo), n_rows);
        words::matrix_count(counted(statements, n), n_all, rows, counted(Measure::Issues(pseudo), n_issues))
    });
    let are_speakers = move || chosen.with(|(_, stances)| !matches!(stances.group, Group::Outlet | Group::Document));
    view! {
        <h1 class="view-title">{words::STANCES}</h1>
        <p class="lead">{words::STANCES_LEAD}</p>
        <div class="choices"><GroupChoice/><SortChoice/><PseudoChoice/></div>
        <p class="passage__note" role="note" hidden=are_speakers>{words::VOICES}</p>
        <Status words=count/>
        <div><Anew of=chosen children=move |chosen| view! { <MatrixTable matrix=shown.get_untracked() within=Within::of(&chosen)/> }/></div>
        <OpenCell/>
        <Downloads files=FILES/>
    }
}

/// What the numbers of the table are counted in.
#[derive(Clone)]
struct Within {
    filter: Filter,
    group: Group,
    /// Whether views that are attributed to nobody are left out.
    attributed: bool,
}

impl Within {
    fn of((asked, stances): &(Asked, Stances)) -> Self {
        let attributed = !stances.pseudo && matches!(stances.group, Group::Actor | Group::Side);
        Self { filter: asked.filter().clone(), group: stances.group, attributed }
    }
}

/// What the parts of the table have in common.
#[derive(Clone)]
struct Shown {
    matrix: Arc<GroupedMatrix>,
    within: Within,
    /// The cell that the Tab key stops at.
    first: Option<(Party, IssueId)>,
}

/// The table with its legend.
#[component]
fn MatrixTable(
    /// What stands in it.
    matrix: Arc<GroupedMatrix>,
    /// What it was counted in.
    within: Within,
) -> impl IntoView {
    if matrix.bodies.is_empty() {
        return view! { <NothingLeft/> }.into_any();
    }
    let store = store();
    let open = move |id: &str| store.dispatch(Action::Opened(Selection::parse(store.atlas, View::Stances, id)));
    let shown = Shown { first: matrix.first_cell(), matrix: Arc::clone(&matrix), within };
    let heads = matrix.columns.iter().map(|column| view! { <IssueHead column=*column/> }).collect_view();
    let bodies = matrix.bodies.iter().map(|body| view! { <Rows shown=shown.clone() body=body.clone()/> }).collect_view();
    // The legend lies in the empty corner of the table, where it stays in view.
    view! {
        <div class="matrix__scroll" id="matrix" tabindex="-1">
            <WideHint/>
            <Legend/>
            <Grid class="matrix" name=words::STANCES open>
                <thead><tr><th class="matrix__corner" scope="col">{words::group(matrix.group)}</th>{heads}</tr></thead>
                {bodies}
            </Grid>
        </div>
    }
    .into_any()
}

/// The head of a column: the issue, and whether one side has it to itself.
#[component]
fn IssueHead(
    /// The column.
    column: Column,
) -> impl IntoView {
    let atlas = store().atlas;
    let only = column.only_side.map(|side| words::only_side_mark(Facet::Side.name(atlas, side)));
    view! {
        <th class="matrix__issue" scope="col" title=Facet::Issue.name(atlas, column.issue)>
            <IssueLink issue=column.issue/>
            {only.map(|title| view! { <abbr title=title>"◖"</abbr> })}
        </th>
    }
}

/// Rows that stand together; those of a side have a head that folds them away.
#[component]
fn Rows(shown: Shown, body: Body) -> impl IntoView {
    let open = RwSignal::new(true);
    let Body { side, rows } = body;
    let head = side.map(|side| {
        let party = Party::new(Facet::Side, side.value);
        let Within { filter, attributed, .. } = &shown.within;
        let n = Counted::new(store().atlas, Measure::Rows(Group::Actor, !attributed), &party.within(filter), rows.len());
        let name = words::side_row(Facet::Side.name(store().atlas, side.value), n);
        view! {
            <tr class="matrix__side">
                <th scope="row">
                    <button
                        type="button"
                        class="matrix__fold"
                        aria-expanded=move || open.get().to_string()
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        <Sentence words=name/>
                    </button>
                </th>
                {cells(&shown, party, &side)}
            </tr>
        }
    });
    let row = |row: Row| {
        let party = shown.matrix.party(&row);
        view! {
            <tr hidden=move || !open.get()>
                <th scope="row"><PartyLink party/>{silence(&shown, &party, &row)}</th>
                {cells(&shown, party, &row)}
            </tr>
        }
    };
    view! { <tbody>{head}{rows.into_iter().map(row).collect_view()}</tbody> }
}

/// On how many issues nothing is said, where the list of a narrow screen has no empty cells to show.
fn silence(shown: &Shown, party: &Party, row: &Row) -> impl IntoView + use<> {
    let silent = row.cells.iter().filter(|cell| cell.is_empty()).count();
    let counted = |measure, n| Counted::new(store().atlas, measure, &party.within(&shown.within.filter), n);
    let all = counted(Measure::AllIssues, row.cells.len());
    let words = (silent > 0).then(|| words::silent_on(counted(Measure::SilentIssues(!shown.within.attributed), silent), all));
    words.map(|words| view! { <span class="matrix__silent"><Sentence words/></span> })
}

fn cells(shown: &Shown, party: Party, row: &Row) -> impl IntoView + use<> {
    let name = party_name(&party);
    let atlas = store().atlas;
    let around = Around::new(atlas, &party.within(&shown.within.filter), Facet::Issue);
    // An actor is either attributed or not; where sides and reports leave nobody's views out, the measure says so.
    let measure = match shown.within.attributed && party.facet == Facet::Side {
        true => Measure::AttributedUtterances,
        false => Measure::Utterances,
    };
    let cell = |column: &Column| {
        let (issue, cell) = (column.issue, row.cell(column.issue));
        if cell.is_empty() {
            return view! { <td></td> }.into_any();
        }
        let is_first = shown.first == Some((party, issue));
        let count = Counted { measure, n: cell.n, address: around.with(atlas, issue.into()) };
        view! { <td><CellLink party name=name.clone() issue cell=cell.clone() count is_first/></td> }.into_any()
    };
    shown.matrix.columns.iter().map(cell).collect_view()
}

/// Glyph, number and marks of a cell; its name says them in words.
#[component]
fn CellLink(
    /// Who holds it.
    party: Party,
    /// The party's name.
    name: String,
    /// On what.
    issue: IssueId,
    /// What is held.
    cell: Cell,
    /// How many utterances that are.
    count: Counted,
    /// Whether the Tab key stops here.
    is_first: bool,
) -> impl IntoView {
    let store = store();
    let opens = Selection::Cell(party, issue);
    let id = opens.print(store.atlas);
    // The address is that of the moment: a change of the state builds the table anew.
    let href = untrack(|| store.link_to(Action::Opened(opens)));
    let title = Facet::Issue.name(store.atlas, issue);
    let (glyphs, meanings): (Vec<&str>, Vec<String>) = marks(&cell).into_iter().unzip();
    let stance = cell.stance();
    let position = stance.map_or("none", Stance::as_str);
    // Signs are for the eye; the words stand beside them for the ear.
    view! {
        <a class="cell" href=href data-open=id data-position=position tabindex=if is_first { "0" } else { "-1" }>
            <span class="unseen">{words::cell(&name, title, stance, cell.n, &meanings)}</span>
            <span class="cell__issue" aria-hidden="true">{title}</span>
            <span class="cell__glyph" aria-hidden="true">{stance.map_or("", words::stance_glyph)}</span>
            <span class="cell__n" aria-hidden="true">{(cell.n > 0).then(|| view! { <Number of=count/> })}</span>
            <span class="cell__marks" aria-hidden="true">{glyphs.concat()}</span>
        </a>
    }
}

#[component]
fn Legend() -> impl IntoView {
    let position = |stance: &Stance| {
        let square = view! { <span class="cell" data-position=stance.as_str()>{words::stance_glyph(*stance)}</span> };
        view! { <li>{square}{words::stance(*stance)}</li> }
    };
    let sign = |(sign, meaning): (String, &'static str)| view! { <li><b>{sign}</b>{meaning}</li> };
    let n = std::iter::once((crate::text::number(3), words::N_UTTERANCES));
    let signs = n.chain(words::SIGNS.iter().map(|(sign, meaning)| ((*sign).to_owned(), *meaning)));
    view! {
        <ul class="stances__legend" aria-label=words::LEGEND>
            {Stance::ALL.iter().map(position).collect_view()}
            <li><span class="cell cell--empty"></span>{words::NOT_MENTIONED_SHORT}</li>
            {signs.map(sign).collect_view()}
        </ul>
    }
}
