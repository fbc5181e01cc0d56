//! Figures: the numbers that the reports give, by subject, in order of the day they hold for.
mod figure;

use crate::browser::shell;
use crate::components::{Downloads, Narrowed, NothingLeft, Status};
use crate::reactive::memo;
use crate::state::store;
use crate::text::{self, counts::Counted};
use atlas_core::count::Measure;
use atlas_core::query::{Figure, Filter, figures_by_subject};
use figure::FigureItem;
use leptos::prelude::*;

pub use figure::{FigureRelation, figure_value};

const FILES: &[(&str, &str)] = &[("figures", "csv"), ("figures", "json")];

/// The view.
#[component]
pub fn FiguresPage() -> impl IntoView {
    let store = store();
    shell::set_title(&text::title(text::FIGURES));
    let asked = store.asked();
    let all = Counted::new(store.atlas, Measure::Figures, &Filter::default(), store.atlas.figures().len());
    let left = memo(move || asked.with(|asked| Counted::of(store.atlas, Measure::Figures, asked)));
    let (of_all, of) = (all.clone(), all);
    let count = memo(move || text::counts::figures_of(left.get(), of_all.clone()));
    let subjects = move || asked.with(|asked| figures_by_subject(store.atlas, asked));
    let is_empty = memo(move || left.get().n == 0);
    let list = move || {
        if is_empty.get() {
            // What could be removed follows the filters.
            asked.track();
            return view! { <NothingLeft/> }.into_any();
        }
        let ids = |figures: &Vec<Figure<'static>>| figures.iter().map(|(id, _)| *id).collect::<Vec<_>>();
        view! {
            <For each=subjects key=ids let:figures>
                <Subject figures/>
            </For>
        }
        .into_any()
    };
    view! {
        <section class="figures">
            <h1 class="view-title">{text::FIGURES}</h1>
            <p class="lead">{text::FIGURES_LEAD}</p>
            <Narrowed words=move |_| text::counts::left(left.get(), of.clone())/>
            <Status words=count/>
            <div>{list}</div>
            <Downloads files=FILES/>
        </section>
    }
}

/// The figures on one subject.
#[component]
fn Subject(figures: Vec<Figure<'static>>) -> impl IntoView {
    let title = figures.first().map_or("", |(_, figure)| store().atlas.str(figure.title));
    view! {
        <section class="subject">
            <h2 class="subject__title">{title}</h2>
            <ol class="subject__figures">{figures.into_iter().map(|figure| view! { <FigureItem figure/> }).collect_view()}</ol>
        </section>
    }
}
