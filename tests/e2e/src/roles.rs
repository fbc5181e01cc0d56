//! Elements by role and accessible name, as the browser computes them for a screen reader.

use crate::command;
use anyhow::{Result, bail};
use fantoccini::Client;
use fantoccini::Locator;
use fantoccini::elements::Element;

/// Elements that may have a role; the browser has the last word.
fn selector(role: &str) -> &str {
    match role {
        "searchbox" => "input[type=search], [role=searchbox]",
        "slider" => "input[type=range], [role=slider]",
        "table" => "table, [role=table]",
        "checkbox" => "input[type=checkbox], [role=checkbox]",
        "button" => "button, summary, [role=button]",
        "link" => "a[href], [role=link]",
        "region" => "section, [role=region]",
        "group" => "fieldset, [role=group]",
        "navigation" => "nav, [role=navigation]",
        "status" => "[role=status], output",
        "search" => "search, [role=search]",
        "banner" => "header, [role=banner]",
        "main" => "main, [role=main]",
        _ => "[role]",
    }
}

/// How a name is asked for.
#[derive(Debug, Clone, Copy)]
pub enum Name<'a> {
    Any,
    Is(&'a str),
    Begins(&'a str),
}

impl Name<'_> {
    fn fits(self, name: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Is(wanted) => name == wanted,
            Self::Begins(wanted) => name.starts_with(wanted),
        }
    }
}

/// All elements with a role and name, in the page or inside one element.
pub async fn all(client: &Client, inside: Option<&Element>, role: &str, name: Name<'_>) -> Result<Vec<Element>> {
    let mut found = Vec::new();
    for element in candidates(client, inside, role).await? {
        if fits(client, &element, role, name).await?.is_ok() {
            found.push(element);
        }
    }
    Ok(found)
}

/// The first element with a role and name; the error lists the names that exist.
pub async fn first(client: &Client, inside: Option<&Element>, role: &str, name: Name<'_>) -> Result<Element> {
    let mut others = Vec::new();
    for element in candidates(client, inside, role).await? {
        match fits(client, &element, role, name).await? {
            Ok(()) => return Ok(element),
            Err(label) => others.push(label),
        }
    }
    bail!("expected a {role} {name:?}, found {others:?}")
}

async fn candidates(client: &Client, inside: Option<&Element>, role: &str) -> Result<Vec<Element>> {
    let locator = Locator::Css(selector(role));
    Ok(match inside {
        Some(element) => element.find_all(locator).await?,
        None => client.find_all(locator).await?,
    })
}

/// Whether an element has a role and a name; if not, its name. A page has many names of one role: most need one question only.
async fn fits(client: &Client, element: &Element, role: &str, name: Name<'_>) -> Result<Result<(), String>> {
    let label = computed(client, element, "computedlabel").await?;
    let fits = name.fits(label.trim()) && computed(client, element, "computedrole").await? == role;
    Ok(if fits { Ok(()) } else { Err(label) })
}

pub async fn label(client: &Client, element: &Element) -> Result<String> {
    computed(client, element, "computedlabel").await
}

async fn computed(client: &Client, element: &Element, what: &str) -> Result<String> {
    let path = format!("element/{}/{what}", &*element.element_id());
    let value = command::get(client, path).await?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}
