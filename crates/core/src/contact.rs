//! Where errors are reported: the address of a message, or of a new issue, with its words filled in.
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but what an address may hold anywhere.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The address of a message to `contact`, which is `mailto:` or `https://`. A repository gets a new issue; elsewhere on the web the
/// words go along as `body`, which a form may take or leave.
#[must_use]
pub fn message(contact: &str, subject: &str, body: &str) -> String {
    let (address, query) = contact.split_once('?').unwrap_or((contact, ""));
    let kept = query.split('&').filter(|pair| !pair.is_empty() && !is_filled_in(pair));
    if address.starts_with("mailto:") {
        // Lines of a mail end so (RFC 6068, section 5).
        let body = body.replace('\n', "\r\n");
        return with(address, kept, [("subject", subject), ("body", &body)]);
    }
    match new_issue(address) {
        Some((address, fields)) => with(&address, kept, [(fields[0], subject), (fields[1], body)]),
        None => with(address, query.split('&').filter(|pair| !pair.is_empty()), [("body", body)]),
    }
}

fn is_filled_in(pair: &str) -> bool {
    let key = pair.split('=').next().unwrap_or_default();
    ["subject", "title", "body"].iter().any(|known| key.eq_ignore_ascii_case(known))
}

fn with<'a, const N: usize>(address: &str, kept: impl Iterator<Item = &'a str>, fields: [(&str, &str); N]) -> String {
    let filled = fields.map(|(key, value)| format!("{key}={}", utf8_percent_encode(value, ENCODED)));
    let all: Vec<String> = kept.map(str::to_owned).chain(filled).collect();
    format!("{address}?{}", all.join("&"))
}

/// The page of a new issue, and the names of its fields for title and text: of a repository at one of the big hosts, or of an
/// address that is such a page already.
fn new_issue(address: &str) -> Option<(String, [&'static str; 2])> {
    const GITLAB: [&str; 2] = ["issue%5Btitle%5D", "issue%5Bdescription%5D"];
    const OTHERS: [&str; 2] = ["title", "body"];
    let address = address.trim_end_matches('/');
    if address.ends_with("/-/issues/new") {
        return Some((address.to_owned(), GITLAB));
    }
    if address.ends_with("/issues/new") {
        return Some((address.to_owned(), OTHERS));
    }
    let repository = address.trim_end_matches("/issues").trim_end_matches("/-").trim_end_matches(".git");
    let (host, path) = repository.strip_prefix("https://")?.split_once('/')?;
    let n_names = path.split('/').filter(|name| !name.is_empty()).count();
    match host {
        "gitlab.com" if n_names >= 2 => Some((format!("{repository}/-/issues/new"), GITLAB)),
        "github.com" | "codeberg.org" if n_names == 2 => Some((format!("{repository}/issues/new"), OTHERS)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::message;

    #[test]
    fn a_message_is_filled_in_for_mail_repositories_and_forms() {
        for (contact, expected) in [
            ("mailto:a@b.example", "mailto:a@b.example?subject=S%20%26%20T&body=x%0D%0A%E2%80%9Cy%E2%80%9D"),
            (
                "mailto:a@b.example?subject=Old&cc=c@d.example",
                "mailto:a@b.example?cc=c@d.example&subject=S%20%26%20T&body=x%0D%0A%E2%80%9Cy%E2%80%9D",
            ),
            ("https://github.com/o/r", "https://github.com/o/r/issues/new?title=S%20%26%20T&body=x%0A%E2%80%9Cy%E2%80%9D"),
            ("https://github.com/o/r/issues/", "https://github.com/o/r/issues/new?title=S%20%26%20T&body=x%0A%E2%80%9Cy%E2%80%9D"),
            ("https://codeberg.org/o/r.git", "https://codeberg.org/o/r/issues/new?title=S%20%26%20T&body=x%0A%E2%80%9Cy%E2%80%9D"),
            (
                "https://gitlab.com/g/s/r/-/issues",
                "https://gitlab.com/g/s/r/-/issues/new?issue%5Btitle%5D=S%20%26%20T&issue%5Bdescription%5D=x%0A%E2%80%9Cy%E2%80%9D",
            ),
            (
                "https://git.example/o/r/issues/new?labels=error",
                "https://git.example/o/r/issues/new?labels=error&title=S%20%26%20T&body=x%0A%E2%80%9Cy%E2%80%9D",
            ),
            ("https://b.example/contact?to=us", "https://b.example/contact?to=us&body=x%0A%E2%80%9Cy%E2%80%9D"),
            // A person's page is no repository.
            ("https://github.com/o", "https://github.com/o?body=x%0A%E2%80%9Cy%E2%80%9D"),
        ] {
            assert_eq!(message(contact, "S & T", "x\n“y”"), expected, "{contact}");
        }
    }
}
