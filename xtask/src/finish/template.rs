//! The page's placeholders, `<!--atlas:name-->`, replaced by text that is already safe as HTML.

use anyhow::{Result, bail};

const OPEN: &str = "<!--atlas:";
const CLOSE: &str = "-->";

/// One pass from left to right: what is filled in is never read as a placeholder.
pub fn fill(page: &str, values: &[(&str, &str)]) -> Result<String> {
    let mut filled = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let Some((name, after)) = after.split_once(CLOSE) else { bail!("index.html: expected {CLOSE:?} after {OPEN:?}, found none") };
        let Some((_, value)) = values.iter().find(|(known, _)| *known == name) else {
            let known: Vec<_> = values.iter().map(|(known, _)| *known).collect();
            bail!("index.html: expected a placeholder of {}, found {name:?}; correct its name", known.join(", "));
        };
        filled.push_str(before);
        filled.push_str(value);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_placeholder_is_filled_wherever_it_stands() {
        let page = "<title><!--atlas:title--></title><meta content=\"<!--atlas:title-->\"><!-- else -->";
        let filled = fill(page, &[("title", "A &amp; B")]).expect("known placeholders");
        assert_eq!(filled, "<title>A &amp; B</title><meta content=\"A &amp; B\"><!-- else -->");
    }

    #[test]
    fn text_that_looks_like_a_placeholder_stays_text() {
        let filled = fill("<!--atlas:title-->", &[("title", "<!--atlas:reports-->"), ("reports", "no")]);
        assert_eq!(filled.ok().as_deref(), Some("<!--atlas:reports-->"));
    }

    #[test]
    fn a_placeholder_that_nobody_fills_is_named() {
        let error = fill("<!--atlas:titel-->", &[("title", "")]).expect_err("a wrong name");
        assert!(error.to_string().contains("\"titel\""), "{error}");
        assert!(fill("<!--atlas:title", &[("title", "")]).is_err());
    }
}
