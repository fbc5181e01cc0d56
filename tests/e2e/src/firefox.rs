//! Firefox with a driver of its own. The driver prints what pages write to their console, so nothing has to be put into them.

use crate::driver::Driver;
use crate::page::Page;
use crate::session::Setting;
use anyhow::{Context, Result};
use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;

pub struct Firefox {
    pub page: Page,
    driver: Driver,
}

impl Firefox {
    pub async fn start(setting: &Arc<Setting>, program: &Path) -> Result<Self> {
        let driver = Driver::firefox()?;
        let wanted = json!({ "moz:firefoxOptions": {
            "binary": program,
            "args": ["-headless"],
            "prefs": {
                "devtools.console.stdout.content": true,
                "devtools.console.stdout.chrome": false,
            },
        } });
        let Value::Object(wanted) = wanted else { unreachable!("written as an object above") };
        let client = ClientBuilder::new(HttpConnector::new()).capabilities(wanted).connect(driver.url.as_str()).await;
        let page = Page { client: client.context("Firefox did not start")?, setting: Arc::clone(setting), logs: Arc::default() };
        Ok(Self { page, driver })
    }

    /// Closes the browser; returns what pages have written to its console.
    pub async fn close(self) -> Result<Vec<String>> {
        self.page.client.close().await.context("Firefox did not close")?;
        Ok(self.driver.end().into_iter().filter(|line| is_of_page(line)).collect())
    }
}

/// What Firefox says of a script that was at work when it ended the process of a page that had been left. A script that
/// never ends on a page that is open fails the step that waits for it.
const ENDED_WITH_ITS_PROCESS: &str = "Script terminated by timeout at:";

/// Scripts of the browser itself have other addresses; in its console the name of a component comes first.
fn is_of_page(line: &str) -> bool {
    if line.trim_end().ends_with(ENDED_WITH_ITS_PROCESS) {
        return false;
    }
    if let Some(error) = line.strip_prefix("JavaScript ") {
        let address = error.split_once(": ").map_or("", |(_, rest)| rest);
        return ["http:", "file:", "blob:"].iter().any(|scheme| address.starts_with(scheme));
    }
    let said = line.strip_prefix("console.").and_then(|line| line.split_once(": "));
    said.is_some_and(|(_, said)| !said.starts_with(char::is_alphabetic) || !said.trim_end().ends_with(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_console_of_pages_is_told_from_that_of_the_browser() {
        for line in [
            "console.error: \"a:\" ({b:1})",
            "console.log: 1",
            "JavaScript error: http://127.0.0.1:4000/load.js, line 1: Error: no",
            "JavaScript warning: file:///tmp/a.html, line 1: unreachable code",
        ] {
            assert!(is_of_page(line), "{line}");
        }
        for line in [
            "console.error: RSLoader: ",
            "JavaScript error: resource://gre/a.sys.mjs, line 50: TypeError: no",
            "JavaScript warning: http://127.0.0.1:4000/load.js, line 4: Script terminated by timeout at:",
            "*** headless",
        ] {
            assert!(!is_of_page(line), "{line}");
        }
    }
}
