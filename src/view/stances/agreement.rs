//! Who agrees with whom: the ordered matrix, the strongest pairs, the network.
use super::super::dom::{El, el};
use super::super::facets::nothing_left;
use super::super::shared::{link, status, wide};
use super::controls::{choose, downloads, group_choice, measure_choice, normalisation_choice, pseudo_choice};
use super::evidence::party_link;
use super::grid::grid;
use super::network::network;
use crate::browser::{intl, shell};
use crate::reactive::memo;
use crate::state::Store;
use crate::text;
use crate::text::pairs;
use crate::text::stances as words;
use atlas_core::query::Facet;
use atlas_core::stance::{Agreement, Measure, Pair, Party, agreement};
use atlas_core::state::{Action, Stances};
use leptos::prelude::*;
use std::sync::Arc;

/// How many pairs are named below the matrix.
const STRONGEST: usize = 15;

/// The page.
pub fn agreement_page(store: Store) -> Vec<El> {
    shell::set_title(&text::title(words::AGREEMENT));
    let filter = store.part(|state| state.filter.clone());
    let stances = store.part(|state| state.stances.clone());
    let found = memo(move || {
        let (group, pseudo) = stances.with(|stances| (stances.group, stances.pseudo));
        Arc::new(filter.with(|filter| agreement(store.atlas, filter, group, pseudo)))
    });
    let count = status(move || {
        found.with(|found| match found.pairs.len() {
            0 => pairs::no_pairs(found.apart.len()),
            n => pairs::pairs_count(found.actors.len(), n),
        })
    });
    let body = el("div").children_of(move || {
        let (stances, agreement) = (stances.get(), found.get());
        if agreement.pairs.is_empty() {
            return vec![nothing_left(store)];
        }
        let shown = Shown { store, agreement: &agreement, stances: &stances };
        let weak = el("p").class("count").child(el("em").text(pairs::WEAK_HINT));
        [Some(weak), Some(shown.table()), shown.left_out(), Some(shown.strongest()), Some(network(&shown))].into_iter().flatten().collect()
    });
    let choices = el("div")
        .class("choices")
        .child(measure_choice(store))
        .child(normalisation_choice(store))
        .child(group_choice(store))
        .child(pseudo_choice(store));
    let formulas = el("details")
        .class("about definitions")
        .child(el("summary").text(pairs::DEFINITIONS))
        .children(pairs::FORMULAS.iter().map(|words| el("p").text(words)));
    vec![
        el("h1").class("view-title").text(words::AGREEMENT),
        el("p").class("lead").text(pairs::AGREEMENT_LEAD),
        el("p").class("passage__note").attr("role", "note").text(pairs::NO_ALLIANCE),
        formulas,
        choices,
        count,
        body,
        downloads(store, &[("agreement", "csv"), ("agreement", "json"), ("agreement", "graphml"), ("affiliation", "graphml")]),
    ]
}

/// An agreement as it is shown: by which measure.
pub struct Shown<'a> {
    pub store: Store,
    pub agreement: &'a Agreement,
    pub stances: &'a Stances,
}

impl Shown<'_> {
    pub fn measure(&self) -> Measure {
        self.stances.measure.unwrap_or(Measure::Congruence)
    }

    pub fn value(&self, pair: &Pair) -> Option<f64> {
        pair.value(self.measure(), self.stances.normalisation)
    }

    /// The largest value without its sign; the colours are steps of it.
    pub fn largest(&self) -> f64 {
        self.agreement.pairs.iter().filter_map(|pair| self.value(pair)).fold(0.0, |most: f64, value| most.max(value.abs()))
    }

    pub fn party(&self, node: usize) -> Party {
        Party::new(self.agreement.group.facet(), self.agreement.actors[node])
    }

    pub fn name(&self, node: usize) -> &'static str {
        let party = self.party(node);
        party.facet.name(self.store.atlas, party.value)
    }

    /// Whether a value speaks of two who stand against each other.
    pub fn is_against(&self, value: f64) -> bool {
        value < 0.0 || (value > 0.0 && self.measure() == Measure::Conflict)
    }

    /// The comparison of two nodes.
    fn opened(&self, pair: &Pair) -> Action {
        let stances = Stances { a: Some(self.party(pair.a)), b: Some(self.party(pair.b)), measure: None, ..self.stances.clone() };
        Action::StancesChosen(Box::new(stances))
    }

    fn table(&self) -> El {
        let n = self.agreement.actors.len();
        let store = self.store;
        let head = el("tr").child(el("th").class("matrix__corner").attr("scope", "col").text(words::group(self.agreement.group)));
        // The Tab key finds the names in the rows; once is enough.
        let column = |node: usize| party_link(&self.party(node)).attr("tabindex", "-1");
        let head = head.children((0..n).map(|node| el("th").class("matrix__issue").attr("scope", "col").child(column(node))));
        let largest = self.largest();
        let name = |node: usize| el("th").attr("scope", "row").child(party_link(&self.party(node)));
        let row = |a: usize| el("tr").child(name(a)).children((0..n).map(|b| self.cell(a, b, largest)));
        let table = el("table").class("matrix matrix--pairs").attr("aria-label", words::AGREEMENT);
        let table = table.child(el("thead").child(head)).child(el("tbody").children((0..n).map(row)));
        let table = grid(table, move |pair| {
            let parties =
                pair.split_once(' ').and_then(|(a, b)| Some((Party::parse(store.atlas, a).ok()?, Party::parse(store.atlas, b).ok()?)));
            let Some((a, b)) = parties else { return };
            choose(store, |stances| (stances.a, stances.b, stances.measure) = (Some(a), Some(b), None));
        });
        wide(words::AGREEMENT, table).class("wide matrix__scroll")
    }

    fn cell(&self, a: usize, b: usize, largest: f64) -> El {
        let cell = el("td");
        if a == b {
            return cell.attr("data-self", "");
        }
        let Some((pair, value)) = self.agreement.pair(a, b).and_then(|pair| Some((pair, self.value(pair)?))) else { return cell };
        let number = intl::decimal((value * 100.0).round() / 100.0);
        // Five steps of the largest value; what is nothing has no colour.
        let step = if largest > 0.0 { (value.abs() / largest * 4.0).ceil() as usize } else { 0 };
        let (first, second) = (self.party(a).print(self.store.atlas), self.party(b).print(self.store.atlas));
        let link = el("a")
            .class("cell")
            .attr("href", &format!("?view=stances&a={first}&b={second}"))
            .attr("data-open", &format!("{first} {second}"));
        let label = pairs::pair_cell(self.name(a), self.name(b), &number, usize::from(pair.shared), pair.is_weak());
        let link = link.attr("data-step", &step.to_string()).flag("data-against", self.is_against(value)).flag("data-weak", pair.is_weak());
        cell.child(link.attr("tabindex", "-1").attr("aria-label", &label).text(&number))
    }

    fn left_out(&self) -> Option<El> {
        let facet: Facet = self.agreement.group.facet();
        let names = self.agreement.apart.iter().map(|value| el("li").child(party_link(&Party::new(facet, *value))));
        let list = el("ul").class("names").children(names);
        (!self.agreement.apart.is_empty()).then(|| el("div").class("count").child(el("p").text(pairs::LEFT_OUT)).child(list))
    }

    /// The pairs of the largest values, with what they rest on.
    fn strongest(&self) -> El {
        let mut pairs = self.agreement.ranked(self.measure(), self.stances.normalisation);
        pairs.retain(|(_, value)| *value != 0.0);
        let names = [
            pairs::PAIR,
            pairs::VALUE,
            pairs::measure(Measure::Congruence),
            pairs::measure(Measure::Conflict),
            pairs::MIXED_ISSUES,
            pairs::SHARED,
            pairs::THEIR_WORDS,
        ];
        let head = el("tr").children(names.into_iter().map(|name| el("th").attr("scope", "col").text(name)));
        let row = |(pair, value): &(&Pair, f64)| {
            let number = |n: u16| el("td").class("number").text(&text::number(n.into()));
            let weak = pair.is_weak().then(|| el("span").class("weak").attr("title", pairs::WEAK).text(pairs::WEAK_SHORT));
            let name = el("th").attr("scope", "row").child(party_link(&self.party(pair.a))).text(pairs::AND);
            let name = name.child(party_link(&self.party(pair.b))).children(weak);
            let shown = el("td").class("number").text(&intl::decimal(*value));
            el("tr")
                .child(name)
                .child(shown)
                .child(number(pair.congruence))
                .child(number(pair.conflict))
                .child(number(pair.mixed))
                .child(number(pair.shared))
                .child(el("td").child(link(self.opened(pair)).text(pairs::COMPARE_WITH)))
        };
        let table =
            el("table").class("table").child(el("thead").child(head)).child(el("tbody").children(pairs.iter().take(STRONGEST).map(row)));
        el("section").child(el("h2").text(pairs::STRONGEST)).child(wide(pairs::STRONGEST, table))
    }
}
