//! Languages by their BCP 47 tags: what a page and a search must know of one.
use super::kind::closed_enum;

closed_enum! {
    /// Which way a language is written.
    Direction {
        /// From left to right.
        Ltr = "ltr",
        /// From right to left.
        Rtl = "rtl",
    }
}

/// Languages that are written from right to left where their tag names no script.
const RIGHT_TO_LEFT: &[&str] = &[
    "ar", "arc", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "syr", "ug",
    "ur", "yi",
];
/// Scripts that are.
const RIGHT_TO_LEFT_SCRIPTS: &[&str] = &["adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"];

/// The language without region, script and variant, as it is written in the tag: `en` of `en-GB`.
#[must_use]
pub fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// Whether a tag is of this language, whatever its region; `language` is a primary subtag in small letters.
#[must_use]
pub fn is_of(tag: &str, language: &str) -> bool {
    primary(tag).eq_ignore_ascii_case(language)
}

/// Which way the words of a language are written: a script in its tag decides, else the language.
#[must_use]
pub fn direction(tag: &str) -> Direction {
    let script = tag.split('-').skip(1).find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let is_in = |list: &[&str], part: &str| list.iter().any(|one| one.eq_ignore_ascii_case(part));
    let is_rtl = script.map_or_else(|| is_in(RIGHT_TO_LEFT, primary(tag)), |script| is_in(RIGHT_TO_LEFT_SCRIPTS, script));
    if is_rtl { Direction::Rtl } else { Direction::Ltr }
}

/// Whether a text has the shape of a language tag (BCP 47): a language of two or three letters, then parts of up to eight letters and digits.
#[cfg(feature = "build")]
#[must_use]
pub fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    let is_language = matches!(language.len(), 2 | 3) && language.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_part = |part: &str| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    // After a single letter come extensions, which have parts of their own.
    is_language && parts.all(|part| is_part(part) || (part.len() == 1 && !text.ends_with(part)))
}

/// Languages whose words are not parted by spaces.
#[cfg(feature = "build")]
const UNSPACED: &[&str] = &["zh", "cmn", "yue", "wuu", "nan", "hak", "lzh", "ja", "th", "lo", "km", "my", "bo", "dz"];

/// Whether the words of a text are not parted by spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese and Tibetan, by the tag of its
/// language or by the script of most of its letters.
#[cfg(feature = "build")]
#[must_use]
pub fn is_unspaced(tag: &str, text: &str) -> bool {
    let (mut n_letters, mut n_unspaced) = (0usize, 0usize);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        n_letters += 1;
        n_unspaced += usize::from(is_of_unspaced_script(c));
    }
    UNSPACED.iter().any(|language| is_of(tag, language)) || n_unspaced * 2 > n_letters
}

#[cfg(feature = "build")]
fn is_of_unspaced_script(c: char) -> bool {
    // Thai and Lao, Tibetan, Burmese, Khmer; kana, ideographs.
    matches!(u32::from(c), 0xe00..=0xeff | 0xf00..=0xfff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x3040..=0x30ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x3ffff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_of_a_tag_or_else_its_language_says_which_way_it_is_written() {
        for (tag, expected) in [
            ("en", Direction::Ltr),
            ("ps", Direction::Rtl),
            ("ps-AF", Direction::Rtl),
            ("FA-ir", Direction::Rtl),
            ("he", Direction::Rtl),
            ("ur-Latn", Direction::Ltr),
            ("uz-Arab", Direction::Rtl),
            ("az-Latn-AZ", Direction::Ltr),
            ("sr-Cyrl", Direction::Ltr),
            ("de-1996", Direction::Ltr),
            ("", Direction::Ltr),
        ] {
            assert_eq!(direction(tag), expected, "{tag}");
        }
    }

    #[test]
    fn what_is_no_language_tag_is_told_from_what_is() {
        for tag in ["en", "en-GB", "zh-Hant-TW", "de-CH-1996", "gsw", "sl-rozaj-biske", "en-u-ca-gregory"] {
            assert!(is_tag(tag), "{tag}");
        }
        for text in [
            "",
            "e",
            "en_GB",
            "en-",
            "-en",
            "english language",
            "Deutsch (CH)",
            "english",
            "Deutsch",
            "en, de",
            "en-u",
            "12",
            "en--GB",
            "en-abcdefghi",
        ] {
            assert!(!is_tag(text), "{text}");
        }
    }

    #[test]
    fn a_text_without_spaces_between_words_is_known_by_its_tag_or_by_its_script() {
        assert!(
            is_unspaced("th", "") && is_unspaced("zh-Hant", "Taipei") && is_unspaced("en", "市议会昨天开会讨论停车费用问题。The council")
        );
        assert!(
            !is_unspaced("en", "The council met in 東京.") && !is_unspaced("ko", "시의회는 어제 모였다") && !is_unspaced("ar", "المجلس")
        );
    }
}
