//! Addresses that a reader can follow.
use super::error::{Errors, excerpt};
use super::spot::Spot;

/// What an address on the web may begin with.
pub const WEB: [&str; 2] = ["https://", "http://"];

/// Notes an address that begins with none of these, or leads nowhere.
pub fn validate_address(address: &Spot<String>, schemes: &[&str], errors: &mut Errors) {
    let Some(rest) = schemes.iter().find_map(|scheme| address.value.strip_prefix(scheme).filter(|rest| leads_somewhere(scheme, rest)))
    else {
        let expected = format!("an address that begins with {}", schemes.join(" or "));
        errors.add(&address.at, expected, excerpt(&address.value), "write the full address");
        return;
    };
    if rest.contains(char::is_whitespace) {
        errors.add(&address.at, "an address without spaces", excerpt(&address.value), "write %20 for each, or one address alone");
    }
}

/// Whether a host, or somebody's mailbox, is named.
fn leads_somewhere(scheme: &str, rest: &str) -> bool {
    let end = |ends: &[char]| rest.split(ends).next().unwrap_or_default();
    if scheme == "mailto:" {
        return end(&['?']).split_once('@').is_some_and(|(who, host)| !who.is_empty() && host.contains('.'));
    }
    let host = end(&['/', '?', '#']);
    host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
}
