//! What was coded from each report, how well two codings agree, and which signs of reported speech no quotation has.
use super::counted_as;
use anyhow::{Result, bail};
use atlas_core::coverage::{Coverage, coverage};
use atlas_core::index::tokenize::tokenize;
use atlas_core::model::{Agreement, Corpus, Document, Quote, Statement, Voice};
use std::collections::BTreeSet;

/// What was coded from each report.
pub fn report(corpus: &Corpus) {
    let coding = &corpus.coding;
    println!(
        "{:<24}{:>7}{:>11}{:>8}{:>8}{:>8}{:>8}{:>8}{:>8}{:>9}{:>8}",
        "report", "words", "statements", "quoted", "paraph.", "unnamed", "conduct", "actors", "issues", "figures", "events"
    );
    for (row, document) in corpus.documents.iter().enumerate() {
        let here = |quote: &Quote| quote.document.row() == row;
        let statements: Vec<&Statement> = coding.statements.iter().filter(|statement| here(&statement.quote)).collect();
        let voice = |voice: Voice| statements.iter().filter(|statement| statement.voice == voice).count();
        let actors: BTreeSet<_> = statements.iter().map(|statement| statement.actor).collect();
        let issues: BTreeSet<_> = statements.iter().map(|statement| statement.issue).collect();
        let figures = coding.figures.iter().filter(|figure| here(&figure.quote)).count();
        let events = coding.events.iter().filter(|event| here(&event.quote)).count();
        let [quoted, paraphrased, unnamed, conduct] = [Voice::Quoted, Voice::Paraphrased, Voice::Unnamed, Voice::Conduct].map(voice);
        let (n_actors, n_issues, n) = (actors.len(), issues.len(), statements.len());
        println!(
            "{:<24}{:>7}{n:>11}{quoted:>8}{paraphrased:>8}{unnamed:>8}{conduct:>8}{n_actors:>8}{n_issues:>8}{figures:>9}{events:>8}",
            document.id,
            words(document)
        );
        let status: Vec<String> = coding
            .status
            .iter()
            .filter(|status| here(&status.quote))
            .map(|status| format!("{} {}", coding.places[status.place.row()].name, coding.map.statuses[status.status.row()].id))
            .collect();
        if !status.is_empty() {
            println!("    {} on status: {}", counted_as(status.len(), "report"), status.join(", "));
        }
    }
}

/// Words of article text.
fn words(document: &Document) -> usize {
    let article = document.passages.iter().filter(|passage| passage.kind.is_article());
    article.map(|passage| tokenize(&passage.text(document)).iter().filter(|token| !token.joined).count()).sum()
}

/// How well the codings in coding/ agree.
pub fn print_agreement(corpus: &Corpus) -> Result<()> {
    let codings = &corpus.coding.codings;
    if codings.comparisons.is_empty() {
        bail!("expected two codings in coding/, found fewer; add a second one");
    }
    println!("agreement of codings (Krippendorff's alpha, nominal; same actor, overlapping quotes):");
    let head = ["", "both", "first only", "second only", "issue", "position"];
    for (at, comparison) in codings.comparisons.iter().enumerate() {
        let which = if at == 0 { "the first two codings".to_owned() } else { format!("what was settled, and coding {}", at + 2) };
        println!("\n{which}, over {}", counted_as(comparison.n_passages, "passage"));
        println!("    {:<34}{:>6}{:>12}{:>13}{:>13}{:>13}", head[0], head[1], head[2], head[3], head[4], head[5]);
        print_row("all", &comparison.all);
        comparison.by_issue.iter().for_each(|(issue, of)| print_row(&corpus.coding.issues[issue.row()].id, of));
        comparison.by_document.iter().for_each(|(document, of)| print_row(&corpus.documents[document.row()].id, of));
    }
    let n_open = codings.differences.iter().filter(|difference| difference.settled.is_none() && difference.why.is_empty()).count();
    println!(
        "\n{}, of which {n_open} left out without a reason in coding/settled.toml",
        counted_as(codings.differences.len(), "difference")
    );
    Ok(())
}

fn print_row(name: &str, of: &Agreement) {
    let [issue, position] = [of.alpha_issue, of.alpha_position].map(alpha);
    println!("    {name:<34}{:>6}{:>12}{:>13}{issue:>13}{position:>13}", of.n_both, of.n_first_only, of.n_second_only);
}

/// α, or that it has no value because nothing varies.
fn alpha(alpha: Option<f64>) -> String {
    alpha.map_or("not defined".to_owned(), |alpha| format!("{alpha:.3}"))
}

/// Each mark and verb that lies in no quotation and is not excused; it fails if there is any.
pub fn print_coverage(corpus: &Corpus) -> Result<()> {
    let Coverage { uncovered, n_marks, n_verbs, knows_verbs } = coverage(corpus);
    let (quotations, excused) = (&corpus.coding.quotations, &corpus.coding.excused);
    if quotations.is_empty() && excused.is_empty() {
        println!("there are no rows of quotations.toml: the list is of every quotation mark and verb of saying");
    }
    if !knows_verbs {
        println!("verbs of saying are known in English alone: of reports in other languages the list is of marks");
    }
    let (marks, verbs) = (counted_as(n_marks, "mark"), counted_as(n_verbs, "verb"));
    if uncovered.is_empty() {
        let quotations = counted_as(quotations.len(), "quotation");
        println!("ok: coverage of {marks} and {verbs} by {quotations}, {} excused", excused.len());
        return Ok(());
    }
    uncovered.iter().for_each(|sign| println!("{sign}"));
    bail!("{} of {marks} and {verbs} in no quotation and not excused", uncovered.len())
}
