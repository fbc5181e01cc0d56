//! A static host of the plainest kind: one folder under a sub-path, gzip, no rewrite rules, 404 for the rest.

use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;
use percent_encoding::percent_decode_str;
use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use url::Url;

const SUB_PATH: &str = "/some/sub/path/";

/// One file, plain and compressed once.
struct Entry {
    mime: &'static str,
    plain: Vec<u8>,
    gzip: Vec<u8>,
}

type Files = HashMap<String, Entry>;

pub struct Server {
    /// Where the site begins; ends in a slash.
    pub base: Url,
}

impl Server {
    /// Serves until the process ends. The files are read now: a build in the meantime changes nothing.
    pub fn start(dist: &Path) -> Result<Self> {
        let mut files = Files::new();
        read_into(&mut files, dist, "")?;
        ensure!(
            files.contains_key("index.html"),
            "expected a built site in {}, found no index.html; run `cargo xtask build`",
            dist.display()
        );
        let listener = TcpListener::bind(("127.0.0.1", 0)).context("could not open a local port")?;
        let address = listener.local_addr().context("could not open a local port")?;
        let files = Arc::new(files);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let files = Arc::clone(&files);
                std::thread::spawn(move || {
                    // A browser that hangs up in the middle is no fault of the site.
                    let _ = answer(&stream, &files);
                });
            }
        });
        let base = Url::parse(&format!("http://{address}{SUB_PATH}")).context("expected an address")?;
        Ok(Self { base })
    }
}

fn read_into(files: &mut Files, folder: &Path, prefix: &str) -> Result<()> {
    let entries =
        std::fs::read_dir(folder).with_context(|| format!("expected a built site in {}; run `cargo xtask build`", folder.display()))?;
    for entry in entries {
        let path = entry.context("could not read the built site")?.path();
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            read_into(files, &path, &format!("{name}/"))?;
        } else {
            let plain = std::fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
            files.insert(name.clone(), Entry { mime: mime(&name), gzip: gzipped(&plain)?, plain });
        }
    }
    Ok(())
}

fn answer(mut stream: &TcpStream, files: &Files) -> Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next().context("no request")??;
    let mut takes_gzip = false;
    for header in lines {
        let header = header?.to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        takes_gzip |= header.starts_with("accept-encoding:") && header.contains("gzip");
    }
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let (status, mime, body, gzip) = match look_up(files, target) {
        Some(entry) if takes_gzip => ("200 OK", entry.mime, entry.gzip.as_slice(), true),
        Some(entry) => ("200 OK", entry.mime, entry.plain.as_slice(), false),
        None => ("404 Not Found", "text/plain; charset=utf-8", &b"not found"[..], false),
    };
    let encoding = if gzip { "Content-Encoding: gzip\r\n" } else { "" };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\n{encoding}Content-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if method != "HEAD" {
        stream.write_all(body)?;
    }
    Ok(stream.flush()?)
}

fn look_up<'a>(files: &'a Files, target: &str) -> Option<&'a Entry> {
    let path = target.split(['?', '#']).next()?.strip_prefix(SUB_PATH)?;
    let name = if path.is_empty() { "index.html".into() } else { percent_decode_str(path).decode_utf8_lossy() };
    files.get(name.as_ref())
}

fn gzipped(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).context("could not compress")?;
    encoder.finish().context("could not compress")
}

/// What static hosts send; a wrong type for wasm or modules stops a browser.
fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        // The packed program too: few hosts know what `.lzma` is.
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_the_site_are_found_and_only_below_its_path() {
        let entry = || Entry { mime: "", plain: vec![], gzip: vec![] };
        let files = Files::from([("index.html".into(), entry()), ("documents/a b.txt".into(), entry())]);
        for there in ["/some/sub/path/", "/some/sub/path/?q=a", "/some/sub/path/index.html", "/some/sub/path/documents/a%20b.txt"] {
            assert!(look_up(&files, there).is_some(), "{there}");
        }
        for nowhere in ["/", "/index.html", "/some/sub/path", "/some/sub/path/documents/", "/some/sub/path/../index.html"] {
            assert!(look_up(&files, nowhere).is_none(), "{nowhere}");
        }
    }
}
