//! The codebook: how a statement reaches the reader, and the rule of each issue.
use crate::components::Definitions;
use crate::state::store;
use crate::text;
use atlas_core::index::IssueRow;
use atlas_core::model::Voice;
use atlas_core::query::Facet;
use leptos::prelude::*;

/// Voices and issues.
#[component]
pub fn Codebook() -> impl IntoView {
    let voices = Voice::OF_STATEMENTS.iter().map(|voice| (text::voice(*voice), text::voice_rule(*voice).to_owned())).collect();
    view! {
        <p>{text::CODEBOOK_LEAD}</p>
        <Definitions facts=voices/>
        {(!store().atlas.caveats().is_empty()).then(|| view! { <p>{text::CODEBOOK_OWN_VOICE}</p> })}
        {store().atlas.issues().iter().map(|issue| view! { <Issue issue/> }).collect_view()}
    }
}

#[component]
fn Issue(issue: &'static IssueRow) -> impl IntoView {
    let atlas = store().atlas;
    let rules = [(text::RULE, issue.rule), (text::SUPPORTS, issue.supports), (text::OPPOSES, issue.opposes), (text::MIXED, issue.mixed)];
    let rules = rules.into_iter().map(|(name, rule)| (name, atlas.str(rule).to_owned()));
    // A line is an id, a space, and the difference.
    let confusable = atlas.lines(issue.confusable).map(|line| {
        let (id, why) = line.split_once(' ').unwrap_or((line, ""));
        let other = Facet::Issue.value_of(atlas, id).map_or(id, |other| Facet::Issue.name(atlas, other));
        text::confusable(other, why)
    });
    let confusable = confusable.collect::<Vec<_>>().join(" ");
    // A dash stands where the codebook has no such case.
    let facts = rules.chain([(text::CONFUSABLE, confusable)]).filter(|(_, fact)| fact != "—").collect();
    view! {
        <details class="codebook__issue" id=format!("issue-{}", atlas.str(issue.id))>
            <summary>{atlas.str(issue.title)}</summary>
            <p>{atlas.str(issue.question)}</p>
            <Definitions facts/>
        </details>
    }
}
