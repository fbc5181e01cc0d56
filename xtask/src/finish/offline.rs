//! What a browser needs to keep the site: a manifest with a picture, and a service worker that knows each file by its hash.

use super::bundle::hash;
use super::canvas::{Canvas, Colour, Rect, encode};
use super::{preview, social, weight};
use anyhow::{Context, Result};
use atlas_core::model::CorpusInfo;
use serde_json::json;
use std::collections::BTreeMap;
use std::path::Path;

const WORKER: &str = include_str!("../../../src/worker.js");
/// A site has its worker under the same name for ever: that is how a browser finds the next release.
pub const NAME: &str = "worker.js";
pub const MANIFEST: &str = "manifest.webmanifest";
pub const PICTURE: &str = "icon.png";

/// No page asks for these.
const NOT_KEPT: [&str; 4] = [NAME, social::PICTURE, "robots.txt", "stance-atlas.d.ts"];

const SIDE: u32 = 512;
const WHITE: Colour = [0xff, 0xff, 0xff];
const YELLOW: Colour = [0xfb, 0xe6, 0xa2];

/// All addresses are relative: the site may lie in any folder.
pub fn manifest(info: &CorpusInfo) -> String {
    let colour = |[r, g, b]: Colour| format!("#{r:02x}{g:02x}{b:02x}");
    let picture = |purpose: &str| json!({ "src": PICTURE, "sizes": format!("{SIDE}x{SIDE}"), "type": "image/png", "purpose": purpose });
    json!({
        "name": info.title,
        "short_name": "Stance Atlas",
        "description": info.description,
        "lang": info.language,
        "start_url": "./",
        "scope": "./",
        // Back and the address are part of the page.
        "display": "minimal-ui",
        "theme_color": colour(preview::INK),
        "background_color": colour(preview::PAPER),
        // Not the page's own icon: a browser would fetch that again.
        "icons": [picture("any"), picture("maskable")],
    })
    .to_string()
}

/// The icon of style/icon.svg for systems that want pixels and cut them to a shape: all that matters is inside of a circle
/// that is four fifths as wide as the picture.
pub fn picture() -> Result<Vec<u8>> {
    const UNIT: f32 = 14.0;
    let mut canvas = Canvas::new(SIDE, SIDE, preview::INK);
    let bars = [(7.0, 10.0, 4.0, 12.0), (14.0, 15.0, 4.0, 7.0), (21.0, 7.0, 4.0, 15.0)].map(|bar| (bar, WHITE));
    for ((x, y, w, h), colour) in bars.into_iter().chain([((6.0, 25.0, 20.0, 2.0), YELLOW)]) {
        let at = |of: f32, middle: f32| (of - middle) * UNIT + SIDE as f32 / 2.0;
        canvas.rect(Rect { x: at(x, 16.0), y: at(y, 17.0), w: w * UNIT, h: h * UNIT, r: 0.0 }, colour);
    }
    encode(&canvas)
}

/// Writes the service worker of a release; every other file is there.
pub fn write_worker(staging: &Path) -> Result<()> {
    let mut files = BTreeMap::new();
    for name in weight::files(staging, true)? {
        if is_kept(&name) {
            let hash = hash(&weight::read(staging, &name)?);
            files.insert(name, hash);
        }
    }
    std::fs::write(staging.join(NAME), worker(&files)?).with_context(|| format!("could not write {NAME}"))
}

/// Whether a file is stored for reading without a connection.
pub fn is_kept(name: &str) -> bool {
    !NOT_KEPT.contains(&name)
}

/// The worker with its list; the release has the name of all of it.
fn worker(files: &BTreeMap<String, String>) -> Result<String> {
    let files = serde_json::to_string(files)?;
    Ok(super::bundle::bare(WORKER).replace("{{release}}", &hash(files.as_bytes())).replace("\"{{files}}\"", &files))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_knows_each_file_once_and_its_release_by_all_of_them() {
        let dir = std::env::temp_dir().join(format!("stance-atlas-worker-{}", std::process::id()));
        for folder in ["documents", "app-1"] {
            std::fs::create_dir_all(dir.join(folder)).expect("a temporary folder");
        }
        let write = |name: &str, bytes: &[u8]| std::fs::write(dir.join(name), bytes).expect("a file");
        for name in ["index.html", "app-1/a.wasm", "documents/it's a report.txt", "robots.txt", "preview.png"] {
            write(name, name.as_bytes());
        }
        let made = || {
            write_worker(&dir).expect("a worker");
            std::fs::read_to_string(dir.join(NAME)).expect("the worker")
        };
        let worker = made();
        let of = |name: &str| format!("\"{name}\":\"{}\"", hash(&std::fs::read(dir.join(name)).expect("a file")));
        let files = format!("...{{{},{},{}}} }};", of("app-1/a.wasm"), of("documents/it's a report.txt"), of("index.html"));
        assert!(worker.contains(&files), "expected {files} in {worker}");
        assert!(!worker.contains("{{") && !worker.contains("// "), "{worker}");
        assert_eq!(worker, made());
        write("app-1/a.wasm", b"another");
        let release = |worker: &str| worker.split_once("RELEASE = OURS + \"").expect("a release").1[..16].to_owned();
        assert_ne!(release(&worker), release(&made()));
        std::fs::remove_dir_all(&dir).expect("the test made this folder");
    }

    #[test]
    fn the_manifest_names_no_address_but_its_own_folder() {
        let info = CorpusInfo { title: "\"A\" & B".into(), language: "en".into(), ..CorpusInfo::default() };
        let manifest: serde_json::Value = serde_json::from_str(&manifest(&info)).expect("JSON");
        assert_eq!(manifest["name"], "\"A\" & B");
        assert_eq!((manifest["start_url"].as_str(), manifest["scope"].as_str()), (Some("./"), Some("./")));
        let icons = manifest["icons"].as_array().expect("icons");
        assert!(icons.iter().all(|icon| icon["src"].as_str().is_some_and(|name| !name.contains('/'))));
        assert!(icons.iter().any(|icon| icon["purpose"] == "maskable"));
        assert!(picture().is_ok_and(|png| png.len() < 10_000));
    }
}
