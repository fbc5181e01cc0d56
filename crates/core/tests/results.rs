//! What the list of passages shows: its order, and which kinds of lines.
use crate::fixture::shipped_atlas;
use atlas_core::model::LineKind;
use atlas_core::query::{Asked, Facet, Filter, Quoted, ResultOrder, search};
use atlas_core::state::{Action, ViewState, apply};

fn asked(q: &str) -> Filter {
    Filter { q: q.to_owned(), ..Filter::default() }
}

#[test]
fn relevance_is_an_order_of_words_alone() {
    use ResultOrder::{Date, Relevance, Report};
    for (q, chosen, used) in [
        ("peace", None, Relevance),
        ("peace", Some(Date), Date),
        ("peace", Some(Report), Report),
        ("  ", None, Report),
        ("", Some(Relevance), Report),
        ("", Some(Date), Date),
    ] {
        assert_eq!(ResultOrder::in_use(chosen, &asked(q)), used, "{q:?} {chosen:?}");
    }
}

#[test]
fn the_usual_order_is_left_out_of_the_state() {
    for (q, order, kept) in [
        ("peace", ResultOrder::Relevance, None),
        ("peace", ResultOrder::Report, Some(ResultOrder::Report)),
        ("", ResultOrder::Report, None),
        ("", ResultOrder::Date, Some(ResultOrder::Date)),
    ] {
        let mut state = ViewState { filter: asked(q), ..ViewState::default() };
        apply(&mut state, Action::ResultsSorted(order));
        assert_eq!(state.results, kept, "{q:?} {order:?}");
    }
}

#[test]
fn every_order_has_the_same_passages() {
    let atlas = shipped_atlas();
    let answer = search(&atlas, &Asked::new(&atlas, asked("taliban peace")));
    let best: Vec<_> = answer.hits.iter().map(|hit| hit.passage).collect();
    assert!(best.len() > 5 && !best.is_sorted());
    assert_eq!(ResultOrder::Relevance.of(&atlas, &answer.hits), best);
    let mut in_text = best.clone();
    in_text.sort();
    assert_eq!(ResultOrder::Report.of(&atlas, &answer.hits), in_text);
    let by_date = ResultOrder::Date.of(&atlas, &answer.hits);
    let days: Vec<_> = by_date.iter().map(|passage| atlas.document(atlas.passage(*passage).document).published.dated().first).collect();
    assert!(days.is_sorted_by(|earlier, later| earlier >= later), "{days:?}");
    assert!(by_date.windows(2).zip(days.windows(2)).all(|(two, days)| days[0] > days[1] || two[0] < two[1]), "{by_date:?}");
    let mut again = by_date;
    again.sort();
    assert_eq!(again, in_text);
}

#[test]
fn headlines_are_left_out_of_all_that_is_counted() {
    let atlas = shipped_atlas();
    for (q, non_article) in [("", false), ("", true), ("taliban", false), ("taliban", true)] {
        let filter = |without_headlines| Filter { non_article, without_headlines, ..asked(q) };
        let [all, left] = [false, true].map(|without| search(&atlas, &Asked::new(&atlas, filter(without))));
        let is_headline = |hit: &&atlas_core::query::Hit| atlas.passage(hit.passage).kind().is_headline();
        let n_headlines = all.hits.iter().filter(is_headline).count();
        assert!(n_headlines > 0, "{q:?}");
        assert_eq!((left.hits.len(), left.hits.iter().filter(is_headline).count()), (all.hits.len() - n_headlines, 0), "{q:?}");
        assert_eq!(left.by_report.iter().sum::<usize>(), left.hits.len());
        for (facet, counts) in &left.facets {
            assert!(counts.iter().zip(all.counts(*facet)).all(|(left, all)| *left <= all), "{facet:?}");
        }
        assert!(left.counts(Facet::Document).iter().sum::<usize>() == left.hits.len());
    }
    let asked = Asked::new(&atlas, Filter { without_headlines: true, ..Filter::default() });
    let quoted = Quoted::new(&atlas, &asked);
    let of_headline = |quote| atlas.passage_of(quote).is_some_and(|passage| passage.kind().is_headline());
    assert!(quoted.figures().all(|(_, figure)| !of_headline(figure.quote)));
    assert!(quoted.events().all(|(_, event)| !of_headline(event.quote)));
}

#[test]
fn lines_that_stand_above_or_beside_the_text_are_headlines() {
    let headlines = [LineKind::Title, LineKind::RepeatedTitle, LineKind::Subheading, LineKind::Caption];
    for kind in LineKind::ALL {
        assert_eq!(kind.is_headline(), headlines.contains(kind), "{kind:?}");
    }
    assert!(Filter { without_headlines: true, ..Filter::default() }.is_active());
}
