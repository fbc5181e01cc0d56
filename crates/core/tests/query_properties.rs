//! The query language: whatever is typed is read, says what was wrong, and what it prints reads back to the same.
use crate::fixture::shipped_atlas;
use atlas_core::query::{Asked, Expr, Field, Filter, Marker, parse, search};
use proptest::prelude::*;
use proptest::sample::select;
use std::time::{Duration, Instant};

#[test]
fn a_hundred_kilobytes_of_anything_are_answered_soon() {
    let atlas = shipped_atlas();
    let parts = [
        "a ",
        "\"",
        "(",
        ")",
        "-",
        "*",
        "(a OR b) near/3 ",
        "the near/1000 ",
        "()",
        "NOT ",
        "AND ",
        "a-",
        "a.",
        "a'",
        "near/1 a ",
        "! ? ",
        "a:",
        "OR ",
        "the ",
        "-the ",
        "the*",
        "cease-fire ",
        "é",
        "🎉",
        "\u{202e}",
        "کابل ",
        "\u{ad}",
        "9,",
        "(-",
        "a OR (",
    ];
    let quoted =
        ["the ", "of the Taliban ", "cease-fire ", "cease-", "x-y z-w "].map(|part| format!("\"{}\"", part.repeat(100_000 / part.len())));
    for q in parts.map(|part| part.repeat(100_000 / part.len())).into_iter().chain(quoted) {
        let start = Instant::now();
        let answer = search(&atlas, &Asked::new(&atlas, Filter { q: q.clone(), ..Filter::default() }));
        let marker = Marker::new(&atlas, answer.expr.as_ref());
        answer.hits.iter().take(20).for_each(|hit| _ = marker.marks(&atlas.text(&atlas.passages()[hit.passage.row()])));
        let printed = answer.expr.map(|expr| expr.to_string());
        // Without optimisation and beside other tests; in the page it is some milliseconds.
        let soon = start.elapsed() < Duration::from_secs(6);
        assert!(soon, "{:?} for “{}…”, read as {:.40?}", start.elapsed(), q.chars().take(20).collect::<String>(), printed);
    }
}

/// A query that prints what it read reads back to it, and nothing is wrong with what it prints.
fn check_printed(expr: &Expr) -> Result<(), TestCaseError> {
    let again = parse(&expr.to_string());
    prop_assert_eq!(again.expr.as_ref(), Some(expr), "printed as {}", expr);
    prop_assert_eq!(&again.notices, &[], "printed as {}", expr);
    Ok(())
}

fn word() -> impl Strategy<Value = String> {
    select(vec!["peace", "U.S.", "U.S", "cease-fire", "lion’s", "2,500", "کابل", "or", "and", "not", "near", "Moïse", "a-b-c-d-e", "x"])
        .prop_map(str::to_owned)
}

/// Something that has a place in a text.
fn placed() -> impl Strategy<Value = Expr> {
    let phrase = select(vec!["lion's share", "a (b) -c", "OR", "near/5: x", "–x–"]);
    let alone = || {
        let phrase = phrase.clone().prop_map(|phrase| Expr::Phrase(phrase.to_owned()));
        prop_oneof![word().prop_map(Expr::Word), word().prop_map(Expr::Prefix), phrase]
    };
    prop_oneof![3 => alone(), 1 => proptest::collection::vec(alone(), 2..4).prop_map(Expr::Or)]
}

fn leaf() -> impl Strategy<Value = Expr> {
    let field = prop_oneof![
        (
            select(vec![Field::Actor, Field::Side, Field::Issue, Field::Outlet, Field::Place]),
            select(vec!["cnn", "Al Jazeera", "a(b", "x:y", "-x*", " x "])
        ),
        (select(vec![Field::Before, Field::After]), select(vec!["2021-08-01"])),
    ];
    let near = (placed(), proptest::collection::vec((1..9u32, placed()), 1..4))
        .prop_map(|(first, rest)| rest.into_iter().fold(first, |left, (n, right)| Expr::Near(Box::new(left), n, Box::new(right))));
    prop_oneof![3 => placed(), 1 => near, 1 => field.prop_map(|(field, value)| Expr::Field(field, value.to_owned()))]
}

/// Joins parts as the parser does: no list within a list of its kind, none of one part.
fn list(parts: Vec<Expr>, make: fn(Vec<Expr>) -> Expr) -> Expr {
    let inner = |part: Expr| match (make(Vec::new()), part) {
        (Expr::And(_), Expr::And(inner)) | (Expr::Or(_), Expr::Or(inner)) => inner,
        (_, other) => vec![other],
    };
    let mut flat: Vec<Expr> = parts.into_iter().flat_map(inner).collect();
    if flat.len() == 1 { flat.remove(0) } else { make(flat) }
}

fn expr() -> impl Strategy<Value = Expr> {
    leaf().prop_recursive(4, 24, 3, |inner| {
        let parts = || proptest::collection::vec(inner.clone(), 1..4);
        prop_oneof![
            inner.clone().prop_map(|inner| Expr::Not(Box::new(inner))),
            parts().prop_map(|parts| list(parts, Expr::And)),
            parts().prop_map(|parts| list(parts, Expr::Or)),
        ]
    })
}

/// Pieces of the language and of everything else, in any order.
fn typed() -> impl Strategy<Value = String> {
    let known = [
        "(",
        ")",
        "\"",
        "“",
        "-",
        "*",
        "OR",
        "OR,",
        "AND",
        "NOT ",
        " ",
        " ",
        " near/2 ",
        "near/",
        "near/0",
        " OR ",
        "actor:",
        "outlet:",
        "before:",
        "2021-08-01",
        "peace",
        "cease-fire",
        "U.S.",
        "a.b",
        "x/y",
        ":",
        "'",
        "\u{ad}",
        "🎉",
        "کابل",
        ".",
        "1,000",
    ];
    let piece = prop_oneof![4 => select(known.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,4}"];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_and_what_it_prints_reads_back(q in prop_oneof![typed(), any::<String>()]) {
        if let Some(expr) = parse(&q).expr {
            check_printed(&expr)?;
        }
    }

    #[test]
    fn any_expression_prints_what_reads_back(expr in expr()) {
        check_printed(&expr)?;
    }

    #[test]
    fn any_text_is_answered(q in prop_oneof![typed(), any::<String>()]) {
        let atlas = shipped_atlas();
        let answer = search(&atlas, &Asked::new(&atlas, Filter { q, ..Filter::default() }));
        prop_assert!(answer.expr.is_some() || answer.hits.len() == search(&atlas, &Asked::everything(&atlas)).hits.len(), "what asks nothing hides nothing");
    }
}
