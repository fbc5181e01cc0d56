//! The front page: what this is, what is in it, and questions that lead into it. `xtask finish` writes the same into the HTML.
use super::dom::{El, el};
use super::shared::link;
use crate::text::{self, Fact};
use atlas_core::index::{Atlas, QuestionRow};
use atlas_core::state::{Action, decode};

/// For somebody who comes without a question.
pub fn front(atlas: &'static Atlas<'static>) -> El {
    let question = |question: &QuestionRow| {
        let chosen = Action::Chosen(Box::new(decode(atlas, atlas.str(question.link)).state));
        el("li").child(link(chosen).text(atlas.str(question.text)))
    };
    el("section")
        .class("front")
        .child(el("h1").class("front__title").text(atlas.str(atlas.info().title)))
        .child(el("p").class("front__purpose").text(atlas.str(atlas.info().description)))
        .child(el("dl").class("facts").children(text::facts(atlas).iter().map(fact)))
        .children((!atlas.questions().is_empty()).then(|| el("h2").class("front__heading").text(text::QUESTIONS)))
        .child(el("ul").class("questions").children(atlas.questions().iter().map(question)))
}

fn fact(fact: &Fact) -> El {
    let note = (!fact.note.is_empty()).then(|| el("dd").class("facts__note").text(&fact.note));
    el("div").child(el("dt").text(fact.name)).child(el("dd").class("facts__value").text(&fact.value)).children(note)
}
