//! A strip for each report: where in it the hits stand.
use super::hits::hits;
use crate::components::{More, Number};
use crate::reactive::memo;
use crate::text;
use crate::text::concordance as words;
use crate::text::counts::Counted;
use atlas_core::count::{Around, Measure};
use atlas_core::query::{Facet, Strip, dispersion};
use leptos::prelude::*;

/// Width of the picture of a strip, in its own units.
const WIDTH: u32 = 1000;
/// Reports shown at once; "more" shows as many again.
const PAGE: usize = 20;

/// The strips.
#[component]
pub fn Dispersion() -> impl IntoView {
    let hits = hits();
    let filter = hits.store.part(|state| state.filter.clone());
    let strips = memo(move || filter.with(|filter| hits.lines.with(|lines| dispersion(hits.store.atlas, hits.words, filter, lines))));
    let shown = RwSignal::new(PAGE);
    let n = memo(move || strips.with(Vec::len));
    let list = move || {
        let strips = strips.with(|strips| strips.iter().take(shown.get()).cloned().collect::<Vec<_>>());
        let around = filter.with(|filter| Around::new(hits.store.atlas, filter, Facet::Document));
        let item = |strip: Strip| {
            let address = around.with(hits.store.atlas, strip.document.into());
            view! { <StripItem count=Counted { measure: Measure::Hits, n: strip.hits.len(), address } strip/> }
        };
        strips.into_iter().map(item).collect_view()
    };
    view! {
        <div>
            <p class="kwic__lead">{words::STRIPS_LEAD}</p>
            <div><ol class="strips">{list}</ol><More n shown page=PAGE counted=Signal::derive(move || text::reports(n.get()).into())/></div>
        </div>
    }
}

#[component]
fn StripItem(
    /// A report and its hits.
    strip: Strip,
    /// How many they are.
    count: Counted,
) -> impl IntoView {
    let title = Facet::Document.name(hits().store.atlas, strip.document);
    let n = strip.hits.len();
    let ticks: String = strip.ticks(WIDTH).map(|x| format!("M{x} 0V1")).collect();
    view! {
        <li data-empty=strip.hits.is_empty()>
            <span>{title}</span>
            <span><Number of=count/></span>
            <svg
                class="strip"
                viewBox=format!("0 0 {WIDTH} 1")
                preserveAspectRatio="none"
                role="img"
                aria-label=words::strip(n, title, &strip.tenths())
            >
                <path d=ticks/>
            </svg>
        </li>
    }
}
