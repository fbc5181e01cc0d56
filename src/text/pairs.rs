//! Words of the comparison of two, and of agreement.
use super::counts::{Counted, Said};
use super::plural;
use crate::browser::intl::decimal;
use atlas_core::stance::{Apart, Measure, Normalisation, Relation, WEAK_BELOW};

const _: () = assert!(WEAK_BELOW == 3, "the words below say three");

pub const FIRST: &str = "A";
pub const SECOND: &str = "B";
pub const CHOOSE: &str = "Choose …";
pub const SWAP: &str = "Swap A and B";
pub const AT_A_TIME: &str = "Said between … and …";
pub const CHOOSE_BOTH: &str =
    "Choose two parties: actors, sides, outlets or reports. To see how one party changed, choose it twice and give each its own dates.";
pub const SAME_TWICE: &str = "This is the same party twice. Choose another for A or B, or give each its own dates to see what changed.";
pub const RESTS_ON_ONE: &str = "rests on one statement";
pub const AGREEMENT_LEAD: &str = "Congruence counts the positions that two actors share; conflict counts those on which they oppose each other. Only issues on which both take a clear position are included; an issue counts once for each actor and position, however often it is repeated; mixed positions are counted separately.";
pub const NO_ALLIANCE: &str = "Formal agreement is not an alliance. Two parties can want the same thing for opposite reasons, at different times, or because the reports quote them on nothing else. Open a pair to see the issues, dates and words behind it.";
pub const STRONGEST: &str = "The strongest pairs";
pub const NETWORK: &str = "As a network";
pub const NETWORK_HINT: &str = "Those with similar positions are placed together on the circle. Blue lines show agreement, orange lines conflict; dashed lines rest on fewer than three issues. The table above has the same numbers.";
pub const LEFT_OUT: &str = "Not in the table, because they share no issue with anyone:";
pub const AND: &str = " and ";
pub const WEAK: &str = "weak: fewer than three shared issues";
pub const WEAK_HINT: &str = "Grey italics: weak, the pair shares fewer than three issues. Empty: it shares none.";
pub const WEAK_SHORT: &str = "weak";
pub const THEIR_WORDS: &str = "Their words";
pub const PAIR: &str = "Pair";
pub const VALUE: &str = "Value";
pub const SHARED: &str = "Shared issues";
pub const MIXED_ISSUES: &str = "Mixed";
pub const DEFINITIONS: &str = "Definitions and their source";
pub const FORMULAS: &[&str] = &[
    "x(a, i, p) is 1 where actor a has at least one utterance with position p (supports, opposes) on issue i, otherwise 0. Actions and mixed utterances are not counted.",
    "Congruence: the sum over i and p of x(a, i, p) · x(b, i, p). Conflict: the same with the two positions crossed. Subtraction: congruence − conflict. An actor on both sides of an issue counts towards both.",
    "With n(a) as the sum of x(a, i, p) over all issues and positions, average activity divides by (n(a) + n(b)) / 2; Jaccard by n(a) + n(b) − congruence; cosine by √(n(a) · n(b)).",
    "Sources: P. Leifeld, “Discourse Network Analysis: Policy Debates as Dynamic Networks”, The Oxford Handbook of Political Networks, 2017; Leifeld, Gruber and Bossner, Discourse Network Analyzer Manual, 2019. This is the variant that ignores duplicates across the whole period. The cosine follows the manual; DNA’s program divides by n(a) · n(b).",
];
pub const COMPARE_WITH: &str = "Compare";
pub const MEASURE: &str = "Measure";
pub const NORMALISED: &str = "Normalised by";
pub const ONE_ROW: &str = "There is only one row here; a comparison needs two.";

/// How far apart in time two speak who never speak on one day.
pub fn apart(apart: Apart) -> String {
    let days = plural(apart.days as usize, "day", "days");
    if apart.at_least { format!("at least {days} apart") } else { format!("{days} apart") }
}

/// When each of two speaks, and how far apart that is.
pub fn spoke_apart(a: &str, said_a: &str, b: &str, said_b: &str, how_far: Apart) -> String {
    format!("{}: {}", said_by_both(a, said_a, b, said_b), apart(how_far))
}

pub fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Congruence => "Congruence",
        Measure::Conflict => "Conflict",
        Measure::Subtraction => "Congruence − conflict",
    }
}

pub fn normalisation(normalisation: Normalisation) -> &'static str {
    match normalisation {
        Normalisation::None => "nothing",
        Normalisation::Average => "average activity",
        Normalisation::Jaccard => "Jaccard",
        Normalisation::Cosine => "cosine",
    }
}

pub fn congruent(congruence: Counted, conflict: Counted, shared: usize) -> Said {
    let shared = plural(shared, "shared issue", "shared issues");
    vec!["congruence ".into(), congruence.number(), ", conflict ".into(), conflict.number(), format!(", {shared}").into()]
}

pub fn pair_numbers(congruence: Counted, conflict: Counted) -> Said {
    let difference = decimal(congruence.n as f64 - conflict.n as f64);
    let what = format!(
        ", difference {difference}. These are positions, not issues: a party that is divided on an issue takes both sides of it, so that the two can share a position there and oppose each other as well. Mixed positions do not count."
    );
    vec!["In the agreement network: congruence ".into(), congruence.number(), ", conflict ".into(), conflict.number(), what.into()]
}

pub fn pairs_count(n_rows: Counted, n_pairs: Counted) -> Said {
    vec![n_rows.into(), " · ".into(), n_pairs.into()]
}

/// A sentence that sums up a comparison.
pub fn compared(a: &str, b: &str, counts: [Counted; 6], changed: Counted, weak: Counted) -> Said {
    let n_both: usize = counts[..3].iter().map(|count| count.n).sum();
    let [agree, disagree, mixed, a_silent, b_silent, both_silent] = counts.map(Counted::number);
    let both = plural(n_both, "issue", "issues");
    let mut said: Said = vec![
        format!("{a} and {b} both speak on {both}: they agree on ").into(),
        agree,
        ", disagree on ".into(),
        disagree,
        ", and on ".into(),
        mixed,
        format!(" at least one of them is mixed or divided. Only {a} speaks on ").into(),
        b_silent,
        format!(", only {b} on ").into(),
        a_silent,
        ", neither on ".into(),
        both_silent,
        ".".into(),
    ];
    if changed.n > 0 {
        said.extend([" The position of one actor changed over time on ".into(), changed.into(), ".".into()]);
    }
    if weak.n > 0 {
        let rest = weak.called("rests", "rest");
        said.extend([" Of the issues on which both speak, ".into(), rest, " on a single statement by one of them.".into()]);
    }
    said
}

/// How two parties stand to each other on some issues.
pub fn issues_of(relation: Relation, a: &str, b: &str, n: Counted) -> Said {
    let relation = match relation {
        Relation::Agree => "Agree".to_owned(),
        Relation::Disagree => "Disagree".to_owned(),
        Relation::Mixed => "Mixed or divided".to_owned(),
        Relation::ASilent => format!("Only {b} speaks"),
        Relation::BSilent => format!("Only {a} speaks"),
        Relation::BothSilent => "No statement from either".to_owned(),
    };
    vec![format!("{relation}: ").into(), n.into()]
}

pub fn told_together(n: Counted) -> Said {
    vec![n.called("passage mentions", "passages mention"), " both".into()]
}

/// When each of two said it.
pub fn said_by_both(a: &str, said_a: &str, b: &str, said_b: &str) -> String {
    if said_a == said_b { format!("both {said_a}") } else { format!("{a}: {said_a}; {b}: {said_b}") }
}

pub fn no_pairs(n_actors: usize) -> String {
    if n_actors == 1 {
        return ONE_ROW.to_owned();
    }
    format!("No two of {} share an issue within the filters.", plural(n_actors, "row", "rows"))
}

pub fn pair_cell(a: &str, b: &str, value: &str, shared: usize, weak: bool) -> String {
    let words = format!("{a} and {b}: {value}, {}", plural(shared, "shared issue", "shared issues"));
    if weak { format!("{words}, weak") } else { words }
}
