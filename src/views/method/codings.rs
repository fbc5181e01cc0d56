//! How well independent codings agree, and where they differ.
use crate::browser::intl;
use crate::components::{Labels, Quotation, Wide};
use crate::state::store;
use crate::text::codings as text;
use atlas_core::index::{AgreementRow, DifferenceRow};
use atlas_core::query::Facet;
use leptos::prelude::*;

/// α of each two codings that are compared, over all statements, by issue and by report.
#[component]
pub fn Reliability() -> impl IntoView {
    let rows = store().atlas.agreements();
    let compared = rows.chunk_by(|one, other| one.coding == other.coding);
    let is_defined = rows.iter().all(|row| row.alpha_issue().and(row.alpha_position()).is_some());
    view! {
        {compared.map(|rows| view! { <Compared rows/> }).collect_view()}
        {(!is_defined).then(|| view! { <p>{text::NOT_DEFINED_WHY}</p> })}
        <p>{text::LIMIT}</p>
    }
}

/// The names of two codings; `shown` stands for what this page shows.
fn names(row: &AgreementRow, shown: &str) -> [String; 2] {
    match usize::from(row.coding.get()) {
        0 => [0, 1].map(text::coding),
        at => [shown.to_owned(), text::coding(at)],
    }
}

fn counts(row: &AgreementRow) -> [usize; 3] {
    [row.n_both, row.n_first_only, row.n_second_only].map(|n| n.get() as usize)
}

fn alpha(alpha: Option<f64>) -> String {
    alpha.map_or(text::NOT_DEFINED.to_owned(), intl::decimal)
}

#[component]
fn Compared(rows: &'static [AgreementRow]) -> impl IntoView {
    let [all, parts @ ..] = rows else { return ().into_any() };
    let [first, second] = names(all, text::WHAT_IS_SHOWN);
    let words = text::agreement(counts(all), [&first, &second], &alpha(all.alpha_issue()), &alpha(all.alpha_position()));
    let [first, second] = names(all, text::SHOWN);
    let heads = [text::SHARED.to_owned(), text::only(&first), text::only(&second), text::ALPHA_ISSUE.into(), text::ALPHA_POSITION.into()];
    view! {
        <p>{text::compared(all.coding.get().into(), all.n_passages.get() as usize)}" "{words}</p>
        <details class="method__detail">
            <summary>{text::IN_DETAIL}</summary>
            <p>{text::ISSUE_LIMIT}</p>
            <Wide name=text::IN_DETAIL>
                <table class="table">
                    <thead><tr><td></td>{heads.into_iter().map(|head| view! { <th scope="col" class="number">{head}</th> }).collect_view()}</tr></thead>
                    <tbody>{parts.iter().map(row).collect_view()}</tbody>
                </table>
            </Wide>
        </details>
    }
    .into_any()
}

fn row(row: &'static AgreementRow) -> impl IntoView {
    let atlas = store().atlas;
    let name = row.issue().map(|issue| atlas.str(atlas.issue(issue).short));
    let name = name.or_else(|| row.document().map(|document| Facet::Document.name(atlas, document)));
    let cells = counts(row).map(crate::text::number).into_iter().chain([alpha(row.alpha_issue()), alpha(row.alpha_position())]);
    view! { <tr><th scope="row">{name}</th>{cells.map(|cell| view! { <td class="number">{cell}</td> }).collect_view()}</tr> }
}

/// The differences, report by report.
#[component]
pub fn Differences() -> impl IntoView {
    let atlas = store().atlas;
    let document = |difference: &DifferenceRow| atlas.passage_of(difference.quote).map(|passage| passage.document);
    let of_one = atlas.differences().chunk_by(move |one, other| document(one) == document(other));
    let group = move |differences: &'static [DifferenceRow]| {
        let name = document(&differences[0]).map(|document| Facet::Document.name(atlas, document));
        view! {
            <details class="method__detail">
                <summary>{name}": "{text::differences(differences.len())}</summary>
                {differences.iter().map(|difference| view! { <div class="difference"><Quotation quote=difference.quote/><Labels difference settled=true/></div> }).collect_view()}
            </details>
        }
    };
    view! { <p>{text::DIFFERENCES_LEAD}</p>{of_one.map(group).collect_view()} }
}
