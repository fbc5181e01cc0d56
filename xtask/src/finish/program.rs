//! The program of a release in a folder of its own, `app-<digest>/`, under the names that wasm-bindgen gives: nothing within
//! its files has to be renamed, and the files of a folder never change.

use super::{bundle, number, parts, split, weight};
use anyhow::{Context, Result, ensure};
use std::path::Path;

/// What the folders of all releases begin with.
pub const FOLDER: &str = "app-";
pub const GLUE: &str = "stance-atlas.js";
pub const WASM: &str = "stance-atlas_bg.wasm";
const LOADER: &str = "load.js";
const SCRIPT: &str = concat!(include_str!("../../../src/offline.js"), include_str!("../../../src/load.js"));

/// A file by its name.
pub type File = (String, Vec<u8>);

/// Moves the program into its folder, and puts our loader in the place of Trunk's, which stands in the page itself. `cut` has
/// the files of a program that was cut; without, the whole one is taken as Trunk made it.
pub fn settle(staging: &Path, page: &str, cut: Option<Vec<File>>) -> Result<String> {
    let (before, script) = split(page, "<script type=\"module\">")?;
    let (script, after) = split(script, "</script>")?;
    let quoted = |mark: &str| -> Result<&str> { Ok(split(split(script, mark)?.1, "'")?.0) };
    let (base, glue) = parted(quoted(" * as bindings from '")?);
    let (_, wasm) = parted(quoted("module_or_path: '")?);
    ensure!(!staging.join("snippets").exists(), "expected glue in one file, found snippets/; move them into the folder too");
    let mut files = match cut {
        Some(files) => files,
        None => vec![(GLUE.to_owned(), weight::read(staging, glue)?), (WASM.to_owned(), weight::read(staging, wasm)?)],
    };
    let text = String::from_utf8(std::mem::take(&mut files[0].1)).with_context(|| format!("expected text in {glue}"))?;
    files[0].1 = bundle::bare(&text).into_bytes();
    let program = &files[1].1;
    println!("The program has {} bytes, {} as gzip -9.", number(program.len()), number(weight::gzipped(program)?));
    let loader = bundle::bare(SCRIPT).replace("{{size}}", &program.len().to_string());
    files.push((LOADER.to_owned(), loader.into_bytes()));
    // The glue imports the loader of the parts, if there are any.
    let imported = files.iter().map(|(name, _)| name.as_str()).filter(|name| [GLUE, parts::LOADER].contains(name));
    let folder = format!("{FOLDER}{}", digest(&files));
    write(&staging.join(&folder), &files)?;
    for name in [glue, wasm] {
        std::fs::remove_file(staging.join(name)).with_context(|| format!("could not remove {name}"))?;
    }
    let imported: String = imported.map(|name| format!("<link rel=\"modulepreload\" href=\"{base}{folder}/{name}\">")).collect();
    let tags = format!(
        "{imported}\
         <link rel=\"preload\" href=\"{base}{folder}/{WASM}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\
         <script type=\"module\" src=\"{base}{folder}/{LOADER}\"></script>"
    );
    without_link(&without_link(&format!("{before}{tags}{after}"), glue)?, wasm)
}

/// Over names and bytes, in their order.
fn digest(files: &[File]) -> String {
    bundle::hash(&files.iter().flat_map(|(name, bytes)| [name.as_bytes(), b"\0", bytes]).collect::<Vec<_>>().concat())
}

fn write(folder: &Path, files: &[File]) -> Result<()> {
    std::fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
    files.iter().try_for_each(|(name, bytes)| std::fs::write(folder.join(name), bytes).with_context(|| format!("could not write {name}")))
}

/// The page without Trunk's link to a file.
fn without_link(page: &str, name: &str) -> Result<String> {
    let (before, after) = split(page, name)?;
    let (before, _) = before.rsplit_once("<link ").with_context(|| format!("index.html: expected a link to {name}, found none"))?;
    Ok(format!("{before}{}", split(after, ">")?.1))
}

/// The folder of an address with its slash, and the name in it.
fn parted(address: &str) -> (&str, &str) {
    address.split_at(address.rfind('/').map_or(0, |slash| slash + 1))
}

#[cfg(test)]
mod tests {
    use super::super::html;
    use super::*;

    const PAGE: &str = "<head>\n<link rel=\"modulepreload\" href=\"/sub/a-1.js\" crossorigin=\"anonymous\"><link rel=\"preload\" \
         href=\"/sub/a-1_bg.wasm\" crossorigin=\"anonymous\" as=\"fetch\" type=\"application/wasm\">\n<script type=\"module\">\nimport \
         init, * as bindings from '/sub/a-1.js';\nconst wasm = await init({ module_or_path: '/sub/a-1_bg.wasm' });\n</script></head>";

    /// The page, and the name of the folder.
    fn settled(dir: &Path, program: &[u8]) -> (String, String) {
        std::fs::write(dir.join("a-1.js"), "/** one */\nexport default 1;\n").expect("a file");
        std::fs::write(dir.join("a-1_bg.wasm"), program).expect("a file");
        let page = settle(dir, PAGE, None).expect("a page of Trunk");
        let (_, folder) = page.split_once("src=\"/sub/").expect("the loader below the base");
        let folder = folder.split_once('/').expect("a folder").0.to_owned();
        (page, folder)
    }

    #[test]
    fn the_program_lies_in_one_folder_that_is_named_after_its_bytes() {
        let dir = std::env::temp_dir().join(format!("stance-atlas-program-{}", std::process::id()));
        std::fs::create_dir_all(&dir).expect("a temporary folder");
        let (page, folder) = settled(&dir, b"\0asm");
        assert!(html::inline_scripts(&page).is_empty() && !page.contains("a-1"), "{page}");
        let read = |name: &str| std::fs::read_to_string(dir.join(&folder).join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!((read(GLUE).as_str(), read(WASM).as_str()), ("export default 1;\n", "\0asm"));
        assert!(read(LOADER).contains("Number(\"4\")") && read(LOADER).contains("const stay"), "{}", read(LOADER));
        assert!(!dir.join("a-1.js").exists() && !dir.join("a-1_bg.wasm").exists());
        for name in [GLUE, WASM] {
            assert!(page.contains(&format!("href=\"/sub/{folder}/{name}\"")), "{page}");
        }
        assert_eq!(settled(&dir, b"\0asm"), (page, folder.clone()));
        assert_ne!(settled(&dir, b"\0asn").1, folder);
        std::fs::remove_dir_all(&dir).expect("the test made this folder");
    }

    #[test]
    fn another_loader_than_trunks_is_named() {
        let error = settle(Path::new("nowhere"), "<script type=\"module\">start()</script>", None).expect_err("no glue in it");
        assert!(error.to_string().contains("bindings"), "{error}");
    }
}
