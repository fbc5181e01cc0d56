//! The automaton of the words that are one edit from a word: one letter more, less or other, or two neighbours swapped
//! (Levenshtein and Damerau, at distance 1). The fst crate walks the terms with it.
//!
//! The levenshtein_automata crate makes the same automaton for any distance, with tables that weigh four kilobytes more in a
//! first visit. At distance 1 the rules are few enough to stand here; the tests compare it with a table of distances.
use fst::Automaton;

/// A word of at most 62 letters: each place in it is a bit.
pub struct OneEdit {
    word: Vec<char>,
}

/// The places of the word that are reached: what was read so far ends there.
#[derive(Clone, Copy, Default)]
pub struct Reached {
    /// Without an edit.
    same: u64,
    /// With one.
    edited: u64,
    /// With one, once the letter before comes: of two that are swapped the second was read.
    swapped: u64,
    /// Of a letter whose bytes are not all read: what it has so far, and how many are to come.
    letter: (u32, u8),
}

impl OneEdit {
    pub fn from(word: &str) -> Self {
        Self { word: word.chars().take(62).collect() }
    }

    /// The places at which the word has a letter.
    fn places(&self, letter: u32) -> u64 {
        self.word.iter().enumerate().filter(|(_, other)| u32::from(**other) == letter).fold(0, |places, (at, _)| places | 1 << at)
    }

    fn after_letter(&self, before: &Reached, letter: u32) -> Reached {
        let here = self.places(letter);
        // A letter more, another letter, a letter less.
        let edited = before.same | before.same << 1 | (before.same << 1 & here) << 1;
        let swapped = before.same & here >> 1;
        Reached {
            same: (before.same & here) << 1,
            edited: edited | (before.edited & here) << 1 | (before.swapped & here) << 2,
            swapped,
            letter: (0, 0),
        }
    }
}

impl Automaton for OneEdit {
    type State = Reached;

    fn start(&self) -> Reached {
        Reached { same: 1, ..Reached::default() }
    }

    fn is_match(&self, state: &Reached) -> bool {
        let end = 1 << self.word.len();
        // The last letter may be the one that is missing.
        state.letter.1 == 0 && (state.edited & end != 0 || state.same << 1 & end != 0)
    }

    fn can_match(&self, state: &Reached) -> bool {
        state.same | state.edited | state.swapped != 0
    }

    fn accept(&self, state: &Reached, byte: u8) -> Reached {
        let (letter, to_come) = match (byte, state.letter) {
            (0x80..=0xbf, (so_far, to_come)) => (so_far << 6 | u32::from(byte & 0x3f), to_come.saturating_sub(1)),
            (0xc0..=0xdf, _) => (u32::from(byte & 0x1f), 1),
            (0xe0..=0xef, _) => (u32::from(byte & 0x0f), 2),
            (0xf0.., _) => (u32::from(byte & 0x07), 3),
            _ => (u32::from(byte), 0),
        };
        if to_come > 0 { Reached { letter: (letter, to_come), ..*state } } else { self.after_letter(state, letter) }
    }
}
