//! The little that must be known of HTML: escaping, and where tags and scripts begin and end.

/// Safe in text and in a quoted attribute.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(c),
        }
    }
    safe
}

/// The contents of all scripts that stand in the page itself. Comments do not count.
pub fn inline_scripts(page: &str) -> Vec<&str> {
    let mut scripts = Vec::new();
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        rest = &rest[start..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if let Some(script) = rest.strip_prefix("<script") {
            let (tag, after) = script.split_once('>').unwrap_or((script, ""));
            let (body, after) = after.split_once("</script").unwrap_or((after, ""));
            if !tag.contains(" src=") {
                scripts.push(body);
            }
            rest = after;
        } else {
            rest = &rest[1..];
        }
    }
    scripts
}

/// A nonce that every visitor gets alike protects from nothing.
pub fn without_nonces(page: &str) -> String {
    const NONCE: &str = " nonce=\"";
    let mut cleaned = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(NONCE) {
        cleaned.push_str(before);
        rest = after.split_once('"').map_or("", |(_, after)| after);
    }
    cleaned + rest
}

/// The page without its links and metadata: addresses in those are not fetched with the page.
pub fn without_links(page: &str) -> String {
    let mut kept = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(start) = ["<a ", "<meta "].iter().filter_map(|tag| rest.find(tag)).min() {
        kept.push_str(&rest[..start]);
        rest = rest[start..].split_once('>').map_or("", |(_, after)| after);
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_text_is_never_markup() {
        assert_eq!(escape("<b a=\"1\">'&"), "&lt;b a=&quot;1&quot;&gt;&#39;&amp;");
    }

    #[test]
    fn scripts_are_found_where_a_browser_finds_them() {
        let page =
            "<!-- <script>no</script> --><script src=\"a.js\"></script><script type=\"module\">\none\n</script><p><script>two</script>";
        assert_eq!(inline_scripts(page), ["\none\n", "two"]);
    }

    #[test]
    fn nonces_go_and_nothing_else() {
        let page = "<script type=\"module\" nonce=\"abc\">x</script><link rel=\"a\" nonce=\"d\" href=\"b\">";
        assert_eq!(without_nonces(page), "<script type=\"module\">x</script><link rel=\"a\" href=\"b\">");
    }

    #[test]
    fn addresses_of_links_and_metadata_are_dropped() {
        assert_eq!(without_links("<meta content=\"p.png\"><img src=\"i.svg\"><a href=\"d.txt\">t</a>"), "<img src=\"i.svg\">t</a>");
    }
}
