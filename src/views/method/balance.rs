//! Who speaks how often: by side, by report, and on which issues only one side does.
use crate::components::Number;
use crate::state::store;
use crate::text::{self, counts::Counted};
use atlas_core::count::{Around, Measure};
use atlas_core::query::{Asked, Facet, Filter};
use atlas_core::stance::{Counted as Spoken, balance, counts_by_report};
use leptos::prelude::*;

/// The tables with what to know of them.
#[component]
pub fn BalanceTables() -> impl IntoView {
    let atlas = store().atlas;
    let sides = balance(atlas, &Asked::everything(atlas)).sides;
    let sides = sides.into_iter().map(|(side, words, deeds)| Spoken { value: side.into(), words, deeds }).collect();
    view! {
        <p>{text::METHOD_BALANCE_LEAD}</p>
        <CountsTable what=text::SIDE facet=Facet::Side rows=sides/>
        <CountsTable what=text::REPORT facet=Facet::Document rows=counts_by_report(atlas)/>
        <OneSided/>
    }
}

#[component]
fn CountsTable(what: &'static str, facet: Facet, rows: Vec<Spoken>) -> impl IntoView {
    let head = [what, text::IN_WORDS, text::IN_DEEDS].map(|name| view! { <th scope="col">{name}</th> });
    let atlas = store().atlas;
    let around = Around::new(atlas, &Filter::default(), facet);
    let row = |row: Spoken| {
        let cell = |measure, n| {
            let of = Counted { measure, n, address: around.with(atlas, row.value) };
            view! { <td class="number"><Number of/></td> }
        };
        view! {
            <tr>
                <th scope="row">{facet.name(store().atlas, row.value)}</th>
                {cell(Measure::Utterances, row.words)}
                {cell(Measure::Actions, row.deeds)}
            </tr>
        }
    };
    view! {
        <table class="table">
            <thead><tr>{head.into_iter().collect_view()}</tr></thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

/// Issues on which only one side speaks: a finding about the sample.
#[component]
fn OneSided() -> impl IntoView {
    let atlas = store().atlas;
    let issues = balance(atlas, &Asked::everything(atlas)).one_sided;
    let lead = if issues.is_empty() { text::NO_ONE_SIDED } else { text::ONE_SIDED_LEAD };
    let item = |(issue, side)| view! { <li>{text::one_sided(Facet::Issue.name(atlas, issue), Facet::Side.name(atlas, side))}</li> };
    view! { <div><p>{lead}</p><ul class="bullets">{issues.into_iter().map(item).collect_view()}</ul></div> }
}
