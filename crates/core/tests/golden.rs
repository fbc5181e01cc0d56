//! Answers and exports over a frozen corpus stay as they are, to the byte: `tests/golden/README.md`.
use atlas_core::api::{self, ApiError, Arguments, File, Given};
use atlas_core::index::{Atlas, Options, build};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The table of calls.
#[derive(Deserialize)]
struct Calls {
    /// File of the answer, function, argument.
    answered: Vec<(String, String, Json)>,
    /// Function, argument.
    refused: Vec<(String, Json)>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden")
}

fn calls() -> Calls {
    let text = std::fs::read_to_string(folder().join("calls.json")).expect("the table of calls");
    serde_json::from_str(&text).expect("a table of calls")
}

fn atlas() -> Atlas<'static> {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    let bytes = BYTES.get_or_init(|| {
        let corpus = atlas_core::seed::read(&folder().join("seeds")).unwrap_or_else(|errors| panic!("{errors}"));
        build(&corpus, Options::default())
    });
    Atlas::open(bytes).expect("the index opens")
}

/// What a call of `window.stanceAtlas` answers, or why it is refused.
fn ask(name: &str, argument: &Json) -> Result<Json, String> {
    let (atlas, arguments) = (atlas(), arguments(argument)?);
    match name {
        "version" => answer(Ok(api::version(&atlas, "0"))),
        "documents" => answer(Ok(api::documents(&atlas))),
        "actors" => answer(Ok(api::actors(&atlas))),
        "issues" => answer(Ok(api::issues(&atlas))),
        "places" => answer(Ok(api::places(&atlas))),
        "search" => answer(api::search(&atlas, arguments, |notice| format!("{notice:?}"))),
        "statements" => answer(api::statements(&atlas, arguments)),
        "figures" => answer(api::figures(&atlas, arguments)),
        "quotations" => answer(api::quotations(&atlas, arguments)),
        "meetings" => answer(api::meetings(&atlas, arguments)),
        "capitals" => answer(api::capitals(&atlas, arguments)),
        "compare" => answer(api::compare(&atlas, arguments)),
        "export" => answer(api::export(&atlas, arguments).map(|file| match file {
            File::Text(text) | File::Pixels(text) => text,
        })),
        _ => panic!("no function {name}"),
    }
}

fn answer(answer: Result<impl Serialize, ApiError>) -> Result<Json, String> {
    answer.map(|answer| serde_json::to_value(answer).expect("JSON")).map_err(|error| error.to_string())
}

/// As `src/browser/given.rs` reads them.
fn arguments(argument: &Json) -> Result<Arguments, String> {
    match argument {
        Json::Null => Ok(Arguments::default()),
        Json::Object(fields) => Ok(Arguments::new(fields.iter().map(|(name, value)| (name.clone(), given(value, true))))),
        other => Err(ApiError::bad("filter", &given(other, true).to_string(), "an object").to_string()),
    }
}

fn given(value: &Json, deeper: bool) -> Given {
    match value {
        Json::Null if deeper => Given::Nothing,
        Json::Null => Given::Other("null".to_owned()),
        Json::Bool(on) => Given::Bool(*on),
        Json::Number(number) => Given::Number(number.as_f64().expect("a number")),
        Json::String(text) => Given::Text(text.clone()),
        Json::Array(values) if deeper => Given::List(values.iter().map(|value| given(value, false)).collect()),
        Json::Array(_) | Json::Object(_) => Given::Other("an object".to_owned()),
    }
}

/// JavaScript has one kind of number: a whole one has no fraction.
fn whole_numbers(json: Json) -> Json {
    match json {
        Json::Number(number) => match number.as_f64() {
            Some(float) if float.fract() == 0.0 && float.abs() < 9e15 => json!(float as i64),
            _ => Json::Number(number),
        },
        Json::Array(items) => items.into_iter().map(whole_numbers).collect(),
        Json::Object(fields) => Json::Object(fields.into_iter().map(|(name, value)| (name, whole_numbers(value))).collect()),
        other => other,
    }
}

/// JSON in two spaces a level, an exported text as it is.
fn text_of(answer: Json) -> String {
    match answer {
        Json::String(text) => text,
        answer => serde_json::to_string_pretty(&whole_numbers(answer)).expect("JSON") + "\n",
    }
}

/// The first line in which two texts differ.
fn difference(expected: &str, found: &str) -> String {
    let mut lines = (1..).zip(expected.lines().zip(found.lines()));
    match lines.find(|(_, (expected, found))| expected != found) {
        Some((number, (expected, found))) => format!("line {number}:\n  expected {expected}\n  found    {found}"),
        None => format!("{} lines expected, {} found", expected.lines().count(), found.lines().count()),
    }
}

/// Compares with a file, or writes it.
fn check(name: &str, found: &str, wrong: &mut Vec<String>) {
    let path = folder().join("answers").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, found).expect("a file that can be written");
        return;
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    if expected != found {
        wrong.push(format!("{name}, {}", difference(&expected, found)));
    }
}

fn assert_none(wrong: &[String]) {
    assert!(
        wrong.is_empty(),
        "{} files of tests/golden/answers/ are not what is answered now. Where that is meant, write them again with\n    \
         UPDATE_GOLDEN=1 cargo test -p atlas-core golden\nin a commit of its own that says why.\n\n{}",
        wrong.len(),
        wrong.join("\n\n")
    );
}

#[test]
fn what_is_answered_stays() {
    let mut wrong = Vec::new();
    for (file, name, argument) in calls().answered {
        match ask(&name, &argument) {
            Ok(answer) => check(&file, &text_of(answer), &mut wrong),
            Err(error) => wrong.push(format!("{file}: {name}({argument}) is refused: {error}")),
        }
    }
    assert_none(&wrong);
}

#[test]
fn what_is_refused_stays_with_its_words() {
    let (mut refusals, mut wrong) = (Vec::new(), Vec::new());
    for (name, argument) in calls().refused {
        match ask(&name, &argument) {
            Ok(_) => wrong.push(format!("{name}({argument}) is answered")),
            Err(error) => refusals.push(json!({ "call": format!("{name}({argument})"), "error": error })),
        }
    }
    check("refused.json", &text_of(Json::Array(refusals)), &mut wrong);
    assert_none(&wrong);
}

#[test]
fn every_file_is_the_answer_of_one_call() {
    let calls = calls();
    let names: BTreeSet<String> = calls.answered.iter().map(|(file, ..)| file.clone()).chain(["refused.json".to_owned()]).collect();
    assert_eq!(names.len(), calls.answered.len() + 1, "a name for each");
    let there = std::fs::read_dir(folder().join("answers")).expect("a folder");
    let there: BTreeSet<String> = there.map(|entry| entry.expect("an entry").file_name().into_string().expect("a name in UTF-8")).collect();
    assert_eq!(there.difference(&names).collect::<Vec<_>>(), Vec::<&String>::new(), "files without a call");
}
