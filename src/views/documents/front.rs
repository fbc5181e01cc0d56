//! The front page: what this is, what is in it, and questions that lead into it. `xtask finish` writes the same into the HTML.
use crate::components::Link;
use crate::state::store;
use crate::text::{self, Fact};
use atlas_core::index::QuestionRow;
use atlas_core::state::{Action, decode};
use leptos::prelude::*;

/// For somebody who comes without a question.
#[component]
pub fn Front() -> impl IntoView {
    let atlas = store().atlas;
    let question = |question: &'static QuestionRow| {
        let chosen = Action::Chosen(Box::new(decode(atlas, atlas.str(question.link)).state));
        let answer = Some(atlas.str(question.answer)).filter(|answer| !answer.is_empty());
        view! {
            <li>
                <Link action=chosen>{atlas.str(question.text)}</Link>
                {answer.map(|answer| view! { <p class="questions__answer">{answer}</p> })}
            </li>
        }
    };
    let heading = (!atlas.questions().is_empty()).then(|| view! { <h2 class="front__heading">{text::QUESTIONS}</h2> });
    view! {
        <section class="front">
            <h1 class="front__title">{atlas.str(atlas.info().title)}</h1>
            <p class="front__purpose">{atlas.str(atlas.info().description)}</p>
            <dl class="facts">{text::facts(atlas).into_iter().map(fact).collect_view()}</dl>
            {heading}
            <ul class="questions">{atlas.questions().iter().map(question).collect_view()}</ul>
        </section>
    }
}

fn fact(fact: Fact) -> impl IntoView {
    let note = (!fact.note.is_empty()).then(|| view! { <dd class="facts__note">{fact.note}</dd> });
    view! { <div><dt>{fact.name}</dt><dd class="facts__value">{fact.value}</dd>{note}</div> }
}
