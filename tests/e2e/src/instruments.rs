//! The page as measured: console, requests, axe-core, sizes, keys, screenshots.

use crate::axe::{self, Rules};
use crate::command::devtools;
use crate::page::{Page, Scheme};
use crate::session::{SHOTS, Setting};
use anyhow::{Context, Result, ensure};
use fantoccini::Client;
use serde_json::json;

impl Page {
    pub fn setting(&self) -> &Setting {
        &self.setting
    }

    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Everything the console has printed.
    pub async fn console(&self) -> Result<Vec<String>> {
        let mut logs = self.logs.lock().await;
        logs.read_console(&self.client).await?;
        Ok(logs.console().to_vec())
    }

    pub async fn expect_silent_console(&self) -> Result<()> {
        let console = self.console().await?;
        ensure!(console.is_empty(), "expected an empty console, found {console:#?}");
        Ok(())
    }

    pub async fn foreign_requests(&self) -> Result<Vec<String>> {
        let mut logs = self.logs.lock().await;
        logs.read_requests(&self.client).await?;
        ensure!(!logs.requests().is_empty(), "expected the page's own requests in the log, found none: the log is not read");
        Ok(logs.foreign(&self.setting.base))
    }

    /// Every address requested, in order.
    pub async fn requests(&self) -> Result<Vec<String>> {
        let mut logs = self.logs.lock().await;
        logs.read_requests(&self.client).await?;
        Ok(logs.requests().to_vec())
    }

    /// Violations that axe-core finds; `None` where it is not installed.
    pub async fn axe(&self) -> Result<Option<Vec<String>>> {
        self.axe_by(Rules::All).await
    }

    pub async fn axe_by(&self, rules: Rules) -> Result<Option<Vec<String>>> {
        match &self.setting.axe {
            Some(file) => Ok(Some(axe::violations(&self.client, file, rules).await?)),
            None => Ok(None),
        }
    }

    /// A window of this size in this colour scheme, without motion.
    pub async fn show_as(&self, width: u32, height: u32, scheme: Scheme) -> Result<()> {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        devtools(&self.client, "Emulation.setDeviceMetricsOverride", size).await?;
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme.name() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        devtools(&self.client, "Emulation.setEmulatedMedia", features).await.map(|_| ())
    }

    /// Lets the page settle: changes are done, laid out and painted.
    pub async fn settle(&self) -> Result<()> {
        let frames =
            "const done = arguments[0]; setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => done(null))), 30)";
        self.client.execute_async(frames, vec![]).await.map(|_| ()).context("the page did not come to rest")
    }

    /// Presses a key where the focus is, as a person would.
    pub async fn press(&self, key: &str) -> Result<()> {
        let (text, code) = match key {
            "Tab" => (None, 9),
            "Enter" => (Some("\r"), 13),
            "Escape" => (None, 27),
            letter => (Some(letter), 0),
        };
        for kind in ["keyDown", "keyUp"] {
            let mut event = json!({ "type": kind, "key": key, "windowsVirtualKeyCode": code });
            if let Some(text) = text.filter(|_| kind == "keyDown") {
                event["text"] = text.into();
            }
            devtools(&self.client, "Input.dispatchKeyEvent", event).await?;
        }
        Ok(())
    }

    /// The complaints of a script in `scripts/`, as a list of lines.
    pub async fn complaints(&self, script: &str) -> Result<Vec<String>> {
        serde_json::from_value(self.eval(script).await?).context("expected a list of complaints")
    }

    pub async fn screenshot(&self, name: &str) -> Result<()> {
        let png = self.client.screenshot().await.context("expected a picture")?;
        let file = self.setting.root.join(SHOTS).join(format!("{name}.png"));
        std::fs::write(file, png).context("could not keep a screenshot")
    }
}
