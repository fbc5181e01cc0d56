//! `version`, `documents`, `search`.
use super::filter::{ApiError, request};
use super::value::Value;
use crate::index::{Atlas, DateRow, VERSION};
use crate::model::{Precision, TextQuality};
use crate::query::{Answer, Hit, Marker, Notice, search as answer, utf16_range};

/// `version()`; `app` is the program's version.
#[must_use]
pub fn version(atlas: &Atlas<'_>, app: &str) -> Value {
    Value::object([
        ("app", app.into()),
        ("corpus", atlas.str(atlas.info().version).into()),
        ("corpusSha256", atlas.str(atlas.info().sha256).into()),
        ("format", VERSION.into()),
    ])
}

/// `documents()`.
#[must_use]
pub fn documents(atlas: &Atlas<'_>) -> Value {
    let documents = atlas.documents().iter().map(|document| {
        let outlet = atlas.outlets().get(document.outlet.row());
        let (published, precision) = date(document.published);
        Value::object([
            ("id", atlas.str(document.id).into()),
            ("file", atlas.str(document.file).into()),
            ("title", atlas.str(document.title).into()),
            ("outlet", outlet.map_or("", |outlet| atlas.str(outlet.id)).into()),
            ("published", published),
            ("precision", precision),
            ("textQuality", TextQuality::of_code(document.text_quality).map_or("", TextQuality::as_str).into()),
            ("words", document.n_words.get().into()),
            ("passages", document.n_passages.get().into()),
        ])
    });
    documents.collect()
}

/// A date and its precision.
pub(super) fn date(row: DateRow) -> (Value, Value) {
    let date = row.dated();
    (date.first.to_string().into(), Precision::as_str(date.precision).into())
}

/// `search(filter)`; `notice` puts a notice in words.
///
/// # Errors
/// A filter that does not fit.
pub fn search(atlas: &Atlas<'_>, filter: &Value, notice: fn(&Notice) -> String) -> Result<Value, ApiError> {
    let request = request(atlas, filter, &[])?;
    let answer = answer(atlas, &request.filter);
    let marker = Marker::new(atlas, answer.expr.as_ref());
    let hits = answer.hits.iter().skip(request.offset).take(request.limit);
    Ok(Value::object([
        ("total", answer.hits.len().into()),
        ("hits", hits.map(|hit| hit_value(atlas, &marker, *hit)).collect()),
        ("facets", facets(atlas, &answer)),
        ("correction", answer.corrected.as_ref().map_or(Value::Null, |corrected| corrected.to_string().into())),
        ("notices", answer.notices.iter().map(notice).collect()),
    ]))
}

/// One passage found, as it is handed out.
#[must_use]
pub fn hit_value(atlas: &Atlas<'_>, marker: &Marker<'_, '_>, hit: Hit) -> Value {
    let passage = atlas.passage(hit.passage);
    let document = atlas.document(passage.document);
    let text = atlas.text(passage);
    let marks = marker.marks(&text).into_iter().map(|range| utf16_range(&text, &range));
    let marks = marks.map(|range| Value::List(vec![range.start.into(), range.end.into()])).collect();
    Value::object([
        ("document", atlas.str(document.id).into()),
        ("passage", u32::from(passage.number.get()).into()),
        ("score", f64::from(hit.score).into()),
        ("text", text.into()),
        ("marks", marks),
    ])
}

fn facets(atlas: &Atlas<'_>, answer: &Answer) -> Value {
    let facets = answer.facets.iter().map(|(facet, counts)| {
        let counts = facet.values(atlas).zip(counts).map(|(value, n)| (facet.id(atlas, value).to_owned(), (*n).into())).collect();
        (facet.as_str().to_owned(), Value::Object(counts))
    });
    Value::Object(facets.collect())
}
