//! Cuts the program of a release into the one that starts and the parts that come when they are first asked for (src/parts.rs).
//! Trunk has no hook between cargo and wasm-bindgen, so this begins with what cargo has linked and takes the place of what Trunk made.

use super::program::{File, GLUE, WASM};
use crate::run;
use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Set to 1 by `cargo xtask build`: the program was linked with the feature `parts`.
pub const WANTED: &str = "STANCE_PARTS";
/// Where the generated loader of the parts lies, beside the glue that imports it.
pub const LOADER: &str = "__wasm_split.js";
const NAME: &str = "stance-atlas";

pub fn are_wanted() -> bool {
    std::env::var_os(WANTED).is_some_and(|value| value == "1")
}

/// The glue, the program that starts, the loader of the parts and the parts, by name.
pub fn parted() -> Result<Vec<File>> {
    let folder = target()?.join("parted");
    // What an earlier build left there is not of this program.
    if folder.exists() {
        std::fs::remove_dir_all(&folder).with_context(|| format!("could not remove {}", folder.display()))?;
    }
    let (cut, bound) = (folder.join("cut"), folder.join("bound"));
    std::fs::create_dir_all(&cut).with_context(|| format!("could not make {}", cut.display()))?;
    let linked = target()?.join("wasm32-unknown-unknown/release").join(NAME).with_extension("wasm");
    run::run(Command::new("wasm-split-cli").args(["--target", "web", "--out-name", NAME]).arg(linked).arg(&cut))?;
    let mut bind = Command::new("wasm-bindgen");
    bind.args(["--target", "web", "--keep-lld-exports", "--no-demangle", "--no-typescript"]);
    bind.args(["--remove-name-section", "--remove-producers-section", "--out-name", NAME, "--out-dir"]).arg(&bound);
    run::run(bind.arg(cut.join(NAME).with_extension("wasm")))?;
    let read =
        |folder: &Path, name: &str| std::fs::read(folder.join(name)).with_context(|| format!("expected {name} in {}", folder.display()));
    let mut files =
        vec![(GLUE.to_owned(), read(&bound, GLUE)?), (WASM.to_owned(), read(&bound, WASM)?), (LOADER.to_owned(), read(&cut, LOADER)?)];
    for name in names(&cut)? {
        let part = without_custom_sections(&read(&cut, &name)?).with_context(|| format!("expected a wasm module in {name}"))?;
        files.push((name, part));
    }
    ensure!(files.len() > 3, "expected parts in {}, found none; was the program linked with the feature `parts`?", cut.display());
    Ok(files)
}

/// The parts in a folder, in the order of their names.
fn names(folder: &Path) -> Result<Vec<String>> {
    let all = std::fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?;
    let names = all.map(|entry| Ok(entry.context("could not read the parts")?.file_name().to_string_lossy().into_owned()));
    let mut names = names.collect::<Result<Vec<_>>>()?;
    names.retain(|name| name.ends_with(".wasm") && *name != format!("{NAME}.wasm"));
    names.sort();
    Ok(names)
}

/// Where cargo puts what it builds.
fn target() -> Result<PathBuf> {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| Ok(run::root()?.join("target")), |dir| Ok(dir.into()))
}

/// A module without the names of its functions, which are for debuggers and a third of its bytes; none where the bytes are no module.
/// wasm-bindgen takes them out of the program that starts, but does not see the parts.
fn without_custom_sections(module: &[u8]) -> Option<Vec<u8>> {
    const CUSTOM: u8 = 0;
    let (head, mut rest) = module.split_at_checked(8)?;
    let mut kept = head.to_vec();
    while let Some((id, after)) = rest.split_first() {
        let (len, n_digits) = leb128(after)?;
        let (section, next) = rest.split_at_checked(1 + n_digits + len)?;
        if *id != CUSTOM {
            kept.extend_from_slice(section);
        }
        rest = next;
    }
    Some(kept)
}

/// An unsigned number in LEB128, and how many bytes it takes.
fn leb128(bytes: &[u8]) -> Option<(usize, usize)> {
    let n_bytes = bytes.iter().take(5).position(|byte| byte & 0x80 == 0)? + 1;
    Some((bytes[..n_bytes].iter().rev().fold(0, |number, byte| number << 7 | usize::from(byte & 0x7f)), n_bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_out_and_the_rest_stays() {
        let head = b"\0asm\x01\0\0\0";
        // A type section, a custom section whose length takes two bytes, a code section.
        let module = [&head[..], &[1, 2, 7, 7], &[0, 0x80, 1], &[9; 128], &[10, 1, 0]].concat();
        assert_eq!(without_custom_sections(&module), Some([&head[..], &[1, 2, 7, 7], &[10, 1, 0]].concat()));
    }

    #[test]
    fn bytes_that_are_cut_off_are_no_module() {
        let module = [&b"\0asm\x01\0\0\0"[..], &[1, 9, 7]].concat();
        for bytes in [&module[..], b"\0asm", b"\0asm\x01\0\0\0\x01", b"\0asm\x01\0\0\0\x01\xff\xff\xff\xff\xff\x01"] {
            assert_eq!(without_custom_sections(bytes), None, "{bytes:?}");
        }
    }
}
