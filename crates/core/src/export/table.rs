//! A table with what it is a table of; written as CSV or JSON.
use super::csv;
use crate::api::Value;
use crate::index::Atlas;
use crate::query::{Facet, Filter};

/// What a file says of itself: of which data it is, and by what they were filtered.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    /// What is exported.
    pub what: String,
    /// Title of the corpus.
    pub corpus: String,
    /// Version of the data.
    pub version: String,
    /// SHA-256 of the data.
    pub sha256: String,
    /// First and last day on which a report was published.
    pub reports: (String, String),
    /// The filters, by the name of their key.
    pub filters: Vec<(String, Value)>,
}

impl About {
    /// What a file of this corpus under this filter says; `options` are the further keys of the call.
    #[must_use]
    pub fn new(atlas: &Atlas<'_>, what: &str, filter: &Filter, options: &[(String, String)]) -> Self {
        let info = atlas.info();
        let published = || atlas.documents().iter().map(|document| document.published.dated());
        let first = published().map(|date| date.first).min().map_or_else(String::new, |day| day.to_string());
        let last = published().map(|date| date.last()).max().map_or_else(String::new, |day| day.to_string());
        let text = |text| atlas.str(text).to_owned();
        let filters = filters(atlas, filter, options);
        Self {
            what: what.to_owned(),
            corpus: text(info.title),
            version: text(info.version),
            sha256: text(info.sha256),
            reports: (first, last),
            filters,
        }
    }

    /// The filters on one line: `side=taliban, united-states; from=2021-08-01`.
    #[must_use]
    pub fn filters_line(&self) -> String {
        let words = |value: &Value| match value {
            Value::Text(text) => text.clone(),
            Value::List(items) => items.iter().map(csv::plain).collect::<Vec<_>>().join(", "),
            other => csv::plain(other),
        };
        self.filters.iter().map(|(key, value)| format!("{key}={}", words(value))).collect::<Vec<_>>().join("; ")
    }
}

fn filters(atlas: &Atlas<'_>, filter: &Filter, options: &[(String, String)]) -> Vec<(String, Value)> {
    let mut filters = Vec::new();
    if !filter.q.is_empty() {
        filters.push(("q".to_owned(), filter.q.as_str().into()));
    }
    for facet in Facet::ALL {
        let selected = filter.selections.of(*facet);
        if !selected.is_empty() {
            filters.push((facet.as_str().to_owned(), selected.iter().map(|value| facet.id(atlas, *value)).collect()));
        }
    }
    let days = [("from", filter.from), ("to", filter.to)];
    filters.extend(days.into_iter().filter_map(|(key, day)| Some((key.to_owned(), day?.to_string().into()))));
    if filter.non_article {
        filters.push(("nonArticle".to_owned(), true.into()));
    }
    filters.extend(options.iter().map(|(key, value)| (key.clone(), value.as_str().into())));
    filters
}

/// Named columns and rows of values.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Names of the columns.
    pub columns: Vec<String>,
    /// A value for each column.
    pub rows: Vec<Vec<Value>>,
}

impl Table {
    /// A table whose rows are objects with the same keys.
    #[must_use]
    pub fn of(columns: &[&str], rows: Vec<Vec<Value>>) -> Self {
        Self { columns: columns.iter().map(|column| (*column).to_owned()).collect(), rows }
    }

    /// The table as JSON, by `docs/schema/export.schema.json`.
    #[must_use]
    pub fn to_json(&self, about: &About) -> String {
        let row = |row: &Vec<Value>| Value::Object(self.columns.iter().cloned().zip(row.iter().cloned()).collect());
        let reports = Value::object([("from", about.reports.0.as_str().into()), ("to", about.reports.1.as_str().into())]);
        let file = Value::object([
            ("what", about.what.as_str().into()),
            ("corpus", about.corpus.as_str().into()),
            ("dataVersion", about.version.as_str().into()),
            ("dataSha256", about.sha256.as_str().into()),
            ("reports", reports),
            ("filters", Value::Object(about.filters.clone())),
            ("rows", Value::List(self.rows.iter().map(row).collect())),
        ]);
        file.to_json()
    }

    /// The table as CSV. What the file says of itself stands in the last three columns of every row: RFC 4180 knows no
    /// comments, and a file that begins with some is misread by most programs.
    #[must_use]
    pub fn to_csv(&self, about: &About) -> String {
        let mut file = csv::start();
        let names = self.columns.iter().map(String::as_str).chain(["data_version", "data_date", "filters"]);
        csv::line(&mut file, names.map(Value::from));
        let data = [about.version.clone(), format!("{}/{}", about.reports.0, about.reports.1), about.filters_line()];
        for row in &self.rows {
            csv::line(&mut file, row.iter().cloned().chain(data.iter().cloned().map(Value::from)));
        }
        file
    }
}
