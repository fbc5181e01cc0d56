//! The languages of a corpus, and the stems of the forms that stand in reports of each.
use super::elision::parts_of_elision;
use super::rows::{LanguageRow, PassageRow, StemRow};
use super::snowball::{has_stemmer, stem_in};
use super::strings::Strings;
use super::tokenize::{Token, fold, tokenize};
use crate::model::Corpus;
use crate::model::language::primary;
use std::collections::{BTreeMap, BTreeSet};

/// The language whose words are read by rules of their own.
const ENGLISH: &str = "en";

/// Whether a page of this corpus must bring the stemmers: some report is in a language that has one, and English needs none.
#[must_use]
pub fn needs_stemmers(corpus: &Corpus) -> bool {
    corpus.documents.iter().any(|document| has_stemmer(&primary(&document.language).to_ascii_lowercase()))
}

/// The text of a passage with the language that it is in.
pub struct Read<'a> {
    pub text: &'a str,
    /// The primary subtag of its report's language, in small letters.
    pub language: String,
}

impl<'a> Read<'a> {
    /// All passages that are shipped.
    pub fn of_all(corpus: &Corpus, passages: &[PassageRow], texts: &'a [String]) -> Vec<Self> {
        let language = |row: &PassageRow| primary(&corpus.documents[row.document.row()].language).to_ascii_lowercase();
        passages.iter().zip(texts).map(|(row, text)| Self { text, language: language(row) }).collect()
    }

    pub fn is_english(&self) -> bool {
        self.language == ENGLISH
    }

    /// A word of the text without what is elided before it, if there is something.
    pub fn without_elided<'w>(&self, form: &'w str) -> Option<&'w str> {
        parts_of_elision(&self.language, form).map(|(_, word)| word)
    }

    /// The words that have an elided one before them, each with its parts.
    pub fn elisions(&self) -> Vec<(String, Vec<String>)> {
        let tokens = tokenize(self.text).into_iter().filter(|token| !token.joined);
        let parts = |form: String| {
            let (first, rest) = parts_of_elision(&self.language, &form)?;
            let parts = vec![first.to_owned(), rest.to_owned()];
            Some((form, parts))
        };
        tokens.filter_map(|token| parts(token.form)).collect()
    }

    /// The stem of a token of the text; none for what only joins a word and what is elided before it.
    fn stem(&self, token: &Token) -> Option<String> {
        let is_elision = token.joined && parts_of_elision(&self.language, &token.form).is_some();
        let written = &self.text[token.range.clone()];
        let joins = |c: char| matches!(c, '-' | '\u{2010}' | '\u{2011}');
        // The parts of a compound that is written as one word have its whole range.
        let is_written = fold(&written.replace(joins, "")) == token.form;
        (!is_elision).then(|| stem_in(&self.language, if is_written { written } else { &token.form })).flatten()
    }
}

/// The stems of forms by language, collected passage by passage.
#[derive(Default)]
pub struct Stems {
    languages: Vec<String>,
    /// Language and stem → forms.
    forms: BTreeMap<(usize, String), BTreeSet<String>>,
    /// The forms of English passages.
    english: BTreeSet<String>,
}

impl Stems {
    /// The languages of a corpus in the order of its reports.
    pub fn new(corpus: &Corpus) -> Self {
        let mut languages: Vec<String> = Vec::new();
        for document in &corpus.documents {
            let language = primary(&document.language).to_ascii_lowercase();
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        Self { languages, ..Self::default() }
    }

    pub fn add(&mut self, read: &Read<'_>, tokens: &[Token]) {
        if read.is_english() {
            return self.english.extend(tokens.iter().map(|token| token.form.clone()));
        }
        let Some(language) = self.languages.iter().position(|language| *language == read.language) else { return };
        for token in tokens {
            if let Some(stem) = read.stem(token) {
                self.forms.entry((language, stem)).or_default().insert(token.form.clone());
            }
        }
    }

    /// Whether a form stands in an English report.
    pub fn is_english(&self, form: &str) -> bool {
        self.english.contains(form)
    }

    /// Whether some report is in English.
    pub fn have_english(&self) -> bool {
        self.languages.iter().any(|language| language == ENGLISH)
    }

    pub fn languages(&self, strings: &mut Strings) -> Vec<LanguageRow> {
        let is_stemmed = |language: &str| language == ENGLISH || has_stemmer(language);
        let row = |language: &String| LanguageRow { tag: strings.add(language), is_stemmed: u8::from(is_stemmed(language)) };
        self.languages.iter().map(row).collect()
    }

    pub fn rows(&self, ids: &BTreeMap<&str, u32>, strings: &mut Strings) -> Vec<StemRow> {
        let mut rows = Vec::new();
        for ((language, stem), forms) in &self.forms {
            let language = u8::try_from(*language).expect("a check of the corpus counts its languages");
            let stem = strings.add(stem);
            rows.extend(forms.iter().map(|form| StemRow { language, stem, form: ids[form.as_str()].into() }));
        }
        rows
    }
}
