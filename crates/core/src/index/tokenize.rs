//! Text → tokens, for the index and the query alike.
//!
//! A token is a word by Unicode's rules (UAX 29), folded: lower case, no diacritics, straight apostrophes, dotted
//! initials joined (`U.S.` → `us`), no thousands comma. A word with joining hyphens gives its parts at consecutive
//! positions and the joined form at the first of them.
use super::folding::{fold_char, is_apostrophe, is_mark};
use super::ordinary::{is_pronoun, pronoun};
use std::ops::Range;

pub use super::stem::{stem, without_possessive};

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Folded form.
    pub form: String,
    /// Bytes of the word in the text.
    pub range: Range<usize>,
    /// Place in the sequence of words, from 0.
    pub position: u32,
    /// Whether it is the joined form of a hyphenated word, whose parts stand beside it.
    pub joined: bool,
}

/// The tokens of a text in order of position; a joined form follows the last of its parts.
#[must_use]
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut position = 0;
    let mut compound: Vec<Token> = Vec::new();
    for (start, word) in words(text).into_iter().flat_map(parted) {
        let form = fold(word);
        if form.is_empty() {
            continue;
        }
        let token = Token { form, range: start..start + word.len(), position, joined: false };
        if !compound.last().is_some_and(|last| is_joining(&text[last.range.end..start])) {
            close(&mut compound, &mut tokens);
        }
        compound.push(token.clone());
        tokens.push(token);
        position += 1;
    }
    close(&mut compound, &mut tokens);
    tokens
}

/// Compounds of more parts than this are found with hyphens alone.
pub const MAX_PARTS: usize = 4;

/// The tokens of a text as they are indexed: where a compound of the corpus is written joined or as several words,
/// all ways of writing it stand at the same positions, so that `ceasefire`, `cease-fire` and `cease fire` are one.
/// `parts_of` gives the parts of a compound's joined form; `is_abbreviation` tells which pronouns have a namesake (`ordinary`).
pub fn index_tokens(text: &str, parts_of: impl Fn(&str) -> Option<Vec<String>>, is_abbreviation: impl Fn(&str) -> bool) -> Vec<Token> {
    let has_capitals = text.contains(char::is_uppercase);
    let mut plain: Vec<Token> = Vec::new();
    let mut push = |form: String, range: Range<usize>| {
        let position = u32::try_from(plain.len()).unwrap_or(u32::MAX);
        plain.push(Token { form, range, position, joined: false });
    };
    let mut joined = Vec::new();
    for token in tokenize(text) {
        match parts_of(&token.form) {
            _ if token.joined => joined.push(token),
            Some(parts) => {
                let ranges = ranges_of(text, &token.range, &parts);
                parts.into_iter().zip(ranges).for_each(|(part, range)| push(part, range));
            }
            None => match pronoun(&token.form).filter(|_| is_pronoun(text, has_capitals, &token.range) && is_abbreviation(&token.form)) {
                Some(pronoun) => push(pronoun, token.range),
                None => push(token.form, token.range),
            },
        }
    }
    let known = (0..plain.len()).flat_map(|start| (2..=MAX_PARTS).filter_map(move |n| Some((start, start.checked_add(n)?))));
    let known = known.filter_map(|(start, end)| {
        let window = plain.get(start..end)?;
        let form: String = window.iter().map(|token| token.form.as_str()).collect();
        let parts = parts_of(&form)?;
        let same = parts.iter().eq(window.iter().map(|token| &token.form));
        same.then(|| Token {
            form,
            range: window[0].range.start..window[window.len() - 1].range.end,
            position: window[0].position,
            joined: true,
        })
    });
    let known: Vec<Token> = known.collect();
    // Compounds of too many parts, or of other parts than those in the table, stand joined where their first part does.
    let others = joined.into_iter().filter_map(|token| {
        let position = plain.get(plain.partition_point(|part| part.range.start < token.range.start))?.position;
        let is_known = known.iter().any(|known| known.position == position && known.form == token.form);
        (!is_known).then_some(Token { position, ..token })
    });
    let others: Vec<Token> = others.collect();
    plain.into_iter().chain(known).chain(others).collect()
}

/// Where the parts of a compound stand that is written as one word: each in the whole of it, but for those that an apostrophe parts.
fn ranges_of(text: &str, word: &Range<usize>, parts: &[String]) -> Vec<Range<usize>> {
    let apostrophe = || text[word.clone()].char_indices().find(|(_, c)| is_apostrophe(*c));
    match (parts, apostrophe()) {
        ([first, _], Some((at, c))) if first.ends_with('\'') => {
            let end = word.start + at + c.len_utf8();
            vec![word.start..end, end..word.end]
        }
        _ => vec![word.clone(); parts.len()],
    }
}

/// Adds the joined form of a finished compound.
fn close(compound: &mut Vec<Token>, tokens: &mut Vec<Token>) {
    if let [first, .., last] = compound.as_slice() {
        let form = compound.iter().map(|part| part.form.as_str()).collect();
        tokens.push(Token { form, range: first.range.start..last.range.end, position: first.position, joined: true });
    }
    compound.clear();
}

/// Whether what stands between two words joins them.
fn is_joining(between: &str) -> bool {
    matches!(between, "-" | "\u{2010}" | "\u{2011}" | "\u{ad}")
}

/// Words with their byte offsets: what Unicode's rules (UAX 29) make of scripts that part words by spaces, but that
/// `example.com` and `a:b` are two words, and that the last full stop of `U.S.` belongs to it. The tests compare the
/// two; Unicode's tables are left out because they weigh more in the page than the rest of the search.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut start = None;
    let mut chars = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((offset, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let inside = start.is_some() && joins(c, before, next) && !is_ideograph(next);
        if is_word(c) || inside || (start.is_some() && is_mark(c)) {
            let first = *start.get_or_insert(offset);
            if is_ideograph(c) || is_ideograph(next) {
                words.push((first, &text[first..offset + c.len_utf8()]));
                start = None;
            }
        } else if let Some(first) = start.take() {
            let initials = c == '.' && is_initials(&text[first..offset]);
            words.push((first, &text[first..offset + usize::from(initials)]));
        }
        before = c;
    }
    words.extend(start.map(|first| (first, &text[first..])));
    words
}

/// Parts at full stops what are no initials: `example.com`.
fn parted((start, word): (usize, &str)) -> impl Iterator<Item = (usize, &str)> {
    let whole = is_initials(word) || word.starts_with(|c: char| c.is_numeric());
    let mut offset = start;
    word.split(move |c| c == '.' && !whole).map(move |part| {
        let here = offset;
        offset += part.len() + 1;
        (here, part)
    })
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric()
}

/// Scripts without spaces give a word for each character.
fn is_ideograph(c: char) -> bool {
    matches!(u32::from(c), 0x2e80..=0x2fdf | 0x3041..=0x3096 | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x3ffff)
}

/// Whether a character between two others is part of a word: apostrophes and the stops of initials between letters,
/// commas and full stops between digits.
fn joins(c: char, before: char, next: char) -> bool {
    match c {
        c if is_apostrophe(c) => before.is_alphabetic() && next.is_alphabetic(),
        '.' if before.is_alphabetic() => next.is_alphabetic(),
        '.' | ',' => before.is_numeric() && next.is_numeric(),
        '\u{ad}' | '\u{200c}' | '\u{200d}' => is_word(next),
        _ => false,
    }
}

/// Single letters parted by full stops: `U.S`, `a.m`.
fn is_initials(word: &str) -> bool {
    let single = |part: &str| part.chars().all(char::is_alphabetic) && part.chars().count() <= 1;
    word.contains('.') && word.split('.').all(single)
}

/// Folds case, diacritics and typographic apostrophes, joins initials and drops commas between digits.
#[must_use]
pub fn fold(word: &str) -> String {
    if word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return word.to_ascii_lowercase();
    }
    let initials = is_initials(word);
    let number = word.starts_with(|c: char| c.is_ascii_digit());
    let mut folded = String::with_capacity(word.len());
    let is_dropped = |c: char| is_mark(c) || (initials && c == '.') || (number && c == ',');
    word.chars().flat_map(char::to_lowercase).filter(|c| !is_dropped(*c)).for_each(|c| fold_char(c, &mut folded));
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(text: &str) -> String {
        tokenize(text)
            .iter()
            .map(|token| format!("{}{}{}", token.form, if token.joined { "+" } else { "@" }, token.position))
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn words_are_folded_and_numbered() {
        for (text, expected) in [
            ("The Taliban’s", "the@0 taliban's@1"),
            ("“lion’s share”", "lion's@0 share@1"),
            ("U.S. and U.N.C. at 5 a.m.", "us@0 and@1 unc@2 at@3 5@4 am@5"),
            ("cease-fire now", "cease@0 fire@1 ceasefire+0 now@2"),
            ("U.S.-led", "us@0 led@1 usled+0"),
            ("a last-minute-deal - no", "a@0 last@1 minute@2 deal@3 lastminutedeal+1 no@4"),
            ("Biden´s Biden`s Biden′s Bidenʼs", "biden's@0 biden's@1 biden's@2 biden's@3"),
            ("Moïse MOÏSE moi\u{308}se", "moise@0 moise@1 moise@2"),
            ("2,500 of 3.5", "2500@0 of@1 3.5@2"),
            ("www.latimes.com w/in", "www@0 latimes@1 com@2 w@3 in@4"),
            ("U.S.–Taliban", "us@0 taliban@1"),
            ("کابل 🎉 Kandahār", "کابل@0 kandahar@1"),
            ("", ""),
        ] {
            assert_eq!(forms(text), expected, "{text}");
        }
    }

    #[test]
    fn ranges_lead_back_to_the_words() {
        let text = "The “Kabul-based” U.S. example.org";
        let words: Vec<_> = tokenize(text).into_iter().map(|token| &text[token.range]).collect();
        assert_eq!(words, ["The", "Kabul", "based", "Kabul-based", "U.S.", "example", "org"]);
    }

    /// The words of a text by Unicode's own tables.
    fn unicode_words(text: &str) -> Vec<String> {
        use unicode_segmentation::UnicodeSegmentation;
        text.unicode_words().map(str::to_owned).collect()
    }

    #[test]
    fn words_are_those_of_unicode() {
        for text in [
            "The Taliban’s “lion’s share” (of power) — U.S.–Taliban talks, w/in 48 hours: 2,500 or 3.5!",
            "Él pidió 1.000,50 € — ¿qué? L'État, l’été; naïve café",
            "Путин сказал: «нет» в 2021 году",
            "Η Ελλάδα, ναι",
            "وزیر خارجه گفت که کابل سقوط نمی‌کند",
            "don't 'quote' rock'n'roll 90s 7th A1 x2",
            "漢字 かな",
            "Él'漢 U.S.漢 a.漢",
        ] {
            let ours: Vec<String> = words(text).into_iter().map(|(_, word)| word.trim_end_matches('.').to_owned()).collect();
            assert_eq!(ours, unicode_words(text), "{text}");
        }
    }

    #[test]
    fn stems_are_english_and_leave_other_scripts_alone() {
        for (form, expected) in
            [("talks", "talk"), ("negotiations", "negotiation"), ("taliban's", "taliban"), ("کابل", "کابل"), ("3.5", "3.5")]
        {
            assert_eq!(stem(form), expected);
        }
    }
}
