//! What the parts of the map share: the scene of the day, the place that is open, and the words for a place.
use crate::browser::intl;
use crate::components::ActorLink;
use crate::reactive::memo;
use crate::text::counts::Counted;
use crate::text::map as words;
use atlas_core::count::Measure;
use atlas_core::geo::{Capital, Scene, capitals};
use atlas_core::index::Atlas;
use atlas_core::model::{ActorId, Day, PlaceId, Status};
use atlas_core::query::{Facet, Filter};
use atlas_core::state::{Action, Selection};
use leptos::prelude::*;
use std::sync::Arc;

/// What is shown, given to the parts of the map as context.
#[derive(Clone, Copy)]
pub struct Shown {
    /// The corpus.
    pub atlas: &'static Atlas<'static>,
    /// All that is shown on the day.
    pub scene: Memo<Arc<Scene<'static>>>,
    /// What the scene is filtered by.
    pub filter: Memo<Filter>,
    /// The place that is open.
    pub open: Memo<Option<PlaceId>>,
}

impl Shown {
    /// What the map shows.
    pub fn here() -> Self {
        expect_context::<Self>()
    }

    /// A part of the scene; changes when that part does.
    pub fn part<T: PartialEq + Send + Sync + 'static>(self, read: impl Fn(&Scene<'static>) -> T + Send + Sync + 'static) -> Memo<T> {
        memo(move || self.scene.with(|scene| read(scene)))
    }

    /// A place on the day.
    pub fn capital(self, place: PlaceId) -> Memo<Capital<'static>> {
        self.part(move |scene| scene.capital(self.atlas, place))
    }

    /// All places.
    pub fn all(self) -> Counted {
        Counted::new(self.atlas, Measure::Capitals, &Filter::default(), capitals(self.atlas).count())
    }

    /// How many places have a status on the day.
    pub fn of_status(self, status: Option<Status>, n: usize) -> Counted {
        self.counted(|day| Measure::CapitalsOf(status, day), n)
    }

    /// How many the record has by the day, surely or possibly.
    pub fn recorded(self, surely: bool, n: usize) -> Counted {
        self.counted(|day| Measure::Recorded(surely, day), n)
    }

    fn counted(self, measure: impl Fn(Day) -> Measure, n: usize) -> Counted {
        let measure = measure(self.scene.with(|scene| scene.day));
        self.filter.with(|filter| Counted::new(self.atlas, measure, filter, n))
    }

    /// The id of the element of its mark.
    pub fn mark_id(self, place: PlaceId) -> String {
        format!("mark-{}", self.id(place))
    }

    /// The place of such an element.
    pub fn marked(self, id: &str) -> Option<PlaceId> {
        capitals(self.atlas).find(|place| self.mark_id(*place) == id)
    }

    /// The id of its link in the table.
    pub fn row_id(self, place: PlaceId) -> String {
        format!("row-{}", self.id(place))
    }

    fn id(self, place: PlaceId) -> &'static str {
        self.atlas.str(self.atlas.place(place).id)
    }

    /// Whose word a status is, by name, to sort by.
    pub fn who(self, capital: &Capital<'_>) -> String {
        let name = |actor: &Option<ActorId>| actor.map_or(words::REPORT_VOICE, |actor| Facet::Actor.name(self.atlas, actor));
        capital.claimants.iter().map(name).collect::<Vec<_>>().join(", ")
    }
}

/// What opens a place.
pub fn opened(place: PlaceId) -> Action {
    Action::Opened(Selection::Capital(place))
}

/// Since when a status holds, and how long that is.
pub fn age(capital: &Capital<'_>) -> Option<String> {
    capital.since.map(|since| words::aged(&intl::dated(since.from), since.days))
}

/// Whose word a status is, by names that lead to the actors' pages.
#[component]
pub fn Claimants(
    /// Who; none is a report itself.
    claimants: Vec<Option<ActorId>>,
) -> impl IntoView {
    let name = |(at, actor): (usize, Option<ActorId>)| {
        let name = match actor {
            Some(actor) => view! { <ActorLink actor/> }.into_any(),
            None => view! { <span>{words::REPORT_VOICE}</span> }.into_any(),
        };
        view! { <span>{if at > 0 { ", " } else { "" }}{name}</span> }
    };
    claimants.into_iter().enumerate().map(name).collect_view()
}
