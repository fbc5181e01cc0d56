//! The statements, caveats, status reports, figures, events, quotations and meetings that pass a filter.
use super::asked::{Asked, passages_found};
use super::filter::Filter;
use super::select::admits;
use crate::index::{Atlas, CaveatRow, DateRow, EventRow, FigureRow, MeetingRow, QuotationRow, QuoteRow, StatementRow, StatusRow};
use crate::model::{ActorId, CaveatId, Day, EventId, FigureId, IssueId, MeetingId, QuotationId, StatementId};
use crate::query::Facet;
use fixedbitset::FixedBitSet;

/// Applies a filter to everything that has a quote: query, report and place are tested on the passage the quote is in.
pub struct Quoted<'a, 'b> {
    atlas: &'b Atlas<'a>,
    filter: &'b Filter,
    /// Those in which the words of the query stand, in the reports that are selected.
    of_reports: FixedBitSet,
    /// Of these, those that name a selected place.
    passages: FixedBitSet,
}

impl<'a, 'b> Quoted<'a, 'b> {
    /// What was asked for, of all that has a quote.
    #[must_use]
    pub fn new(atlas: &'b Atlas<'a>, asked: &'b Asked) -> Self {
        let of_reports = asked.passages(atlas, |facet| matches!(facet, Facet::Document | Facet::Outlet));
        let passages = asked.passages(atlas, |facet| !facet.is_of_statements());
        Self { atlas, filter: asked.filter(), of_reports, passages }
    }

    /// Whether the passage of a quote passes.
    #[must_use]
    pub fn admits(&self, quote: QuoteRow) -> bool {
        self.passages.contains(quote.passage.row())
    }

    /// Whether a date overlaps the days of the filter.
    #[must_use]
    pub fn in_time(&self, date: DateRow) -> bool {
        date.dated().overlaps(self.filter.from, self.filter.to)
    }

    /// The statements that pass, in the order of the texts; by the date they were made.
    pub fn statements(&self) -> impl Iterator<Item = &'a StatementRow> + '_ {
        self.atlas.statements().iter().filter(|statement| self.is_left(statement))
    }

    /// The ids of the statements that pass, in the order of the texts.
    #[must_use]
    pub fn statement_ids(&self) -> Vec<StatementId> {
        let statements = self.atlas.statements();
        let all = StatementId::first(statements.len()).zip(statements);
        all.filter(|(_, statement)| self.is_left(statement)).map(|(id, _)| id).collect()
    }

    /// The ids of the statements in the passages found, whenever they were made: passages are found by the day of publication.
    #[must_use]
    pub fn found_statement_ids(atlas: &Atlas<'_>, asked: &Asked) -> Vec<StatementId> {
        let passages = passages_found(atlas, asked);
        let is_found = |statement: &StatementRow| {
            passages.contains(statement.quote.passage.row()) && admits(atlas, &asked.filter().selections, statement)
        };
        let all = StatementId::first(atlas.statements().len()).zip(atlas.statements());
        all.filter(|(_, statement)| is_found(statement)).map(|(id, _)| id).collect()
    }

    fn is_left(&self, statement: &StatementRow) -> bool {
        self.admits(statement.quote) && self.in_time(statement.said) && admits(self.atlas, &self.filter.selections, statement)
    }

    /// The caveats on an issue that pass. One that stands beside claims passes with any of them, by the claim's facets and date. One
    /// that stands for itself passes by the date of its report, and only where no actor, position or voice is chosen.
    pub fn caveats(&self, issue: IssueId) -> impl Iterator<Item = CaveatId> + '_ {
        let all = CaveatId::first(self.atlas.caveats().len()).zip(self.atlas.caveats());
        let of_issue = all.filter(move |(_, caveat)| caveat.issue == issue && self.admits(caveat.quote));
        of_issue.filter(|(_, caveat)| self.is_beside_what_is_left(caveat)).map(|(id, _)| id)
    }

    fn is_beside_what_is_left(&self, caveat: &CaveatRow) -> bool {
        let selections = &self.filter.selections;
        let claims = self.atlas.statements_of(caveat);
        if claims.is_empty() {
            let mut of_claims = Facet::ALL.iter().filter(|facet| facet.is_of_statements() && **facet != Facet::Issue);
            let report = self.atlas.passage_of(caveat.quote).map(|passage| self.atlas.document(passage.document));
            return of_claims.all(|facet| selections.of(*facet).is_empty())
                && selections.admits(Facet::Issue, caveat.issue)
                && report.is_some_and(|report| self.in_time(report.published));
        }
        let mut claims = claims.iter().map(|id| self.atlas.statement(*id));
        claims.any(|claim| self.in_time(claim.said) && admits(self.atlas, selections, claim))
    }

    /// The events that pass, with their ids.
    pub fn events(&self) -> impl Iterator<Item = (EventId, &'a EventRow)> + '_ {
        EventId::first(self.atlas.events().len()).zip(self.atlas.events()).filter(|(_, event)| {
            let last = Day(event.until.get()).max(event.date.dated().last());
            self.admits(event.quote) && self.overlaps(event.date.dated().first, last)
        })
    }

    /// Whether the days from one to another overlap those of the filter. A filter that ends before it begins is empty.
    fn overlaps(&self, first: Day, last: Day) -> bool {
        let (from, to) = (self.filter.from, self.filter.to);
        from.zip(to).is_none_or(|(from, to)| from <= to) && from.is_none_or(|from| last >= from) && to.is_none_or(|to| first <= to)
    }

    /// Whether an actor is chosen, or of a side that is; issue, position and voice are none of an actor's.
    fn is_chosen(&self, actor: ActorId) -> bool {
        let selections = &self.filter.selections;
        selections.admits(Facet::Actor, actor) && selections.admits(Facet::Side, self.atlas.actor(actor).side)
    }

    /// The quotations that pass, with their ids: by their speaker, and by the day on which their report was published.
    pub fn quotations(&self) -> impl Iterator<Item = (QuotationId, &'a QuotationRow)> + '_ {
        let published = |quote| self.atlas.passage_of(quote).map(|passage| self.atlas.document(passage.document).published);
        QuotationId::first(self.atlas.quotations().len()).zip(self.atlas.quotations()).filter(move |(_, row)| {
            self.admits(row.quote) && self.is_chosen(row.speaker) && published(row.quote).is_some_and(|date| self.in_time(date))
        })
    }

    /// The meetings that pass, with their ids: by when they are, by their own place whatever places the passage names, and by whoever
    /// takes part, is invited, is missing or hosts them.
    pub fn meetings(&self) -> impl Iterator<Item = (MeetingId, &'a MeetingRow)> + '_ {
        MeetingId::first(self.atlas.meetings().len()).zip(self.atlas.meetings()).filter(|(_, row)| {
            let place = self.filter.selections.of(Facet::Place);
            let mut actors = self.atlas.attendance_of(row).iter().map(|one| one.actor).chain(row.host());
            self.of_reports.contains(row.quote.passage.row())
                && (place.is_empty() || row.place().is_some_and(|own| place.contains(&own.into())))
                && self.overlaps(row.from.dated().first, row.last())
                && actors.any(|actor| self.is_chosen(actor))
        })
    }

    /// The status reports that pass, by the dates they hold for. A report without an end holds until another replaces it.
    pub fn status(&self) -> impl Iterator<Item = &'a StatusRow> + '_ {
        self.atlas.status().iter().filter(|status| {
            let from = status.from.dated();
            let ends = (status.to.first.get() != 0).then(|| status.to.dated().last());
            let in_time = self.filter.to.is_none_or(|to| from.first <= to)
                && self.filter.from.is_none_or(|first| ends.is_none_or(|end: Day| end >= first));
            let place = self.filter.selections.of(Facet::Place);
            // A status report belongs to its place, whatever places its passage names.
            let is_of_place = place.is_empty() || place.contains(&status.place.into());
            in_time && is_of_place && self.of_reports.contains(status.quote.passage.row())
        })
    }

    /// The figures that pass, with their ids; by the date they hold for.
    pub fn figures(&self) -> impl Iterator<Item = (FigureId, &'a FigureRow)> + '_ {
        FigureId::first(self.atlas.figures().len())
            .zip(self.atlas.figures())
            .filter(|(_, figure)| self.admits(figure.quote) && self.in_time(figure.as_of))
    }
}
