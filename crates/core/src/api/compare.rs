//! `compare`: two parties face to face.
use super::argument::asked_and;
use super::error::ApiError;
use super::given::Arguments;
use crate::index::Atlas;
use crate::model::StatementId;
use crate::stance::{self, Party, PartyError, Relation, Stance, compare as face_to_face};

const PARTY: &str = "an actor, side:…, outlet:… or document:…";

/// What `compare` takes beside a filter.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Parties {
    /// The first.
    pub a: PartyArgument,
    /// The second.
    pub b: PartyArgument,
}

/// an actor’s id, `side:x`, `outlet:…`, `document:…`, each with `@YYYY-MM-DD..YYYY-MM-DD` or without; either day may be left out.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Party", as = "String"))]
pub struct PartyArgument(pub String);

/// Two parties on an issue.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Compared<'a> {
    /// Id of the issue.
    pub issue: &'a str,
    /// How the two stand to each other.
    pub relation: Relation,
    /// The position of one actor differs over time: within one of the parties, or between one party at two times.
    pub changed: bool,
    /// The first.
    pub a: Cell<'a>,
    /// The second.
    pub b: Cell<'a>,
}

/// What a party holds on an issue.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Cell<'a> {
    /// The one position of all utterances in words; `divided` where both supports and opposes occur; else `mixed`; null where silent.
    pub position: Option<Stance>,
    /// Utterances in words; one that is told twice counts once.
    pub n: usize,
    /// Ids of the statements in words.
    pub statements: Vec<&'a str>,
    /// Ids of the statements in deeds, which are not counted.
    pub conduct: Vec<&'a str>,
    /// The position of one actor differs between dates that do not overlap.
    pub changed: bool,
    /// One actor both supports and opposes at dates that may be the same.
    pub contradicts: bool,
    /// Two of its actors hold different positions.
    pub differ: bool,
}

/// `compare({a, b, ...filter})`: every issue, in codebook order.
///
/// # Errors
/// A filter that does not fit, a party that is missing or unknown.
pub fn compare<'a>(atlas: &Atlas<'a>, arguments: Arguments) -> Result<Vec<Compared<'a>>, ApiError> {
    let (asked, Parties { a, b }) = asked_and(atlas, arguments)?;
    let (a, b) = (party(atlas, "a", &a)?, party(atlas, "b", &b)?);
    let compared = face_to_face(atlas, &asked, &a, &b);
    let issues = atlas.issues().iter().zip(&compared).map(|(issue, one)| Compared {
        issue: atlas.str(issue.id),
        relation: one.relation,
        changed: !one.changed.is_empty(),
        a: cell(atlas, &one.a),
        b: cell(atlas, &one.b),
    });
    Ok(issues.collect())
}

fn party(atlas: &Atlas<'_>, key: &str, PartyArgument(text): &PartyArgument) -> Result<Party, ApiError> {
    Party::parse(atlas, text).map_err(|error| match error {
        PartyError::Unknown(facet, id) => ApiError::UnknownId { key: facet.as_str().to_owned(), id },
        PartyError::UnknownKind(_) => ApiError::bad(key, text, PARTY),
        PartyError::BadDays(days) => ApiError::bad(key, &days, "days as @YYYY-MM-DD..YYYY-MM-DD, either of them left out or not"),
    })
}

fn cell<'a>(atlas: &Atlas<'a>, cell: &stance::Cell) -> Cell<'a> {
    let ids = |ids: &[StatementId]| ids.iter().map(|id| atlas.str(atlas.statement(*id).id)).collect();
    Cell {
        position: cell.stance(),
        n: cell.n,
        statements: ids(&cell.words),
        conduct: ids(&cell.deeds),
        changed: cell.changed,
        contradicts: cell.contradicts,
        differ: cell.differ,
    }
}

super::argument::reads! {
    PartyArgument,
    PARTY,
    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<PartyArgument, E> {
        Ok(PartyArgument(text.to_owned()))
    }
}
