//! A statement with all that proves it: who, on what, which position, the words, when, how told, by which rule.
use super::codings::Labels;
use super::link::{ActorLink, Link};
use super::provenance::{Provenance, passage_selection, tongue};
use super::report::ReportError;
use crate::browser::intl;
use crate::state::store;
use crate::text;
use atlas_core::index::{CaveatRow, QuoteRow, StatementRow};
use atlas_core::model::{Position, TextQuality};
use atlas_core::state::Action;
use leptos::prelude::*;

/// A position as a glyph with its name; never colour alone.
#[component]
pub fn PositionBadge(
    /// What is held.
    position: Position,
) -> impl IntoView {
    view! {
        <span class="position" data-position=position.as_str()>
            <span aria-hidden="true">{text::position_glyph(position)}</span>
            {text::position(position)}
        </span>
    }
}

/// The words of a quote with the report they stand in, linked to their place there.
#[component]
pub fn Quotation(
    /// Where the words stand.
    quote: QuoteRow,
) -> impl IntoView {
    let atlas = store().atlas;
    atlas.passage_of(quote).map(|passage| {
        let document = atlas.document(passage.document);
        let source = text::passage_of(atlas.str(document.title), passage.number);
        let (lang, dir) = tongue(document);
        let machine = TextQuality::of_code(document.text_quality) == Some(TextQuality::MachineTranslated);
        view! {
            <blockquote class="quotation">
                <p class="quotation__words" lang=lang dir=dir>{atlas.quote(quote)}</p>
                <footer>
                    <Link action=Action::Opened(passage_selection(passage))>{source}</Link>
                    <Provenance document/>
                    {machine.then(|| view! { <p class="quotation__machine">{text::MACHINE_WORDS}</p> })}
                </footer>
            </blockquote>
        }
    })
}

/// The whole statement.
#[component]
pub fn StatementCard(
    /// The statement.
    statement: &'static StatementRow,
) -> impl IntoView {
    let atlas = store().atlas;
    let issue = atlas.issue(statement.issue);
    let condition = Some(atlas.str(statement.condition)).filter(|condition| !condition.is_empty());
    let facts =
        [(text::NOTE, statement.note), (text::REASON, statement.reason), (text::RULE, issue.rule), (text::DATED_FROM, statement.basis)];
    let facts = facts.into_iter().map(|(name, fact)| (name, atlas.str(fact).to_owned())).collect();
    let difference = atlas.difference_of(statement);
    let label = text::codings::label_of(
        atlas.str(atlas.actor(statement.actor).name),
        atlas.str(issue.short),
        statement.position(),
        statement.voice(),
    );
    view! {
        <article class="statement" id=format!("statement-{}", atlas.str(statement.id))>
            <p class="statement__head">
                <ActorLink actor=statement.actor/>
                <PositionBadge position=statement.position()/>
            </p>
            <p class="statement__issue">{atlas.str(issue.title)}</p>
            <Quotation quote=statement.quote/>
            {atlas.caveats_of(statement).map(|caveat| view! { <Caveat caveat/> }).collect_view()}
            {condition.map(|condition| view! { <p class="statement__condition">{text::on_condition(condition)}</p> })}
            <p class="statement__how">
                <span>{text::voice(statement.voice())}</span>
                {statement.told_by().map(|teller| view! { <span>{text::TOLD_BY}<ActorLink actor=teller/></span> })}
                <span>{text::said(&intl::dated(statement.said.dated()))}</span>
                <span><ReportError what=text::report::statement(atlas.str(statement.id)) quote=statement.quote label/></span>
            </p>
            <details class="statement__why">
                <summary>{text::WHY}</summary>
                <Definitions facts/>
                {difference.map(|difference| view! { <p class="statement__differed">{text::codings::DIFFERED}</p><Labels difference/> })}
            </details>
        </article>
    }
}

/// What a report says in its own voice of a claim.
#[component]
fn Caveat(caveat: &'static CaveatRow) -> impl IntoView {
    view! { <div class="statement__caveat"><p>{text::stances::OWN_VOICE_BESIDE}</p><Quotation quote=caveat.quote/></div> }
}

/// Terms and what they stand for; those that stand for nothing are left out.
#[component]
pub fn Definitions(
    /// Name and content of each.
    facts: Vec<(&'static str, String)>,
    /// Further terms.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let facts = facts.into_iter().filter(|(_, fact)| !fact.is_empty());
    view! {
        <dl>
            {facts.map(|(name, fact)| view! { <dt>{name}</dt><dd>{fact}</dd> }).collect_view()}
            {children.map(|children| children())}
        </dl>
    }
}
