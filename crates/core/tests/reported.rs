//! Reported speech and meetings: what the files have is in the index.
use crate::fixture::reported::{atlas, corpus};
use atlas_core::index::{Atlas, MeetingRow, Options, build};
use atlas_core::model::{Attendance, Day, QuotationKind};
use atlas_core::query::Facet;

fn attendance(atlas: &Atlas<'_>, meeting: &MeetingRow, how: Attendance) -> Vec<String> {
    let of = atlas.attendance_of(meeting).iter().filter(|row| row.part() == how);
    of.map(|row| Facet::Actor.id(atlas, row.actor).to_owned()).collect()
}

#[test]
fn rows_have_what_the_files_have_whatever_is_published() {
    let quotes_only = build(&corpus(), Options { quotes_only: true });
    for atlas in [atlas(), Atlas::open(&quotes_only).expect("opens what was built")] {
        let words = |id: &str| {
            let row = atlas.quotations().iter().find(|row| atlas.str(row.id) == id).expect("a row of the file");
            let attribution = row.attribution().map(|quote| atlas.quote(quote));
            let who = (Facet::Actor.id(&atlas, row.speaker), row.told_by().map(|actor| Facet::Actor.id(&atlas, actor)));
            (who, row.kind(), atlas.str(row.addressee), atlas.quote(row.quote), attribution)
        };
        let (who, kind, addressee, quote, attribution) = words("q2");
        assert_eq!((who, kind, addressee), (("khalilzad", None), QuotationKind::Direct, ""));
        assert_eq!(quote, "“There is more that unites than divides parties”, he wrote on Twitter.");
        // In the passage before.
        assert_eq!(attribution.as_deref(), Some("although Khalilzad tried to adopt an optimistic tone afterwards"));
        let (who, kind, _, _, attribution) = words("q3");
        assert_eq!((who, kind, attribution), (("taliban", Some("jamjoom")), QuotationKind::Indirect, None));
        // Over line ends of the file.
        let (_, _, addressee, quote, _) = words("q6");
        assert_eq!(addressee, "reporters in Doha on Wednesday");
        assert!(quote.starts_with("Taliban spokesperson Zabiullah Mujahid said") && !quote.contains('\n'), "{quote}");

        let meeting = |id: &str| atlas.meetings().iter().find(|row| atlas.str(row.id) == id).expect("a row of the file");
        let (planned, rounds, first, separate) = (meeting("m1"), meeting("m3"), meeting("m4"), meeting("m5"));
        assert_eq!([planned, rounds, first, separate].map(MeetingRow::held), [false, false, true, true]);
        assert_eq!(attendance(&atlas, planned, Attendance::Participant), ["taliban", "afghan-government"]);
        assert_eq!(
            (attendance(&atlas, first, Attendance::Participant).len(), attendance(&atlas, first, Attendance::Invited)),
            (7, vec!["russia".to_owned()])
        );
        assert_eq!(attendance(&atlas, separate, Attendance::Absent), ["russia"]);
        assert_eq!(planned.host().map(|actor| Facet::Actor.id(&atlas, actor)), Some("turkey"));
        assert_eq!((first.host(), separate.place()), (None, None));
        assert_eq!(planned.place().map(|place| Facet::Place.id(&atlas, place)), Some("istanbul"));
        let last = |row: &MeetingRow| (row.to().is_some(), row.last());
        let day = |text| Day::parse(text).expect("a day");
        assert_eq!([planned, rounds, first].map(last), [(false, day("2021-04-30")), (true, day("2021-08-12")), (false, day("2021-08-10"))]);
        let [one] = atlas.disagreements() else { panic!("one pair in the file") };
        assert_eq!([one.first, one.second].map(|id| atlas.str(atlas.meeting(id).id)), ["m4", "m5"]);
        assert!(atlas.str(one.why).starts_with("One report has Pakistan"));
    }
}

#[test]
fn what_is_excused_is_checked_and_not_shipped() {
    let corpus = corpus();
    assert_eq!(corpus.coding.excused.len(), 1);
    let bytes = build(&corpus, Options { quotes_only: true });
    let has = |words: &str| bytes.windows(words.len()).any(|window| window == words.as_bytes());
    assert!(!has("an abbreviation is explained") && !has("is shorthand for"));
}
