//! The container of the bytes: magic, version, and a table of sections. Opening only checks bounds, so its cost does not depend on
//! the size.
use std::fmt;
use zerocopy::little_endian::U32;
use zerocopy::{FromBytes, Immutable, KnownLayout, Unaligned};

/// Version of the format; bytes of any other version are refused.
pub const VERSION: u32 = 10;

const MAGIC: &[u8; 8] = b"STATLAS\n";
const HEADER: usize = MAGIC.len() + 8;
/// Bytes of an entry in the table of sections: where a section starts, and its length.
const ENTRY: usize = 8;

/// Why bytes cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// Not an atlas, or cut off in the header.
    NotAnAtlas,
    /// Written by another version of the program.
    Version {
        /// Version of the bytes.
        found: u32,
    },
    /// A section does not fit the bytes.
    Damaged {
        /// Name of the section.
        section: String,
    },
}

impl fmt::Display for OpenError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAnAtlas => write!(formatter, "expected the bytes of an atlas, found something else; build the site again"),
            Self::Version { found } => write!(formatter, "expected format {VERSION}, found {found}; build the site again with one version"),
            Self::Damaged { section } => {
                write!(formatter, "expected a whole section {section}, found a damaged one; build or load the site again")
            }
        }
    }
}

impl std::error::Error for OpenError {}

/// The sections of some bytes, one after the other.
pub struct Sections<'a> {
    bytes: &'a [u8],
    names: &'static [&'static str],
    at: usize,
}

impl<'a> Sections<'a> {
    /// Checks magic, version and number of sections; `names` are for errors.
    pub fn open(bytes: &'a [u8], names: &'static [&'static str]) -> Result<Self, OpenError> {
        let header = bytes.get(..HEADER).ok_or(OpenError::NotAnAtlas)?;
        if &header[..MAGIC.len()] != MAGIC {
            return Err(OpenError::NotAnAtlas);
        }
        let found = word(header, MAGIC.len());
        if found != VERSION {
            return Err(OpenError::Version { found });
        }
        if word(header, MAGIC.len() + 4) as usize != names.len() || bytes.len() < HEADER + names.len() * ENTRY {
            return Err(OpenError::NotAnAtlas);
        }
        Ok(Self { bytes, names, at: 0 })
    }

    /// The rows of the next section.
    pub fn next<T: FromBytes + Immutable + KnownLayout + Unaligned>(&mut self) -> Result<&'a [T], OpenError> {
        let (entry, name) = (HEADER + self.at * ENTRY, self.names.get(self.at).copied().unwrap_or_default());
        self.at += 1;
        let (start, len) = (word(self.bytes, entry) as usize, word(self.bytes, entry + 4) as usize);
        let section = start.checked_add(len).and_then(|end| self.bytes.get(start..end)).ok_or_else(|| damaged(name))?;
        <[T]>::ref_from_bytes(section).map_err(|_| damaged(name))
    }
}

pub fn damaged(section: &str) -> OpenError {
    OpenError::Damaged { section: section.to_owned() }
}

/// The little-endian number at an offset; 0 past the end.
fn word(bytes: &[u8], offset: usize) -> u32 {
    bytes.get(offset..offset + 4).and_then(|four| U32::read_from_bytes(four).ok()).map_or(0, U32::get)
}

/// Writes the container.
#[cfg(feature = "build")]
pub fn encode(sections: &[&[u8]]) -> Vec<u8> {
    let number = |n: usize| u32::try_from(n).expect("an index stays below 4 GiB").to_le_bytes();
    let mut bytes = MAGIC.to_vec();
    bytes.extend(VERSION.to_le_bytes());
    bytes.extend(number(sections.len()));
    let mut start = HEADER + sections.len() * ENTRY;
    for section in sections {
        bytes.extend(number(start));
        bytes.extend(number(section.len()));
        start += section.len();
    }
    sections.iter().for_each(|section| bytes.extend(*section));
    bytes
}
