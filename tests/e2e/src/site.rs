//! The files of a built site, and the same site in another release.

use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::io::Write;
use std::path::Path;

/// One file, plain and compressed.
#[derive(Debug, Clone)]
pub struct Entry {
    pub plain: Vec<u8>,
    pub gzip: Vec<u8>,
}

#[derive(Debug, Clone, Default)]
pub struct Site(pub HashMap<String, Entry>);

/// The beginning of another release's title.
pub const OTHER: &str = "Another release";

impl Site {
    /// Reads it now, so that a build in the meantime changes nothing.
    pub fn read(dist: &Path) -> Result<Self> {
        let mut site = Self::default();
        site.read_into(dist, "")?;
        let has_page = site.0.contains_key("index.html");
        ensure!(has_page, "expected a built site in {}, found no index.html; run `cargo xtask build`", dist.display());
        Ok(site)
    }

    fn read_into(&mut self, folder: &Path, prefix: &str) -> Result<()> {
        let entries =
            std::fs::read_dir(folder).with_context(|| format!("expected a built site in {}; run `cargo xtask build`", folder.display()))?;
        for entry in entries {
            let path = entry.context("could not read the built site")?.path();
            let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
            if path.is_dir() {
                self.read_into(&path, &format!("{name}/"))?;
            } else {
                let plain = std::fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
                self.put(&name, plain)?;
            }
        }
        Ok(())
    }

    fn put(&mut self, name: &str, plain: Vec<u8>) -> Result<()> {
        let gzip = gzipped(&plain)?;
        self.0.insert(name.to_owned(), Entry { plain, gzip });
        Ok(())
    }

    /// The one file whose name has this beginning and this end.
    pub fn name(&self, begin: &str, end: &str) -> Result<String> {
        let found = self.0.keys().find(|name| name.starts_with(begin) && name.ends_with(end));
        found.cloned().with_context(|| format!("expected a file {begin}…{end} in the site, found none"))
    }

    fn text(&self, name: &str) -> Result<String> {
        let entry = self.0.get(name).with_context(|| format!("expected {name} in the site, found none"))?;
        String::from_utf8(entry.plain.clone()).with_context(|| format!("expected text in {name}"))
    }

    /// The views by their keys, with the names of their links, as the page has them before the program.
    pub fn views(&self) -> Result<Vec<(String, String)>> {
        let page = self.text("index.html")?;
        let links = page.split(" data-view=\"").skip(1).map(|link| {
            let (view, rest) = link.split_once('"').context("expected a view")?;
            let name = rest.split_once("</a>").and_then(|(tag, _)| tag.rsplit_once('>')).context("expected the name of a view")?.1;
            Ok((view.to_owned(), name.to_owned()))
        });
        links.collect()
    }

    /// As a build would produce it after a change: another title, another style sheet, a corrected text.
    pub fn other_release(&self) -> Result<Self> {
        let mut other = self.clone();
        let old = self.name("style-", ".css")?;
        let style = format!("{}\n.another {{ color: red; }}\n", self.text(&old)?);
        let new = format!("style-{}.css", hash(style.as_bytes()));
        other.0.remove(&old);
        let page = self.text("index.html")?.replacen("<title>", &format!("<title>{OTHER} · "), 1).replace(&old, &new);
        let report = self.name("documents/", ".txt")?;
        let text = format!("{OTHER}. {}", self.text(&report)?);
        let mut worker = self.text("worker.js")?;
        for (name, of_old, bytes) in [(new, old, style), ("index.html".into(), "index.html".into(), page), (report.clone(), report, text)] {
            let entry = |name: &str, bytes: &[u8]| format!("\"{name}\":\"{}\"", hash(bytes));
            let before = entry(&of_old, self.text(&of_old)?.as_bytes());
            ensure!(worker.contains(&before), "expected {before} in the worker's list");
            worker = worker.replace(&before, &entry(&name, bytes.as_bytes()));
            other.put(&name, bytes.into_bytes())?;
        }
        let (before, release) = worker.split_once("OURS + \"").context("expected a release in the worker")?;
        let release = format!("{before}OURS + \"0000000000000000{}", &release[16..]);
        other.put("worker.js", release.into_bytes())?;
        Ok(other)
    }
}

/// A file's hash as in its name: the first 16 digits of a SHA-256.
fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn gzipped(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).context("could not compress")?;
    encoder.finish().context("could not compress")
}
