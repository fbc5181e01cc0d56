//! Addresses as mail programs and newsletters leave them: with keys that count readers, `&amp;` for `&`, and the punctuation
//! that stood behind them in a sentence.

/// How keys begin that newsletters and advertisers add to count readers. `src/boot.js` has the same.
const BEGINNINGS: [&str; 8] = ["utm_", "mc_", "_hs", "__hs", "hsa_", "pk_", "mtm_", "vero_"];
/// Other such keys, by their whole name; beside them all that end in `clid` (`fbclid`, `gclid`).
const NAMES: [&str; 8] = ["gbraid", "wbraid", "msclkid", "igshid", "mkt_tok", "s_cid", "_ga", "_gl"];

/// Whether a key is not meant for the page, but for whoever counts its readers.
pub fn counts_readers(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    BEGINNINGS.iter().any(|beginning| key.starts_with(beginning)) || key.ends_with("clid") || NAMES.contains(&key.as_str())
}

/// A key without what an escaped separator left before it: `amp;q` of `&amp;q=`.
pub fn without_escape(mut key: &str) -> &str {
    while let Some(rest) = key.strip_prefix("amp;") {
        key = rest;
    }
    key
}

/// A value without the punctuation behind it; none where there is none, or nothing else.
pub fn without_punctuation(value: &str) -> Option<&str> {
    let is_behind = |c: char| c.is_whitespace() || ".,;:!?)]}>*_'\"’”»…".contains(c);
    Some(value.trim_end_matches(is_behind)).filter(|rest| !rest.is_empty() && rest.len() < value.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_the_page_count_no_readers() {
        for key in ["utm_source", "UTM_Campaign", "fbclid", "gclid", "mc_cid", "mc_eid", "_hsenc", "_hsmi", "__hstc", "msclkid"] {
            assert!(counts_readers(key), "{key}");
        }
        for key in ["", "q", "measure", "min", "utm", "words", "headlines", "colour"] {
            assert!(!counts_readers(key), "{key}");
        }
    }
}
