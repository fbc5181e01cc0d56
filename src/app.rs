//! The page: banner, search, filters, and the view that is open.
use crate::browser::shell::focus;
use crate::components::{Link, contact};
use crate::shell::{Balance, Chips, Filters, Notices, PrintedFrom, Search, Settings, keep_focus, listen_to_keys};
use crate::state::{Store, store};
use crate::text;
use crate::views::{ViewPage, prefetch};
use atlas_core::index::Atlas;
use atlas_core::state::{Action, Selection, View};
use leptos::prelude::*;

/// The whole page.
#[component]
pub fn App(
    /// The corpus.
    atlas: &'static Atlas<'static>,
) -> impl IntoView {
    provide_context(Store::new(atlas));
    listen_to_keys();
    keep_focus();
    let front = store().part(|state| state.view == View::Documents && state.selection == Selection::Nothing && !state.filter.is_active());
    // While the filters are open as a sheet nothing behind them is reached.
    let sheet = RwSignal::new(false);
    view! {
        <Banner inert=sheet/>
        <div class="page">
            <Filters is_open=sheet/>
            <main class="page__main" id="main" tabindex="-1" inert=sheet>
                <Notices/>
                <Chips/>
                // On the front page the purpose comes first.
                <div><Show when=move || !front.get()><Balance/></Show></div>
                <ViewPage/>
                <div><Show when=move || front.get()><Balance/></Show></div>
            </main>
        </div>
        <Footer inert=sheet/>
    }
}

#[component]
fn Banner(inert: RwSignal<bool>) -> impl IntoView {
    let atlas = store().atlas;
    let skip = |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus("main");
    };
    view! {
        <header class="banner" inert=inert>
            <a class="skip" href="#main" on:click=skip>{text::SKIP}</a>
            <div class="banner__names">
                <Link action=Action::Chosen(Box::default()) class="banner__name">{text::NAME}</Link>
                <p class="banner__corpus">{atlas.str(atlas.info().title)}</p>
                <PrintedFrom/>
            </div>
            // Who types will read what is found.
            <Search on:focusin=|_| prefetch(View::Documents)/>
            <Settings/>
            <Views/>
        </header>
    }
}

/// The links to the views.
#[component]
fn Views() -> impl IntoView {
    let open = store().part(|state| state.view);
    let item = |view: View| {
        let current = Signal::derive(move || (open.get() == view).then_some("page"));
        view! {
            <li on:pointerenter=move |_| prefetch(view) on:focusin=move |_| prefetch(view)>
                <Link action=Action::ViewOpened(view) current>{text::view(view)}</Link>
            </li>
        }
    };
    view! { <nav class="views" aria-label=text::VIEWS><ul>{View::of(store().atlas).into_iter().map(item).collect_view()}</ul></nav> }
}

#[component]
fn Footer(inert: RwSignal<bool>) -> impl IntoView {
    let atlas = store().atlas;
    let info = atlas.info();
    let report = contact();
    view! {
        <footer class="footer" inert=inert>
            <p>{atlas.str(info.rights)}</p>
            <p>
                <a href=report>{text::REPORT_ERROR}</a>
                {format!(" · {} · {}", text::PROGRAM, text::data_version(atlas.str(info.version)))}
            </p>
        </footer>
    }
}
