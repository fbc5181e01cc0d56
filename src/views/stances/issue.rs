//! One issue: what the reports say of it in their own voice, who holds what, in which words, and who is silent.
use crate::browser::shell;
use crate::components::{ActorLink, Anew, CellStatements, CellSummary, Link, NothingLeft, Quotation, Sentence, StanceBadge, cell_filter};
use crate::state::store;
use crate::text::stances as words;
use crate::text::{self, counts::Counted};
use atlas_core::count::Measure;
use atlas_core::model::{ActorId, CaveatId, DocumentId, IssueId, SideId};
use atlas_core::query::{Facet, Filter};
use atlas_core::stance::{Cell, Group, Holders, IssuePage as Shown, Party, Silence, issue_page};
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
    let has_caveats = !store().atlas.caveats().is_empty();
    let Shown { caveats, has_more_caveats, silence, .. } = shown;
    view! {
        {only.map(|words| view! { <p class="passage__note">{words}</p> })}
        {has_caveats.then(|| view! { <OwnVoice caveats has_more=has_more_caveats/> })}
        {shown.holders.into_iter().map(|holders| view! { <OfStance issue filter=filter.clone() holders/> }).collect_view()}
        {if shown.is_empty { view! { <NothingLeft/> }.into_any() } else { view! { <Silent filter silence/> }.into_any() }}
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

/// What the reports say in their own voice against claims on the issue; where they say nothing, that is said.
#[component]
fn OwnVoice(
    /// What is shown.
    caveats: Vec<CaveatId>,
    /// Whether the filters leave some out.
    has_more: bool,
) -> impl IntoView {
    let lead = match (caveats.is_empty(), has_more) {
        (false, _) => words::OWN_VOICE_LEAD,
        (true, true) => words::OWN_VOICE_LEFT_OUT,
        (true, false) => words::OWN_VOICE_NONE,
    };
    let caveat = |id: CaveatId| {
        let atlas = store().atlas;
        let caveat = atlas.caveat(id);
        view! { <li><Quotation quote=caveat.quote/><p class="passage__note">{atlas.str(caveat.note)}</p></li> }
    };
    view! {
        <section class="holders own-voice">
            <h2>{words::OWN_VOICE}</h2>
            <p>{lead}</p>
            {(!caveats.is_empty()).then(|| view! { <ul>{caveats.into_iter().map(caveat).collect_view()}</ul> })}
        </section>
    }
}

/// Those who neither speak nor act here: sides and reports as a whole, and actors by side.
#[component]
fn Silent(filter: Filter, silence: Silence) -> impl IntoView {
    let atlas = store().atlas;
    let side_name = |side: SideId| Facet::Side.name(atlas, side);
    let of_side = |(side, actors): (SideId, Vec<ActorId>)| {
        let names = actors.into_iter().map(|actor| view! { <li><ActorLink actor/></li> }).collect_view();
        view! { <div><h3 class="silent__side">{side_name(side)}</h3><ul class="names">{names}</ul></div> }
    };
    let titles = silence.reports.iter().map(|report: &DocumentId| Facet::Document.name(atlas, *report)).collect::<Vec<_>>();
    let n_all = Counted::new(atlas, Measure::Rows(Group::Actor, false), &filter, silence.n_all);
    let sides = silence.sides.iter().map(|side| side_name(*side)).collect::<Vec<_>>();
    view! {
        <section class="holders">
            <h2>{words::SILENT}</h2>
            <p>{words::silent_sides(&sides)}</p>
            <p>{words::silent_reports(&titles)}</p>
            <p><Sentence words=words::silent_actors(silence.n(), n_all)/></p>
            {silence.actors.into_iter().map(of_side).collect_view()}
        </section>
    }
}
