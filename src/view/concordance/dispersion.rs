//! A strip for each report: where in it the hits stand.
use super::Hits;
use crate::reactive::memo;
use crate::text::{self, concordance as words};
use crate::view::dom::{El, el, svg};
use atlas_core::query::{Facet, Strip, dispersion as strips_of};
use leptos::prelude::*;

/// Width of the picture of a strip, in its own units.
const WIDTH: f64 = 1000.0;
/// Reports shown at once; "more" shows as many again.
const PAGE: usize = 20;

/// The strips.
pub fn dispersion(hits: Hits) -> El {
    let filter = hits.store.part(|state| state.filter.clone());
    let strips = memo(move || filter.with(|filter| hits.lines.with(|lines| strips_of(hits.store.atlas, hits.words, filter, lines))));
    let shown = RwSignal::new(PAGE);
    let list = el("div").children_of(move || {
        strips.with(|strips| {
            let rest = strips.len().saturating_sub(shown.get());
            let list = el("ol").class("strips").children(strips.iter().take(shown.get()).map(|one| strip(hits, one)));
            let more = el("button").class("more").attr("type", "button").text(&text::more(rest.min(PAGE)));
            let more = (rest > 0).then(|| more.on("click", move |_| shown.update(|shown| *shown += PAGE)));
            std::iter::once(list).chain(more).collect()
        })
    });
    el("div").child(el("p").class("kwic__lead").text(words::STRIPS_LEAD)).child(list)
}

fn strip(hits: Hits, strip: &Strip) -> El {
    let title = Facet::Document.name(hits.store.atlas, strip.document);
    let ticks: String = strip.hits.iter().map(|hit| format!("M{} 0V1", (hit * WIDTH) as u32)).collect();
    let picture = svg("svg").attr("class", "strip").attr("viewBox", &format!("0 0 {WIDTH} 1")).attr("preserveAspectRatio", "none");
    let picture = picture.attr("role", "img").attr("aria-label", &words::strip(strip.hits.len(), title, &strip.tenths()));
    let picture = picture.child(svg("path").attr("d", &ticks));
    let name = el("span").text(title);
    let n = el("span").text(&text::number(strip.hits.len()));
    el("li").flag("data-empty", strip.hits.is_empty()).child(name).child(n).child(picture)
}
