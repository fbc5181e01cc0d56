//! The same as a table: one row for each capital, in the order that a reader chooses.
use super::history::lead_to_history;
use super::key::Glyph;
use super::shown::{Claimants, Shown, age, opened};
use crate::browser::intl;
use crate::components::{Link, Wide};
use crate::reactive::memo;
use crate::text::map as words;
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
        <Wide name=words::TABLE>
            <table class="table map__table" data-layer=move || layer.get().as_str()>
                <caption>{words::TABLE}</caption>
                <thead><tr>{Column::ALL.map(|column| view! { <Heading column order/> }).into_iter().collect_view()}</tr></thead>
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
    view! { <th scope="col" aria-sort=sort><button type="button" on:click=press>{words::column(column)}</button></th> }
}

#[component]
fn Row(
    /// The capital.
    place: PlaceId,
) -> impl IntoView {
    let shown = Shown::here();
    let capital = shown.capital(place);
    let status = memo(move || capital.with(|capital| capital.status));
    let claimants = memo(move || capital.with(|capital| capital.claimants.clone()));
    let (name, province) = capital.with_untracked(|capital| (capital.name, capital.province));
    view! {
        <tr>
            <th scope="row"><Link action=opened(place) id=shown.row_id(place) on:click=lead_to_history>{name}</Link></th>
            <td>{province}</td>
            <td><Glyph status/><span>{move || capital.with(status_words)}</span></td>
            <td>{move || capital.with(age).unwrap_or_default()}</td>
            <td>{move || view! { <Claimants claimants=claimants.get()/> }}</td>
            <td>{move || capital.with(record_words)}</td>
        </tr>
    }
}

fn status_words(capital: &Capital<'_>) -> String {
    let (status, doubts) = (words::status(capital.status), words::doubts(capital.uncertain, capital.disagree));
    if doubts.is_empty() { status } else { format!("{status}. {doubts}") }
}

/// When the capital fell by the record; with both layers, what the reports say of that.
fn record_words(capital: &Capital<'_>) -> String {
    let Some((earliest, latest)) = capital.fell else { return words::NOT_BY_THEN.to_owned() };
    let fell = intl::days(earliest, latest);
    capital.face.difference.map_or(fell.clone(), |difference| format!("{fell}: {}", words::against(difference)))
}
