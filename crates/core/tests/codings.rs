//! How well the codings of a folder agree, and where they differ, as the index has it.
use crate::fixture::{Seeds, check, good_corpus, shipped_atlas};
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
    let all = &atlas.agreements()[0];
    (all.alpha_issue(), all.alpha_position(), all.n_both.get())
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

const BOTH: [(&str, &str); 2] = [("near", "supports"), ("far", "opposes")];

/// What each difference is: the words, what each coding that has read them has, what was settled, and why.
fn differences(seeds: &Seeds) -> Vec<String> {
    let corpus = seeds.read().unwrap_or_else(|errors| panic!("{errors}"));
    let bytes = build(&corpus, Options::default());
    let atlas = Atlas::open(&bytes).expect("opens what was built");
    let told = atlas.differences().iter().map(|difference| {
        let coded = atlas.coded_of(difference).iter().map(|coded| match coded.label() {
            None => format!("{}: nothing", coded.coding),
            Some((position, _)) => format!("{}: {} {}", coded.coding, atlas.str(atlas.issue(coded.issue).id), position.as_str()),
        });
        let coded = coded.collect::<Vec<_>>().join(", ");
        let settled = difference.settled().map_or("nothing", |id| atlas.str(atlas.statement(id).id));
        format!("{} | {coded} | {settled} | {}", atlas.quote(difference.quote), atlas.str(difference.why))
    });
    told.collect()
}

/// A folder in which the first coding was settled as it is.
fn settled_as_first(first: &[(&str, &str)], second: &[(&str, &str)]) -> Seeds {
    let seeds = coded_twice(first, second);
    let statements = seeds.text("coding/a/statements.toml");
    seeds.write("actors.toml", ACTORS).write("statements.toml", statements)
}

#[test]
fn what_codings_label_otherwise_is_a_difference_and_what_they_share_is_none() {
    assert_eq!(differences(&settled_as_first(&BOTH, &BOTH)), Vec::<String>::new());
    let other = [("near", "opposes"), ("far", "opposes")];
    assert_eq!(differences(&settled_as_first(&BOTH, &other)), ["peace is near | 0: near supports, 1: near opposes | t0 | "]);
    // Another issue for the same words of the same actor is one difference, not two.
    let other = [("far", "supports"), ("far", "opposes")];
    assert_eq!(differences(&settled_as_first(&BOTH, &other)), ["peace is near | 0: near supports, 1: far supports | t0 | "]);
    assert_eq!(differences(&settled_as_first(&BOTH, &BOTH[..1])), ["Peace is far. | 0: far opposes, 1: nothing | t1 | "]);
}

#[test]
fn words_that_were_not_kept_have_their_reason() {
    let nothing = settled_as_first(&BOTH, &BOTH).write("statements.toml", "");
    let reason = |coding, statement| format!("[[settled]]\ncoding = \"{coding}\"\nstatement = \"{statement}\"\nwhy = \"It is no view.\"\n");
    let found = differences(&nothing.write("coding/settled.toml", reason("b", "t1")));
    let expected = [
        "peace is near | 0: near supports, 1: near supports | nothing | ",
        "Peace is far. | 0: far opposes, 1: far opposes | nothing | It is no view.",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_reason_that_belongs_to_no_difference_is_an_error() {
    let row = |coding: &str, statement: &str| format!("[[settled]]\ncoding = \"{coding}\"\nstatement = \"{statement}\"\nwhy = \"w\"\n");
    for (rows, expected) in [
        (
            row("a", "t0"),
            "coding/settled.toml:3:13: expected a statement of coding/a on which the codings differ, found “t0”; correct it, or remove the row",
        ),
        (
            row("z", "t0"),
            "coding/settled.toml:2:10: expected the name of a folder with statements.toml beside this file, found “z”; correct it, or remove the row",
        ),
    ] {
        check(&settled_as_first(&BOTH, &BOTH).write("coding/settled.toml", rows), &[expected]);
    }
    let twice = settled_as_first(&BOTH, &BOTH[1..]).write("coding/settled.toml", row("a", "t0") + &row("a", "t0"));
    let found = twice.read().map(|_| ()).expect_err("a reason given twice").to_string();
    assert!(found.contains("coding/settled.toml:7:13: expected one reason for each statement, found “t0”, as in line 3"), "{found}");
}

#[test]
fn a_further_coding_is_compared_with_what_was_settled_over_the_passages_that_it_has_read() {
    let seeds = settled_as_first(&BOTH, &BOTH);
    let third = statement(0, QUOTES[0], "near", "opposes");
    let seeds = seeds
        .write("coding/c/actors.toml", ACTORS)
        .write("coding/c/statements.toml", third)
        .write("coding/c/passages.toml", "[[passage]]\ndocument = \"alpha\"\nbegins = \"The Gazette says\"\n");
    // The other document was not read, so that nothing is coded there is no difference.
    assert_eq!(differences(&seeds), ["peace is near | 0: near supports, 1: near supports, 2: near opposes | t0 | "]);
    let corpus = seeds.read().unwrap_or_else(|errors| panic!("{errors}"));
    let bytes = build(&corpus, Options::default());
    let atlas = Atlas::open(&bytes).expect("opens what was built");
    let counted =
        |row: &atlas_core::index::AgreementRow| [row.n_passages, row.n_both, row.n_first_only, row.n_second_only].map(|n| n.get());
    let further: Vec<_> = atlas.agreements().iter().filter(|row| row.coding.get() == 2).map(counted).collect();
    // All, the one issue, the one report.
    assert_eq!(further, [[1, 1, 0, 0]; 3]);
}

#[test]
fn what_the_shipped_codings_share_adds_up_over_issues_and_reports() {
    let atlas = shipped_atlas();
    for rows in atlas.agreements().chunk_by(|one, other| one.coding == other.coding) {
        let sum = |rows: &[&atlas_core::index::AgreementRow]| rows.iter().map(|row| row.n_both.get() + row.n_first_only.get()).sum::<u32>();
        let (issues, documents): (Vec<_>, Vec<_>) = rows[1..].iter().partition(|row| row.issue().is_some());
        assert_eq!([sum(&issues), sum(&documents)], [sum(&[&rows[0]]); 2]);
    }
    let unexplained = |difference: &&atlas_core::index::DifferenceRow| difference.settled().is_none() && difference.why.len.get() == 0;
    let open: Vec<String> = atlas.differences().iter().filter(unexplained).map(|difference| atlas.quote(difference.quote)).collect();
    assert!(open.is_empty(), "left out without a reason: {open:#?}");
}
