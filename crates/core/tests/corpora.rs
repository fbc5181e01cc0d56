//! Corpora of other subjects and in another language: each builds, and every view has something or is not there.
use crate::fixture::ask::arguments;
use crate::fixture::good_corpus;
use atlas_core::api::capitals;
use atlas_core::geo::{MapKind, map_kind, named};
use atlas_core::index::{Atlas, Options, build};
use atlas_core::query::{Asked, Filter, Mark, search, timeline};
use atlas_core::state::View;
use std::path::Path;

/// The index of a folder in `tests/corpora/`.
fn corpus(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpora").join(name);
    let (corpus, warnings) = atlas_core::questions::read_checked(&folder).expect("a valid corpus");
    assert!(warnings.is_empty(), "{name}: {warnings:?}");
    build(&corpus, Options::default())
}

fn n_found(atlas: &Atlas<'_>, q: &str) -> usize {
    search(atlas, &Asked::new(atlas, Filter { q: q.into(), ..Filter::default() })).hits.len()
}

#[test]
fn a_flood_in_german_has_statuses_of_its_own() {
    let bytes = corpus("hochwasser");
    let atlas = Atlas::open(&bytes).expect("opens");
    assert_eq!((map_kind(&atlas), View::of(&atlas).len()), (MapKind::Statuses, View::ALL.len()));
    let on = capitals(&atlas, arguments(&[("asOf", "2019-05-11")])).expect("an answer");
    let status = |id: &str| on.iter().find(|place| place.id == id).map(|place| place.status).expect("the place");
    assert_eq!(on.len(), 8);
    assert_eq!([status("loesswerder"), status("niederansel")], ["ueberflutet", "unreported"]);
    assert!(on.iter().all(|place| place.status != "government" && place.status != "taliban"));
}

#[test]
fn german_words_are_found_in_all_their_forms() {
    let bytes = corpus("hochwasser");
    let atlas = Atlas::open(&bytes).expect("opens");
    for (one, other) in [("Deich", "Deiche"), ("Deichs", "Deichen"), ("geräumt", "GERÄUMT"), ("Straße", "Strasse")] {
        assert_eq!(n_found(&atlas, one), n_found(&atlas, other), "{one} and {other}");
    }
    assert!(n_found(&atlas, "Deich") > n_found(&atlas, "\"Deich\""), "other forms are found too");
}

#[test]
fn minutes_of_a_council_have_a_map_of_the_places_they_name() {
    let bytes = corpus("council");
    let atlas = Atlas::open(&bytes).expect("opens");
    assert_eq!((map_kind(&atlas), View::of(&atlas).len()), (MapKind::Named, View::ALL.len()));
    let faces = named(&atlas, &Asked::everything(&atlas));
    assert_eq!(faces.len(), 5);
    let counts: Vec<(usize, usize)> = faces.iter().filter_map(|face| face.named).collect();
    let most = counts.iter().map(|(n, _)| *n).max().expect("places");
    assert!(most > 1 && counts.iter().all(|(n, of)| *n > 0 && *of == most), "{counts:?}");
    // The place that most passages name has the largest disc, by its area.
    let discs = faces.iter().filter_map(|face| face.disc());
    assert!((discs.fold(0.0, f64::max) - 14.0).abs() < 1e-9);
}

#[test]
fn a_corpus_of_which_nothing_is_coded_shows_its_reports_on_the_timeline() {
    let corpus = good_corpus().remove("events.toml").read().expect("no error");
    let bytes = build(&corpus, Options::default());
    let atlas = Atlas::open(&bytes).expect("opens");
    assert_eq!(View::of(&atlas), [View::Documents, View::Concordance, View::Timeline, View::Method]);
    let all = timeline(&atlas, &Asked::everything(&atlas));
    assert_eq!(all.iter().map(|moment| moment.marked.len()).sum::<usize>(), atlas.documents().len());
    assert!(all.iter().all(|moment| moment.mark == Mark::Report));
    let axis = atlas_core::query::Axis::of(&atlas);
    assert!(axis.first.to_string().starts_with("20") && axis.shows(&all[0]), "no day of 1970: {axis:?}");
    let none = timeline(&atlas, &Asked::new(&atlas, Filter { q: "zzzz".into(), ..Filter::default() }));
    assert!(none.is_empty());
}
