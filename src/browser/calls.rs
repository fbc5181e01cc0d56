//! What scripts and downloads ask of the core: a part of the program that comes with the first call.
use super::given;
use crate::parts::in_part;
use crate::text;
use atlas_core::api::{self, ApiError, Arguments, File, Options};
use atlas_core::index::Atlas;
use atlas_core::query::Asked;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// The functions of `window.stanceAtlas`.
pub const FUNCTIONS: [&str; 13] = [
    "version",
    "documents",
    "search",
    "actors",
    "issues",
    "places",
    "statements",
    "figures",
    "quotations",
    "meetings",
    "capitals",
    "compare",
    "export",
];

/// What a function answers.
pub enum Answer {
    /// A value.
    Value(JsValue),
    /// An SVG of which the pixels are wanted.
    Pixels(String),
}

in_part! {
    api fetched by fetch:
    /// What a function of `FUNCTIONS` answers to its argument, or why not.
    pub fn call(atlas: &'static Atlas<'static>, function: &'static str, argument: JsValue) -> Result<Answer, String> {
        given::arguments(&argument).map_err(in_words).and_then(|arguments| answer(atlas, function, arguments))
    }
}

in_part! {
    api:
    /// The text of a file; what and in which format are of `atlas_core::api::FORMATS`.
    pub fn file(atlas: &'static Atlas<'static>, asked: Asked, what: &'static str, format: &'static str, options: Options) -> String {
        api::file(atlas, &asked, what, format, &options)
    }
}

fn answer(atlas: &Atlas<'_>, function: &str, arguments: Arguments) -> Result<Answer, String> {
    match function {
        "version" => value(&api::version(atlas, env!("CARGO_PKG_VERSION"))),
        "documents" => value(&api::documents(atlas)),
        "search" => asked(api::search(atlas, arguments, text::query_notice)),
        "actors" => value(&api::actors(atlas)),
        "issues" => value(&api::issues(atlas)),
        "places" => value(&api::places(atlas)),
        "statements" => asked(api::statements(atlas, arguments)),
        "figures" => asked(api::figures(atlas, arguments)),
        "quotations" => asked(api::quotations(atlas, arguments)),
        "meetings" => asked(api::meetings(atlas, arguments)),
        "capitals" => asked(api::capitals(atlas, arguments)),
        "compare" => asked(api::compare(atlas, arguments)),
        _ => match api::export(atlas, arguments).map_err(in_words)? {
            File::Text(text) => Ok(Answer::Value(text.into())),
            File::Pixels(svg) => Ok(Answer::Pixels(svg)),
        },
    }
}

/// A value as plain objects: records for maps, null for what is missing.
fn value(answer: &impl Serialize) -> Result<Answer, String> {
    answer.serialize(&Serializer::json_compatible()).map(Answer::Value).map_err(|error| error.to_string())
}

fn asked(answer: Result<impl Serialize, ApiError>) -> Result<Answer, String> {
    value(&answer.map_err(in_words)?)
}

fn in_words(error: ApiError) -> String {
    error.to_string()
}
