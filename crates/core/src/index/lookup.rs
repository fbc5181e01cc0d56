//! Words of a query → forms of the index → the passages that hold them.
use super::atlas::Atlas;
use super::name_key::name_keys;
use super::ordinary::pronoun;
use super::postings::{FormId, Numbers, Posting, decode_form, decode_positions, decode_term};
use super::rows::LanguageRow;
use super::stem::{stem, stem_prefix};
use super::tokenize::{Token, index_tokens, without_possessive};
use fst::{IntoStreamer, Streamer};
use levenshtein_automata::LevenshteinAutomatonBuilder;

#[cfg(feature = "stemmers")]
use super::snowball::stem_in;
/// Without the stemmers no other language than English has stems.
#[cfg(not(feature = "stemmers"))]
fn stem_in(_: &str, _: &str) -> Option<String> {
    None
}

/// The tag of the language that has a stemmer of its own.
const ENGLISH: &str = "en";

impl<'a> Atlas<'a> {
    /// The form of a word, if it occurs.
    #[must_use]
    pub fn form(&self, form: &str) -> Option<FormId> {
        self.term(form).map(|(form, _)| form)
    }

    /// The form of a word, and whether it is a name.
    fn term(&self, form: &str) -> Option<(FormId, bool)> {
        self.forms.get(form).map(decode_term)
    }

    /// Whether the texts have this form as a name and nothing else.
    #[must_use]
    pub fn is_name(&self, form: &str) -> bool {
        self.term(form).is_some_and(|(_, is_name)| is_name)
    }

    /// The forms that begin so, with their words.
    pub fn forms_with_prefix(&self, prefix: &str, mut call: impl FnMut(&str, FormId)) {
        self.terms_with_prefix(prefix, |form, id, _| call(form, id));
    }

    fn terms_with_prefix(&self, prefix: &str, mut call: impl FnMut(&str, FormId, bool)) {
        let mut stream = self.forms.range().ge(prefix).into_stream();
        while let Some((form, value)) = stream.next() {
            let (id, is_name) = decode_term(value);
            match std::str::from_utf8(form) {
                Ok(form) if form.starts_with(prefix) => call(form, id, is_name),
                _ => return,
            }
        }
    }

    /// The forms that one letter more, less or other, or two neighbours swapped, tell from a word, each with whether it is a name.
    pub fn forms_one_edit_from(&self, word: &str, mut call: impl FnMut(&str, FormId, bool)) {
        let automaton = LevenshteinAutomatonBuilder::new(1, true).build_dfa(word);
        let mut stream = self.forms.search(automaton).into_stream();
        while let Some((form, value)) = stream.next() {
            if let Ok(form) = std::str::from_utf8(form) {
                let (id, is_name) = decode_term(value);
                call(form, id, is_name);
            }
        }
    }

    /// The forms of a word that is written so, `folded` being its form: what shares its stem in a language of the reports, in reports
    /// of that language, and the form itself.
    #[must_use]
    pub fn forms_of(&self, written: &str, folded: &str) -> Vec<FormId> {
        let mut forms = if self.has_english() { self.english_forms_of(folded) } else { Vec::new() };
        if self.is_english() {
            return forms;
        }
        forms.retain(|form| !self.is_foreign(*form));
        forms.extend(self.form(folded));
        self.add_foreign_forms(written, folded, &mut forms);
        forms.sort_unstable();
        forms.dedup();
        forms
    }

    /// Whether a form stands in no English report, though there are some.
    fn is_foreign(&self, form: FormId) -> bool {
        self.tables.foreign_forms.binary_search_by_key(&form.0, |row| row.get()).is_ok()
    }

    /// Whether some report is in English.
    #[must_use]
    pub fn has_english(&self) -> bool {
        self.languages().iter().any(|row| self.str(row.tag) == ENGLISH)
    }

    /// Whether all reports are.
    fn is_english(&self) -> bool {
        self.languages().iter().all(|row| self.str(row.tag) == ENGLISH)
    }

    /// The forms with a stem of the word in a language that has stems in the index.
    fn add_foreign_forms(&self, written: &str, folded: &str, forms: &mut Vec<FormId>) {
        let known = self.form(folded).map(|form| form.0);
        for (language, row) in (0u8..).zip(self.languages()) {
            let Some(stem) = stem_in(self.str(row.tag), written) else { continue };
            let stems = self.tables.stems;
            let first = stems.partition_point(|row| row.language < language);
            let end = stems.partition_point(|row| row.language <= language);
            let stems = stems.get(first..end).unwrap_or_default();
            // Who leaves out the marks of letters means the word with them.
            let of_known = stems.iter().filter(|row| Some(row.form.get()) == known).map(|row| self.str(row.stem));
            for stem in std::iter::once(stem.as_str()).chain(of_known) {
                let first = stems.partition_point(|row| self.str(row.stem) < stem);
                let same = stems.iter().skip(first).take_while(|row| self.str(row.stem) == stem);
                forms.extend(same.map(|row| FormId(row.form.get())));
            }
        }
    }

    /// A word as each language of the reports reads it: its stems, or its form where the language has no stemmer.
    #[must_use]
    pub fn readings(&self, written: &str, folded: &str) -> Vec<String> {
        let reading = |row: &LanguageRow| match self.str(row.tag) {
            ENGLISH => stem(folded),
            language => stem_in(language, written).unwrap_or_else(|| folded.to_owned()),
        };
        self.languages().iter().map(reading).collect()
    }

    /// The forms of an English word: its inflections; of a name, the name and its possessive.
    fn english_forms_of(&self, word: &str) -> Vec<FormId> {
        let word = without_possessive(word);
        let term = |form: &str| self.term(form).filter(|(id, _)| !self.is_foreign(*id));
        let known = term(word).or_else(|| term(&format!("{word}'s")));
        let is_name = known.is_some_and(|(_, is_name)| is_name);
        let stem = if is_name { word.to_owned() } else { stem(word) };
        // A plural that the texts have is a plural of the name; of one that they have not, nobody knows that.
        let of_name = if known.is_some() { stem.as_str() } else { word };
        let mut forms = Vec::new();
        self.terms_with_prefix(stem_prefix(&stem), |form, id, is_name| {
            let is_form = if is_name { without_possessive(form) == of_name } else { super::stem::stem(form) == stem };
            if is_form {
                forms.push(id);
            }
        });
        let first = self.tables.irregulars.partition_point(|row| self.str(row.stem) < stem.as_str());
        let irregular = self.tables.irregulars.iter().skip(first).take_while(|row| self.str(row.stem) == stem);
        forms.extend(irregular.map(|row| FormId(row.form.get())));
        forms
    }

    /// The stems of a form of the texts; a name has none.
    #[must_use]
    pub fn stems_of(&self, form: &str) -> Vec<String> {
        if self.is_name(form) { vec![without_possessive(form).to_owned()] } else { self.readings(form, form) }
    }

    /// The owner of what is possessed, where possessives are English: `farmer's` → `farmer`.
    #[must_use]
    pub fn owner<'w>(&self, form: &'w str) -> &'w str {
        if self.has_english() { without_possessive(form) } else { form }
    }

    /// The names that occur and sound like this, as they are written.
    #[must_use]
    pub fn names_like(&self, name: &str) -> Vec<&'a str> {
        let mut names: Vec<&str> = Vec::new();
        for key in name_keys(name) {
            let first = self.tables.name_keys.partition_point(|row| self.str(row.key) < key.as_str());
            let rows = self.tables.name_keys.iter().skip(first).take_while(|row| self.str(row.key) == key);
            names.extend(rows.map(|row| self.str(row.text)));
        }
        names
    }

    /// Whether this is a common word, although it is near a name of the texts.
    #[must_use]
    pub fn is_common(&self, word: &str) -> bool {
        self.tables.common_words.binary_search_by(|row| self.str(row.word).cmp(word)).is_ok()
    }

    /// The parts of a compound, of its joined form.
    #[must_use]
    pub fn parts_of(&self, joined: &str) -> Option<Vec<String>> {
        let form = self.form(joined)?;
        let row = self.tables.compounds.binary_search_by_key(&form.0, |row| row.joined.get()).ok()?;
        let parts = self.str(self.tables.compounds.get(row)?.parts);
        Some(parts.split(' ').map(str::to_owned).collect())
    }

    /// A form as one writes it: a compound with its hyphens.
    #[must_use]
    pub fn written(&self, form: String) -> String {
        match self.parts_of(&form) {
            Some(parts) if !form.contains('\'') => parts.join("-"),
            _ => form,
        }
    }

    /// The tokens of a passage's text, as the index has them.
    #[must_use]
    pub fn tokens(&self, text: &str) -> Vec<Token> {
        index_tokens(text, |joined| self.parts_of(joined), |form| pronoun(form).is_some_and(|pronoun| self.form(&pronoun).is_some()))
    }

    /// The passages with a form, in order, each with how often.
    pub fn postings(&self, form: FormId) -> impl Iterator<Item = Posting> + use<'a> {
        let n_passages = self.passages().len();
        decode_form(self.tables.postings, form).0.take_while(move |posting| (posting.passage as usize) < n_passages)
    }

    /// Calls with each passage and position of a form, in order.
    pub fn each_position(&self, form: FormId, mut call: impl FnMut(u32, u32)) {
        let (_, mut numbers) = decode_form(self.tables.postings, form);
        let mut positions = Vec::new();
        for posting in self.postings(form) {
            positions.clear();
            decode_positions(&mut numbers, posting.n_times, &mut positions);
            positions.iter().for_each(|position| call(posting.passage, *position));
        }
    }

    /// The number of passages with a form.
    #[must_use]
    pub fn n_postings(&self, form: FormId) -> u32 {
        Numbers::at(self.tables.postings, form.0 as usize).next().unwrap_or(0)
    }

    /// The passages with a form, each with the positions of its words.
    #[must_use]
    pub fn positions(&self, form: FormId) -> Vec<(u32, Vec<u32>)> {
        let (_, mut numbers) = decode_form(self.tables.postings, form);
        self.postings(form)
            .map(|posting| {
                let mut positions = Vec::new();
                decode_positions(&mut numbers, posting.n_times, &mut positions);
                (posting.passage, positions)
            })
            .collect()
    }
}
