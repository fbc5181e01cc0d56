//! Words of the stance views and the balance.
use super::plain::{number, plural};
use atlas_core::api::number_text;
use atlas_core::model::ActorKind;
use atlas_core::query::Facet;
use atlas_core::stance::{Group, Measure, Normalisation, Relation, Sort, Stance};

pub const STANCES: &str = "Stances";
pub const STANCES_LEAD: &str = "Who stands where on which question, in the words of the reports. An empty cell means that these reports tell of no position: silence here, not neutrality.";
pub const PAGES: &str = "Ways to look at stances";
pub const MATRIX: &str = "Matrix";
pub const COMPARE: &str = "Compare";
pub const AGREEMENT: &str = "Agreement";
pub const ROWS: &str = "Rows";
pub const ORDER: &str = "Order";
pub const MEASURE: &str = "Measure";
pub const NORMALISED: &str = "Normalised by";
pub const PSEUDO: &str = "Include views that nobody is named for";
pub const TAKE_AWAY: &str = "Take away";
pub const CLOSE: &str = "Close";
pub const LEGEND: &str = "Legend";
pub const CHANGED: &str = "the position changed over time";
pub const CONTRADICTS: &str = "a contradiction: both at once, as reported";
pub const DEED: &str = "a deed, not counted with the words";
pub const NOT_MENTIONED_SHORT: &str = "not mentioned";
/// Signs of the matrix beside those of positions.
pub const SIGNS: &[(&str, &str)] =
    &[("3", "utterances"), ("Δ", "changed over time"), ("!", "contradiction"), ("▪", "deed, not counted"), ("◖", "only one side speaks")];
pub const NOT_MENTIONED: &str = "not mentioned in this selection";
pub const NO_WORDS: &str = "no words";
pub const WEAK_SHORT: &str = "weak";
pub const NOTHING_LEFT: &str = "No statement matches all of this. You can:";
pub const NOTHING_HERE: &str = "This corpus has nothing to show here, with or without filters.";
pub const ONE_ROW: &str = "There is only one row here; a comparison needs two.";
pub const IN_WORDS: &str = "In words";
pub const IN_DEEDS_ALONE: &str = "In deeds alone";
pub const IN_DEEDS: &str = "In deeds: shown beside the words, not counted with them";
pub const SILENT: &str = "Silent here";
pub const SILENT_LEAD: &str = "Actors with a statement on another issue, and none on this one:";
pub const GO_TO_ISSUE: &str = "Everybody on this issue: ";
pub const BACK_TO_MATRIX: &str = "Matrix";

pub const FIRST: &str = "A";
pub const SECOND: &str = "B";
pub const CHOOSE: &str = "Choose …";
pub const SWAP: &str = "Swap A and B";
pub const AT_A_TIME: &str = "Only what was said from … to";
pub const CHOOSE_BOTH: &str =
    "Choose two parties: actors, sides, outlets or reports. To see one party change, choose it twice and give each its own days.";
pub const SAME_TWICE: &str = "This is the same party twice. Choose another for A or B, or give each its own days to see what changed.";
pub const OTHER_MONTHS: &str = "said in different months: not one debate";
pub const RESTS_ON_ONE: &str = "rests on one statement";
pub const POSITION_CHANGED: &str = "a position changed over time";

pub const AGREEMENT_LEAD: &str = "Congruence counts the positions that two actors share, conflict those on which they stand against each other. Only issues on which both say something clear take part; an issue counts once for each actor and position, however often it is repeated; mixed positions are counted apart.";
pub const NO_ALLIANCE: &str = "Formal agreement is no alliance. Two parties can want the same thing for opposite reasons, at different times, or because the reports asked them about nothing else. Open a pair to see the issues, dates and words that it rests on.";
pub const STRONGEST: &str = "The strongest pairs";
pub const NETWORK: &str = "As a network";
pub const NETWORK_HINT: &str = "Those who hold alike stand together on the circle. Blue lines join, orange ones part; dashed lines rest on fewer than three issues. The table above has the same numbers.";
pub const LEFT_OUT: &str = "Not in the table, because they share no issue with anybody:";
pub const AND: &str = " and ";
pub const WEAK: &str = "weak: fewer than three shared issues";
pub const WEAK_HINT: &str = "Grey and slanted: weak, the pair shares fewer than three issues. Empty: it shares none.";
pub const THEIR_WORDS: &str = "Their words";
pub const PAIR: &str = "Pair";
pub const VALUE: &str = "Value";
pub const SHARED: &str = "Shared issues";
pub const MIXED_ISSUES: &str = "Mixed";
pub const DEFINITIONS: &str = "Definitions and their source";
pub const FORMULAS: &[&str] = &[
    "x(a, i, p) is 1 where actor a has at least one utterance with position p (supports, opposes) on issue i, else 0. Conduct and mixed utterances take no part.",
    "Congruence: the sum over i and p of x(a, i, p) · x(b, i, p). Conflict: the same with the two positions crossed. Subtraction: congruence − conflict. An actor who is on both sides of an issue agrees and conflicts at once.",
    "With n(a) the sum of x(a, i, p) over all issues: average activity divides by (n(a) + n(b)) / 2; Jaccard by n(a) + n(b) − congruence; cosine by √(n(a) · n(b)).",
    "Sources: P. Leifeld, “Discourse Network Analysis: Policy Debates as Dynamic Networks”, The Oxford Handbook of Political Networks, 2017; Leifeld, Gruber and Bossner, Discourse Network Analyzer Manual, 2019. This is the variant that ignores duplicates across the whole time. The cosine is that of the manual; DNA’s program divides by n(a) · n(b).",
];

pub const ROLE: &str = "Role";
pub const ALIASES: &str = "Also written";
pub const KIND: &str = "Kind";
pub const ONLY_IN: &str = "Only in";
pub const OVER_TIME: &str = "Over time";
pub const ISSUES: &str = "Issue by issue";
pub const NEAREST: &str = "Nearest by congruence";
pub const COMPARE_WITH: &str = "Compare";

pub const BALANCE: &str = "Whose voices";
pub const BALANCE_HINT: &str = "utterances by side, within the filters; a loud side is no majority";

pub fn group(group: Group) -> &'static str {
    match group {
        Group::Actor => "Actors",
        Group::Side => "Sides",
        Group::Outlet => "Outlets",
        Group::Document => "Reports",
    }
}

pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Codebook => "Codebook",
        Sort::Name => "Name",
        Sort::Count => "Number of utterances",
        Sort::Date => "First date",
        Sort::Similarity => "Similarity",
    }
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

pub fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Supports => "supports",
        Stance::Opposes => "opposes",
        Stance::Mixed => "mixed",
        Stance::Divided => "divided",
    }
}

pub fn stance_glyph(stance: Stance) -> &'static str {
    match stance {
        Stance::Supports => "+",
        Stance::Opposes => "−",
        Stance::Mixed => "±",
        Stance::Divided => "+−",
    }
}

pub fn party_kind(facet: Facet) -> &'static str {
    match facet {
        Facet::Side => "Sides",
        Facet::Outlet => "Outlets",
        Facet::Document => "Reports",
        _ => "Actors",
    }
}

pub fn actor_kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "person",
        ActorKind::Organisation => "organisation",
        ActorKind::State => "state",
        ActorKind::Group => "group",
        ActorKind::Unnamed => "unnamed source of one report",
        ActorKind::Pseudo => "a view that nobody is named for",
        ActorKind::Reporter => "reporter",
    }
}

pub fn utterances(n: usize) -> String {
    plural(n, "utterance", "utterances")
}

pub fn deeds(n: usize) -> String {
    plural(n, "deed", "deeds")
}

pub fn statements(n: usize) -> String {
    plural(n, "statement", "statements")
}

/// What a cell says to somebody who does not see it.
pub fn cell(party: &str, issue: &str, stance: Option<Stance>, n: usize, marks: &[&str]) -> String {
    let position = stance.map_or("no words", self::stance);
    let mut words = format!("{party}, {issue} {position}, {}", utterances(n));
    marks.iter().for_each(|mark| words = format!("{words}, {mark}"));
    words
}

pub fn congruent(congruence: usize, conflict: usize, shared: usize) -> String {
    format!("congruence {congruence}, conflict {conflict}, {}", plural(shared, "shared issue", "shared issues"))
}

pub fn pair_numbers(congruence: usize, conflict: usize) -> String {
    format!(
        "In the agreement network: congruence {congruence}, conflict {conflict}, difference {}. There, somebody divided stands on both sides at once, and mixed words do not count.",
        signed(congruence as f64 - conflict as f64)
    )
}

/// A number with the sign for minus.
pub fn signed(number: f64) -> String {
    number_text(number).replace('-', "−")
}

pub fn pairs_count(n_rows: usize, n_pairs: usize) -> String {
    format!("{} · {}", plural(n_rows, "row", "rows"), plural(n_pairs, "pair", "pairs"))
}

pub fn side_row(side: &str, n_actors: usize) -> String {
    format!("{side} ({n_actors})")
}

pub fn matrix_count(n_statements: usize, n_rows: usize, n_issues: usize) -> String {
    format!("{} · {} · {}", statements(n_statements), plural(n_rows, "row", "rows"), plural(n_issues, "issue", "issues"))
}

/// After the badge of a position.
pub fn of_actors(n: usize) -> String {
    format!(" · {}", plural(n, "actor", "actors"))
}

pub fn silent_on(n: usize, n_all: usize) -> String {
    format!("not mentioned on {} of {}", number(n), plural(n_all, "issue", "issues"))
}

pub fn told_times(n: usize) -> String {
    format!("The same words, told {n} times: one utterance.")
}

pub fn only_side(side: &str) -> String {
    format!("Only one side speaks on this: {side}.")
}

pub fn only_side_mark(side: &str) -> String {
    format!("{side} only")
}

pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A sentence that sums up a comparison.
pub fn compared(a: &str, b: &str, counts: [usize; 6], n_changed: usize, n_weak: usize) -> String {
    let n_both: usize = counts[..3].iter().sum();
    let [agree, disagree, mixed, a_silent, b_silent, both_silent] = counts.map(number);
    let issues = |n| plural(n, "issue", "issues");
    let mut words = format!(
        "{a} and {b} both speak on {}: they agree on {agree}, disagree on {disagree}, and on {mixed} at least one of them is mixed or divided. Only {a} speaks on {b_silent}, only {b} on {a_silent}, neither on {both_silent}.",
        issues(n_both)
    );
    if n_changed > 0 {
        words = format!("{words} On {} a position changed over time.", issues(n_changed));
    }
    if n_weak > 0 {
        words = format!(
            "{words} Of the {} on which both speak, {} on a single statement of one of them.",
            issues(n_both),
            plural(n_weak, "rests", "rest")
        );
    }
    words
}

/// How two parties stand to each other on some issues.
pub fn issues_of(relation: Relation, a: &str, b: &str, n: usize) -> String {
    let relation = match relation {
        Relation::Agree => "Agree".to_owned(),
        Relation::Disagree => "Disagree".to_owned(),
        Relation::Mixed => "Mixed or divided".to_owned(),
        Relation::ASilent => format!("Only {b} speaks"),
        Relation::BSilent => format!("Only {a} speaks"),
        Relation::BothSilent => "Neither speaks".to_owned(),
    };
    format!("{relation}: {}", plural(n, "issue", "issues"))
}

/// Statements of one date, and in how many reports they stand.
pub fn in_reports(n_statements: usize, n_reports: usize) -> String {
    format!("{} in {}", statements(n_statements), plural(n_reports, "report", "reports"))
}

/// When each of two said it.
pub fn said_by_both(a: &str, said_a: &str, b: &str, said_b: &str) -> String {
    if said_a == said_b { format!("both {said_a}") } else { format!("{a}: {said_a}; {b}: {said_b}") }
}

pub fn told_together(n: usize) -> String {
    format!("{} of both", plural(n, "passage tells", "passages tell"))
}

pub fn unknown_thing(id: &str) -> String {
    format!("There is no actor, issue or cell “{}” in this corpus.", super::short(id))
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

pub fn one_sided_count(n: usize) -> String {
    format!("On {} only one side speaks:", plural(n, "issue", "issues"))
}

pub fn download(what: &str, format: &str) -> String {
    format!("{what} as {format}")
}
