//! Small examples worked by hand, and one real pair.
use super::super::sample::bytes;
use super::*;
use crate::model::Day;
use crate::query::{Facet, Filter};

/// The value of each measure × normalisation, in the order of `ALL`.
fn values(pair: &Pair) -> Vec<Option<f64>> {
    let both = Measure::ALL.iter().flat_map(|measure| Normalisation::ALL.iter().map(move |normalisation| (*measure, *normalisation)));
    both.map(|(measure, normalisation)| pair.value(measure, normalisation)).collect()
}

fn pair_of(lines: &[&str], a: &str, b: &str) -> Option<Pair> {
    let bytes = bytes(lines);
    let atlas = Atlas::open(&bytes).expect("the sample opens");
    let agreement = agreement(&atlas, &Asked::everything(&atlas), Group::Actor, false);
    let node = |id: &str| agreement.actors.iter().position(|actor| Facet::Actor.id(&atlas, *actor) == id);
    agreement.pair(node(a)?, node(b)?).copied()
}

/// congruence, conflict, mixed, shared, sum and product of the activities
type Worked = (u16, u16, u16, u16, u16, u16);

#[test]
fn small_examples_are_as_worked_by_hand() {
    let a_holds_four = [
        "a i supports quoted - 2021-08-04",
        "a j opposes quoted - 2021-08-04",
        "a k supports quoted - 2021-08-04",
        "a l mixed quoted - 2021-08-04",
    ];
    let table: &[(&[&str], Worked)] = &[
        // i in common; j against each other; b alone on m; l is mixed for a, clear for b.
        // n(a) = 3 (i+, j−, k+), n(b) = 4 (i+, j+, l+, m−).
        (
            &[
                "b i supports quoted - 2021-08-04",
                "b j supports quoted - 2021-08-04",
                "b l supports quoted - 2021-08-04",
                "b m opposes quoted - 2021-08-04",
            ],
            (1, 1, 1, 2, 7, 12),
        ),
        // Divided on i: agrees and conflicts at once. n(b) = 2.
        (&["b i supports quoted - 2021-08-04", "b i opposes quoted - 2021-08-04"], (1, 1, 0, 1, 5, 6)),
        // Said five times, told twice: still once. n(b) = 1.
        (&["b i supports quoted u 2021-08-04", "b i supports quoted u 2021-08-04", "b i supports quoted - 2021-08-05"], (1, 0, 0, 1, 4, 3)),
        // A mixed utterance beside a clear one leaves the clear one. n(b) = 1.
        (&["b i supports quoted - 2021-08-04", "b i mixed quoted - 2021-08-04"], (1, 0, 0, 1, 4, 3)),
        // A deed is no word.
        (&["b i supports quoted - 2021-08-04", "b j opposes conduct - 2021-08-04"], (1, 0, 0, 1, 4, 3)),
    ];
    for (lines, (congruence, conflict, mixed, shared, sum, product)) in table {
        let lines = [&a_holds_four, *lines].concat();
        let pair = pair_of(&lines, "a", "b").expect("a pair");
        assert_eq!((pair.congruence, pair.conflict, pair.mixed, pair.shared), (*congruence, *conflict, *mixed, *shared), "{lines:?}");
        assert_eq!((pair.activity.0 + pair.activity.1, pair.activity.0 * pair.activity.1), (*sum, *product), "{lines:?}");
    }
}

#[test]
fn every_measure_with_every_normalisation_is_as_worked_by_hand() {
    // congruence 2, conflict 1, n(a) = 4, n(b) = 9: average 6.5, Jaccard 4 + 9 − 2 = 11, cosine √36 = 6.
    let pair = Pair { a: 0, b: 1, congruence: 2, conflict: 1, mixed: 5, shared: 3, activity: (4, 9) };
    let expected = [2.0, 2.0 / 6.5, 2.0 / 11.0, 2.0 / 6.0, 1.0, 1.0 / 6.5, 1.0 / 11.0, 1.0 / 6.0, 1.0, 1.0 / 6.5, 1.0 / 11.0, 1.0 / 6.0];
    assert_eq!(values(&pair), expected.map(Some));
    // Nothing shared is no value, not zero.
    let silent = Pair { congruence: 0, conflict: 0, shared: 0, ..pair };
    assert!(values(&silent).iter().all(Option::is_none));
}

#[test]
fn nobodys_views_and_those_who_share_nothing_stay_out() {
    let bytes = bytes(&[
        "a i supports quoted - 2021-08-04",
        "b i supports quoted - 2021-08-04",
        "c j supports quoted - 2021-08-04",
        "p-some i opposes unnamed - 2021-08-04",
    ]);
    let atlas = Atlas::open(&bytes).expect("the sample opens");
    let without = agreement(&atlas, &Asked::everything(&atlas), Group::Actor, false);
    assert_eq!(
        (without.actors.as_slice(), without.apart.as_slice()),
        ([0, 1].map(FacetValue::of_row).as_slice(), [2].map(FacetValue::of_row).as_slice())
    );
    assert_eq!(agreement(&atlas, &Asked::everything(&atlas), Group::Actor, true).actors.len(), 3);
    // Nor do they count for their side.
    assert_eq!(agreement(&atlas, &Asked::everything(&atlas), Group::Side, false).actors.len(), 2);
    assert_eq!(agreement(&atlas, &Asked::everything(&atlas), Group::Side, true).actors.len(), 3);
}

#[test]
fn a_span_of_time_moves_it() {
    let bytes = bytes(&["a i supports quoted - 2021-03-01/month", "a i opposes quoted - 2021-08-04", "b i opposes quoted - 2021-08-04"]);
    let atlas = Atlas::open(&bytes).expect("the sample opens");
    let since = |day: &str| {
        let filter = Filter { from: Day::parse(day), ..Filter::default() };
        agreement(&atlas, &Asked::new(&atlas, filter), Group::Actor, false).pairs[0].value(Measure::Subtraction, Normalisation::None)
    };
    assert_eq!((since("2021-01-01"), since("2021-08-01")), (Some(0.0), Some(1.0)));
}

#[test]
fn a_corpus_with_one_actor_or_none_has_no_pairs() {
    for lines in [&[][..], &["a i supports quoted - 2021-08-04"]] {
        let bytes = bytes(lines);
        let atlas = Atlas::open(&bytes).expect("the sample opens");
        let agreement = agreement(&atlas, &Asked::everything(&atlas), Group::Actor, false);
        assert!(agreement.actors.is_empty() && agreement.pairs.is_empty());
    }
}
