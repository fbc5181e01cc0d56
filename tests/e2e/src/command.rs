//! Driver commands for which fantoccini has no function.

use anyhow::{Context, Result};
use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

#[derive(Debug)]
struct Command {
    method: Method,
    path: String,
    body: Option<String>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (self.method.clone(), self.body.clone())
    }
}

pub async fn get(client: &Client, path: String) -> Result<Value> {
    issue(client, Method::GET, path, None).await
}

pub async fn post(client: &Client, path: &str, body: Value) -> Result<Value> {
    issue(client, Method::POST, path.into(), Some(body.to_string())).await
}

async fn issue(client: &Client, method: Method, path: String, body: Option<String>) -> Result<Value> {
    let refused = format!("the driver refused {path}");
    client.issue_cmd(Command { method, path, body }).await.context(refused)
}

/// A command of the Chrome DevTools Protocol.
pub async fn devtools(client: &Client, method: &str, params: Value) -> Result<Value> {
    let body = json!({ "cmd": method, "params": params });
    post(client, "goog/cdp/execute", body).await.with_context(|| method.to_owned())
}
