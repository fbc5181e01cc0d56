//! Damaged bytes: opening them gives an error, or an atlas that answers everything without a panic.
#![no_main]
#[path = "../../crates/core/tests/fixture/mod.rs"]
mod fixture;

use atlas_core::index::{Atlas, OpenError};
use fixture::ask::PARTS;
use fixture::shipped_bytes;
use libfuzzer_sys::fuzz_target;

/// Good bytes with changes: each change is an offset (three bytes), a length, and the new bytes.
fn changed(good: &[u8], mut changes: &[u8]) -> Vec<u8> {
    let mut bytes = good.to_vec();
    while let [a, b, c, len, rest @ ..] = changes {
        let start = u32::from_le_bytes([*a, *b, *c, 0]) as usize % bytes.len();
        let (with, rest) = rest.split_at(usize::from(*len % 16).min(rest.len()));
        bytes[start..].iter_mut().zip(with).for_each(|(byte, with)| *byte = *with);
        changes = rest;
    }
    bytes
}

/// Asks only part of what can be asked: asking everything would make runs too slow.
fn ask(atlas: Result<Atlas<'_>, OpenError>, part: u8) {
    if let Ok(atlas) = atlas
        && atlas.verify().is_ok()
    {
        PARTS[usize::from(part) % PARTS.len()](&atlas);
    }
}

fuzz_target!(|input: &[u8]| {
    let [kind, part, rest @ ..] = input else { return };
    match kind % 4 {
        0 => ask(Atlas::open(rest), *part),
        _ => ask(Atlas::open(&changed(shipped_bytes(), rest)), *part),
    }
});
