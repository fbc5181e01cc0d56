//! A table with what it is a table of; written as CSV or JSON.
use super::csv::{CsvFile, plain};
use super::json::to_json;
use crate::index::Atlas;
use crate::query::{Facet, Filter};
use serde::ser::{Serialize, Serializer};
use serde_json::{Map, Value};

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
    pub filters: Map<String, Value>,
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

    /// The filters on one line: `side=x, y; from=2021-08-01`.
    #[must_use]
    pub fn filters_line(&self) -> String {
        let words = |value: &Value| match value {
            Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(", "),
            other => plain(other),
        };
        self.filters.iter().map(|(key, value)| format!("{key}={}", words(value))).collect::<Vec<_>>().join("; ")
    }
}

fn filters(atlas: &Atlas<'_>, filter: &Filter, options: &[(String, String)]) -> Map<String, Value> {
    let mut filters = Map::new();
    if !filter.q.is_empty() {
        filters.insert("q".to_owned(), filter.q.as_str().into());
    }
    for facet in Facet::ALL {
        let selected = filter.selections.of(*facet);
        if !selected.is_empty() {
            filters.insert(facet.as_str().to_owned(), selected.iter().map(|value| facet.id(atlas, *value)).collect());
        }
    }
    let days = [("from", filter.from), ("to", filter.to)];
    filters.extend(days.into_iter().filter_map(|(key, day)| Some((key.to_owned(), day?.to_string().into()))));
    if filter.non_article {
        filters.insert("nonArticle".to_owned(), true.into());
    }
    if filter.without_headlines {
        filters.insert("headlines".to_owned(), false.into());
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

/// A table as JSON, by `docs/schema/export.schema.json`.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct JsonFile<'a> {
    what: &'a str,
    corpus: &'a str,
    data_version: &'a str,
    data_sha256: &'a str,
    reports: Reports<'a>,
    filters: &'a Map<String, Value>,
    rows: Vec<JsonRow<'a>>,
}

#[derive(serde::Serialize)]
struct Reports<'a> {
    from: &'a str,
    to: &'a str,
}

/// A row as an object.
struct JsonRow<'a>(&'a [String], &'a [Value]);

impl Serialize for JsonRow<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().zip(self.1))
    }
}

impl Table {
    /// A table of typed rows; each column is a field of them.
    #[must_use]
    pub fn of<R: Serialize>(columns: &[&str], rows: impl IntoIterator<Item = R>) -> Self {
        let row = |row: R| {
            // What has text for its keys, as every row has, is an object.
            let mut fields = match serde_json::to_value(row) {
                Ok(Value::Object(fields)) => fields,
                _ => Map::new(),
            };
            columns.iter().map(|column| fields.get_mut(*column).map_or(Value::Null, Value::take)).collect()
        };
        Self { columns: columns.iter().map(|column| (*column).to_owned()).collect(), rows: rows.into_iter().map(row).collect() }
    }

    /// With further columns behind one of ids, which say what each value there stands for.
    #[must_use]
    pub fn beside(mut self, column: &str, names: &[&str], of: &dyn Fn(&Value) -> Vec<Value>) -> Self {
        let Some(at) = self.columns.iter().position(|name| name == column).map(|at| at + 1) else { return self };
        self.columns.splice(at..at, names.iter().map(|name| (*name).to_owned()));
        for row in &mut self.rows {
            let mut values = of(&row[at - 1]);
            values.resize(names.len(), Value::Null);
            row.splice(at..at, values);
        }
        self
    }

    /// With a column of names behind each of ids, or of lists of ids.
    #[must_use]
    pub fn with_names(self, atlas: &Atlas<'_>, of: &[(&str, &str, Facet)]) -> Self {
        of.iter().fold(self, |table, (ids, names, facet)| {
            let name = |id: &Value| -> Value {
                let value = id.as_str().and_then(|id| facet.value_of(atlas, id));
                value.map(|value| facet.name(atlas, value)).into()
            };
            table.beside(ids, &[names], &|ids| vec![ids.as_array().map_or_else(|| name(ids), |ids| ids.iter().map(name).collect())])
        })
    }

    /// The table as JSON.
    #[must_use]
    pub fn to_json(&self, about: &About) -> String {
        to_json(&JsonFile {
            what: &about.what,
            corpus: &about.corpus,
            data_version: &about.version,
            data_sha256: &about.sha256,
            reports: Reports { from: &about.reports.0, to: &about.reports.1 },
            filters: &about.filters,
            rows: self.rows.iter().map(|row| JsonRow(&self.columns, row)).collect(),
        })
    }

    /// The table as CSV. What the file says of itself stands in the last three columns of every row: RFC 4180 knows no
    /// comments, and a file that begins with some is misread by most programs.
    #[must_use]
    pub fn to_csv(&self, about: &About) -> String {
        let mut file = CsvFile::new();
        let names = self.columns.iter().map(String::as_str).chain(["data_version", "data_date", "filters"]);
        let names: Vec<Value> = names.map(Value::from).collect();
        file.record(names.iter());
        let data = [about.version.clone(), format!("{}/{}", about.reports.0, about.reports.1), about.filters_line()].map(Value::from);
        for row in &self.rows {
            file.record(row.iter().chain(&data));
        }
        file.into_text()
    }
}
