//! What is counted: every number on the screen is one of these measures of what is asked for.
use crate::geo::status_word;
use crate::index::Atlas;
use crate::model::{Dated, Day, Status};
use crate::query::Companion;
use crate::stance::{Group, Party, Relation, Stance};
use std::borrow::Cow;

/// What is counted. What a measure depends on beside the filter is part of it, and stands in the address of the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Passages found: by the day of publication.
    Passages,
    /// Reports with a passage found.
    Reports,
    /// Reports of the corpus, whatever the filter.
    AllReports,
    /// Words of the articles in the reports, outlets and days of publication asked for.
    Words,
    /// Keywords found: each match of a word, prefix or phrase of the query once.
    Hits,
    /// Reports with a hit.
    HitReports,
    /// Lines of the concordance: the hits; with a companion, those that have it beside them.
    Lines(Option<Companion>),
    /// Statements, in words and in actions: by the day they were made.
    Statements,
    /// Statements but for views that are attributed to nobody.
    AttributedStatements,
    /// Statements of exactly this date.
    StatementsOf(Dated),
    /// Reports with a statement of exactly this date.
    ReportsOf(Dated),
    /// Utterances: statements in words, those that report the same words once. By the day they were made.
    Utterances,
    /// Utterances but for views that are attributed to nobody.
    AttributedUtterances,
    /// Utterances in the passages found, whenever they were made.
    FoundUtterances,
    /// Statements in actions.
    Actions,
    /// Statements in actions but for those attributed to nobody.
    AttributedActions,
    /// Actors with a statement.
    Actors,
    /// Actors of a position on the issue asked for; of none, those who only act.
    Holders(Option<Stance>),
    /// Places that a passage found names.
    Places,
    /// Issues of the codebook, whatever the filter.
    AllIssues,
    /// Issues with a statement; whether views that are attributed to nobody count.
    Issues(bool),
    /// Issues without a statement; likewise.
    SilentIssues(bool),
    /// Issues on which only one side speaks.
    OneSidedIssues,
    /// The same in the passages found.
    FoundOneSidedIssues,
    /// Rows of the matrix, and whether views that are attributed to nobody have rows.
    Rows(Group, bool),
    /// Rows of the agreement table: those who share an issue with another.
    Nodes(Group, bool),
    /// Pairs of the agreement table.
    Pairs(Group, bool),
    /// Issues on which two parties stand to each other like this.
    Related(Relation, Party, Party),
    /// Issues on which a position of one of two parties changed.
    Changed(Party, Party),
    /// Issues on which two parties speak, one of them only once.
    RestingOnOne(Party, Party),
    /// Positions that two parties share.
    SharedPositions(Party, Party),
    /// Positions of two parties that oppose each other.
    OpposedPositions(Party, Party),
    /// Passages that tell of both of two parties.
    Together(Party, Party),
    /// Places of the map, whatever the filter.
    Capitals,
    /// Places of a status on a day; of none, those that no report mentions by then.
    CapitalsOf(Option<Status>, Day),
    /// Places that the record has by a day: surely, or possibly.
    Recorded(bool, Day),
    /// Status reports: by the days they hold for.
    StatusReports,
    /// Entries of the timeline.
    Entries,
    /// Events, status reports and meetings that the timeline leaves out because a facet is chosen that they do not have.
    LeftOut,
    /// Entries beyond the ends of the axis.
    OutsideAxis,
    /// Figures: by the day they hold for.
    Figures,
}

impl Measure {
    /// Its name in the page, for whoever compares counts.
    #[must_use]
    pub fn name(self, atlas: &Atlas<'_>) -> Cow<'static, str> {
        let plain = match self {
            Self::Holders(stance) => return format!("holders-{}", stance.map_or("of-none", Stance::as_str)).into(),
            Self::Related(relation, ..) => return format!("issues-{}", relation.as_str()).into(),
            Self::CapitalsOf(status, _) => return format!("capitals-{}", status_word(atlas, status)).into(),
            Self::Passages => "passages",
            Self::Reports => "reports",
            Self::AllReports => "all-reports",
            Self::Words => "words",
            Self::Hits => "hits",
            Self::HitReports => "hit-reports",
            Self::Lines(_) => "lines",
            Self::Statements => "statements",
            Self::AttributedStatements => "attributed-statements",
            Self::StatementsOf(_) => "statements-of-date",
            Self::ReportsOf(_) => "reports-of-date",
            Self::Utterances => "utterances",
            Self::AttributedUtterances => "attributed-utterances",
            Self::FoundUtterances => "found-utterances",
            Self::Actions => "actions",
            Self::AttributedActions => "attributed-actions",
            Self::Actors => "actors",
            Self::Places => "places",
            Self::AllIssues => "all-issues",
            Self::Issues(_) => "issues",
            Self::SilentIssues(_) => "silent-issues",
            Self::OneSidedIssues => "one-sided-issues",
            Self::FoundOneSidedIssues => "found-one-sided-issues",
            Self::Rows(..) => "rows",
            Self::Nodes(..) => "nodes",
            Self::Pairs(..) => "pairs",
            Self::Changed(..) => "issues-changed",
            Self::RestingOnOne(..) => "issues-resting-on-one",
            Self::SharedPositions(..) => "shared-positions",
            Self::OpposedPositions(..) => "opposed-positions",
            Self::Together(..) => "passages-together",
            Self::Capitals => "capitals",
            Self::Recorded(true, _) => "recorded-surely",
            Self::Recorded(false, _) => "recorded-possibly",
            Self::StatusReports => "status-reports",
            Self::Entries => "entries",
            Self::LeftOut => "left-out",
            Self::OutsideAxis => "outside-axis",
            Self::Figures => "figures",
        };
        plain.into()
    }
}
