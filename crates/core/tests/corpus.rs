//! The shipped corpus.
use atlas_core::index::{Atlas, Options, build};
use atlas_core::query::{Filter, search};
use std::path::Path;

fn bytes() -> Vec<u8> {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let corpus = atlas_core::seed::read(&seeds).unwrap_or_else(|errors| panic!("{errors}"));
    build(&corpus, Options::default())
}

#[test]
fn p() {
    let bytes = bytes();
    eprintln!("{} bytes", bytes.len());
    let atlas = Atlas::open(&bytes).expect("opens");
    for q in [
        "\"lion's share\"",
        "cease-fire",
        "ceasefire",
        "\"cease fire\"",
        "kabul",
        "US",
        "U.S.",
        "talk*",
        "-taliban",
        "Khalilzad -Taliban",
        "\"swaths of territory they have conquered or accepted in surrender\"",
        "sanctions OR pariah",
        "taliban near/3 surrender",
    ] {
        let answer = search(&atlas, &Filter { q: q.into(), ..Filter::default() });
        eprintln!("{q}: {} {:?}", answer.hits.len(), answer.notices);
    }
    for document in atlas.documents() {
        eprintln!("{} {} words {} passages {}", atlas.str(document.id), document.n_words, document.n_passages, document.passages.len);
    }
}
