//! `version`, `documents`, `search`.
use super::argument::{Count, FilterArgument};
use super::error::ApiError;
use super::given::Arguments;
use crate::index::{Atlas, VERSION};
use crate::model::{Day, Precision, TextQuality};
use crate::query::{Answer, Asked, Facet, Hit as Found, Marker, Notice, search as answer, utf16_range};
use serde::ser::{Serialize, Serializer};

/// What `version` answers.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Version<'a> {
    /// The program's version.
    pub app: &'a str,
    /// The corpus's version.
    pub corpus: &'a str,
    /// SHA-256 of the corpus, in hexadecimal digits.
    pub corpus_sha256: &'a str,
    /// Version of the index.
    pub format: u32,
}

/// `version()`; `app` is the program's version.
#[must_use]
pub fn version<'a>(atlas: &Atlas<'a>, app: &'a str) -> Version<'a> {
    let info = atlas.info();
    Version { app, corpus: atlas.str(info.version), corpus_sha256: atlas.str(info.sha256), format: VERSION }
}

/// A report.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DocumentInfo<'a> {
    /// Id of the report.
    pub id: &'a str,
    /// Bare file name.
    pub file: &'a str,
    /// Headline.
    pub title: &'a str,
    /// BCP 47 tag of its language.
    pub language: &'a str,
    /// Id of its outlet.
    pub outlet: &'a str,
    /// First day of the interval in which it was published.
    pub published: Day,
    /// Length of that interval.
    pub precision: Precision,
    /// How its wording reached us.
    pub text_quality: TextQuality,
    /// Words of article text.
    pub words: u32,
    /// Passages of article text.
    pub passages: u32,
}

/// `documents()`.
#[must_use]
pub fn documents<'a>(atlas: &Atlas<'a>) -> Vec<DocumentInfo<'a>> {
    let documents = atlas.documents().iter().map(|document| {
        let published = document.published.dated();
        DocumentInfo {
            id: atlas.str(document.id),
            file: atlas.str(document.file),
            title: atlas.str(document.title),
            language: atlas.str(document.language),
            outlet: atlas.outlets().get(document.outlet.row()).map_or("", |outlet| atlas.str(outlet.id)),
            published: published.first,
            precision: published.precision,
            text_quality: TextQuality::of_code(document.text_quality).unwrap_or(TextQuality::Damaged),
            words: document.n_words.get(),
            passages: document.n_passages.get(),
        }
    });
    documents.collect()
}

/// What `search` answers.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SearchAnswer<'a> {
    /// Number of passages.
    pub total: usize,
    /// Those that were asked for, best first.
    pub hits: Vec<Hit<'a>>,
    /// Number of passages by facet and id.
    pub facets: Facets<'a>,
    /// The query that was searched, where one that finds nothing was corrected.
    pub correction: Option<String>,
    /// What was wrong with the query, and what was done instead.
    pub notices: Vec<String>,
}

/// A passage that was found.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Hit<'a> {
    /// Id of the report.
    pub document: &'a str,
    /// Number of the passage in its document, from 1.
    pub passage: u16,
    /// How well it fits.
    pub score: f64,
    /// The whole passage.
    pub text: String,
    /// Marked ranges in `text`, in UTF-16 units.
    pub marks: Vec<(usize, usize)>,
}

/// Counts by facet and id, in the order of the corpus.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "Record<string, Record<string, number>>"))]
pub struct Facets<'a>(pub Vec<(Facet, Counts<'a>)>);

/// Counts by id.
#[derive(Clone, Debug, PartialEq)]
pub struct Counts<'a>(pub Vec<(&'a str, usize)>);

impl Serialize for Facets<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(facet, counts)| (facet, counts)))
    }
}

impl Serialize for Counts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}

/// `search(filter)`; `notice` puts a notice in words.
///
/// # Errors
/// A filter that does not fit.
pub fn search<'a>(atlas: &Atlas<'a>, mut arguments: Arguments, notice: fn(&Notice) -> String) -> Result<SearchAnswer<'a>, ApiError> {
    let argument = arguments.take::<FilterArgument>();
    arguments.end()?;
    let argument = argument?;
    let answer = answer(atlas, &Asked::new(atlas, argument.filter(atlas)?));
    let (limit, offset) = (argument.limit.map_or(20, |Count(limit)| limit), argument.offset.map_or(0, |Count(offset)| offset));
    let marker = Marker::new(atlas, answer.expr.as_ref());
    let hits = answer.hits.iter().skip(offset).take(limit);
    Ok(SearchAnswer {
        total: answer.hits.len(),
        hits: hits.map(|found| hit(atlas, &marker, *found)).collect(),
        facets: facets(atlas, &answer),
        correction: answer.corrected.as_ref().map(ToString::to_string),
        notices: answer.notices.iter().map(notice).collect(),
    })
}

/// One passage found, as it is handed out.
#[must_use]
pub fn hit<'a>(atlas: &Atlas<'a>, marker: &Marker<'_, '_>, found: Found) -> Hit<'a> {
    let passage = atlas.passage(found.passage);
    let document = atlas.document(passage.document);
    let text = atlas.text(passage);
    let marks = marker.marks(&text).into_iter().map(|range| utf16_range(&text, &range));
    Hit {
        document: atlas.str(document.id),
        passage: passage.number.get(),
        score: f64::from(found.score),
        marks: marks.map(|range| (range.start, range.end)).collect(),
        text,
    }
}

fn facets<'a>(atlas: &Atlas<'a>, answer: &Answer) -> Facets<'a> {
    let facets = answer.facets.iter().map(|(facet, counts)| {
        let counts = facet.values(atlas).zip(counts).map(|(value, n)| (facet.id(atlas, value), *n));
        (*facet, Counts(counts.collect()))
    });
    Facets(facets.collect())
}
