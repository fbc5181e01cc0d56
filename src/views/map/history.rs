//! The history of the place that is open: every report of it in order, then the record.
use super::key::Glyph;
use super::shown::{Shown, age};
use crate::browser::{intl, shell};
use crate::components::{ActorLink, Definitions, Link, Quotation, ReportError, is_plain_click};
use crate::reactive::memo;
use crate::state::store;
use crate::text::{self, map as words};
use atlas_core::geo::{Capital, Record, Report, Source};
use atlas_core::model::{PlaceId, Status};
use atlas_core::state::{Action, Selection};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The id of its heading.
pub const HEADING: &str = "history";

/// After a click that opens a place from elsewhere than its mark: leads to its history.
pub fn lead_to_history(event: MouseEvent) {
    if is_plain_click(&event) {
        shell::after_layout(|| shell::focus(HEADING));
    }
}

/// The history; nothing where no place is open.
#[component]
pub fn OpenHistory() -> impl IntoView {
    let open = Shown::here().open;
    let unknown = store().part(|state| match &state.selection {
        Selection::Unknown(id) => Some(id.clone()),
        _ => None,
    });
    let unknown = move || unknown.get().map(|id| view! { <p class="empty" role="note">{words::unknown_place(store().atlas, &id)}</p> });
    view! {
        <div class="map__history">
            <For each=move || open.get() key=|place| place.row() let:place>
                <Panel place/>
            </For>
            {unknown}
        </div>
    }
}

#[component]
fn Panel(
    /// The place.
    place: PlaceId,
) -> impl IntoView {
    let shown = Shown::here();
    let capital = shown.capital(place);
    let history = shown.part(move |scene| scene.history(shown.atlas, place));
    let reports = memo(move || history.with(|history| history.reports.clone()));
    let record = memo(move || history.with(|history| history.record.clone()));
    let title = capital.with_untracked(|capital| words::place(capital.name, capital.province));
    let disagree = move || {
        let disagree = capital.with(|capital| capital.disagree);
        disagree.then(|| view! { <p class="reader__note" role="note">{words::DISAGREE}</p> })
    };
    let none = move || reports.with(Vec::is_empty).then(|| view! { <p class="capital__none">{words::NO_REPORT}</p> });
    view! {
        <section class="capital" aria-labelledby=HEADING>
            <div class="capital__head">
                <h2 id=HEADING tabindex="-1">{title}</h2>
                <Link action=Action::Opened(Selection::Nothing) class="capital__close" out=true>{words::CLOSE}</Link>
            </div>
            <StateLine capital/>
            {disagree}
            {none}
            <ol class="capital__reports">
                <For each=move || reports.get() key=move |report| (shown.atlas.str(report.row.id), report.is_later) let:report>
                    <ReportItem report/>
                </For>
            </ol>
            {move || record.get().map(|record| view! { <RecordPanel record/> })}
        </section>
    }
}

/// The status on the day, since when, and how old that is.
#[component]
fn StateLine(
    /// The place.
    capital: Memo<Capital<'static>>,
) -> impl IntoView {
    let atlas = store().atlas;
    let status = memo(move || capital.with(|capital| capital.status));
    let words = move |capital: &Capital<'_>| match age(capital) {
        None => words::meaning(atlas, None).to_owned(),
        Some(since) if capital.uncertain => format!("{}. {}", words::since(&since), words::UNCERTAIN),
        Some(since) => words::since(&since),
    };
    view! { <p class="capital__state"><Badge status/> " " {move || capital.with(words)}</p> }
}

#[component]
fn Badge(
    /// The status.
    #[prop(into)]
    status: Signal<Option<Status>>,
) -> impl IntoView {
    view! { <span class="cap-badge"><Glyph status/><strong>{move || words::status(store().atlas, status.get())}</strong></span> }
}

/// One report: when, what, by whom and how told, in which words; the day it was published stands with the words.
#[component]
fn ReportItem(
    /// The report.
    report: Report<'static>,
) -> impl IntoView {
    let Report { row, status, is_later } = report;
    let atlas = store().atlas;
    let who = match row.claimant() {
        Some(actor) => view! { <span>{text::SAID_BY}<ActorLink actor/></span><span>{text::voice(row.voice())}</span> }.into_any(),
        None => view! { <span>{words::REPORT_VOICE}</span> }.into_any(),
    };
    let label = format!("{}: {}", atlas.str(atlas.place(row.place).name), words::status(atlas, Some(status)));
    let facts = vec![(text::REASON, atlas.str(row.reason).to_owned()), (text::DATED_FROM, atlas.str(row.basis).to_owned())];
    view! {
        <li class="capital__report" data-later=is_later>
            <p class="capital__when">
                <span>{intl::dated(row.from.dated())}</span>
                <Badge status=Some(status)/>
                {is_later.then(|| view! { <em>{words::LATER}</em> })}
            </p>
            <Quotation quote=row.quote/>
            <p class="statement__how">
                {who}
                <span><ReportError what=text::report::status(atlas.str(row.id)) quote=row.quote label/></span>
            </p>
            <details class="statement__why"><summary>{text::WHY}</summary><Definitions facts/></details>
        </li>
    }
}

/// What the record has, with its sources.
#[component]
fn RecordPanel(
    /// The record.
    record: Record<'static>,
) -> impl IntoView {
    let (earliest, latest) = record.days;
    let mut parts = vec![words::fell(store().atlas, &intl::days(earliest, latest), earliest == latest)];
    parts.extend(record.confidence.map(|confidence| words::confidence(confidence).to_owned()));
    parts.extend((!record.manner.is_empty()).then(|| words::manner(record.manner)));
    parts.push(record.note.to_owned());
    let n_sources = record.sources.len();
    view! {
        <section class="capital__record" aria-label=words::RECORD_TITLE>
            <h3>{words::RECORD_TITLE}</h3>
            {record.is_later.then(|| view! { <p><em>{words::LATER}</em></p> })}
            <p>{parts.join(" ").trim().to_owned()}</p>
            <details>
                <summary>{words::sources(n_sources)}</summary>
                <ul class="capital__sources">{record.sources.into_iter().map(|source| view! { <SourceItem source/> }).collect_view()}</ul>
            </details>
        </section>
    }
}

#[component]
fn SourceItem(
    /// The source.
    source: Source<'static>,
) -> impl IntoView {
    let Source { title, url, publisher, origin, date } = source;
    let title = if url.is_empty() {
        view! { <span>{title}</span> }.into_any()
    } else {
        view! { <a href=url rel="noreferrer">{title}</a> }.into_any()
    };
    let facts = [publisher.to_owned(), origin.map(words::reporting).unwrap_or_default(), date.to_owned()];
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    view! { <li>{title} " " <span class="capital__origin">{facts.join(", ")}</span></li> }
}
