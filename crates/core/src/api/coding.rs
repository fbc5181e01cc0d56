//! `actors`, `issues`, `places`, `statements`, `figures`.
use super::documents::date;
use super::filter::{ApiError, request};
use super::value::Value;
use crate::index::{Atlas, FigureRow, QuoteRow, StatementRow, StrRef, quote_range};
use crate::model::{ActorId, FigureId};
use crate::query::{Filter, Quoted};

/// The lines of a string that holds a list.
fn list(atlas: &Atlas<'_>, lines: StrRef) -> Value {
    atlas.lines(lines).collect()
}

/// `actors()`.
#[must_use]
pub fn actors(atlas: &Atlas<'_>) -> Value {
    let actors = atlas.actors().iter().map(|actor| {
        let side = atlas.sides().get(actor.side.row());
        Value::object([
            ("id", atlas.str(actor.id).into()),
            ("name", atlas.str(actor.name).into()),
            ("kind", actor.kind().as_str().into()),
            ("side", side.map_or("", |side| atlas.str(side.id)).into()),
            ("role", atlas.str(actor.role).into()),
            ("aliases", list(atlas, actor.aliases)),
        ])
    });
    actors.collect()
}

/// `issues()`, in codebook order.
#[must_use]
pub fn issues(atlas: &Atlas<'_>) -> Value {
    let issues = atlas.issues().iter().map(|issue| {
        Value::object([
            ("id", atlas.str(issue.id).into()),
            ("title", atlas.str(issue.title).into()),
            ("rule", atlas.str(issue.rule).into()),
            ("supports", atlas.str(issue.supports).into()),
            ("opposes", atlas.str(issue.opposes).into()),
            ("mixed", atlas.str(issue.mixed).into()),
        ])
    });
    issues.collect()
}

/// `places()`.
#[must_use]
pub fn places(atlas: &Atlas<'_>) -> Value {
    let places = atlas.places().iter().map(|place| {
        let degrees = |which: fn((f64, f64)) -> f64| place.point().map_or(Value::Null, |point| which(point).into());
        Value::object([
            ("id", atlas.str(place.id).into()),
            ("name", atlas.str(place.name).into()),
            ("kind", place.kind().as_str().into()),
            ("province", atlas.str(place.province).into()),
            ("latitude", degrees(|point| point.0)),
            ("longitude", degrees(|point| point.1)),
            ("aliases", list(atlas, place.aliases)),
        ])
    });
    places.collect()
}

/// The id of an actor, or null.
pub(super) fn actor_id(atlas: &Atlas<'_>, actor: Option<ActorId>) -> Value {
    actor.and_then(|actor| atlas.actors().get(actor.row())).map_or(Value::Null, |actor| atlas.str(actor.id).into())
}

/// Document, words and place of a quote; `start` and `end` are UTF-16 units in the document's file.
pub(super) fn quote_fields(atlas: &Atlas<'_>, quote: QuoteRow) -> [(&'static str, Value); 4] {
    let Some(passage) = atlas.passage_of(quote) else { return ["document", "quote", "start", "end"].map(|name| (name, Value::Null)) };
    let document = atlas.documents().get(passage.document.row());
    let text = atlas.text(passage);
    let range = quote_range(quote);
    let units = |part: Option<&str>| part.unwrap_or_default().encode_utf16().count();
    let start = passage.file_start_utf16.get() as usize + units(text.get(..range.start));
    let words = text.get(range).unwrap_or_default();
    [
        ("document", document.map_or("", |document| atlas.str(document.id)).into()),
        ("quote", words.into()),
        ("start", start.into()),
        ("end", (start + units(Some(words))).into()),
    ]
}

/// `statements(filter)`, in the order of the texts.
///
/// # Errors
/// A filter that does not fit.
pub fn statements(atlas: &Atlas<'_>, filter: &Value) -> Result<Value, ApiError> {
    let request = request(atlas, filter, &[])?;
    Ok(Quoted::new(atlas, &request.filter).statements().map(|statement| statement_value(atlas, statement)).collect())
}

/// One statement as it is handed out.
#[must_use]
pub fn statement_value(atlas: &Atlas<'_>, statement: &StatementRow) -> Value {
    let actor = atlas.actors().get(statement.actor.row());
    let side = actor.and_then(|actor| atlas.sides().get(actor.side.row()));
    let issue = atlas.issues().get(statement.issue.row());
    let (said, precision) = date(statement.said);
    let [document, quote, start, end] = quote_fields(atlas, statement.quote);
    let key = atlas.str(statement.utterance_key);
    Value::object([
        ("id", atlas.str(statement.id).into()),
        ("actor", actor.map_or("", |actor| atlas.str(actor.id)).into()),
        ("side", side.map_or("", |side| atlas.str(side.id)).into()),
        ("issue", issue.map_or("", |issue| atlas.str(issue.id)).into()),
        ("position", statement.position().as_str().into()),
        ("voice", statement.voice().as_str().into()),
        ("toldBy", actor_id(atlas, statement.told_by())),
        ("utterance", if key.is_empty() { atlas.str(statement.id) } else { key }.into()),
        ("said", said),
        ("precision", precision),
        document,
        quote,
        start,
        end,
        ("condition", Value::text_or_null(atlas.str(statement.condition))),
        ("note", Value::text_or_null(atlas.str(statement.note))),
        ("reason", atlas.str(statement.reason).into()),
    ])
}

/// `figures(filter)`.
///
/// # Errors
/// A filter that does not fit.
pub fn figures(atlas: &Atlas<'_>, filter: &Value) -> Result<Value, ApiError> {
    let request = request(atlas, filter, &[])?;
    Ok(Value::List(figures_of(atlas, &request.filter)))
}

/// The figures that a filter leaves.
#[must_use]
pub fn figures_of(atlas: &Atlas<'_>, filter: &Filter) -> Vec<Value> {
    Quoted::new(atlas, filter).figures().map(|(id, figure)| figure_value(atlas, id, figure)).collect()
}

fn figure_value(atlas: &Atlas<'_>, id: FigureId, figure: &FigureRow) -> Value {
    let (low, high) = figure.values();
    let value = if low == high { low.into() } else { Value::List(vec![low.into(), high.into()]) };
    let (as_of, precision) = date(figure.as_of);
    let [document, quote, _, _] = quote_fields(atlas, figure.quote);
    let others = atlas.relations().iter().filter_map(|relation| match (relation.first, relation.second) {
        (first, second) if first == id => Some(second),
        (first, second) if second == id => Some(first),
        _ => None,
    });
    let others = others.filter_map(|other| atlas.figures().get(other.row())).map(|other| atlas.str(other.id));
    Value::object([
        ("id", atlas.str(figure.id).into()),
        ("subject", atlas.str(figure.subject).into()),
        ("title", atlas.str(figure.title).into()),
        ("value", value),
        ("unit", atlas.str(figure.unit).into()),
        ("asOf", as_of),
        ("precision", precision),
        ("saidBy", actor_id(atlas, figure.said_by())),
        document,
        quote,
        ("conflictsWith", others.collect()),
    ])
}
