//! Who agrees with whom: the ordered matrix, the strongest pairs, the network.
use super::controls::{GroupChoice, MeasureChoice, NormalisationChoice, PseudoChoice, choose};
use super::grid::Grid;
use super::network::NetworkPicture;
use crate::browser::{intl, shell};
use crate::components::{Anew, Downloads, Link, NothingLeft, Number, PartyLink, Status, Wide};
use crate::reactive::memo;
use crate::state::{Store, store};
use crate::text::counts::Counted;
use crate::text::pairs;
use crate::text::stances as words;
use atlas_core::count;
use atlas_core::query::{Facet, Filter};
use atlas_core::stance::{Agreement, Group, Measure, PairCell, PairTable, Party, StrongPair, agreement, network, pair_table};
use atlas_core::state::{Action, Stances};
use leptos::prelude::*;
use std::sync::Arc;

const FILES: &[(&str, &str)] = &[("agreement", "csv"), ("agreement", "json"), ("agreement", "graphml"), ("affiliation", "graphml")];

/// The page.
#[component]
pub fn AgreementPage() -> impl IntoView {
    let store = store();
    shell::set_title(&crate::text::title(words::AGREEMENT));
    let asked = store.asked();
    let rows = store.part(|state| (state.stances.group, state.stances.pseudo));
    let stances = store.part(|state| state.stances.clone());
    let found = memo(move || {
        let (group, pseudo) = rows.get();
        Arc::new(asked.with(|asked| agreement(store.atlas, asked, group, pseudo)))
    });
    let count = memo(move || {
        let (group, pseudo) = rows.get();
        let counted = |measure, n| asked.with(|asked| Counted::new(store.atlas, measure, asked.filter(), n));
        found.with(|found| match found.pairs.len() {
            0 => vec![pairs::no_pairs(found.apart.len()).into()],
            n => {
                let nodes = counted(count::Measure::Nodes(group, pseudo), found.actors.len());
                pairs::pairs_count(nodes, counted(count::Measure::Pairs(group, pseudo), n))
            }
        })
    });
    let shown = memo(move || (stances.get(), found.get(), asked.with(|asked| asked.filter().clone())));
    view! {
        <h1 class="view-title">{words::AGREEMENT}</h1>
        <p class="lead">{pairs::AGREEMENT_LEAD}</p>
        <p class="passage__note" role="note">{pairs::NO_ALLIANCE}</p>
        <details class="about definitions">
            <summary>{pairs::DEFINITIONS}</summary>
            {pairs::FORMULAS.iter().map(|words| view! { <p>{*words}</p> }).collect_view()}
        </details>
        <div class="choices"><MeasureChoice/><NormalisationChoice/><GroupChoice/><PseudoChoice/></div>
        <Status words=count/>
        <div><Anew of=shown children=|(stances, agreement, filter)| view! { <Found stances agreement filter/> }/></div>
        <Downloads files=FILES/>
    }
}

/// What was found, in all its forms.
#[component]
fn Found(
    /// The choices.
    stances: Stances,
    /// Who agrees with whom.
    agreement: Arc<Agreement>,
    /// What is filtered.
    filter: Filter,
) -> impl IntoView {
    if agreement.pairs.is_empty() {
        return view! { <NothingLeft/> }.into_any();
    }
    let (measure, normalisation) = (stances.measure.unwrap_or(Measure::Congruence), stances.normalisation);
    let PairTable { parties, rows, left_out, strongest } = pair_table(&agreement, measure, normalisation);
    let network = network(store().atlas, &agreement, measure, normalisation);
    view! {
        <p class="count"><em>{pairs::WEAK_HINT}</em></p>
        <Pairs group=agreement.group parties rows/>
        <LeftOut parties=left_out/>
        <Strongest pairs=strongest stances filter/>
        <NetworkPicture network/>
    }
    .into_any()
}

/// The matrix of all pairs.
#[component]
fn Pairs(
    /// What the parties are.
    group: Group,
    /// Rows and columns.
    parties: Vec<Party>,
    /// The cells.
    rows: Vec<Vec<PairCell>>,
) -> impl IntoView {
    let store = store();
    let open = move |pair: &str| open_pair(store, pair);
    // The Tab key finds the names in the rows; once is enough.
    let head = |party: &Party| view! { <th class="matrix__issue" scope="col"><PartyLink party=*party attr:tabindex="-1"/></th> };
    let heads = parties.iter().map(head).collect_view();
    // In a symmetric table the first cell with a value stands in the first row.
    let first = rows.first().and_then(|row| row.iter().position(|cell| matches!(cell, PairCell::Value { .. })));
    let row = |(a, cells): (usize, Vec<PairCell>)| {
        let cell = |(b, cell)| view! { <PairLink pair=(parties[a], parties[b]) cell is_first=a == 0 && first == Some(b)/> };
        let cells = cells.into_iter().enumerate().map(cell).collect_view();
        view! { <tr><th scope="row"><PartyLink party=parties[a]/></th>{cells}</tr> }
    };
    let rows = rows.into_iter().enumerate().map(row).collect_view();
    view! {
        <Wide name=words::AGREEMENT class="wide matrix__scroll">
            <Grid class="matrix matrix--pairs" name=words::AGREEMENT open>
                <thead><tr><th class="matrix__corner" scope="col">{words::group(group)}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </Grid>
        </Wide>
    }
}

/// Opens the comparison of two, as a cell names them.
fn open_pair(store: Store, pair: &str) {
    let party = |text| Party::parse(store.atlas, text).ok();
    if let Some((a, b)) = pair.split_once(' ').and_then(|(a, b)| Some((party(a)?, party(b)?))) {
        choose(store, |stances| (stances.a, stances.b, stances.measure) = (Some(a), Some(b), None));
    }
}

/// A cell of the matrix; one with a value opens the comparison.
#[component]
fn PairLink(
    /// Row and column.
    pair: (Party, Party),
    /// What it says.
    cell: PairCell,
    /// Whether the Tab key stops here.
    is_first: bool,
) -> impl IntoView {
    let store = store();
    let atlas = store.atlas;
    let PairCell::Value { value, step, shared, is_against, is_weak } = cell else {
        return view! { <td data-self=(cell == PairCell::Itself).then_some("")></td> }.into_any();
    };
    let ((a, b), number) = ((pair.0.print(atlas), pair.1.print(atlas)), intl::decimal(value));
    let name = |party: Party| party.facet.name(atlas, party.value);
    // The address is that of the moment: a change of the state builds the table anew.
    let compared = Stances { a: Some(pair.0), b: Some(pair.1), measure: None, ..store.now(|state| state.stances.clone()) };
    let href = untrack(|| store.link_to(Action::StancesChosen(Box::new(compared))));
    let label = pairs::pair_cell(name(pair.0), name(pair.1), &number, usize::from(shared), is_weak);
    view! {
        <td>
            <a
                class="cell"
                href=href
                data-open=format!("{a} {b}")
                data-step=step.to_string()
                data-against=is_against.then_some("")
                data-weak=is_weak.then_some("")
                tabindex=if is_first { "0" } else { "-1" }
                aria-label=label
            >
                {number}
            </a>
        </td>
    }
    .into_any()
}

/// Those who are not in the matrix.
#[component]
fn LeftOut(parties: Vec<Party>) -> impl IntoView {
    let names = parties.iter().map(|party| view! { <li><PartyLink party=*party/></li> }).collect_view();
    (!parties.is_empty()).then(|| view! { <div class="count"><p>{pairs::LEFT_OUT}</p><ul class="names">{names}</ul></div> })
}

/// The pairs of the largest values, with what they rest on.
#[component]
fn Strongest(
    /// The pairs.
    pairs: Vec<StrongPair>,
    /// The choices, which a comparison keeps.
    stances: Stances,
    /// What is filtered.
    filter: Filter,
) -> impl IntoView {
    let names = [
        pairs::PAIR,
        pairs::VALUE,
        pairs::measure(Measure::Congruence),
        pairs::measure(Measure::Conflict),
        pairs::MIXED_ISSUES,
        pairs::SHARED,
        pairs::THEIR_WORDS,
    ];
    let heads = names.into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect_view();
    let row = |strong: StrongPair| {
        let filter = filter.clone();
        // A comparison of sides has the views that are attributed to nobody.
        let is_comparable = stances.pseudo || strong.parties.0.facet != Facet::Side;
        let stances = Stances { a: Some(strong.parties.0), b: Some(strong.parties.1), measure: None, ..stances.clone() };
        view! { <StrongRow strong filter=is_comparable.then_some(filter) compare=Action::StancesChosen(Box::new(stances))/> }
    };
    let rows = pairs.into_iter().map(row).collect_view();
    view! {
        <section>
            <h2>{pairs::STRONGEST}</h2>
            <Wide name=pairs::STRONGEST><table class="table"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></Wide>
        </section>
    }
}

#[component]
fn StrongRow(
    /// The pair.
    strong: StrongPair,
    /// What is filtered, where a comparison of the two has the same numbers.
    filter: Option<Filter>,
    /// What opens its comparison.
    compare: Action,
) -> impl IntoView {
    let StrongPair { parties: (a, b), value, pair } = strong;
    let number = |n: u16| view! { <td class="number">{crate::text::number(n.into())}</td> };
    let counted = |measure, n: u16| match &filter {
        Some(filter) => {
            let of = Counted::new(store().atlas, measure, filter, n.into());
            view! { <td class="number"><Number of/></td> }.into_any()
        }
        None => number(n).into_any(),
    };
    let weak = pair.is_weak().then(|| view! { <span class="weak" title=pairs::WEAK>{pairs::WEAK_SHORT}</span> });
    view! {
        <tr>
            <th scope="row"><PartyLink party=a/>{pairs::AND}<PartyLink party=b/>{weak}</th>
            <td class="number">{intl::decimal(value)}</td>
            {counted(count::Measure::SharedPositions(a, b), pair.congruence)}
            {counted(count::Measure::OpposedPositions(a, b), pair.conflict)}
            {[pair.mixed, pair.shared].map(number).into_iter().collect_view()}
            <td><Link action=compare>{pairs::COMPARE_WITH}</Link></td>
        </tr>
    }
}
