//! A release sends the program packed by LZMA, which src/start.js unpacks: gzip looks back no further than 32 kB, too
//! little for a wasm of half a megabyte; this saves a fifth of what it sends.

use super::{plain, split, weight};
use anyhow::{Context, Result, ensure};
use atlas_core::state::View;
use lzma_rust2::{LzmaOptions, LzmaReader, LzmaWriter};
use sha2::{Digest, Sha256};
use std::io::{Read, Write};
use std::path::Path;

const LOADER: &str = include_str!("../../../src/start.js");

/// Packs the wasm, and puts our loader in the place of Trunk's, which stands in the page itself and knows no packing.
pub fn pack(staging: &Path, page: &str, views: impl FnOnce(&Path) -> Result<(String, Vec<u8>)>) -> Result<String> {
    let (before, script) = split(page, "<script type=\"module\">")?;
    let (script, after) = split(script, "</script>")?;
    let quoted = |mark: &str| -> Result<&str> { Ok(split(split(script, mark)?.1, "'")?.0) };
    let (base, glue) = parted(quoted(" * as bindings from '")?);
    let (_, initializer) = parted(quoted("import initializer from '")?);
    let (_, wasm) = parted(quoted("__trunkInitializer(init, '")?);

    let bytes = std::fs::read(staging.join(wasm)).with_context(|| format!("could not read {wasm}"))?;
    let (views_glue, views_bytes) = views(staging)?;
    let editions = [edition(staging, glue, &bytes)?, edition(staging, &views_glue, &views_bytes)?];
    let loader = loader(&editions.join(","));
    let start = format!("start-{}.js", hash(loader.as_bytes()));
    std::fs::write(staging.join(&start), loader).with_context(|| format!("could not write {start}"))?;
    for name in [wasm, initializer] {
        std::fs::remove_file(staging.join(name)).with_context(|| format!("could not remove {name}"))?;
    }
    let page = format!("{before}<script type=\"module\" src=\"{base}{start}\"></script>{after}");
    with_link(&with_link(&page, initializer, "")?, wasm, "")
}

/// Packs an edition, and gives what the loader needs of it: glue, packed program, size.
fn edition(staging: &Path, glue: &str, bytes: &[u8]) -> Result<String> {
    let packed = encode(bytes).with_context(|| format!("could not pack {glue}"))?;
    ensure!(decode(&packed)? == bytes, "expected {glue} to be the same after unpacking, found other bytes: the packer has a fault");
    let name = format!("{}-{}.wasm.lzma", glue.rsplit_once('-').map_or(glue, |(name, _)| name), hash(&packed));
    std::fs::write(staging.join(&name), &packed).with_context(|| format!("could not write {name}"))?;
    let sizes = [bytes.len(), weight::gzipped(bytes)?, packed.len()].map(plain::number);
    println!("The program of {glue} has {} bytes: {} by gzip -9, {} packed.", sizes[0], sizes[1], sizes[2]);
    Ok(format!("[\"./{glue}\",\"./{name}\",{}]", packed.len()))
}

/// What src/start.js can read, and nothing else: these three numbers and a known size. `xz` at its best is 0.2% smaller.
fn encode(bytes: &[u8]) -> Result<Vec<u8>> {
    let size = u32::try_from(bytes.len().next_power_of_two()).context("expected less than 4 GB")?;
    let mut options = LzmaOptions::with_preset(9);
    (options.lc, options.lp, options.pb) = (3, 0, 0);
    options.dict_size = size.max(1 << 12);
    options.nice_len = LzmaOptions::NICE_LEN_MAX;
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, Some(bytes.len() as u64))?;
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

fn decode(packed: &[u8]) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    LzmaReader::new_mem_limit(packed, u32::MAX, None)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The loader with its editions, without its comments and indentation.
fn loader(editions: &str) -> String {
    let lines = LOADER.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    let bare: String = lines.flat_map(|line| [line, "\n"]).collect();
    let views: Vec<&str> = View::ALL.iter().filter(|view| !view.is_in_first_edition()).map(|view| view.as_str()).collect();
    bare.replace("{{editions}}", editions).replace("{{views}}", &views.join(" "))
}

/// The page with another tag, or none, in the place of the link to a file.
fn with_link(page: &str, name: &str, tag: &str) -> Result<String> {
    let (before, after) = split(page, name)?;
    let (before, _) = before.rsplit_once("<link ").with_context(|| format!("index.html: expected a link to {name}, found none"))?;
    let (_, after) = split(after, ">")?;
    Ok(format!("{before}{tag}{after}"))
}

/// The folder of an address with its slash, and the name in it.
fn parted(address: &str) -> (&str, &str) {
    address.split_at(address.rfind('/').map_or(0, |slash| slash + 1))
}

/// A name with this in it can be kept by every cache for ever.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::super::html;
    use super::*;

    #[test]
    fn what_is_packed_unpacks_to_the_same_bytes() {
        let text = include_bytes!("pack.rs");
        let noise = text.iter().map(|byte| Sha256::digest([*byte])[0]);
        let mixed: Vec<u8> = text.iter().copied().chain(noise).chain([0; 100_000]).collect();
        for bytes in [&b""[..], b"a", text, &mixed] {
            let packed = encode(bytes).expect("packed");
            assert_eq!(decode(&packed).expect("unpacked"), bytes);
            // The header that src/start.js goes by: lc 3, lp 0 and pb 0 in one byte, the dictionary, the size.
            assert_eq!(packed[0], 3);
            assert_eq!(packed[5..13], (bytes.len() as u64).to_le_bytes());
        }
    }

    #[test]
    fn packed_bytes_that_are_cut_or_changed_do_not_pass() {
        let text = include_bytes!("pack.rs");
        let packed = encode(text).expect("packed");
        assert!(decode(&packed[..packed.len() / 2]).is_err());
        let mut changed = packed;
        changed[1000] ^= 1;
        assert!(decode(&changed).map_or(true, |bytes| bytes != text));
    }

    #[test]
    fn the_page_gets_our_loader_and_no_script_of_its_own() {
        let dir = std::env::temp_dir().join(format!("stance-atlas-pack-{}", std::process::id()));
        std::fs::create_dir_all(&dir).expect("a temporary folder");
        let write = |name: &str, bytes: &[u8]| std::fs::write(dir.join(name), bytes).expect("a file");
        write("app-1.js", b"");
        write("app-1_bg.wasm", &[7; 5000]);
        write("2-initializer.mjs", b"");
        let page = "<head>\n<script type=\"module\">\nimport init, * as bindings from '/sub/app-1.js';\nimport initializer from \
                    '/sub/2-initializer.mjs';\nconst wasm = await __trunkInitializer(init, '/sub/app-1_bg.wasm', 5000, initializer(), \
                    true);\n</script>\n<link rel=\"modulepreload\" href=\"/sub/app-1.js\"><link rel=\"modulepreload\" \
                    href=\"/sub/2-initializer.mjs\"><link rel=\"preload\" href=\"/sub/app-1_bg.wasm\" as=\"fetch\"></head>";
        let views = |_: &Path| Ok(("views-3.js".to_owned(), vec![8; 3000]));
        let page = pack(&dir, page, views).expect("a page of Trunk");
        assert!(html::inline_scripts(&page).is_empty(), "{page}");
        let named = |end: &str| -> String {
            let (before, _) = page.split_once(end).unwrap_or_else(|| panic!("expected {end} in {page}"));
            let (_, name) = before.rsplit_once("=\"/sub/").expect("an address below the base");
            format!("{name}{end}")
        };
        let loader = std::fs::read_to_string(dir.join(named(".js"))).expect("the loader");
        for (glue, packed) in [("app-1.js", "app-"), ("views-3.js", "views-")] {
            let (_, edition) = loader.split_once(&format!("[\"./{glue}\",\"./{packed}")).expect("both editions");
            let (name, size) =
                edition.split_once("\",").and_then(|(name, rest)| Some((name, rest.split_once(']')?.0))).expect("name and size");
            let bytes = std::fs::read(dir.join(format!("{packed}{name}"))).expect("the packed program");
            assert_eq!(size, bytes.len().to_string());
        }
        assert!(loader.contains("\"concordance map stances timeline\""), "{loader}");
        assert!(!loader.contains("{{") && !loader.contains("// "), "{loader}");
        assert!(page.contains("href=\"/sub/app-1.js\"") && !page.contains("initializer") && !page.contains("_bg.wasm"), "{page}");
        assert!(!dir.join("app-1_bg.wasm").exists() && !dir.join("2-initializer.mjs").exists());
        std::fs::remove_dir_all(&dir).expect("the test made this folder");
    }
}
