//! The names of the files in the folder: what is nearly named as it should be, and what nobody reads.
use super::error::{At, Errors};
use super::folder::Folder;
use super::like::likest;

/// Tables of the folder.
const TABLES: [&str; 15] = [
    "corpus.toml",
    "documents.toml",
    "actors.toml",
    "issues.toml",
    "statements.toml",
    "caveats.toml",
    "places.toml",
    "status.toml",
    "figures.toml",
    "events.toml",
    "quotations.toml",
    "meetings.toml",
    "variants.toml",
    "record.toml",
    "map.toml",
];
const FOLDERS: [&str; 3] = ["documents", "map", "coding"];
/// What only a coding has.
const OF_CODINGS: [&str; 1] = ["passages.toml"];
/// Text for people.
const FOR_PEOPLE: [&str; 4] = ["readme", "license", "licence", "coding.md"];

/// Notes the files of the folder that are not read. What lies in `documents/` is held against its table, and `map/` against the map.
pub fn validate_files(folder: &Folder, errors: &mut Errors) {
    let known: Vec<&str> = TABLES.into_iter().chain(FOLDERS).collect();
    validate_names(folder, "", &known, errors);
    for name in folder.names("coding") {
        let path = format!("coding/{name}");
        if folder.is_folder(&path) {
            let known: Vec<&str> = TABLES.into_iter().chain(OF_CODINGS).collect();
            validate_names(folder, &path, &known, errors);
            if !folder.has(&format!("{path}/statements.toml")) {
                errors.warn(&At::head_of(&path), "statements.toml in each coding", "none", "add it, or remove the folder");
            }
        } else if name != "settled.toml" && !name.ends_with(".md") {
            validate_name(&path, &name, &["settled.toml"], &folder.names("coding"), errors);
        }
    }
}

fn validate_names(folder: &Folder, path: &str, known: &[&str], errors: &mut Errors) {
    let names = folder.names(path);
    for name in names.iter().filter(|name| !known.contains(&name.as_str()) && !is_for_people(name)) {
        let path = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
        validate_name(&path, name, known, &names, errors);
    }
}

fn is_for_people(name: &str) -> bool {
    let name = name.to_lowercase();
    FOR_PEOPLE.iter().any(|begin| name.starts_with(begin))
}

/// A name that is nearly that of a file which is not there was meant to be that; another is only not read.
fn validate_name(path: &str, name: &str, known: &[&str], names: &[String], errors: &mut Errors) {
    let missing = known.iter().copied().filter(|known| !names.iter().any(|name| name == known));
    let stem = |name: &str| name.split('.').next().unwrap_or_default().to_lowercase();
    let stems: Vec<(String, &str)> = missing.map(|known| (stem(known), known)).collect();
    let like = likest(&stem(name), stems.iter().map(|(stem, _)| stem.as_str()));
    let like = like.and_then(|like| stems.iter().find(|(stem, _)| stem == like));
    match like {
        Some((_, like)) => errors.add(&At::head_of(path), format!("the name {like}"), format!("“{name}”"), format!("rename it to {like}")),
        None => errors.warn(&At::head_of(path), "files that are read", format!("“{name}”, which is not read"), "rename or remove it"),
    }
}
