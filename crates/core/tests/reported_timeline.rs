//! Meetings on the axis of time, beside events, statements and changes of status.
use crate::export::{call_on, check_schema};
use crate::fixture::reported::atlas;
use atlas_core::count::{Measure, count};
use atlas_core::model::MeetingId;
use atlas_core::query::{Asked, Axis, Mark, Marked, disagreements_of, entries, lanes, timeline};
use atlas_core::state::decode;

/// The meetings of the list at an address, in order.
fn met(address: &str) -> String {
    let atlas = atlas();
    let asked = Asked::new(&atlas, decode(&atlas, address).state.filter);
    let moments = timeline(&atlas, &asked);
    assert!(moments.iter().all(|moment| moment.marked.iter().all(|one| one.mark() == moment.mark)), "each moment is of one kind");
    let id = |marked: Marked| if let Marked::Meeting(id) = marked { Some(atlas.str(atlas.meeting(id).id)) } else { None };
    entries(&moments, asked.filter().from, asked.filter().to).filter_map(|entry| id(entry.marked)).collect::<Vec<_>>().join(" ")
}

#[test]
fn meetings_stand_in_order_of_date_under_what_they_can_be_filtered_by() {
    for (address, expected) in [
        ("", "m1 m2 m4 m5 m3"),
        ("side=taliban", "m1 m2 m5 m3"),
        ("actor=russia", "m4 m5"),
        ("place=istanbul", "m1"),
        ("document=envoy-in-qatar", "m4 m3"),
        ("from=2021-08-11", "m3"),
        // Sure ones first.
        ("from=2021-07-15", "m4 m5 m3 m2"),
        ("issue=taliban-sincerity", ""),
        ("position=supports&side=taliban", ""),
        ("voice=quoted", ""),
    ] {
        assert_eq!(met(address), expected, "{address}");
    }
}

#[test]
fn what_is_left_out_is_counted_with_the_meetings_that_have_not_what_is_chosen() {
    let atlas = atlas();
    let left_out = |address: &str| count(&atlas, Measure::LeftOut, &Asked::new(&atlas, decode(&atlas, address).state.filter));
    assert_eq!(left_out(""), 0);
    assert_eq!(left_out("side=taliban"), atlas.events().len() + atlas.status().len());
    assert_eq!(left_out("issue=taliban-sincerity"), left_out("side=taliban") + atlas.meetings().len());
    // Of the meetings, those of the side alone.
    assert_eq!(left_out("issue=taliban-sincerity&side=taliban"), left_out("side=taliban") + 4);
}

#[test]
fn meetings_have_rows_of_their_own_on_the_axis() {
    let atlas = atlas();
    let picture = lanes(Axis::of(&atlas), &timeline(&atlas, &Asked::everything(&atlas)));
    let rows: Vec<_> = picture.rows.iter().filter(|row| row.mark == Mark::Meeting).map(|row| (row.precision.as_str(), row.most)).collect();
    assert_eq!(rows, [("day", 2), ("month", 1)]);
}

#[test]
fn each_of_two_meetings_that_disagree_leads_to_the_other() {
    let atlas = atlas();
    let of = |row: usize| disagreements_of(&atlas, MeetingId::of_row(row)).map(|(other, _)| other.row()).collect::<Vec<_>>();
    assert_eq!([of(3), of(4), of(0)], [vec![4], vec![3], vec![]]);
}

#[test]
fn the_table_of_the_timeline_says_whether_a_meeting_was_held() {
    let file: serde_json::Value =
        serde_json::from_str(&call_on(&atlas(), "timeline", "json", &[("document", "envoy-in-qatar")]).expect("a file")).expect("JSON");
    check_schema(&file);
    let rows = file["rows"].as_array().expect("rows");
    let of = |id: &str| rows.iter().find(|row| row["id"] == id).expect("a row");
    let (rounds, first) = (of("m3"), of("m4"));
    let texts = ["kind", "title", "placeName", "date", "to", "precision"].map(|key| rounds[key].as_str().unwrap_or("-"));
    assert_eq!(texts, ["meeting", "Several rounds of meetings with the Taliban", "Doha", "2021-08-10", "2021-08-12", "day"]);
    assert_eq!((&rounds["held"], &first["held"]), (&serde_json::json!(false), &serde_json::json!(true)));
    assert!(rows.iter().filter(|row| row["kind"] != "meeting").all(|row| row["held"].is_null()));
}
