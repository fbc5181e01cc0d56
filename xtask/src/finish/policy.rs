//! The Content-Security-Policy of the page, in the page: a static host sends no headers of ours.

use super::{html, split};
use anyhow::{Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// A browser looks for the charset in this many bytes only.
const CHARSET_WITHIN: usize = 1024;

/// Locks the page of a site.
pub fn lock(page: &str) -> Result<String> {
    put(page, &policy(page))
}

/// Puts a policy first in the head, so that it holds for all that follows.
pub fn put(page: &str, policy: &str) -> Result<String> {
    let (before, after) = split(page, "<head>")?;
    let locked = format!("{before}<head><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}");
    let charset = locked.to_ascii_lowercase().find("charset=");
    ensure!(
        charset.is_some_and(|at| at < CHARSET_WITHIN),
        "index.html: expected <meta charset> first in the head and fewer inline scripts; the policy pushes it past byte {CHARSET_WITHIN}"
    );
    Ok(locked)
}

/// A script or a style by its hash.
pub fn source(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

/// `frame-ancestors` is missing because a policy in a meta element cannot set it.
fn policy(page: &str) -> String {
    let scripts = html::inline_scripts(page);
    let hashes: String = scripts.iter().map(|script| format!(" {}", source(script))).collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{hashes}; style-src 'self'; img-src 'self' data:; \
         font-src 'none'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_stands_first_and_knows_each_inline_script() {
        let page = "<html><head><meta charset=\"utf-8\"><script>alert(1)</script></head></html>";
        let locked = lock(page).expect("a page with a head");
        assert!(locked.starts_with("<html><head><meta http-equiv=\"Content-Security-Policy\""), "{locked}");
        // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
        assert!(locked.contains("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"), "{locked}");
        assert!(!locked.contains("unsafe-inline") && !locked.contains("'unsafe-eval'"));
    }

    #[test]
    fn a_charset_that_comes_too_late_is_refused() {
        let late = format!("<head>{}<meta charset=\"utf-8\"></head>", " ".repeat(CHARSET_WITHIN));
        assert!(lock(&late).is_err());
        assert!(lock("<html></html>").is_err());
    }
}
