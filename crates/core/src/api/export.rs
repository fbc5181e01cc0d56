//! `export`: what a reader takes away, as text.
use super::argument::{SwitchOrWord, Text, asked_and};
use super::error::ApiError;
use super::given::Arguments;
use crate::export::*;
use crate::geo::Scene;
use crate::index::Atlas;
use crate::model::{Day, Layer, closed_enum};
use crate::query::Asked;
use crate::stance::{Group, Measure, Normalisation, Sort, agreement, matrix};

/// What can be exported, as what, and that in words. A page makes pixels (png) of what is drawn as SVG.
pub const FORMATS: &[(&str, &[&str], &str)] = &[
    ("statements", TABLE, "csv or json"),
    ("figures", TABLE, "csv or json"),
    ("quotations", TABLE, "csv or json"),
    ("meetings", TABLE, "csv or json"),
    ("hits", TABLE, "csv or json"),
    ("matrix", &["csv", "json", "svg"], "csv, json, svg or png"),
    ("agreement", NETWORK, "csv, json or graphml"),
    ("affiliation", NETWORK, "csv, json or graphml"),
    ("map", &["csv", "json", "geojson", "svg"], "csv, json, geojson, svg or png"),
    ("status", PLACES, "csv, json or geojson"),
    ("timeline", TABLE, "csv or json"),
    ("actors", TABLE, "csv or json"),
    ("issues", TABLE, "csv or json"),
    ("documents", TABLE, "csv or json"),
];
const TABLE: &[&str] = &["csv", "json"];
const NETWORK: &[&str] = &["csv", "json", "graphml"];
const PLACES: &[&str] = &["csv", "json", "geojson"];

closed_enum! {
    /// What can be exported.
    What {
        /// Statements.
        Statements = "statements",
        /// Figures.
        Figures = "figures",
        /// Reported speech.
        Quotations = "quotations",
        /// Meetings.
        Meetings = "meetings",
        /// Passages found.
        Hits = "hits",
        /// Parties × issues.
        Matrix = "matrix",
        /// The network of those who agree.
        Agreement = "agreement",
        /// The network of parties and issues.
        Affiliation = "affiliation",
        /// The capitals on a day.
        Map = "map",
        /// Every report of a capital.
        Status = "status",
        /// What the timeline lists.
        Timeline = "timeline",
        /// Every actor, with the number of statements that the filter leaves.
        Actors = "actors",
        /// Every issue, with the same.
        Issues = "issues",
        /// Every report, with the same.
        Documents = "documents",
    }
}

/// What `export` takes beside a filter.
#[derive(Clone, Debug, PartialEq, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ExportOptions"))]
pub struct ExportArgument {
    /// What is exported.
    pub what: What,
    /// JSON is as docs/schema/export.schema.json says; svg and png are for matrix and map, geojson for map and status, graphml for
    /// agreement and affiliation.
    #[cfg_attr(test, ts(type = "\"csv\" | \"json\" | \"svg\" | \"png\" | \"graphml\" | \"geojson\""))]
    pub format: Option<Text>,
    /// Rows of the matrix, nodes of the networks; actor if not given.
    #[cfg_attr(test, ts(optional))]
    pub group: Option<Group>,
    /// Order of the rows; codebook if not given.
    #[cfg_attr(test, ts(optional))]
    pub sort: Option<Sort>,
    /// What the weight of an edge is; congruence if not given.
    #[cfg_attr(test, ts(optional))]
    pub measure: Option<Measure>,
    /// What it is divided by; none if not given.
    #[cfg_attr(test, ts(optional))]
    pub normalisation: Option<Normalisation>,
    /// Views that nobody is named for take part, as actors and for their side.
    #[cfg_attr(test, ts(as = "Option<bool>", optional))]
    pub pseudo: Option<SwitchOrWord>,
    /// Day of the map; the last reported one if not given.
    #[cfg_attr(test, ts(optional))]
    pub as_of: Option<Day>,
    /// Layers of the map; reports if not given.
    #[cfg_attr(test, ts(optional))]
    pub layer: Option<Layer>,
}

/// A file as it is handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum File {
    /// A text.
    Text(String),
    /// An SVG of which the pixels are wanted.
    Pixels(String),
}

/// `export({what, format, ...filter})`. `group`, `sort`, `measure`, `normalisation` and `pseudo` are those of the
/// stance views, `asOf` and `layer` those of the map.
///
/// # Errors
/// A filter that does not fit; an unknown `what`, `format` or option.
pub fn export(atlas: &Atlas<'_>, arguments: Arguments) -> Result<File, ApiError> {
    let (asked, argument) = asked_and::<ExportArgument>(atlas, arguments)?;
    let (what, wanted) = (argument.what.as_str(), argument.format.as_ref().map_or("", |Text(format)| format));
    let (_, formats, words) = FORMATS.iter().find(|(name, ..)| *name == what).unwrap_or(&FORMATS[0]);
    let in_pixels = wanted == "png" && formats.contains(&"svg");
    let format = if in_pixels { "svg" } else { wanted };
    if !formats.contains(&format) {
        return Err(ApiError::bad("format", wanted, words));
    }
    if what == "map" && format == "svg" && atlas.map().width.get() == 0 {
        return Err(ApiError::bad("format", wanted, "csv, json or geojson, for no place of this corpus has a position"));
    }
    let text = file(atlas, &asked, what, format, &argument.options());
    Ok(if in_pixels { File::Pixels(text) } else { File::Text(text) })
}

impl ExportArgument {
    fn options(&self) -> Options {
        Options {
            group: self.group.unwrap_or(Group::Actor),
            sort: self.sort.unwrap_or(Sort::Codebook),
            measure: self.measure.unwrap_or(Measure::Congruence),
            normalisation: self.normalisation.unwrap_or(Normalisation::None),
            pseudo: self.pseudo == Some(SwitchOrWord(true)),
            as_of: self.as_of,
            layer: self.layer.unwrap_or(Layer::Reports),
        }
    }
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
pub fn file(atlas: &Atlas<'_>, asked: &Asked, what: &str, format: &str, options: &Options) -> String {
    let Options { group, sort, measure, normalisation, pseudo, as_of, layer } = *options;
    if matches!(what, "map" | "status") {
        return map_file(atlas, asked, what, format, &Scene::of(atlas, asked, as_of, layer));
    }
    let network = || agreement(atlas, asked, group, pseudo);
    let rows = || matrix(atlas, asked, group, sort, pseudo);
    let named: Vec<_> = options
        .named()
        .into_iter()
        .filter(|(key, _)| match what {
            "agreement" => key != "sort",
            "matrix" | "affiliation" => key != "measure" && key != "normalisation",
            _ => false,
        })
        .collect();
    let about = About::new(atlas, what, asked.filter(), &named);
    let table = match (what, format) {
        ("agreement", "graphml") => return agreement_graphml(atlas, &network(), measure, normalisation, &about),
        ("affiliation", "graphml") => return affiliation_graphml(atlas, &rows(), &about),
        ("matrix", "svg") => return matrix_svg(atlas, &rows(), &about),
        ("statements", _) => statements_table(atlas, asked),
        ("figures", _) => figures_table(atlas, asked),
        ("quotations", _) => quotations_table(atlas, asked),
        ("meetings", _) => meetings_table(atlas, asked),
        ("hits", _) => hits_table(atlas, asked),
        ("timeline", _) => timeline_table(atlas, asked),
        ("actors", _) => actors_table(atlas, asked),
        ("issues", _) => issues_table(atlas, asked),
        ("documents", _) => documents_table(atlas, asked),
        ("matrix", _) => matrix_table(atlas, &rows()),
        ("agreement", _) => agreement_table(atlas, &network()),
        _ => affiliation_table(atlas, &rows()),
    };
    if format == "json" { table.to_json(&about) } else { table.to_csv(&about) }
}

/// The files of the map.
fn map_file(atlas: &Atlas<'_>, asked: &Asked, what: &str, format: &str, scene: &Scene<'_>) -> String {
    let on_the_day = what == "map";
    let named = [("asOf".to_owned(), scene.day.to_string()), ("layer".to_owned(), scene.layer.as_str().to_owned())];
    let about = About::new(atlas, what, asked.filter(), if on_the_day { &named } else { &[] });
    match format {
        "geojson" => geojson(atlas, scene, on_the_day, &about),
        "svg" => map_svg(atlas, scene, &about),
        _ => {
            let table = if on_the_day { map_table(atlas, scene) } else { status_table(atlas, scene) };
            if format == "json" { table.to_json(&about) } else { table.to_csv(&about) }
        }
    }
}
