//! One mistake is one message, which says where the difference is and what to do.
use crate::fixture::{check, frozen_corpus, good_corpus, shipped_corpus};

#[test]
fn one_mistake_is_one_message_however_often_it_is_met() {
    let without_actors = frozen_corpus().remove("actors.toml");
    check(
        &without_actors,
        &["actors.toml:1:1: expected a row for each actor and side that other tables name, found none; add actors.toml, or its rows"],
    );
    let actors = frozen_corpus().text("actors.toml");
    for (from, to, expected) in [
        // One pair of brackets, before rows that have two.
        (
            "[[actor]]\nid = \"taliban\"",
            "[actor]\nid = \"taliban\"",
            "actors.toml:…: expected rows [[actor]], found one table [actor]; write [[actor]] above each row, with two brackets",
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

#[test]
fn values_that_lie_or_say_nothing_are_errors() {
    let actors = shipped_corpus().text("actors.toml");
    let alias = actors.lines().find(|line| line.starts_with("aliases = [\"")).expect("an actor with aliases").to_owned();
    let (first, _) = alias.trim_start_matches("aliases = [\"").split_once('"').expect("an alias");
    let repeated = alias.replacen("aliases = [", &format!("aliases = [\"{first}\", "), 1);
    let empty = alias.replacen("aliases = [", "aliases = [\"\", ", 1);
    for (file, from, to, expected) in [
        ("events.toml", "until = \"", "until = \"2001-01-01\" # ", "an end from "),
        (
            "figures.toml",
            "value = 48",
            "value = 48\nlow = 1",
            "expected value = …, or low = … and high = …, found both; keep one of the two",
        ),
        (
            "statements.toml",
            "told_by = \"",
            "told_by = \"\" # ",
            "expected words in “told_by”, found an empty text; fill it in, or leave the field out",
        ),
        ("actors.toml", alias.as_str(), repeated.as_str(), "expected each alias once, found “"),
        (
            "actors.toml",
            alias.as_str(),
            empty.as_str(),
            "expected words in each of “aliases”, found an empty text; fill it in, or remove it",
        ),
        ("variants.toml", "forms = [", "forms = [\"\", ", "expected words in each of “forms”, found an empty text"),
    ] {
        let text = shipped_corpus().text(file);
        assert!(text.contains(from), "{file}: {from}");
        let faulty = shipped_corpus().write(file, text.replacen(from, to, 1));
        let found = faulty.read().map(|_| ()).expect_err(from).to_string();
        assert!(found.lines().count() == 1 && found.contains(expected), "{expected} in {found}");
    }
    let none = shipped_corpus().text("figures.toml") + "\n[[relation]]\nfigures = []\nkind = \"disagree\"\nwhy = \"w\"\n";
    let found = shipped_corpus().write("figures.toml", none).read().map(|_| ()).expect_err("a relation of nothing").to_string();
    assert!(found.contains("expected two different figures, found none; name two"), "{found}");
}

/// What `check` accepts, builds: what the bytes of an index have no room for is an error of the folder.
#[test]
fn what_an_index_has_no_room_for_is_an_error() {
    let long = format!("Alpha\n\n{} peace\nis near.\nNobody agrees.\n", "word ".repeat(14_000));
    let found = good_corpus().write("documents/a.txt", long).read().map(|_| ()).expect_err("a quote far down").to_string();
    assert!(found.contains("expected a quote within the first 65535 bytes of its passage, found “peace is near”"), "{found}");
    let actor = |n: usize| format!("[[actor]]\nid = \"a{n}\"\nname = \"A {n}\"\nkind = \"person\"\nside = \"s\"\n");
    let many = "[[side]]\nid = \"s\"\nname = \"S\"\n".to_owned() + &(0..65_535).map(actor).collect::<String>();
    let found = good_corpus().write("actors.toml", many).read().map(|_| ()).expect_err("too many actors").to_string();
    assert!(found.contains("expected at most 65534 rows of this kind, found more; part the corpus in two"), "{found}");
}

#[cfg(unix)]
#[test]
fn only_plain_files_of_the_folder_are_read() {
    let root = std::env::temp_dir().join(format!("stance-atlas-coaching-{}", std::process::id()));
    let inside = root.join("inside");
    std::fs::create_dir_all(inside.join("documents.toml")).expect("a folder");
    std::fs::write(root.join("outside.toml"), "title = \"secret\"").expect("a file");
    std::os::unix::fs::symlink("../outside.toml", inside.join("corpus.toml")).expect("a link");
    let found = atlas_core::seed::read(&inside).map(|_| ()).expect_err("nothing to read").to_string();
    std::fs::remove_dir_all(root).expect("it was made above");
    let expected = [
        "corpus.toml:1:1: expected a readable file corpus.toml, found a link out of the folder; add corpus.toml",
        "documents.toml:1:1: expected a readable file documents.toml, found something that is no plain file; add documents.toml",
    ];
    assert_eq!(found.lines().collect::<Vec<_>>(), expected);
}
