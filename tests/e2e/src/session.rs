//! One scenario in one fresh browser.

use crate::page::Page;
use crate::scenarios::{Outcome, Scenario};
use crate::site::Site;
use anyhow::{Context, Result};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::task::spawn_local;
use url::Url;

/// What all scenarios share.
#[derive(Clone)]
pub struct Setting {
    /// Where the site begins.
    pub base: Url,
    /// Its files, for a separate host.
    pub site: Arc<Site>,
    /// The site as one file.
    pub file: Option<PathBuf>,
    pub driver: Url,
    /// Another browser.
    pub firefox: Option<PathBuf>,
    pub axe: Option<PathBuf>,
    pub lighthouse: Option<PathBuf>,
    /// Whether repeated checks are repeated more often.
    pub long: bool,
    /// The clone.
    pub root: PathBuf,
}

/// Screenshots of a run, in the clone.
pub const SHOTS: &str = "target/e2e-shots";

const FLAGS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    "--window-size=1280,900",
];

/// A panic in a scenario is its failure, not the end of the run.
pub async fn play(setting: &Arc<Setting>, scenario: Scenario) -> Outcome {
    let client = match connect(&setting.driver).await {
        Ok(client) => client,
        Err(error) => return Outcome::Failed(format!("{error:#}")),
    };
    let outcome = match Page::new(client.clone(), Arc::clone(setting)).await {
        Ok(page) => {
            let played = spawn_local((scenario.play)(page)).await;
            played.unwrap_or_else(|panic| Outcome::Failed(panic.to_string()))
        }
        Err(error) => Outcome::Failed(format!("{error:#}")),
    };
    // A browser that does not close ends with the driver's process group.
    let _ = client.close().await;
    outcome
}

/// A fresh browser.
pub async fn connect(driver: &Url) -> Result<Client> {
    let mut options = json!({ "args": FLAGS });
    if let Some(chrome) = std::env::var_os("CHROME") {
        options["binary"] = chrome.to_string_lossy().into();
    }
    let wanted = json!({
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    });
    let Value::Object(capabilities) = wanted else { unreachable!("written as an object above") };
    let capabilities: Capabilities = capabilities;
    ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(driver.as_str()).await.context("the browser did not start")
}
