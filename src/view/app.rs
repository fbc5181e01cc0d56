//! The page: banner, views, search, filters, and the view that is open.
use super::balance::balance;
#[cfg(feature = "views")]
use super::concordance::concordance;
use super::documents::documents;
use super::dom::{El, el};
use super::facets::{chips, filters};
use super::figures::figures;
#[cfg(feature = "views")]
use super::map::map;
use super::method::method;
use super::search::search_field;
use super::settings::settings;
use super::shared::{contact, link};
#[cfg(feature = "views")]
use super::stances::stances;
#[cfg(feature = "views")]
use super::timeline::timeline;
use crate::browser::{intl, location, shell};
use crate::state::{Rest, Store, store};
use crate::text;
use atlas_core::index::Atlas;
use atlas_core::query::{Notice, exactly};
use atlas_core::state::{Action, View};
use leptos::prelude::*;

/// The whole page.
pub fn app(atlas: &'static Atlas<'static>) -> Vec<El> {
    provide_context(Store::new(atlas));
    let skip = el("a").class("skip").attr("href", "#main").text(text::SKIP).on("click", |event| {
        event.prevent_default();
        shell::focus("main");
    });
    let main = el("main").class("page__main").attr("id", "main").attr("tabindex", "-1");
    // On the front page the purpose comes first.
    let front = store().part(|state| state.view == View::Documents && state.id.is_empty() && !state.filter.is_active());
    let voices = |at_end: bool| el("div").children_of(move || if front.get() == at_end { vec![balance()] } else { Vec::new() });
    let main = main.child(notices()).children(chips()).child(voices(false)).child(open_view()).child(voices(true));
    // While the filters are open as a sheet nothing behind them is reached.
    let sheet = RwSignal::new(false);
    let behind = |part: El| part.flag_of("inert", move || sheet.get());
    let page = el("div").class("page").children(filters(sheet)).child(behind(main));
    vec![behind(banner(skip)), page, behind(footer())]
}

fn banner(skip: El) -> El {
    let atlas = store().atlas;
    let names = el("div").class("banner__names");
    let names = names.child(link(Action::Chosen(Box::default())).class("banner__name").text(text::NAME));
    let names = names.child(el("p").class("banner__corpus").text(atlas.str(atlas.info().title)));
    let names = names.child(on_paper());
    el("header").class("banner").child(skip).child(names).child(search_field()).child(settings()).child(views())
}

fn views() -> El {
    let open = store().part(|state| state.view);
    let item = |view: View| {
        let link = link(Action::ViewOpened(view)).text(text::view(view));
        el("li").child(link.attr_of("aria-current", move || (open.get() == view).then(|| "page".to_owned())))
    };
    let list = el("ul").children(View::ALL.iter().copied().map(item));
    el("nav").class("views").attr("aria-label", text::VIEWS).child(list)
}

/// What of the address or the query was not understood.
fn notices() -> El {
    let store = store();
    el("ul").class("notices").attr("aria-live", "polite").children_of(move || {
        let mut notices: Vec<String> = store.url_notices().with(|notices| notices.iter().map(text::url_notice).collect());
        let mut items: Vec<El> = notices.drain(..).map(|notice| el("li").text(&notice)).collect();
        store.answer().with(|answer| items.extend(answer.notices.iter().map(query_notice)));
        items
    })
}

/// A notice on the query; what was searched beside or instead of the words typed can be declined.
fn query_notice(notice: &Notice) -> El {
    let item = el("li").text(&text::query_notice(notice));
    let (Notice::Corrected { from, .. } | Notice::Widened { word: from, .. }) = notice else { return item };
    let mut exact = store().now(Clone::clone);
    exact.filter.q = exactly(&exact.filter.q, from);
    item.text(" ").child(link(Action::Chosen(Box::new(exact))).text(&text::exactly(from)))
}

fn open_view() -> El {
    let store = store();
    let open = store.part(|state| state.view);
    let rest = store.rest();
    el("div").children_of(move || match rest.get() {
        Rest::Here => vec![view_of(open.get())],
        Rest::Failed(why) => {
            let again = el("button").attr("type", "button").text(text::TRY_AGAIN).on("click", move |_| store.complete());
            vec![el("div").class("empty").attr("role", "alert").child(el("p").text(&text::rest_failed(&why))).child(again)]
        }
        _ => vec![el("p").class("empty").text(text::LOADING)],
    })
}

fn view_of(view: View) -> El {
    match view {
        View::Documents => documents(),
        #[cfg(feature = "views")]
        View::Concordance => concordance(),
        #[cfg(feature = "views")]
        View::Map => map(),
        #[cfg(feature = "views")]
        View::Stances => stances(),
        #[cfg(feature = "views")]
        View::Timeline => timeline(),
        View::Figures => figures(),
        View::Method => method(),
        // The second edition has it and is on its way.
        #[cfg(not(feature = "views"))]
        _ => el("p").class("empty").text(text::LOADING),
    }
}

fn footer() -> El {
    let atlas = store().atlas;
    let info = atlas.info();
    let report = el("a").text(text::REPORT_ERROR).attr_of("href", move || Some(contact(atlas)));
    let version = format!(" · {} · {}", text::PROGRAM, text::data_version(atlas.str(info.version)));
    el("footer").class("footer").child(el("p").text(atlas.str(info.rights))).child(el("p").child(report).text(&version))
}

/// What a sheet of paper says of itself: which page of the web, printed when, from which data.
fn on_paper() -> El {
    let atlas = store().atlas;
    let line = el("p").class("paper");
    let node = line.node().clone();
    let fill = move || {
        let words = text::printed(&location::href(), &intl::today(), atlas.str(atlas.info().version));
        node.set_text_content(Some(&words));
    };
    fill();
    shell::on_window("beforeprint", fill);
    line
}
