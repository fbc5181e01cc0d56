//! What other sites show of a link to the page. They want whole addresses: STANCE_ADDRESS says where the site will be.

use super::html::escape;
use anyhow::{Result, ensure};
use atlas_core::model::CorpusInfo;

pub const PICTURE: &str = "preview.png";

/// Without an address the picture is named relative to the page, which some readers of these tags understand.
pub fn tags(info: &CorpusInfo, address: Option<&str>) -> Result<String> {
    let mut base = String::new();
    let mut tags = vec![("og:type", "website".to_owned()), ("og:site_name", "Stance Atlas".to_owned())];
    if let Some(address) = address {
        let web = address.starts_with("https://") || address.starts_with("http://");
        ensure!(web, "STANCE_ADDRESS: expected the https: address where the site will be, found {address:?}");
        base = format!("{}/", address.trim_end_matches('/'));
        tags.push(("og:url", base.clone()));
    }
    tags.extend([
        ("og:title", info.title.clone()),
        ("og:description", info.description.clone()),
        ("og:image", format!("{base}{PICTURE}")),
        ("og:image:width", super::preview::WIDTH.to_string()),
        ("og:image:height", super::preview::HEIGHT.to_string()),
        ("og:image:alt", "Each report as a row, each of its passages as a bar as long as its text".to_owned()),
    ]);
    let mut html: String = tags.iter().map(|(name, value)| format!("<meta property=\"{name}\" content=\"{}\">", escape(value))).collect();
    html.push_str("<meta name=\"twitter:card\" content=\"summary_large_image\">");
    Ok(html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_has_a_whole_address_where_one_is_known() {
        let info = CorpusInfo { title: "\"A\" & B".into(), language: "en".into(), ..CorpusInfo::default() };
        let of = |address| tags(&info, address);
        assert!(of(Some("https://a.example/b")).is_ok_and(|html| html.contains("content=\"https://a.example/b/preview.png\"")));
        assert!(of(None).is_ok_and(|html| html.contains("content=\"preview.png\"") && html.contains("&quot;A&quot; &amp; B")));
        assert!(of(Some("a.example")).is_err());
    }
}
