//! The common English words that lie near the names of a corpus. data/README.md names their source.
use super::name_key::name_keys;
use fst::{IntoStreamer, Set, Streamer};
use levenshtein_automata::LevenshteinAutomatonBuilder;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Sorted.
static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| include_str!("../../data/english-words.txt").lines().collect());
static SET: LazyLock<Set<Vec<u8>>> = LazyLock::new(|| Set::from_iter(WORDS.iter()).expect("the list is sorted"));
static BY_KEY: LazyLock<BTreeMap<String, Vec<&str>>> = LazyLock::new(|| {
    let mut by_key: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for word in WORDS.iter() {
        name_keys(word).into_iter().for_each(|key| by_key.entry(key).or_default().push(word));
    }
    by_key
});

/// The words that are one edit from one of the names, or sound like it.
pub fn near_words(names: &BTreeSet<String>) -> BTreeSet<&'static str> {
    let mut near: BTreeSet<&str> = BTreeSet::new();
    let builder = LevenshteinAutomatonBuilder::new(1, true);
    for name in names.iter().filter(|name| (3..=40).contains(&name.chars().count())) {
        name_keys(name).iter().filter_map(|key| BY_KEY.get(key)).for_each(|words| near.extend(words));
        let mut stream = SET.search(builder.build_dfa(name)).into_stream();
        while let Some(word) = stream.next() {
            near.extend(std::str::from_utf8(word).ok().and_then(|word| WORDS.binary_search(&word).ok()).map(|row| WORDS[row]));
        }
    }
    near
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_near_a_name_are_found_and_no_others() {
        let near = near_words(&BTreeSet::from(["sharif".to_owned(), "herat".to_owned()]));
        assert!(
            ["sharia", "sheriff", "heart", "treat"].iter().filter(|word| near.contains(*word)).eq(&["sharia", "sheriff", "heart"]),
            "{near:?}"
        );
        assert!(!near.contains("table"));
        assert!(WORDS.is_sorted() && WORDS.len() > 40_000);
    }
}
