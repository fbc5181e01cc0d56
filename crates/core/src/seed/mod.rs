//! The corpus folder: text → raw tables → checked corpus. All errors of a run are collected.
mod actors;
mod address;
mod caveats;
mod codings;
mod days;
mod documents;
mod error;
mod figures;
mod files;
mod folder;
mod forms;
mod info;
mod kinds;
mod language;
mod letters;
mod like;
mod map;
mod meetings;
mod names;
mod nearest;
mod numbers;
mod outline;
mod passages;
mod places;
mod quotations;
mod quotes;
mod record;
mod spot;
mod statements;
mod status;
mod syntax;
mod told_numbers;
mod toml_faults;
mod topology;
mod words;

pub use error::{At, Errors, SeedError, Warnings};
pub use info::Promise;

use crate::model::{Coding, Corpus, Document};
use folder::Folder;
use quotes::Texts;
pub use spot::Spot;
use std::path::Path;

/// A corpus with what is said of it beside.
#[derive(Debug)]
pub struct Seeds {
    /// The corpus.
    pub corpus: Corpus,
    /// What the questions of the front page promise.
    pub promises: Vec<Promise>,
    /// What is suspicious.
    pub warnings: Warnings,
}

/// Reads and checks a corpus folder.
///
/// # Errors
/// Everything that is wrong with the folder, in the order of files and lines.
pub fn read(dir: &Path) -> Result<Corpus, Errors> {
    read_promising(dir).map(|seeds| seeds.corpus)
}

/// The same, with what the questions of the front page promise, and what is suspicious.
///
/// # Errors
/// As `read`.
pub fn read_promising(dir: &Path) -> Result<Seeds, Errors> {
    let mut errors = Errors::default();
    let folder = Folder::open(dir, &mut errors);
    files::validate_files(&folder, &mut errors);
    let (info, promises) = info::read(&folder, &mut errors);
    let (outlets, documents, ids) = documents::read(&folder, &info.language, &mut errors);
    let coding = read_coding(&folder, &documents, &ids, &mut errors);
    let (corpus, warnings) = errors.into_result(Corpus { info, outlets, documents, coding })?;
    Ok(Seeds { corpus, promises, warnings })
}

/// The coded tables; each may be missing.
fn read_coding(folder: &Folder, documents: &[Document], ids: &[Spot<String>], errors: &mut Errors) -> Coding {
    let texts = Texts::new(documents, ids, &mut Errors::default());
    let (sides, actors, side_names, actor_names) = actors::read_actors(folder, &texts, errors);
    let (issues, issue_names) = actors::read_issues(folder, errors);
    let (places, place_ids, place_names) = places::read_places(folder, errors);
    let (statements, statement_names) = statements::read(folder, documents, &texts, &actor_names, (&issues, &issue_names), errors);
    let caveats = caveats::read(folder, &texts, &issue_names, (&statements, &statement_names), errors);
    let map = map::read(folder, &side_names, errors);
    map.validate_points(&places, &place_ids, errors);
    let status = status::read(folder, (documents, &texts), &actor_names, (&places, &place_names), &map, errors);
    let (figures, relations, figure_names) = figures::read_figures(folder, &figures::Known { texts: &texts, actors: &actor_names }, errors);
    let events = figures::read_events(folder, &texts, errors);
    let (quotations, excused) = quotations::read(folder, &texts, &actor_names, errors);
    let known = meetings::Known { documents, texts: &texts, actors: &actor_names, places: &place_names };
    let (meetings, disagreements) = meetings::read(folder, &known, errors);
    let variants = figures::read_variants(folder, errors);
    let (sources, falls) = record::read(folder, (&places, &place_names), &map.info, errors);
    let outline = outline::read(folder, &map.outline, map.info.kind, (&places, &place_ids, &place_names), errors);
    let map = map.with_figures((&figures, &figure_names), errors);
    let codings = codings::read(folder, (documents, ids), (&actors, &statements), (&issues, &issue_names), errors);
    Coding {
        sides,
        actors,
        issues,
        statements,
        caveats,
        places,
        status,
        figures,
        relations,
        events,
        quotations,
        excused,
        meetings,
        disagreements,
        variants,
        sources,
        falls,
        codings,
        map,
        outline,
    }
}
