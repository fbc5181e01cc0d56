//! The words of the reports, in which names and headlines are looked up.
use crate::index::tokenize::tokenize;
use crate::model::Document;
use std::collections::HashMap;

/// The words of all reports in a row, and where each stands.
pub struct Words {
    row: Vec<String>,
    places: HashMap<String, Vec<usize>>,
}

impl Words {
    pub fn new(documents: &[Document]) -> Self {
        let mut words = Self { row: Vec::new(), places: HashMap::new() };
        for document in documents {
            words.row.extend(words_of(&document.text));
            // No word is empty: nothing runs over the end of a report.
            words.row.push(String::new());
        }
        for (place, word) in words.row.iter().enumerate() {
            words.places.entry(word.clone()).or_default().push(place);
        }
        words
    }

    /// Whether a text stands in any report, letter case and marks aside.
    pub fn have(&self, text: &str) -> bool {
        let wanted = words_of(text);
        let first = wanted.first().and_then(|first| self.places.get(first));
        first.is_some_and(|places| places.iter().any(|place| self.row[*place..].starts_with(&wanted)))
    }
}

/// Whether a text has these words, letter case and marks aside.
pub fn has_words(text: &str, words: &str) -> bool {
    let (text, wanted) = (words_of(text), words_of(words));
    !wanted.is_empty() && text.windows(wanted.len()).any(|words| words == wanted)
}

/// The plain words of a text, possessives without their ending.
fn words_of(text: &str) -> Vec<String> {
    let plain = tokenize(text).into_iter().filter(|token| !token.joined);
    plain.map(|token| token.form.strip_suffix("'s").map_or(token.form.clone(), str::to_owned)).collect()
}
