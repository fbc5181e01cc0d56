//! A release sends the program packed by LZMA, which src/unpack.js unpacks: gzip looks back no further than 32 kB, too
//! little for a wasm of half a megabyte; this saves a fifth of what it sends.

use super::{bundle, editions, number, slim, split, streams, weight};
use anyhow::{Context, Result, ensure};
use atlas_core::state::View;
use lzma_rust2::{LzmaOptions, LzmaReader, LzmaWriter};
use std::io::{Read, Write};
use std::path::Path;

const LOADER: &str =
    concat!(include_str!("../../../src/unpack.js"), include_str!("../../../src/offline.js"), include_str!("../../../src/start.js"));

/// Packs the wasm, and puts our loader in the place of Trunk's, which stands in the page itself and knows no packing.
pub fn pack(staging: &Path, page: &str, views: impl FnOnce(&Path) -> Result<(String, Vec<u8>)>) -> Result<String> {
    let (before, script) = split(page, "<script type=\"module\">")?;
    let (script, after) = split(script, "</script>")?;
    let quoted = |mark: &str| -> Result<&str> { Ok(split(split(script, mark)?.1, "'")?.0) };
    let (base, glue) = parted(quoted(" * as bindings from '")?);
    let (_, initializer) = parted(quoted("import initializer from '")?);
    let (_, wasm) = parted(quoted("__trunkInitializer(init, '")?);

    let bytes = std::fs::read(staging.join(wasm)).with_context(|| format!("could not read {wasm}"))?;
    let text = std::fs::read_to_string(staging.join(glue)).with_context(|| format!("could not read {glue}"))?;
    let name = glue.rsplit_once('-').map_or(glue, |(name, _)| name);
    let first = edition(staging, name, &text, &bytes)?;
    let (text, bytes) = views(staging)?;
    let second = edition(staging, editions::NAME, &text, &bytes)?;
    let loader = loader(&[&first, &second].map(Edition::entry).join(","));
    let start = bundle::hashed("start.js", loader.as_bytes());
    write(staging, &start, loader.as_bytes())?;
    for name in [wasm, initializer, glue] {
        std::fs::remove_file(staging.join(name)).with_context(|| format!("could not remove {name}"))?;
    }
    let page = format!("{before}<script type=\"module\" src=\"{base}{start}\"></script>{after}").replace(glue, &first.glue);
    with_link(&with_link(&page, initializer, "")?, wasm, "")
}

/// What the loader needs of an edition: its files, and how long the packed one is.
struct Edition {
    glue: String,
    packed: String,
    size: usize,
}

impl Edition {
    fn entry(&self) -> String {
        format!("[\"./{}\",\"./{}\",{}]", self.glue, self.packed, self.size)
    }
}

/// Writes the two files of an edition.
fn edition(staging: &Path, name: &str, glue: &str, bytes: &[u8]) -> Result<Edition> {
    let (glue, slim) = slim::slim(glue, bytes)?;
    let sorted = streams::sorted(&slim)?;
    let packed = encode(&sorted).with_context(|| format!("could not pack {name}"))?;
    ensure!(decode(&packed)? == sorted, "expected {name} to be the same after unpacking, found other bytes: the packer has a fault");
    let sizes = [bytes.len(), weight::gzipped(bytes)?, packed.len()].map(number);
    println!("The program of {name} has {} bytes: {} by gzip -9, {} packed.", sizes[0], sizes[1], sizes[2]);
    let edition = Edition {
        glue: bundle::hashed(&format!("{name}.js"), glue.as_bytes()),
        packed: bundle::hashed(&format!("{name}.wasm.lzma"), &packed),
        size: packed.len(),
    };
    write(staging, &edition.glue, glue.as_bytes())?;
    write(staging, &edition.packed, &packed)?;
    Ok(edition)
}

fn write(staging: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    std::fs::write(staging.join(name), bytes).with_context(|| format!("could not write {name}"))
}

/// What src/unpack.js can read, and nothing else: these three numbers and a known size. `xz` at its best is 0.2% smaller.
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

/// The loader with its editions.
fn loader(editions: &str) -> String {
    let views: Vec<&str> = View::ALL.iter().filter(|view| !view.is_in_first_edition()).map(|view| view.as_str()).collect();
    bundle::bare(LOADER).replace("{{editions}}", editions).replace("{{views}}", &views.join(" "))
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

#[cfg(test)]
mod tests {
    use super::super::html;
    use super::*;

    #[test]
    fn what_is_packed_unpacks_to_the_same_bytes() {
        let text = include_bytes!("pack.rs");
        let noise = text.iter().enumerate().map(|(i, byte)| byte.wrapping_mul(i as u8 | 1).wrapping_add(97));
        let mixed: Vec<u8> = text.iter().copied().chain(noise).chain([0; 100_000]).collect();
        for bytes in [&b""[..], b"a", text, &mixed] {
            let packed = encode(bytes).expect("packed");
            assert_eq!(decode(&packed).expect("unpacked"), bytes);
            // The header that src/unpack.js goes by: lc 3, lp 0 and pb 0 in one byte, the dictionary, the size.
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
        let wasm = |size: u8| [b"\0asm\x01\0\0\0\x0b".as_slice(), &[size], &vec![7; size.into()], b"\x0a\x01\0"].concat();
        write("app-1.js", b"one");
        write("app-1_bg.wasm", &wasm(50));
        write("2-initializer.mjs", b"");
        let page = "<head>\n<script type=\"module\">\nimport init, * as bindings from '/sub/app-1.js';\nimport initializer from \
                    '/sub/2-initializer.mjs';\nconst wasm = await __trunkInitializer(init, '/sub/app-1_bg.wasm', 5000, initializer(), \
                    true);\n</script>\n<link rel=\"modulepreload\" href=\"/sub/app-1.js\"><link rel=\"modulepreload\" \
                    href=\"/sub/2-initializer.mjs\"><link rel=\"preload\" href=\"/sub/app-1_bg.wasm\" as=\"fetch\"></head>";
        let page = pack(&dir, page, |_| Ok(("two".to_owned(), wasm(30)))).expect("a page of Trunk");
        assert!(html::inline_scripts(&page).is_empty(), "{page}");
        let read = |name: &str| std::fs::read(dir.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let (_, start) = page.split_once("src=\"/sub/").expect("the loader below the base");
        let loader = String::from_utf8(read(start.split_once('"').expect("a name").0)).expect("a script");
        for (glue, packed, text) in [("app-", "app-", "one\n"), ("views-", "views-", "two\n")] {
            let (_, edition) = loader.split_once(&format!("[\"./{glue}")).expect("both editions");
            let (glue_hash, edition) = edition.split_once(&format!("\",\"./{packed}")).expect("the packed program");
            let (packed_hash, edition) = edition.split_once("\",").expect("its size");
            let size = edition.split_once(']').expect("its end").0;
            assert_eq!(read(&format!("{glue}{glue_hash}")), text.as_bytes());
            assert_eq!(size, read(&format!("{packed}{packed_hash}")).len().to_string());
        }
        assert!(loader.contains("\"concordance map stances timeline\""), "{loader}");
        assert!(!loader.contains("{{") && !loader.contains("// "), "{loader}");
        assert!(page.contains("modulepreload\" href=\"/sub/app-") && !page.contains("app-1"), "{page}");
        assert!(!page.contains("initializer") && !page.contains("_bg.wasm"), "{page}");
        for gone in ["app-1.js", "app-1_bg.wasm", "2-initializer.mjs"] {
            assert!(!dir.join(gone).exists(), "{gone}");
        }
        std::fs::remove_dir_all(&dir).expect("the test made this folder");
    }
}
