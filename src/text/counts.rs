//! Counts in words: each number with what is counted, and sentences with counts among their words.
use super::{number, plural};
use atlas_core::count::{Measure, address, count};
use atlas_core::index::Atlas;
use atlas_core::query::{Asked, Filter};

/// How many there are of what, and in what they were counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    pub measure: Measure,
    pub n: usize,
    /// The filter and what else the measure depends on, as a query string.
    pub address: String,
}

impl Counted {
    /// A count that was made with others.
    pub fn new(atlas: &Atlas<'_>, measure: Measure, filter: &Filter, n: usize) -> Self {
        Self { measure, n, address: address(atlas, measure, filter) }
    }

    /// Counts; inlined as `count` is.
    #[inline(always)]
    pub fn of(atlas: &Atlas<'_>, measure: Measure, asked: &Asked) -> Self {
        Self::new(atlas, measure, asked.filter(), count(atlas, measure, asked))
    }

    /// The number with its noun.
    pub fn words(&self) -> String {
        counted(self.measure, self.n)
    }

    /// The number alone, for a sentence that says what is counted.
    pub fn number(self) -> Part {
        Part::Count(number(self.n), self)
    }

    /// The number with another noun.
    pub fn called(self, one: &str, many: &str) -> Part {
        Part::Count(plural(self.n, one, many), self)
    }
}

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    Words(String),
    /// A count as it is written here.
    Count(String, Counted),
}

/// Words with counts among them.
pub type Said = Vec<Part>;

impl From<&str> for Part {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for Part {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<Counted> for Part {
    fn from(counted: Counted) -> Self {
        Self::Count(counted.words(), counted)
    }
}

/// A number with the noun of what is counted.
pub fn counted(measure: Measure, n: usize) -> String {
    let (one, many) = nouns(measure);
    plural(n, one, many)
}

fn nouns(measure: Measure) -> (&'static str, &'static str) {
    match measure {
        Measure::Passages | Measure::Together(..) => ("passage", "passages"),
        Measure::Reports | Measure::AllReports | Measure::HitReports | Measure::ReportsOf(_) => ("report", "reports"),
        Measure::Words => ("word", "words"),
        Measure::Hits => ("hit", "hits"),
        Measure::Lines(_) => ("line", "lines"),
        Measure::Statements | Measure::StatementsOf(_) => ("statement", "statements"),
        Measure::AttributedStatements => ("attributed statement", "attributed statements"),
        Measure::Utterances | Measure::FoundUtterances => ("utterance", "utterances"),
        Measure::AttributedUtterances => ("attributed utterance", "attributed utterances"),
        Measure::Actions => ("action", "actions"),
        Measure::AttributedActions => ("attributed action", "attributed actions"),
        Measure::Actors => ("actor with statements", "actors with statements"),
        Measure::Holders(_) => ("actor", "actors"),
        Measure::Places => ("place named", "places named"),
        Measure::AllIssues
        | Measure::Issues(_)
        | Measure::SilentIssues(_)
        | Measure::OneSidedIssues
        | Measure::FoundOneSidedIssues
        | Measure::Related(..)
        | Measure::Changed(..)
        | Measure::RestingOnOne(..) => ("issue", "issues"),
        Measure::Rows(..) | Measure::Nodes(..) => ("row", "rows"),
        Measure::Pairs(..) => ("pair", "pairs"),
        Measure::SharedPositions(..) => ("shared position", "shared positions"),
        Measure::OpposedPositions(..) => ("opposed position", "opposed positions"),
        Measure::Capitals | Measure::CapitalsOf(..) | Measure::Recorded(..) => ("place", "places"),
        Measure::StatusReports => ("status report", "status reports"),
        Measure::Entries | Measure::OutsideAxis => ("entry", "entries"),
        Measure::LeftOut => ("event, meeting or status change", "events, meetings and status changes"),
        Measure::Figures => ("figure", "figures"),
    }
}

/// The count of results; as `results` of the page before the program.
pub fn found(n: Counted, n_reports: Counted, n_all: Counted) -> Said {
    vec![n.into(), " in ".into(), n_reports.number(), " of ".into(), n_all.into()]
}

/// How large the corpus is; as the facts of the page before the program.
pub fn size(words: Counted, passages: Counted) -> Said {
    vec![words.into(), " in ".into(), passages.into()]
}

/// What the filters leave of things of one kind.
pub fn left(n: Counted, n_all: Counted) -> Said {
    vec![n.number(), " of ".into(), n_all.into(), " match.".into()]
}

/// Passages of a report that match, and at which of them somebody reads.
pub fn hits(at: Option<usize>, n: Counted) -> Said {
    let all = n.called("matching passage", "matching passages");
    match at {
        Some(at) => vec![format!("{} of ", number(at)).into(), all],
        None => vec![all],
    }
}

/// What stands below a report in the list.
pub fn in_report(words: Counted, passages: Option<Counted>, is_filtered: bool) -> Said {
    let passages = match passages {
        None => super::LEFT_OUT.into(),
        Some(passages) if is_filtered => passages.called("matching passage", "matching passages"),
        Some(passages) => passages.into(),
    };
    vec![words.into(), " · ".into(), passages]
}

/// What removing a filter would give.
pub fn would_give(n: Counted) -> Said {
    vec![" (".into(), n.into(), ")".into()]
}

/// What kind of suggestion it is: a filter on a facet, a value of a field, a word.
pub fn suggested(kind: &str, is_filter: bool, n: Part) -> Said {
    vec![format!("{kind}{} · ", if is_filter { " filter" } else { "" }).into(), n]
}

/// All values of a long facet, folded.
pub fn all_values(n: Counted) -> Said {
    vec!["All ".into(), n.into()]
}

pub fn figures_of(n: Counted, n_all: Counted) -> Said {
    vec![n.into(), " of ".into(), n_all.number()]
}

/// How much of a list is shown.
pub fn first(n_shown: usize, all: Part) -> Said {
    vec![format!("The first {} of ", number(n_shown)).into(), all]
}
