//! Writes the table that folds letters: what Unicode's compatibility decomposition (NFKD) leaves of a letter without
//! its marks. The whole of Unicode's tables would weigh more in the page than the program; these are the scripts that
//! a query is likely to be typed in.
use std::fmt::Write;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Latin, Greek, Cyrillic, Hebrew and Arabic letters, superscripts, ligatures, Arabic presentation forms, full-width forms.
const RANGES: [std::ops::RangeInclusive<u32>; 6] =
    [0xa0..=0x6ff, 0x1e00..=0x1fff, 0x2070..=0x209c, 0xfb00..=0xfb06, 0xfe70..=0xfefc, 0xff10..=0xff5a];

/// Letters that do not decompose and that readers type without their stroke.
const STROKES: [(char, &str); 9] =
    [('ß', "ss"), ('æ', "ae"), ('đ', "d"), ('ħ', "h"), ('ı', "i"), ('ł', "l"), ('ø', "o"), ('œ', "oe"), ('ð', "d")];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let letters = RANGES.into_iter().flatten().filter_map(char::from_u32).filter(|c| c.is_alphanumeric() && c.to_lowercase().eq([*c]));
    let folded: Vec<(char, String)> = letters.map(|c| (c, fold(c))).filter(|(c, folded)| *folded != c.to_string()).collect();
    let mut one = String::from("/// Letter → letter, sorted.\npub static ONE: &[(u16, u16)] = &[");
    let mut many = String::from("/// Letter → letters, sorted.\npub static MANY: &[(u16, &str)] = &[");
    for (letter, folded) in &folded {
        let mut letters = folded.chars();
        match (letters.next(), letters.next()) {
            (Some(only), None) => write!(one, "({},{}),", *letter as u32, only as u32),
            _ => write!(many, "({},{folded:?}),", *letter as u32),
        }
        .expect("a string takes all that is written");
    }
    let out = std::path::PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("folding.rs");
    std::fs::write(out, format!("{one}];\n{many}];\n")).expect("OUT_DIR can be written");
}

fn fold(letter: char) -> String {
    let without_stroke =
        |c: char| STROKES.iter().find(|(letter, _)| *letter == c).map_or_else(|| c.to_string(), |(_, folded)| (*folded).to_owned());
    letter.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).map(without_stroke).collect()
}
