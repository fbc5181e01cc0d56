//! What can go wrong between a host and a reader, on purpose: `/broken/<name>/` is the site with that fault.

use std::path::Path;

/// A fault by the name that stands in the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The connection ends in the middle of the program.
    CutOff,
    /// Half of the program, said to be all of it.
    Half,
    /// The script between the program and the browser is not there.
    NoGlue,
    /// The program is not there.
    NoProgram,
    /// The script that loads the program is not there.
    NoScript,
    /// The style sheet is not there.
    NoStyle,
    /// A header of the host forbids WebAssembly.
    Refused,
    /// The program never comes.
    Stalled,
}

const ALL: [(Fault, &str); 8] = [
    (Fault::CutOff, "cut-off"),
    (Fault::Half, "half"),
    (Fault::NoGlue, "no-glue"),
    (Fault::NoProgram, "no-program"),
    (Fault::NoScript, "no-script"),
    (Fault::NoStyle, "no-style"),
    (Fault::Refused, "refused"),
    (Fault::Stalled, "stalled"),
];

const PATH: &str = "/broken/";

/// A header that lets scripts run and no WebAssembly.
pub const REFUSAL: &str = "Content-Security-Policy: script-src 'self' 'unsafe-inline'\r\n";

fn is_program(name: &str) -> bool {
    is_of(name, "wasm")
}

fn is_of(name: &str, extension: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found == extension)
}

impl Fault {
    pub fn path(self) -> String {
        let name = ALL.iter().find(|(fault, _)| *fault == self).map_or("", |(_, name)| name);
        format!("{PATH}{name}/")
    }

    /// The fault of a path, and what of the path is the site's.
    pub fn of_path(path: &str) -> Option<(Self, &str)> {
        let (name, rest) = path.strip_prefix(PATH)?.split_once('/')?;
        ALL.iter().find(|(_, known)| *known == name).map(|(fault, _)| (*fault, rest))
    }

    /// Whether this file is missing.
    pub fn hides(self, name: &str) -> bool {
        match self {
            Self::NoGlue => name.ends_with("/stance-atlas.js"),
            Self::NoProgram => is_program(name),
            Self::NoScript => name.ends_with("/load.js"),
            Self::NoStyle => is_of(name, "css"),
            _ => false,
        }
    }

    /// What becomes of a file's bytes.
    pub fn spoil(self, name: &str, bytes: &[u8]) -> Vec<u8> {
        let half = self == Self::Half && is_program(name);
        bytes[..if half { bytes.len() / 2 } else { bytes.len() }].to_vec()
    }

    /// How many of a file's bytes are sent before the connection ends.
    pub fn sent(self, name: &str, len: usize) -> usize {
        if self == Self::CutOff && is_program(name) { len / 2 } else { len }
    }

    /// Whether nothing is ever said to a request for this file.
    pub fn stalls(self, name: &str) -> bool {
        self == Self::Stalled && is_program(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_has_its_path() {
        for (fault, name) in ALL {
            let path = format!("{}index.html", fault.path());
            assert_eq!(Fault::of_path(&path), Some((fault, "index.html")), "{name}");
        }
        assert_eq!(Fault::of_path("/some/sub/path/"), None);
    }
}
