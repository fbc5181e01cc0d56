//! Any input is parsed and answered: a printed query parses back to itself, marks lie within the text, and
//! suggestions parse without a notice.
#![no_main]
#[path = "../../crates/core/tests/fixture/mod.rs"]
mod fixture;

use atlas_core::query::{Filter, Marker, exactly, parse, search, suggest};
use fixture::shipped_atlas;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let q = String::from_utf8_lossy(bytes).into_owned();
    if let Some(expr) = parse(&q).expr {
        let again = parse(&expr.to_string());
        assert_eq!((again.expr.as_ref(), again.notices.as_slice()), (Some(&expr), &[][..]), "{q:?} printed as {expr}");
    }
    let atlas = shipped_atlas();
    let answer = search(&atlas, &Filter { q: q.clone(), ..Filter::default() });
    let marker = Marker::new(&atlas, answer.expr.as_ref());
    for hit in answer.hits.iter().take(2) {
        let text = atlas.text(&atlas.passages()[hit.passage.row()]);
        assert!(marker.marks(&text).into_iter().all(|range| text.get(range).is_some()), "{q:?}");
    }
    let middle = (0..=q.len() / 2).rev().find(|at| q.is_char_boundary(*at)).unwrap_or(0);
    for (before, after) in [(q.as_str(), ""), q.split_at(middle)] {
        for one in suggest(&atlas, before, after) {
            assert!(one.n_passages > 0, "{q:?} {one:?}");
        }
    }
    let word = q.split_whitespace().next().unwrap_or_default();
    assert_eq!(parse(&exactly(&q, word)).notices, [], "{q:?}");
});
