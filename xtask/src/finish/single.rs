//! The built site as one HTML file that opens from disk: what the page leads to is put into it, and its policy lets nothing
//! else in.

use super::bundle::bare;
use super::{html, policy, program, split, weight};
use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use percent_encoding::percent_decode_str;
use std::path::Path;

const LOADER: &str = include_str!("../../../src/single.js");
/// The last line of the glue, which makes a module of it.
const EXPORTS: &str = "export { initSync, __wbg_init as default };";

/// One file made of a release in a folder.
pub fn single(dist: &Path) -> Result<String> {
    let site = Site { dist };
    let page = site.text("index.html")?;
    let (before, after) = split(&page, "<meta http-equiv=\"Content-Security-Policy\"")?;
    let page = format!("{before}{}", split(after, ">")?.1);
    let mut own = Vec::new();
    let page = links(&site, &page, &mut own)?;
    let page = scripts(&site, &page, &mut own)?;
    let page = texts(&site, &page)?.replace("href=\"./\"", "href=\"?\"");
    policy::put(&page, &policy(&own))
}

struct Site<'a> {
    dist: &'a Path,
}

impl Site<'_> {
    fn bytes(&self, name: &str) -> Result<Vec<u8>> {
        weight::read(self.dist, name)
    }

    fn text(&self, name: &str) -> Result<String> {
        String::from_utf8(self.bytes(name)?).with_context(|| format!("expected text in {name}"))
    }

    fn name(&self, begin: &str, end: &str) -> Result<String> {
        let all = weight::files(self.dist, false)?;
        let found = all.into_iter().find(|name| name.starts_with(begin) && name.ends_with(end));
        found.with_context(|| format!("expected {begin}…{end} in {}, found none; build the site again", self.dist.display()))
    }
}

/// A script or a style that stands in the page.
enum Own {
    Script(String),
    Style(String),
}

fn data(kind: &str, bytes: &[u8]) -> String {
    format!("data:{kind};base64,{}", BASE64_STANDARD.encode(bytes))
}

/// The style sheet and the icon come into the page; what a site has for other sites and for installing goes.
fn links(site: &Site<'_>, page: &str, own: &mut Vec<Own>) -> Result<String> {
    let mut kept = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(at) = ["<link ", "<meta property=\"og:", "<meta name=\"twitter:"].iter().filter_map(|tag| rest.find(tag)).min() {
        kept.push_str(&rest[..at]);
        let (tag, after) = split(&rest[at..], ">")?;
        let name = tag.split_once("href=\"").and_then(|(_, name)| name.split_once('"')).map_or("", |(name, _)| name);
        let name = name.trim_start_matches("./");
        if tag.contains("rel=\"stylesheet\"") {
            let style = site.text(name)?;
            ensure!(!style.contains("</style"), "expected a style sheet without </style, found one in {name}");
            kept.push_str(&format!("<style>{style}</style>"));
            own.push(Own::Style(style));
        } else if tag.contains("rel=\"icon\"") {
            kept.push_str(&tag.replace(name, &data("image/svg+xml", &site.bytes(name)?)));
            kept.push('>');
        }
        rest = after;
    }
    Ok(kept + rest)
}

/// boot.js where it stands; at the end the program, and what starts it.
fn scripts(site: &Site<'_>, page: &str, own: &mut Vec<Own>) -> Result<String> {
    let (before, after) = split(page, "<script src=\"")?;
    let (boot, after) = split(after, "\"></script>")?;
    let boot = site.text(boot.trim_start_matches("./"))?;
    let (between, after) = split(after, "<script type=\"module\" src=\"")?;
    let (_, after) = split(after, "</script>")?;
    let (body, end) = split(after, "</body>")?;
    let glue = site.text(&site.name(program::FOLDER, program::GLUE)?)?;
    let (glue, _) = split(&glue, EXPORTS).context("wasm-bindgen writes its glue in another way")?;
    let glue = glue.replace("\nexport ", "\n").trim_start_matches("export ").to_owned();
    let start = format!("const glue = (() => {{\n{glue}return __wbg_init;\n}})();\n{}", bare(LOADER));
    let program = site.bytes(&site.name(program::FOLDER, program::WASM)?)?;
    let program = BASE64_STANDARD.encode(weight::gzip(&program)?);
    for script in [&boot, &start] {
        ensure!(!script.contains("</script") && !script.contains("<!--"), "expected scripts that can stand in a page, found a tag in one");
    }
    let page = format!(
        "{before}<script>{boot}</script>{between}{body}<script type=\"text/plain\" id=\"program\">{program}</script>\n\
         <script type=\"module\">{start}</script>\n</body>{end}"
    );
    own.extend([Own::Script(boot), Own::Script(start)]);
    Ok(page)
}

/// The reports come into the links that lead to them.
fn texts(site: &Site<'_>, page: &str) -> Result<String> {
    let mut kept = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("href=\"documents/") {
        let (file, after) = split(after, "\"")?;
        let file = percent_decode_str(file).decode_utf8().context("expected a file name in UTF-8")?;
        let text = data("text/plain;charset=utf-8", &site.bytes(&format!("documents/{file}"))?);
        kept.push_str(&format!("{before}href=\"{text}\" download=\"{}\"", html::escape(&file)));
        rest = after;
    }
    Ok(kept + rest)
}

/// Nothing but what stands in the file: its own scripts and styles by their hashes, and data.
fn policy(own: &[Own]) -> String {
    let of = |read: fn(&Own) -> Option<&str>| own.iter().filter_map(read).map(policy::source).collect::<Vec<_>>().join(" ");
    let scripts = of(|own| if let Own::Script(text) = own { Some(text) } else { None });
    let styles = of(|own| if let Own::Style(text) = own { Some(text) } else { None });
    format!(
        "default-src 'none'; script-src 'wasm-unsafe-eval' {scripts}; style-src {styles}; img-src data:; base-uri 'none'; form-action 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_has_all_that_the_page_leads_to_and_names_no_other() {
        let dir = std::env::temp_dir().join(format!("stance-atlas-single-{}", std::process::id()));
        for folder in ["documents", "app-1"] {
            std::fs::create_dir_all(dir.join(folder)).expect("a temporary folder");
        }
        let write = |name: &str, text: &str| std::fs::write(dir.join(name), text).expect("a file");
        write("boot-1.js", "boot();\n");
        write("icon.svg", "<svg/>");
        write("style-1.css", "p{}\n");
        write(
            "app-1/stance-atlas.js",
            "export class A {}\nexport class B {}\nfunction __wbg_init() {}\nexport { initSync, __wbg_init as default };\n",
        );
        write("app-1/stance-atlas_bg.wasm", "program");
        write("documents/a b.txt", "report");
        write(
            "index.html",
            "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"><meta charset=\"utf-8\">\
             <meta property=\"og:image\" content=\"preview.png\">\
             <link rel=\"icon\" href=\"icon.svg\"><link rel=\"manifest\" href=\"m\"><script src=\"boot-1.js\"></script>\
             <link rel=\"stylesheet\" href=\"./style-1.css\"><link rel=\"preload\" href=\"./app-1/stance-atlas_bg.wasm\"><script type=\"module\" src=\"./app-1/load.js\"></script></head>\
             <body><a href=\"./\">Home</a><a href=\"documents/a%20b.txt\">Report</a></body>",
        );
        let file = single(&dir).expect("a file");
        for part in [
            "<script>boot();\n</script>",
            "<style>p{}\n</style>",
            "href=\"data:text/plain;charset=utf-8;base64,cmVwb3J0\" download=\"a b.txt\"",
            "href=\"data:image/svg+xml;base64,PHN2Zy8+\"",
            "id=\"program\">H4sI",
            "class A {}\nclass B {}\nfunction __wbg_init() {}\nreturn __wbg_init;",
            "<a href=\"?\">Home</a>",
            "style-src 'sha256-",
        ] {
            assert!(file.contains(part), "expected {part} in {file}");
        }
        for gone in ["export", ".css", "manifest", "og:", "'self'", "app-1", "https://"] {
            assert!(!file.contains(gone), "expected no {gone} in {file}");
        }
        assert_eq!(file.matches("Content-Security-Policy").count(), 1);
        assert_eq!(file, single(&dir).expect("the same file"));
        std::fs::remove_dir_all(&dir).expect("the test made this folder");
    }
}
