//! Links to passages: what mail programs and newsletters make of an address is undone, and a passage is recognised by its words.
use crate::fixture::{corpus_of, shipped_atlas};
use atlas_core::index::tokenize::tokenize;
use atlas_core::index::{Atlas, Options, build};
use atlas_core::model::{DocumentId, PassageNumber};
use atlas_core::state::{Decoded, Selection, UrlNotice, ViewState, decode, encode};
use proptest::prelude::*;
use proptest::sample::{Index, select};

const REPORTS: [&[&str]; 2] = [
    &["The Taliban want peace. Talks go on.", "“No cease-fire,” they said – in U.S.-led talks.", "Short."],
    &["The Taliban want peace, others say.", "Another report has other words to begin with."],
];

fn bytes() -> Vec<u8> {
    let documents: Vec<Vec<String>> = REPORTS.iter().map(|report| report.iter().map(|text| (*text).to_owned()).collect()).collect();
    build(&corpus_of(&documents), Options::default())
}

fn title(atlas: &Atlas<'_>, document: usize) -> String {
    atlas.str(atlas.documents()[document].title).to_owned()
}

/// A passage of a report, or the report alone.
fn selection(document: usize, passage: u16) -> Selection {
    let (document, number) = (DocumentId::of_row(document), PassageNumber::new(passage));
    if passage == 0 { Selection::Report(document) } else { Selection::Passage(document, number) }
}

#[test]
fn a_passage_is_recognised_by_the_words_of_its_link() {
    let bytes = bytes();
    let atlas = Atlas::open(&bytes).expect("opens");
    let (first, second) = (title(&atlas, 0), title(&atlas, 1));
    let passage = PassageNumber::new;
    let moved = |report: &str, n| Some(UrlNotice::Moved { report: report.to_owned(), passage: passage(n) });
    let changed = |n| Some(UrlNotice::Changed { report: first.clone(), passage: passage(n) });
    let none = |n| Some(UrlNotice::NoPassage { report: first.clone(), passage: passage(n) });
    for (address, found, notice) in [
        ("id=d0.2", selection(0, 2), None),
        ("id=d0.2&words=no+cease+fire+they+said+in", selection(0, 2), None),
        ("id=d0.2&words=No+cease+fire,+they+sa", selection(0, 2), None),
        ("words=no+cease+fire&id=d0.2.", selection(0, 2), None),
        ("id=d0.3&words=short.", selection(0, 3), None),
        // In the same report, the nearest; then in another one; also where the report has another name now.
        ("id=d0.1&words=no+cease+fire", selection(0, 2), moved(&first, 2)),
        ("id=d0.99&words=the+taliban+want+peace", selection(0, 1), moved(&first, 1)),
        ("id=d0.1&words=another+report+has+other", selection(1, 2), moved(&second, 2)),
        ("id=gone.7&words=another+report+has+other", selection(1, 2), moved(&second, 2)),
        // Nowhere, or too few words to tell.
        ("id=d0.2&words=words+of+another+edition", selection(0, 2), changed(2)),
        ("id=d0.2&words=another+report", selection(0, 2), changed(2)),
        ("id=d0.99&words=words+of+another+edition", selection(0, 0), none(99)),
        ("id=d0.99", selection(0, 0), none(99)),
        ("id=d0.0", selection(0, 0), none(0)),
        ("id=d0&words=another+report+has+other", selection(0, 0), None),
        ("id=gone.7&words=words+of+another+edition", Selection::Unknown("gone.7".into()), None),
        ("view=map&id=d0.2&words=words+of+another", Selection::Unknown("d0.2".into()), None),
    ] {
        let Decoded { state, notices } = decode(&atlas, address);
        assert_eq!((state.selection, notices), (found, notice.into_iter().collect()), "{address}");
    }
}

#[test]
fn an_edition_of_quotes_alone_says_nothing_of_words_that_it_does_not_have() {
    let documents = vec![vec!["The Taliban want peace.".to_owned()]];
    let bytes = build(&corpus_of(&documents), Options { quotes_only: true });
    let atlas = Atlas::open(&bytes).expect("opens");
    let decoded = decode(&atlas, "id=d0.1&words=other+words+than+these");
    assert_eq!((decoded.state.selection.clone(), decoded.notices), (selection(0, 1), vec![]));
    assert_eq!(encode(&atlas, &decoded.state), "id=d0.1");
}

#[test]
fn every_passage_has_a_link_that_leads_to_it() {
    let atlas = shipped_atlas();
    for passage in atlas.passages() {
        let state = ViewState { selection: Selection::Passage(passage.document, passage.number), ..ViewState::default() };
        let address = encode(&atlas, &state);
        assert_eq!(address.contains("&words="), !tokenize(&atlas.text(passage)).is_empty(), "{address}");
        assert!(address.len() < 140, "{address}");
        assert_eq!(decode(&atlas, &address), Decoded { state, notices: vec![] }, "{address}");
    }
}

#[test]
fn an_address_with_nothing_but_what_counts_readers_is_a_bare_one() {
    let atlas = shipped_atlas();
    for address in
        ["utm_source=x&utm_medium=email&utm_source=y", "fbclid=1", "?gclid=2&mc_cid=3&mc_eid=4", "_hsenc=5&amp;_hsmi=6", "amp;utm_id"]
    {
        assert_eq!(decode(&atlas, address), Decoded { state: ViewState::default(), notices: vec![] }, "{address}");
    }
}

#[test]
fn what_stood_behind_an_address_in_a_sentence_is_no_part_of_it() {
    let atlas = shipped_atlas();
    for (address, tidy) in [
        ("id=envoy-in-qatar.", "id=envoy-in-qatar"),
        ("id=envoy-in-qatar>", "id=envoy-in-qatar"),
        ("id=envoy-in-qatar%22).", "id=envoy-in-qatar"),
        ("view=map.", "view=map"),
        ("view=map&id=kunduz,", "view=map&id=kunduz"),
        ("view=map&amp;id=kunduz", "view=map&id=kunduz"),
        ("view=concordance&amp;amp;q=war&amp;sort=l1", "view=concordance&q=war&sort=l1"),
        ("view=concordance&sort=l1,", "view=concordance&sort=l1"),
        ("q=peace&from=2021-08-01)", "q=peace&from=2021-08-01"),
        ("q=peace&outlet=cnn;&utm_source=letter", "q=peace&outlet=cnn"),
        ("non-article=1”", "non-article=1"),
        // What is typed stays as it is.
        ("q=%22lion's+share%22", "q=%22lion%27s+share%22"),
        ("q=peace.", "q=peace."),
    ] {
        let decoded = decode(&atlas, address);
        assert_eq!((encode(&atlas, &decoded.state).as_str(), decoded.notices), (tidy, vec![]), "{address}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever stands behind it, before it and between its keys.
    #[test]
    fn a_spoiled_link_leads_to_the_same_passage(
        at in any::<Index>(),
        behind in "[.,;:)\\]>\"'!?]{0,3}",
        between in select(vec!["&", "&amp;", "&amp;amp;"]),
        counted in select(vec!["", "utm_source=letter", "fbclid=IwAR0", "mc_cid=1&mc_eid=2", "_hsenc=p2A"]),
        is_first in any::<bool>(),
    ) {
        let atlas = shipped_atlas();
        let passage = at.get(atlas.passages());
        let state = ViewState { selection: Selection::Passage(passage.document, passage.number), ..ViewState::default() };
        let address = encode(&atlas, &state).replace('&', between);
        let spoiled = match (counted, is_first) {
            ("", _) => format!("{address}{behind}"),
            (counted, true) => format!("{counted}{between}{address}{behind}"),
            (counted, false) => format!("{address}{between}{counted}{behind}"),
        };
        prop_assert_eq!(decode(&atlas, &spoiled), Decoded { state, notices: vec![] }, "{}", spoiled);
    }

    #[test]
    fn any_words_are_read_and_what_they_lead_to_reads_back(id in "(d[0-9]|gone)(\\.[0-9]{1,2})?", words in "\\PC{0,40}") {
        let bytes = bytes();
        let atlas = Atlas::open(&bytes).expect("opens");
        let escaped: String = percent_encoding::utf8_percent_encode(&words, percent_encoding::NON_ALPHANUMERIC).to_string();
        let decoded = decode(&atlas, &format!("id={id}&words={escaped}"));
        let again = decode(&atlas, &encode(&atlas, &decoded.state));
        prop_assert_eq!(again, Decoded { state: decoded.state, notices: vec![] });
    }
}
