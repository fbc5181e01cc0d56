//! Independent codings → rows.
use super::coding::{Encoder, one_based, u16_of};
use super::rows::*;
use super::strings::{number, row_range};
use crate::model::*;

impl Encoder<'_> {
    /// How well the codings agree.
    pub fn agreements(&self) -> Vec<AgreementRow> {
        let comparisons = self.corpus.coding.codings.comparisons.iter().enumerate();
        comparisons.flat_map(|(at, comparison)| agreements(if at == 0 { 0 } else { at + 1 }, comparison)).collect()
    }

    /// Where the codings differ, and what each of them made of the words, in one list.
    pub fn differences(&mut self) -> (Vec<DifferenceRow>, Vec<CodedRow>) {
        let mut lists = Vec::new();
        let corpus = self.corpus;
        let rows = corpus.coding.codings.differences.iter().map(|difference| self.difference(difference, &mut lists)).collect();
        (rows, lists)
    }

    fn difference(&mut self, difference: &Difference, lists: &mut Vec<CodedRow>) -> DifferenceRow {
        let start = lists.len();
        lists.extend(difference.coded.iter().map(|coded| self.coded(coded)));
        DifferenceRow {
            quote: self.quote(&difference.quote),
            settled: one_based(difference.settled.map(StatementId::row)),
            coded: row_range(start..lists.len()),
            why: self.strings.add(&difference.why),
        }
    }

    fn coded(&mut self, coded: &Coded) -> CodedRow {
        let coding = u16_of(coded.coding).into();
        coded.label.as_ref().map_or(CodedRow { coding, ..CodedRow::NOTHING }, |label| CodedRow {
            coding,
            is_coded: 1,
            actor: self.strings.add(&label.actor),
            issue: label.issue,
            position: label.position.code(),
            voice: label.voice.code(),
        })
    }
}

/// Two codings compared: over all statements, then by issue, then by report.
fn agreements(coding: usize, comparison: &Comparison) -> Vec<AgreementRow> {
    let thousandths = |alpha: Option<f64>| alpha.map_or(AgreementRow::NOT_DEFINED, |alpha| (alpha * 1000.0).round() as i16).into();
    let row = |issue: Option<IssueId>, document: Option<DocumentId>, of: &Agreement| AgreementRow {
        coding: u16_of(coding).into(),
        issue: one_based(issue.map(IssueId::row)),
        document: one_based(document.map(DocumentId::row)),
        n_passages: number(comparison.n_passages),
        alpha_issue: thousandths(of.alpha_issue),
        alpha_position: thousandths(of.alpha_position),
        n_both: number(of.n_both),
        n_first_only: number(of.n_first_only),
        n_second_only: number(of.n_second_only),
    };
    let by_issue = comparison.by_issue.iter().map(|(issue, of)| row(Some(*issue), None, of));
    let by_document = comparison.by_document.iter().map(|(document, of)| row(None, Some(*document), of));
    std::iter::once(row(None, None, &comparison.all)).chain(by_issue).chain(by_document).collect()
}
