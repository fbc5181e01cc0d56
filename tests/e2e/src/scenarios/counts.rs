//! Numbers that square: under any filter, one measure has one number wherever it is shown.

use crate::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Filters tried; the seed makes them the same each time.
const FILTERS: usize = 220;
const SEED: u64 = 20_210_815;

/// What is asked for: words of one report and of several, phrases, fields, words that occur nowhere.
const QUERIES: [&str; 12] = [
    "",
    "",
    "",
    "",
    "taliban",
    "peace talks",
    "\"lion's share\"",
    "lion's share",
    "ceasefire OR airstrike",
    "place:kunduz",
    "kabul -taliban",
    "xylophone",
];

/// Goes to addresses without loading the page again, and reads every count that stands there: measure, filter, number. Browsers
/// refuse more than some twenty addresses a second.
const VISIT: &str = "
    const [addresses, done] = arguments;
    const frame = () => new Promise(then => requestAnimationFrame(() => setTimeout(then)));
    const comes = () => [...document.querySelectorAll('main [role=status]')].some(({ textContent }) => textContent === 'Loading…');
    const number = text => Number((/[0-9][0-9,]*/.exec(text) ?? ['NaN'])[0].replaceAll(',', ''));
    (async () => {
        const seen = [];
        for (const address of addresses) {
            history.replaceState(null, '', `${location.pathname}?${address}`);
            dispatchEvent(new PopStateEvent('popstate'));
            await new Promise(then => setTimeout(then, 50));
            do await frame(); while (comes());
            await frame();
            const counts = [...document.querySelectorAll('[data-measure][data-filter]')];
            seen.push({
                view: document.querySelector('nav.views a[aria-current=page]')?.textContent ?? null,
                counts: counts.map(e => [e.dataset.measure, e.dataset.filter, number(e.textContent)]),
            });
        }
        return seen;
    })().then(done, error => done(String(error)))";

/// Numbers that look drawn by lot, the same in each run (xorshift64*).
struct Lot(u64);

impl Lot {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % n.max(1)
    }

    fn one<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len()))
    }
}

/// A filter as scripts take it.
struct Asked(Map<String, Value>);

impl Asked {
    fn drawn(lot: &mut Lot, facets: &BTreeMap<String, Vec<String>>) -> Self {
        let mut asked = Map::new();
        let q = QUERIES[lot.below(QUERIES.len())];
        if !q.is_empty() {
            asked.insert("q".into(), q.into());
        }
        let names: Vec<&String> = facets.keys().collect();
        for _ in 0..lot.below(4) {
            let Some(name) = lot.one(&names) else { continue };
            let Some(value) = lot.one(&facets[*name]) else { continue };
            let chosen = asked.entry((*name).clone()).or_insert_with(|| json!([]));
            if let Some(values) = chosen.as_array_mut().filter(|values| !values.contains(&json!(value))) {
                values.push(json!(value));
            }
        }
        let day = |n: usize| format!("2021-{:02}-{:02}", 2 + n / 28, 1 + n % 28);
        let (from, length) = (lot.below(190), lot.below(90));
        if lot.below(3) == 0 {
            asked.insert("from".into(), day(from).into());
        }
        if lot.below(3) == 0 {
            asked.insert("to".into(), day(from + length).into());
        }
        if lot.below(5) == 0 {
            asked.insert("nonArticle".into(), true.into());
        }
        Self(asked)
    }

    /// The same in an address, with what opens a view.
    fn address(&self, view: &str) -> String {
        let mut address = url::form_urlencoded::Serializer::new(view.to_owned());
        for (key, value) in &self.0 {
            match value {
                Value::Array(values) => values.iter().filter_map(Value::as_str).for_each(|value| _ = address.append_pair(key, value)),
                Value::String(value) => _ = address.append_pair(key, value),
                _ => _ = address.append_pair("non-article", "1"),
            }
        }
        address.finish()
    }
}

/// Every view, and some of the pages that a view has for one thing, for two, and for other rows.
fn views(lot: &mut Lot, facets: &BTreeMap<String, Vec<String>>) -> Vec<(&'static str, String)> {
    let mut value = |facet: &str| facets.get(facet).and_then(|values| lot.one(values)).cloned().unwrap_or_default();
    let (actor, other, issue, document) = (value("actor"), value("actor"), value("issue"), value("document"));
    let (side, against) = (value("side"), value("side"));
    let pages = [
        ("documents", format!("id={document}")),
        ("map", "view=map&layer=both&as-of=2021-08-10".to_owned()),
        ("stances", "view=stances&group=side&pseudo=1".to_owned()),
        ("stances", "view=stances&group=document".to_owned()),
        ("stances", "view=stances&measure=congruence".to_owned()),
        ("stances", format!("view=stances&id={actor}")),
        ("stances", format!("view=stances&id=issue:{issue}")),
        ("stances", format!("view=stances&id={actor}/{issue}")),
        ("stances", format!("view=stances&a={actor}&b={other}")),
        ("stances", format!("view=stances&a=side:{side}&b=side:{against}")),
    ];
    let all = ["documents", "concordance", "map", "stances", "timeline", "figures", "method"];
    let mut views: Vec<(&str, String)> = all.into_iter().map(|view| (view, format!("view={view}"))).collect();
    let first = lot.below(pages.len());
    views.extend(pages.iter().cycle().skip(first).take(3).cloned());
    views
}

async fn visit(page: &Page, addresses: &[String]) -> Result<Vec<Value>> {
    let seen = page.client().execute_async(VISIT, vec![json!(addresses)]).await.context("the page refused to be visited")?;
    seen.as_array().cloned().with_context(|| format!("expected what stands at {addresses:?}, found {seen}"))
}

pub async fn one_measure_has_one_number_in_every_view(page: &Page) -> Result<()> {
    page.open("").await?;
    let whole = page.call("search", json!([{ "limit": 0 }])).await?;
    let values = |of: &Value| of.as_object().map(|values| values.keys().cloned().collect::<Vec<_>>()).unwrap_or_default();
    let facets = whole["facets"].as_object().context("expected facets")?;
    let facets: BTreeMap<String, Vec<String>> = facets.iter().map(|(facet, of)| (facet.clone(), values(of))).collect();
    let mut lot = Lot(SEED);
    // Measure and filter → the number, and where it was first seen.
    let mut known: BTreeMap<(String, String), (u64, String)> = BTreeMap::new();
    let mut shared: BTreeSet<(String, String)> = BTreeSet::new();
    let mut measures: BTreeSet<String> = BTreeSet::new();
    for _ in 0..FILTERS {
        let asked = Asked::drawn(&mut lot, &facets);
        let views = views(&mut lot, &facets);
        let addresses: Vec<String> = views.iter().map(|(_, view)| asked.address(view)).collect();
        for ((view, _), (address, seen)) in views.iter().zip(addresses.iter().zip(visit(page, &addresses).await?)) {
            let shown = seen["view"].as_str().unwrap_or_default().to_lowercase();
            ensure!(shown == *view, "expected the view {view} at ?{address}, found {shown:?}");
            for count in seen["counts"].as_array().into_iter().flatten() {
                let text = |at: usize| count[at].as_str().unwrap_or_default().to_owned();
                let n = count[2].as_u64().with_context(|| format!("expected a number of {count} at ?{address}"))?;
                let key = (text(0), text(1));
                measures.insert(key.0.clone());
                match known.get(&key) {
                    Some((before, first)) => {
                        let (measure, filter) = &key;
                        ensure!(*before == n, "expected {before} {measure} of “{filter}” as at ?{first}, found {n} at ?{address}");
                        shared.insert(key);
                    }
                    None => _ = known.insert(key, (n, address.clone())),
                }
            }
        }
        agree_with_scripts(page, &asked, &known).await?;
    }
    // A page without counts would square as well.
    ensure!(measures.len() > 25, "expected most measures to be met, found {measures:?}");
    ensure!(shared.len() > 2000, "expected many counts to be shown twice, found {}", shared.len());
    page.expect_silent_console().await
}

/// What scripts are told under the filter is what the screens have.
async fn agree_with_scripts(page: &Page, asked: &Asked, known: &BTreeMap<(String, String), (u64, String)>) -> Result<()> {
    let n = |list: Value| list.as_array().map(|list| list.len() as u64);
    let args = json!([asked.0]);
    let told = [
        ("passages", page.call("search", args.clone()).await?["total"].as_u64()),
        ("statements", n(page.call("statements", args.clone()).await?)),
        ("figures", n(page.call("figures", args).await?)),
    ];
    for (measure, n) in told {
        let of_filter = known.iter().filter(|((other, filter), _)| other == measure && same_filter(filter, &asked.address("")));
        for ((_, filter), (shown, at)) in of_filter {
            ensure!(Some(*shown) == n, "expected {n:?} {measure} of “{filter}”, as scripts are told, found {shown} at ?{at}");
        }
    }
    Ok(())
}

/// Whether two query strings have the same pairs, in whatever order.
fn same_filter(one: &str, other: &str) -> bool {
    let pairs = |text: &str| url::form_urlencoded::parse(text.as_bytes()).into_owned().collect::<BTreeSet<_>>();
    pairs(one) == pairs(other)
}
