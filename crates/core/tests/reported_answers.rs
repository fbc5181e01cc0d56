//! `quotations`, `meetings` and their exports, over a few rows beside the shipped reports.
use crate::export::{call_on, check_schema};
use crate::fixture::ask::arguments;
use crate::fixture::reported::atlas;
use atlas_core::api::{Meeting, Quotation, meetings, quotations};
use atlas_core::model::{Day, Precision, QuotationKind};

/// The ids of the quotations, then of the meetings, that a filter leaves.
fn left(fields: &[(&str, &str)]) -> (String, String) {
    let atlas = atlas();
    let said = quotations(&atlas, arguments(fields)).expect("a filter that fits");
    let met = meetings(&atlas, arguments(fields)).expect("a filter that fits");
    let joined = |ids: Vec<&str>| ids.join(" ");
    (joined(said.iter().map(|one| one.id).collect()), joined(met.iter().map(|one| one.id).collect()))
}

#[test]
fn a_filter_narrows_by_speaker_and_by_whoever_has_to_do_with_a_meeting() {
    let (all_said, all_met) = ("q1 q2 q3 q4 q5 q6 q7", "m1 m2 m3 m4 m5");
    for (fields, said, met) in [
        (&[][..], all_said, all_met),
        (&[("document", "envoy-in-qatar")], "q3 q4 q5", "m3 m4"),
        (&[("outlet", "al-jazeera")], "q3 q4 q5", "m3 m4"),
        (&[("side", "taliban")], "q3 q6 q7", "m1 m2 m3 m5"),
        (&[("actor", "price")], "q1", ""),
        // Who tells it is not who says it.
        (&[("actor", "jamjoom")], "", ""),
        // As host, as invited, as missing.
        (&[("actor", "turkey")], "", "m1"),
        (&[("actor", "russia")], "", "m4 m5"),
        // One and the same actor is of the side and chosen.
        (&[("actor", "khalilzad"), ("side", "taliban")], "", ""),
        (&[("actor", "khalilzad"), ("side", "united-states")], "q2", "m3 m5"),
        // They have no issue, position or voice, as figures and events have none.
        (&[("issue", "taliban-sincerity"), ("position", "opposes"), ("voice", "unnamed")], all_said, all_met),
        // The words stand in the passage.
        (&[("q", "Wednesday")], "q1 q6", ""),
        (&[("q", "“flight problems”")], "", "m5"),
        (&[("q", "qqqqqqqqzzzz")], "", ""),
        // Of a meeting its own place, of a quotation the places that the passage names.
        (&[("place", "istanbul")], "", "m1"),
        (&[("place", "doha")], "q3 q6", "m2 m3 m4"),
        // Of a quotation the day of the report; of a meeting its own days, if they overlap.
        (&[("from", "2021-08-11")], "q6 q7", "m3"),
        (&[("to", "2021-04-03")], "", "m1"),
        (&[("from", "2021-07-31"), ("to", "2021-08-02")], "q1 q2", "m2"),
        (&[("from", "2021-08-11"), ("to", "2021-08-10")], "", ""),
    ] {
        let found = left(fields);
        assert_eq!((found.0.as_str(), found.1.as_str()), (said, met), "{fields:?}");
    }
}

#[test]
fn without_headlines_there_is_nothing_that_is_quoted_from_them() {
    use atlas_core::api::{Arguments, Given};
    let fields = || Arguments::new([("headlines".to_owned(), Given::Bool(false))]);
    let atlas = atlas();
    assert!(quotations(&atlas, fields()).expect("an answer").iter().all(|one| one.id != "q4"));
    assert!(meetings(&atlas, fields()).expect("an answer").iter().all(|one| one.id != "m3"));
}

#[test]
fn each_has_all_that_is_known_and_null_for_the_rest() {
    let atlas = atlas();
    let said = quotations(&atlas, arguments(&[("actor", "khalilzad")])).expect("an answer");
    let quote = "“There is more that unites than divides parties”, he wrote on Twitter.";
    let [Quotation { start, end, .. }] = said.as_slice() else { panic!("one quotation: {said:?}") };
    let expected = Quotation {
        id: "q2",
        speaker: "khalilzad",
        told_by: None,
        addressee: None,
        kind: QuotationKind::Direct,
        document: "cling-to-hope",
        quote: quote.to_owned(),
        start: *start,
        end: start + quote.encode_utf16().count(),
        attribution: Some("although Khalilzad tried to adopt an optimistic tone afterwards".to_owned()),
    };
    assert_eq!(said, [expected]);
    // As JavaScript slices the file.
    let file: Vec<u16> = crate::fixture::shipped().documents[1].text.encode_utf16().collect();
    assert_eq!(String::from_utf16_lossy(&file[*start..*end]), quote);

    let met = meetings(&atlas, arguments(&[("document", "envoy-in-qatar")])).expect("an answer");
    let [rounds, first] = met.as_slice() else { panic!("two meetings: {met:?}") };
    let day = |text| Day::parse(text).expect("a day");
    assert_eq!(
        (rounds.held, rounds.from, rounds.to, rounds.precision),
        (false, day("2021-08-10"), Some(day("2021-08-12")), Precision::Day)
    );
    let expected = Meeting {
        id: "m4",
        title: "First day of the talks in Doha",
        participants: vec!["us-government", "united-kingdom", "european-union", "united-nations", "china", "pakistan", "uzbekistan"],
        invited: vec!["russia"],
        absent: Vec::new(),
        host: None,
        place: Some("doha"),
        from: day("2021-08-10"),
        to: None,
        precision: Precision::Day,
        held: true,
        document: "envoy-in-qatar",
        quote: first.quote.clone(),
        start: first.start,
        end: first.end,
        conflicts_with: vec!["m5"],
        note: Some("Russia was expected later that day."),
    };
    assert_eq!(*first, expected);
    let json = serde_json::to_value(first).expect("JSON");
    assert_eq!(
        (&json["host"], &json["conflictsWith"], &json["held"]),
        (&serde_json::Value::Null, &serde_json::json!(["m5"]), &serde_json::json!(true))
    );
}

#[test]
fn what_does_not_fit_is_named() {
    for (fields, named) in
        [(&[("colour", "red")][..], "unknown key “colour”"), (&[("place", "nowhere")], "nowhere"), (&[("from", "soon")], "bad from “soon”")]
    {
        for error in [quotations(&atlas(), arguments(fields)).err(), meetings(&atlas(), arguments(fields)).err()] {
            assert!(error.as_ref().is_some_and(|error| error.to_string().contains(named)), "{error:?}");
        }
    }
}

fn exported(what: &str, format: &str, more: &[(&str, &str)]) -> String {
    call_on(&atlas(), what, format, more).unwrap_or_else(|error| panic!("{what} as {format}: {error}"))
}

#[test]
fn exports_are_as_their_schema_says_with_names_beside_ids() {
    for (what, n) in [("quotations", 7), ("meetings", 5)] {
        let file: serde_json::Value = serde_json::from_str(&exported(what, "json", &[])).expect("JSON");
        check_schema(&file);
        assert_eq!(file["rows"].as_array().map(Vec::len), Some(n), "{what}");
    }
    let file: serde_json::Value = serde_json::from_str(&exported("quotations", "json", &[("actor", "taliban")])).expect("JSON");
    let row = &file["rows"][0];
    let values =
        ["id", "speaker", "speakerName", "side", "sideName", "toldBy", "toldByName", "outlet"].map(|key| row[key].as_str().unwrap_or("-"));
    assert_eq!(values, ["q3", "taliban", "Taliban", "taliban", "Taliban", "jamjoom", "Mohammed Jamjoom", "al-jazeera"]);
}

#[test]
fn lists_of_a_table_are_parted_by_semicolons() {
    let text = exported("meetings", "csv", &[("document", "envoy-in-qatar")]);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().expect("a head").clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let field = |row: usize, name: &str| rows[row][head.iter().position(|known| known == name).expect("a column")].to_owned();
    assert_eq!(
        (field(0, "participants"), field(0, "participantNames")),
        ("khalilzad; taliban".to_owned(), "Zalmay Khalilzad; Taliban".to_owned())
    );
    assert_eq!(
        (field(0, "held"), field(0, "from"), field(0, "fromTo"), field(0, "to")),
        ("false".to_owned(), "2021-08-10".to_owned(), "2021-08-10".to_owned(), "2021-08-12".to_owned())
    );
    assert_eq!(
        (field(1, "held"), field(1, "to"), field(1, "placeName"), field(1, "conflictsWith")),
        ("true".to_owned(), String::new(), "Doha".to_owned(), "m5".to_owned())
    );
    assert_eq!((field(1, "invitedNames"), field(1, "hostName")), ("Russia".to_owned(), String::new()));
}
