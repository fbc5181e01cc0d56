//! The code of a wasm, sorted: all numbers of locals in one stream, all constants in another, and so on. Among their like they
//! pack better: a fifteenth of the program. Bytes only change their places; src/unpack.js puts them back.

use anyhow::{Context, Result, ensure};

/// The section that holds the functions.
const CODE: u8 = 10;
const HEADER: usize = 8;

/// Where a byte of the code goes. What is before and after the code section has streams of its own.
#[derive(Clone, Copy)]
enum Stream {
    Before,
    /// Operations, and whatever has no other place.
    Operation,
    Local,
    Constant,
    /// Distances from an address in memory.
    Offset,
    /// Functions that are called.
    Call,
    After,
}
const N_STREAMS: usize = 7;

/// The streams one after the other, before them their lengths.
pub fn sorted(wasm: &[u8]) -> Result<Vec<u8>> {
    let (begin, end) = code_of(wasm).context("expected a wasm with a section of code, found none")?;
    let mut streams: [Vec<u8>; N_STREAMS] = Default::default();
    streams[Stream::Before as usize].extend(&wasm[..begin]);
    let mut code = wasm[begin..end].iter();
    let mut n_bytes = 0;
    walk(&mut |stream| {
        let byte = *code.next()?;
        n_bytes += 1;
        streams[stream as usize].push(byte);
        Some((byte, n_bytes))
    })
    .context("expected code of operations that streams.rs knows, found others; add them there and in src/unpack.js")?;
    ensure!(code.next().is_none(), "expected the code to end with its section");
    streams[Stream::After as usize].extend(&wasm[end..]);
    let lengths = streams.iter().map(|stream| u32::try_from(stream.len()).map(u32::to_le_bytes));
    let mut bytes = lengths.collect::<Result<Vec<_>, _>>().context("expected less than 4 GB")?.concat();
    streams.iter().for_each(|stream| bytes.extend(stream));
    Ok(bytes)
}

/// Begin and end of the code in a wasm.
fn code_of(wasm: &[u8]) -> Option<(usize, usize)> {
    let mut at = HEADER;
    loop {
        let id = *wasm.get(at)?;
        let mut rest = wasm.get(at + 1..)?;
        let size = super::slim::number(&mut rest)?;
        let begin = wasm.len() - rest.len();
        if id == CODE {
            return (begin + size <= wasm.len()).then_some((begin, begin + size));
        }
        at = begin + size;
    }
}

/// Moves the next byte to or from a stream; gives it, and how many have been moved.
type Move<'a> = dyn FnMut(Stream) -> Option<(u8, usize)> + 'a;

/// Moves a whole section of code.
fn walk(next: &mut Move<'_>) -> Option<()> {
    use Stream::Operation;
    let (functions, _) = value(next)?;
    for _ in 0..functions {
        let (size, start) = value(next)?;
        let mut at = start;
        for _ in 0..value(next)?.0 {
            value(next)?;
            at = next(Operation)?.1;
        }
        while at < start + size {
            at = operation(next)?;
        }
    }
    Some(())
}

/// Moves one operation with its numbers, and gives how many bytes have been moved.
fn operation(next: &mut Move<'_>) -> Option<usize> {
    use Stream::{Call, Constant, Local, Offset, Operation};
    let (operation, mut at) = next(Operation)?;
    let mut numbers = |streams: &[Stream]| streams.iter().try_for_each(|stream| number(next, *stream).map(|end| at = end));
    match operation {
        0x10 => numbers(&[Call])?,
        0x11 => numbers(&[Operation; 2])?,
        0x20..=0x22 => numbers(&[Local])?,
        0x28..=0x3e => numbers(&[Operation, Offset])?,
        0x41 | 0x42 => numbers(&[Constant])?,
        0x02..=0x04 | 0x0c | 0x0d | 0x23..=0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => numbers(&[Operation])?,
        0x43 => at = plain(next, 4)?,
        0x44 => at = plain(next, 8)?,
        0x0e => {
            for _ in 0..=value(next)?.0 {
                at = number(next, Operation)?;
            }
        }
        0x1c => {
            let (n, _) = value(next)?;
            at = plain(next, n)?;
        }
        0xfc => {
            let (kind, end) = value(next)?;
            at = end;
            let n = match kind {
                0..8 => 0,
                8 | 10 | 12 | 14 => 2,
                9 | 11 | 13 | 15..=17 => 1,
                _ => return None,
            };
            for _ in 0..n {
                at = number(next, Operation)?;
            }
        }
        0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => {}
        _ => return None,
    }
    Some(at)
}

/// Moves a number in LEB128.
fn number(next: &mut Move<'_>, stream: Stream) -> Option<usize> {
    loop {
        let (byte, at) = next(stream)?;
        if byte & 0x80 == 0 {
            return Some(at);
        }
    }
}

/// Moves a number that counts what follows, and gives it.
fn value(next: &mut Move<'_>) -> Option<(usize, usize)> {
    let mut value = 0;
    for shift in (0..32).step_by(7) {
        let (byte, at) = next(Stream::Operation)?;
        value |= usize::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some((value, at));
        }
    }
    None
}

fn plain(next: &mut Move<'_>, n: usize) -> Option<usize> {
    (0..n).map(|_| next(Stream::Operation)).last()?.map(|(_, at)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As src/unpack.js does it.
    fn joined(sorted: &[u8]) -> Option<Vec<u8>> {
        let mut streams = Vec::new();
        let (lengths, mut rest) = sorted.split_at(4 * N_STREAMS);
        for length in lengths.as_chunks::<4>().0 {
            let (stream, after) = rest.split_at(u32::from_le_bytes(*length) as usize);
            streams.push(stream.iter());
            rest = after;
        }
        let mut out: Vec<u8> = streams[Stream::Before as usize].by_ref().copied().collect();
        let begin = out.len();
        walk(&mut |stream| {
            out.push(*streams[stream as usize].next()?);
            Some((out[out.len() - 1], out.len() - begin))
        })?;
        out.extend(streams[Stream::After as usize].by_ref());
        Some(out)
    }

    /// A wasm with two functions made of these bodies, and a section after them.
    fn wasm(bodies: [&[u8]; 2]) -> Vec<u8> {
        let mut code = vec![2];
        for body in bodies {
            code.push(u8::try_from(body.len() + 3).expect("a short body"));
            code.extend([1, 2, 0x7f]);
            code.extend(body);
        }
        let mut wasm = b"\0asm\x01\0\0\0\x01\x02ab\x0a".to_vec();
        wasm.push(u8::try_from(code.len()).expect("short code"));
        wasm.extend(code);
        wasm.extend(b"\x0b\x03end");
        wasm
    }

    const EVERYTHING: &[u8] = &[
        0x02, 0x40, 0x20, 0x81, 0x01, 0x41, 0xff, 0x7f, 0x28, 0x02, 0x90, 0x02, 0x10, 0x85, 0x01, 0x11, 0x03, 0x00, 0x0e, 0x02, 0, 1, 2,
        0x43, 1, 2, 3, 4, 0x44, 1, 2, 3, 4, 5, 6, 7, 8, 0xfc, 0x0a, 0, 0, 0xfc, 0x0b, 0, 0xfc, 0x02, 0x1c, 1, 0x7f, 0x6a, 0x24, 3, 0x3f, 0,
        0x0b, 0x0b,
    ];

    #[test]
    fn sorted_bytes_find_their_places_again() {
        let wasm = wasm([EVERYTHING, &[0x20, 1, 0x0b]]);
        let sorted = sorted(&wasm).expect("known operations");
        assert_eq!(sorted.len(), wasm.len() + 4 * N_STREAMS);
        let locals = [0x81, 0x01, 1];
        assert!(sorted.windows(3).any(|window| window == locals), "expected the locals side by side");
        assert_eq!(joined(&sorted), Some(wasm));
    }

    #[test]
    fn what_is_unknown_or_cut_is_refused() {
        for body in [&[0xfd, 0, 0x0b][..], &[0xfc, 18, 0x0b], &[0x06, 0x0b], &[0x20, 0x80]] {
            assert!(sorted(&wasm([body, &[0x0b]])).is_err(), "{body:x?}");
        }
        assert!(sorted(b"\0asm\x01\0\0\0").is_err());
    }
}
