//! Misspellings, variants and aliases, on the shipped corpus.
use atlas_core::index::{Atlas, Options, build};
use atlas_core::query::{Filter, search};
use std::path::Path;

fn shipped() -> Vec<u8> {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let corpus = atlas_core::seed::read(&seeds).unwrap_or_else(|errors| panic!("{errors}"));
    build(&corpus, Options::default())
}

#[test]
fn other_spellings_and_names_are_searched_too_and_it_is_said() {
    use atlas_core::query::Notice;
    let bytes = shipped();
    let atlas = Atlas::open(&bytes).expect("the shipped corpus opens");
    let ask = |q: &str| search(&atlas, &Filter { q: q.into(), ..Filter::default() });
    for (q, same_as) in [
        ("airstrike", "\"air strikes\" OR airstrike OR \"air attacks\" OR \"air attack\""),
        ("Khalizad", "Khalilzad"),
        ("Qandahar", "Kandahar"),
        ("Talban", "Taliban"),
        ("ceasefire", "\"cease fire\""),
    ] {
        let passages = |q: &str| {
            let mut passages: Vec<u32> = ask(q).hits.iter().map(|hit| hit.passage.0).collect();
            passages.sort_unstable();
            passages
        };
        assert!(!passages(q).is_empty(), "{q}");
        assert_eq!(passages(q), passages(same_as), "{q}: {:?}", ask(q).notices);
    }
    assert!(ask("Khalizad").corrected.is_some_and(|corrected| corrected.to_string() == "khalilzad"));
    assert!(matches!(ask("airstrike").notices.as_slice(), [Notice::Widened { .. }]));
    for exact in ["\"Khalizad\"", "\"airstrike\"", "Khalilzad", "talks", "Ghni"] {
        assert!(ask(exact).notices.is_empty() && ask(exact).corrected.is_none(), "{exact}: {:?}", ask(exact).notices);
    }
}
