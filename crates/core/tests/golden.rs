//! Answers and exports over a frozen corpus stay as they are, to the byte: `tests/golden/README.md`.
use atlas_core::api::{self, Value};
use atlas_core::index::{Atlas, Options, build};
use serde::Deserialize;
use serde_json::{Map, Value as Json, json};
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
    let (atlas, argument) = (atlas(), value_of(argument));
    let answer = match name {
        "version" => Ok(api::version(&atlas, "0")),
        "documents" => Ok(api::documents(&atlas)),
        "actors" => Ok(api::actors(&atlas)),
        "issues" => Ok(api::issues(&atlas)),
        "places" => Ok(api::places(&atlas)),
        "search" => api::search(&atlas, &argument, |notice| format!("{notice:?}")),
        "statements" => api::statements(&atlas, &argument),
        "figures" => api::figures(&atlas, &argument),
        "capitals" => api::capitals(&atlas, &argument),
        "compare" => api::compare(&atlas, &argument),
        "export" => api::export(&atlas, &argument),
        _ => panic!("no function {name}"),
    };
    answer.map(json_of).map_err(|error| error.to_string())
}

fn value_of(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(on) => Value::Bool(*on),
        Json::Number(number) => Value::Number(number.as_f64().expect("a number")),
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(items) => Value::List(items.iter().map(value_of).collect()),
        Json::Object(fields) => Value::Object(fields.iter().map(|(name, value)| (name.clone(), value_of(value))).collect()),
    }
}

fn json_of(value: Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(on) => on.into(),
        Value::Number(number) => number.into(),
        Value::Text(text) => text.into(),
        Value::List(items) => items.into_iter().map(json_of).collect(),
        Value::Object(fields) => Json::Object(fields.into_iter().map(|(name, value)| (name, json_of(value))).collect::<Map<_, _>>()),
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
         UPDATE_GOLDEN=1 cargo test -p atlas-core --test golden\nin a commit of its own that says why.\n\n{}",
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
