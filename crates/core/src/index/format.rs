//! The container of the bytes: magic, version, table of sections. Opening checks bounds only, whatever the size.
use std::fmt;
use zerocopy::little_endian::U32;
use zerocopy::{FromBytes, Immutable, KnownLayout, Unaligned};

/// Version of the format; bytes of any other version are refused.
pub const VERSION: u32 = 3;

const MAGIC: &[u8; 8] = b"STATLAS\n";
const HEADER: usize = MAGIC.len() + 8;

/// The sections in the order of the bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Section {
    Info,
    Questions,
    Outlets,
    Documents,
    Passages,
    Sides,
    Actors,
    Issues,
    Statements,
    Places,
    Status,
    Figures,
    Relations,
    Events,
    Variants,
    Sources,
    SourceLists,
    Falls,
    Mentions,
    Map,
    MapNames,
    MapPoints,
    Strings,
    Texts,
    FormsFst,
    Irregulars,
    Compounds,
    Postings,
}

const N_SECTIONS: usize = Section::Postings as usize + 1;

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

/// The sections of some bytes.
pub struct Sections<'a> {
    bytes: &'a [u8],
}

impl<'a> Sections<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, OpenError> {
        let header = bytes.get(..HEADER).ok_or(OpenError::NotAnAtlas)?;
        if &header[..MAGIC.len()] != MAGIC {
            return Err(OpenError::NotAnAtlas);
        }
        let found = word(header, MAGIC.len());
        if found != VERSION {
            return Err(OpenError::Version { found });
        }
        let sections = Self { bytes };
        if word(header, MAGIC.len() + 4) as usize != N_SECTIONS || bytes.len() < HEADER + N_SECTIONS * 8 {
            return Err(OpenError::NotAnAtlas);
        }
        Ok(sections)
    }

    /// The bytes of a section.
    pub fn bytes(&self, section: Section) -> Result<&'a [u8], OpenError> {
        let entry = HEADER + section as usize * 8;
        let (start, len) = (word(self.bytes, entry) as usize, word(self.bytes, entry + 4) as usize);
        start.checked_add(len).and_then(|end| self.bytes.get(start..end)).ok_or_else(|| damaged(section))
    }

    /// The rows of a section.
    pub fn rows<T: FromBytes + Immutable + KnownLayout + Unaligned>(&self, section: Section) -> Result<&'a [T], OpenError> {
        <[T]>::ref_from_bytes(self.bytes(section)?).map_err(|_| damaged(section))
    }
}

pub fn damaged(section: Section) -> OpenError {
    OpenError::Damaged { section: format!("{section:?}") }
}

/// The little-endian number at an offset; 0 past the end.
fn word(bytes: &[u8], offset: usize) -> u32 {
    bytes.get(offset..offset + 4).and_then(|four| U32::read_from_bytes(four).ok()).map_or(0, U32::get)
}

/// Writes the container: the sections must come in their order.
#[cfg(feature = "build")]
pub fn encode(sections: Vec<(Section, Vec<u8>)>) -> Vec<u8> {
    debug_assert!(sections.iter().enumerate().all(|(index, (section, _))| index == *section as usize));
    debug_assert_eq!(sections.len(), N_SECTIONS);
    let number = |n: usize| u32::try_from(n).expect("an index stays below 4 GiB").to_le_bytes();
    let mut bytes = MAGIC.to_vec();
    bytes.extend(VERSION.to_le_bytes());
    bytes.extend(number(N_SECTIONS));
    let mut start = HEADER + N_SECTIONS * 8;
    for (_, section) in &sections {
        bytes.extend(number(start));
        bytes.extend(number(section.len()));
        start += section.len();
    }
    sections.into_iter().for_each(|(_, section)| bytes.extend(section));
    bytes
}
