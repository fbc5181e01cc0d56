//! The tests of the core as one program: it is linked once, reads the shipped corpus once, and keeps every processor busy.
mod fixture;

mod any_bytes;
mod bad_coding;
mod bad_corpus;
mod bad_reported;
mod base_map;
mod coaching;
mod codings;
mod collocates;
mod concordance;
mod concordance_copied;
mod concordance_properties;
mod corpora;
mod corpus;
mod counts;
mod coverage;
mod damaged_bytes;
mod examples;
mod export;
mod generated;
mod golden;
mod languages;
mod languages_search;
mod links;
mod map;
mod map_scene;
mod mutations;
mod networks;
mod query_language;
mod query_properties;
mod questions;
mod reported;
mod reported_actor;
mod reported_answers;
mod reported_timeline;
mod results;
mod search_properties;
mod spellings;
mod stance;
mod stems;
mod suggestions;
mod suspicious;
mod url_properties;

/// For a slow property, with this many cases where others have proptest's usual 256; `cargo xtask test --long` multiplies both.
fn slow(cases: u32) -> proptest::test_runner::Config {
    let usual = proptest::test_runner::Config::default();
    proptest::test_runner::Config { failure_persistence: None, cases: cases * usual.cases / 256, ..usual }
}
