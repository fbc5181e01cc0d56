//! Timeline: events, meetings, statements and changes of status on one axis; brushing it sets the days of the filters.
mod brush;
mod brushed;
mod entries;
mod lanes;
mod meeting;

use crate::browser::shell;
use crate::components::{Downloads, Narrowed};
use crate::reactive::memo;
use crate::state::store;
use crate::text;
use crate::text::counts::Counted;
use crate::text::timeline as words;
use atlas_core::count::Measure;
use atlas_core::query::{Asked, Filter, timeline};
use brushed::Brushed;
use entries::Entries;
use leptos::prelude::*;
use std::sync::Arc;

pub use lanes::Lanes;
pub use meeting::{MeetingFacts, MeetingHead};

const FILES: &[(&str, &str)] = &[("timeline", "csv"), ("timeline", "json")];

/// The view. The axis shows all times whatever span is chosen, so that the span can be widened; the list obeys it.
#[component]
pub fn TimelinePage() -> impl IntoView {
    let store = store();
    shell::set_title(&text::title(words::TIMELINE));
    let asked = store.asked();
    let any_time = memo(move || asked.with(|asked| asked.or(store.atlas, Filter { from: None, to: None, ..asked.filter().clone() })));
    let moments = memo(move || Arc::new(any_time.with(|asked| timeline(store.atlas, asked))));
    let axis = move || moments.with(|moments| (!moments.is_empty()).then(|| view! { <Brushed moments=moments.clone()/> }));
    let all = Counted::of(store.atlas, Measure::Entries, &store.asked_for(Filter::default()));
    let left = move |asked: &Asked| {
        let count = |measure| Counted::of(store.atlas, measure, asked);
        words::narrowed(count(Measure::Entries), all.clone(), count(Measure::LeftOut))
    };
    view! {
        <section class="timeline">
            <h1 class="view-title">{words::TIMELINE}</h1>
            <p class="lead">{words::TIMELINE_LEAD}</p>
            <Narrowed words=left/>
            <div>{axis}</div>
            <Entries/>
            <Downloads files=FILES/>
        </section>
    }
}
