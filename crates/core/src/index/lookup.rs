//! Words of a query → forms of the index → the passages that hold them.
use super::atlas::Atlas;
use super::postings::{FormId, Numbers, Posting, decode_form, decode_positions};
use super::tokenize::{Token, index_tokens, stem, stem_prefix};
use fst::{IntoStreamer, Streamer};
use levenshtein_automata::LevenshteinAutomatonBuilder;

impl<'a> Atlas<'a> {
    /// The form of a word, if it occurs.
    #[must_use]
    pub fn form(&self, form: &str) -> Option<FormId> {
        self.forms.get(form).and_then(|row| u32::try_from(row).ok()).map(FormId)
    }

    /// The forms that begin so, with their words.
    pub fn forms_with_prefix(&self, prefix: &str, mut call: impl FnMut(&str, FormId)) {
        let mut stream = self.forms.range().ge(prefix).into_stream();
        while let Some((form, id)) = stream.next() {
            match std::str::from_utf8(form) {
                Ok(form) if form.starts_with(prefix) => call(form, FormId(u32::try_from(id).unwrap_or(u32::MAX))),
                _ => return,
            }
        }
    }

    /// The forms that one letter more, less or other, or two neighbours swapped, tell from a word.
    pub fn forms_one_edit_from(&self, word: &str, mut call: impl FnMut(&str, FormId)) {
        let automaton = LevenshteinAutomatonBuilder::new(1, true).build_dfa(word);
        let mut stream = self.forms.search(automaton).into_stream();
        while let Some((form, id)) = stream.next() {
            if let Ok(form) = std::str::from_utf8(form) {
                call(form, FormId(u32::try_from(id).unwrap_or(u32::MAX)));
            }
        }
    }

    /// The forms that share a stem.
    #[must_use]
    pub fn forms_of_stem(&self, wanted: &str) -> Vec<FormId> {
        let mut forms = Vec::new();
        self.forms_with_prefix(stem_prefix(wanted), |form, id| {
            if stem(form) == wanted {
                forms.push(id);
            }
        });
        let first = self.tables.irregulars.partition_point(|row| self.str(row.stem) < wanted);
        let irregular = self.tables.irregulars.iter().skip(first).take_while(|row| self.str(row.stem) == wanted);
        forms.extend(irregular.map(|row| FormId(row.form.get())));
        forms
    }

    /// The parts of a compound, of its joined form.
    #[must_use]
    pub fn parts_of(&self, joined: &str) -> Option<Vec<String>> {
        let form = self.form(joined)?;
        let row = self.tables.compounds.binary_search_by_key(&form.0, |row| row.joined.get()).ok()?;
        let parts = self.str(self.tables.compounds.get(row)?.parts);
        Some(parts.split(' ').map(str::to_owned).collect())
    }

    /// The tokens of a passage's text, as the index has them.
    #[must_use]
    pub fn tokens(&self, text: &str) -> Vec<Token> {
        index_tokens(text, |joined| self.parts_of(joined))
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
