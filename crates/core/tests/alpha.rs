//! How well two codings of a folder agree, as the index has it.
use crate::fixture::{Seeds, good_corpus};
use atlas_core::index::{Atlas, Options, build};

const ACTORS: &str = "[[side]]\nid = \"s\"\nname = \"S\"\n\n[[actor]]\nid = \"a\"\nname = \"A\"\nkind = \"person\"\nside = \"s\"\n";

const ISSUES: [&str; 2] = ["near", "far"];

/// An issue with every field.
fn issue(id: &str) -> String {
    let text = ["title", "question", "rule", "supports", "opposes", "mixed"].map(|field| format!("{field} = \"{id}\"\n")).concat();
    format!("[[issue]]\nid = \"{id}\"\n{text}")
}

/// A statement on words of the good corpus.
fn statement(id: usize, (document, quote): (&str, &str), issue: &str, position: &str) -> String {
    format!(
        "[[statement]]\nid = \"t{id}\"\nactor = \"a\"\nissue = \"{issue}\"\nposition = \"{position}\"\nvoice = \"quoted\"\nsaid = \"2021-08-02\"\n\
         precision = \"week\"\nbasis = \"b\"\ndocument = \"{document}\"\nquote = \"{quote}\"\nreason = \"r\"\n"
    )
}

const QUOTES: [(&str, &str); 2] = [("alpha", "peace is near"), ("beta", "Peace is far.")];

/// A folder with two codings; each has an issue and a position for each of the two quotes.
fn coded_twice(first: &[(&str, &str)], second: &[(&str, &str)]) -> Seeds {
    let coding = |coded: &[(&str, &str)]| {
        let rows = coded.iter().zip(QUOTES).enumerate();
        rows.map(|(id, ((issue, position), quote))| statement(id, quote, issue, position)).collect::<String>()
    };
    good_corpus()
        .write("issues.toml", ISSUES.map(issue).concat())
        .write("coding/a/actors.toml", ACTORS)
        .write("coding/b/actors.toml", ACTORS)
        .write("coding/a/statements.toml", coding(first))
        .write("coding/b/statements.toml", coding(second))
}

/// α for issues and for positions, and how many statements both codings have.
fn alphas(first: &[(&str, &str)], second: &[(&str, &str)]) -> (Option<f64>, Option<f64>, u32) {
    let corpus = coded_twice(first, second).read().unwrap_or_else(|errors| panic!("{errors}"));
    let bytes = build(&corpus, Options::default());
    let atlas = Atlas::open(&bytes).expect("opens what was built");
    (atlas.info().alpha_issue(), atlas.info().alpha_position(), atlas.info().n_both.get())
}

#[test]
fn alpha_has_a_value_only_where_something_varies() {
    let (yes, no) = ("supports", "opposes");
    for (first, second, expected) in [
        // Two issues, two positions, one opinion.
        (vec![("near", yes), ("far", no)], vec![("near", yes), ("far", no)], (Some(1.0), Some(1.0), 2)),
        // One issue throughout, and one position: perfect agreement that says nothing.
        (vec![("near", yes), ("near", yes)], vec![("near", yes), ("near", yes)], (None, None, 2)),
        (vec![("near", yes), ("near", no)], vec![("near", yes), ("near", no)], (None, Some(1.0), 2)),
        // No issue in common leaves no position to compare.
        (vec![("near", yes), ("far", no)], vec![("far", yes), ("near", no)], (Some(-0.5), None, 2)),
        // Nothing in common.
        (vec![("near", yes)], vec![], (None, None, 0)),
    ] {
        assert_eq!(alphas(&first, &second), expected, "{first:?} {second:?}");
    }
}
