//! Beside the map: how many, by the reports, by their own counts, and by the record; and where these differ.
use super::history::lead_to_history;
use super::shown::{Claimants, Shown, opened};
use crate::browser::intl;
use crate::components::Sentence;
use crate::components::{ActorLink, Link, passage_selection};
use crate::state::store;
use crate::text::counts::{Counted, Said};
use crate::text::{self, map as words};
use crate::views::figures::{FigureRelation, figure_value};
use atlas_core::geo::{Capital, Difference, OwnCounts, Tallies};
use atlas_core::index::FigureRow;
use atlas_core::model::Status;
use atlas_core::state::Action;
use leptos::prelude::*;

/// The numbers on the day.
#[component]
pub fn CountsPanel() -> impl IntoView {
    let shown = Shown::here();
    let tallies = shown.part(move |scene| scene.tallies(shown.atlas));
    view! {
        <section class="map__counts" aria-label=words::COUNTS>
            <ul class="tallies">{move || tallies.with(|tallies| numbers(shown, tallies))}</ul>
            <div class="map__own">{move || tallies.with(|tallies| tallies.own.clone().map(|own| view! { <OwnList own/> }))}</div>
        </section>
    }
}

fn numbers(shown: Shown, tallies: &Tallies<'static>) -> AnyView {
    let all = shown.all();
    let of_status = |(status, n, capitals): (Option<Status>, usize, Vec<Capital<'static>>)| {
        let n = vec![shown.of_status(status, n).number()];
        view! { <li><Tally n all=all.clone() what=words::of_status(shown.atlas, status).to_owned()/><Capitals capitals/></li> }
    };
    let told = tallies.told.clone().map(|told| told.into_iter().map(of_status).collect_view());
    let recorded = tallies.is_recorded.then(|| {
        let (sure, possible) = tallies.counts.record;
        let n = words::by_record(shown.recorded(true, sure), shown.recorded(false, possible));
        let differences = tallies.differences.clone().map(|differences| view! { <Differences differences/> });
        view! { <li data-layer="record"><Tally n all=all.clone() what=words::record_count(shown.atlas)/>{differences}</li> }
    });
    view! { {told}{recorded} }.into_any()
}

/// How many of all, and of what.
#[component]
fn Tally(
    /// How many.
    n: Said,
    /// Of how many.
    all: Counted,
    /// Of what.
    what: String,
) -> impl IntoView {
    view! { <strong><Sentence words=words::of_all(n, all)/></strong> " " <span>{what}</span> }
}

/// The places of a status, each with who says so.
#[component]
fn Capitals(
    /// Which.
    capitals: Vec<Capital<'static>>,
) -> impl IntoView {
    let item = |capital: Capital<'static>| {
        let since = words::since_then(&capital.since.map_or_else(String::new, |since| intl::dated(since.from)));
        view! {
            <li>
                <Link action=opened(capital.place) on:click=lead_to_history>{capital.name}</Link>
                {words::SAYS}<Claimants claimants=capital.claimants/>{since}
            </li>
        }
    };
    (!capitals.is_empty()).then(|| view! { <ul class="tallies__parts">{capitals.into_iter().map(item).collect_view()}</ul> })
}

/// Which places the record has, by what the reports say of that.
#[component]
fn Differences(
    /// What the reports say, and of which.
    differences: [(Difference, Vec<&'static str>); 3],
) -> impl IntoView {
    let item = |(kind, names): (Difference, Vec<&'static str>)| view! { <li>{words::difference(store().atlas, kind, &names)}</li> };
    view! { <ul class="tallies__parts">{differences.into_iter().map(item).collect_view()}</ul> }
}

/// What the reports themselves count, each with whose count it is and where it stands, and where they differ.
#[component]
fn OwnList(
    /// The counts.
    own: OwnCounts<'static>,
) -> impl IntoView {
    let list = if own.figures.is_empty() {
        view! { <p>{words::NO_OWN_COUNTS}</p> }.into_any()
    } else {
        let figures = own.figures.into_iter().map(|(figure, is_later)| view! { <OwnCount figure is_later/> });
        view! { <ul class="tallies">{figures.collect_view()}</ul> }.into_any()
    };
    let relations = own.relations.into_iter().map(|relation| view! { <FigureRelation relation/> });
    view! { <h2 class="map__heading">{words::OWN_COUNTS}</h2>{list}{relations.collect_view()} }
}

#[component]
fn OwnCount(
    /// The figure.
    figure: &'static FigureRow,
    /// Whether it holds for a day after the one shown.
    is_later: bool,
) -> impl IntoView {
    let atlas = store().atlas;
    let who = match figure.said_by() {
        Some(actor) => view! { <ActorLink actor/> }.into_any(),
        None => view! { <span>{words::REPORT_VOICE}</span> }.into_any(),
    };
    let place = atlas.passage_of(figure.quote).map(|passage| {
        let title = atlas.str(atlas.document(passage.document).title);
        let words = text::passage_of(title, passage.number);
        view! { <p><Link action=Action::Opened(passage_selection(passage))>{words}</Link></p> }
    });
    view! {
        <li data-later=is_later>
            <strong>{format!("{} {}", figure_value(figure), atlas.str(figure.unit))}</strong> " "
            <span>{who}", "{intl::dated(figure.as_of.dated())}</span>
            {is_later.then(|| view! { <em>" "{words::LATER}</em> })}
            {place}
        </li>
    }
}
