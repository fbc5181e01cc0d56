//! The running words of the corpus: which form is at which position of each passage. They are reconstructed from the postings
//! once, so that lines can be found, sorted and counted without looking at the texts.
use crate::index::{Atlas, FormId, shown};

/// A position without a form; only damaged bytes have any.
const NOTHING: u32 = u32::MAX;

/// Each passage as a sequence of forms. Forms are numbered in the order of their spelling, so comparing numbers compares words.
/// Where a compound begins, the form is that of its first part.
pub struct RunningWords {
    forms: Vec<String>,
    ids: Vec<FormId>,
    words: Vec<u32>,
    /// Where each passage begins in `words`, and the end of the last.
    starts: Vec<usize>,
}

impl RunningWords {
    /// Reads them; none are there while the second part of the index is not.
    #[must_use]
    pub fn new(atlas: &Atlas<'_>) -> Self {
        let mut starts = vec![0];
        for passage in atlas.passages() {
            let n_words = (passage.n_words.get() as usize).min(atlas.text_len(passage));
            starts.push(starts.last().copied().unwrap_or(0) + n_words);
        }
        let mut words = vec![NOTHING; starts.last().copied().unwrap_or(0)];
        let (mut forms, mut ids) = (Vec::new(), Vec::new());
        atlas.forms_with_prefix("", |form, id| {
            let number = u32::try_from(forms.len()).unwrap_or(NOTHING);
            forms.push(form.to_owned());
            ids.push(id);
            atlas.each_position(id, |passage, position| {
                let (start, end) = (starts[passage as usize], starts[passage as usize + 1]);
                // The joined form of a compound starts with its first part and so comes later.
                if let Some(word) = words[start..end].get_mut(position as usize) {
                    *word = (*word).min(number);
                }
            });
        });
        Self { forms, ids, words, starts }
    }

    /// The words of a passage.
    #[must_use]
    pub fn of(&self, passage: usize) -> &[u32] {
        let end = self.starts.get(passage.saturating_add(1));
        self.starts.get(passage).zip(end).and_then(|(start, end)| self.words.get(*start..*end)).unwrap_or_default()
    }

    /// Every word of the corpus, in order.
    pub(super) fn all(&self) -> impl Iterator<Item = u32> + '_ {
        self.words.iter().copied()
    }

    /// The spelling of a form.
    #[must_use]
    pub fn form(&self, number: u32) -> &str {
        self.forms.get(number as usize).map_or("", |form| shown(form))
    }

    /// The number of forms.
    #[must_use]
    pub fn n_forms(&self) -> usize {
        self.forms.len()
    }

    /// The number of a spelling, if it occurs.
    #[must_use]
    pub fn number_of(&self, form: &str) -> Option<u32> {
        self.forms.binary_search_by(|known| known.as_str().cmp(form)).ok().and_then(|number| u32::try_from(number).ok())
    }

    /// The number of words a form spans where it begins; a joined one spans its parts.
    pub(super) fn widths(&self, form: FormId) -> impl Fn(u32, u32) -> u32 + '_ {
        let number = self.ids.binary_search(&form).ok().and_then(|number| u32::try_from(number).ok()).unwrap_or(NOTHING);
        move |passage, place| {
            let words = self.of(passage as usize).get(place as usize..).unwrap_or_default();
            if words.first() == Some(&number) { 1 } else { self.n_parts(self.form(number), words) }
        }
    }

    /// The number of words in the written-out form.
    fn n_parts(&self, form: &str, words: &[u32]) -> u32 {
        let mut rest = form;
        let mut n_parts = 0;
        for word in words {
            let Some(after) = rest.strip_prefix(self.form(*word)) else { break };
            n_parts += 1;
            rest = after;
            if rest.is_empty() {
                break;
            }
        }
        n_parts.max(1)
    }
}
