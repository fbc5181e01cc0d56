//! An actor: who it is, what it says on every issue, when, and who holds alike.
use super::beside::BesideStatements;
use super::compare::{days, remark_words};
use super::issue::Back;
use crate::browser::{intl, shell};
use crate::components::{
    ActorLink, Anew, CellStatements, CellSummary, Count, Definitions, IssueLink, Link, PositionBadge, Quotation, Sentence, StanceBadge,
    cell_filter, party_name,
};
use crate::state::store;
use crate::text;
use crate::text::counts::Counted;
use crate::text::pairs;
use crate::text::stances as words;
use crate::views::timeline::Lanes;
use atlas_core::count::Measure;
use atlas_core::model::{ActorId, IssueId, StatementId};
use atlas_core::query::{Facet, Filter, Moment};
use atlas_core::stance::{ActorPage as Shown, Beside, Cell, Nearest, OnDay, Party, SharedPosition, actor_page, beside_statements};
use atlas_core::state::{Action, Selection, Stances};
use leptos::prelude::*;

/// The page.
#[component]
pub fn ActorPage(
    /// The actor.
    actor: ActorId,
) -> impl IntoView {
    let store = store();
    let name = Facet::Actor.name(store.atlas, actor);
    shell::set_title(&text::title(name));
    let asked = store.asked();
    view! {
        <article class="actor-page">
            <Back/>
            <h1 class="view-title">{name}</h1>
            <Facts actor/>
            <Anew
                of=asked
                children=move |asked| {
                    let (shown, beside) = (actor_page(store.atlas, &asked, actor), beside_statements(store.atlas, &asked, actor));
                    view! { <Held actor filter=asked.filter().clone() shown beside/> }
                }
            />
        </article>
    }
}

/// Who it is.
#[component]
fn Facts(actor: ActorId) -> impl IntoView {
    let atlas = store().atlas;
    let row = atlas.actor(actor);
    let facts = vec![
        (text::SIDE, Facet::Side.name(atlas, row.side).to_owned()),
        (words::KIND, words::actor_kind(row.kind()).to_owned()),
        (words::ROLE, atlas.str(row.role).to_owned()),
        (words::ALIASES, atlas.lines(row.aliases).collect::<Vec<_>>().join(", ")),
        (text::NOTE, atlas.str(row.note).to_owned()),
    ];
    let only_in = row.document().map(|document| {
        let title = atlas.str(atlas.document(document).title);
        view! { <dt>{words::ONLY_IN}</dt><dd><Link action=Action::Opened(Selection::Report(document))>{title}</Link></dd> }
    });
    view! { <div class="actor-facts"><Definitions facts>{only_in}</Definitions></div> }
}

/// What it says and does, within the filters.
#[component]
fn Held(actor: ActorId, filter: Filter, shown: Shown, beside: Beside) -> impl IntoView {
    let own = Party::actor(actor).within(&filter);
    let Shown { moments, days, issues, nearest } = shown;
    view! {
        {(!moments.is_empty()).then(|| view! { <OverTime moments days of=own.clone()/> })}
        <section>
            <h2>{words::ISSUES}</h2>
            <ol class="stands">{issues.into_iter().map(|(issue, cell)| view! { <Stand issue of=cell_filter(&filter, &Party::actor(actor), issue) cell/> }).collect_view()}</ol>
        </section>
        <BesideStatements actor shown=beside/>
        {(!nearest.is_empty()).then(|| view! { <NearestActors actor filter nearest/> })}
    }
}

/// The actor's statements on the axis of time, and as a list.
#[component]
fn OverTime(moments: Vec<Moment>, days: Vec<OnDay>, of: Filter) -> impl IntoView {
    let n = Counted::new(store().atlas, Measure::Statements, &of, days.iter().map(|day| day.statements.len()).sum());
    view! {
        <h2>{words::OVER_TIME}</h2>
        <Lanes moments/>
        <details>
            <summary><Count of=n/></summary>
            <ol class="days">{days.into_iter().map(|day| view! { <Day day of=of.clone()/> }).collect_view()}</ol>
        </details>
    }
}

/// The statements of one date.
#[component]
fn Day(day: OnDay, of: Filter) -> impl IntoView {
    let counted = |measure, n| Counted::new(store().atlas, measure, &of, n);
    let n = counted(Measure::StatementsOf(day.date), day.statements.len());
    let n_reports = counted(Measure::ReportsOf(day.date), day.n_reports);
    let item = |id: StatementId| {
        let statement = store().atlas.statement(id);
        view! {
            <li>
                <p class="entry__head"><PositionBadge position=statement.position()/><IssueLink issue=statement.issue/></p>
                <Quotation quote=statement.quote/>
            </li>
        }
    };
    view! {
        <li>
            <h3>{intl::dated(day.date)}</h3>
            <p class="count"><Sentence words=words::in_reports(n, n_reports)/></p>
            <ul>{day.statements.into_iter().map(item).collect_view()}</ul>
        </li>
    }
}

/// An issue, with the position and its statements or with silence.
#[component]
fn Stand(issue: IssueId, of: Filter, cell: Cell) -> impl IntoView {
    let n = Counted::new(store().atlas, Measure::Statements, &of, cell.words.len() + cell.deeds.len());
    if cell.is_empty() {
        let silent =
            view! { <li class="stand" data-silent=""><p class="stand__head"><IssueLink issue/><StanceBadge stance=None/></p></li> };
        return silent.into_any();
    }
    view! {
        <li class="stand">
            <p class="stand__head"><IssueLink issue/></p>
            <CellSummary cell=cell.clone() of/>
            <details>
                <summary><Count of=n/></summary>
                <CellStatements cell/>
            </details>
        </li>
    }
    .into_any()
}

/// Those next to the actor in the congruence network, each with what it rests on.
#[component]
fn NearestActors(actor: ActorId, filter: Filter, nearest: Vec<Nearest>) -> impl IntoView {
    // They are sought among all actors.
    let selections = filter.selections.without(Facet::Actor).without(Facet::Side);
    let of = Filter { selections, ..filter };
    view! {
        <section>
            <h2>{words::NEAREST}</h2>
            <p class="passage__note" role="note">{pairs::NO_ALLIANCE}</p>
            <ol class="nearest">{nearest.into_iter().map(|near| view! { <Near actor near of=of.clone()/> }).collect_view()}</ol>
        </section>
    }
}

/// Somebody who holds alike.
#[component]
fn Near(actor: ActorId, near: Nearest, of: Filter) -> impl IntoView {
    let (a, b) = (Party::actor(actor), Party::actor(near.actor));
    let compare = Action::StancesChosen(Box::new(Stances { a: Some(a), b: Some(b), ..Stances::default() }));
    let pair = near.pair;
    let counted = |measure, n: u16| Counted::new(store().atlas, measure, &of, n.into());
    let shared = counted(Measure::SharedPositions(a, b), pair.congruence);
    let numbers = pairs::congruent(shared, counted(Measure::OpposedPositions(a, b), pair.conflict), usize::from(pair.shared));
    let shared = near.shared.into_iter().map(|shared| view! { <Shared a b shared/> });
    view! {
        <li>
            <p>
                <ActorLink actor=near.actor/>
                <span><Sentence words=numbers/></span>
                {pair.is_weak().then(|| view! { <span class="weak">{pairs::WEAK}</span> })}
                <Link action=compare>{pairs::COMPARE_WITH}</Link>
            </p>
            <ul class="nearest__issues">{shared.collect_view()}</ul>
        </li>
    }
}

/// A position that both take, with the days on which each said so.
#[component]
fn Shared(a: Party, b: Party, shared: SharedPosition) -> impl IntoView {
    let days = pairs::said_by_both(&party_name(&a), &days(&shared.said_by_first), &party_name(&b), &days(&shared.said_by_second));
    let apart = shared.apart.map(pairs::apart);
    let remarks = shared.remarks.iter().map(|remark| remark_words(&a, &b, remark));
    let remarks = apart.into_iter().chain(remarks).map(|words| view! { <span class="remark">{words}</span> });
    view! {
        <li>
            <PositionBadge position=shared.position/>
            <IssueLink issue=shared.issue/>
            <span>{days}</span>
            {remarks.collect_view()}
        </li>
    }
}
