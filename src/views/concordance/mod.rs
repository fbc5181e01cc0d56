//! Concordance: every hit aligned on its keyword, the words around it, and where in the reports it stands.
mod collocates;
mod controls;
mod dispersion;
mod hits;
mod lines;
mod save;
mod start;
mod summary;
mod ticked;
mod ticks;

use crate::browser::shell;
use crate::reactive::memo;
use crate::state::store;
use crate::text::{self, concordance as words};
use crate::views::documents::NothingFound;
use atlas_core::query::Outcome;
use collocates::Collocates;
use dispersion::Dispersion;
use hits::Hits;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use lines::Lines;
use start::Start;
use summary::{AsPhrase, Count, Neighbours};

/// The view.
#[component]
pub fn ConcordancePage() -> impl IntoView {
    let store = store();
    let hits = Hits::new(store);
    provide_context(hits);
    shell::set_title(&text::title(words::CONCORDANCE));
    let is_asked = store.part(|state| !state.filter.q.trim().is_empty());
    let outcome = memo(move || hits.lines.with(|lines| hits.answer.with(|answer| Outcome::of(is_asked.get(), answer, lines))));
    let body = move || match outcome.get() {
        Outcome::Start => view! { <Start/> }.into_any(),
        Outcome::NoPassage => view! { <Count/><NothingFound/> }.into_any(),
        Outcome::NoKeyword => view! { <p class="empty" role="status">{words::NO_KEYWORD}</p> }.into_any(),
        Outcome::NoLine => view! { <p class="empty" role="status">{words::NO_LINES}</p> }.into_any(),
        Outcome::Lines => view! { <Found/> }.into_any(),
    };
    view! {
        <section class="concordance">
            <h1 class="view-title">{words::CONCORDANCE}</h1>
            <p class="lead">{words::LEAD}</p>
            <div>{body}</div>
        </section>
    }
}

/// The parts of the view by id and name.
const PARTS: [(&str, &str); 3] = [("lines", words::LINES), ("collocates", words::COLLOCATES), ("strips", words::STRIPS)];

/// All that is shown where there are lines.
#[component]
fn Found() -> impl IntoView {
    let jump = |(id, name): (&'static str, &'static str)| {
        let jump = move |event: MouseEvent| {
            event.prevent_default();
            shell::focus(id);
        };
        view! { <li><a href=format!("#{id}") on:click=jump>{name}</a></li> }
    };
    let [lines, collocates, strips] = PARTS;
    view! {
        <Count/>
        <AsPhrase/>
        <Neighbours/>
        <nav class="subviews" aria-label=words::ON_THIS_PAGE>
            <ul>{PARTS.map(jump).collect_view()}</ul>
        </nav>
        <Part part=lines><Lines/></Part>
        <Part part=collocates><Collocates/></Part>
        <Part part=strips><Dispersion/></Part>
    }
}

/// A part of the view, to be jumped to.
#[component]
fn Part(
    /// Its id and its name.
    part: (&'static str, &'static str),
    /// Content.
    children: Children,
) -> impl IntoView {
    let (id, name) = part;
    view! {
        <section id=id tabindex="-1" aria-label=name>
            <h2 class="reports__heading">{name}</h2>
            {children()}
        </section>
    }
}
