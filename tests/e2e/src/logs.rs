//! What the browser logged: its console, and every request of the page.

use crate::command;
use anyhow::{Context, Result};
use fantoccini::Client;
use serde_json::{Value, json};
use url::Url;

/// Both logs so far; the driver hands out each entry once.
#[derive(Debug, Default)]
pub struct Logs {
    console: Vec<String>,
    requests: Vec<String>,
}

impl Logs {
    pub async fn read_console(&mut self, client: &Client) -> Result<()> {
        for entry in entries(client, "browser").await? {
            let part = |key: &str| entry[key].as_str().unwrap_or_default().to_owned();
            self.console.push(format!("{} {}", part("level"), part("message")));
        }
        Ok(())
    }

    pub async fn read_requests(&mut self, client: &Client) -> Result<()> {
        for entry in entries(client, "performance").await? {
            let event = event(&entry)?;
            if event["method"] == "Network.requestWillBeSent"
                && let Some(address) = event["params"]["request"]["url"].as_str()
            {
                self.requests.push(address.to_owned());
            }
        }
        Ok(())
    }

    pub fn console(&self) -> &[String] {
        &self.console
    }

    pub fn requests(&self) -> &[String] {
        &self.requests
    }

    /// Requests that left the site's own origin. `data:` and `blob:` leave nothing.
    pub fn foreign(&self, base: &Url) -> Vec<String> {
        self.requests.iter().filter(|address| is_foreign(address, base)).cloned().collect()
    }
}

fn is_foreign(address: &str, base: &Url) -> bool {
    match Url::parse(address) {
        Ok(url) if matches!(url.scheme(), "data" | "blob" | "about") => false,
        Ok(url) => url.origin() != base.origin(),
        Err(_) => true,
    }
}

/// The browser's own event in an entry of the performance log.
fn event(entry: &Value) -> Result<Value> {
    let text = entry["message"].as_str().context("expected an event of the browser")?;
    let mut event: Value = serde_json::from_str(text).context("expected an event of the browser")?;
    Ok(event["message"].take())
}

/// What the browser noted of its network since the last time.
pub async fn events(client: &Client) -> Result<Vec<Value>> {
    entries(client, "performance").await?.iter().map(event).collect()
}

async fn entries(client: &Client, kind: &str) -> Result<Vec<Value>> {
    let log = command::post(client, "se/log", json!({ "type": kind })).await?;
    log.as_array().cloned().context("expected a log of the browser")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_port_is_another_origin() {
        let base = Url::parse("http://127.0.0.1:4000/some/").expect("an address");
        assert!(!is_foreign("http://127.0.0.1:4000/favicon.ico", &base));
        assert!(!is_foreign("data:image/png;base64,AA", &base));
        for foreign in ["http://127.0.0.1:4001/", "https://127.0.0.1:4000/", "https://fonts.example/a.woff2"] {
            assert!(is_foreign(foreign, &base), "{foreign}");
        }
    }
}
