//! Words of the concordance.
pub use super::CONCORDANCE;
use super::counts::{Counted, Said};
use super::{number, plural};
use atlas_core::model::PassageNumber;
use atlas_core::query::{Context, SortKey, Strength, Window};

pub const LEAD: &str = "Every hit in its context, one per line, aligned on the keyword. Choose a keyword to open its passage. All filters apply to lines, collocates and strips.";
pub const START: &str = "Type the word you want to see in context into the search field. For example:";
pub const WAYS: &[(&str, &str)] = &[
    ("word", "the word in all its forms"),
    ("\"two words\"", "a phrase, treated as one keyword"),
    ("pre*", "every word that begins with these letters"),
    ("one OR other", "both, each on separate lines"),
    ("one near/5 other", "the first is the keyword; the other is marked in its context, at most five words away"),
];
pub const EACH_WORD: &str = "Words that stand side by side as typed are one hit; elsewhere each word is a hit of its own. ";
pub const NO_KEYWORD: &str =
    "There is no keyword to align lines on: the query only excludes words or only names fields. Add a word to align on.";
pub const NO_LINES: &str = "The matching passages contain none of the keywords: they match a part of the query that has none.";
pub const ON_THIS_PAGE: &str = "On this page";
pub const LINES: &str = "Lines";
pub const COLLOCATES: &str = "Collocates";
pub const STRIPS: &str = "Where in the reports";
pub const BEFORE: &str = "Before";
pub const KEYWORD: &str = "Keyword";
pub const AFTER: &str = "After";
pub const REPORT: &str = "Report";
pub const TICK: &str = "Tick";
pub const TICKED_AS_CSV: &str = "Ticked lines as CSV";
pub const COPY_TICKED: &str = "Copy ticked lines";
pub const CLEAR_TICKS: &str = "Remove all ticks";
pub const COPIED: &str = "Copied.";
pub const NOT_COPIED: &str = "The browser does not allow copying here; download the lines instead.";
pub const NEXT_BEFORE: &str = "Just before it";
pub const NEXT_AFTER: &str = "Just after it";
pub const NOTHING_THERE: &str = "nothing: the keyword is always at the edge of its passage";
pub const SORT: [&str; 3] = ["Sort by", "then by", "and by"];
pub const NO_SORT: &str = "text order";
pub const CONTEXT: &str = "Context";
pub const ALL_LINES: &str = "Show all lines";
pub const WINDOW_LEFT: &str = "Words before";
pub const WINDOW_RIGHT: &str = "Words after";
pub const LEAST: &str = "Minimum count";
pub const WORD: &str = "Word";
pub const COUNT: &str = "n";
pub const COUNT_BEFORE: &str = "Before";
pub const COUNT_AFTER: &str = "After";
pub const EXPECTED: &str = "Expected";
pub const G2: &str = "G²";
pub const MI: &str = "MI";
pub const NO_WINDOW: &str = "Choose at least one word on either side.";
pub const NO_COLLOCATES: &str = "No word occurs that often in the window. Choose a wider window or a lower minimum count.";
pub const COLLOCATES_LEAD: &str = "Words that occur near the keyword more often than their overall frequency would suggest. Choose a word to see only the lines that contain it; choose it again to see all lines. These are hints about where to read, not proof.";
pub const DEFINITIONS: &str = "Definitions and their source";
pub const FORMULAS: &[&str] = &[
    "A line is one hit: a word in any of its forms, a word with the prefix searched for, or a phrase. Overlapping hits share one line, as do words typed side by side that stand side by side in the text; near/1 makes both words one keyword. Context ends where the passage ends. Case, accents and typographic marks are ignored, and a hyphenated word counts as its parts.",
    "The window is the chosen number of words before and after each keyword. Keywords themselves are left out. A word between two keywords counts once in the window, although it comes before one of them and after the other.",
    "n is how often a word occurs in the window, R the number of words in the window, C how often the word occurs in all passages that match the filters, whatever the query, and N the number of words in those passages. Expected: E = R · C / N.",
    "Log-likelihood: G² = 2 · Σ O · ln(O / E), where O are the counts in four cells: this word or another, inside the window or outside it; n is the first of them. A minus sign means that the word occurs there less often than expected. If words were placed by chance, one in a thousand would exceed 10.8.",
    "Mutual information: MI = log₂(n / E), in bits: 1 is twice as often as expected, 2 four times. It favours rare words; below five occurrences it says little.",
    "Sources: T. Dunning, “Accurate Methods for the Statistics of Surprise and Coincidence”, Computational Linguistics 19 (1), 1993. K. W. Church and P. Hanks, “Word Association Norms, Mutual Information, and Lexicography”, Computational Linguistics 16 (1), 1990; their expected count does not allow for the width of the window. The four cells are those of S. Evert, “Corpora and Collocations”, in Corpus Linguistics: An International Handbook, 2008.",
];
pub const STRIPS_LEAD: &str = "Each report from its first word to its last, with a tick for each hit.";

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

pub fn hits(n: usize) -> String {
    plural(n, "hit", "hits")
}

pub fn narrowed(n: Counted, n_all: Counted, word: &str, window: Window) -> Said {
    vec![n.number(), " of ".into(), n_all.into(), format!(" with “{}” {}", super::short(word), within(window)).into()]
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

pub fn caption(n_shown: usize, n: Counted) -> Said {
    vec![format!("{} of ", number(n_shown)).into(), n.into()]
}

pub fn as_phrase(q: &str) -> String {
    format!("Align on “{}” as a phrase", super::short(q))
}

pub fn opens(keyword: &str, title: &str, passage: PassageNumber) -> String {
    format!("{keyword}: {}", super::passage_of(title, passage))
}

/// The box of a line.
pub fn ticks(keyword: &str, title: &str, passage: PassageNumber) -> String {
    format!("{TICK} {}", opens(keyword, title, passage))
}

pub fn ticked(n: usize, n_all: usize) -> String {
    format!("{} of {} ticked", number(n), plural(n_all, "line", "lines"))
}

pub fn counted(n_rows: usize, window: Window, n_words: u32) -> String {
    format!("{}, {}. Compared with {} within the filters.", plural(n_rows, "word", "words"), within(window), super::words(n_words as usize))
}

pub fn strip(n: usize, title: &str, tenths: &[usize]) -> String {
    let tenths = tenths.iter().map(|n| number(*n)).collect::<Vec<_>>().join(", ");
    format!("{title}: {}; in each tenth of the report: {tenths}", hits(n))
}
