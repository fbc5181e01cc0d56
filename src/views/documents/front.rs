//! The front page: what this is, what is in it, and questions that lead into it. `xtask finish` writes the same into the HTML.
use crate::components::{Link, Number, Sentence};
use crate::state::store;
use crate::text::counts::{Counted, size};
use crate::text::{self, Fact};
use atlas_core::count::Measure;
use atlas_core::index::QuestionRow;
use atlas_core::query::Asked;
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
            <dl class="facts"><Size/>{text::facts(atlas).into_iter().skip(1).map(fact).collect_view()}</dl>
            {heading}
            <ul class="questions">{atlas.questions().iter().map(question).collect_view()}</ul>
        </section>
    }
}

/// The first of the facts, with the measures of its numbers.
#[component]
fn Size() -> impl IntoView {
    let atlas = store().atlas;
    let everything = Asked::everything(atlas);
    let [fact, ..] = text::facts(atlas);
    let reports = Counted::of(atlas, Measure::AllReports, &everything);
    let (words, passages) = (Counted::of(atlas, Measure::Words, &everything), Counted::of(atlas, Measure::Passages, &everything));
    view! {
        <div>
            <dt>{fact.name}</dt>
            <dd class="facts__value"><Number of=reports/></dd>
            <dd class="facts__note"><Sentence words=size(words, passages)/></dd>
        </div>
    }
}

fn fact(fact: Fact) -> impl IntoView {
    let note = (!fact.note.is_empty()).then(|| view! { <dd class="facts__note">{fact.note}</dd> });
    view! { <div><dt>{fact.name}</dt><dd class="facts__value">{fact.value}</dd>{note}</div> }
}
