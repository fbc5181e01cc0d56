//! The end of every build, called by Trunk as its post_build hook: fills the page with the corpus's own words,
//! adds the reports as text files, gives the program of a release a folder, locks the page by a policy, and weighs a first visit.

mod bundle;
mod canvas;
mod help;
mod html;
mod offline;
mod parts;
#[path = "../../../src/text/plain.rs"]
mod plain;
mod policy;
mod preview;
mod program;
mod reload;
mod shell;
mod single;
mod social;
mod template;
mod weight;

pub use parts::WANTED as PARTS_WANTED;
pub use weight::gzipped;

use anyhow::{Context, Result, anyhow, bail};
use atlas_core::index::{self, Atlas};
use atlas_core::model::{Corpus, Publish};
use std::path::Path;

/// Crawlers read this file at the root of a host only; there it keeps the full texts out of search engines.
const ROBOTS: &str = "User-agent: *\nDisallow: /documents/\nDisallow: /*/documents/\n";

/// For readers without scripts.
const PLAIN_TEXT: &str = "Each report below can be read as plain text.";

pub fn finish() -> Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").context("`finish` is the hook that Trunk calls; type `cargo xtask build`")?;
    let staging = Path::new(&staging);
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let seeds = crate::site::seeds_dir()?;
    let corpus = atlas_core::seed::read(&seeds).map_err(|errors| anyhow!("{errors}the corpus in {} is not whole", seeds.display()))?;
    let full_text = !quotes_only() && corpus.info.publish == Publish::Full;

    let write = |name: &str, bytes: Vec<u8>| std::fs::write(staging.join(name), bytes).with_context(|| format!("could not write {name}"));
    write(social::PICTURE, preview::png(&corpus)?)?;
    write(offline::PICTURE, offline::picture()?)?;
    write(offline::MANIFEST, offline::manifest(&corpus.info).into())?;
    if full_text {
        copy_documents(staging, &seeds, &corpus)?;
    }
    write_page(staging, &corpus, full_text, release)?;
    if release {
        offline::write_worker(staging)?;
    }
    weight::Weight::of(staging)?.print();
    weight::print_stored(staging)
}

/// Whether a release in a folder is as light as is promised for the corpus of this repository.
pub fn judge_weight(dist: &Path) -> Result<()> {
    weight::Weight::of(dist)?.judge()
}

fn write_page(staging: &Path, corpus: &Corpus, full_text: bool, release: bool) -> Result<()> {
    let file = staging.join("index.html");
    let page = std::fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))?;
    let bytes = index::build(corpus, index::Options { quotes_only: !full_text });
    let atlas = Atlas::open(&bytes).map_err(|error| anyhow!("the index does not open: {error}"))?;
    let address = std::env::var("STANCE_ADDRESS").ok().filter(|address| !address.is_empty());
    let page = template::fill(
        &page,
        &[
            ("title", &html::escape(&corpus.info.title)),
            ("description", &html::escape(&corpus.info.description)),
            ("rights", &html::escape(&corpus.info.rights)),
            ("styles", &bundle::styles(staging, &crate::run::root()?.join("style"))?),
            ("social", &social::tags(&corpus.info, address.as_deref())?),
            ("help", &help::card(&atlas)),
            ("views", &shell::views(&atlas)),
            ("filters", &shell::filters()),
            ("front", &shell::front(&atlas, full_text)),
            ("plain-text", if full_text { PLAIN_TEXT } else { "" }),
        ],
    )?;
    let page = bundle::script(staging, &page, "boot.js")?;
    let page = reload::settle(&html::without_nonces(&page));
    let page = if release { program::settle(staging, &page, parts::are_wanted().then(parts::parted).transpose()?)? } else { page };
    // The policy comes last: a byte changed in a script after it would shut that script out.
    let page = policy::lock(&page)?;
    std::fs::write(&file, page).with_context(|| format!("could not write {}", file.display()))
}

/// The release in a folder as one file, which opens from disk.
pub fn write_single(dist: &Path, out: &Path) -> Result<()> {
    let file = single::single(dist)?;
    std::fs::write(out, &file).with_context(|| format!("could not write {}", out.display()))?;
    println!("{}: {} bytes", out.display(), number(file.len()));
    Ok(())
}

fn copy_documents(staging: &Path, seeds: &Path, corpus: &Corpus) -> Result<()> {
    let to = staging.join("documents");
    std::fs::create_dir_all(&to).with_context(|| format!("could not make {}", to.display()))?;
    for document in &corpus.documents {
        let from = seeds.join("documents").join(&document.file);
        std::fs::copy(&from, to.join(&document.file)).with_context(|| format!("could not copy {}", from.display()))?;
    }
    std::fs::write(staging.join("robots.txt"), ROBOTS).context("could not write robots.txt")
}

/// 1234567 as 1,234,567, as the browser will write it in the page's language.
pub fn number(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn quotes_only() -> bool {
    std::env::var_os("STANCE_QUOTES_ONLY").is_some_and(|value| value == "1")
}

/// Cuts a text around the first `needle`; an error names what the page lacks.
fn split<'a>(page: &'a str, needle: &str) -> Result<(&'a str, &'a str)> {
    match page.split_once(needle) {
        Some(halves) => Ok(halves),
        None => bail!("index.html: expected {needle:?}, found none; add it"),
    }
}
