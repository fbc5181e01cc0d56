//! Elements by role and accessible name, as the browser computes them for a screen reader.

use crate::command;
use anyhow::{Result, bail};
use fantoccini::Client;
use fantoccini::Locator;
use fantoccini::elements::Element;

/// Elements that may have a role; the browser has the last word.
fn candidates(role: &str) -> &str {
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
    Ok(look(client, inside, role, name).await?.0)
}

/// The first element with a role and name; the error lists the names that exist.
pub async fn first(client: &Client, inside: Option<&Element>, role: &str, name: Name<'_>) -> Result<Element> {
    let (mut found, others) = look(client, inside, role, name).await?;
    if found.is_empty() {
        bail!("expected a {role} {name:?}, found {others:?}");
    }
    Ok(found.swap_remove(0))
}

async fn look(client: &Client, inside: Option<&Element>, role: &str, name: Name<'_>) -> Result<(Vec<Element>, Vec<String>)> {
    let locator = Locator::Css(candidates(role));
    let elements = match inside {
        Some(element) => element.find_all(locator).await?,
        None => client.find_all(locator).await?,
    };
    let (mut found, mut others) = (Vec::new(), Vec::new());
    for element in elements {
        if computed(client, &element, "computedrole").await? != role {
            continue;
        }
        let label = computed(client, &element, "computedlabel").await?;
        if name.fits(label.trim()) {
            found.push(element);
        } else {
            others.push(label);
        }
    }
    Ok((found, others))
}

pub async fn label(client: &Client, element: &Element) -> Result<String> {
    computed(client, element, "computedlabel").await
}

async fn computed(client: &Client, element: &Element, what: &str) -> Result<String> {
    let path = format!("element/{}/{what}", &*element.element_id());
    let value = command::get(client, path).await?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}
