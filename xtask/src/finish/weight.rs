//! What a first visit fetches: every file that the page leads to, as `gzip -9` sends it, against the bar.

use super::number;
use super::{editions, html, offline};
use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

const BAR: usize = 200_000;
const PAGE: &str = "index.html";
/// The folder of the reports as they were received.
const TEXTS: &str = "documents";

/// Prints each file and the sum. A release past the bar fails; a development build is bigger and only told.
pub fn report(staging: &Path, release: bool) -> Result<()> {
    let first = first_visit(staging)?;
    let mut sum = 0;
    println!("First visit, bytes as gzip -9:");
    for name in &first {
        let size = gzipped(&read(staging, name)?)?;
        println!("{:>10}  {name}", number(size));
        sum += size;
    }
    let kind = if release { "release" } else { "development build, not held to it" };
    println!("{:>10}  in all, of {} ({kind})", number(sum), number(BAR));
    if release {
        report_rest(staging, &first)?;
    }
    ensure!(!release || sum <= BAR, "expected at most {} bytes on a first visit, found {}", number(BAR), number(sum));
    Ok(())
}

/// What comes after the first visit, and when.
fn report_rest(staging: &Path, first: &BTreeSet<String>) -> Result<()> {
    let mut rest = files(staging, true)?;
    rest.retain(|name| !first.contains(name) && offline::is_kept(name));
    let size = |name: &String| -> Result<usize> { gzipped(&read(staging, name)?) };
    println!("Afterwards, at a reader's first step or after six seconds, for reading without a connection:");
    let (texts, files): (Vec<_>, Vec<_>) = rest.iter().partition(|name| name.starts_with(TEXTS));
    let mut sum = 0;
    for name in files {
        let when = if editions::is_of_views(name) { " (at once where the map, the stances or the timeline are open)" } else { "" };
        println!("{:>10}  {name}{when}", number(size(name)?));
        sum += size(name)?;
    }
    let texts = texts.into_iter().map(size).sum::<Result<usize>>()?;
    println!("{:>10}  {TEXTS}", number(texts));
    println!("{:>10}  in all", number(sum + texts));
    Ok(())
}

/// The files of a first visit to the front page.
pub fn first_visit(staging: &Path) -> Result<BTreeSet<String>> {
    let mut found = fetched(staging)?;
    found.retain(|name| !editions::is_of_views(name));
    Ok(found)
}

/// Files are found by their names in the page, and in the scripts and styles found so.
fn fetched(staging: &Path) -> Result<BTreeSet<String>> {
    let mut unseen = files(staging, false)?;
    unseen.remove(PAGE);
    let mut found = BTreeSet::from([PAGE.to_owned()]);
    let mut queue = vec![PAGE.to_owned()];
    while let Some(name) = queue.pop() {
        let text = String::from_utf8(read(staging, &name)?).unwrap_or_default();
        let text = if name == PAGE { html::without_links(&text) } else { text };
        for named in unseen.extract_if(.., |file| text.contains(file.as_str())) {
            found.insert(named.clone());
            // The worker names what it stores later.
            if named != offline::NAME {
                queue.push(named);
            }
        }
    }
    Ok(found)
}

/// All files by their path in the site, with or without the reports' texts.
pub fn files(staging: &Path, with_texts: bool) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        let path = staging.join(&folder);
        for entry in std::fs::read_dir(&path).with_context(|| format!("could not read {}", path.display()))? {
            let entry = entry.context("could not read the built site")?;
            let name = format!("{folder}{}", entry.file_name().to_string_lossy());
            if entry.path().is_file() {
                names.insert(name);
            } else if with_texts || name != TEXTS {
                folders.push(format!("{name}/"));
            }
        }
    }
    Ok(names)
}

pub fn read(staging: &Path, name: &str) -> Result<Vec<u8>> {
    std::fs::read(staging.join(name)).with_context(|| format!("could not read {name}"))
}

pub fn gzipped(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).context("could not compress")?;
    Ok(encoder.finish().context("could not compress")?.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_thousands() {
        for (n, text) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(number(n), text);
        }
    }

    #[test]
    fn only_what_the_page_leads_to_is_weighed_and_a_release_past_the_bar_fails() {
        let dir = std::env::temp_dir().join(format!("stance-atlas-weight-{}", std::process::id()));
        std::fs::create_dir_all(&dir).expect("a temporary folder");
        let write = |name: &str, bytes: &[u8]| std::fs::write(dir.join(name), bytes).expect("a file");
        write("index.html", b"<meta content=\"preview.png\"><script src=\"./app.js\"></script>");
        write("app.js", b"import './snippets/a/inline.js'; fetch('app.wasm'); register('worker.js')");
        write("app.wasm", &[0xff, 0]);
        write("preview.png", &[1]);
        write("worker.js", b"views-2.js preview.png");
        write("views-2.js", b"");
        std::fs::create_dir_all(dir.join("snippets/a")).expect("a folder");
        write("snippets/a/inline.js", b"1");
        let found: Vec<_> = fetched(&dir).expect("files").into_iter().collect();
        assert_eq!(found, ["app.js", "app.wasm", "index.html", "snippets/a/inline.js", "worker.js"]);
        assert!(report(&dir, true).is_ok());
        // Bytes that no compressor makes smaller.
        let mut noise = 1_u64;
        let bytes = std::iter::repeat_with(|| {
            noise = noise.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (noise >> 56) as u8
        });
        let bytes: Vec<u8> = bytes.take(BAR).collect();
        write("app.wasm", &bytes);
        assert!(report(&dir, true).is_err());
        assert!(report(&dir, false).is_ok());
        std::fs::remove_dir_all(&dir).expect("the test made this folder");
    }
}
