//! A statement with all that proves it: who, on what, which position, the words, when, how told, by which rule.
use super::dom::{El, el};
use super::shared::{link, passage_of, provenance};
use crate::browser::intl;
use crate::state::store;
use crate::text;
use atlas_core::index::{QuoteRow, StatementRow};
use atlas_core::model::{ActorId, Position, TextQuality};
use atlas_core::query::Facet;
use atlas_core::state::{Action, Selection};

/// A position as a glyph with its name; never colour alone.
pub fn position_badge(position: Position) -> El {
    let glyph = el("span").attr("aria-hidden", "true").text(text::position_glyph(position));
    el("span").class("position").attr("data-position", position.as_str()).child(glyph).text(text::position(position))
}

/// The name of an actor; it leads to its page.
pub fn actor_link(actor: ActorId) -> El {
    let atlas = store().atlas;
    link(Action::Opened(Selection::Actor(actor))).class("actor").text(Facet::Actor.name(atlas, actor))
}

/// The words of a quote with the report they stand in, linked to their place there.
pub fn quotation(quote: QuoteRow) -> El {
    let atlas = store().atlas;
    let Some(passage) = atlas.passage_of(quote) else { return el("blockquote") };
    let document = atlas.document(passage.document);
    let place = Action::Opened(passage_of(passage));
    let words = el("p").class("quotation__words").attr("dir", "auto").text(&atlas.quote(quote));
    let source = link(place).text(&text::passage_of(atlas.str(document.title), passage.number));
    let machine = TextQuality::of_code(document.text_quality) == Some(TextQuality::MachineTranslated);
    let machine = machine.then(|| el("p").class("quotation__machine").text(text::MACHINE_WORDS));
    let footer = el("footer").child(source).child(provenance(document)).children(machine);
    el("blockquote").class("quotation").child(words).child(footer)
}

/// The whole statement.
pub fn statement_card(statement: &StatementRow) -> El {
    let atlas = store().atlas;
    let issue = atlas.issue(statement.issue);
    let head = el("p").class("statement__head").child(actor_link(statement.actor)).child(position_badge(statement.position()));
    let said = intl::dated(statement.said.dated());
    let told = statement.told_by().map(|teller| el("span").text(text::TOLD_BY).child(actor_link(teller)));
    let how = el("p")
        .class("statement__how")
        .child(el("span").text(text::voice(statement.voice())))
        .children(told)
        .child(el("span").text(&text::said(&said)));
    let condition = atlas.str(statement.condition);
    let condition = (!condition.is_empty()).then(|| el("p").class("statement__condition").text(&text::on_condition(condition)));
    let facts = [
        (text::NOTE, atlas.str(statement.note)),
        (text::REASON, atlas.str(statement.reason)),
        (text::RULE, atlas.str(issue.rule)),
        (text::DATED_FROM, atlas.str(statement.basis)),
    ];
    let facts = facts.into_iter().filter(|(_, fact)| !fact.is_empty());
    let why = el("details").class("statement__why").child(el("summary").text(text::WHY)).child(definitions(facts));
    el("article")
        .class("statement")
        .attr("id", &format!("statement-{}", atlas.str(statement.id)))
        .child(head)
        .child(el("p").class("statement__issue").text(atlas.str(issue.title)))
        .child(quotation(statement.quote))
        .children(condition)
        .child(how)
        .child(why)
}

/// Names and what they stand for.
pub fn definitions<'a>(facts: impl Iterator<Item = (&'a str, &'a str)>) -> El {
    el("dl").children(facts.flat_map(|(name, fact)| [el("dt").text(name), el("dd").text(fact)]))
}
