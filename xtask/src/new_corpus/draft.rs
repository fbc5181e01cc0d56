//! What can be guessed of one text: its row of documents.toml.
use super::lines::{Block, Line, blocks};
use super::outlet::{Origin, origins};
use super::passages;
use super::published::{Published, is_date_line, published};
use super::slug::unique;
use super::title::title;
use atlas_core::model::LineKind;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// A text and the name of its file.
#[derive(Clone, Debug)]
pub struct Source {
    pub file: String,
    pub text: String,
}

/// The row of a text. What is guessed says from what.
#[derive(Debug)]
pub struct Draft {
    pub id: String,
    pub file: String,
    pub sha256: String,
    pub title: String,
    /// Name of the outlet, and the words it stands in.
    pub outlet: Option<(String, String)>,
    /// Whose copyright the text states.
    pub rights_holder: Option<String>,
    pub byline: Option<String>,
    /// None where nothing tells.
    pub published: Option<Published>,
    pub kinds: Vec<(RangeInclusive<usize>, LineKind)>,
    pub starts: Vec<usize>,
    /// A few words of its text that occur there once.
    pub quote: String,
}

/// The row of a text; `taken` are the ids of the others.
pub fn draft(source: &Source, given: Option<Published>, taken: &mut BTreeSet<String>) -> Draft {
    let blocks = blocks(&source.text);
    let lines: Vec<Line<'_>> = blocks.concat();
    let origins = origins(&lines);
    let is_credit = |line: &Line<'_>| {
        is_date_line(line) || origins.iter().any(|(at, origin)| at.number == line.number && !matches!(origin, Origin::Dateline(_)))
    };
    let title = title(&blocks, is_credit);
    let is_title = |line: &Line<'_>| title.lines.as_ref().is_some_and(|lines| lines.contains(&line.number));
    let mut kinds: Vec<_> = title.lines.iter().map(|lines| (lines.clone(), LineKind::Title)).collect();
    let credits = || lines.iter().filter(|line| is_credit(line) && !is_title(line));
    // A text of nothing else stays one.
    if credits().count() + title.lines.as_ref().map_or(0, |lines| lines.clone().count()) < lines.len() {
        kinds.extend(credits().map(|line| (line.number..=line.number, LineKind::Credit)));
    }
    let is_text = |line: &&Line<'_>| !kinds.iter().any(|(lines, _)| lines.contains(&line.number));
    let bodies: Vec<Block<'_>> = blocks.iter().map(|block| block.iter().filter(is_text).copied().collect()).collect();
    let outlet = origins.iter().find_map(|(line, origin)| Some((origin.outlet()?, words(line, origin))));
    let stem = source.file.rsplit_once('.').map_or(source.file.as_str(), |(stem, _)| stem);
    Draft {
        id: unique(&[&title.text, stem], taken),
        file: source.file.clone(),
        sha256: sha256(source.text.as_bytes()),
        outlet: outlet.map(|(name, words)| (name.to_owned(), words)),
        rights_holder: origins
            .iter()
            .find_map(|(_, origin)| if let Origin::Copyright(name) = origin { Some((*name).to_owned()) } else { None }),
        byline: origins.iter().find(|(_, origin)| matches!(origin, Origin::Author(_))).map(|(line, _)| line.text.to_owned()),
        published: given.or_else(|| published(&source.file, &lines)),
        starts: passages::starts(&bodies),
        quote: quote(&bodies, &source.text),
        title: title.text,
        kinds,
    }
}

/// The sum that `documents.toml` has of a file.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The words that name an outlet, as they stand in the text.
fn words(line: &Line<'_>, origin: &Origin<'_>) -> String {
    match origin {
        Origin::Dateline(name) => format!("({name})"),
        _ => line.text.to_owned(),
    }
}

/// The first words of the first lines that occur once; else the whole first line.
fn quote(bodies: &[Block<'_>], text: &str) -> String {
    const N_WORDS: usize = 8;
    let first = |line: &Line<'_>| line.text.split(' ').take(N_WORDS).collect::<Vec<_>>().join(" ");
    let mut lines = bodies.iter().flatten();
    let once = lines.clone().map(first).find(|words| text.matches(words.as_str()).count() == 1);
    once.or_else(|| lines.next().map(|line| line.text.to_owned())).unwrap_or_default()
}
