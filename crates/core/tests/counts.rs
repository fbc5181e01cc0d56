//! Numbers that square: a count is what a look at every row of the tables gives, under whatever filter.
use crate::fixture::naive::Naive;
use crate::fixture::{shipped, shipped_atlas};
use atlas_core::count::{Around, Measure, address, count};
use atlas_core::geo::statuses;
use atlas_core::index::{Atlas, DateRow, QuoteRow, StatementRow};
use atlas_core::model::{Corpus, Day, DocumentId, PassageId};
use atlas_core::query::{Asked, Expr, Facet, FacetValue, Field, Filter, Quoted, search, values_in_order};
use atlas_core::state::decode;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::collections::BTreeSet;
use std::sync::OnceLock;

const QUERIES: &[&str] = &["", "", "", "taliban", "peace talks", "\"lion's share\"", "ceasefire OR kabul", "kabul -afghan", "troop*"];

/// Query, chosen values, first and last day, whether lines that are no article count.
type Parts = (&'static str, Vec<(Index, Index)>, Option<i32>, Option<i32>, bool);

fn parts() -> impl Strategy<Value = Parts> {
    let day = || proptest::option::of(18_600..18_900);
    (select(QUERIES), proptest::collection::vec(any::<(Index, Index)>(), 0..4), day(), day(), any::<bool>())
}

fn filter_of(atlas: &Atlas<'_>, (q, chosen, from, to, non_article): Parts) -> Filter {
    let mut filter = Filter { q: q.to_owned(), from: from.map(Day), to: to.map(Day), non_article, ..Filter::default() };
    for (facet, value) in chosen {
        let facet = Facet::ALL[facet.index(Facet::ALL.len())];
        filter.selections.insert(facet, FacetValue::of_row(value.index(facet.n_values(atlas))));
    }
    filter
}

/// The tables and a filter, looked at row by row.
struct Look<'a> {
    atlas: &'a Atlas<'static>,
    filter: &'a Filter,
    /// The passages with the words.
    found: BTreeSet<usize>,
}

impl<'a> Look<'a> {
    fn new(atlas: &'a Atlas<'static>, filter: &'a Filter, expr: Option<&Expr>) -> Self {
        static CORPUS: OnceLock<Corpus> = OnceLock::new();
        static NAIVE: OnceLock<Naive<'static>> = OnceLock::new();
        let naive = NAIVE.get_or_init(|| Naive::new(CORPUS.get_or_init(shipped)));
        let found = expr.map_or_else(|| (0..atlas.passages().len()).collect(), |expr| naive.rows(expr).into_iter().collect());
        Self { atlas, filter, found }
    }

    fn has(&self, facet: Facet, value: Option<FacetValue>) -> bool {
        let chosen = self.filter.selections.of(facet);
        chosen.is_empty() || value.is_some_and(|value| chosen.contains(&value))
    }

    /// Whether the words, report and outlet of a passage are asked for.
    fn is_of_reports(&self, row: usize) -> bool {
        let document = self.atlas.passages()[row].document;
        let outlet = self.atlas.document(document).outlet;
        self.found.contains(&row) && self.has(Facet::Document, Some(document.into())) && self.has(Facet::Outlet, Some(outlet.into()))
    }

    /// Whether it names a place that is asked for, too.
    fn is_of_places(&self, row: usize) -> bool {
        let names = |place: &FacetValue| {
            self.atlas.mentions().iter().any(|mention| mention.passage.row() == row && FacetValue::from(mention.place) == *place)
        };
        let chosen = self.filter.selections.of(Facet::Place);
        self.is_of_reports(row) && (chosen.is_empty() || chosen.iter().any(names))
    }

    fn overlaps(&self, date: DateRow) -> bool {
        date.dated().overlaps(self.filter.from, self.filter.to)
    }

    fn is_chosen(&self, statement: &StatementRow) -> bool {
        let of_statements = Facet::ALL.iter().filter(|facet| facet.is_of_statements());
        of_statements.into_iter().all(|facet| self.has(*facet, facet.of_statement(self.atlas, statement)))
    }

    fn is_passage(&self, row: usize) -> bool {
        let passage = &self.atlas.passages()[row];
        let published = self.atlas.document(passage.document).published;
        let of_statements = Facet::ALL.iter().any(|facet| facet.is_of_statements() && !self.filter.selections.of(*facet).is_empty());
        let holds = |statement: &StatementRow| statement.quote.passage.row() == row && self.is_chosen(statement);
        self.is_of_places(row)
            && self.overlaps(published)
            && (self.filter.non_article || passage.kind().is_article())
            && (!of_statements || self.atlas.statements().iter().any(holds))
    }

    fn passages(&self) -> Vec<usize> {
        (0..self.atlas.passages().len()).filter(|row| self.is_passage(*row)).collect()
    }

    fn said(&self) -> Vec<&'static StatementRow> {
        let row = |quote: QuoteRow| quote.passage.row();
        let all = self.atlas.statements().iter();
        all.filter(|one| self.is_of_places(row(one.quote)) && self.overlaps(one.said) && self.is_chosen(one)).collect()
    }

    /// How many there are; none for what is not counted here.
    fn count(&self, measure: Measure) -> Option<usize> {
        let (atlas, said) = (self.atlas, self.said());
        let utterances = |statements: &mut dyn Iterator<Item = &&StatementRow>| {
            let ids: BTreeSet<_> = statements.map(|one| one.utterance).collect();
            ids.len()
        };
        let document = |row: usize| atlas.passages()[row].document;
        Some(match measure {
            Measure::Passages => self.passages().len(),
            Measure::Reports => self.passages().into_iter().map(document).collect::<BTreeSet<_>>().len(),
            Measure::Statements => said.len(),
            Measure::Utterances => utterances(&mut said.iter().filter(|one| one.voice().is_words())),
            Measure::Actions => utterances(&mut said.iter().filter(|one| !one.voice().is_words())),
            Measure::FoundUtterances => {
                let passages = self.passages();
                let here = |one: &&StatementRow| passages.contains(&one.quote.passage.row()) && self.is_chosen(one);
                let found: Vec<&StatementRow> = atlas.statements().iter().filter(here).collect();
                utterances(&mut found.iter().filter(|one| one.voice().is_words()))
            }
            Measure::Actors => said.iter().map(|one| one.actor).collect::<BTreeSet<_>>().len(),
            Measure::Issues(true) => said.iter().map(|one| one.issue).collect::<BTreeSet<_>>().len(),
            Measure::Figures => {
                atlas.figures().iter().filter(|one| self.is_of_places(one.quote.passage.row()) && self.overlaps(one.as_of)).count()
            }
            Measure::Words => {
                let documents = DocumentId::first(atlas.documents().len()).zip(atlas.documents());
                let is_asked = |(id, one): &(DocumentId, &atlas_core::index::DocumentRow)| {
                    self.overlaps(one.published)
                        && self.has(Facet::Document, Some((*id).into()))
                        && self.has(Facet::Outlet, Some(one.outlet.into()))
                };
                documents.filter(is_asked).map(|(_, one)| one.n_words.get() as usize).sum()
            }
            _ => return None,
        })
    }
}

const COUNTED: &[Measure] = &[
    Measure::Passages,
    Measure::Reports,
    Measure::Words,
    Measure::Statements,
    Measure::Utterances,
    Measure::FoundUtterances,
    Measure::Actions,
    Measure::Actors,
    Measure::Issues(true),
    Measure::Figures,
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_count_is_what_a_look_at_every_row_gives(parts in parts()) {
        let atlas = shipped_atlas();
        let filter = filter_of(&atlas, parts);
        let asked = Asked::new(&atlas, filter.clone());
        let look = Look::new(&atlas, &filter, search(&atlas, &asked).expr.as_ref());
        for measure in COUNTED {
            prop_assert_eq!(Some(count(&atlas, *measure, &asked)), look.count(*measure), "{} of {}", measure.name(&atlas), address(&atlas, *measure, &filter));
        }
    }

    #[test]
    fn a_facet_count_is_the_count_with_that_value_in_the_place_of_what_is_chosen(parts in parts(), facet in any::<Index>()) {
        let atlas = shipped_atlas();
        let filter = filter_of(&atlas, parts);
        let asked = Asked::new(&atlas, filter.clone());
        let facet = Facet::ALL[facet.index(Facet::ALL.len())];
        let (answer, around) = (search(&atlas, &asked), Around::new(&atlas, &filter, facet));
        for value in facet.values(&atlas) {
            let mut alone = Filter { selections: filter.selections.without(facet), ..filter.clone() };
            alone.selections.insert(facet, value);
            prop_assert_eq!(answer.count(facet, value), count(&atlas, Measure::Passages, &asked.or(&atlas, alone.clone())));
            prop_assert_eq!(around.with(&atlas, value), address(&atlas, Measure::Passages, &alone));
        }
    }

    #[test]
    fn parts_add_up_to_the_whole(parts in parts(), day in 18_840..18_900) {
        let atlas = shipped_atlas();
        let filter = filter_of(&atlas, parts);
        let asked = Asked::new(&atlas, filter.clone());
        let n = |measure| count(&atlas, measure, &asked);
        let statuses = statuses(&atlas).map(Some).chain([None]);
        prop_assert_eq!(statuses.map(|status| n(Measure::CapitalsOf(status, Day(day)))).sum::<usize>(), n(Measure::Capitals));
        prop_assert!(n(Measure::Passages) > 0 || n(Measure::FoundUtterances) == 0, "voices beside no passage");
        prop_assert_eq!(n(Measure::Issues(false)) + n(Measure::SilentIssues(false)), n(Measure::AllIssues));
        let unattributed = n(Measure::Statements) - n(Measure::AttributedStatements);
        prop_assert!(unattributed <= n(Measure::Statements));
        if n(Measure::LeftOut) > 0 {
            // A filter on statements leaves statements alone; meetings have actors too.
            let of_statements_alone = [Facet::Issue, Facet::Position, Facet::Voice];
            let is_narrowed = of_statements_alone.iter().any(|facet| !filter.selections.of(*facet).is_empty());
            let n_meetings = if is_narrowed { 0 } else { Quoted::new(&atlas, &asked).meetings().count() };
            prop_assert_eq!(n(Measure::Entries), n(Measure::Statements) + n_meetings);
        }
    }

    #[test]
    fn the_address_of_a_count_leads_to_its_filter(parts in parts()) {
        let atlas = shipped_atlas();
        let filter = filter_of(&atlas, parts);
        prop_assert_eq!(decode(&atlas, &address(&atlas, Measure::Passages, &filter)).state.filter, filter);
    }
}

/// How many passages a query finds by itself.
fn found(atlas: &Atlas<'_>, q: &str) -> BTreeSet<PassageId> {
    search(atlas, &Asked::new(atlas, Filter { q: q.to_owned(), ..Filter::default() })).hits.iter().map(|hit| hit.passage).collect()
}

#[test]
fn a_field_and_a_facet_mean_the_same_by_a_value() {
    let atlas = shipped_atlas();
    for (field, facet) in Field::ALL.iter().filter_map(|field| Some((*field, field.facet()?))) {
        for value in facet.values(&atlas) {
            let of = |values: &mut dyn Iterator<Item = FacetValue>| {
                let mut filter = Filter::default();
                values.for_each(|value| filter.selections.insert(facet, value));
                let asked = Asked::new(&atlas, filter);
                search(&atlas, &asked).hits.iter().map(|hit| hit.passage).collect::<BTreeSet<_>>()
            };
            let (id, name) = (facet.id(&atlas, value), facet.name(&atlas, value));
            assert_eq!(found(&atlas, &format!("{}:{id}", field.as_str())), of(&mut [value].into_iter()), "{id}");
            if !name.contains(['"', '“', '”']) {
                let mut named = facet.values(&atlas).filter(|other| facet.name(&atlas, *other) == name);
                assert_eq!(found(&atlas, &format!("{}:\"{name}\"", field.as_str())), of(&mut named), "{name}");
            }
        }
    }
}

#[test]
fn known_numbers_square() {
    let atlas = shipped_atlas();
    let at = |address: &str, measure| count(&atlas, measure, &Asked::new(&atlas, decode(&atlas, address).state.filter));
    // A month without a report has no voices beside its passages, whatever was said in it.
    let july = "from=2021-07-01&to=2021-07-31";
    assert_eq!((at(july, Measure::Passages), at(july, Measure::FoundUtterances)), (0, 0));
    assert!(at(july, Measure::Utterances) > 0);
    // A match of a phrase is one hit, with quotation marks and without.
    for q in ["q=%22lion's+share%22", "q=lion's+share"] {
        assert_eq!((at(q, Measure::Passages), at(q, Measure::Hits)), (3, 3), "{q}");
    }
    // The filters list the actors with statements.
    let whole = search(&atlas, &Asked::everything(&atlas));
    assert_eq!(at("", Measure::Actors), values_in_order(&atlas, &whole, Facet::Actor).len());
    assert_eq!(at("", Measure::Places), values_in_order(&atlas, &whole, Facet::Place).len());
    // Statements, utterances, passages and attributed statements are four numbers and four measures.
    let four = [Measure::Statements, Measure::Utterances, Measure::Passages, Measure::AttributedStatements];
    let all = four.map(|of| at("", of));
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 4, "{all:?}");
    assert!(at("actor=price", Measure::LeftOut) > 0);
    assert_eq!(at("actor=price", Measure::Entries), at("actor=price", Measure::Statements));
}
