//! Folding of single characters: letters without their marks, straight apostrophes. The table is made by build.rs.
mod table {
    include!(concat!(env!("OUT_DIR"), "/folding.rs"));
}

/// Appends what a lower-case character folds to.
pub fn fold_char(c: char, into: &mut String) {
    if is_apostrophe(c) {
        return into.push('\'');
    }
    if c.is_ascii() {
        return into.push(c);
    }
    let code = u16::try_from(u32::from(c)).unwrap_or(0);
    if let Ok(row) = table::ONE.binary_search_by_key(&code, |(letter, _)| *letter) {
        into.extend(char::from_u32(u32::from(table::ONE[row].1)));
    } else if let Ok(row) = table::MANY.binary_search_by_key(&code, |(letter, _)| *letter) {
        into.push_str(table::MANY[row].1);
    } else {
        into.push(c);
    }
}

/// Apostrophes, and the accents and primes that are typed for them.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`' | '´' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' | '\u{2bc}' | '\u{ff07}')
}

/// Marks that are written over or under letters and that readers leave out: Latin, Greek and Cyrillic diacritics, Hebrew
/// points, Arabic vowel signs, the soft hyphen. Vowel signs of Indic scripts are letters to a reader and stay.
pub fn is_mark(c: char) -> bool {
    matches!(u32::from(c), 0xad | 0x200c..=0x200d | 0x300..=0x36f | 0x483..=0x489 | 0x591..=0x5bd | 0x5bf | 0x5c1..=0x5c2 | 0x610..=0x61a | 0x640 | 0x64b..=0x65f | 0x670 | 0x6d6..=0x6ed | 0x1ab0..=0x1aff | 0x1dc0..=0x1dff | 0x20d0..=0x20ff | 0xfe20..=0xfe2f)
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn composed_and_decomposed_letters_fold_alike() {
        for letter in (0xc0..0x250)
            .filter(|c| *c != 0xd7 && *c != 0xf7)
            .chain(0x1e00..0x1eff)
            .chain(0x388..0x3cf)
            .chain(0x621..0x64b)
            .filter_map(char::from_u32)
        {
            let fold = |text: &str| {
                let mut folded = String::new();
                text.chars().flat_map(char::to_lowercase).filter(|c| !is_mark(*c)).for_each(|c| fold_char(c, &mut folded));
                folded
            };
            let decomposed: String = letter.nfd().collect();
            assert_eq!(fold(&letter.to_string()), fold(&decomposed), "{letter}");
        }
    }
}
