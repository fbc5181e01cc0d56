//! A static host of the plainest kind: one folder under a sub-path, gzip, no rewrite rules, 404 for the rest.
//!
//! By hand, because what goes wrong here on purpose goes wrong with the connection, which an HTTP library keeps from its
//! handlers: it is hung up before an answer, cut in the middle of a file, or never says anything.

use crate::faults::{self, Fault};
use crate::site::Site;
use anyhow::{Context, Result};
use percent_encoding::percent_decode_str;
use std::borrow::Cow;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use url::Url;

const SUB_PATH: &str = "/some/sub/path/";

/// Serves until the process ends.
pub struct Server {
    /// Where the site begins; ends in a slash.
    pub base: Url,
    host: Arc<Mutex<Host>>,
}

/// What a test can change of a host while it serves, and learn of it.
struct Host {
    site: Arc<Site>,
    asked: Vec<Asked>,
    gone: bool,
    /// The connection ends in the middle of files whose names begin so.
    cut: Option<&'static str>,
}

/// A file that was asked for, and how many bytes of it were sent.
#[derive(Debug, Clone)]
pub struct Asked {
    pub name: String,
    pub bytes: usize,
}

impl Server {
    pub fn start(site: &Arc<Site>) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).context("could not open a local port")?;
        let address = listener.local_addr().context("could not open a local port")?;
        let host = Arc::new(Mutex::new(Host { site: Arc::clone(site), asked: Vec::new(), gone: false, cut: None }));
        let shared = Arc::clone(&host);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let host = Arc::clone(&shared);
                std::thread::spawn(move || {
                    // A browser that hangs up in the middle is no fault of the site.
                    let _ = answer(&stream, &host);
                });
            }
        });
        let base = Url::parse(&format!("http://{address}{SUB_PATH}")).context("expected an address")?;
        Ok(Self { base, host })
    }

    fn host(&self) -> MutexGuard<'_, Host> {
        self.host.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Hangs up on everybody from now on, or no longer.
    pub fn be_gone(&self, gone: bool) {
        self.host().gone = gone;
    }

    /// Serves another release from now on.
    pub fn publish(&self, site: Site) {
        self.host().site = Arc::new(site);
    }

    /// Sends only half of the files whose names begin so.
    pub fn cut(&self, begin: Option<&'static str>) {
        self.host().cut = begin;
    }

    /// What was asked for since the last time, in order.
    pub fn asked(&self) -> Vec<Asked> {
        std::mem::take(&mut self.host().asked)
    }
}

fn answer(mut stream: &TcpStream, host: &Mutex<Host>) -> Result<()> {
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
    let site = {
        let host = host.lock().unwrap_or_else(PoisonError::into_inner);
        if host.gone {
            return Ok(());
        }
        Arc::clone(&host.site)
    };
    let mut answer = Answer::to(&site, target, takes_gzip);
    {
        let mut host = host.lock().unwrap_or_else(PoisonError::into_inner);
        if host.cut.is_some_and(|begin| answer.name.starts_with(begin)) {
            answer.sent /= 2;
        }
        host.asked.push(Asked { name: answer.name.clone(), bytes: answer.sent });
    }
    if answer.stalled {
        // Until the browser hangs up.
        stream.read_to_end(&mut Vec::new())?;
        return Ok(());
    }
    write!(
        stream,
        "HTTP/1.1 {}\r\nContent-Type: {}\r\n{}Content-Length: {}\r\nConnection: close\r\n\r\n",
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
    /// The file's, or the whole address where there is none.
    name: String,
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
    fn to(site: &'a Site, target: &str, takes_gzip: bool) -> Self {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let (fault, name) = match Fault::of_path(path) {
            Some((fault, name)) => (Some(fault), Some(name)),
            None => (None, path.strip_prefix(SUB_PATH)),
        };
        let name = name.map(|name| if name.is_empty() { "index.html".into() } else { percent_decode_str(name).decode_utf8_lossy() });
        let name = name.filter(|name| !fault.is_some_and(|fault| fault.hides(name)));
        let Some((name, entry)) = name.as_ref().and_then(|name| site.0.get_key_value(name.as_ref())) else {
            let body = b"not found";
            return Self {
                name: target.to_owned(),
                status: "404 Not Found",
                mime: "text/plain; charset=utf-8",
                headers: "Cache-Control: no-store\r\n".to_owned(),
                body: body.into(),
                sent: body.len(),
                stalled: false,
            };
        };
        // As the plainest hosts say: ten minutes without asking again.
        let mut headers = format!("Cache-Control: {}\r\n", if fault.is_some() { "no-store" } else { "max-age=600" });
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
        Self { name: name.clone(), status: "200 OK", mime: mime(name), headers, body, sent, stalled }
    }
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
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Entry;

    #[test]
    fn only_files_of_the_site_are_found_and_only_below_its_path() {
        let entry = || Entry { plain: vec![], gzip: vec![] };
        let files = Site([("index.html".into(), entry()), ("documents/a b.txt".into(), entry())].into());
        for there in ["/some/sub/path/", "/some/sub/path/?q=a", "/some/sub/path/index.html", "/some/sub/path/documents/a%20b.txt"] {
            assert_eq!(Answer::to(&files, there, true).status, "200 OK", "{there}");
        }
        for nowhere in ["/", "/index.html", "/some/sub/path", "/some/sub/path/documents/", "/some/sub/path/../index.html"] {
            assert_eq!(Answer::to(&files, nowhere, true).status, "404 Not Found", "{nowhere}");
        }
    }
}
