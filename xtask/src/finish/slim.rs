//! The glue between program and browser with short names. wasm-bindgen ends the name of each import in a hash of its own,
//! which no compressor makes smaller; both sides get a counted name instead. The glue loses its comments, the program its notes.

use super::bundle;
use anyhow::{Context, Result, ensure};
use std::collections::BTreeSet;

/// The section of a wasm that names what it takes from outside.
const IMPORTS: u8 = 2;
/// Sections of names and notes, which no browser needs.
const CUSTOM: u8 = 0;
/// A function is the only kind of import that wasm-bindgen makes.
const FUNCTION: u8 = 0;
const HEADER: usize = 8;

/// Glue and program with short names.
pub fn slim(glue: &str, wasm: &[u8]) -> Result<(String, Vec<u8>)> {
    let (names, wasm) = renamed(wasm).context("expected a wasm whose imports can be read, found something else")?;
    let mut glue = bundle::bare(glue);
    for (n, name) in names.iter().enumerate() {
        let (old, new) = (format!("\n{name}: "), format!("\n{}: ", short(n)));
        ensure!(
            glue.matches(&old).count() == 1,
            "expected {name} once in the glue, found it otherwise: wasm-bindgen writes it in another way"
        );
        glue = glue.replace(&old, &new);
    }
    Ok((glue, wasm))
}

/// The names of the imports in their order, and the wasm in which they are counted.
fn renamed(wasm: &[u8]) -> Option<(Vec<String>, Vec<u8>)> {
    let mut rest = wasm.get(HEADER..)?;
    let mut out = wasm[..HEADER].to_vec();
    let mut names = Vec::new();
    while let Some((id, after)) = rest.split_first() {
        rest = after;
        let size = number(&mut rest)?;
        let (section, after) = rest.split_at_checked(size)?;
        rest = after;
        if *id == CUSTOM {
            continue;
        }
        let section = if *id == IMPORTS { imports(section, &mut names)? } else { section.to_vec() };
        out.push(*id);
        put_number(&mut out, section.len());
        out.extend(section);
    }
    let distinct: BTreeSet<_> = names.iter().collect();
    (distinct.len() == names.len()).then_some((names, out))
}

fn imports(mut section: &[u8], names: &mut Vec<String>) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let count = number(&mut section)?;
    put_number(&mut out, count);
    for n in 0..count {
        put_name(&mut out, name(&mut section)?);
        names.push(String::from_utf8(name(&mut section)?.to_vec()).ok()?);
        put_name(&mut out, short(n).as_bytes());
        let (kind, after) = section.split_first()?;
        section = after;
        if *kind != FUNCTION {
            return None;
        }
        out.push(*kind);
        put_number(&mut out, number(&mut section)?);
    }
    section.is_empty().then_some(out)
}

/// a, b … z, ba, bb …
fn short(n: usize) -> String {
    let mut name = if n < 26 { String::new() } else { short(n / 26) };
    name.push((b'a' + (n % 26) as u8) as char);
    name
}

fn name<'a>(bytes: &mut &'a [u8]) -> Option<&'a [u8]> {
    let len = number(bytes)?;
    let (name, after) = bytes.split_at_checked(len)?;
    *bytes = after;
    Some(name)
}

fn put_name(out: &mut Vec<u8>, name: &[u8]) {
    put_number(out, name.len());
    out.extend(name);
}

/// A number in LEB128: seven bits a byte, the lowest first.
pub fn number(bytes: &mut &[u8]) -> Option<usize> {
    let mut value = 0;
    for shift in (0..32).step_by(7) {
        let (byte, after) = bytes.split_first()?;
        *bytes = after;
        value |= usize::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

fn put_number(out: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A wasm with two imports, after sections of other kinds.
    fn wasm(names: [&str; 2], others: &[(u8, &[u8])]) -> Vec<u8> {
        let mut section = vec![2];
        for name in names {
            put_name(&mut section, b"./app_bg.js");
            put_name(&mut section, name.as_bytes());
            section.extend([FUNCTION, 3]);
        }
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        for (id, section) in others.iter().chain(&[(IMPORTS, section.as_slice())]) {
            wasm.push(*id);
            put_number(&mut wasm, section.len());
            wasm.extend(*section);
        }
        wasm
    }

    #[test]
    fn both_sides_get_the_same_short_names() {
        let glue =
            "const imports = {\n    /** gives */\n    __wbg_get_0f: function(x) {\n    },\n    __wbg_set_1a: (y) => __wbg_set(y),\n};\n";
        let (glue, slimmed) =
            slim(glue, &wasm(["__wbg_get_0f", "__wbg_set_1a"], &[(CUSTOM, b"note"), (1, &[7; 300])])).expect("two imports");
        assert_eq!(glue, "const imports = {\na: function(x) {\n},\nb: (y) => __wbg_set(y),\n};\n");
        assert_eq!(slimmed, wasm(["a", "b"], &[(1, &[7; 300])]));
    }

    #[test]
    fn a_name_that_the_glue_lacks_is_told() {
        let error = slim("a: 1", &wasm(["__wbg_get_0f", "__wbg_set_1a"], &[])).expect_err("no such names");
        assert!(error.to_string().contains("__wbg_get_0f"), "{error}");
    }

    #[test]
    fn a_wasm_that_is_cut_or_of_another_kind_is_refused() {
        let whole = wasm(["a", "b"], &[]);
        assert!(renamed(&whole[..whole.len() - 1]).is_none());
        assert!(renamed(&wasm(["a", "a"], &[])).is_none());
        let mut table = whole;
        let last = table.len() - 2;
        table[last] = 1;
        assert!(renamed(&table).is_none());
    }

    #[test]
    fn no_two_numbers_have_one_name() {
        let names: BTreeSet<_> = (0..2000).map(short).collect();
        assert_eq!(names.len(), 2000);
        assert_eq!([short(25), short(26), short(700)], ["z", "ba", "bay"]);
    }
}
