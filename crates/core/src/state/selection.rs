//! The selected thing: what `id` names in the address.
use super::view::View;
use crate::geo::capitals;
use crate::index::Atlas;
use crate::model::{ActorId, DocumentId, IssueId, PassageNumber, PlaceId};
use crate::query::{Facet, FacetValue};
use crate::stance::Party;

/// What is open. Each view has its own kinds of things, so the same word may name a capital in one and an actor in another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Selection {
    /// Nothing is open.
    #[default]
    Nothing,
    /// A report, in Documents.
    Report(DocumentId),
    /// A passage of a report, by its number there; the report may have no such passage.
    Passage(DocumentId, PassageNumber),
    /// A capital, on the map.
    Capital(PlaceId),
    /// An actor's page, in Stances.
    Actor(ActorId),
    /// An issue's page, in Stances.
    Issue(IssueId),
    /// A cell of the matrix: what a party holds on an issue.
    Cell(Party, IssueId),
    /// Something that the view does not have, as the address spells it. It stays in the address, and the view says so.
    Unknown(String),
}

impl Selection {
    /// Reads the value of `id` for a view; an empty one selects nothing.
    #[must_use]
    pub fn parse(atlas: &Atlas<'_>, view: View, text: &str) -> Self {
        if text.is_empty() {
            return Self::Nothing;
        }
        let found = match view {
            View::Documents => passage(atlas, text),
            View::Map => capitals(atlas).find(|place| atlas.str(atlas.place(*place).id) == text).map(Self::Capital),
            View::Stances => stance(atlas, text),
            // The other views open nothing.
            _ => None,
        };
        found.unwrap_or_else(|| Self::Unknown(text.to_owned()))
    }

    /// The value of `id`; empty where nothing is selected.
    #[must_use]
    pub fn print(&self, atlas: &Atlas<'_>) -> String {
        let report = |document: &DocumentId| atlas.str(atlas.document(*document).id);
        let issue = |issue: &IssueId| Facet::Issue.id(atlas, *issue);
        match self {
            Self::Nothing => String::new(),
            Self::Report(document) => report(document).to_owned(),
            Self::Passage(document, number) => format!("{}.{number}", report(document)),
            Self::Capital(place) => atlas.str(atlas.place(*place).id).to_owned(),
            Self::Actor(actor) => Facet::Actor.id(atlas, *actor).to_owned(),
            Self::Issue(of) => format!("issue:{}", issue(of)),
            Self::Cell(party, of) => format!("{}/{}", party.print(atlas), issue(of)),
            Self::Unknown(text) => text.clone(),
        }
    }

    /// The view that shows it; none where any view can have nothing, or something unknown, selected.
    #[must_use]
    pub fn view(&self) -> Option<View> {
        match self {
            Self::Nothing | Self::Unknown(_) => None,
            Self::Report(_) | Self::Passage(..) => Some(View::Documents),
            Self::Capital(_) => Some(View::Map),
            Self::Actor(_) | Self::Issue(_) | Self::Cell(..) => Some(View::Stances),
        }
    }

    /// The report that is open, or that a passage belongs to.
    #[must_use]
    pub fn report(&self) -> Option<DocumentId> {
        match self {
            Self::Report(document) | Self::Passage(document, _) => Some(*document),
            _ => None,
        }
    }

    /// The number of the open passage in its report.
    #[must_use]
    pub fn passage_number(&self) -> Option<PassageNumber> {
        match self {
            Self::Passage(_, number) => Some(*number),
            _ => None,
        }
    }
}

/// `report`, or `report.number`.
fn passage(atlas: &Atlas<'_>, text: &str) -> Option<Selection> {
    let numbered = || {
        let (report, number) = text.rsplit_once('.')?;
        Some(Selection::Passage(atlas.document_of(report)?, number.parse().map(PassageNumber::new).ok()?))
    };
    atlas.document_of(text).map(Selection::Report).or_else(numbered)
}

/// `issue:x`, `party/issue`, or an actor.
fn stance(atlas: &Atlas<'_>, text: &str) -> Option<Selection> {
    let issue = |id: &str| Facet::Issue.value_of(atlas, id).map(FacetValue::issue);
    if let Some(id) = text.strip_prefix("issue:") {
        return issue(id).map(Selection::Issue);
    }
    if let Some((party, of)) = text.split_once('/') {
        return Some(Selection::Cell(Party::parse(atlas, party).ok()?, issue(of)?));
    }
    Facet::Actor.value_of(atlas, text).map(FacetValue::actor).map(Selection::Actor)
}
