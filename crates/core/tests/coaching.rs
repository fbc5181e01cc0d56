//! One mistake is one message, which says where the difference is and what to do.
use crate::fixture::{check, frozen_corpus};

#[test]
fn one_mistake_is_one_message_however_often_it_is_met() {
    let without_actors = frozen_corpus().remove("actors.toml");
    check(
        &without_actors,
        &["actors.toml:1:1: expected a row for each actor that other tables name, found none; add actors.toml, or its rows"],
    );
    let actors = frozen_corpus().text("actors.toml");
    for (from, to, expected) in [
        // One pair of brackets, before rows that have two.
        (
            "[[actor]]\nid = \"taliban\"",
            "[actor]\nid = \"taliban\"",
            "actors.toml:…: expected TOML, found “…”; correct the syntax here or in the lines above",
        ),
        (
            "id = \"price\"",
            "id = \"Price\"",
            "actors.toml:…: expected an id of lower-case letters, digits and hyphens, found “Price”; rename it",
        ),
        (
            "id = \"price\"",
            "id = \"prise\"",
            "…: expected a known actor, found “price”; correct it, or the id that it means (the nearest is “prise”), or add it; the same in line …",
        ),
    ] {
        let faulty = frozen_corpus().write("actors.toml", actors.replacen(from, to, 1));
        let found = faulty.read().map(|_| ()).expect_err("a mistake").to_string();
        let about: Vec<&str> = found.lines().collect();
        assert!(about.len() <= 2, "{found}");
        let parts: Vec<&str> = expected.split('…').collect();
        assert!(parts.iter().all(|part| found.contains(part)), "{expected} in {found}");
    }
    let single = frozen_corpus().write("actors.toml", "[actor]\nid = \"taliban\"\nname = \"T\"\n");
    check(
        &single,
        &["actors.toml:1:1: expected rows [[actor]], found one table [actor]; write [[actor]] above each row, with two brackets"],
    );
}

#[test]
fn a_quote_that_does_not_occur_says_where_it_first_differs() {
    for (from, to, expected) in [
        ("“tough” for U.S. troops", "“tuff” for U.S. troops", "it has ““tuff”” where line 11 of the report has ““tough””"),
        ("several U.S. officials said", "several U.S. official\u{ad}s said", "(an invisible character, U+00AD)"),
        ("Ghani’s unwillingness", "Ghani's unwillingness", "(another quotation mark, apostrophe or dash)"),
    ] {
        let statements = frozen_corpus().text("statements.toml");
        assert!(statements.contains(from), "{from}");
        let found = frozen_corpus().write("statements.toml", statements.replace(from, to));
        let found = found.read().map(|_| ()).expect_err("a quote that does not occur").to_string();
        assert!(found.lines().all(|line| line.contains("expected a quote that occurs in")), "{found}");
        assert!(found.contains(expected), "{expected} in {found}");
    }
    let around = frozen_corpus().text("statements.toml").replacen(
        "document = \"bombing-halt\"\n",
        "document = \"bombing-halt\"\nprefix = \"nothing of the kind\"\n",
        1,
    );
    let found = frozen_corpus().write("statements.toml", around).read().map(|_| ()).expect_err("a wrong prefix").to_string();
    assert!(
        found.contains("between its prefix and its suffix") && found.contains("correct prefix and suffix, or leave them out"),
        "{found}"
    );
}
