//! `new-corpus`: the folder of a new corpus from text files, with all that can be guessed of them.
mod dates;
mod draft;
mod language;
mod lines;
mod months;
mod outlet;
mod passages;
mod published;
mod slug;
mod tables;
mod title;

#[cfg(test)]
mod tests;

pub use draft::sha256;

use crate::corpus_args::NewCorpus;
use crate::plain_text::{Kind, has_cr_only};
use anyhow::{Context, Result, bail};
use atlas_core::model::Dated;
use draft::{Draft, Source, draft};
use published::Published;
use std::collections::BTreeSet;
use std::path::Path;

/// Makes the folder, checks it, and says what was guessed.
pub fn new_corpus(options: &NewCorpus) -> Result<()> {
    let dir = &options.dir;
    if dir.exists() && dir.read_dir().map_or(true, |mut entries| entries.next().is_some()) {
        bail!("expected a new or an empty folder, found {}; name another one, or remove it yourself", dir.display());
    }
    let sources = read_all(options)?;
    let drafts = drafts(&sources, &options.published)?;
    write(dir, &sources, &drafts).with_context(|| format!("could not write the corpus to {}", dir.display()))?;
    drafts.iter().for_each(print);
    if let Err(errors) = atlas_core::questions::read_checked(dir) {
        bail!("the tables need your hand; correct them and run `cargo xtask check {0}`:\n{errors}", dir.display());
    }
    let n = drafts.len();
    println!("\nok: {} is a corpus of {n} {}; search, concordance and timeline work before anything is coded", dir.display(), noun(n));
    println!("It publishes each text in full: you must have the right to do so, or write publish = \"quotes-only\" in corpus.toml.");
    println!(
        "Next: correct documents.toml and corpus.toml, then `cargo xtask serve --seeds {}`; README.md there tells more.",
        dir.display()
    );
    Ok(())
}

fn noun(n: usize) -> &'static str {
    if n == 1 { "document" } else { "documents" }
}

/// The texts of all files, or what is wrong with each that is none.
fn read_all(options: &NewCorpus) -> Result<Vec<Source>> {
    let mut names = BTreeSet::new();
    let (mut sources, mut faults) = (Vec::new(), Vec::new());
    for path in &options.files {
        match read(path) {
            // Some disks do not tell capitals apart.
            Ok(source) if !names.insert(source.file.to_lowercase()) => {
                faults.push(format!("{}: expected names that differ, found {} twice; rename one of the two", path.display(), source.file));
            }
            Ok(source) => sources.push(source),
            Err(fault) => faults.push(format!("{}: {fault}", path.display())),
        }
    }
    for (file, _) in options.published.iter().filter(|(file, _)| !options.files.iter().any(|path| is_named(path, file))) {
        faults.push(format!("--published {file}: expected one of the files, found no such name; write it as the file is called"));
    }
    if faults.is_empty() { Ok(sources) } else { bail!("nothing was written:\n{}", faults.join("\n")) }
}

fn is_named(path: &Path, file: &str) -> bool {
    path.as_os_str() == file || path.file_name().is_some_and(|name| name == file)
}

/// The text of a file, or why it cannot be a document.
fn read(path: &Path) -> Result<Source, String> {
    let convert = "run `cargo xtask convert` on it, and give the file that it writes";
    let is_file = path.metadata().map_err(|error| format!("expected a text file, found none ({error}); correct the path"))?.is_file();
    if !is_file {
        return Err("expected a text file, found something else; name each file by itself".to_owned());
    }
    let bytes = std::fs::read(path).map_err(|error| format!("expected a readable file, found: {error}; check its permissions"))?;
    let file = path.file_name().and_then(|name| name.to_str()).filter(|name| !name.starts_with('.') && !name.contains('\\'));
    let file = file.ok_or("expected a plain file name, found one that a page could not link to; rename the file")?.to_owned();
    if let Some(fault) = Kind::of(&bytes).fault() {
        return Err(format!("expected plain text, found {fault}"));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("expected UTF-8 text, found byte 0x{:02x} at offset {at}; {convert}", error.as_bytes()[at])
    })?;
    if text.starts_with('\u{feff}') {
        return Err(format!("expected text without a byte order mark, found one; {convert}"));
    }
    if has_cr_only(&text) {
        return Err(format!("expected lines that end with LF or CRLF, found CR alone; {convert}"));
    }
    if text.trim().is_empty() {
        return Err("expected text, found none; leave the file out".to_owned());
    }
    Ok(Source { file, text })
}

/// The rows of all texts, or which of them have no date.
fn drafts(sources: &[Source], given: &[(String, Dated)]) -> Result<Vec<Draft>> {
    let mut taken = BTreeSet::new();
    let of = |source: &Source| {
        let by_hand = given
            .iter()
            .find(|(file, _)| is_named(Path::new(&source.file), Path::new(file).file_name().and_then(|n| n.to_str()).unwrap_or(file)));
        let published = by_hand.map(|(_, date)| Published { date: *date, basis: "given to new-corpus by hand".to_owned() });
        draft(source, published, &mut taken)
    };
    let mut drafts: Vec<Draft> = sources.iter().map(of).collect();
    one_name_each(&mut drafts);
    let undated: Vec<String> = drafts
        .iter()
        .filter(|draft| draft.published.is_none())
        .map(|draft| format!("{0}: expected a date or a year in the text or in the name, found none; add --published '{0}=YYYY-MM-DD' (or YYYY-MM, or YYYY)", draft.file))
        .collect();
    if undated.is_empty() { Ok(drafts) } else { bail!("nothing was written:\n{}", undated.join("\n")) }
}

/// An outlet is named in one way, whatever its capitals.
fn one_name_each(drafts: &mut [Draft]) {
    let mut names: Vec<String> = Vec::new();
    for (name, _) in drafts.iter_mut().filter_map(|draft| draft.outlet.as_mut()) {
        match names.iter().find(|known| slug::slug(known) == slug::slug(name)) {
            Some(known) => known.clone_into(name),
            None => names.push(name.clone()),
        }
    }
}

fn write(dir: &Path, sources: &[Source], drafts: &[Draft]) -> Result<()> {
    let documents = dir.join("documents");
    std::fs::create_dir_all(&documents)?;
    for source in sources {
        std::fs::write(documents.join(&source.file), &source.text)?;
    }
    let name = dir.canonicalize()?.file_name().map_or_else(|| "New corpus".to_owned(), |name| name.to_string_lossy().into_owned());
    let texts: Vec<&str> = sources.iter().map(|source| source.text.as_str()).collect();
    for (file, text) in tables::tables(&name, drafts, &texts) {
        std::fs::write(dir.join(file), text)?;
    }
    Ok(())
}

/// What was guessed of a text.
fn print(draft: &Draft) {
    println!("{}\n    {}: {}", draft.file, draft.id, draft.title);
    if let Some(Published { date, basis }) = &draft.published {
        println!("    {} ({}), {basis}", date.first, date.precision.as_str());
    }
    match &draft.outlet {
        Some((name, words)) => println!("    outlet {name}, inferred from “{words}”"),
        None => println!("    outlet not stated"),
    }
}
