//! `export`: what a reader takes away, as text.
use super::filter::{ApiError, Request, request};
use super::value::Value;
use crate::export::*;
use crate::geo::Scene;
use crate::index::Atlas;
use crate::model::{Day, Layer};
use crate::query::Filter;
use crate::stance::{Group, Measure, Normalisation, Sort, agreement, matrix};

/// What can be exported, as what, and that in words. A page makes pixels (png) of what is drawn as SVG.
pub const FORMATS: &[(&str, &[&str], &str)] = &[
    ("statements", TABLE, "csv or json"),
    ("figures", TABLE, "csv or json"),
    ("hits", TABLE, "csv or json"),
    ("matrix", &["csv", "json", "svg"], "csv, json, svg or png"),
    ("agreement", NETWORK, "csv, json or graphml"),
    ("affiliation", NETWORK, "csv, json or graphml"),
    ("map", &["csv", "json", "geojson", "svg"], "csv, json, geojson, svg or png"),
    ("status", PLACES, "csv, json or geojson"),
];
const TABLE: &[&str] = &["csv", "json"];
const NETWORK: &[&str] = &["csv", "json", "graphml"];
const PLACES: &[&str] = &["csv", "json", "geojson"];

/// The keys that belong to `export` alone.
const KEYS: &[&str] = &["what", "format", "group", "sort", "measure", "normalisation", "pseudo", "asOf", "layer"];

/// `export({what, format, ...filter})`. `group`, `sort`, `measure`, `normalisation` and `pseudo` are those of the
/// stance views, `asOf` and `layer` those of the map.
///
/// # Errors
/// A filter that does not fit; an unknown `what`, `format` or option.
pub fn export(atlas: &Atlas<'_>, filter: &Value) -> Result<Value, ApiError> {
    let request = request(atlas, filter, KEYS)?;
    let (what, format) = (request.extra("what").unwrap_or_default(), request.extra("format").unwrap_or_default());
    let Some((_, formats, words)) = FORMATS.iter().find(|(name, ..)| *name == what) else {
        return Err(bad("what", what, "statements, figures, hits, matrix, agreement, affiliation, map or status"));
    };
    if !formats.contains(&format) {
        return Err(bad("format", format, words));
    }
    if what == "map" && format == "svg" && atlas.map().width.get() == 0 {
        return Err(bad("format", format, "csv, json or geojson, for this corpus has no outlines to draw"));
    }
    let options = Options::read(&request)?;
    Ok(file(atlas, &request.filter, what, format, &options).into())
}

/// The options of the stance views and of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// What the rows and nodes stand for.
    pub group: Group,
    /// Their order.
    pub sort: Sort,
    /// What the weight of an edge measures.
    pub measure: Measure,
    /// What it is divided by.
    pub normalisation: Normalisation,
    /// Whether nobody's views take part.
    pub pseudo: bool,
    /// The day of the map; the last reported one where none is given.
    pub as_of: Option<Day>,
    /// The layers of the map.
    pub layer: Layer,
}

impl Options {
    fn read(request: &Request) -> Result<Self, ApiError> {
        fn one<T: Copy>(
            request: &Request,
            key: &str,
            default: T,
            parse: fn(&str) -> Option<T>,
            expected: &'static str,
        ) -> Result<T, ApiError> {
            request.extra(key).map_or(Ok(default), |text| parse(text).ok_or_else(|| bad(key, text, expected)))
        }
        Ok(Self {
            group: one(request, "group", Group::Actor, Group::parse, "actor, side, outlet or document")?,
            sort: one(request, "sort", Sort::Codebook, Sort::parse, "codebook, name, n, date or similarity")?,
            measure: one(request, "measure", Measure::Congruence, Measure::parse, "congruence, conflict or subtraction")?,
            normalisation: one(request, "normalisation", Normalisation::None, Normalisation::parse, "none, average, jaccard or cosine")?,
            pseudo: one(request, "pseudo", false, |text| text.parse().ok(), "true or false")?,
            as_of: one(request, "asOf", None, |text| Day::parse(text).map(Some), "a date YYYY-MM-DD")?,
            layer: one(request, "layer", Layer::Reports, Layer::parse, "reports, record or both")?,
        })
    }

    fn named(&self) -> Vec<(String, String)> {
        let mut named =
            vec![("group", self.group.as_str()), ("measure", self.measure.as_str()), ("normalisation", self.normalisation.as_str())];
        named.extend((self.sort != Sort::Codebook).then_some(("sort", self.sort.as_str())));
        named.extend(self.pseudo.then_some(("pseudo", "true")));
        named.into_iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
    }
}

/// The text of a file; `what` and `format` are of `FORMATS`.
#[must_use]
pub fn file(atlas: &Atlas<'_>, filter: &Filter, what: &str, format: &str, options: &Options) -> String {
    let Options { group, sort, measure, normalisation, pseudo, as_of, layer } = *options;
    if matches!(what, "map" | "status") {
        return map_file(atlas, filter, what, format, &Scene::of(atlas, filter, as_of, layer));
    }
    let network = || agreement(atlas, filter, group, pseudo);
    let rows = || matrix(atlas, filter, group, sort, pseudo);
    let named: Vec<_> = options
        .named()
        .into_iter()
        .filter(|(key, _)| match what {
            "agreement" => key != "sort",
            "matrix" | "affiliation" => key != "measure" && key != "normalisation",
            _ => false,
        })
        .collect();
    let about = About::new(atlas, what, filter, &named);
    let table = match (what, format) {
        ("agreement", "graphml") => return agreement_graphml(atlas, &network(), measure, normalisation, &about),
        ("affiliation", "graphml") => return affiliation_graphml(atlas, &rows(), &about),
        ("matrix", "svg") => return matrix_svg(atlas, &rows(), &about),
        ("statements", _) => statements_table(atlas, filter),
        ("figures", _) => figures_table(atlas, filter),
        ("hits", _) => hits_table(atlas, filter),
        ("matrix", _) => matrix_table(atlas, &rows()),
        ("agreement", _) => agreement_table(atlas, &network()),
        _ => affiliation_table(atlas, &rows()),
    };
    if format == "json" { table.to_json(&about) } else { table.to_csv(&about) }
}

/// The files of the map.
fn map_file(atlas: &Atlas<'_>, filter: &Filter, what: &str, format: &str, scene: &Scene<'_>) -> String {
    let on_the_day = what == "map";
    let named = [("asOf".to_owned(), scene.day.to_string()), ("layer".to_owned(), scene.layer.as_str().to_owned())];
    let about = About::new(atlas, what, filter, if on_the_day { &named } else { &[] });
    match format {
        "geojson" => geojson(atlas, scene, on_the_day, &about),
        "svg" => map_svg(atlas, scene, &about),
        _ => {
            let table = if on_the_day { map_table(atlas, scene) } else { status_table(atlas, scene) };
            if format == "json" { table.to_json(&about) } else { table.to_csv(&about) }
        }
    }
}

fn bad(key: &str, found: &str, expected: &'static str) -> ApiError {
    ApiError::BadValue { key: key.to_owned(), found: found.to_owned(), expected }
}
