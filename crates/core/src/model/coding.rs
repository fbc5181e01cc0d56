//! What was coded from the documents, each fact with its quote, and the record from outside.
use super::{
    ActorId, ActorKind, BaseMap, Codings, Confidence, Dated, Day, Disagreement, DocumentId, EventKind, Excused, IssueId, MapInfo, Meeting,
    PlaceId, PlaceKind, Position, Quotation, Quote, RelationKind, SideId, SourceKind, StatementId, Status, Voice,
};

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
    /// What the reports say in their own voice against claims.
    pub caveats: Vec<Caveat>,
    /// Named places.
    pub places: Vec<Place>,
    /// Reports on the status of places.
    pub status: Vec<StatusReport>,
    /// Numbers.
    pub figures: Vec<Figure>,
    /// Figures set against each other.
    pub relations: Vec<Relation>,
    /// Dated events.
    pub events: Vec<Event>,
    /// Reported speech.
    pub quotations: Vec<Quotation>,
    /// What looks like reported speech and is none.
    pub excused: Vec<Excused>,
    /// Who met whom.
    pub meetings: Vec<Meeting>,
    /// Meetings that reports tell differently.
    pub disagreements: Vec<Disagreement>,
    /// Spellings that mean the same.
    pub variants: Vec<Vec<String>>,
    /// Sources of the record.
    pub sources: Vec<Source>,
    /// What became of places, and when, by the record.
    pub falls: Vec<Fall>,
    /// What the map shows and in which words.
    pub map: MapInfo,
    /// Outlines to draw the places in.
    pub outline: Option<BaseMap>,
    /// The independent codings that the statements were settled from, set against each other.
    pub codings: Codings,
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
    /// Anything else worth knowing.
    pub note: String,
}

/// A contested proposition.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// Id.
    pub id: String,
    /// A name of a few words; empty where only the title says it.
    pub short: String,
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
    /// Issues that are easily confused with this one, each with the difference.
    pub confusable: Vec<(IssueId, String)>,
}

/// Actor · issue · position · voice · date said · document · quote.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// Id.
    pub id: String,
    /// Who holds the position.
    pub actor: ActorId,
    /// The issue.
    pub issue: IssueId,
    /// For, against or mixed.
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
    /// Anything else worth knowing.
    pub note: String,
    /// Why this issue and position, by the rule.
    pub reason: String,
}

/// Words of a report in its own voice that doubt, limit or contradict a claim on an issue. It is nobody's position.
#[derive(Clone, Debug, PartialEq)]
pub struct Caveat {
    /// Id.
    pub id: String,
    /// The issue.
    pub issue: IssueId,
    /// The words.
    pub quote: Quote,
    /// The statements whose claims it bears on; there may be none.
    pub statements: Vec<StatementId>,
    /// What it bears on.
    pub note: String,
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
    /// Other spellings, including native and ambiguous ones.
    pub aliases: Vec<String>,
    /// Notes on ambiguous spellings.
    pub note: String,
}

/// A report on the status of a place.
#[derive(Clone, Debug, PartialEq)]
pub struct StatusReport {
    /// Id.
    pub id: String,
    /// The place.
    pub place: PlaceId,
    /// Which status.
    pub status: Status,
    /// From when.
    pub from: Dated,
    /// Until when, if the report says so.
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
    /// Key shared by figures about the same thing.
    pub subject: String,
    /// What it counts or measures.
    pub title: String,
    /// Lowest value; the value itself if there is only one.
    pub low: f64,
    /// Highest value.
    pub high: f64,
    /// Unit, with any qualification (“at least”, “about”).
    pub unit: String,
    /// The date it holds for.
    pub as_of: Dated,
    /// Whose number it is; none where the report gives it in its own voice.
    pub said_by: Option<ActorId>,
    /// The words.
    pub quote: Quote,
    /// Anything else worth knowing.
    pub note: String,
}

/// Two figures on one subject that are compared, by their rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// The two.
    pub figures: (usize, usize),
    /// Whether they disagree or one supersedes the other.
    pub kind: RelationKind,
    /// Why.
    pub why: String,
}

/// Something dated that happened or is announced.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Id.
    pub id: String,
    /// What happened, in neutral words.
    pub title: String,
    /// When, or from when.
    pub date: Dated,
    /// Until when.
    pub until: Option<Dated>,
    /// Past or to come.
    pub kind: EventKind,
    /// The words.
    pub quote: Quote,
    /// Anything else worth knowing.
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

/// What became of a place, and when, by the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Fall {
    /// The place.
    pub place: PlaceId,
    /// Earliest day given.
    pub earliest: Day,
    /// Latest day given.
    pub latest: Day,
    /// How.
    pub manner: String,
    /// How well the sources agree.
    pub confidence: Confidence,
    /// The sources, by their rows.
    pub sources: Vec<usize>,
    /// Where the sources differ.
    pub note: String,
}
