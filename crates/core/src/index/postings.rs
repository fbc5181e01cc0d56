//! Lists of passages and of word positions, delta-coded in variable-length bytes (LEB128).
//!
//! Of a form: the number of passages, the bytes of the postings, the postings (passage, how often), the positions.

/// An exact form: the byte in the postings section where its lists begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormId(pub u32);

/// What the transducer of the forms gives for one: its id, and whether it is a name.
pub fn decode_term(value: u64) -> (FormId, bool) {
    (FormId(u32::try_from(value >> 1).unwrap_or(u32::MAX)), value & 1 == 1)
}

/// The reverse.
#[cfg(feature = "build")]
pub fn encode_term(form: FormId, is_name: bool) -> u64 {
    u64::from(form.0) << 1 | u64::from(is_name)
}

/// One passage with a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    /// Row of the passage.
    pub passage: u32,
    /// How often the form stands in it.
    pub n_times: u32,
}

/// Reads numbers; damaged or cut-off bytes end the list.
#[derive(Clone)]
pub struct Numbers<'a> {
    bytes: &'a [u8],
}

impl<'a> Numbers<'a> {
    pub fn at(bytes: &'a [u8], offset: usize) -> Self {
        Self { bytes: bytes.get(offset..).unwrap_or_default() }
    }

    pub fn next(&mut self) -> Option<u32> {
        let mut value = 0u32;
        for shift in [0, 7, 14, 21, 28] {
            let (byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            value |= u32::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }
}

/// Appends a number.
#[cfg(feature = "build")]
pub fn push_number(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// The lists of a form: its passages, and the numbers from which their positions are read.
pub fn decode_form(bytes: &[u8], form: FormId) -> (impl Iterator<Item = Posting> + '_, Numbers<'_>) {
    let mut numbers = Numbers::at(bytes, form.0 as usize);
    let n_passages = numbers.next().unwrap_or(0);
    let n_bytes = numbers.next().unwrap_or(0) as usize;
    let positions = Numbers::at(numbers.bytes, n_bytes);
    let mut passage = 0u32;
    let postings = (0..n_passages).map_while(move |_| {
        passage = passage.wrapping_add(numbers.next()?);
        let n_times = numbers.next()?;
        Some(Posting { passage, n_times })
    });
    (postings, positions)
}

/// The next `n_times` positions.
pub fn decode_positions(numbers: &mut Numbers<'_>, n_times: u32, into: &mut Vec<u32>) {
    let mut position = 0u32;
    for _ in 0..n_times {
        let Some(delta) = numbers.next() else { return };
        position = position.wrapping_add(delta);
        into.push(position);
    }
}
