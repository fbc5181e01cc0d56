//! One issue: who holds what, in which words, and who is silent.
use crate::browser::shell;
use crate::components::{ActorLink, Anew, CellStatements, CellSummary, Link, NothingLeft, Sentence, StanceBadge, cell_filter};
use crate::state::store;
use crate::text::{self, counts::Counted};
use crate::text::stances as words;
use atlas_core::count::Measure;
use atlas_core::model::{ActorId, IssueId, SideId};
use atlas_core::query::{Facet, Filter};
use atlas_core::stance::{Cell, Holders, IssuePage as Shown, Party, issue_page};
use atlas_core::state::{Action, Selection};
use leptos::prelude::*;

/// The page.
#[component]
pub fn IssuePage(
    /// The issue.
    issue: IssueId,
) -> impl IntoView {
    let store = store();
    let atlas = store.atlas;
    let row = atlas.issue(issue);
    let title = atlas.str(row.title);
    shell::set_title(&text::title(title));
    let asked = store.asked();
    view! {
        <div>
            <Back/>
            <h1 class="view-title">{title}</h1>
            <p class="lead">{atlas.str(row.question)}</p>
            <details class="about"><summary>{text::RULE}</summary><p>{atlas.str(row.rule)}</p></details>
            <Anew of=asked children=move |asked| view! { <Positions issue filter=asked.filter().clone() shown=issue_page(atlas, &asked, issue)/> }/>
        </div>
    }
}

/// What stands in the place of a page that there is none for.
#[component]
pub fn UnknownPage(
    /// What the address asks for.
    id: String,
) -> impl IntoView {
    shell::set_title(&text::title(words::STANCES));
    view! {
        <h1 class="view-title">{words::STANCES}</h1>
        <p class="empty" role="status">{words::unknown_thing(&id)}</p>
        <Back/>
    }
}

/// The way back to the matrix.
#[component]
pub fn Back() -> impl IntoView {
    view! { <p class="reader__back"><Link action=Action::Opened(Selection::Nothing) out=true>{words::BACK_TO_MATRIX}</Link></p> }
}

/// Who holds what, within the filters.
#[component]
fn Positions(issue: IssueId, filter: Filter, shown: Shown) -> impl IntoView {
    let only = shown.only_side.map(|side| words::only_side(Facet::Side.name(store().atlas, side)));
    let silent = shown.silent;
    view! {
        {only.map(|words| view! { <p class="passage__note">{words}</p> })}
        {shown.holders.into_iter().map(|holders| view! { <OfStance issue filter=filter.clone() holders/> }).collect_view()}
        {if shown.is_empty { view! { <NothingLeft/> }.into_any() } else { view! { <Silent silent/> }.into_any() }}
    }
}

/// The actors of one position with their statements; those who only act come under no position.
#[component]
fn OfStance(issue: IssueId, filter: Filter, holders: Holders) -> impl IntoView {
    let own = Party::new(Facet::Issue, issue).within(&filter);
    let n = Counted::new(store().atlas, Measure::Holders(holders.stance), &own, holders.actors.len());
    let title = match holders.stance {
        Some(stance) => view! { <h2><StanceBadge stance=Some(stance)/><Sentence words=words::of_actors(n)/></h2> }.into_any(),
        None => view! { <h2>{words::IN_DEEDS_ALONE}</h2> }.into_any(),
    };
    let holder = |(actor, cell): (ActorId, Cell)| {
        let of = cell_filter(&filter, &Party::actor(actor), issue);
        view! {
            <section class="holder">
                <h3><ActorLink actor/></h3>
                <CellSummary cell=cell.clone() of/>
                <div class="holder__statements"><CellStatements cell/></div>
            </section>
        }
    };
    view! { <section class="holders">{title}{holders.actors.into_iter().map(holder).collect_view()}</section> }
}

/// Those who neither speak nor act here, by side.
#[component]
fn Silent(silent: Vec<(SideId, Vec<ActorId>)>) -> impl IntoView {
    let of_side = |(side, actors): (SideId, Vec<ActorId>)| {
        let names = actors.into_iter().map(|actor| view! { <li><ActorLink actor/></li> }).collect_view();
        let name = Facet::Side.name(store().atlas, side);
        view! { <div><h3 class="silent__side">{name}</h3><ul class="names">{names}</ul></div> }
    };
    view! {
        <section class="holders">
            <h2>{words::SILENT}</h2>
            <p>{words::SILENT_LEAD}</p>
            {silent.into_iter().map(of_side).collect_view()}
        </section>
    }
}
