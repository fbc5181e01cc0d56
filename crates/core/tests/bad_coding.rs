//! Damaged tables of the coding: each error names the file, the line and the column, what was expected, what was found
//! and what to do, and nothing else is said to be wrong.
use crate::fixture::{check, frozen_corpus, shipped_corpus};

#[test]
fn each_damage_of_a_table_is_named_once_and_alone() {
    for (file, from, to, expected) in [
        (
            "statements.toml",
            "id = \"s002\"",
            "id = \"s001\"",
            &["statements.toml:19:6: expected a statement that is used once, found “s001” again (first in line 5)…"][..],
        ),
        (
            "statements.toml",
            "actor = \"taliban\"",
            "actor = \"talban\"",
            &[
                "statements.toml:20:9: expected a known actor, found “talban”; correct it, or the id that it means (the nearest is “taliban”), or add it",
            ],
        ),
        (
            "statements.toml",
            "issue = \"talks-should-continue\"",
            "issue = \"talks-shall-continue\"",
            &[
                "statements.toml:7:9: expected a known issue, found “talks-shall-continue”; correct it, or the id that it means (the nearest is “talks-should-continue”), or add it",
            ],
        ),
        (
            "statements.toml",
            "position = \"mixed\"",
            "position = \"neutral\"",
            &["statements.toml:37:12: expected one of supports, opposes, mixed, found “neutral”; choose a position from the list"],
        ),
        (
            "statements.toml",
            "voice = \"unnamed\"",
            "voice = \"whispered\"",
            &[
                "statements.toml:9:9: expected one of quoted, paraphrased, unnamed, conduct, found “whispered”; choose a voice from the list",
            ],
        ),
        (
            "statements.toml",
            "told_by = \"us-and-afghan-officials-000\"",
            "told_by = \"nobody\"",
            &["statements.toml:10:11: expected a known actor, found “nobody”; correct it, or add the actor"],
        ),
        (
            "statements.toml",
            "precision = \"month\"",
            "precision = \"year\"",
            &["statements.toml:11:8: expected the first day of a year, found 2021-03-01…"],
        ),
        (
            "statements.toml",
            "said = \"2021-03-01\"",
            "said = \"1 March\"",
            &["statements.toml:11:8: expected a date YYYY-MM-DD, found “1 March”; write year, month and day in digits, as in 2001-02-28"],
        ),
        (
            "statements.toml",
            "document = \"bombing-halt\"",
            "document = \"bombing\"",
            &[
                "statements.toml:14:12: expected a known document id, found “bombing”; correct it, or the id that it means (the nearest is “bombing-halt”), or add it",
            ],
        ),
        (
            "statements.toml",
            "long shot peace talks",
            "long-shot peace talks",
            &[
                "statements.toml:15:9: expected a quote that occurs in …, found “American and Taliban…; correct the quote; it has “long-shot” where line 3 of the report has “long”",
            ],
        ),
        (
            "statements.toml",
            "condition = \"only",
            "conditon = \"only",
            &[
                "statements.toml:34:6: expected the condition of a mixed position, found none; add condition = …",
                "statements.toml:44:1: expected one of the fields actor, basis,…, found “conditon”; rename or remove the field…",
            ],
        ),
        (
            "actors.toml",
            "kind = \"person\"",
            "kind = \"human\"",
            &["actors.toml:61:8: expected one of person, organisation, …, found “human”; choose a kind from the list"],
        ),
        (
            "actors.toml",
            "side = \"taliban\"",
            "side = \"insurgents\"",
            &["actors.toml:54:8: expected a known side, found “insurgents”; correct it, or add the side"],
        ),
        (
            "issues.toml",
            "title = ",
            "titel = ",
            &[
                "issues.toml:3:1: expected the field “title”, found none; add title = …",
                "issues.toml:5:1: expected one of the fields …, found “titel”; rename or remove the field…",
            ],
        ),
        (
            "caveats.toml",
            "id = \"c02\"",
            "id = \"c01\"",
            &["caveats.toml:13:6: expected a caveat that is used once, found “c01” again (first in line 6)…"],
        ),
        (
            "caveats.toml",
            "issue = \"afghans-must-fight-for-themselves\"",
            "issue = \"afghans-must-fight\"",
            &[
                "caveats.toml:7:9: expected a known issue, found “afghans-must-fight”; correct it, or the id that it means (the nearest is “afghans-must-fight-for-themselves”), or add it",
            ],
        ),
        (
            "caveats.toml",
            "still relies heavily on",
            "still relies on",
            &["caveats.toml:9:9: expected a quote that occurs in …, found “which still relies on…; correct the quote; it has …"],
        ),
        (
            "caveats.toml",
            "statements = [\"s019\"]",
            "statements = [\"t\"]",
            &["caveats.toml:31:15: expected a known statement, found “t”; correct it, or add the statement"],
        ),
        (
            "caveats.toml",
            "statements = [\"s019\"]",
            "statements = [\"s016\"]",
            &[
                "caveats.toml:31:15: expected a statement on the issue “transitional-government”, found “s016”, which is on another; name one of this issue, or leave it out",
            ],
        ),
        (
            "caveats.toml",
            "note = ",
            "why = ",
            &[
                "caveats.toml:5:1: expected the field “note”, found none; add note = …",
                "caveats.toml:10:1: expected one of the fields document, id,…, found “why”; rename or remove the field",
            ],
        ),
        (
            "status.toml",
            "place = \"lashkar-gah\"",
            "place = \"helmand\"",
            &[
                "status.toml:6:9: expected a known place, found “helmand”; correct it, or the id that it means (the nearest is “helmand-province”), or add it",
            ],
        ),
        (
            "status.toml",
            "status = \"threatened\"",
            "status = \"besieged\"",
            &["status.toml:7:10: expected a known status, found “besieged”; correct it, or add the status"],
        ),
        (
            "places.toml",
            "latitude = 37.11664",
            "latitude = 137.1",
            &[
                "places.toml:16:6: expected a point in Badakhshan, found a point in none; …",
                "places.toml:20:12: expected degrees from -90 to 90, found 137.1; correct the coordinate",
            ],
        ),
        (
            "places.toml",
            "latitude = 37.11664",
            "latitude = 30.1",
            &["places.toml:16:6: expected a point in Badakhshan, found a point in none; correct latitude and longitude, or the province"],
        ),
        (
            "figures.toml",
            "value = 20\n",
            "value = \"twenty\"\n",
            &["figures.toml:7:9: expected a number in “value”, found string; correct the value"],
        ),
        (
            "figures.toml",
            "figures = [\"f17\", \"f22\"]",
            "figures = [\"f17\", \"f17\"]",
            &["figures.toml:…: expected two different figures, found “f17”, “f17”; name two"],
        ),
        (
            "events.toml",
            "kind = \"announced\"",
            "kind = \"rumoured\"",
            &["events.toml:8:8: expected one of past, announced, found “rumoured”; choose a kind from the list"],
        ),
        (
            "variants.toml",
            ", \"airstrike\", \"air attack\"",
            "",
            &["variants.toml:3:1: expected at least two forms, found 1; add the other spellings, or remove the row"],
        ),
        ("record.toml", "earliest = ", "earliest = 7 #", &["record.toml:…: expected text in “earliest”, found integer; write …"]),
        (
            "record.toml",
            "place = \"",
            "place = \"no-",
            &[
                "record.toml:…: expected a known place, found “no-zaranj”; correct it, or the id that it means (the nearest is “zaranj”), or add it",
            ],
        ),
        (
            "map.toml",
            "counts = \"capitals-fallen\"",
            "counts = \"capitals\"",
            &["map.toml:10:10: expected a subject in figures.toml, found “capitals”; correct it, or leave the line out"],
        ),
    ] {
        // The frozen copy is older than caveats.
        let corpus = if file == "caveats.toml" { shipped_corpus() } else { frozen_corpus() };
        check(&corpus.replace(file, from, to), expected);
    }
}

#[test]
fn a_table_that_cannot_be_read_is_one_error_and_no_reference_to_it_another() {
    for file in ["documents", "actors", "issues", "statements", "caveats", "places", "status", "figures", "events", "variants", "record"] {
        let name = format!("{file}.toml");
        let broken = shipped_corpus().write(&name, shipped_corpus().text(&name) + "\n[[broken\n");
        check(&broken, &[&format!("{name}:…: expected TOML, found “unclosed array table…")]);
    }
}
