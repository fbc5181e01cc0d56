//! What stands on an actor's page beside its statements: a corpus in which actor 0 has statements, words and meetings.
use crate::fixture::coded::coded;
use crate::fixture::corpus_of;
use atlas_core::index::{Atlas, Options, build};
use atlas_core::model::*;
use atlas_core::query::{Asked, Facet, Filter};
use atlas_core::stance::{Attended, Beside, beside_statements};
use std::ops::Range;

const SAID: &str = "Peace is near, he said, and war is far.";

/// The words of paragraph `passage` of the first report.
fn quote(corpus: &Corpus, passage: usize, words: Range<usize>) -> Quote {
    let start = corpus.documents[0].passages[passage].range.start;
    Quote { document: DocumentId::new(0), passage, range: start + words.start..start + words.end }
}

/// A quotation of an actor by its number.
fn quotation(corpus: &Corpus, speaker: u16, told_by: Option<u16>, passage: usize, words: Range<usize>) -> Quotation {
    let quote = quote(corpus, passage, words);
    let told_by = told_by.map(ActorId::new);
    Quotation {
        id: String::new(),
        speaker: ActorId::new(speaker),
        kind: QuotationKind::Direct,
        told_by,
        addressee: String::new(),
        quote,
        attribution: None,
    }
}

fn meeting(corpus: &Corpus, day: i32, attendance: &[(u16, Attendance)], host: Option<u16>) -> Meeting {
    Meeting {
        id: String::new(),
        title: String::new(),
        held: true,
        attendance: attendance.iter().map(|(actor, part)| (ActorId::new(*actor), *part)).collect(),
        host: host.map(ActorId::new),
        place: None,
        from: Dated::day(Day(day)),
        to: None,
        basis: String::new(),
        quote: quote(corpus, 0, 0..13),
        note: String::new(),
    }
}

fn beside(actor: u16, filter: &dyn Fn(&mut Filter)) -> Beside {
    let paragraphs = vec![SAID.to_owned(); 4];
    // Actor 0 on issue 0 with all of the first paragraph, actor 1 on issue 1 with all of the second.
    let mut corpus = coded(corpus_of(&[paragraphs]), &[(0, 0, 0), (1, 1, 1)]);
    corpus.coding.statements[0].quote.range = quote(&corpus, 0, 0..13).range;
    corpus.coding.quotations = vec![
        quotation(&corpus, 0, None, 0, 12..20),
        // It begins where the statement ends.
        quotation(&corpus, 0, None, 0, 13..22),
        // A statement of somebody else is on these words.
        quotation(&corpus, 0, None, 1, 0..13),
        quotation(&corpus, 0, Some(2), 2, 0..13),
        quotation(&corpus, 0, Some(2), 0, 0..5),
        quotation(&corpus, 1, Some(0), 3, 0..13),
    ];
    use Attendance::{Absent, Invited, Participant};
    corpus.coding.meetings = vec![
        meeting(&corpus, 18_705, &[(0, Participant), (1, Invited)], None),
        meeting(&corpus, 18_703, &[(1, Participant), (0, Absent)], None),
        meeting(&corpus, 18_704, &[(1, Participant)], Some(0)),
        meeting(&corpus, 18_702, &[(0, Invited)], Some(0)),
        meeting(&corpus, 18_701, &[(1, Participant), (2, Participant)], None),
    ];
    let bytes = build(&corpus, Options::default());
    let atlas = Atlas::open(&bytes).expect("opens what was built");
    let mut asked = Filter::default();
    filter(&mut asked);
    beside_statements(&atlas, &Asked::new(&atlas, asked), ActorId::new(actor))
}

fn quotations(rows: &[usize]) -> Vec<QuotationId> {
    rows.iter().map(|row| QuotationId::of_row(*row)).collect()
}

fn attended(row: usize, part: Option<Attendance>, hosts: bool) -> Attended {
    Attended { meeting: MeetingId::of_row(row), part, hosts }
}

#[test]
fn words_that_no_statement_of_the_speaker_quotes_are_told_apart_by_who_tells_them() {
    let beside = beside(0, &|_| {});
    assert_eq!((beside.own, beside.relayed), (quotations(&[1, 2]), quotations(&[3])));
}

#[test]
fn meetings_stand_in_order_of_date_with_what_the_actor_has_to_do_with_them() {
    use Attendance::{Absent, Invited, Participant};
    let expected = [
        attended(3, Some(Invited), true),
        attended(1, Some(Absent), false),
        attended(2, None, true),
        attended(0, Some(Participant), false),
    ];
    assert_eq!(beside(0, &|_| {}).meetings, expected);
}

#[test]
fn who_only_tells_has_no_words_there() {
    let beside = beside(2, &|_| {});
    assert_eq!((beside.own, beside.relayed), (Vec::new(), Vec::new()));
    assert_eq!(beside.meetings, [attended(4, Some(Attendance::Participant), false)]);
}

#[test]
fn a_filter_narrows_words_and_meetings_and_not_what_is_on_an_issue() {
    // Another issue and another actor are chosen: the words of the statement are on an issue all the same.
    let of_issue = beside(0, &|filter| {
        filter.selections.insert(Facet::Issue, IssueId::new(1));
        filter.selections.insert(Facet::Actor, ActorId::new(1));
    });
    assert_eq!(of_issue, beside(0, &|_| {}));
    // The report is of day 18,700: its words are of before that day, its meetings are not.
    let later = beside(0, &|filter| filter.from = Some(Day(18_704)));
    assert_eq!((later.own.len(), later.relayed.len(), later.meetings.len()), (0, 0, 2));
    let of_other_words = beside(0, &|filter| filter.q = "qqqq".to_owned());
    assert_eq!(of_other_words, Beside::default());
}
