//! `actors`, `issues`, `places`, `statements`, `figures`.
use super::argument::asked_of;
use super::error::ApiError;
use super::given::Arguments;
use super::quote::{actor_id, quote, some_text};
use crate::index::{Atlas, FigureRow, StatementRow};
use crate::model::{ActorKind, Day, FigureId, PlaceKind, Position, Precision, Voice};
use crate::query::{Quoted, relations_of};

/// Somebody who holds positions.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Actor<'a> {
    /// Id of the actor.
    pub id: &'a str,
    /// Name.
    pub name: &'a str,
    /// A person, a state and so on.
    pub kind: ActorKind,
    /// Id of the side.
    pub side: &'a str,
    /// Who that is, in a few words.
    pub role: &'a str,
    /// Other names.
    pub aliases: Vec<&'a str>,
}

/// `actors()`.
#[must_use]
pub fn actors<'a>(atlas: &Atlas<'a>) -> Vec<Actor<'a>> {
    let actors = atlas.actors().iter().map(|actor| Actor {
        id: atlas.str(actor.id),
        name: atlas.str(actor.name),
        kind: actor.kind(),
        side: atlas.sides().get(actor.side.row()).map_or("", |side| atlas.str(side.id)),
        role: atlas.str(actor.role),
        aliases: atlas.lines(actor.aliases).collect(),
    });
    actors.collect()
}

/// A question on which positions are held, with the rules by which they were coded.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Issue<'a> {
    /// Id of the issue.
    pub id: &'a str,
    /// The question as a sentence to support or to oppose.
    pub title: &'a str,
    /// What counts as a statement on it.
    pub rule: &'a str,
    /// What counts as support.
    pub supports: &'a str,
    /// What counts as opposition.
    pub opposes: &'a str,
    /// What counts as mixed.
    pub mixed: &'a str,
}

/// `issues()`, in codebook order.
#[must_use]
pub fn issues<'a>(atlas: &Atlas<'a>) -> Vec<Issue<'a>> {
    let issues = atlas.issues().iter().map(|issue| Issue {
        id: atlas.str(issue.id),
        title: atlas.str(issue.title),
        rule: atlas.str(issue.rule),
        supports: atlas.str(issue.supports),
        opposes: atlas.str(issue.opposes),
        mixed: atlas.str(issue.mixed),
    });
    issues.collect()
}

/// A place that is named.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Place<'a> {
    /// Id of the place.
    pub id: &'a str,
    /// Name.
    pub name: &'a str,
    /// A capital of a province, a district and so on.
    pub kind: PlaceKind,
    /// Province in which it lies.
    pub province: &'a str,
    /// Degrees north; null where it is no point.
    pub latitude: Option<f64>,
    /// Degrees east; null where it is no point.
    pub longitude: Option<f64>,
    /// Other names.
    pub aliases: Vec<&'a str>,
}

/// `places()`.
#[must_use]
pub fn places<'a>(atlas: &Atlas<'a>) -> Vec<Place<'a>> {
    let places = atlas.places().iter().map(|place| Place {
        id: atlas.str(place.id),
        name: atlas.str(place.name),
        kind: place.kind(),
        province: atlas.str(place.province),
        latitude: place.point().map(|(latitude, _)| latitude),
        longitude: place.point().map(|(_, longitude)| longitude),
        aliases: atlas.lines(place.aliases).collect(),
    });
    places.collect()
}

/// What somebody says or does that shows a position on an issue.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Statement<'a> {
    /// Id of the statement.
    pub id: &'a str,
    /// Id of the actor.
    pub actor: &'a str,
    /// Id of the actor's side.
    pub side: &'a str,
    /// Id of the issue.
    pub issue: &'a str,
    /// For, against or mixed.
    pub position: Position,
    /// How it is told.
    #[cfg_attr(test, ts(type = "\"quoted\" | \"paraphrased\" | \"unnamed\" | \"conduct\""))]
    pub voice: Voice,
    /// Who tells it, where neither the actor nor the reporter does.
    pub told_by: Option<&'a str>,
    /// Statements that share it report the same words and count once.
    pub utterance: &'a str,
    /// First day of the interval in which it was said.
    pub said: Day,
    /// Length of that interval.
    pub precision: Precision,
    /// Id of the report.
    pub document: &'a str,
    /// Its words.
    pub quote: String,
    /// UTF-16 units in the document's file.
    pub start: usize,
    /// The first unit after the quote.
    pub end: usize,
    /// On what it is conditional.
    pub condition: Option<&'a str>,
    /// What else is to be said of it.
    pub note: Option<&'a str>,
    /// Why it was coded so.
    pub reason: &'a str,
}

/// `statements(filter)`, in the order of the texts.
///
/// # Errors
/// A filter that does not fit.
pub fn statements<'a>(atlas: &Atlas<'a>, arguments: Arguments) -> Result<Vec<Statement<'a>>, ApiError> {
    let asked = asked_of(atlas, arguments)?;
    Ok(Quoted::new(atlas, &asked).statements().map(|row| statement(atlas, row)).collect())
}

/// A statement, as it is handed out.
#[must_use]
pub fn statement<'a>(atlas: &Atlas<'a>, row: &StatementRow) -> Statement<'a> {
    let actor = atlas.actors().get(row.actor.row());
    let side = actor.and_then(|actor| atlas.sides().get(actor.side.row()));
    let said = row.said.dated();
    let quote = quote(atlas, row.quote);
    let key = atlas.str(row.utterance_key);
    Statement {
        id: atlas.str(row.id),
        actor: actor.map_or("", |actor| atlas.str(actor.id)),
        side: side.map_or("", |side| atlas.str(side.id)),
        issue: atlas.issues().get(row.issue.row()).map_or("", |issue| atlas.str(issue.id)),
        position: row.position(),
        voice: row.voice(),
        told_by: actor_id(atlas, row.told_by()),
        utterance: if key.is_empty() { atlas.str(row.id) } else { key },
        said: said.first,
        precision: said.precision,
        document: quote.document,
        quote: quote.words,
        start: quote.start,
        end: quote.end,
        condition: some_text(atlas.str(row.condition)),
        note: some_text(atlas.str(row.note)),
        reason: atlas.str(row.reason),
    }
}

/// A number that a report gives.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Figure<'a> {
    /// Id of the figure.
    pub id: &'a str,
    /// What it counts, the same for all that can be compared.
    pub subject: &'a str,
    /// What it counts, in words.
    pub title: &'a str,
    /// A number, or the lowest and the highest of a range.
    pub value: FigureValue,
    /// In what it is counted.
    pub unit: &'a str,
    /// First day of the interval for which it holds.
    pub as_of: Day,
    /// Length of that interval.
    pub precision: Precision,
    /// Id of the actor who gives it; null where it is the report's own.
    pub said_by: Option<&'a str>,
    /// Id of the report.
    pub document: &'a str,
    /// Its words.
    pub quote: String,
    /// Ids of figures that contradict it.
    pub conflicts_with: Vec<&'a str>,
}

/// A number or a range.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum FigureValue {
    /// One number.
    Number(f64),
    /// The lowest and the highest.
    Range(f64, f64),
}

/// `figures(filter)`.
///
/// # Errors
/// A filter that does not fit.
pub fn figures<'a>(atlas: &Atlas<'a>, arguments: Arguments) -> Result<Vec<Figure<'a>>, ApiError> {
    let asked = asked_of(atlas, arguments)?;
    Ok(Quoted::new(atlas, &asked).figures().map(|(id, row)| figure(atlas, id, row)).collect())
}

/// A figure, as it is handed out.
#[must_use]
pub fn figure<'a>(atlas: &Atlas<'a>, id: FigureId, figure: &FigureRow) -> Figure<'a> {
    let (low, high) = figure.values();
    let as_of = figure.as_of.dated();
    let quote = quote(atlas, figure.quote);
    let others = relations_of(atlas, id).map(|relation| if relation.first == id { relation.second } else { relation.first });
    let others = others.filter_map(|other| atlas.figures().get(other.row())).map(|other| atlas.str(other.id));
    Figure {
        id: atlas.str(figure.id),
        subject: atlas.str(figure.subject),
        title: atlas.str(figure.title),
        value: if low == high { FigureValue::Number(low) } else { FigureValue::Range(low, high) },
        unit: atlas.str(figure.unit),
        as_of: as_of.first,
        precision: as_of.precision,
        said_by: actor_id(atlas, figure.said_by()),
        document: quote.document,
        quote: quote.words,
        conflicts_with: others.collect(),
    }
}
