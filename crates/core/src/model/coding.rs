//! What was coded from the documents, each fact with its quote, and the record from outside.
use super::{
    ActorId, ActorKind, BaseMap, Confidence, Dated, Day, DocumentId, EventKind, FigureId, IssueId, PlaceId, PlaceKind, Position,
    RelationKind, SideId, SourceId, SourceKind, Status, Voice,
};
use std::ops::Range;

/// Everything that was coded, in the order of the files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coding {
    /// Parties.
    pub sides: Vec<Side>,
    /// Who speaks and acts.
    pub actors: Vec<Actor>,
    /// Contested propositions, in codebook order.
    pub issues: Vec<Issue>,
    /// Who takes which position.
    pub statements: Vec<Statement>,
    /// Capitals and other places.
    pub places: Vec<Place>,
    /// Reports on the state of capitals.
    pub status: Vec<StatusReport>,
    /// Numbers.
    pub figures: Vec<Figure>,
    /// Figures set against each other.
    pub relations: Vec<Relation>,
    /// Dated events.
    pub events: Vec<Event>,
    /// Spellings that mean the same.
    pub variants: Vec<Vec<String>>,
    /// Sources of the record.
    pub sources: Vec<Source>,
    /// When capitals fell, by the record.
    pub falls: Vec<Fall>,
    /// Subject of the figures that count fallen capitals; empty where no figure does.
    pub capitals_subject: String,
    /// Outlines to draw the capitals in.
    pub map: Option<BaseMap>,
    /// How well two independent codings agree, where the folder has them.
    pub agreement: Option<Agreement>,
}

/// How well two codings agree. Krippendorff's α, nominal (Krippendorff, Content Analysis, 2004, ch. 11), over the
/// statements that both have: same actor, overlapping quotes; positions where the issue is the same too.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Agreement {
    /// α for issues; 1 is perfect, 0 is chance.
    pub alpha_issue: f64,
    /// α for positions.
    pub alpha_position: f64,
    /// Statements that both have.
    pub n_both: usize,
    /// Statements that the first alone has.
    pub n_first_only: usize,
    /// Statements that the second alone has.
    pub n_second_only: usize,
}

/// Where a quote stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The document.
    pub document: DocumentId,
    /// Index of the passage in the document.
    pub passage: usize,
    /// Bytes in the document's text.
    pub range: Range<usize>,
}

/// A party that actors speak for.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Who belongs to it.
    pub note: String,
}

/// A person, organisation, state or unnamed source.
#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    /// Id.
    pub id: String,
    /// Canonical name.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// The party it speaks for.
    pub side: SideId,
    /// Role as the texts give it.
    pub role: String,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// The one document that an unnamed source belongs to.
    pub document: Option<DocumentId>,
    /// What else to know.
    pub note: String,
}

/// A contested proposition.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// Id.
    pub id: String,
    /// The proposition.
    pub title: String,
    /// What it is about.
    pub question: String,
    /// What to code.
    pub rule: String,
    /// What counts as support.
    pub supports: String,
    /// What counts as opposition.
    pub opposes: String,
    /// What counts as mixed.
    pub mixed: String,
    /// Issues not to be confused with, each with why.
    pub confusable: Vec<(IssueId, String)>,
}

/// Actor · issue · position · voice · date said · document · quote.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// Id.
    pub id: String,
    /// Who holds the position.
    pub actor: ActorId,
    /// On what.
    pub issue: IssueId,
    /// Which.
    pub position: Position,
    /// How it is told.
    pub voice: Voice,
    /// Who tells it, where neither the actor nor the reporter does.
    pub told_by: Option<ActorId>,
    /// Key of the utterance; statements that share it report the same words.
    pub utterance: String,
    /// When it was uttered.
    pub said: Dated,
    /// What the date was deduced from.
    pub basis: String,
    /// The words.
    pub quote: Quote,
    /// The named condition of a mixed position.
    pub condition: String,
    /// What else to know.
    pub note: String,
    /// Why this issue and position, by the rule.
    pub reason: String,
}

/// A named place.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// What it is.
    pub kind: PlaceKind,
    /// Its province.
    pub province: String,
    /// Latitude and longitude in degrees.
    pub point: Option<(f64, f64)>,
    /// Other spellings, native ones and ambiguous words among them.
    pub aliases: Vec<String>,
    /// Which word means what.
    pub note: String,
}

/// A report on the state of a capital.
#[derive(Clone, Debug, PartialEq)]
pub struct StatusReport {
    /// Id.
    pub id: String,
    /// The capital.
    pub place: PlaceId,
    /// How things stand.
    pub status: Status,
    /// From when.
    pub from: Dated,
    /// Until when, where a report says so.
    pub to: Option<Dated>,
    /// What the date was deduced from.
    pub basis: String,
    /// Whose word it is; none where the report says it in its own voice.
    pub claimant: Option<ActorId>,
    /// How it is told.
    pub voice: Voice,
    /// The words.
    pub quote: Quote,
    /// Why this status.
    pub reason: String,
}

/// A number with a meaning.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Id.
    pub id: String,
    /// Key that figures about the same thing share.
    pub subject: String,
    /// What it counts or measures.
    pub title: String,
    /// Lowest value; the value where there is but one.
    pub low: f64,
    /// Highest value.
    pub high: f64,
    /// Unit, with what qualifies the number.
    pub unit: String,
    /// The day it holds for.
    pub as_of: Dated,
    /// Whose number it is; none where the report gives it in its own voice.
    pub said_by: Option<ActorId>,
    /// The words.
    pub quote: Quote,
    /// What else to know.
    pub note: String,
}

/// Two figures set against each other, by their indices.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// The two.
    pub figures: (usize, usize),
    /// How they stand to each other.
    pub kind: RelationKind,
    /// Why.
    pub why: String,
}

/// Something dated that happened or is announced.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Id.
    pub id: String,
    /// In neutral words.
    pub title: String,
    /// When, or from when.
    pub date: Dated,
    /// Until when.
    pub until: Option<Dated>,
    /// Past or to come.
    pub kind: EventKind,
    /// The words.
    pub quote: Quote,
    /// What else to know.
    pub note: String,
}

/// A source of the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Id.
    pub id: String,
    /// Publisher.
    pub publisher: String,
    /// Title.
    pub title: String,
    /// Day or month of publication.
    pub date: String,
    /// Address.
    pub url: String,
    /// Whose reporting it is.
    pub origin: String,
    /// What it is.
    pub kind: SourceKind,
}

/// When a capital fell, by the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Fall {
    /// The capital.
    pub place: PlaceId,
    /// Earliest day given.
    pub earliest: Day,
    /// Latest day given.
    pub latest: Day,
    /// How.
    pub manner: String,
    /// How well the sources agree.
    pub confidence: Confidence,
    /// The sources, by their indices.
    pub sources: Vec<usize>,
    /// Where they differ.
    pub note: String,
}
