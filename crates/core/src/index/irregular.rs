//! Inflections that no rule gives, and words that look inflected but are not. English as such: nothing here is chosen for a corpus.
use std::borrow::Cow;
use std::sync::LazyLock;

/// Each line: an irregular form and its word, sorted. Forms that are more often another word are left out (*lay*, *wound*, *bore*,
/// *ground*).
static FORMS: LazyLock<Vec<&str>> = LazyLock::new(|| include_str!("irregular.txt").lines().collect());

/// Words with an ending that is no inflection.
pub const UNINFLECTED: &[&str] = &[
    "yes",
    "always",
    "afterwards",
    "besides",
    "perhaps",
    "sometimes",
    "whereas",
    "nowadays",
    "overseas",
    "towards",
    "upwards",
    "its",
    "ours",
    "yours",
    "hers",
    "theirs",
    "news",
    "lens",
    "gas",
    "bias",
    "atlas",
    "canvas",
    "alias",
    "chaos",
    "cosmos",
    "axis",
    "tennis",
    "debris",
    "iris",
    "trellis",
    "penis",
    "mathematics",
    "physics",
    "politics",
    "economics",
    "ethics",
    "athletics",
    "aerobics",
    "measles",
    "rabies",
    "series",
    "species",
    "diabetes",
    "hercules",
    "during",
    "nothing",
    "something",
    "anything",
    "everything",
    "morning",
    "evening",
    "ceiling",
    "wedding",
    "sibling",
    "pudding",
    "herring",
    "earring",
    "inning",
    "darling",
    "shilling",
    "sterling",
    "farthing",
    "lightning",
    "hundred",
    "sacred",
    "naked",
    "wicked",
    "hatred",
    "kindred",
    "crooked",
    "rugged",
    "ragged",
    "wretched",
    "beloved",
    "infrared",
    "proceed",
    "exceed",
    "succeed",
    "indeed",
    "embed",
    "moped",
    "biped",
    "shred",
    "king",
    "viking",
    "bring",
    "string",
    "spring",
];

/// The word that an irregular form belongs to.
pub fn lemma(form: &str) -> Option<Cow<'static, str>> {
    let row = FORMS.binary_search_by(|line| line.split(' ').next().cmp(&Some(form))).ok();
    let listed = row.and_then(|row| FORMS.get(row)?.split(' ').nth(1));
    listed.map(Cow::Borrowed).or_else(|| of_ending(form).map(Cow::Owned))
}

/// Plurals in *-men* and *-children*: *spokesmen*, *policewomen*, *grandchildren*.
fn of_ending(form: &str) -> Option<String> {
    const NOT_PLURAL: &[&str] =
        &["abdomen", "acumen", "bitumen", "hymen", "lumen", "omen", "ramen", "regimen", "semen", "specimen", "stamen"];
    if let Some(base) = form.strip_suffix("men").filter(|base| base.len() > 1 && !NOT_PLURAL.contains(&form)) {
        return Some(format!("{base}man"));
    }
    form.strip_suffix("children").filter(|base| !base.is_empty()).map(|base| format!("{base}child"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn irregular_forms_are_sorted_so_that_each_is_found() {
        assert!(FORMS.is_sorted_by_key(|line| line.split(' ').next()));
        assert!(FORMS.iter().all(|line| line.split_once(' ').is_some_and(|(form, word)| lemma(form).as_deref() == Some(word))));
        assert_eq!(lemma("spokeswomen").as_deref(), Some("spokeswoman"));
        assert_eq!([lemma("specimen"), lemma("men's"), lemma("")], [None, None, None]);
    }
}
