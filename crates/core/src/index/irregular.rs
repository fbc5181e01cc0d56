//! Inflections that no rule gives, and words that look inflected but are not. English as such: nothing here is chosen for a corpus.
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Each line: a word, then its irregular forms. Forms that are more often another word are left out (*lay*, *wound*, *bore*, *ground*).
static LEMMAS: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    let lines = include_str!("irregular.txt").lines().filter_map(|line| line.split_once(' '));
    lines.flat_map(|(lemma, forms)| forms.split(' ').map(move |form| (form, lemma))).collect()
});

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
    LEMMAS.get(form).map(|lemma| Cow::Borrowed(*lemma)).or_else(|| of_ending(form).map(Cow::Owned))
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
