//! The mark of a place: a link with the shape of its status, the ring of the record, signs of doubt, and its name.
use super::shown::{Shown, age, opened};
use crate::browser::pointer::nearest;
use crate::browser::shell::focus_element;
use crate::components::{follow, href_of};
use crate::reactive::memo;
use crate::state::store;
use crate::text::map as words;
use crate::text::plain::passages;
use atlas_core::geo::{Capital, Drawing, Label, Mark, Says, is_full, shape, sign_place, status_word};
use atlas_core::index::Atlas;
use atlas_core::model::Status;
use atlas_core::number::number_text;
use leptos::prelude::*;
use leptos::{ev, svg};

/// A mark. Each of its attributes follows the mark's own memos, so that a step of the slider writes only what it changes.
#[component]
pub fn CapitalMark(
    /// Which of the drawing's marks it is.
    row: usize,
    /// The drawing.
    drawing: Memo<Drawing<'static>>,
    /// Units of the drawing a pixel.
    scale: Memo<String>,
    /// The mark that the Tab key reaches.
    active: RwSignal<usize>,
    /// Its element.
    link: NodeRef<svg::A>,
    /// Called when it gets the focus.
    focused: impl Fn() + 'static,
) -> impl IntoView {
    let (shown, store) = (Shown::here(), store());
    let mark = memo(move || drawing.with(|drawing| drawing.marks[row]));
    let Mark { place, at, .. } = mark.get_untracked();
    let capital = shown.capital(place);
    // Where marks stand close, the one that was drawn last lies over its neighbours.
    let click = move |event: ev::MouseEvent| {
        let other = nearest(&event, ".cap").and_then(|mark| Some((shown.marked(&mark.id())?, mark)));
        match other.filter(|(other, _)| *other != place) {
            Some((other, mark)) => {
                event.prevent_default();
                store.dispatch(opened(other));
                focus_element(&mark);
            }
            None => follow(store, &event, &opened(place)),
        }
    };
    // Built by calls: in a view of its own the macro would take the link for one of HTML, which is not drawn.
    svg::a()
        .class("cap")
        .id(shown.mark_id(place))
        .attr("href", href_of(store, opened(place)))
        .attr("transform", move || translated(at, &scale.read()))
        .attr("data-status", move || status_word(shown.atlas, mark.get().face.status))
        .attr("data-colour", move || colour(shown.atlas, mark.get().face.status))
        .attr("data-full", move || is_full(shown.atlas, mark.get().face.status).then_some(""))
        .attr("aria-label", move || capital.with(|capital| name(shown.atlas, capital)))
        .attr("aria-description", move || capital.with(|capital| description(shown.atlas, capital)))
        .attr("aria-current", move || (shown.open.get() == Some(place)).then_some("true"))
        .attr("tabindex", move || if active.get() == row { "0" } else { "-1" })
        .node_ref(link)
        .on(ev::click, click)
        .on(ev::focus, move |_| focused())
        .child(view! { <Shape mark/> })
}

/// What is drawn of a mark.
#[component]
fn Shape(
    /// The mark.
    mark: Memo<Mark<'static>>,
) -> impl IntoView {
    let atlas = store().atlas;
    let face = memo(move || mark.get().face);
    let sign = move || sign_place(face.get().reach());
    let label = memo(move || mark.get().label);
    view! {
        <circle class="cap__reach" r="13"></circle>
        <circle class="cap__ring" r=move || number_text(face.get().ring()) data-fell=move || face.get().fell.map(fell)></circle>
        {move || match face.get().disc() {
            Some(radius) => view! { <circle class="cap__disc" r=number_text(radius)></circle> }.into_any(),
            None => view! { <path class="cap__shape" d=move || shape(atlas, face.get().status)></path> }.into_any(),
        }}
        <text class="cap__flag" x=move || number_text(sign().0) y=move || number_text(sign().1) text-anchor="start">
            {move || face.get().signs()}
        </text>
        <PlacedName name=mark.get_untracked().name class="cap__name" label/>
    }
}

/// A name at its place; hidden where it has none.
#[component]
pub fn PlacedName(
    /// The name.
    name: &'static str,
    /// Class of the element.
    class: &'static str,
    /// Where it is set.
    label: Memo<Option<Label>>,
) -> impl IntoView {
    let x = move || label.get().map(|label| number_text(label.dx));
    let y = move || label.get().map(|label| number_text(label.dy));
    let anchor = move || label.get().map(|label| label.anchor);
    view! { <text class=class hidden=move || label.get().is_none() x=x y=y text-anchor=anchor>{name}</text> }
}

/// Puts something at its point of the drawing with its size on the screen, whatever the zoom.
pub fn translated((x, y): (u16, u16), scale: &str) -> String {
    format!("translate({x} {y})scale({scale})")
}

/// Whether the record is sure, for the style sheet.
pub fn fell(is_sure: bool) -> &'static str {
    if is_sure { "surely" } else { "perhaps" }
}

/// The name of a mark for whoever does not see it.
fn name(atlas: &'static Atlas<'static>, capital: &Capital<'_>) -> String {
    let status = match (capital.says, capital.face.named) {
        (_, Some((n, _))) => passages(n),
        (Says::Record(Some(surely)), _) => words::by_the_record(atlas, surely),
        (Says::Record(None), _) => words::NOT_RECORDED.to_owned(),
        (Says::Reports(status), _) => words::status_name(atlas, status).to_owned(),
    };
    words::capital(capital.name, capital.province, &status)
}

/// The colour of a status, for the style sheet.
pub fn colour(atlas: &Atlas<'_>, status: Option<Status>) -> Option<&'static str> {
    status.map(|status| atlas.status_kind(status).colour().as_str())
}

/// What it shows beside its status.
fn description(atlas: &'static Atlas<'static>, capital: &Capital<'_>) -> Option<String> {
    Some(words::described(atlas, &capital.face, age(capital).as_deref())).filter(|description| !description.is_empty())
}
