//! Bytes that are not as they were written: opening them gives an error, or an atlas that answers without panic.
use crate::fixture::ask::ask;
use crate::fixture::{shipped_atlas, shipped_bytes};
use atlas_core::index::{Atlas, OpenError};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::ops::Range;

/// Why these bytes are refused.
fn check(bytes: &[u8], expected: &str) {
    let error = Atlas::open(bytes).err().map(|error| error.to_string());
    assert!(error.as_deref().is_some_and(|error| error.starts_with(expected)), "{error:?}, expected {expected}");
}

/// The good bytes with others from an offset on.
fn overwritten(offset: usize, with: &[u8]) -> Vec<u8> {
    let mut bytes = shipped_bytes().to_vec();
    let end = bytes.len().min(offset + with.len());
    bytes[offset..end].copy_from_slice(&with[..end - offset]);
    bytes
}

#[test]
fn what_is_no_atlas_is_refused() {
    for bytes in
        [&b""[..], b"x", b"STATLAS\n", b"<!DOCTYPE html><html><head><title>404</title></head><body>Not found</body></html>", &[0; 4096]]
    {
        check(bytes, "expected the bytes of an atlas, found something else");
    }
    check(&overwritten(0, b"statlas\n"), "expected the bytes of an atlas");
    // The number of sections is another.
    check(&overwritten(12, &[7, 0, 0, 0]), "expected the bytes of an atlas");
}

#[test]
fn another_version_is_refused_by_its_number() {
    let version = atlas_core::index::VERSION + 1;
    let expected = format!("expected format {}, found {version}; build the site again", version - 1);
    check(&overwritten(8, &version.to_le_bytes()), &expected);
    assert_eq!(Atlas::open(&overwritten(8, &[0xff; 4])).err(), Some(OpenError::Version { found: u32::MAX }));
}

#[test]
fn bytes_that_are_cut_off_are_refused_wherever_the_cut_is() {
    let bytes = shipped_bytes();
    for len in (0..bytes.len()).step_by(97).chain([bytes.len() - 1]) {
        assert!(Atlas::open(&bytes[..len]).is_err(), "cut off at {len} of {}", bytes.len());
    }
}

#[test]
fn a_section_beyond_the_bytes_is_named() {
    // The table of sections begins after magic, version and number: eight bytes for each.
    check(&overwritten(16, &[0xff; 4]), "expected a whole section questions, found a damaged one");
    check(&overwritten(20, &[0xff; 4]), "expected a whole section questions, found a damaged one");
    check(&overwritten(28, &[1, 0, 0, 0]), "expected a whole section outlets, found a damaged one");
}

#[test]
fn the_bytes_that_are_shipped_verify() {
    assert_eq!(shipped_atlas().verify(), Ok(()));
}

#[test]
fn asking_everything_of_good_bytes_does_not_panic() {
    ask(&shipped_atlas());
}

/// The bytes of each section, by the table that follows magic, version and number.
fn sections() -> Vec<Range<usize>> {
    let word = |at: usize| shipped_bytes()[at..at + 4].iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte));
    (0..word(12)).map(|section| 16 + section * 8).map(|entry| word(entry)..word(entry) + word(entry + 4)).collect()
}

#[test]
fn a_section_of_nonsense_is_refused_or_answers_without_panic() {
    // Small numbers, great ones, and lists in which each passage has a word four thousand million times.
    let patterns: [&[u8]; 6] = [&[0], &[1], &[0x7f], &[0xff], &[0xff, 0xff, 0xff, 0x7f], &[3, 0, 0xff, 0xff, 0xff, 0xff, 0x0f]];
    for (section, pattern) in sections().into_iter().flat_map(|section| patterns.map(|pattern| (section.clone(), pattern))) {
        let nonsense: Vec<u8> = pattern.iter().copied().cycle().take(section.len()).collect();
        let bytes = overwritten(section.start, &nonsense);
        if let Ok(atlas) = Atlas::open(&bytes)
            && atlas.verify().is_ok()
        {
            ask(&atlas);
        }
    }
}

/// A place in the bytes: in the table of sections, or in any section, so that small ones are hit as often as large ones.
fn place() -> impl Strategy<Value = usize> {
    let table = 0..16 + sections().len() * 8;
    let places: Vec<_> = sections().into_iter().chain(std::iter::once(table)).filter(|range| !range.is_empty()).collect();
    (select(places), any::<Index>()).prop_map(|(range, at)| range.start + at.index(range.len()))
}

proptest! {
    #![proptest_config(crate::slow(32))]

    #[test]
    fn changed_bytes_are_refused_or_answer_without_panic(at in place(), with in prop_oneof![Just(vec![0xff; 4]), Just(vec![0; 4]), Just(vec![0x7f; 400]), proptest::collection::vec(any::<u8>(), 1..400)]) {
        let bytes = overwritten(at, &with);
        if let Ok(atlas) = Atlas::open(&bytes) && atlas.verify().is_ok() {
            ask(&atlas);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_changed_term_does_not_verify(at in any::<Index>(), bit in 0..8u32) {
        // The eighth section from the end: terms, irregular forms, stems, foreign forms, compounds, names, common words, postings.
        let sections = sections();
        let terms = sections[sections.len() - 8].clone();
        let place = terms.start + at.index(terms.len());
        let bytes = overwritten(place, &[shipped_bytes()[place] ^ (1 << bit)]);
        prop_assert!(Atlas::open(&bytes).and_then(|atlas| atlas.verify()).is_err());
    }
}
