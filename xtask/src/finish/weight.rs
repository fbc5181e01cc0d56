//! What a first visit fetches, as `gzip -9` sends it. Every build prints it; `cargo xtask test` judges it for this
//! repository's corpus.

use super::{html, number, offline};
use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

/// What a first visit may fetch until nothing is on its way any more, without parts that are fetched ahead and without what the
/// service worker stores afterwards.
const MOST: usize = 450_000;
/// What who opens every view may fetch.
const MOST_WITH_PARTS: usize = 1_050_000;
/// What of it may come before there is a page to read: the HTML, its style, and the script that loads before it is painted.
const MOST_BEFORE: usize = 25_000;
const PAGE: &str = "index.html";
/// The folder of the reports as they were received.
const TEXTS: &str = "documents";

/// The files that a reader fetches, each with its bytes: those of a first visit, and the parts of the program.
pub struct Weight {
    first: Vec<(String, usize)>,
    parts: Vec<(String, usize)>,
}

impl Weight {
    /// Of a built site in a folder.
    pub fn of(site: &Path) -> Result<Self> {
        let first = fetched(site)?;
        let parts = files(site, false)?.into_iter().filter(|name| !first.contains(name) && name.ends_with(".wasm")).collect();
        let weighed = |names: BTreeSet<String>| names.into_iter().map(|name| Ok((gzipped(&read(site, &name)?)?, name)));
        let weighed = |names| weighed(names).map(|file| file.map(|(size, name)| (name, size))).collect::<Result<_>>();
        Ok(Self { first: weighed(first)?, parts: weighed(parts)? })
    }

    fn sum(&self, fits: impl Fn(&str) -> bool) -> usize {
        self.first.iter().filter(|(name, _)| fits(name)).map(|(_, size)| size).sum()
    }

    fn all(&self) -> usize {
        self.sum(|_| true)
    }

    fn with_parts(&self) -> usize {
        self.all() + self.parts.iter().map(|(_, size)| size).sum::<usize>()
    }

    fn before_the_program(&self) -> usize {
        self.sum(|name| name == PAGE || name.ends_with(".css") || name.starts_with("boot"))
    }

    /// Each file, and the sums.
    pub fn print(&self) {
        println!("First visit, bytes as gzip -9:");
        let print = |(name, size): &(String, usize)| println!("{:>10}  {name}", number(*size));
        self.first.iter().for_each(print);
        println!("{:>10}  in all", number(self.all()));
        println!("{:>10}  of it the page that can be read before the program", number(self.before_the_program()));
        println!("Parts, each when it is first asked for:");
        self.parts.iter().for_each(print);
        println!("{:>10}  with all of them", number(self.with_parts()));
    }

    /// Whether a reader waits no longer than was promised.
    ///
    /// # Errors
    /// Names what is too heavy, and by how much.
    pub fn judge(&self) -> Result<()> {
        for (what, found, most) in [
            ("on a first visit", self.all(), MOST),
            ("before the page can be read", self.before_the_program(), MOST_BEFORE),
            ("for every view", self.with_parts(), MOST_WITH_PARTS),
        ] {
            ensure!(
                found <= most,
                "expected at most {} bytes {what}, found {}; each build prints them by file",
                number(most),
                number(found)
            );
        }
        Ok(())
    }
}

/// What the service worker of a release stores afterwards.
pub fn print_stored(site: &Path) -> Result<()> {
    let first = fetched(site)?;
    let rest = files(site, true)?.into_iter().filter(|name| !first.contains(name) && offline::is_kept(name));
    let sizes = rest.map(|name| gzipped(&read(site, &name)?)).collect::<Result<Vec<_>>>()?;
    println!("{:>10}  afterwards, for reading without a connection", number(sizes.iter().sum()));
    Ok(())
}

/// The files of a first visit: found by their names in the page, and in the scripts and styles found so.
fn fetched(site: &Path) -> Result<BTreeSet<String>> {
    let mut unseen = files(site, false)?;
    unseen.remove(PAGE);
    let mut found = BTreeSet::from([PAGE.to_owned()]);
    let mut queue = vec![PAGE.to_owned()];
    while let Some(name) = queue.pop() {
        let text = String::from_utf8(read(site, &name)?).unwrap_or_default();
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
    Ok(gzip(bytes)?.len())
}

pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).context("could not compress")?;
    encoder.finish().context("could not compress")
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
    fn only_what_the_page_leads_to_is_weighed() {
        let dir = std::env::temp_dir().join(format!("stance-atlas-weight-{}", std::process::id()));
        for folder in ["app-1", "documents"] {
            std::fs::create_dir_all(dir.join(folder)).expect("a temporary folder");
        }
        let write = |name: &str, bytes: &[u8]| std::fs::write(dir.join(name), bytes).expect("a file");
        write("index.html", b"<meta content=\"preview.png\"><script src=\"./boot-1.js\"></script><link href=\"app-1/a.wasm\">");
        write("boot-1.js", b"import './more.js'; register('worker.js')");
        write("worker.js", b"icon.png preview.png");
        for name in ["more.js", "app-1/a.wasm", "icon.png", "preview.png", "documents/a.txt"] {
            write(name, name.as_bytes());
        }
        let weight = Weight::of(&dir).expect("a site");
        let names: Vec<_> = weight.first.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["app-1/a.wasm", "boot-1.js", "index.html", "more.js", "worker.js"]);
        assert!(weight.first.iter().all(|(name, size)| gzipped(&read(&dir, name).expect("a file")).is_ok_and(|gzipped| gzipped == *size)));
        std::fs::remove_dir_all(&dir).expect("the test made this folder");
    }

    #[test]
    fn a_visit_or_a_page_that_is_too_heavy_is_named_with_its_bytes() {
        let judged = |page: usize, program: usize, parts: usize| {
            let [half, rest] = [page / 2, page - page / 2];
            let files = [(PAGE, half), ("style-1.css", rest), ("boot-1.js", 0), ("app-1/a.wasm", program)];
            let first = files.map(|(name, size)| (name.to_owned(), size)).into();
            Weight { first, parts: vec![("app-1/split_b.wasm".to_owned(), parts)] }.judge().map_err(|error| error.to_string())
        };
        assert_eq!(judged(MOST_BEFORE, MOST - MOST_BEFORE, MOST_WITH_PARTS - MOST), Ok(()));
        let error = judged(MOST_BEFORE, MOST - MOST_BEFORE + 1, 0).expect_err("a heavy program");
        assert!(error.contains("at most 450,000 bytes on a first visit, found 450,001"), "{error}");
        let error = judged(0, 0, MOST_WITH_PARTS + 1).expect_err("heavy parts");
        assert!(error.contains("at most 1,050,000 bytes for every view, found 1,050,001"), "{error}");
        let error = judged(MOST_BEFORE + 1, 0, 0).expect_err("a heavy page");
        assert!(error.contains("at most 25,000 bytes before the page can be read, found 25,001"), "{error}");
    }
}
