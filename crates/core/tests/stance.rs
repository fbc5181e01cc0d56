//! Stances in the shipped corpus: pairs worked by hand, and what holds of every pair.
use crate::fixture::shipped_atlas as atlas;
use atlas_core::index::Atlas;
use atlas_core::model::{Day, Position};
use atlas_core::query::{Asked, Facet, Filter};
use atlas_core::stance::{Agreement, Group, Measure, Normalisation, Party, Sort, agreement, compare, issue_page, matrix};
use proptest::prelude::*;

fn node(atlas: &Atlas<'_>, agreement: &Agreement, id: &str) -> usize {
    agreement.actors.iter().position(|actor| Facet::Actor.id(atlas, *actor) == id).unwrap_or_else(|| panic!("{id} is no node"))
}

/// Two pairs, counted with pencil and paper from statements.toml.
///
/// Khalilzad holds: settlement-attainable + and −, battlefield-drives-talks +; on taliban-sincerity he is mixed. n = 3. Neumann holds: talks-should-continue +, restrain-us-air-operations −, us-keeps-supporting-kabul +,
/// no-recognition-united-front −, sanctions-as-leverage −, battlefield-drives-talks +. n = 6.
/// In common: battlefield. Average 4.5, Jaccard 3 + 6 − 1 = 8, cosine √18.
///
/// Price holds: taliban-sincerity + and −, talks-should-continue +, only-a-political-settlement +,
/// taliban-must-halt-violence +. n = 5. McKinley holds: taliban-sincerity −,
/// settlement-attainable −. n = 2. They share one issue, on which Price is on both sides: congruence 1, conflict 1.
/// Average 3.5, Jaccard 5 + 2 − 1 = 6, cosine √10.
#[test]
fn two_real_pairs_are_as_worked_by_hand() {
    let atlas = atlas();
    let agreement = agreement(&atlas, &Asked::everything(&atlas), Group::Actor, false);
    let (root18, root10) = (18f64.sqrt(), 10f64.sqrt());
    let table = [
        ("khalilzad", "neumann", (1.0, 0.0), [1.0, 4.5, 8.0, root18], 1, true),
        ("price", "mckinley", (1.0, 1.0), [1.0, 3.5, 6.0, root10], 1, true),
    ];
    for (a, b, (congruence, conflict), norms, shared, weak) in table {
        let pair = agreement.pair(node(&atlas, &agreement, a), node(&atlas, &agreement, b)).expect("a pair");
        assert_eq!((pair.shared, pair.is_weak()), (shared, weak), "{a} {b}");
        for (normalisation, norm) in Normalisation::ALL.iter().zip(norms) {
            let value = |measure| pair.value(measure, *normalisation).expect("a shared issue");
            for (measure, expected) in
                [(Measure::Congruence, congruence), (Measure::Conflict, conflict), (Measure::Subtraction, congruence - conflict)]
            {
                assert!((value(measure) - expected / norm).abs() < 1e-12, "{a} {b} {measure:?} {normalisation:?}: {}", value(measure));
            }
        }
    }
}

#[test]
fn measures_stay_within_their_bounds() {
    let atlas = atlas();
    for group in Group::ALL {
        for pair in agreement(&atlas, &Asked::everything(&atlas), *group, true).pairs {
            for normalisation in &Normalisation::ALL[1..] {
                for measure in Measure::ALL {
                    let least = if *measure == Measure::Subtraction { -1.0 } else { 0.0 };
                    let value = pair.value(*measure, *normalisation).unwrap_or(0.0);
                    assert!((least..=1.0).contains(&value), "{pair:?} {measure:?} {normalisation:?}: {value}");
                }
            }
            assert!(pair.congruence + pair.conflict >= pair.shared);
        }
    }
}

/// `pair(a, b)` and `pair(b, a)` are the same; comparing the other way round swaps the silent ones and nothing else.
#[test]
fn agreement_and_comparison_are_symmetric() {
    let atlas = atlas();
    let agreement = agreement(&atlas, &Asked::everything(&atlas), Group::Actor, false);
    for pair in &agreement.pairs {
        assert_eq!(agreement.pair(pair.a, pair.b), agreement.pair(pair.b, pair.a));
        let party = |at: usize| Party::new(Facet::Actor, agreement.actors[at]);
        let there = compare(&atlas, &Asked::everything(&atlas), &party(pair.a), &party(pair.b));
        let back = compare(&atlas, &Asked::everything(&atlas), &party(pair.b), &party(pair.a));
        for (there, back) in there.iter().zip(&back) {
            assert_eq!((&there.a, &there.b, &there.changed), (&back.b, &back.a, &back.changed));
            let swapped = match there.relation.as_str() {
                "a-silent" => "b-silent",
                "b-silent" => "a-silent",
                same => same,
            };
            assert_eq!(back.relation.as_str(), swapped);
        }
    }
}

/// What agreement counts is what the comparison of the two shows.
#[test]
fn the_network_says_what_the_comparison_says() {
    let atlas = atlas();
    let agreement = agreement(&atlas, &Asked::everything(&atlas), Group::Actor, false);
    for pair in &agreement.pairs {
        let party = |at: usize| Party::new(Facet::Actor, agreement.actors[at]);
        let compared = compare(&atlas, &Asked::everything(&atlas), &party(pair.a), &party(pair.b));
        let holds = |position| compared.iter().filter(|one| one.a.holds(position) && one.b.holds(position)).count();
        assert_eq!(usize::from(pair.congruence), holds(Position::Supports) + holds(Position::Opposes));
    }
}

#[test]
fn a_filter_that_removes_nothing_changes_nothing() {
    let atlas = atlas();
    let mut every_issue = Filter { from: Day::parse("0001-01-01"), to: Day::parse("9999-12-31"), ..Filter::default() };
    Facet::Issue.values(&atlas).for_each(|issue| every_issue.selections.insert(Facet::Issue, issue));
    for group in Group::ALL {
        assert_eq!(
            agreement(&atlas, &Asked::new(&atlas, every_issue.clone()), *group, true),
            agreement(&atlas, &Asked::everything(&atlas), *group, true)
        );
        for sort in Sort::ALL {
            assert_eq!(
                matrix(&atlas, &Asked::new(&atlas, every_issue.clone()), *group, *sort, true),
                matrix(&atlas, &Asked::everything(&atlas), *group, *sort, true)
            );
        }
    }
}

#[test]
fn an_utterance_told_in_two_reports_counts_once() {
    let atlas = atlas();
    let sincerity = |id| {
        let actor = Party::parse(&atlas, id).expect("an actor");
        compare(&atlas, &Asked::everything(&atlas), &actor, &actor).swap_remove(0).a
    };
    // Khalilzad's “lion's share” stands in two reports. Price has other words in each, and three positions on one day.
    let (khalilzad, price) = (sincerity("khalilzad"), sincerity("price"));
    assert_eq!([(khalilzad.words.len(), khalilzad.n), (price.words.len(), price.n)], [(2, 1), (5, 5)]);
    assert!(price.contradicts && !price.changed);
}

/// The report's own doubt stands beside the order that it doubts, and nowhere where that order is filtered away.
#[test]
fn an_issue_shows_what_the_reports_say_in_their_own_voice() {
    let atlas = atlas();
    let issue = Facet::Issue.value_of(&atlas, "taliban-protect-civilians").expect("an issue").issue();
    let page = |facet: Facet, id: &str| {
        let mut filter = Filter::default();
        if let Some(value) = facet.value_of(&atlas, id) {
            filter.selections.insert(facet, value);
        }
        issue_page(&atlas, &Asked::new(&atlas, filter), issue)
    };
    let heed = "It was not immediately clear if Taliban fighters on the ground would heed Yaqoob’s instructions.";
    for (facet, id, shown) in [
        (Facet::Actor, "", true),
        (Facet::Actor, "yaqoob", true),
        (Facet::Actor, "pforzheimer", false),
        (Facet::Position, "opposes", false),
        (Facet::Document, "envoy-in-qatar", true),
        (Facet::Document, "diplomatic-effort", false),
    ] {
        let page = page(facet, id);
        let quotes: Vec<String> = page.caveats.iter().map(|caveat| atlas.quote(atlas.caveat(*caveat).quote)).collect();
        assert_eq!((quotes.contains(&heed.to_owned()), page.has_more_caveats), (shown, !shown), "{id}: {quotes:?}");
    }
    let order = atlas.statements().iter().find(|statement| atlas.str(statement.id) == "s159").expect("the order");
    assert_eq!(atlas.caveats_of(order).map(|caveat| atlas.quote(caveat.quote)).collect::<Vec<_>>(), [heed]);
    // Sanctions: the United States and others are silent as a whole, and three reports.
    let issue = Facet::Issue.value_of(&atlas, "sanctions-as-leverage").expect("an issue").issue();
    let silence = issue_page(&atlas, &Asked::everything(&atlas), issue).silence;
    let sides: Vec<&str> = silence.sides.iter().map(|side| Facet::Side.id(&atlas, *side)).collect();
    assert!(sides.contains(&"united-states") && sides.contains(&"afghan-government") && !sides.contains(&"taliban"), "{sides:?}");
    let reports: Vec<&str> = silence.reports.iter().map(|report| Facet::Document.id(&atlas, *report)).collect();
    assert_eq!(reports, ["bombing-halt", "cling-to-hope", "envoy-in-qatar"]);
}

/// A caveat is nobody's position: what is a statement on the issue already does not stand there a second time as the report's own.
#[test]
fn no_caveat_repeats_a_statement() {
    let atlas = atlas();
    for caveat in atlas.caveats() {
        let words = atlas.quote(caveat.quote);
        let same = atlas.statements().iter().find(|statement| statement.issue == caveat.issue && atlas.quote(statement.quote) == words);
        assert_eq!(same.map(|statement| atlas.str(statement.id)), None, "{words}");
    }
}

proptest! {
    /// Whatever the span of days, a matrix holds each statement of the filter in one cell.
    #[test]
    fn every_statement_is_in_one_cell(from in 18_600i32..18_900, days in 0i32..200) {
        let atlas = atlas();
        let filter = Filter { from: Some(Day(from)), to: Some(Day(from + days)), ..Filter::default() };
        let n = atlas_core::query::Quoted::new(&atlas, &Asked::new(&atlas, filter.clone())).statements().count();
        for group in Group::ALL {
            let matrix = matrix(&atlas, &Asked::new(&atlas, filter.clone()), *group, Sort::Similarity, true);
            let rows = matrix.rows.iter().flat_map(|row| &row.cells);
            prop_assert_eq!(rows.map(|cell| cell.words.len() + cell.deeds.len()).sum::<usize>(), n);
        }
    }
}
