//! Words of the stance views and the balance.
pub use super::STANCES;
use super::counts::{Counted, Said};
use super::{number, plural};
use atlas_core::model::ActorKind;
use atlas_core::stance::{Group, Sort, Stance};

pub const STANCES_LEAD: &str = "Who stands where on which question, in the words of the reports. An empty cell means that these reports mention no position: silence here, not neutrality.";
pub const VOICES: &str = "Each row is everything an outlet or a report says about anyone it quotes, including unattributed views. It is not the outlet’s own view.";
pub const PAGES: &str = "Ways to look at stances";
pub const MATRIX: &str = "Matrix";
pub const COMPARE: &str = "Compare";
pub const AGREEMENT: &str = "Agreement";
pub const ROWS: &str = "Rows";
pub const ORDER: &str = "Order";
pub const PSEUDO: &str = "Include unattributed views";
pub const TAKE_AWAY: &str = "Download";
pub const LEGEND: &str = "Legend";
pub const CHANGED: &str = "the position changed over time";
pub const CONTRADICTS: &str = "a contradiction: supports and opposes, and the dates do not tell which came first";
pub const DIFFER: &str = "actors differ";
pub const DEED: &str = "an action, not counted with the words";
pub const NOT_MENTIONED_SHORT: &str = "not mentioned";
pub const N_UTTERANCES: &str = "utterances";
/// Signs of the matrix beside those of positions and the number of utterances.
pub const SIGNS: &[(&str, &str)] = &[
    ("Δ", "an actor changed"),
    ("!", "contradiction"),
    ("≠", "actors differ"),
    ("▪", "action, not counted"),
    ("◖", "only one side speaks"),
];
pub const NOT_MENTIONED: &str = "not mentioned in this selection";
pub const NO_WORDS: &str = "action only";
pub const IN_DEEDS_ALONE: &str = "By action only";
pub const IN_DEEDS: &str = "Actions: shown beside the words, not counted with them";
pub const SILENT: &str = "Silent here";
pub const OWN_VOICE: &str = "The reports in their own voice";
pub const OWN_VOICE_LEAD: &str = "Here a report itself, not somebody it quotes, doubts, limits or contradicts a claim on this issue. This is nobody’s position and is not counted.";
pub const OWN_VOICE_NONE: &str =
    "No sentence was found in which a report itself, not somebody it quotes, doubts, limits or contradicts a claim on this issue.";
pub const OWN_VOICE_LEFT_OUT: &str = "What the reports say on this issue in their own voice is left out by the filters.";
pub const OWN_VOICE_BESIDE: &str = "The report in its own voice:";
pub const GO_TO_ISSUE: &str = "Everyone who speaks on this issue: ";
pub const BACK_TO_MATRIX: &str = "Matrix";

pub const ROLE: &str = "Role";
pub const ALIASES: &str = "Also known as";
pub const KIND: &str = "Kind";
pub const ONLY_IN: &str = "Only in";
pub const OVER_TIME: &str = "Over time";
pub const ISSUES: &str = "Issue by issue";
pub const NEAREST: &str = "Closest by congruence";

pub const BALANCE: &str = "Who speaks";
pub const BALANCE_HINT: &str = "utterances by side, by the day they were said, also those that others tell of; a side that is quoted often is not necessarily a majority";
pub const FOUND_BALANCE_HINT: &str =
    "utterances by side in the passages shown, also those that others tell of; a side that is quoted often is not necessarily a majority";

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

pub fn actor_kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "person",
        ActorKind::Organisation => "organisation",
        ActorKind::State => "state",
        ActorKind::Group => "group",
        ActorKind::Unnamed => "unnamed source in one report",
        ActorKind::Pseudo => "unattributed view",
        ActorKind::Reporter => "reporter",
    }
}

pub fn utterances(n: usize) -> String {
    plural(n, "utterance", "utterances")
}

/// What a cell says to somebody who does not see it.
pub fn cell(party: &str, issue: &str, stance: Option<Stance>, n: usize, marks: &[String]) -> String {
    let position = stance.map_or(NO_WORDS, self::stance);
    let mut words = format!("{party}, {issue} {position}, {}", utterances(n));
    marks.iter().for_each(|mark| words = format!("{words}, {mark}"));
    words
}

pub fn side_row(side: &str, n_actors: Counted) -> Said {
    vec![format!("{side} (").into(), n_actors.number(), ")".into()]
}

/// Where views that are attributed to nobody are left out, it says so.
pub fn matrix_count(n: Counted, n_all: Option<Counted>, n_rows: Counted, n_issues: Counted) -> Said {
    let mut said: Said = match n_all {
        Some(n_all) => vec![n.number(), " attributed of ".into(), n_all.into()],
        None => vec![n.into()],
    };
    said.extend([" · ".into(), n_rows.into(), " · ".into(), n_issues.into()]);
    said
}

/// What holds of some actors, where there are others beside them.
pub fn of_whom(names: &str, what: &str) -> String {
    format!("{names}: {what}")
}

/// After the badge of a position.
pub fn of_actors(n: Counted) -> Said {
    vec![" · ".into(), n.into()]
}

pub fn silent_on(n: Counted, n_all: Counted) -> Said {
    vec!["not mentioned on ".into(), n.number(), " of ".into(), n_all.into()]
}

/// Sides of which no actor has a statement.
pub fn silent_sides(sides: &[&str]) -> String {
    match sides {
        [] => "Every side that speaks in these reports has a statement or an action on this issue.".to_owned(),
        [side] => format!("One side has no statement and no action on this issue: {side}."),
        sides => format!("{} sides have no statement and no action on this issue: {}.", number(sides.len()), sides.join("; ")),
    }
}

/// Reports in which nobody has a statement.
pub fn silent_reports(titles: &[&str]) -> String {
    match titles {
        [] => "Every report has a statement or an action on it.".to_owned(),
        [title] => format!("One report has none: “{title}”."),
        titles => format!("{} reports have none: “{}”.", number(titles.len()), titles.join("”; “")),
    }
}

/// Actors without a statement; `n_all` are those with one on any issue.
pub fn silent_actors(n: usize, n_all: Counted) -> Said {
    let rest = format!(
        " with a statement or an action on any issue, {} have none on this one. Views attributed to nobody are not counted.",
        number(n)
    );
    vec!["Of ".into(), n_all.called("actor", "actors"), rest.into()]
}

pub fn told_times(n: usize) -> String {
    format!("The same words, reported {} times: counted as one utterance.", number(n))
}

pub fn only_side(side: &str) -> String {
    format!("Only one side speaks on this: {side}.")
}

pub fn only_side_mark(side: &str) -> String {
    format!("{side} only")
}

/// A table that can be downloaded.
pub fn file(what: &str) -> &'static str {
    match what {
        "map" => "Map",
        "status" => "Status",
        "matrix" => "Matrix",
        "affiliation" => "Affiliation",
        "agreement" => AGREEMENT,
        "hits" => "Passages found",
        "figures" => super::FIGURES,
        "quotations" => "Quotations",
        "meetings" => "Meetings",
        "timeline" => super::TIMELINE,
        "actors" => "Actors",
        "issues" => "Issues",
        "documents" => "Reports",
        _ => "Statements",
    }
}

/// Statements of one date, and in how many reports they stand.
pub fn in_reports(n_statements: Counted, n_reports: Counted) -> Said {
    vec![n_statements.into(), " in ".into(), n_reports.into()]
}

pub fn unknown_thing(id: &str) -> String {
    format!("This corpus has no actor, issue or cell “{}”.", super::short(id))
}

pub fn one_sided_count(n: Counted) -> Said {
    vec!["Only one side speaks on ".into(), n.into()]
}

pub fn download(what: &str, format: &str) -> String {
    format!("{what} as {format}")
}

/// A side that has the name of an actor.
pub fn of_side(name: &str) -> String {
    format!("{name} (side)")
}

/// A party and the days that count.
pub fn since(name: &str, from: &str) -> String {
    format!("{name} (from {from})")
}

pub fn up_to(name: &str, to: &str) -> String {
    format!("{name} (until {to})")
}

pub fn within(name: &str, from: &str, to: &str) -> String {
    format!("{name} ({from} to {to})")
}
