//! `compare`: two parties face to face.
use super::filter::{ApiError, Request, request};
use super::value::Value;
use crate::index::Atlas;
use crate::model::StatementId;
use crate::stance::{Cell, Party, PartyError, Relation, Stance, compare as face_to_face};

/// `compare({a, b, ...filter})`: every issue, in codebook order.
///
/// # Errors
/// A filter that does not fit, a party that is missing or unknown.
pub fn compare(atlas: &Atlas<'_>, filter: &Value) -> Result<Value, ApiError> {
    let request = request(atlas, filter, &["a", "b"])?;
    let (a, b) = (party(atlas, &request, "a")?, party(atlas, &request, "b")?);
    let compared = face_to_face(atlas, &request.filter, &a, &b);
    let issues = atlas.issues().iter().zip(&compared).map(|(issue, one)| {
        Value::object([
            ("issue", atlas.str(issue.id).into()),
            ("relation", Relation::as_str(one.relation).into()),
            ("changed", one.changed.into()),
            ("a", cell_value(atlas, &one.a)),
            ("b", cell_value(atlas, &one.b)),
        ])
    });
    Ok(issues.collect())
}

fn party(atlas: &Atlas<'_>, request: &Request, key: &str) -> Result<Party, ApiError> {
    let bad = |found: &str, expected| ApiError::BadValue { key: key.to_owned(), found: found.to_owned(), expected };
    let text = request.extra(key).ok_or_else(|| bad("", "an actor, side:…, outlet:… or document:…"))?;
    Party::parse(atlas, text).map_err(|error| match error {
        PartyError::Unknown(facet, id) => ApiError::UnknownId { key: facet.as_str().to_owned(), id },
        PartyError::UnknownKind(_) => bad(text, "an actor, side:…, outlet:… or document:…"),
        PartyError::BadDays(days) => bad(&days, "days as @YYYY-MM-DD..YYYY-MM-DD, either of them left out or not"),
    })
}

/// Position, number of utterances, ids of the statements in words, and beside them those of the deeds.
fn cell_value(atlas: &Atlas<'_>, cell: &Cell) -> Value {
    let ids = |ids: &[StatementId]| ids.iter().map(|id| atlas.str(atlas.statement(*id).id)).collect::<Value>();
    Value::object([
        ("position", cell.stance().map_or(Value::Null, |stance| Stance::as_str(stance).into())),
        ("n", cell.n.into()),
        ("statements", ids(&cell.words)),
        ("conduct", ids(&cell.deeds)),
        ("changed", cell.changed.into()),
        ("contradicts", cell.contradicts.into()),
    ])
}
