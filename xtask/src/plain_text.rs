//! What a file is, as far as its first bytes and its control characters tell.

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text, in whatever encoding.
    Text,
    Pdf,
    /// A page or another document in mark-up.
    Markup,
    /// A file of a word processor, an archive, a picture …
    Binary,
}

impl Kind {
    /// What a file holds by its bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(512)]).trim_start_matches('\u{feff}').trim_start().to_lowercase();
        let is_wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
        let is_control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1a);
        if bytes.starts_with(b"%PDF") {
            Self::Pdf
        } else if ["<!doctype", "<html", "<?xml", "{\\rtf"].iter().any(|mark| head.starts_with(mark)) {
            Self::Markup
        } else if bytes.starts_with(b"PK\x03\x04") || !is_wide && bytes.iter().any(is_control) {
            Self::Binary
        } else {
            Self::Text
        }
    }

    /// What it was found to be and what to do; none for text.
    pub fn fault(self) -> Option<&'static str> {
        match self {
            Self::Text => None,
            Self::Pdf => Some("a PDF; copy its text into a text file (`pdftotext FILE.pdf` does), and read it through"),
            Self::Markup => {
                Some("a page in mark-up (HTML, XML or RTF); open it, copy the text of the report alone, and save that as plain text")
            }
            Self::Binary => Some("a file that is no text; open it in its program and save the text as plain text (.txt)"),
        }
    }
}

/// Whether lines end with CR alone, as on old Macintoshes: nothing else would part them.
pub fn has_cr_only(text: &str) -> bool {
    text.contains('\r') && !text.contains('\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_apart_by_their_bytes() {
        for (bytes, kind) in [
            (&b"The council met.\r\nIt rose at ten.\x1a"[..], Kind::Text),
            (b"", Kind::Text),
            ("\u{feff}Der Rat tagte.".as_bytes(), Kind::Text),
            (b"\xff\xfeT\0h\0e\0", Kind::Text),
            (b"%PDF-1.7 \xe2", Kind::Pdf),
            (b"\n <!DOCTYPE html><p>", Kind::Markup),
            (b"<?xml version='1.0'?>", Kind::Markup),
            (b"{\\rtf1\\ansi", Kind::Markup),
            (b"PK\x03\x04word", Kind::Binary),
            (b"The\0council", Kind::Binary),
        ] {
            assert_eq!(Kind::of(bytes), kind, "{bytes:?}");
            assert_eq!(kind.fault().is_none(), kind == Kind::Text);
        }
    }
}
