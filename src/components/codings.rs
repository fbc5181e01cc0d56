//! What independent codings made of the same words.
use crate::state::store;
use crate::text::codings as text;
use atlas_core::index::DifferenceRow;
use leptos::prelude::*;

/// The label of each coding, and why the words were settled as they were.
#[component]
pub fn Labels(
    /// The words on which the codings differ.
    difference: &'static DifferenceRow,
    /// Whether to say what was settled; beside the statement itself it is said.
    #[prop(optional)]
    settled: bool,
) -> impl IntoView {
    let atlas = store().atlas;
    let issue = |id| atlas.str(atlas.issue(id).short);
    let coded = atlas.coded_of(difference).iter();
    let mut facts: Vec<(String, String)> = coded
        .map(|coded| (text::coding(coded.coding.get().into()), text::label(atlas.str(coded.actor), issue(coded.issue), coded)))
        .collect();
    let statement = difference.settled().map(|id| atlas.statement(id));
    if settled {
        let label = statement.map_or_else(
            || text::NOTHING_CODED.to_owned(),
            |statement| {
                text::label_of(
                    atlas.str(atlas.actor(statement.actor).name),
                    issue(statement.issue),
                    statement.position(),
                    statement.voice(),
                )
            },
        );
        facts.push((text::SETTLED.to_owned(), label));
    }
    let why = Some(atlas.str(difference.why)).filter(|why| !why.is_empty());
    let why = why.or_else(|| statement.map(|statement| atlas.str(statement.reason)).filter(|_| settled));
    let why = why.map(ToOwned::to_owned).or_else(|| settled.then(|| text::NO_REASON.to_owned()));
    facts.extend(why.map(|why| (text::WHY.to_owned(), why)));
    view! { <dl>{facts.into_iter().map(|(name, fact)| view! { <dt>{name}</dt><dd>{fact}</dd> }).collect_view()}</dl> }
}
