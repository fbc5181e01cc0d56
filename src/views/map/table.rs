//! The same as a table: one row for each place, in the order that a reader chooses.
use super::history::lead_to_history;
use super::key::Glyph;
use super::shown::{Claimants, Shown, age, opened};
use crate::browser::intl;
use crate::components::{Link, Wide};
use crate::reactive::memo;
use crate::state::store;
use crate::text::{map as words, number};
use atlas_core::geo::{Capital, Column, Order, sorted_capitals};
use atlas_core::model::PlaceId;
use leptos::prelude::*;

/// The table. Its rows stay; their cells follow the day.
#[component]
pub fn Table() -> impl IntoView {
    let shown = Shown::here();
    let order = RwSignal::new(None);
    let sorted = shown.part(move |scene| sorted_capitals(&scene.capitals(shown.atlas), order.get(), |capital| shown.who(capital)));
    let layer = shown.part(|scene| scene.layer);
    view! {
        <Wide name=words::table(shown.atlas)>
            <table class="table map__table" data-layer=move || layer.get().as_str()>
                <caption>{words::table(shown.atlas)}</caption>
                <thead><tr>{Column::all(shown.atlas).iter().copied().map(|column| view! { <Heading column order/> }).collect_view()}</tr></thead>
                <tbody>
                    <For each=move || sorted.get() key=|place| place.row() let:place>
                        <Row place/>
                    </For>
                </tbody>
            </table>
        </Wide>
    }
}

/// The head of a column: pressing it sorts, once more turns the order round, a third time takes it back.
#[component]
fn Heading(
    /// The column.
    column: Column,
    /// The order of the table.
    order: RwSignal<Option<Order>>,
) -> impl IntoView {
    let sort = move || {
        let order = order.get().filter(|order| order.column == column)?;
        Some(if order.is_descending { "descending" } else { "ascending" })
    };
    let press = move |_| order.update(|order| *order = Order::pressed(*order, column));
    view! { <th scope="col" aria-sort=sort><button type="button" on:click=press>{words::column(store().atlas, column)}</button></th> }
}

#[component]
fn Row(
    /// The place.
    place: PlaceId,
) -> impl IntoView {
    let shown = Shown::here();
    let capital = shown.capital(place);
    let status = memo(move || capital.with(|capital| capital.status));
    let claimants = memo(move || capital.with(|capital| capital.claimants.clone()));
    let (name, province) = capital.with_untracked(|capital| (capital.name, capital.province));
    let columns = Column::all(shown.atlas);
    let cell = move |column: Column| match column {
        Column::Capital => ().into_any(),
        Column::Province => view! { <td>{province}</td> }.into_any(),
        Column::Status => view! { <td><Glyph status/><span>{move || capital.with(|one| status_words(shown, one))}</span></td> }.into_any(),
        Column::Since => view! { <td>{move || capital.with(age).unwrap_or_default()}</td> }.into_any(),
        Column::Who => view! { <td>{move || view! { <Claimants claimants=claimants.get()/> }}</td> }.into_any(),
        Column::Record => view! { <td>{move || capital.with(|one| record_words(shown, one))}</td> }.into_any(),
        Column::Passages => view! { <td>{move || capital.with(|one| one.face.named.map(|(n, _)| number(n)))}</td> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row"><Link action=opened(place) id=shown.row_id(place) on:click=lead_to_history>{name}</Link></th>
            {columns.iter().skip(1).copied().map(cell).collect_view()}
        </tr>
    }
}

fn status_words(shown: Shown, capital: &Capital<'_>) -> String {
    let (status, doubts) = (words::status(shown.atlas, capital.status), words::doubts(capital.uncertain, capital.disagree));
    if doubts.is_empty() { status } else { format!("{status}. {doubts}") }
}

/// When the record has the place; with both layers, what the reports say of that.
fn record_words(shown: Shown, capital: &Capital<'_>) -> String {
    let Some((earliest, latest)) = capital.fell else { return words::NOT_BY_THEN.to_owned() };
    let fell = intl::days(earliest, latest);
    capital.face.difference.map_or(fell.clone(), |difference| format!("{fell}: {}", words::against(shown.atlas, difference)))
}
