//! Damaged tables of quotations and meetings: each error names the file, the line and the column, what was expected, what was found
//! and what to do, and nothing else is said to be wrong.
use crate::fixture::check;
use crate::fixture::reported::seeds;

const LENGTHEN: &str = "“said”, which occurs there … times; lengthen it";

#[test]
fn each_damage_of_the_quotations_is_named_once_and_alone() {
    for (from, to, expected) in [
        (
            "id = \"q2\"",
            "id = \"q1\"",
            &["quotations.toml:12:6: expected a quotation that is used once, found “q1” again (first in line 4)…"][..],
        ),
        (
            "speaker = \"price\"",
            "speaker = \"prise\"",
            &[
                "quotations.toml:5:11: expected a known actor, found “prise”; correct it, or the id that it means (the nearest is “price”), or add it",
            ],
        ),
        (
            "kind = \"direct\"",
            "kind = \"free\"",
            &["quotations.toml:6:8: expected one of direct, indirect, found “free”; choose a kind from the list"],
        ),
        ("kind = \"direct\"\n", "", &["quotations.toml:3:1: expected the field “kind”, found none; add kind = …"]),
        (
            "told_by = \"jamjoom\"",
            "told_by = \"jamjum\"",
            &[
                "quotations.toml:23:11: expected a known actor, found “jamjum”; correct it, or the id that it means (the nearest is “jamjoom”), or add it",
            ],
        ),
        (
            "told_by = \"jamjoom\"",
            "told_by = \"taliban\"",
            &["quotations.toml:23:11: expected somebody other than the speaker, found “taliban”; name who tells it, or leave told_by out"],
        ),
        (
            "addressee = \"reporters\"",
            "addressee = \"journalists\"",
            &[
                "quotations.toml:7:13: expected words from the passage of the quote, found “journalists”; write it as the passage does, or leave addressee out",
            ],
        ),
        (
            // It stands in the report, but in another passage.
            "addressee = \"reporters\"",
            "addressee = \"Mr. Abdullah\"",
            &["quotations.toml:7:13: expected words from the passage of the quote, found “Mr. Abdullah”; …"],
        ),
        (
            "have to stop him",
            "have to stop it",
            &["quotations.toml:9:9: expected a quote that occurs in …, found “…; correct the quote; it has “…” where line …"],
        ),
        (
            "quote = \"It’s their struggle.\"",
            "quote = \"It’s their\"",
            &[
                "quotations.toml:40:9: expected a quote that occurs once in …, found “It’s their”, which occurs there 3 times; lengthen it, or add prefix or suffix",
            ],
        ),
        (
            "quote = \"It’s their struggle.\"",
            "quote = \"now. It’s their struggle.\"\nspeeker = \"kirby\"",
            &[
                "quotations.toml:41:1: expected one of the fields addressee, attribution, document, …, found “speeker”; rename or remove the field…",
            ],
        ),
        (
            "although Khalilzad tried",
            "although Khalilzad had tried",
            &[
                "quotations.toml:17:15: expected a quote that occurs in …, found “although Khalilzad had tried…; correct the quote; it has “…” where line …",
            ],
        ),
        (
            "attribution = \"although Khalilzad tried to adopt an optimistic tone afterwards\"",
            "attribution = \"said\"",
            &[&format!("quotations.toml:17:15: expected a quote that occurs once in …, found {LENGTHEN}")],
        ),
        (
            // A line of the site's own.
            "attribution = \"although Khalilzad tried to adopt an optimistic tone afterwards\"",
            "attribution = \"rate this post!\"",
            &[
                "quotations.toml:17:15: expected a quote from the article's text, found “rate this post!” in a line of the kind “…”; quote the article",
            ],
        ),
        (
            "is shorthand for",
            "stands for",
            &["quotations.toml:60:9: expected a quote that occurs in …, found “…; correct the quote; it has “…” where line …"],
        ),
        (
            "reason = \"an abbreviation is explained\"\n",
            "",
            &["quotations.toml:58:1: expected the field “reason”, found none; add reason = …"],
        ),
        (
            "reason = \"an abbreviation is explained\"",
            "reason = \"\"",
            &["quotations.toml:61:10: expected words in “reason”, found an empty text; fill in reason"],
        ),
    ] {
        check(&seeds().replace("quotations.toml", from, to), expected);
    }
}

#[test]
fn words_of_one_speaker_are_quoted_once() {
    let again = "\n[[quotation]]\nid = \"q8\"\nspeaker = \"kirby\"\nkind = \"indirect\"\ndocument = \"envoy-in-qatar\"\nquote = \"‘It’s their struggle’\"\n";
    let same = seeds().text("quotations.toml") + again;
    check(
        &seeds().write("quotations.toml", &same),
        &["quotations.toml:64:6: expected a quotation of its own, found the same as “q4”; remove one of the two"],
    );
    // Two may say the same together.
    let other = same.replace("id = \"q8\"\nspeaker = \"kirby\"", "id = \"q8\"\nspeaker = \"pentagon\"");
    assert_eq!(seeds().write("quotations.toml", other).read().err(), None);
}

#[test]
fn each_damage_of_the_meetings_is_named_once_and_alone() {
    for (from, to, expected) in [
        (
            "id = \"m2\"",
            "id = \"m1\"",
            &["meetings.toml:17:6: expected a meeting that is used once, found “m1” again (first in line 4)…"][..],
        ),
        (
            "title = \"High",
            "titel = \"High",
            &[
                "meetings.toml:3:1: expected the field “title”, found none; add title = …",
                "meetings.toml:5:1: expected one of the fields absent, basis, …, found “titel”; rename or remove the field…",
            ],
        ),
        ("held = false\n", "", &["meetings.toml:3:1: expected the field “held”, found none; add held = …"]),
        ("held = false", "held = \"no\"", &["meetings.toml:6:8: expected true or false in “held”, found string; correct the value"]),
        (
            "participants = [\"taliban\", \"afghan-government\"]",
            "participants = \"taliban\"",
            &["meetings.toml:7:16: expected a list of texts in “participants”, found a text; write participants = […], in brackets"],
        ),
        (
            "participants = [\"taliban\", \"afghan-government\"]",
            "participants = [\"taliban\", \"government\"]",
            &[
                "meetings.toml:7:28: expected a known actor, found “government”; correct it, or the id that it means (the nearest is “us-government”), or add it",
            ],
        ),
        (
            "invited = [\"russia\"]",
            "invited = [\"russia\", \"china\"]",
            &[
                "meetings.toml:47:22: expected each actor once in participants, invited and absent, found “china” again; keep it in one list",
            ],
        ),
        (
            "absent = [\"russia\"]",
            "absent = [\"russia\", \"russia\"]",
            &[
                "meetings.toml:61:21: expected each actor once in participants, invited and absent, found “russia” again; keep it in one list",
            ],
        ),
        (
            "host = \"turkey\"",
            "host = \"turky\"",
            &[
                "meetings.toml:8:8: expected a known actor, found “turky”; correct it, or the id that it means (the nearest is “turkey”), or add it",
            ],
        ),
        (
            "place = \"istanbul\"",
            "place = \"istambul\"",
            &[
                "meetings.toml:9:9: expected a known place, found “istambul”; correct it, or the id that it means (the nearest is “istanbul”), or add it",
            ],
        ),
        (
            "from = \"2021-04-01\"",
            "from = \"April\"",
            &["meetings.toml:10:8: expected a date YYYY-MM-DD, found “April”; write year, month and day in digits, as in 2001-02-28"],
        ),
        ("from = \"2021-04-01\"", "from = \"2021-04-05\"", &["meetings.toml:10:8: expected the first day of a month, found 2021-04-05; …"]),
        (
            "to = \"2021-08-12\"",
            "to = \"2021-08-09\"",
            &["meetings.toml:36:6: expected an end from 2021-08-10 on, found 2021-08-09; put the days in order"],
        ),
        (
            "to_precision = \"day\"",
            "to_precision = \"week\"",
            &["meetings.toml:36:6: expected the first day of a week, found 2021-08-12; …"],
        ),
        (
            "to = \"2021-08-12\"\nto_precision = \"day\"",
            "to = \"soon\"",
            &["meetings.toml:36:6: expected a date YYYY-MM-DD, found “soon”; write year, month and day in digits, as in 2001-02-28"],
        ),
        (
            "to = \"2021-08-12\"\n",
            "",
            &["meetings.toml:36:1: expected one of the fields absent, basis, …, found “to_precision”; rename or remove the field…"],
        ),
        (
            // What took place cannot lie in the future of the report that tells it; what is planned can.
            "from = \"2021-07-01\"",
            "from = \"2021-09-01\"",
            &[
                "meetings.toml:22:8: expected a day up to 2021-08-08, when “cling-to-hope” was published, found 2021-09-01; correct the date, or the document's",
            ],
        ),
        ("basis = \"“mid-July”\"\n", "", &["meetings.toml:16:1: expected the field “basis”, found none; add basis = …"]),
        (
            "planned for early next month",
            "planned for next month",
            &["meetings.toml:14:9: expected a quote that occurs in …, found “…; correct the quote; it has “…” where line …"],
        ),
        ("meetings = [\"m4\", \"m5\"]", "meetings = [\"m4\", \"m9\"]", &["meetings.toml:69:19: expected a known meeting, found “m9”; …"]),
        (
            "meetings = [\"m4\", \"m5\"]",
            "meetings = [\"m4\", \"m4\"]",
            &["meetings.toml:69:13: expected two different meetings, found “m4”, “m4”; name two"],
        ),
        (
            "meetings = [\"m4\", \"m5\"]",
            "meetings = [\"m4\"]",
            &["meetings.toml:69:13: expected two different meetings, found “m4”; name two"],
        ),
        ("meetings = [\"m4\", \"m5\"]\n", "", &["meetings.toml:68:1: expected two different meetings, found none; name two"]),
        (
            "why = \"One",
            "reason = \"One",
            &[
                "meetings.toml:68:1: expected the field “why”, found none; add why = …",
                "meetings.toml:70:1: expected one of the fields meetings, why, found “reason”; rename or remove the field…",
            ],
        ),
    ] {
        check(&seeds().replace("meetings.toml", from, to), expected);
    }
}

#[test]
fn a_meeting_ends_on_a_day_where_nothing_else_is_said() {
    let meeting = |seeds: crate::fixture::Seeds| seeds.read().expect("a good folder").coding.meetings[2].to;
    let without = seeds().replace("meetings.toml", "to_precision = \"day\"\n", "");
    assert!(meeting(seeds()).is_some() && meeting(without) == meeting(seeds()));
}

#[test]
fn a_table_that_cannot_be_read_is_one_error() {
    for name in ["quotations.toml", "meetings.toml"] {
        let broken = seeds().write(name, seeds().text(name) + "\n[[broken\n");
        check(&broken, &[&format!("{name}:…: expected TOML, found “unclosed array table…")]);
    }
}
