//! Folded form → stem. Stems join the inflections of an English word and nothing else: plurals, possessives, the forms of a verb.
//! What is derived from a word is another word: *depart* and *department*, *import* and *important*, *sever* and *several*.
//!
//! The endings are taken off as in the first step of Porter's second stemmer (snowballstem.org, "English"), whose further steps join
//! derived words and are left out, with the last step's rule for a final *e*. What no rule gives is in tables: irregular verbs and
//! plurals, and words that only look inflected. `tests/stems.rs` holds the rule against pairs of words that no text here is made of.
use super::irregular::{UNINFLECTED, lemma};

/// The stem of a folded form; forms with letters other than a to z stay as they are.
#[must_use]
pub fn stem(form: &str) -> String {
    let word = without_possessive(form);
    if !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word.to_owned();
    }
    if let Some(lemma) = lemma(word) {
        return joined_ending(lemma.into_owned());
    }
    if word.len() < 3 || UNINFLECTED.contains(&word) {
        return word.to_owned();
    }
    let single = without_s(word);
    if UNINFLECTED.contains(&single.as_str()) {
        return single;
    }
    let base = without_ed(&single).or_else(|| without_ing(&single));
    joined_ending(base.unwrap_or(single))
}

/// The ending that all forms of a word have in common.
fn joined_ending(word: String) -> String {
    without_e(&with_i(word))
}

/// With what the forms of a stem begin, but for irregular ones: stems end in `i` or lack an `e` where forms do not.
#[must_use]
pub fn stem_prefix(stem: &str) -> &str {
    stem.strip_suffix(['i', 'e']).filter(|prefix| !prefix.is_empty()).unwrap_or(stem)
}

/// The owner of what is possessed: `farmer's` → `farmer`.
#[must_use]
pub fn without_possessive(form: &str) -> &str {
    form.strip_suffix("'s").or_else(|| form.strip_suffix('\'')).filter(|owner| !owner.is_empty()).unwrap_or(form)
}

/// The singular of a noun, the first person of a verb.
fn without_s(word: &str) -> String {
    if let Some(base) = word.strip_suffix("sses") {
        return format!("{base}ss");
    }
    if let Some(base) = word.strip_suffix("ies") {
        return format!("{base}{}", if base.len() > 1 { "y" } else { "ie" });
    }
    let keeps = ["ss", "us", "sis", "itis", "olis", "ois"].iter().any(|end| word.ends_with(end));
    match word.strip_suffix('s') {
        // As in *gas* and *this*: a vowel right before the s is not enough.
        Some(base) if !keeps && base[..base.len() - 1].bytes().any(is_vowel) => base.to_owned(),
        _ => word.to_owned(),
    }
}

fn without_ed(word: &str) -> Option<String> {
    if let Some(base) = word.strip_suffix("eed") {
        // *agreed*, but *feed* and *exceed*, which the table has.
        return Some(if first_region(word) <= base.len() { format!("{base}ee") } else { word.to_owned() });
    }
    if let Some(base) = word.strip_suffix("ied") {
        return Some(format!("{base}{}", if base.len() > 1 { "y" } else { "ie" }));
    }
    word.strip_suffix("ed").filter(|base| base.bytes().any(is_vowel)).map(restored)
}

fn without_ing(word: &str) -> Option<String> {
    // *dying*, *lying*, *tying*
    if let Some(base) = word.strip_suffix("ying").filter(|base| base.len() == 1) {
        return Some(format!("{base}ie"));
    }
    word.strip_suffix("ing").filter(|base| base.bytes().any(|byte| is_vowel(byte) || byte == b'y')).map(restored)
}

/// What `-ed` or `-ing` was put to: *hop* → *hopp(ed)*, *hope* → *hop(ed)*.
fn restored(base: &str) -> String {
    let bytes = base.as_bytes();
    // Not *add*, *pass*, *call*, *buzz*; `without_e` sees to *travell*.
    let doubled = matches!(bytes, [before @ .., a, b] if a == b && !is_vowel(*b) && !b"lsz".contains(b) && !matches!(before, [] | [b'a' | b'e' | b'o']));
    if ["at", "bl", "iz"].iter().any(|end| base.ends_with(end)) {
        format!("{base}e")
    } else if doubled {
        base[..base.len() - 1].to_owned()
    } else if first_region(base) == base.len() && ends_in_short_syllable(base) {
        format!("{base}e")
    } else {
        base.to_owned()
    }
}

/// *cry* and *cries* end in the same letter.
fn with_i(word: String) -> String {
    match word.as_bytes() {
        [_, .., before, b'y'] if !is_vowel(*before) => format!("{}i", &word[..word.len() - 1]),
        _ => word,
    }
}

/// Without a final e that some forms lack (*creat-ing*), and with one l where forms differ (*travel*, *travell-ed*).
fn without_e(word: &str) -> String {
    let first = first_region(word);
    let second = first + first_region(&word[first..]);
    match word.as_bytes() {
        [.., b'e'] => {
            let base = &word[..word.len() - 1];
            let goes = second <= base.len() || (first <= base.len() && !ends_in_short_syllable(base));
            if goes && !base.is_empty() { base.to_owned() } else { word.to_owned() }
        }
        [.., b'l', b'l'] if second < word.len() => word[..word.len() - 1].to_owned(),
        _ => word.to_owned(),
    }
}

fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Porter's R1: what follows the first consonant after a vowel.
fn first_region(word: &str) -> usize {
    let bytes = word.as_bytes();
    (1..bytes.len()).find(|at| is_vowel(bytes[at - 1]) && !is_vowel(bytes[*at])).map_or(bytes.len(), |at| at + 1)
}

/// Porter's short syllable: consonant, vowel, consonant other than w, x and y; or a vowel and a consonant that are the whole word.
fn ends_in_short_syllable(word: &str) -> bool {
    match word.as_bytes() {
        [vowel, last] => is_vowel(*vowel) && !is_vowel(*last),
        [.., before, vowel, last] => !is_vowel(*before) && is_vowel(*vowel) && !is_vowel(*last) && !matches!(last, b'w' | b'x'),
        _ => false,
    }
}
