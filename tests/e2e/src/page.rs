//! The page as a reader uses it: open, type, choose, look.

use crate::command::devtools;
use crate::faults::Fault;
use crate::figures;
use crate::logs::Logs;
use crate::roles::{self, Name};
use crate::server::Server;
use crate::session::Setting;
use crate::wait::until;
use anyhow::{Context, Result, bail, ensure};
use fantoccini::Client;
use fantoccini::elements::Element;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use url::Url;

/// The time between two keys of a fast typist.
const HAND: Duration = Duration::from_millis(60);

/// Whether a part of the program is on its way.
const COMES: &str = "return [...document.querySelectorAll('main [role=status]')].some(({ textContent }) => textContent === 'Loading…')";

pub struct Page {
    pub(super) client: Client,
    pub(super) setting: Arc<Setting>,
    pub(super) logs: Arc<Mutex<Logs>>,
}

#[derive(Debug, Clone, Copy)]
pub enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Opening and navigating.
impl Page {
    pub async fn new(client: Client, setting: Arc<Setting>) -> Result<Self> {
        figures::install(&client).await?;
        Ok(Self { client, setting, logs: Arc::default() })
    }

    /// The same browser with a separate host for the site.
    pub fn hosted(&self) -> Result<(Server, Self)> {
        let server = Server::start(&self.setting.site)?;
        let page = self.at(server.base.clone());
        Ok((server, page))
    }

    /// The same browser with the site at another address.
    pub fn at(&self, base: Url) -> Self {
        let setting = Arc::new(Setting { base, ..Setting::clone(&self.setting) });
        Self { client: self.client.clone(), setting, logs: Arc::clone(&self.logs) }
    }

    /// Opens an address of the site (`?q=…`) and waits until the app says that it is ready.
    pub async fn open(&self, address: &str) -> Result<()> {
        self.goto(address).await?;
        self.ready().await
    }

    /// Opens an address without waiting for the app.
    pub async fn goto(&self, address: &str) -> Result<()> {
        let url = format!("{}{address}", self.setting.base);
        self.client.goto(&url).await.with_context(|| format!("could not open {address:?}"))
    }

    /// Opens the site with a fault, at a separate address.
    pub async fn goto_broken(&self, fault: Fault, address: &str) -> Result<()> {
        let url = self.setting.base.join(&format!("{}{address}", fault.path())).context("expected an address")?;
        self.client.goto(url.as_str()).await.with_context(|| format!("could not open {url}"))
    }

    /// Runs a script in each page opened from now on, before the page's own scripts.
    pub async fn before_load(&self, script: &str) -> Result<()> {
        devtools(&self.client, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await.map(|_| ())
    }

    /// The app is there, and so is the part with the view that is open.
    pub async fn ready(&self) -> Result<()> {
        until("the app", async || {
            ensure!(self.eval("return typeof window.stanceAtlas === 'object'").await? == true, "expected window.stanceAtlas, found none");
            ensure!(self.eval(COMES).await? == false, "expected the view to be there, found that it still comes");
            Ok(())
        })
        .await
    }

    pub async fn reload(&self) -> Result<()> {
        self.client.refresh().await.context("could not reload")?;
        self.ready().await
    }

    pub async fn back(&self) -> Result<()> {
        self.client.back().await.context("could not go back")
    }

    pub async fn forward(&self) -> Result<()> {
        self.client.forward().await.context("could not go forward")
    }

    /// The state in the address: every key with its values.
    pub async fn state(&self) -> Result<HashMap<String, Vec<String>>> {
        let url = self.client.current_url().await.context("expected an address")?;
        let mut state = HashMap::<String, Vec<String>>::new();
        for (key, value) in url.query_pairs() {
            state.entry(key.into_owned()).or_default().push(value.into_owned());
        }
        Ok(state)
    }
}

/// Finding.
impl Page {
    pub async fn search_box(&self) -> Result<Element> {
        self.by_role_name("searchbox", "Search").await
    }

    /// The one element with a role and an exact name; waits for it.
    pub async fn by_role_name(&self, role: &str, name: &str) -> Result<Element> {
        until(name, async || roles::first(&self.client, None, role, Name::Is(name)).await).await
    }

    /// The first element whose name starts with this; waits for it.
    pub async fn by_role_beginning(&self, role: &str, name: &str) -> Result<Element> {
        until(name, async || roles::first(&self.client, None, role, Name::Begins(name)).await).await
    }

    pub async fn inside(&self, outer: &Element, role: &str, name: Name<'_>) -> Result<Vec<Element>> {
        roles::all(&self.client, Some(outer), role, name).await
    }

    pub async fn label(&self, element: &Element) -> Result<String> {
        roles::label(&self.client, element).await
    }

    /// The checkboxes of one facet.
    pub async fn facet(&self, name: &str) -> Result<Vec<Element>> {
        let filters = self.by_role_name("region", "Filters").await?;
        let group = roles::first(&self.client, Some(&filters), "group", Name::Is(name)).await?;
        self.inside(&group, "checkbox", Name::Any).await
    }

    /// The announced count: the first number in the status.
    pub async fn count(&self) -> Result<u64> {
        let text = self.text("[role=status], output").await?;
        let digits: String = text.replace(',', "").chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
        digits.parse().with_context(|| format!("expected a count in the status, found {text:?}"))
    }

    pub async fn expect_count(&self, what: &str, fits: impl Fn(u64) -> bool) -> Result<u64> {
        until(what, async || {
            let n = self.count().await?;
            ensure!(fits(n), "expected {what}, found a count of {n}");
            Ok(n)
        })
        .await
    }

    /// All text of the elements that match a CSS selector.
    pub async fn text(&self, css: &str) -> Result<String> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText ?? e.textContent).join('\\n')";
        let text = self.eval_with(script, vec![css.into()]).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// The text of every mark on the screen.
    pub async fn marks(&self) -> Result<Vec<String>> {
        let found = self.eval("return [...document.querySelectorAll('main mark')].map(m => m.textContent)").await?;
        Ok(found.as_array().into_iter().flatten().filter_map(|mark| mark.as_str().map(str::to_owned)).collect())
    }
}

/// Running scripts.
impl Page {
    pub async fn eval(&self, script: &str) -> Result<Value> {
        self.eval_with(script, vec![]).await
    }

    pub async fn eval_with(&self, script: &str, args: Vec<Value>) -> Result<Value> {
        self.client.execute(script, args).await.with_context(|| format!("the page refused `{script}`"))
    }

    /// Awaits a function of `window.stanceAtlas`; the inner error is a rejection.
    pub async fn api(&self, function: &str, args: Value) -> Result<Result<Value, String>> {
        let script = "const [name, args, done] = arguments;
            Promise.resolve().then(() => window.stanceAtlas[name](...args)).then(ok => done({ok}), e => done({error: `${e?.name}: ${e?.message}`}))";
        let answer = self.client.execute_async(script, vec![function.into(), args]).await.context(function.to_owned())?;
        match answer.get("error").and_then(Value::as_str) {
            Some(error) => Ok(Err(error.to_owned())),
            None => Ok(Ok(answer["ok"].clone())),
        }
    }

    /// Like `api`, but a rejection is a failure.
    pub async fn call(&self, function: &str, args: Value) -> Result<Value> {
        match self.api(function, args).await? {
            Ok(value) => Ok(value),
            Err(error) => bail!("expected {function} to answer, found {error}"),
        }
    }

    /// Types key by key, as a person does: each key press has its own frame.
    pub async fn type_slowly(&self, text: &str) -> Result<()> {
        let field = self.search_box().await?;
        for key in text.chars() {
            field.send_keys(&key.to_string()).await.with_context(|| format!("could not type {key:?}"))?;
            tokio::time::sleep(HAND).await;
        }
        Ok(())
    }

    /// Puts text into the search field all at once, as pasting does, for characters that cannot be typed.
    pub async fn paste(&self, text: &str) -> Result<()> {
        let field = self.search_box().await?;
        let script = "const [field, text] = arguments; field.focus();
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);
            field.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'insertFromPaste'}))";
        let field = serde_json::to_value(&field).context("expected an element")?;
        self.eval_with(script, vec![field, text.into()]).await.map(|_| ())
    }
}
