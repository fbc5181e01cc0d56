//! The codebook: how a statement reaches the reader, and the rule of each issue.
use crate::components::Definitions;
use crate::state::store;
use crate::text;
use atlas_core::index::IssueRow;
use atlas_core::model::Voice;
use leptos::prelude::*;

/// Voices and issues.
#[component]
pub fn Codebook() -> impl IntoView {
    let voices = Voice::OF_STATEMENTS.iter().map(|voice| (text::voice(*voice), text::voice_rule(*voice).to_owned())).collect();
    view! {
        <p>{text::CODEBOOK_LEAD}</p>
        <Definitions facts=voices/>
        {store().atlas.issues().iter().map(|issue| view! { <Issue issue/> }).collect_view()}
    }
}

#[component]
fn Issue(issue: &'static IssueRow) -> impl IntoView {
    let atlas = store().atlas;
    let rules = [(text::RULE, issue.rule), (text::SUPPORTS, issue.supports), (text::OPPOSES, issue.opposes), (text::MIXED, issue.mixed)];
    let rules = rules.into_iter().map(|(name, rule)| (name, atlas.str(rule).to_owned()));
    let confusable = atlas.lines(issue.confusable).map(|line| line.replacen(' ', ": ", 1)).collect::<Vec<_>>().join("; ");
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
