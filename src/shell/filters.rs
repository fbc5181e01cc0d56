//! Filters: a group of checkboxes for each facet, and the days.
use crate::browser::shell::focus_element;
use crate::components::{Number, Sentence, Status, facet_value_name, results_count};
use crate::reactive::memo;
use crate::state::{Store, store};
use crate::text::{self, counts::Counted};
use atlas_core::count::{Around, Measure};
use atlas_core::model::Day;
use atlas_core::query::{Facet, FacetValue, Filter, values_in_order};
use atlas_core::state::Action;
use leptos::html;
use leptos::prelude::*;

/// A list of more values than this is folded.
const SHORT: usize = 20;

const ID: &str = "filters";

/// The region of the filters: a column; where there is no room for one, a sheet that a button at the foot of the screen opens.
#[component]
pub fn Filters(
    /// Whether the sheet is open.
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let store = store();
    let shown = Facet::ALL.iter().copied().filter(|facet| facet.n_values(store.atlas) > 0);
    let n_active = n_active(store);
    let sheet = NodeRef::<html::Div>::new();
    let toggled = move |_| {
        let Some(sheet) = sheet.get_untracked() else { return };
        is_open.set(sheet.matches(":popover-open").unwrap_or(false));
        if is_open.get_untracked() {
            focus_element(&sheet);
        }
    };
    // A dialog while open as a sheet, but not as a column.
    let dialog = move |value: &'static str| move || is_open.get().then_some(value);
    view! {
        <button class="filters__open" type="button" popovertarget=ID>{move || text::filters(n_active.get())}</button>
        <div
            class="sheet"
            id=ID
            popover=""
            tabindex="-1"
            role=dialog("dialog")
            aria-modal=dialog("true")
            aria-label=dialog(text::FILTERS)
            node_ref=sheet
            on:toggle=toggled
        >
            <section class="filters" aria-label=text::FILTERS>
                <p class="filters__summary">{text::FILTERS}</p>
                <p class="filters__counts">{text::FILTER_COUNTS}</p>
                {shown.map(|facet| view! { <FacetGroup facet/> }).collect_view()}
                <Days/>
                <Kinds label=text::NON_ARTICLE read=|filter| filter.non_article action=Action::NonArticleToggled/>
                <Kinds label=text::NO_HEADLINES read=|filter| filter.without_headlines action=Action::HeadlinesToggled/>
                <div class="filters__foot">
                    // Live regions outside the sheet are inert while it is open.
                    <Show when=move || is_open.get()>
                        <Status words=results_count()/>
                        <button type="button" popovertarget=ID>{text::CLOSE}</button>
                    </Show>
                </div>
            </section>
        </div>
    }
}

/// How many filters there are beside the query, which stands in its field.
pub fn n_active(store: Store) -> Memo<usize> {
    store.part(|state| {
        let filter = &state.filter;
        filter.selections.iter().count()
            + [filter.from.is_some(), filter.to.is_some(), filter.non_article, filter.without_headlines]
                .into_iter()
                .filter(|on| *on)
                .count()
    })
}

#[component]
fn FacetGroup(facet: Facet) -> impl IntoView {
    let store = store();
    let answer = store.answer();
    let counts = memo(move || answer.with(|answer| answer.counts(facet)));
    let filter = store.part(|state| state.filter.clone());
    let around = memo(move || filter.with(|filter| Around::new(store.atlas, filter, facet)));
    let n_values = facet.n_values(store.atlas);
    let values = values_in_order(store.atlas, &store.whole(), facet);
    let all =
        Counted::new(store.atlas, if facet == Facet::Actor { Measure::Actors } else { Measure::Places }, &Filter::default(), values.len());
    let list = view! { <ul class="facet__values">{values.into_iter().map(|value| view! { <Value facet value counts around/> }).collect_view()}</ul> };
    // A long list starts folded unless one of its values is selected.
    let list = if n_values <= SHORT {
        list.into_any()
    } else {
        let open = store.now(|state| !state.filter.selections.of(facet).is_empty());
        view! { <details class="facet__all" open=open><summary><Sentence words=text::counts::all_values(all)/></summary>{list}</details> }
            .into_any()
    };
    view! { <fieldset class="facet"><legend>{text::facet(facet)}</legend>{list}</fieldset> }
}

#[component]
fn Value(facet: Facet, value: FacetValue, counts: Memo<Vec<usize>>, around: Memo<Around>) -> impl IntoView {
    let store = store();
    let n = memo(move || counts.with(|counts| counts.get(value.row()).copied()));
    let checked = store.part(move |state| state.filter.selections.of(facet).contains(&value));
    let toggle = move |_| store.dispatch(Action::FacetToggled(facet, value));
    let count = move || {
        let address = around.with(|around| around.with(store.atlas, value));
        n.get().map(|n| view! { <Number of=Counted { measure: Measure::Passages, n, address }/> })
    };
    view! {
        <li class="facet__value" data-empty=move || (n.get() == Some(0)).then_some("")>
            <label>
                <input type="checkbox" prop:checked=checked on:change=toggle/>
                <span class="facet__name">{facet_value_name(store, facet, value)}</span>
                " "
                <span class="facet__count">{count}</span>
            </label>
        </li>
    }
}

#[component]
fn Days() -> impl IntoView {
    let view = store().part(|state| state.view);
    view! {
        <fieldset class="facet">
            <legend>{move || text::dates(view.get())}</legend>
            <DayField label=text::FROM read=|filter| filter.from write=Action::FromSet/>
            <DayField label=text::TO read=|filter| filter.to write=Action::ToSet/>
        </fieldset>
    }
}

#[component]
fn DayField(label: &'static str, read: fn(&Filter) -> Option<Day>, write: fn(Option<Day>) -> Action) -> impl IntoView {
    let store = store();
    let value = store.part(move |state| read(&state.filter).map_or_else(String::new, |day| day.to_string()));
    let change = move |event| store.dispatch(write(Day::parse(&event_target_value(&event))));
    view! { <label class="facet__day"><span>{label}</span><input type="date" prop:value=value on:change=change/></label> }
}

/// Whether some kinds of lines are searched.
#[component]
fn Kinds(label: &'static str, read: fn(&Filter) -> bool, action: Action) -> impl IntoView {
    let store = store();
    let checked = store.part(move |state| read(&state.filter));
    let toggle = move |_| store.dispatch(action.clone());
    view! { <label class="filters__option"><input type="checkbox" prop:checked=checked on:change=toggle/><span>{label}</span></label> }
}
