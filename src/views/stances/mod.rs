//! Stances: the matrix, two parties face to face, agreement, and the pages of actors and issues.
mod actor;
mod agreement;
mod beside;
mod compare;
mod controls;
mod evidence;
mod grid;
mod issue;
mod matrix;
mod network;
mod together;

use crate::components::{Anew, Link, Narrowed};
use crate::state::store;
use crate::text::counts::{Counted, left as left_of};
use crate::text::stances as words;
use actor::ActorPage;
use agreement::AgreementPage;
use atlas_core::count;
use atlas_core::query::{Asked, Filter};
use atlas_core::stance::{Measure, loudest};
use atlas_core::state::{Action, Stances, StancesPage};
use compare::ComparePage;
use issue::{IssuePage, UnknownPage};
use leptos::prelude::*;
use matrix::MatrixPage;

/// The view.
#[component]
pub fn StancesView() -> impl IntoView {
    let store = store();
    let page = store.part(StancesPage::of);
    let left = move |asked: &Asked| {
        let all = Counted::new(store.atlas, count::Measure::Statements, &Filter::default(), store.atlas.statements().len());
        left_of(Counted::of(store.atlas, count::Measure::Statements, asked), all)
    };
    let body = |page| match page {
        StancesPage::Matrix => view! { <MatrixPage/> }.into_any(),
        StancesPage::Compare => view! { <ComparePage/> }.into_any(),
        StancesPage::Agreement => view! { <AgreementPage/> }.into_any(),
        StancesPage::Actor(actor) => view! { <ActorPage actor/> }.into_any(),
        StancesPage::Issue(issue) => view! { <IssuePage issue/> }.into_any(),
        StancesPage::Unknown(id) => view! { <UnknownPage id/> }.into_any(),
    };
    view! {
        <section class="stances">
            <Pages page/>
            <Narrowed words=left/>
            <div><Anew of=page children=body/></div>
        </section>
    }
}

/// The links to the pages that are not about one actor or issue.
#[component]
fn Pages(
    /// The page that is open.
    page: Memo<StancesPage>,
) -> impl IntoView {
    let store = store();
    let to = |stances: Stances| Action::StancesChosen(Box::new(stances));
    let plain = store.part(|state| Stances { a: None, b: None, measure: None, ..state.stances.clone() });
    let (a, b) = loudest(store.atlas);
    let items = move || {
        let plain = plain.get();
        let links = [
            (StancesPage::Matrix, words::MATRIX, to(plain.clone())),
            (StancesPage::Compare, words::COMPARE, to(Stances { a, b, ..plain.clone() })),
            (StancesPage::Agreement, words::AGREEMENT, to(Stances { measure: Some(Measure::Congruence), ..plain })),
        ];
        let item = |(of, name, action)| {
            let current = Signal::derive(move || page.with(|page| *page == of).then_some("true"));
            view! { <li><Link action current>{name}</Link></li> }
        };
        links.into_iter().map(item).collect_view()
    };
    view! { <nav class="subviews" aria-label=words::PAGES><ul>{items}</ul></nav> }
}
