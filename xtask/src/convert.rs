//! `convert`: writes text files in other encodings as UTF-8, each beside its file.

use crate::new_corpus::sha256;
use crate::plain_text::{Kind, has_cr_only};
use anyhow::{Result, bail};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_15, UTF_8, WINDOWS_1252};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Converts each file; those that cannot be converted are told apart from the others.
pub fn convert(files: &[PathBuf]) -> Result<()> {
    let mut n_refused = 0;
    for file in files {
        match convert_one(file) {
            Ok(said) => println!("{}: {said}", file.display()),
            Err(fault) => {
                n_refused += 1;
                eprintln!("{}: {fault}", file.display());
            }
        }
    }
    if n_refused > 0 { bail!("{n_refused} of {} files not converted; see above", files.len()) } else { Ok(()) }
}

/// What was done with a file, or why nothing was.
fn convert_one(file: &Path) -> Result<String, String> {
    if !file.is_file() {
        return Err("expected a text file, found none; correct the path".to_owned());
    }
    let bytes = std::fs::read(file).map_err(|error| format!("expected a readable file, found: {error}"))?;
    let Some(Converted { text, said }) = converted(&bytes)? else { return Ok("is UTF-8 as it is; nothing to do".to_owned()) };
    let out = beside(file);
    let created = std::fs::File::create_new(&out).and_then(|mut created| created.write_all(text.as_bytes()));
    created.map_err(|error| format!("could not write {}: {error}; nothing is overwritten", out.display()))?;
    Ok(format!("{said}; written as UTF-8 to {}\n    sha256 = \"{}\"", out.display(), sha256(text.as_bytes())))
}

/// `name.utf8.txt` in the folder of the file.
fn beside(file: &Path) -> PathBuf {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let is_txt = name.len() > 4 && name.is_char_boundary(name.len() - 4) && name[name.len() - 4..].eq_ignore_ascii_case(".txt");
    let stem = if is_txt { &name[..name.len() - 4] } else { &name };
    file.with_file_name(format!("{stem}.utf8.txt"))
}

struct Converted {
    text: String,
    /// The encoding that was read, and what else was changed.
    said: String,
}

/// The text of some bytes; none where nothing is to be changed.
fn converted(bytes: &[u8]) -> Result<Option<Converted>, String> {
    if let Some(fault) = Kind::of(bytes).fault() {
        return Err(format!("expected plain text, found {fault}"));
    }
    let (encoding, n_mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (guessed(bytes), 0));
    let (text, has_errors) = encoding.decode_without_bom_handling(&bytes[n_mark..]);
    if has_errors {
        return Err(format!(
            "expected text, found bytes that {} does not have; open it in an editor and save it as UTF-8",
            encoding.name()
        ));
    }
    let is_cr = has_cr_only(&text);
    if encoding == UTF_8 && n_mark == 0 && !is_cr {
        return Ok(None);
    }
    let mark = if n_mark > 0 { " with a byte order mark" } else { "" };
    let same = if encoding == WINDOWS_1252 && !bytes.iter().any(|byte| (0x80..0xa0).contains(byte)) { " (as ISO-8859-1)" } else { "" };
    let lines = if is_cr { "; lines that ended with CR end with LF" } else { "" };
    let text = if is_cr { text.replace('\r', "\n") } else { text.into_owned() };
    Ok(Some(Converted { text, said: format!("read as {}{mark}{same}{lines}", encoding.name()) }))
}

/// The encoding of bytes without a mark.
fn guessed(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guessed = detector.guess(None, Utf8Detection::Deny);
    // The two differ in eight signs; the currency sign ¤ stands in no report, and the euro does.
    let has_euro = bytes.contains(&0xa4) && !bytes.iter().any(|byte| (0x80..0xa0).contains(byte));
    if guessed == WINDOWS_1252 && has_euro { ISO_8859_15 } else { guessed }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Der Rat der Stadt beschloß größere Kräne für den Hafen.\r\nDie Kosten müssen geprüft werden.";

    fn read(bytes: &[u8]) -> (String, String) {
        let Converted { text, said } = converted(bytes).expect("text").expect("something to change");
        (text, said)
    }

    #[test]
    fn each_encoding_is_read_and_named() {
        let (western, _, _) = WINDOWS_1252.encode(TEXT);
        assert_eq!(read(&western), (TEXT.to_owned(), "read as windows-1252 (as ISO-8859-1)".to_owned()));
        let quoted = TEXT.replace("größere", "„größere“");
        let (western, _, _) = WINDOWS_1252.encode(&quoted);
        assert_eq!(read(&western), (quoted, "read as windows-1252".to_owned()));
        let euros = TEXT.replace("Kosten", "Kosten von 40 €");
        let (latin9, _, _) = ISO_8859_15.encode(&euros);
        assert_eq!(read(&latin9), (euros, "read as ISO-8859-15".to_owned()));
        let wide: Vec<u8> = std::iter::once(0xfeff).chain(TEXT.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&wide), (TEXT.to_owned(), "read as UTF-16LE with a byte order mark".to_owned()));
        let marked = format!("\u{feff}{TEXT}");
        assert_eq!(read(marked.as_bytes()), (TEXT.to_owned(), "read as UTF-8 with a byte order mark".to_owned()));
    }

    #[test]
    fn only_lines_that_end_with_cr_alone_are_changed() {
        assert!(converted(TEXT.as_bytes()).expect("text").is_none());
        let (text, said) = read(b"One line.\rAnother.\r");
        assert_eq!((text.as_str(), said.as_str()), ("One line.\nAnother.\n", "read as UTF-8; lines that ended with CR end with LF"));
    }

    #[test]
    fn what_is_no_text_is_refused_with_what_to_do() {
        for (bytes, remedy) in
            [(&b"%PDF-1.4"[..], "pdftotext"), (b"<html><p>", "plain text"), (b"PK\x03\x04", "no text"), (b"a\0b", "no text")]
        {
            assert!(converted(bytes).err().is_some_and(|fault| fault.contains(remedy)), "{remedy}");
        }
    }

    #[test]
    fn a_file_is_written_once_beside_its_origin() {
        for (file, out) in [("a/b.txt", "a/b.utf8.txt"), ("b.TXT", "b.utf8.txt"), ("b.1987", "b.1987.utf8.txt"), ("é", "é.utf8.txt")] {
            assert_eq!(beside(Path::new(file)), Path::new(out));
        }
        let folder = std::env::temp_dir().join(format!("stance-convert-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let file = folder.join("minutes.txt");
        std::fs::write(&file, b"Stra\xdfe und Stra\xdfe").expect("a file");
        let said = convert_one(&file).expect("text");
        assert!(said.contains("sha256 = \"") && said.contains("minutes.utf8.txt"), "{said}");
        assert!(convert_one(&file).err().is_some_and(|fault| fault.contains("nothing is overwritten")));
        std::fs::remove_dir_all(&folder).expect("it can be removed");
    }
}
