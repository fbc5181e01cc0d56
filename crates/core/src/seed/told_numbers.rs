//! Whether a number stands in the words that are to tell it: in digits, or in English words.

/// English numbers in words, from 0.
const WORDS: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];
const ORDINALS: [&str; 13] =
    ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];
const TENS: [(&str, u64); 8] =
    [("twenty", 2), ("thirty", 3), ("forty", 4), ("fifty", 5), ("sixty", 6), ("seventy", 7), ("eighty", 8), ("ninety", 9)];
/// Words that tell a number without naming it.
const ROUGH: [&str; 32] = [
    "dozen",
    "dozens",
    "score",
    "scores",
    "hundred",
    "hundreds",
    "thousand",
    "thousands",
    "million",
    "millions",
    "billion",
    "billions",
    "half",
    "halves",
    "halved",
    "quarter",
    "quarters",
    "thirds",
    "fifths",
    "double",
    "doubled",
    "twice",
    "triple",
    "tripled",
    "both",
    "couple",
    "handful",
    "weeks",
    "fortnight",
    "decade",
    "decades",
    "century",
];
/// Words that may stand for one.
const OF_ONE: [&str; 8] = ["a", "an", "single", "only", "once", "another", "last", "each"];
/// Words that may stand for nothing.
const OF_NONE: [&str; 6] = ["no", "none", "nobody", "not", "without", "never"];

/// Whether a text tells one of the numbers, or might: only one that is sure not to is worth a warning. Of a text that is not English
/// only its digits are sure.
pub fn may_tell(text: &str, numbers: [f64; 2], is_english: bool) -> bool {
    let words: Vec<String> = text.to_lowercase().split(|c: char| !c.is_alphanumeric() && c != '.' && c != ',').map(trimmed).collect();
    let has_digits = text.contains(|c: char| c.is_numeric());
    if !is_english && !has_digits {
        return true;
    }
    let digits = numbers.map(significant);
    let tells = |word: &String| {
        let rough = ROUGH.contains(&word.as_str());
        let small = [(&OF_ONE[..], 1.0), (&OF_NONE, 0.0)].iter().any(|(list, of)| numbers.contains(of) && list.contains(&word.as_str()));
        rough || small || number_of(word).is_some_and(|found| digits.contains(&found))
    };
    words.iter().any(tells) || words.windows(2).any(|pair| two_words(pair).is_some_and(|found| digits.contains(&found)))
}

fn trimmed(word: &str) -> String {
    word.trim_matches(['.', ',']).to_owned()
}

/// The digits of a number that count, whatever it is counted in: 1,500,000 and 1.5 are alike.
fn significant(number: f64) -> String {
    digits_of(&number.abs().to_string())
}

fn digits_of(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_start_matches('0').trim_end_matches('0');
    if digits.is_empty() { "0".to_owned() } else { digits.to_owned() }
}

/// The digits that count of a word that is a number.
fn number_of(word: &str) -> Option<String> {
    if word.contains(|c: char| c.is_ascii_digit()) {
        return Some(digits_of(word));
    }
    let value = WORDS.iter().position(|known| *known == word).or_else(|| ORDINALS.iter().position(|known| *known == word));
    let tens = TENS.iter().find(|(known, _)| *known == word).map(|(_, tens)| *tens);
    value.map(|value| value as u64).or(tens).map(|value| digits_of(&value.to_string()))
}

/// Twenty-five.
fn two_words(pair: &[String]) -> Option<String> {
    let (_, tens) = TENS.iter().find(|(known, _)| *known == pair[0])?;
    let units = WORDS.iter().take(10).position(|known| *known == pair[1])?;
    Some(digits_of(&(tens * 10 + units as u64).to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_told_in_digits_or_in_words() {
        for (text, number, expected) in [
            ("five out of 34 provinces", 5.0, true),
            ("five out of 34 provinces", 34.0, true),
            ("five out of 34 provinces", 6.0, false),
            ("a sixth town", 6.0, true),
            ("the two-decade-old war", 20.0, true),
            ("some 1,500 barrels", 1500.0, true),
            ("1.5 million barrels", 1_500_000.0, true),
            ("twenty-five men", 25.0, true),
            ("an hour", 1.0, true),
            ("nobody was hurt", 0.0, true),
            ("hundreds of men", 300.0, true),
            ("$18.50 a barrel", 18.5, true),
            ("he came on Monday", 7.0, false),
            ("more than 90%", 90.0, true),
        ] {
            assert_eq!(may_tell(text, [number; 2], true), expected, "{number} in {text}");
        }
        assert!(may_tell("siebzehn Stimmen", [17.0; 2], false) && !may_tell("am 3. Mai 1987", [17.0; 2], false));
    }
}
