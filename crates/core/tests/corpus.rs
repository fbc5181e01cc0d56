//! Facts of the shipped corpus, each with why it matters.
use crate::fixture::{sha256, shipped, shipped_atlas, shipped_bytes};
use atlas_core::index::{Atlas, DocumentRow, Options, PassageRow, build};
use atlas_core::model::{LineKind, OutletBasis};
use atlas_core::query::{Asked, Filter, Notice, search};
use std::collections::BTreeSet;
use std::ops::Range;

fn hits(atlas: &Atlas<'_>, q: &str, non_article: bool) -> BTreeSet<String> {
    let answer = search(atlas, &Asked::new(atlas, Filter { q: q.to_owned(), non_article, ..Filter::default() }));
    let wrong = answer.notices.iter().filter(|notice| !matches!(notice, Notice::Widened { .. }));
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<&Notice>::new(), "{q}");
    answer.hits.iter().map(|hit| name(atlas, atlas.passage(hit.passage))).collect()
}

/// `report.number`, as in addresses.
fn name(atlas: &Atlas<'_>, passage: &PassageRow) -> String {
    let document = atlas.document(passage.document);
    format!("{}.{}", atlas.str(document.id), passage.number)
}

/// A query finds these passages of the articles and no others.
fn check(q: &str, expected: &[&str]) {
    let expected: BTreeSet<String> = expected.iter().map(|&name| name.to_owned()).collect();
    assert_eq!(hits(&shipped_atlas(), q, false), expected, "{q}");
}

/// The article passages whose text holds a string, in whatever case, by looking.
fn holding(text: &str) -> BTreeSet<String> {
    let atlas = shipped_atlas();
    atlas
        .passages()
        .iter()
        .filter(|passage| passage.kind().is_article() && atlas.text(passage).to_lowercase().contains(&text.to_lowercase()))
        .map(|passage| name(&atlas, passage))
        .collect()
}

#[test]
fn the_reports_are_the_files_that_were_received() {
    // They are the evidence: not a byte may change, not even together with documents.toml.
    let sums: Vec<_> = shipped().documents.iter().map(|document| (document.file.clone(), sha256(document.text.as_bytes()))).collect();
    let received = [
        ("000_deb3f6c022f28054.txt", "fcf0b809421d1f90b7ea7ee5fd9867c5905e13f97d15b2bd3cace2f2d015aa7e"),
        ("001_35d24c778137b6de.txt", "f2bf06f4047f6797fdef192abbbcabb54aa20058f88ef68bc10b858a3d005848"),
        ("002_3dda48028a2880fa.txt", "b0db374ea459db5b361fdaebc6f8dbc988d9541ca7c2d9da8e4cb308cb8d5406"),
        ("003_200aa963d634c2fb.txt", "3cf42f394de0c0891659612ca6dfc18f8bc50e33287d63fa938fcd2f138edb50"),
        ("004_7c73bef39cd9a351.txt", "e2edf00daa8edf2b0074a479d318a015981b3917f85765ee0ddba84e1c3aec0c"),
    ];
    assert_eq!(sums, received.map(|(file, sum)| (file.to_owned(), sum.to_owned())));
}

/// What the page shows speaks to a reader, who knows neither the files' numbers nor the ids of documents and issues.
#[test]
fn what_a_reader_sees_names_no_file_and_no_id() {
    let corpus = shipped();
    let coding = &corpus.coding;
    let mut texts: Vec<&str> = Vec::new();
    for issue in &coding.issues {
        texts.extend([&issue.title, &issue.question, &issue.rule, &issue.supports, &issue.opposes, &issue.mixed].map(String::as_str));
        texts.extend(issue.confusable.iter().map(|(_, why)| why.as_str()));
    }
    texts.extend(coding.sides.iter().flat_map(|side| [side.name.as_str(), &side.note]));
    texts.extend(coding.actors.iter().flat_map(|actor| [actor.name.as_str(), &actor.role, &actor.note]));
    texts.extend(coding.statements.iter().flat_map(|of| [of.basis.as_str(), &of.condition, &of.note, &of.reason]));
    texts.extend(coding.caveats.iter().map(|caveat| caveat.note.as_str()));
    texts.extend(coding.status.iter().flat_map(|status| [status.basis.as_str(), &status.reason]));
    texts.extend(coding.figures.iter().flat_map(|figure| [figure.title.as_str(), &figure.note]));
    texts.extend(coding.relations.iter().map(|relation| relation.why.as_str()));
    texts.extend(coding.events.iter().flat_map(|event| [event.title.as_str(), &event.note]));
    texts.extend(coding.meetings.iter().flat_map(|meeting| [meeting.title.as_str(), &meeting.basis, &meeting.note]));
    texts.extend(coding.disagreements.iter().map(|disagreement| disagreement.why.as_str()));
    texts.extend(coding.falls.iter().flat_map(|fall| [fall.manner.as_str(), &fall.note]));
    for document in &corpus.documents {
        texts.extend([document.published_basis.as_str(), &document.republisher, &document.rights_holder, &document.text_note]);
        texts.extend(document.passages.iter().map(|passage| passage.note.as_str()));
    }
    texts.extend(corpus.info.coded_by.iter().chain(&corpus.info.limits).map(String::as_str));
    let numbers = corpus.documents.iter().filter_map(|document| document.file.get(..3));
    let ids = corpus.documents.iter().map(|document| document.id.as_str()).chain(coding.issues.iter().map(|issue| issue.id.as_str()));
    for id in numbers.chain(ids).chain(["`"]) {
        // A number within a longer one is no file.
        let digit = |c: char| c.is_ascii_digit() || c == ',';
        let names =
            |text: &&&str| text.match_indices(id).any(|(at, _)| !text[..at].ends_with(digit) && !text[at + id.len()..].starts_with(digit));
        assert_eq!(texts.iter().find(names), None, "“{id}” is not for readers");
    }
}

#[test]
fn an_outlet_is_what_the_text_says_it_is() {
    // Two reports name their outlet, one shows it, two say nothing: the page must not know more than the texts.
    let atlas = shipped_atlas();
    let outlet = |document: &DocumentRow| {
        (atlas.str(document.id), atlas.str(atlas.outlet(document.outlet).id), OutletBasis::of_code(document.outlet_basis))
    };
    let found: Vec<_> = atlas.documents().iter().map(outlet).collect();
    let expected = [
        ("bombing-halt", "los-angeles-times", Some(OutletBasis::Stated)),
        ("cling-to-hope", "not-stated", Some(OutletBasis::NotStated)),
        ("throw-in-the-towel", "cnn", Some(OutletBasis::Inferred)),
        ("envoy-in-qatar", "al-jazeera", Some(OutletBasis::Stated)),
        ("diplomatic-effort", "not-stated", Some(OutletBasis::NotStated)),
    ];
    assert_eq!(found, expected);
    for document in shipped().documents {
        assert!(document.text.contains(&document.outlet_words), "“{}” stands in {}", document.outlet_words, document.file);
    }
}

#[test]
fn each_report_falls_into_its_paragraphs() {
    // Numbers of passages are in permanent links: they change only with the edition of the data.
    let atlas = shipped_atlas();
    let count = |document: &DocumentRow| {
        (atlas.str(document.id), document.n_words.get(), document.n_passages.get(), atlas.passages_of(document).len())
    };
    let found: Vec<_> = atlas.documents().iter().map(count).collect();
    let expected = [
        ("bombing-halt", 1404, 36, 42),
        ("cling-to-hope", 1318, 33, 43),
        ("throw-in-the-towel", 988, 28, 31),
        ("envoy-in-qatar", 1204, 44, 45),
        ("diplomatic-effort", 1363, 29, 29),
    ];
    assert_eq!(found, expected, "words and passages of the article, passages in all");
}

#[test]
fn what_is_not_the_article_is_searched_when_asked_for_alone() {
    // A menu, an inserted link or a headline said again is nobody's statement.
    let atlas = shipped_atlas();
    for (q, passage) in [
        ("\"Mask Guidance\"", "cling-to-hope.7"),
        ("admin", "cling-to-hope.3"),
        ("\"rate this post\"", "cling-to-hope.42"),
        ("\"skip to content\"", "throw-in-the-towel.1"),
        ("Courtesy", "envoy-in-qatar.45"),
        ("Moise", "cling-to-hope.34"),
    ] {
        assert_eq!(hits(&atlas, q, false), BTreeSet::new(), "{q}");
        let all = hits(&atlas, q, true);
        assert_eq!(all.len(), 1, "{q} {all:?}");
        let kind = atlas.passages().iter().find(|row| all.contains(&name(&atlas, row))).map(PassageRow::kind);
        assert!(kind.is_some_and(|kind| !kind.is_article()), "{q} in {passage} {kind:?}");
    }
    let repeated = atlas.passages().iter().filter(|passage| passage.kind() == LineKind::RepeatedTitle).count();
    assert_eq!(
        (hits(&atlas, "\"cling to hope\"", false).len(), hits(&atlas, "\"cling to hope\"", true).len(), repeated),
        (1, 4, 4),
        "a headline counts once"
    );
}

#[test]
fn a_phrase_that_runs_over_a_line_end_is_found() {
    // diplomatic-effort is hard-wrapped: these phrases stand on two lines of the file.
    let text = &shipped().documents[4].text;
    for (q, passage) in [
        ("swaths of territory they have conquered or accepted in surrender", "diplomatic-effort.8"),
        ("earlier cease-fire offers", "diplomatic-effort.25"),
    ] {
        check(&format!("\"{q}\""), &[passage]);
    }
    assert!(!text.contains("swaths of territory they have conquered or accepted in surrender"), "the file breaks the line there");
}

#[test]
fn offsets_lead_back_to_the_bytes_of_the_file() {
    // Quotes are cited by their place in the file as it was received, in bytes and in the units of JavaScript.
    let corpus = shipped();
    for bytes in [shipped_bytes().to_vec(), build(&corpus, Options { quotes_only: true })] {
        let atlas = Atlas::open(&bytes).expect("opens what was built");
        assert!(!atlas.passages().is_empty());
        for passage in atlas.passages() {
            let file = &corpus.documents[passage.document.row()].text;
            let text = atlas.text(passage);
            let start = passage.file_start.get() as usize;
            let flat = |raw: &str| raw.replace(['\n', '\r', '\t'], " ");
            assert_eq!(flat(&file[start..start + text.len()]), text, "{}", name(&atlas, passage));
            let units: Vec<u16> =
                file.encode_utf16().skip(passage.file_start_utf16.get() as usize).take(text.encode_utf16().count()).collect();
            assert_eq!(flat(&String::from_utf16(&units).expect("whole characters")), text, "{}", name(&atlas, passage));
        }
    }
}

#[test]
fn the_lions_share_is_found_however_it_is_typed() {
    // The files have both apostrophes; keyboards have one.
    for q in ["\"lion's share\"", "\"lion’s share\"", "“Lion’s Share”", "\"LION'S SHARE\""] {
        check(q, &["cling-to-hope.28", "throw-in-the-towel.15", "throw-in-the-towel.19"]);
    }
}

#[test]
fn ways_of_writing_a_word_are_one_word() {
    for q in ["cease-fire", "ceasefire", "\"cease fire\"", "\"cease-fire\"", "\"ceasefire\"", "Cease‑Fire"] {
        check(q, &["bombing-halt.13", "diplomatic-effort.25"]);
    }
    // One report writes US, another U.S.
    let atlas = shipped_atlas();
    let us: BTreeSet<String> = ["US", "U.S."].into_iter().flat_map(|form| hits(&atlas, &format!("\"{form}\""), false)).collect();
    for q in ["US", "U.S.", "u.s", "us"] {
        assert_eq!(hits(&atlas, q, false), us, "{q}");
    }
    // In "told us" it is a pronoun.
    let abbreviated: BTreeSet<String> = &holding(" US ") - &holding("told us");
    assert!(us.is_superset(&holding("U.S.")) && us.is_superset(&abbreviated) && us.len() == 70, "{}", us.len());
    check("2500", &["bombing-halt.19"]);
    check("\"between 2500 and 3500 us troops\"", &["bombing-halt.19"]);
}

#[test]
fn a_part_of_a_compound_is_found() {
    assert_eq!(holding("Kabul-based"), BTreeSet::from(["envoy-in-qatar.42".to_owned()]));
    let atlas = shipped_atlas();
    assert!(hits(&atlas, "kabul", false).contains("envoy-in-qatar.42"));
    assert_eq!(hits(&atlas, "kabul", false), holding("Kabul"));
    check("kabul-based", &["envoy-in-qatar.42"]);
    check("\"fostering a kabul based government\"", &["envoy-in-qatar.42"]);
}

#[test]
fn two_builds_give_the_same_bytes_and_another_corpus_others() {
    let corpus = shipped();
    assert!(build(&corpus, Options::default()) == shipped_bytes(), "hash order, time or place has come into the bytes");
    let mut other = corpus;
    other.info.rights.push('.');
    let bytes = build(&other, Options::default());
    let sum = |atlas: &Atlas<'_>| atlas.str(atlas.info().sha256).to_owned();
    assert_ne!(sum(&shipped_atlas()), sum(&Atlas::open(&bytes).expect("opens what was built")));
}

#[test]
fn quotes_only_ships_nothing_but_what_is_quoted() {
    // Who may not publish the reports can still publish the coding. Names and notes use words of the reports, but no long
    // stretch of them.
    let corpus = shipped();
    let bytes = build(&corpus, Options { quotes_only: true });
    let atlas = Atlas::open(&bytes).expect("opens what was built");
    assert_eq!(atlas.info().quotes_only, 1);
    let coding = &corpus.coding;
    let quotes = coding.statements.iter().map(|row| &row.quote).chain(coding.status.iter().map(|row| &row.quote));
    let quotes = quotes.chain(coding.caveats.iter().map(|row| &row.quote)).chain(coding.figures.iter().map(|row| &row.quote));
    let quotes = quotes.chain(coding.codings.differences.iter().map(|row| &row.quote));
    let quotes = quotes.chain(coding.events.iter().map(|row| &row.quote)).chain(coding.meetings.iter().map(|row| &row.quote));
    let said = coding.quotations.iter().flat_map(|row| [Some(&row.quote), row.attribution.as_ref()]).flatten();
    let quotes: Vec<_> = quotes.chain(said).collect();
    for (index, document) in corpus.documents.iter().enumerate() {
        let quoted: Vec<&Range<usize>> = quotes.iter().filter(|quote| quote.document.row() == index).map(|quote| &quote.range).collect();
        let apart = |stretch: &Range<usize>| quoted.iter().all(|quote| quote.end <= stretch.start || stretch.end <= quote.start);
        for passage in document.passages.iter().filter(|passage| passage.kind == LineKind::Text) {
            let starts = passage.range.clone().step_by(10).filter(|start| start + 80 <= passage.range.end);
            for stretch in starts.map(|start| start..start + 80).filter(apart) {
                let text = &document.text.as_bytes()[stretch.clone()];
                assert!(!bytes.windows(80).any(|window| window == text), "{}: {}", document.id, String::from_utf8_lossy(text));
            }
        }
    }
    let words = |atlas: &Atlas<'_>| atlas.documents().iter().map(|document| document.n_words.get()).sum::<u32>();
    assert_eq!(words(&atlas), words(&shipped_atlas()), "the words of the reports are counted, shipped or not");
}
