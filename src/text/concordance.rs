//! Words of the concordance.
pub use super::CONCORDANCE;
use super::{number, plural, reports};
use atlas_core::model::PassageNumber;
use atlas_core::query::{Context, SortKey, Strength, Window};

pub const LEAD: &str = "Every hit of the query in its context, one line each, aligned on the keyword. A keyword opens its passage. All filters apply to lines, collocates and strips.";
pub const START: &str = "Type into the search field what is to stand in the middle. For example:";
pub const WAYS: &[(&str, &str)] = &[
    ("word", "the word in all its forms"),
    ("\"two words\"", "a phrase: one keyword"),
    ("pre*", "every word that begins so"),
    ("one OR other", "both, each on its own lines"),
    ("one near/5 other", "the first is the keyword; the other is marked in its context, at most five words away"),
];
pub const EACH_WORD: &str = "Each word is a keyword of its own. ";
pub const NO_KEYWORD: &str =
    "There is no keyword to align lines on: the query only takes away, or only asks for fields. Add a word that is to stand in the middle.";
pub const NO_LINES: &str = "The passages that fit hold none of the words asked for: they fit by a part of the query that has no keyword.";
pub const ON_THIS_PAGE: &str = "On this page";
pub const LINES: &str = "Lines";
pub const COLLOCATES: &str = "Collocates";
pub const STRIPS: &str = "Where in the reports";
pub const BEFORE: &str = "Before";
pub const KEYWORD: &str = "Keyword";
pub const AFTER: &str = "After";
pub const REPORT: &str = "Report";
pub const NEXT_BEFORE: &str = "Just before it";
pub const NEXT_AFTER: &str = "Just after it";
pub const NOTHING_THERE: &str = "nothing: it always ends its passage there";
pub const SORT: [&str; 3] = ["Sort by", "then by", "and by"];
pub const NO_SORT: &str = "text order";
pub const CONTEXT: &str = "Context";
pub const ALL_LINES: &str = "Show all lines";
pub const WINDOW_LEFT: &str = "Words before";
pub const WINDOW_RIGHT: &str = "Words after";
pub const LEAST: &str = "At least so often";
pub const WORD: &str = "Word";
pub const COUNT: &str = "n";
pub const COUNT_BEFORE: &str = "Before";
pub const COUNT_AFTER: &str = "After";
pub const EXPECTED: &str = "Expected";
pub const G2: &str = "G²";
pub const MI: &str = "MI";
pub const NO_WINDOW: &str = "A window of no words has no collocates. Choose at least one word before or after.";
pub const NO_COLLOCATES: &str = "No word stands in the window so often. Choose a wider window or a smaller number.";
pub const COLLOCATES_LEAD: &str = "Words that stand around the keyword more often than their number lets expect. A word narrows the lines to those that hold it; pressed again it gives all lines back. These are hints where to read, not proofs.";
pub const DEFINITIONS: &str = "Definitions and their source";
pub const FORMULAS: &[&str] = &[
    "A line is one hit: a word in any of its forms, a word that begins as asked, or a phrase. Hits that overlap are one line; near/1 makes one keyword of both words. Context ends with the passage. Case, accents and typographic marks do not count, and a hyphenated word counts as its parts.",
    "The window holds the words so far before and after a keyword as chosen. Keywords themselves take no part. A word between two keywords counts once in the window, though it stands before the one and after the other.",
    "n is how often a word stands in the window, R the number of words in the window, C how often the word stands in all passages that the filters leave, whatever the query, N the number of words in these. Expected: E = R · C / N.",
    "Log-likelihood: G² = 2 · Σ O · ln(O / E), O the counts in four cells: this word or another, in the window or outside; n is the first of them. A minus says that the word stands there more rarely than expected. If words stood where they do by chance, one in a thousand would pass 10.8.",
    "Mutual information: MI = log₂(n / E), in bits: 1 is twice as often as expected, 2 four times. It favours rare words; below five occurrences it says little.",
    "Sources: T. Dunning, “Accurate Methods for the Statistics of Surprise and Coincidence”, Computational Linguistics 19 (1), 1993. K. W. Church and P. Hanks, “Word Association Norms, Mutual Information, and Lexicography”, Computational Linguistics 16 (1), 1990; they do not reckon with the width of the window in what is expected. The four cells are those of S. Evert, “Corpora and Collocations”, in Corpus Linguistics: An International Handbook, 2008.",
];
pub const STRIPS_LEAD: &str = "Each report from its first word to its last; a tick for each hit.";

pub fn sort_key(key: SortKey) -> &'static str {
    match key {
        SortKey::L1 => "1st before (L1)",
        SortKey::L2 => "2nd before (L2)",
        SortKey::L3 => "3rd before (L3)",
        SortKey::Keyword => "keyword",
        SortKey::R1 => "1st after (R1)",
        SortKey::R2 => "2nd after (R2)",
        SortKey::R3 => "3rd after (R3)",
        SortKey::Document => "report",
        SortKey::Date => "date",
    }
}

pub fn context(context: Context) -> &'static str {
    match context {
        Context::Line => "a line",
        Context::Wide => "30 words each way",
        Context::Passage => "the whole passage",
    }
}

pub fn strength(by: Strength) -> &'static str {
    match by {
        Strength::Word => WORD,
        Strength::Count => COUNT,
        Strength::Before => COUNT_BEFORE,
        Strength::After => COUNT_AFTER,
        Strength::G2 => G2,
        Strength::Mi => MI,
    }
}

pub fn lines(n: usize) -> String {
    plural(n, "line", "lines")
}

pub fn hits(n: usize) -> String {
    plural(n, "hit", "hits")
}

/// The count of results.
pub fn found(n_lines: usize, n_reports: usize, n_all: usize) -> String {
    format!("{} in {} of {}", hits(n_lines), number(n_reports), reports(n_all))
}

pub fn narrowed(n: usize, n_all: usize, word: &str, window: Window) -> String {
    format!("{} of {} with “{}” {}", number(n), lines(n_all), super::short(word), within(window))
}

pub fn within(window: Window) -> String {
    let before = format!("up to {} before", plural(usize::from(window.left), "word", "words"));
    let after = format!("up to {} after", plural(usize::from(window.right), "word", "words"));
    match (window.left, window.right) {
        (_, 0) => before,
        (0, _) => after,
        (left, right) if left == right => format!("up to {} before or after", plural(usize::from(left), "word", "words")),
        _ => format!("{before} or {after}"),
    }
}

pub fn caption(n_shown: usize, n: usize) -> String {
    format!("{} of {}", number(n_shown), lines(n))
}

pub fn as_phrase(q: &str) -> String {
    format!("Align on “{}” as one", super::short(q))
}

pub fn opens(keyword: &str, title: &str, passage: PassageNumber) -> String {
    format!("{keyword}: {}", super::passage_of(title, passage))
}

pub fn counted(n_rows: usize, window: Window, n_words: u32) -> String {
    format!(
        "{}, {}. Compared with {} that the filters leave.",
        plural(n_rows, "word", "words"),
        within(window),
        super::words(n_words as usize)
    )
}

pub fn strip(n: usize, title: &str, tenths: &[usize]) -> String {
    let tenths = tenths.iter().map(|n| number(*n)).collect::<Vec<_>>().join(", ");
    format!("{title}: {}; in each tenth of the report: {tenths}", hits(n))
}
