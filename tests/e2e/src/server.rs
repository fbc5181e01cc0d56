//! A static host of the plainest kind: one folder under a sub-path, gzip, no rewrite rules, 404 for the rest.

use crate::faults::{self, Fault};
use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;
use percent_encoding::percent_decode_str;
use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
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
    let answer = Answer::to(files, target, takes_gzip);
    if answer.stalled {
        // Until the browser hangs up.
        stream.read_to_end(&mut Vec::new())?;
        return Ok(());
    }
    write!(
        stream,
        "HTTP/1.1 {}\r\nContent-Type: {}\r\n{}Content-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        answer.status,
        answer.mime,
        answer.headers,
        answer.body.len()
    )?;
    if method != "HEAD" {
        stream.write_all(&answer.body[..answer.sent])?;
    }
    Ok(stream.flush()?)
}

/// What is said to a request.
struct Answer<'a> {
    status: &'static str,
    mime: &'static str,
    headers: String,
    body: Cow<'a, [u8]>,
    /// How much of the body comes through.
    sent: usize,
    /// Whether nothing is ever said.
    stalled: bool,
}

impl<'a> Answer<'a> {
    fn to(files: &'a Files, target: &str, takes_gzip: bool) -> Self {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let (fault, name) = match Fault::of_path(path) {
            Some((fault, name)) => (Some(fault), Some(name)),
            None => (None, path.strip_prefix(SUB_PATH)),
        };
        let name = name.map(|name| if name.is_empty() { "index.html".into() } else { percent_decode_str(name).decode_utf8_lossy() });
        let name = name.filter(|name| !fault.is_some_and(|fault| fault.hides(name)));
        let Some((name, entry)) = name.as_ref().and_then(|name| files.get_key_value(name.as_ref())) else {
            let body = b"not found";
            return Self {
                status: "404 Not Found",
                mime: "text/plain; charset=utf-8",
                headers: String::new(),
                body: body.into(),
                sent: body.len(),
                stalled: false,
            };
        };
        let mut headers = String::new();
        let body: Cow<'a, [u8]> = match fault {
            Some(fault) => fault.spoil(name, &entry.plain).into(),
            None if takes_gzip => {
                headers.push_str("Content-Encoding: gzip\r\n");
                entry.gzip.as_slice().into()
            }
            None => entry.plain.as_slice().into(),
        };
        if fault == Some(Fault::Refused) {
            headers.push_str(faults::REFUSAL);
        }
        let sent = fault.map_or(body.len(), |fault| fault.sent(name, body.len()));
        let stalled = fault.is_some_and(|fault| fault.stalls(name));
        Self { status: "200 OK", mime: entry.mime, headers, body, sent, stalled }
    }
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
            assert_eq!(Answer::to(&files, there, true).status, "200 OK", "{there}");
        }
        for nowhere in ["/", "/index.html", "/some/sub/path", "/some/sub/path/documents/", "/some/sub/path/../index.html"] {
            assert_eq!(Answer::to(&files, nowhere, true).status, "404 Not Found", "{nowhere}");
        }
    }
}
