//! Files that are no plain text, told by their bytes.

/// A file that is no text: what it is, and what to do.
pub type Other = (&'static str, &'static str);

const AS_TEXT: &str = "save it as plain text, in UTF-8";

/// What the bytes of a file are, if they are no text in UTF-8 or another code of single bytes.
pub fn other_kind(bytes: &[u8]) -> Option<Other> {
    let found = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "UTF-16",
        [b'%', b'P', b'D', b'F', ..] => "a PDF",
        [b'P', b'K', 3, 4, ..] => "an archive, as word processors write it",
        [b'{', b'\\', b'r', b't', b'f', ..] => "the RTF of a word processor",
        bytes if bytes.contains(&0) => "NUL bytes",
        _ => return None,
    };
    Some((found, AS_TEXT))
}

/// What the text of a report is, if it is no plain text.
pub fn other_text(text: &str) -> Option<Other> {
    let head: String = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).chars().take(2000).collect::<String>().to_lowercase();
    if head.starts_with("<!doctype") || head.starts_with("<?xml") || head.contains("<html") || head.contains("<body") {
        return Some(("the HTML of a page", "save the words of the page as plain text, in UTF-8"));
    }
    let is_mac = text.contains('\r') && !text.contains('\n');
    is_mac.then_some(("carriage returns alone at the ends of lines", "convert the line ends to those of Unix or Windows; most editors can"))
}
