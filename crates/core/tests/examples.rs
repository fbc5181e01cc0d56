//! The help card: each form of the query language has an example that finds something in the corpus at hand.
use crate::fixture::coded::coded;
use crate::fixture::{corpus_of, good_corpus, shipped_atlas};
use atlas_core::index::{Atlas, Options, build};
use atlas_core::query::{Asked, Example, Expr, Filter, Form, examples, parse, search};
use proptest::prelude::*;

/// Whether an expression, or a part of it, has the form.
fn has(expr: &Expr, form: Form) -> bool {
    match (form, expr) {
        (Form::Words, Expr::And(parts)) => parts.iter().all(|part| matches!(part, Expr::Word(_))),
        (Form::Group, Expr::And(parts)) => parts.iter().any(|part| has(part, Form::Or)),
        (Form::Not, Expr::And(parts)) => parts.iter().any(|part| matches!(part, Expr::Not(_))),
        (Form::Phrase, Expr::Phrase(_)) | (Form::Prefix, Expr::Prefix(_)) | (Form::Or, Expr::Or(_)) | (Form::Near, Expr::Near(..)) => true,
        (form, Expr::Field(field, _)) => field.as_str() == form.as_str(),
        _ => false,
    }
}

/// Each example reads without a notice as the form that it shows, and finds as many passages as it says, at least one.
fn check(atlas: &Atlas<'_>, examples: &[Example]) {
    for Example { form, q, n_passages } in examples {
        let parsed = parse(q);
        assert_eq!(parsed.notices, [], "{q}");
        assert!(parsed.expr.is_some_and(|expr| has(&expr, *form)), "{form:?}: {q}");
        let answer = search(atlas, &Asked::new(atlas, Filter { q: q.clone(), ..Filter::default() }));
        assert_eq!(answer.hits.len(), *n_passages, "{q}");
        assert!(*n_passages > 0 && answer.corrected.is_none(), "{q}");
    }
}

#[test]
fn every_form_has_an_example_in_the_shipped_corpus_and_it_tells() {
    let atlas = shipped_atlas();
    let found = examples(&atlas);
    assert_eq!(found.iter().map(|example| example.form).collect::<Vec<_>>(), Form::ALL);
    check(&atlas, &found);
    let n_all = search(&atlas, &Asked::everything(&atlas)).hits.len();
    for example in &found {
        assert!(example.n_passages < n_all, "{example:?} leaves nothing out");
    }
}

#[test]
fn another_corpus_has_other_examples_and_a_form_without_one_is_left_out() {
    let corpus = good_corpus().read().expect("the good corpus");
    let bytes = build(&corpus, Options::default());
    let atlas = Atlas::open(&bytes).expect("opens what was built");
    let found = examples(&atlas);
    check(&atlas, &found);
    let forms: Vec<Form> = found.iter().map(|example| example.form).collect();
    assert!(forms.contains(&Form::Words) && forms.contains(&Form::Outlet) && forms.contains(&Form::Before), "{found:?}");
    assert!(!forms.contains(&Form::Actor) && !forms.contains(&Form::Issue), "nothing is coded here: {found:?}");
    let shipped: Vec<String> = examples(&shipped_atlas()).into_iter().map(|example| example.q).collect();
    let dated = |example: &&Example| matches!(example.form, Form::Before | Form::After);
    assert!(found.iter().filter(|example| !dated(example)).all(|example| !shipped.contains(&example.q)), "{found:?}");
}

proptest! {
    #![proptest_config(crate::slow(64))]

    #[test]
    fn the_examples_of_any_corpus_find_something(documents in proptest::collection::vec(proptest::collection::vec("[a-e ]{0,40}|[\\PC]{0,30}", 1..6), 1..4)) {
        let corpus = coded(corpus_of(&documents), &[(0, 0, 0), (1, 1, 1)]);
        let bytes = build(&corpus, Options::default());
        let atlas = Atlas::open(&bytes).expect("opens what was built");
        check(&atlas, &examples(&atlas));
    }
}
