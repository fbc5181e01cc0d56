//! Two parties face to face.
use super::controls::choose;
use super::together::Together;
use crate::browser::{intl, shell};
use crate::components::{
    Anew, CellStatements, CellSummary, Choices, IssueLink, NothingLeft, PartyLink, SelectField, Sentence, actor_names, cell_filter,
    party_name,
};
use crate::reactive::memo;
use crate::state::{Store, store};
use crate::text;
use crate::text::counts::{Counted, Said};
use crate::text::pairs;
use crate::text::stances as words;
use atlas_core::count::Measure;
use atlas_core::model::{Dated, Day, IssueId};
use atlas_core::query::{Facet, Filter};
use atlas_core::stance::{Cell, FaceToFace, OnIssue, Party, Related, Relation, Remark, comparable, face_to_face};
use atlas_core::state::Stances;
use leptos::prelude::*;
use std::sync::Arc;

/// One of the two compared, as the state has it.
#[derive(Clone, Copy)]
struct Which {
    name: &'static str,
    read: fn(&Stances) -> &Option<Party>,
    write: fn(&mut Stances, Option<Party>),
}

const FIRST: Which = Which { name: pairs::FIRST, read: |stances| &stances.a, write: |stances, party| stances.a = party };
const SECOND: Which = Which { name: pairs::SECOND, read: |stances| &stances.b, write: |stances, party| stances.b = party };

/// What is chosen.
#[derive(Clone, PartialEq)]
enum Chosen {
    /// One of the two is missing.
    TooFew,
    /// The two are one, at one time.
    SameTwice,
    /// Two.
    Two(Arc<FaceToFace>, Arc<Filter>),
}

/// The page.
#[component]
pub fn ComparePage() -> impl IntoView {
    let store = store();
    shell::set_title(&text::title(words::COMPARE));
    let asked = store.asked();
    let two = store.part(|state| state.stances.a.zip(state.stances.b));
    let chosen = memo(move || match two.get() {
        None => Chosen::TooFew,
        Some((a, b)) if a == b => Chosen::SameTwice,
        Some((a, b)) => {
            asked.with(|asked| Chosen::Two(Arc::new(face_to_face(store.atlas, asked, &a, &b)), Arc::new(asked.filter().clone())))
        }
    });
    let told = move || match chosen.get() {
        Chosen::TooFew => vec![pairs::CHOOSE_BOTH.into()],
        Chosen::SameTwice => vec![pairs::SAME_TWICE.into()],
        Chosen::Two(face, filter) => summary(&face, &filter),
    };
    let class = move || if chosen.with(|chosen| matches!(chosen, Chosen::Two(..))) { "compared__summary" } else { "empty" };
    let swap = move |_| choose(store, |stances| std::mem::swap(&mut stances.a, &mut stances.b));
    let body = |chosen| match chosen {
        Chosen::Two(face, _) if face.is_empty() => view! { <NothingLeft/> }.into_any(),
        Chosen::Two(face, filter) => view! { <Faces face filter/> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        <h1 class="view-title">{words::COMPARE}</h1>
        <div class="pickers">
            <Picker which=FIRST/>
            <button type="button" class="swap" aria-label=pairs::SWAP on:click=swap>"⇄"</button>
            <Picker which=SECOND/>
        </div>
        <p role="status" class=class><Sentence words=Signal::derive(told)/></p>
        <div><Anew of=chosen children=body/></div>
    }
}

fn summary(face: &FaceToFace, filter: &Filter) -> Said {
    let (a, b) = face.parties;
    let counted = |measure, n| Counted::new(store().atlas, measure, filter, n);
    let related = |at: usize| counted(Measure::Related(Relation::ALL[at], a, b), face.counts[at]);
    let changed = counted(Measure::Changed(a, b), face.n_changed);
    let weak = counted(Measure::RestingOnOne(a, b), face.n_weak);
    pairs::compared(&party_name(&a), &party_name(&b), std::array::from_fn(related), changed, weak)
}

/// A field to choose a party, with fields for its days.
#[component]
fn Picker(
    /// Of which of the two.
    which: Which,
) -> impl IntoView {
    let store = store();
    let Which { name, read, write } = which;
    let value = store.part(move |state| {
        let party = read(&state.stances).as_ref();
        party.map_or_else(String::new, |party| Party::new(party.facet, party.value).print(store.atlas))
    });
    let chosen = move |text: String| {
        choose(store, |stances| {
            let days = read(stances).map(|party| (party.from, party.to)).unwrap_or_default();
            let party = Party::parse(store.atlas, &text).ok();
            write(stances, party.map(|party| Party { from: days.0, to: days.1, ..party }));
        });
    };
    let open = store.now(|state| read(&state.stances).is_some_and(|party| party.from.is_some() || party.to.is_some()));
    view! {
        <div class="picker">
            <SelectField name choices=choices(store) value chosen/>
            <details open=open>
                <summary>{pairs::AT_A_TIME}</summary>
                <DayField name=text::FROM which day=|party| &mut party.from/>
                <DayField name=text::TO which day=|party| &mut party.to/>
            </details>
        </div>
    }
}

/// A field for the first or the last day of a party.
#[component]
fn DayField(
    /// Its label.
    name: &'static str,
    /// Of which of the two.
    which: Which,
    /// The day of a party.
    day: fn(&mut Party) -> &mut Option<Day>,
) -> impl IntoView {
    let store = store();
    let Which { read, write, .. } = which;
    let value = store.part(move |state| {
        let chosen = (*read(&state.stances)).and_then(|mut party| *day(&mut party));
        chosen.map_or_else(String::new, |day| day.to_string())
    });
    let changed = move |event| {
        let chosen = Day::parse(&event_target_value(&event));
        choose(store, |stances| {
            let party = (*read(stances)).map(|party| with_day(party, day, chosen));
            write(stances, party);
        });
    };
    view! { <label class="facet__day"><span>{name}</span><input type="date" prop:value=value on:change=changed/></label> }
}

/// A party with another day. A span that ends before it begins is the day that was set last.
fn with_day(mut party: Party, day: fn(&mut Party) -> &mut Option<Day>, chosen: Option<Day>) -> Party {
    *day(&mut party) = chosen;
    if party.from.zip(party.to).is_some_and(|(from, to)| from > to) {
        (party.from, party.to) = (chosen, chosen);
    }
    party
}

/// All that can be compared, below the choice of none.
fn choices(store: Store) -> Choices {
    let atlas = store.atlas;
    let choice = |party: Party| (party.print(atlas), party.facet.name(atlas, party.value).to_owned());
    let none = ("", vec![(String::new(), pairs::CHOOSE.to_owned())]);
    let groups = comparable(atlas).into_iter().map(|(group, parties)| (words::group(group), parties.into_iter().map(choice).collect()));
    std::iter::once(none).chain(groups).collect()
}

/// The issues by relation: what both speak on comes first.
#[component]
fn Faces(
    /// The two.
    face: Arc<FaceToFace>,
    /// What is filtered.
    filter: Arc<Filter>,
) -> impl IntoView {
    // What the pair counts for in the agreement network, so that the two pages can be held against each other.
    let (congruence, conflict) = face.in_network;
    let (a, b) = face.parties;
    let counted = |measure, n| Counted::new(store().atlas, measure, &filter, n);
    let numbers =
        pairs::pair_numbers(counted(Measure::SharedPositions(a, b), congruence), counted(Measure::OpposedPositions(a, b), conflict));
    let n_together = counted(Measure::Together(a, b), face.together.len());
    let related = face.relations.iter().map(|related| view! { <OfRelation a b related=related.clone() filter=Arc::clone(&filter)/> });
    view! {
        <p class="compared__numbers"><Sentence words=numbers/></p>
        <Together passages=face.together.clone() n=n_together/>
        {related.collect_view()}
    }
}

/// The issues of one relation.
#[component]
fn OfRelation(a: Party, b: Party, related: Related, filter: Arc<Filter>) -> impl IntoView {
    let n = Counted::new(store().atlas, Measure::Related(related.relation, a, b), &filter, related.n());
    let title = pairs::issues_of(related.relation, &party_name(&a), &party_name(&b), n);
    // Where there is nothing to read, the names of the issues are enough.
    let names = related.silent.iter().map(|issue| view! { <li><IssueLink issue=*issue/></li> }).collect_view();
    view! {
        <section class="relation" data-relation=related.relation.as_str()>
            <h2><Sentence words=title/></h2>
            {related.told.into_iter().map(|on| view! { <Compared a b on filter=Arc::clone(&filter)/> }).collect_view()}
            {(!related.silent.is_empty()).then(|| view! { <ul class="names">{names}</ul> })}
        </section>
    }
}

/// Two parties on one issue, side by side.
#[component]
fn Compared(a: Party, b: Party, on: OnIssue, filter: Arc<Filter>) -> impl IntoView {
    let face = |party: Party, cell: Cell| view! { <Face party issue=on.issue cell filter=Arc::clone(&filter)/> };
    let marks = on.remarks.iter().map(|remark| view! { <li class="remark">{remark_words(&a, &b, remark)}</li> }).collect_view();
    view! {
        <article class="compared">
            <h3><IssueLink issue=on.issue/></h3>
            {(!on.remarks.is_empty()).then(|| view! { <ul class="marks">{marks}</ul> })}
            <div class="faces">
                {face(a, on.compared.a)}
                {face(b, on.compared.b)}
            </div>
        </article>
    }
}

/// What to keep in mind where two are compared.
pub fn remark_words(party_a: &Party, party_b: &Party, remark: &Remark) -> String {
    match remark {
        Remark::Changed(actors) => words::of_whom(&actor_names(actors), words::CHANGED),
        Remark::Apart { apart, a, b } => pairs::spoke_apart(&party_name(party_a), &days(a), &party_name(party_b), &days(b), *apart),
        Remark::RestsOnOne => pairs::RESTS_ON_ONE.to_owned(),
    }
}

/// Some dates, each with its precision.
pub fn days(dates: &[Dated]) -> String {
    dates.iter().map(|date| intl::dated(*date)).collect::<Vec<_>>().join(", ")
}

/// What one of the two says and does on an issue.
#[component]
fn Face(party: Party, issue: IssueId, cell: Cell, filter: Arc<Filter>) -> impl IntoView {
    view! {
        <div class="face" data-actor=(party.facet == Facet::Actor).then_some("")>
            <p class="face__name"><PartyLink party/></p>
            <CellSummary cell=cell.clone() of=cell_filter(&filter, &party, issue)/>
            <CellStatements cell/>
        </div>
    }
}
