//! What the map draws and tells on a day: capitals, the order of the table, the slider's track, histories, counts, the key.
use crate::fixture::capitals::{CLAIMED, CONTESTED, THREATENED, day};
use crate::fixture::shipped_atlas;
use atlas_core::geo::{Capital, Column, Difference, KeyEntry, Order, Outside, Says, Scene, Since, key_of, sorted_capitals};
use atlas_core::index::Atlas;
use atlas_core::model::{Layer, PlaceId, Precision, Status};
use atlas_core::query::Asked;

fn at<'a>(atlas: &Atlas<'a>, on: &str, layer: Layer) -> Scene<'a> {
    Scene::of(atlas, &Asked::everything(atlas), Some(day(on)), layer)
}

fn place(atlas: &Atlas<'_>, id: &str) -> PlaceId {
    PlaceId::of_row(atlas.places().iter().position(|place| atlas.str(place.id) == id).expect("a capital"))
}

#[test]
fn a_capital_says_what_its_layers_show() {
    let atlas = shipped_atlas();
    let on = |layer| at(&atlas, "2021-08-09", layer).capital(&atlas, place(&atlas, "aybak"));
    let reports = on(Layer::Reports);
    assert_eq!((reports.name, reports.province, reports.id), ("Aybak", "Samangan", "aybak"));
    assert_eq!((reports.says, reports.fell), (Says::Reports(Some(CLAIMED)), None));
    assert_eq!(reports.claimants.len(), 1, "one speaks, however often");
    let record = on(Layer::Record);
    assert_eq!((record.says, record.status), (Says::Record(Some(true)), Some(CLAIMED)));
    assert_eq!(on(Layer::Both).fell, Some((day("2021-08-09"), day("2021-08-09"))));
    assert_eq!(on(Layer::Both).face.difference, Some(Difference::Reported));
}

#[test]
fn a_status_is_as_old_as_its_date_is_known() {
    let atlas = shipped_atlas();
    let scene = at(&atlas, "2021-08-10", Layer::Reports);
    let since = |id| scene.capital(&atlas, place(&atlas, id)).since;
    let Some(Since { from, days }) = since("herat") else { panic!("Herat is told of") };
    assert_eq!((from.precision, days), (Precision::Week, (2, 8)));
    assert_eq!(since("kunduz").map(|since| since.days), Some((2, 2)));
    assert_eq!(since("kabul"), None);
}

#[test]
fn the_table_is_sorted_both_ways_with_empty_cells_last() {
    let atlas = shipped_atlas();
    let capitals = at(&atlas, "2021-08-09", Layer::Both).capitals(&atlas);
    let who = |capital: &Capital<'_>| capital.claimants.iter().map(|claimant| format!("{claimant:?}")).collect();
    let sorted = |order| -> Vec<&str> {
        let order = sorted_capitals(&capitals, order, who);
        order.iter().map(|place| atlas.str(atlas.place(*place).name)).collect()
    };
    let by = |column, is_descending| sorted(Some(Order { column, is_descending }));
    assert_eq!(sorted(None)[0], "Faizabad");
    let names = by(Column::Capital, false);
    assert!(names.is_sorted());
    assert_eq!(by(Column::Capital, true), names.iter().rev().copied().collect::<Vec<_>>());
    assert_eq!(by(Column::Status, false)[0], "Kunduz", "what is known best comes first");
    assert_eq!(by(Column::Record, false)[0], "Zaranj");
    let told = capitals.iter().filter(|capital| capital.since.is_some()).count();
    for is_descending in [false, true] {
        let names = by(Column::Since, is_descending);
        let is_told = |name: &&str| capitals.iter().any(|capital| capital.name == *name && capital.since.is_some());
        assert!(names[..told].iter().all(is_told), "{names:?}");
    }
}

#[test]
fn a_head_sorts_turns_round_and_takes_back() {
    let first = Order::pressed(None, Column::Who);
    let second = Order::pressed(first, Column::Who);
    assert_eq!(first.map(|order| order.is_descending), Some(false));
    assert_eq!(second.map(|order| order.is_descending), Some(true));
    assert_eq!(Order::pressed(second, Column::Who), None);
    assert_eq!(Order::pressed(second, Column::Since), Some(Order { column: Column::Since, is_descending: false }));
}

#[test]
fn the_track_has_a_tick_for_each_stop() {
    let atlas = shipped_atlas();
    let track = at(&atlas, "2021-08-09", Layer::Reports).track();
    assert_eq!((track.first, track.last), (day("2021-08-02"), day("2021-08-11")));
    assert_eq!(track.ticks.iter().map(|tick| tick.at).collect::<Vec<_>>(), [0, 666, 777, 888, 1000]);
    assert!(track.ticks.iter().all(|tick| tick.is_reported));
    let both = at(&atlas, "2021-08-09", Layer::Both).track();
    assert_eq!(both.ticks.iter().filter(|tick| tick.is_reported).count(), 5);
    assert!(both.ticks.len() > 5, "days of the record alone are stops too");
}

#[test]
fn a_day_beyond_the_ends_is_told() {
    let atlas = shipped_atlas();
    let outside = |on| at(&atlas, on, Layer::Reports).outside();
    assert_eq!(outside("2021-08-01"), Some(Outside::Before(day("2021-08-02"))));
    assert_eq!(outside("2021-08-02"), None);
    assert_eq!(outside("2021-09-01"), Some(Outside::After(day("2021-08-11"))));
}

#[test]
fn a_history_has_later_reports_too_and_says_which_they_are() {
    let atlas = shipped_atlas();
    let scene = at(&atlas, "2021-08-09", Layer::Reports);
    let history = scene.history(&atlas, place(&atlas, "lashkar-gah"));
    let found: Vec<(Status, bool)> = history.reports.iter().map(|report| (report.status, report.is_later)).collect();
    assert_eq!(found, [(THREATENED, false), (CONTESTED, true)]);
    let record = scene.history(&atlas, place(&atlas, "aybak")).record.expect("it fell");
    assert_eq!((record.days, record.is_later), ((day("2021-08-09"), day("2021-08-09")), false));
    assert!(record.sources.len() > 2 && record.sources.iter().all(|source| !source.title.is_empty()));
    assert!(record.sources.iter().all(|source| source.origin != Some(source.publisher)));
}

#[test]
fn the_counts_follow_the_layers() {
    let atlas = shipped_atlas();
    let on = |layer| at(&atlas, "2021-08-09", layer).tallies(&atlas);
    let reports = on(Layer::Reports);
    let told = reports.told.expect("reports");
    let names: Vec<Vec<&str>> = told.iter().map(|(.., capitals)| capitals.iter().map(|capital| capital.name).collect()).collect();
    assert_eq!(names[..2], [vec!["Kunduz"], vec!["Aybak"]]);
    assert_eq!(told.iter().map(|(_, n, _)| n).sum::<usize>(), reports.counts.all, "every capital is in one of the lines");
    assert_eq!((reports.is_recorded, reports.differences.is_none()), (false, true));
    let own = reports.own.expect("the reports count");
    assert_eq!(own.figures.iter().map(|(_, is_later)| *is_later).collect::<Vec<_>>(), [false, true, true]);
    assert!(!own.relations.is_empty());
    let record = on(Layer::Record);
    assert!(record.told.is_none() && record.is_recorded && record.differences.is_none() && record.own.is_none());
    let n_never = on(Layer::Both).differences.map(|[.., (kind, names)]| (kind, names.len()));
    assert_eq!(n_never, Some((Difference::Never, 4)));
}

#[test]
fn the_key_has_what_the_layers_can_show() {
    let atlas = shipped_atlas();
    assert_eq!([Layer::Reports, Layer::Record, Layer::Both].map(|layer| key_of(&atlas, layer).len()), [8, 2, 11]);
    assert_eq!(key_of(&atlas, Layer::Reports)[5], KeyEntry::Status(None));
    assert_eq!(key_of(&atlas, Layer::Record), [KeyEntry::Recorded(true), KeyEntry::Recorded(false)]);
}
