//! (measure, what is asked for) → how many.
use super::measure::Measure;
use crate::geo::{Counts, capitals, counts, standings};
use crate::index::{Atlas, DocumentRow, StatementRow};
use crate::model::{Day, DocumentId, IssueId, PassageId};
use crate::query::{
    Asked, Axis, Facet, Filter, Line, Quoted, RunningWords, arranged, concordance, n_entries, n_left_out, n_reports, passages_found,
    search, timeline,
};
use crate::stance::{
    Agreement, Group, Matrix, Party, Relation, Sort, agreement, balance, face_to_face, found_balance, is_pseudo, issue_page, matrix,
    value_of,
};

/// How many there are of what is asked for.
///
/// Inlined where it is called: a view that counts one thing has only the code for that, and not the code of all other views.
#[inline(always)]
#[must_use]
pub fn count(atlas: &Atlas<'_>, measure: Measure, asked: &Asked) -> usize {
    match measure {
        Measure::Passages => passages_found(atlas, asked).count_ones(..),
        Measure::Reports => reports_found(atlas, asked),
        Measure::AllReports => atlas.documents().len(),
        Measure::Words => words(atlas, asked.filter()),
        Measure::Hits => hits(atlas, asked, n_lines),
        Measure::HitReports => hits(atlas, asked, n_reports),
        Measure::Lines(with) => hits(atlas, asked, |atlas, lines| {
            with.map_or(lines.len(), |with| arranged(atlas, &RunningWords::new(atlas), lines, &[], Some(with)).len())
        }),
        Measure::Statements => statements(atlas, asked, |_| true),
        Measure::AttributedStatements => statements(atlas, asked, |statement| !is_pseudo(atlas, statement)),
        Measure::StatementsOf(date) => statements(atlas, asked, |statement| statement.said.dated() == date),
        Measure::ReportsOf(date) => distinct(Quoted::new(atlas, asked).statements().filter(|one| one.said.dated() == date), |one| {
            value_of(atlas, Facet::Document, one)
        }),
        Measure::Utterances => utterances(atlas, asked, |statement| statement.voice().is_words()),
        Measure::AttributedUtterances => utterances(atlas, asked, |statement| statement.voice().is_words() && !is_pseudo(atlas, statement)),
        Measure::Actions => utterances(atlas, asked, |statement| !statement.voice().is_words()),
        Measure::AttributedActions => utterances(atlas, asked, |statement| !statement.voice().is_words() && !is_pseudo(atlas, statement)),
        Measure::FoundUtterances => found_balance(atlas, asked).n(),
        Measure::Actors => distinct(Quoted::new(atlas, asked).statements(), |statement| Some(statement.actor)),
        Measure::Holders(stance) => issues_asked(atlas, asked)
            .flat_map(|issue| issue_page(atlas, asked, issue).holders)
            .filter(|holders| holders.stance == stance)
            .map(|holders| holders.actors.len())
            .sum(),
        Measure::Places => places(atlas, asked),
        Measure::AllIssues => atlas.issues().len(),
        Measure::Issues(pseudo) => issues(atlas, asked, pseudo),
        Measure::SilentIssues(pseudo) => atlas.issues().len() - issues(atlas, asked, pseudo),
        Measure::OneSidedIssues => balance(atlas, asked).one_sided.len(),
        Measure::FoundOneSidedIssues => found_balance(atlas, asked).one_sided.len(),
        Measure::Rows(group, pseudo) => rows(atlas, asked, group, pseudo).rows.len(),
        Measure::Nodes(group, pseudo) => agreed(atlas, asked, group, pseudo).actors.len(),
        Measure::Pairs(group, pseudo) => agreed(atlas, asked, group, pseudo).pairs.len(),
        Measure::Related(relation, a, b) => related(atlas, asked, relation, a, b),
        Measure::Changed(a, b) => face_to_face(atlas, asked, &a, &b).n_changed,
        Measure::RestingOnOne(a, b) => face_to_face(atlas, asked, &a, &b).n_weak,
        Measure::SharedPositions(a, b) => face_to_face(atlas, asked, &a, &b).in_network.0,
        Measure::OpposedPositions(a, b) => face_to_face(atlas, asked, &a, &b).in_network.1,
        Measure::Together(a, b) => face_to_face(atlas, asked, &a, &b).together.len(),
        Measure::Capitals => capitals(atlas).count(),
        Measure::CapitalsOf(status, day) => on_day(atlas, asked, day).of(status),
        Measure::Recorded(surely, day) => {
            let (sure, possible) = on_day(atlas, asked, day).record;
            if surely { sure } else { possible }
        }
        Measure::StatusReports => Quoted::new(atlas, asked).status().count(),
        Measure::Entries => n_entries(&timeline(atlas, asked)),
        Measure::LeftOut => n_left_out(atlas, asked),
        Measure::OutsideAxis => Axis::of(atlas).n_outside(&timeline(atlas, asked)),
        Measure::Figures => Quoted::new(atlas, asked).figures().count(),
    }
}

fn reports_found(atlas: &Atlas<'_>, asked: &Asked) -> usize {
    distinct(passages_found(atlas, asked).ones(), |row| Some(atlas.passage(PassageId::of_row(row)).document))
}

/// Words of the articles of the reports that were published in the days asked for and are among the reports and outlets chosen.
fn words(atlas: &Atlas<'_>, filter: &Filter) -> usize {
    let is_asked = |(row, document): &(usize, &DocumentRow)| {
        document.published.dated().overlaps(filter.from, filter.to)
            && filter.selections.admits(Facet::Document, DocumentId::of_row(*row))
            && filter.selections.admits(Facet::Outlet, document.outlet)
    };
    atlas.documents().iter().enumerate().filter(is_asked).map(|(_, document)| document.n_words.get() as usize).sum()
}

fn hits(atlas: &Atlas<'_>, asked: &Asked, of: impl Fn(&Atlas<'_>, &[Line]) -> usize) -> usize {
    of(atlas, &concordance(atlas, &RunningWords::new(atlas), &search(atlas, asked)))
}

fn n_lines(_: &Atlas<'_>, lines: &[Line]) -> usize {
    lines.len()
}

fn statements(atlas: &Atlas<'_>, asked: &Asked, is_counted: impl Fn(&StatementRow) -> bool) -> usize {
    Quoted::new(atlas, asked).statements().filter(|statement| is_counted(statement)).count()
}

fn utterances(atlas: &Atlas<'_>, asked: &Asked, is_counted: impl Fn(&StatementRow) -> bool) -> usize {
    distinct(Quoted::new(atlas, asked).statements().filter(|statement| is_counted(statement)), |statement| Some(statement.utterance))
}

/// How many different values things have.
fn distinct<T, V: Ord>(things: impl Iterator<Item = T>, value: impl Fn(T) -> Option<V>) -> usize {
    let mut values: Vec<V> = things.filter_map(value).collect();
    values.sort_unstable();
    values.dedup();
    values.len()
}

/// The issues that are chosen; all where none is.
fn issues_asked(atlas: &Atlas<'_>, asked: &Asked) -> impl Iterator<Item = IssueId> {
    let selections = &asked.filter().selections;
    IssueId::first(atlas.issues().len()).filter(|issue| selections.admits(Facet::Issue, *issue))
}

fn places(atlas: &Atlas<'_>, asked: &Asked) -> usize {
    let passages = passages_found(atlas, asked);
    let admitted = |place| asked.filter().selections.admits(Facet::Place, place);
    let named = atlas.mentions().iter().filter(|mention| passages.contains(mention.passage.row()) && admitted(mention.place));
    distinct(named, |mention| Some(mention.place))
}

fn issues(atlas: &Atlas<'_>, asked: &Asked, pseudo: bool) -> usize {
    let quoted = Quoted::new(atlas, asked);
    let spoken = quoted.statements().filter(|statement| pseudo || !is_pseudo(atlas, statement));
    distinct(spoken, |statement| Some(statement.issue))
}

fn rows(atlas: &Atlas<'_>, asked: &Asked, group: Group, pseudo: bool) -> Matrix {
    matrix(atlas, asked, group, Sort::Codebook, pseudo)
}

fn agreed(atlas: &Atlas<'_>, asked: &Asked, group: Group, pseudo: bool) -> Agreement {
    agreement(atlas, asked, group, pseudo)
}

fn related(atlas: &Atlas<'_>, asked: &Asked, relation: Relation, a: Party, b: Party) -> usize {
    let counts = face_to_face(atlas, asked, &a, &b).counts;
    Relation::ALL.iter().zip(counts).find(|(other, _)| **other == relation).map_or(0, |(_, n)| n)
}

fn on_day(atlas: &Atlas<'_>, asked: &Asked, day: Day) -> Counts {
    let reports: Vec<_> = Quoted::new(atlas, asked).status().collect();
    counts(atlas, &standings(atlas, &reports, day), day)
}
