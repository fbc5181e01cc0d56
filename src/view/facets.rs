//! Filters: a group of checkboxes for each facet, the days, and a chip for each active filter.
use super::documents::count;
use super::dom::{El, el};
use super::shared::{field_value, link, status};
use crate::browser::intl;
use crate::browser::shell::focus_element;
use crate::reactive::memo;
use crate::state::{Rest, Store, store};
use crate::text;
use atlas_core::model::{Day, OutletBasis, Position, Voice};
use atlas_core::query::{Facet, Filter, search};
use atlas_core::state::Action;
use leptos::prelude::*;

/// A list of more values than this is folded.
const SHORT: usize = 20;

const ID: &str = "filters";

/// The region of the filters: a column; where there is no room for one, a sheet that a button at the foot of the screen
/// opens. `is_open` says whether the sheet is.
pub fn filters(is_open: RwSignal<bool>) -> [El; 2] {
    let store = store();
    let shown = Facet::ALL.iter().copied().filter(|facet| facet.n_values(store.atlas) > 0);
    let n_active = n_active(store);
    let open = el("button").class("filters__open").attr("type", "button").attr("popovertarget", ID);
    let open = open.text_of(move || text::filters(n_active.get()));
    let head = el("p").class("filters__summary").text(text::FILTERS);
    // What is announced outside is out of reach meanwhile.
    let foot = el("div").class("filters__foot").children_of(move || {
        let close = || el("button").attr("type", "button").attr("popovertarget", ID).text(text::CLOSE);
        if is_open.get() { vec![status(move || count(store)), close()] } else { Vec::new() }
    });
    let region = el("section").class("filters").attr("aria-label", text::FILTERS).child(head).children(shown.map(facet_group));
    let sheet = el("div").class("sheet").attr("id", ID).attr("popover", "").attr("tabindex", "-1");
    let sheet = sheet.child(region.child(days()).child(non_article()).child(foot));
    // Open it is a dialog; a column is none.
    let dialog = [("role", "dialog"), ("aria-modal", "true"), ("aria-label", text::FILTERS)];
    let sheet = dialog.into_iter().fold(sheet, |sheet, (name, value)| sheet.attr_of(name, move || is_open.get().then(|| value.to_owned())));
    let node = sheet.node().clone();
    let sheet = sheet.on("toggle", move |_| {
        is_open.set(node.matches(":popover-open").unwrap_or(false));
        if is_open.get_untracked() {
            focus_element(&node);
        }
    });
    [open, sheet]
}

/// How many filters there are beside the query, which stands in its field.
fn n_active(store: Store) -> Memo<usize> {
    store.part(|state| {
        let filter = &state.filter;
        filter.selections.iter().count()
            + [filter.from.is_some(), filter.to.is_some(), filter.non_article].into_iter().filter(|on| *on).count()
    })
}

fn facet_group(facet: Facet) -> El {
    let store = store();
    let rest = store.rest();
    // No counts while the index is on its way: a 0 would say that nothing is found.
    let counts = memo(move || {
        if rest.get() != Rest::Here {
            return Vec::new();
        }
        store.answer().with(|answer| {
            let counts = answer.facets.iter().find(|(other, _)| *other == facet).map(|(_, counts)| counts.clone());
            counts.unwrap_or_default()
        })
    });
    let values = ordered(store, facet).into_iter().map(|value| facet_value(facet, value, counts));
    let list = el("ul").class("facet__values").children(values);
    let group = el("fieldset").class("facet").child(el("legend").text(text::facet(facet)));
    if facet.n_values(store.atlas) <= SHORT {
        return group.child(list);
    }
    // A long list is folded, but for the state in which one of its values is selected.
    let selected = store.now(|state| !state.filter.selections.of(facet).is_empty());
    let all = el("details")
        .class("facet__all")
        .flag("open", selected)
        .child(el("summary").text(&text::all_values(facet, facet.n_values(store.atlas))))
        .child(list);
    group.child(all)
}

/// The values that occur most come first; those of codebook, reports and sides keep their order.
fn ordered(store: Store, facet: Facet) -> Vec<u16> {
    let mut values: Vec<u16> = (0..facet.n_values(store.atlas) as u16).collect();
    if matches!(facet, Facet::Actor | Facet::Place) {
        let all = search(store.atlas, &Filter::default());
        let counts = all.facets.iter().find(|(other, _)| *other == facet).map(|(_, counts)| counts.clone()).unwrap_or_default();
        values.retain(|value| counts[usize::from(*value)] > 0);
        values.sort_by_key(|value| std::cmp::Reverse(counts[usize::from(*value)]));
    }
    values
}

fn facet_value(facet: Facet, value: u16, counts: Memo<Vec<usize>>) -> El {
    let store = store();
    let n = move || counts.with(|counts| counts.get(usize::from(value)).copied());
    let checked = store.part(move |state| state.filter.selections.of(facet).contains(&value));
    let field = el("input").attr("type", "checkbox").prop_of("checked", move || checked.get().into());
    let field = field.on("change", move |_| store.dispatch(Action::FacetToggled(facet, value)));
    let label = el("label").child(field).child(el("span").class("facet__name").text(&name(store, facet, value))).text(" ");
    let label = label.child(el("span").class("facet__count").text_of(move || n().map_or_else(String::new, text::number)));
    el("li").class("facet__value").child(label).flag_of("data-empty", move || n() == Some(0))
}

/// The name of a value; an outlet that is only inferred says so.
fn name(store: Store, facet: Facet, value: u16) -> String {
    let atlas = store.atlas;
    let name = facet.name(atlas, value);
    match facet {
        Facet::Position => return Position::of_code(value as u8).map_or("", text::position).to_owned(),
        Facet::Voice => return Voice::of_code(value as u8).map_or("", text::voice).to_owned(),
        _ => {}
    }
    let mut documents = atlas.documents().iter().filter(|document| document.outlet.get() == value);
    if facet == Facet::Outlet && documents.any(|document| document.outlet_basis == OutletBasis::Inferred.code()) {
        return text::inferred(name);
    }
    name.to_owned()
}

fn days() -> El {
    let from = day_field(text::FROM, |filter| filter.from, Action::FromSet);
    let to = day_field(text::TO, |filter| filter.to, Action::ToSet);
    el("fieldset").class("facet").child(el("legend").text(text::DATE)).child(from).child(to)
}

fn day_field(label: &str, read: fn(&Filter) -> Option<Day>, write: fn(Option<Day>) -> Action) -> El {
    let store = store();
    let value = store.part(move |state| read(&state.filter).map_or_else(String::new, |day| day.to_string()));
    let field = el("input").attr("type", "date").prop_of("value", move || value.get().into());
    let field = field.on("change", move |event| store.dispatch(write(Day::parse(&field_value(&event)))));
    el("label").class("facet__day").child(el("span").text(label)).child(field)
}

fn non_article() -> El {
    let store = store();
    let checked = store.part(|state| state.filter.non_article);
    let field = el("input").attr("type", "checkbox").prop_of("checked", move || checked.get().into());
    let field = field.on("change", move |_| store.dispatch(Action::NonArticleToggled));
    el("label").class("filters__option").child(field).child(el("span").text(text::NON_ARTICLE))
}

/// A chip for each active filter, pressing it removes the filter; and how many there are, for whoever does not see them come.
pub fn chips() -> [El; 2] {
    let store = store();
    let filter = store.part(|state| state.filter.clone());
    let n_active = n_active(store);
    let said = el("p").class("unseen").attr("aria-live", "polite").text_of(move || text::active(n_active.get()));
    let list = el("ul").class("chips").attr("aria-label", text::ACTIVE).children_of(move || {
        let active = filter.with(|filter| active(store, filter));
        let n_active = active.len();
        let mut chips: Vec<El> = active.into_iter().map(|(label, action)| chip(&label, action)).collect();
        if n_active > 1 {
            let clear = el("button").class("chips__clear").attr("type", "button").text(text::CLEAR);
            chips.push(el("li").child(clear.on("click", move |_| store.dispatch(Action::FiltersCleared))));
        }
        chips
    });
    [list, said]
}

/// What the filters leave of what a view shows, where there are any, and the way back to all of it.
pub fn narrowed(words: impl Fn(&Filter) -> String + 'static) -> El {
    let store = store();
    let filter = store.part(|state| state.filter.clone());
    el("div").children_of(move || {
        filter.with(|filter| {
            let all =
                || el("button").attr("type", "button").text(text::SHOW_ALL).on("click", move |_| store.dispatch(Action::FiltersCleared));
            let note = || el("p").class("narrowed").attr("role", "note").text(&words(filter)).text(" ").child(all());
            if filter.is_active() { vec![note()] } else { Vec::new() }
        })
    })
}

/// Each active filter with the action that removes it; the query comes last.
pub fn active(store: Store, filter: &Filter) -> Vec<(String, Action)> {
    let mut active: Vec<(String, Action)> = Vec::new();
    for (facet, value) in filter.selections.iter() {
        active.push((format!("{}: {}", text::facet(facet), name(store, facet, value)), Action::FacetToggled(facet, value)));
    }
    active.extend(filter.from.map(|day| (format!("{}: {}", text::FROM, intl::day(day)), Action::FromSet(None))));
    active.extend(filter.to.map(|day| (format!("{}: {}", text::TO, intl::day(day)), Action::ToSet(None))));
    if filter.non_article {
        active.push((text::NON_ARTICLE.to_owned(), Action::NonArticleToggled));
    }
    if !filter.q.trim().is_empty() {
        active.push((filter.q.trim().to_owned(), Action::QueryCleared));
    }
    active
}

fn chip(label: &str, action: Action) -> El {
    let store = store();
    let words = el("span").class("chip__label").text(label);
    let cross = el("span").class("chip__cross").attr("aria-hidden", "true").text("×");
    let button = el("button").class("chip").attr("type", "button").attr("aria-label", &text::remove(label)).child(words).child(cross);
    el("li").child(button.on("click", move |_| store.dispatch(action.clone())))
}

/// Why a view has nothing to show: each filter that could be removed, or that the corpus has nothing of the kind.
pub fn nothing_left(store: Store) -> El {
    let filter = store.now(|state| state.filter.clone());
    let ways: Vec<El> =
        active(store, &filter).into_iter().map(|(label, action)| el("li").child(link(action).text(&text::remove(&label)))).collect();
    let words = if ways.is_empty() { text::NONE_CODED } else { text::NOTHING_LEFT };
    el("div").class("empty").child(el("p").text(words)).child(el("ul").children(ways))
}
