//! State ⇄ address: what is on the screen comes back, whatever else stands in the address is named and ignored.
use crate::fixture::shipped_atlas;
use atlas_core::index::Atlas;
use atlas_core::model::Day;
use atlas_core::query::{Asked, Context, Facet, FacetValue, Filter, ResultOrder, SortKey, Strength, Window, search};
use atlas_core::state::{Kwic, Selection, UrlNotice, View, ViewState, decode, encode};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::time::{Duration, Instant};

/// The state of an address is that of another, tidy one, and these are the notices.
fn check(address: &str, tidy: &str, notices: &[UrlNotice]) {
    let atlas = shipped_atlas();
    let decoded = decode(&atlas, address);
    assert_eq!((encode(&atlas, &decoded.state).as_str(), decoded.notices.as_slice()), (tidy, notices), "{address}");
}

fn bad(key: &str, value: &str) -> UrlNotice {
    UrlNotice::BadValue { key: key.to_owned(), value: value.to_owned() }
}

fn unknown(key: &str) -> UrlNotice {
    UrlNotice::UnknownKey(key.to_owned())
}

#[test]
fn every_way_to_write_a_state_is_read() {
    for (address, tidy) in [
        ("", ""),
        ("?", ""),
        ("&&", ""),
        ("view=documents", ""),
        ("q=", ""),
        ("q", ""),
        ("?q=peace", "q=peace"),
        ("q=lion%27s+share", "q=lion%27s+share"),
        ("q=lion's share", "q=lion%27s+share"),
        ("q=lion%27s%20share", "q=lion%27s+share"),
        ("q=1%2B1=2", "q=1%2B1%3D2"),
        ("q=%F0%9F%8E%89", "q=%F0%9F%8E%89"),
        ("q=🎉", "q=%F0%9F%8E%89"),
        // Escapes that are none, and bytes that are no UTF-8.
        ("q=100%", "q=100%25"),
        ("q=%ZZ", "q=%25ZZ"),
        ("q=%FF", "q=%EF%BF%BD"),
        ("%71=peace", "q=peace"),
        ("outlet=cnn&document=cling-to-hope&outlet=cnn", "document=cling-to-hope&outlet=cnn"),
        ("to=2021-08-31&from=2021-03-01&q=a", "q=a&from=2021-03-01&to=2021-08-31"),
        ("by=mi&window=0-3&sort=l1,date&view=concordance&q=war", "view=concordance&q=war&sort=l1,date&window=0-3&by=mi"),
        ("view=concordance&sort=r1,r2,r3&context=line&window=5-5&min=3&by=g2&with=", "view=concordance"),
        ("view=concordance&context=passage&min=1&with=the+war", "view=concordance&context=passage&min=1&with=the+war"),
        // The order of the lines and the order of the matrix have one key; which it is, the view says.
        ("sort=date&view=concordance", "view=concordance&sort=date"),
        ("sort=date&view=stances", "view=stances&sort=date"),
        ("sort=report&q=peace&headlines=0", "q=peace&headlines=0&sort=report"),
        ("sort=name&view=stances", "view=stances&sort=name"),
        ("id=envoy-in-qatar&non-article=1&as-of=2021-08-10", "as-of=2021-08-10&non-article=1&id=envoy-in-qatar"),
    ] {
        check(address, tidy, &[]);
    }
}

#[test]
fn what_does_not_fit_is_named_and_the_rest_is_kept() {
    let long = "x".repeat(300);
    let cut = format!("{}…", "x".repeat(40));
    for (address, notices) in [
        ("colour=red", vec![unknown("colour")]),
        ("Q=war", vec![unknown("Q")]),
        ("=", vec![unknown("")]),
        ("view=nowhere", vec![bad("view", "nowhere")]),
        ("view=", vec![bad("view", "")]),
        ("from=2021-02-30", vec![bad("from", "2021-02-30")]),
        ("to=yesterday", vec![bad("to", "yesterday")]),
        ("as-of=2021-8-1", vec![bad("as-of", "2021-8-1")]),
        ("non-article=yes", vec![bad("non-article", "yes")]),
        ("outlet=nobody", vec![bad("outlet", "nobody")]),
        ("document=", vec![bad("document", "")]),
        ("actor=%00", vec![bad("actor", "\u{fffd}")]),
        ("sort=r1", vec![bad("sort", "r1")]),
        ("sort=name", vec![bad("sort", "name")]),
        ("headlines=1", vec![bad("headlines", "1")]),
        ("context=all", vec![bad("context", "all")]),
        ("window=5", vec![bad("window", "5")]),
        ("window=11-0", vec![bad("window", "11-0")]),
        ("min=4", vec![bad("min", "4")]),
        ("by=n2", vec![bad("by", "n2")]),
        (&format!("with={long}"), vec![bad("with", &cut)]),
        ("q=war", vec![UrlNotice::Repeated("q".to_owned())]),
        ("from=2021-08-01&from=2021-08-02", vec![UrlNotice::Repeated("from".to_owned())]),
        ("view=nowhere&view=documents", vec![bad("view", "nowhere"), UrlNotice::Repeated("view".to_owned())]),
        (&format!("id={long}"), vec![bad("id", &cut)]),
        (&format!("{long}={long}"), vec![unknown(&cut)]),
        (&format!("place={long}"), vec![bad("place", &cut)]),
        ("a%FFb=1&%ZZ=1", vec![unknown("a\u{fffd}b"), unknown("%ZZ")]),
        ("c=1&c=1&colour=red", vec![unknown("c"), UrlNotice::Repeated("c".to_owned()), unknown("colour")]),
    ] {
        let kept = if address.starts_with("from=2021-08-01") { "q=peace&from=2021-08-01" } else { "q=peace" };
        check(&format!("q=peace&{address}"), kept, &notices);
    }
}

#[test]
fn the_order_of_lines_that_does_not_fit_is_named() {
    for value in ["name", "r1,r1", "l1,l2,l3,r1", "r4", "", "r1,x", "R1"] {
        check(&format!("view=concordance&sort={value}"), "view=concordance", &[bad("sort", value)]);
    }
}

#[test]
fn a_hundred_kilobytes_of_address_are_read_soon_and_give_few_notices() {
    let atlas = shipped_atlas();
    let keys: String = (0..20_000).map(|n| format!("k{n}&")).collect();
    let values: String = (0..8_000).map(|n| format!("document={n}&")).collect();
    for address in [keys, values, "&".repeat(100_000), "%".repeat(100_000), "q=%FF+".repeat(15_000), format!("q={}", "+".repeat(100_000))] {
        let start = Instant::now();
        let decoded = decode(&atlas, &address);
        assert!(decoded.notices.len() <= 8, "{}", decoded.notices.len());
        assert!(start.elapsed() < Duration::from_secs(3), "{:?} for {:.20}…", start.elapsed(), address);
    }
}

type Parts = (String, Vec<(usize, Index)>, [Option<i32>; 3], [bool; 2], String);

/// Days of years that have four digits.
fn day() -> impl Strategy<Value = Option<i32>> {
    proptest::option::of(prop_oneof![18_000..19_000i32, -719_162..2_932_896i32])
}

fn parts() -> impl Strategy<Value = Parts> {
    let days = (day(), day(), day()).prop_map(|(from, to, as_of)| [from, to, as_of]);
    let id = prop_oneof!["[a-z-]{0,12}(\\.[0-9]{1,3})?", "\\PC{0,20}"];
    let chosen = proptest::collection::vec((0..Facet::ALL.len(), any::<Index>()), 0..6);
    (prop_oneof!["[a-z\" *-]{0,12}", any::<String>()], chosen, days, any::<[bool; 2]>(), id)
}

fn state_of(atlas: &Atlas<'_>, view: View, (q, chosen, [from, to, as_of], [non_article, without_headlines], id): Parts) -> ViewState {
    let filter = Filter { q, from: from.map(Day), to: to.map(Day), non_article, without_headlines, ..Filter::default() };
    let mut state = ViewState { view, ..ViewState::default() };
    (state.filter, state.as_of, state.selection) = (filter, as_of.map(Day), Selection::parse(atlas, view, &id));
    for (facet, value) in chosen {
        let facet = Facet::ALL[facet];
        let n_values = facet.n_values(atlas);
        if n_values > 0 {
            state.filter.selections.insert(facet, FacetValue::of_row(value.index(n_values)));
        }
    }
    state
}

fn kwic() -> impl Strategy<Value = Kwic> {
    let sort = proptest::sample::subsequence(SortKey::ALL.to_vec(), 1..=3).prop_shuffle();
    let window = (0..=Window::WIDEST, 0..=Window::WIDEST).prop_map(|(left, right)| Window { left, right });
    let parts = (sort, select(Context::ALL), window, select(Kwic::LEAST.to_vec()), select(Strength::ALL), "\\PC{0,20}");
    parts.prop_map(|(sort, context, window, least, by, with)| Kwic { sort, context, window, least, by, with })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_choices_of_the_concordance_read_back(kwic in kwic(), parts in parts()) {
        let atlas = shipped_atlas();
        let state = ViewState { kwic, ..state_of(&atlas, View::Concordance, parts) };
        let address = encode(&atlas, &state);
        let decoded = decode(&atlas, &address);
        prop_assert_eq!(&decoded.notices, &[], "{}", address);
        prop_assert_eq!(decoded.state, state, "{}", address);
    }

    #[test]
    fn the_order_of_the_results_reads_back(order in proptest::option::of(select(ResultOrder::ALL)), parts in parts()) {
        let atlas = shipped_atlas();
        let state = ViewState { results: order, ..state_of(&atlas, View::Documents, parts) };
        let decoded = decode(&atlas, &encode(&atlas, &state));
        prop_assert_eq!((decoded.state, decoded.notices), (state, vec![]));
    }

    #[test]
    fn what_is_written_reads_back(view in select(View::ALL.to_vec()), parts in parts()) {
        let atlas = shipped_atlas();
        let state = state_of(&atlas, view, parts);
        let address = encode(&atlas, &state);
        prop_assert!(address.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~*:/@,+%=&".contains(&byte)), "{}", address);
        let decoded = decode(&atlas, &address);
        prop_assert_eq!(&decoded.notices, &[], "{}", address);
        prop_assert_eq!(decoded.state, state, "{}", address);
    }

    #[test]
    fn any_text_is_read_and_reading_again_changes_nothing(address in prop_oneof![any::<String>(), "(([?&=%+]|q|id|from|outlet|cnn|[0-9A-F]{2}|2021-08-01|\\PC){0,12})"]) {
        let atlas = shipped_atlas();
        let decoded = decode(&atlas, &address);
        let again = decode(&atlas, &encode(&atlas, &decoded.state));
        prop_assert_eq!(&again.notices, &[], "{}", address);
        prop_assert_eq!(again.state, decoded.state);
    }

}

proptest! {
    // Each case asks once for each value of each facet.
    #![proptest_config(crate::slow(24))]

    /// On the shipped corpus, where the facets of statements have values too.
    #[test]
    fn a_facet_count_is_what_the_value_alone_would_give(mut parts in parts(), q in select(vec!["", "taliban", "\"peace talks\" OR -war", "side:taliban"])) {
        let atlas = shipped_atlas();
        parts.0 = q.to_owned();
        let filter = state_of(&atlas, View::Documents, parts).filter;
        for (facet, counts) in search(&atlas, &Asked::new(&atlas, filter.clone())).facets {
            prop_assert_eq!(counts.len(), facet.n_values(&atlas));
            for (value, count) in facet.values(&atlas).zip(counts) {
                let mut alone = Filter { selections: filter.selections.without(facet), ..filter.clone() };
                alone.selections.insert(facet, value);
                prop_assert_eq!(count, search(&atlas, &Asked::new(&atlas, alone.clone())).hits.len(), "{:?} {}", facet, facet.id(&atlas, value));
            }
        }
    }
}
