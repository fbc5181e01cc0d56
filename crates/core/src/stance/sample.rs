//! Small corpora for the tests of this module, written as lines: `actor issue position voice utterance|- date[/precision]`.
//! An actor `p-…` is a pseudo-actor. Actors that begin alike (`a1`, `a2`) share a side; each statement is a passage of its own.
use crate::index::{Atlas, Options, build};
use crate::model::*;

/// a1 and b1 agree on i and j and differ on k; c1 shares k with both; d1 shares nothing.
pub const AGREEING: &[&str] = &[
    "a1 i supports quoted - 2021-08-04",
    "b1 i supports quoted - 2021-08-04",
    "a1 j supports quoted - 2021-08-04",
    "b1 j supports quoted - 2021-08-04",
    "a1 k supports quoted - 2021-08-04",
    "b1 k opposes quoted - 2021-08-04",
    "c1 k opposes quoted - 2021-08-04",
    "d1 l opposes quoted - 2021-08-04",
];

/// The index of a sample.
pub fn bytes(lines: &[&str]) -> Vec<u8> {
    build(&corpus(lines), Options::default())
}

/// All statements.
pub fn ids_of(atlas: &Atlas<'_>) -> Vec<StatementId> {
    StatementId::first(atlas.statements().len()).collect()
}

fn corpus(lines: &[&str]) -> Corpus {
    let lines: Vec<Vec<&str>> = lines.iter().map(|line| line.split(' ').collect()).collect();
    let sorted = |names: Vec<String>| {
        let mut names = names;
        names.sort();
        names.dedup();
        names
    };
    let actors = sorted(lines.iter().map(|line| line[0].to_owned()).collect());
    let issues = sorted(lines.iter().map(|line| line[1].to_owned()).collect());
    let sides = sorted(actors.iter().map(|actor| actor[..1].to_owned()).collect());
    let text: String = lines.iter().enumerate().map(|(row, _)| format!("Words {row:03}\n\n")).collect();
    let statement = |(row, line): (usize, &Vec<&str>)| {
        let (actor, issue) = (ActorId::of_row(place(&actors, line[0])), IssueId::of_row(place(&issues, line[1])));
        sample_statement(row, line, actor, issue)
    };
    let coding = Coding {
        sides: sides.iter().map(|side| Side { id: side.clone(), name: side.to_uppercase(), note: String::new() }).collect(),
        actors: actors.iter().map(|actor| sample_actor(actor, place(&sides, &actor[..1]))).collect(),
        issues: issues.iter().map(|issue| sample_issue(issue)).collect(),
        statements: lines.iter().enumerate().map(statement).collect(),
        ..Coding::default()
    };
    let passages = (0..lines.len()).map(|row| Passage {
        number: PassageNumber::new(row as u16 + 1),
        range: range(row),
        kind: LineKind::Text,
        note: String::new(),
    });
    Corpus {
        info: sample_info(),
        outlets: vec![Outlet { id: "gazette".into(), name: "The Gazette".into() }],
        documents: vec![sample_document(text.clone(), passages.collect())],
        coding,
    }
}

fn place(names: &[String], name: &str) -> usize {
    names.iter().position(|other| other == name).expect("a name of the sample")
}

/// Where the words of a line stand in the text.
fn range(row: usize) -> std::ops::Range<usize> {
    row * 11..row * 11 + 9
}

fn sample_statement(row: usize, line: &[&str], actor: ActorId, issue: IssueId) -> Statement {
    Statement {
        id: format!("s{row}"),
        actor,
        issue,
        position: Position::parse(line[2]).expect("a position"),
        voice: Voice::parse(line[3]).expect("a voice"),
        told_by: None,
        utterance: if line[4] == "-" { String::new() } else { line[4].to_owned() },
        said: dated(line[5]),
        basis: String::new(),
        quote: Quote { document: DocumentId::new(0), passage: row, range: range(row) },
        condition: String::new(),
        note: String::new(),
        reason: String::new(),
    }
}

fn dated(text: &str) -> Dated {
    let (day, precision) = text.split_once('/').unwrap_or((text, "day"));
    Dated { first: Day::parse(day).expect("a day"), precision: Precision::parse(precision).expect("a precision") }
}

fn sample_actor(id: &str, side: usize) -> Actor {
    let kind = if id.starts_with("p-") { ActorKind::Pseudo } else { ActorKind::Person };
    Actor {
        id: id.to_owned(),
        name: id.to_uppercase(),
        kind,
        side: SideId::of_row(side),
        role: String::new(),
        aliases: Vec::new(),
        document: None,
        note: String::new(),
    }
}

fn sample_issue(id: &str) -> Issue {
    let text = String::new;
    Issue {
        id: id.to_owned(),
        short: text(),
        title: id.to_uppercase(),
        question: text(),
        rule: text(),
        supports: text(),
        opposes: text(),
        mixed: text(),
        confusable: Vec::new(),
    }
}

fn sample_info() -> CorpusInfo {
    CorpusInfo { title: "Sample".into(), language: "en".into(), version: "1".into(), publish: Publish::Full, ..CorpusInfo::default() }
}

fn sample_document(text: String, passages: Vec<Passage>) -> Document {
    let none = String::new;
    Document {
        id: "d".into(),
        file: "d.txt".into(),
        sha256: none(),
        title: "D".into(),
        language: "en".into(),
        outlet: OutletId::new(0),
        outlet_basis: OutletBasis::Stated,
        outlet_words: none(),
        republisher: none(),
        rights_holder: none(),
        original: none(),
        byline: none(),
        dateline: none(),
        published: dated("2021-08-31"),
        published_basis: none(),
        published_outside: none(),
        text_quality: TextQuality::AsPublished,
        text_note: none(),
        text,
        passages,
    }
}
