//! Whatever is broken in a table is an error, a warning, or means the same: hundreds of changes to two corpora, over every table and field.
use crate::fixture::{Seeds, corpus_in};

/// What is done to a line of a table.
#[derive(Clone, Copy, Debug)]
enum Mutation {
    /// The value says nothing.
    Empty,
    /// The value is of another type.
    OtherType,
    /// A character that turns its neighbours round stands in the text.
    Turned,
    /// A control character does.
    Control,
    /// The name of the field is misspelt.
    OtherField,
    /// The day does not exist.
    NoSuchDay,
    /// The number is larger than any that is kept.
    Huge,
    /// Two letters of an id, a word of a list or a quote are swapped.
    Swapped,
    /// The field stands twice.
    Twice,
    /// The value does not end.
    Unclosed,
    /// The row has one pair of brackets.
    OneBracket,
}

impl Mutation {
    const ALL: [Self; 11] = [
        Self::Empty,
        Self::OtherType,
        Self::Turned,
        Self::Control,
        Self::OtherField,
        Self::NoSuchDay,
        Self::Huge,
        Self::Swapped,
        Self::Twice,
        Self::Unclosed,
        Self::OneBracket,
    ];

    /// The line after it; none where it says nothing of such a line.
    fn of(self, line: &str) -> Option<String> {
        if let Self::OneBracket = self {
            return line.strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]")).map(|name| format!("[{name}]"));
        }
        let (key, value) = line.split_once(" = ")?;
        let is_text = value.len() > 2 && value.starts_with('"') && value.ends_with('"') && !key.starts_with([' ', '#', '{']);
        let is_number = value.parse::<f64>().is_ok();
        let within = |c: &str| format!("{key} = \"{c}{}", &value[1..]);
        match self {
            Self::Empty if is_text => Some(format!("{key} = \"\"")),
            Self::OtherType if is_text => Some(format!("{key} = 7")),
            Self::OtherType if is_number => Some(format!("{key} = [\"7\"]")),
            Self::Turned if is_text => Some(within("\u{202e}")),
            Self::Control if is_text => Some(within("\\u0000")),
            Self::OtherField if is_text || is_number => Some(format!("{key}x = {value}")),
            Self::NoSuchDay if is_text && is_day(value) => Some(format!("{key} = \"2021-02-30\"")),
            Self::Huge if is_number => Some(format!("{key} = 1e23")),
            Self::Swapped if is_text && NAMED.contains(&key) => swapped(value).map(|value| format!("{key} = {value}")),
            Self::Twice if is_text || is_number => Some(format!("{line}\n{line}")),
            Self::Unclosed if is_text => Some(line[..line.len() - 1].to_owned()),
            _ => None,
        }
    }
}

/// Fields that name something, or words of a report or of a closed list.
const NAMED: [&str; 18] = [
    "quote",
    "actor",
    "issue",
    "document",
    "side",
    "place",
    "status",
    "position",
    "voice",
    "kind",
    "precision",
    "to_precision",
    "told_by",
    "speaker",
    "claimant",
    "said_by",
    "host",
    "sha256",
];

fn is_day(value: &str) -> bool {
    value.len() == 12 && value[1..11].split('-').all(|part| part.parse::<u16>().is_ok())
}

/// A text with the first two neighbours swapped that differ, from its second letter on.
fn swapped(value: &str) -> Option<String> {
    let mut letters: Vec<char> = value.chars().collect();
    let at = (2..letters.len() - 2)
        .find(|at| letters[*at] != letters[at + 1] && letters[*at].is_alphanumeric() && letters[at + 1].is_alphanumeric())?;
    letters.swap(at, at + 1);
    Some(letters.into_iter().collect())
}

/// Every `EVERY`th change of all that can be made, so that a run takes seconds; each run makes the same.
const EVERY: usize = 29;

#[test]
fn whatever_is_broken_is_told_or_means_the_same() {
    let mut n = 0;
    let mut silent = Vec::new();
    for corpus in ["tests/corpora/hochwasser", "tests/corpora/council"] {
        let seeds = corpus_in(corpus);
        let sound = format!("{:?}", seeds.read().expect("a valid corpus"));
        for (name, table) in seeds.tables() {
            let lines: Vec<&str> = table.lines().collect();
            for (row, mutation) in (0..lines.len()).flat_map(|row| Mutation::ALL.map(|mutation| (row, mutation))) {
                let Some(line) = mutation.of(lines[row]) else { continue };
                n += 1;
                if n % EVERY == 0 && is_silent(&seeds, &sound, &name, &[&lines[..row], &[&line], &lines[row + 1..]].concat()) {
                    silent.push(format!("{corpus}/{name}:{}: {mutation:?}: {line}", row + 1));
                }
            }
        }
    }
    assert!(n / EVERY > 300, "only {n} changes can be made");
    assert!(silent.is_empty(), "{} of {} accepted in silence:\n{}", silent.len(), n / EVERY, silent.join("\n"));
}

/// Whether a changed table is accepted without a word, and means something else.
fn is_silent(seeds: &Seeds, sound: &str, name: &str, lines: &[&str]) -> bool {
    let changed = seeds.clone().write(name, lines.join("\n") + "\n");
    let found = changed.findings();
    found.is_empty() && found.warnings().is_empty() && changed.read().is_ok_and(|corpus| format!("{corpus:?}") != sound)
}
