//! The lines: before, keyword, after, report. Aligned where there is room; else, and where more is to be shown, one paragraph each.
use super::{Hits, lines_file};
use crate::browser::{intl, shell};
use crate::reactive::memo;
use crate::text::{self, concordance as words};
use crate::view::dom::{El, el};
use crate::view::shared::{link, passage_of};
use atlas_core::index::tokenize::fold;
use atlas_core::model::TextQuality;
use atlas_core::query::{Line, Piece, SortKey, Standout, excerpt};
use atlas_core::state::{Action, Kwic};
use leptos::prelude::*;

/// Lines shown at once; "more" shows as many again.
const PAGE: usize = 40;

/// Columns, with what pressing their head sorts by.
const COLUMNS: [(&str, &[SortKey]); 4] = [
    (words::BEFORE, &[SortKey::L1, SortKey::L2, SortKey::L3]),
    (words::KEYWORD, &[SortKey::Keyword, SortKey::R1, SortKey::R2]),
    (words::AFTER, &[SortKey::R1, SortKey::R2, SortKey::R3]),
    (words::REPORT, &[SortKey::Date, SortKey::Document]),
];

/// Which lines are left, where a collocate narrows them, and the way back.
pub fn narrowed(hits: Hits) -> El {
    el("p").class("kwic__narrowed").attr("aria-live", "polite").children_of(move || {
        let Kwic { with, window, .. } = hits.kwic.get();
        if with.is_empty() {
            return Vec::new();
        }
        let (n, n_all) = (hits.order.with(|order| order.len()), hits.lines.with(|lines| lines.len()));
        let all = el("button").attr("type", "button").text(words::ALL_LINES).on("click", move |_| {
            hits.choose(|kwic| kwic.with.clear());
            // The button is gone then.
            shell::focus("lines");
        });
        vec![el("span").text(&words::narrowed(n, n_all, &with, window)), all]
    })
}

/// The table, a part at a time. Its head stays, so that nobody who sorts loses the place.
pub fn lines(hits: Hits) -> El {
    let shown = RwSignal::new(PAGE);
    let n = memo(move || hits.order.with(|order| order.len()));
    let n_shown = move || shown.get().min(n.get());
    let more = el("span").children_of(move || {
        let (n, n_shown) = (n.get(), n_shown());
        let more = el("button").class("more").attr("type", "button").text(&text::more((n - n_shown).min(PAGE)));
        let more = more.on("click", move |_| {
            shown.update(|shown| *shown += PAGE);
            // The button is another one now, or none: who goes by keys goes on at the first new line.
            shell::after_layout(move || shell::focus_quietly(&format!("line-{n_shown}")));
        });
        if n_shown < n { vec![more] } else { Vec::new() }
    });
    let files = el("div").class("downloads__files").child(more).child(lines_file(hits));
    let caption = move || words::caption(n_shown(), n.get());
    let head = el("tr").attr("role", "row").children((0..COLUMNS.len()).map(|at| heading(hits, at)));
    let table = el("table")
        .class("kwic")
        .attr("role", "table")
        .attr_of("data-context", move || Some(hits.kwic.with(|kwic| kwic.context.as_str().to_owned())))
        .child(el("caption").text_of(caption))
        .child(el("thead").attr("role", "rowgroup").child(head))
        .child(el("tbody").attr("role", "rowgroup").children_of(move || body(hits, n_shown())));
    el("div").child(table).child(files).flag_of("hidden", move || n.get() == 0)
}

fn body(hits: Hits, n_shown: usize) -> Vec<El> {
    let kwic = hits.kwic.get();
    hits.lines.with(|lines| {
        let rows = hits.order.with(|order| order.iter().take(n_shown).copied().collect::<Vec<_>>());
        rows.iter().zip(0..).map(|(row, at)| line(hits, &lines[*row], &kwic, at)).collect()
    })
}

/// The head of a column: pressing it sorts by what stands there.
fn heading(hits: Hits, at: usize) -> El {
    let (name, keys) = COLUMNS[at];
    let button = el("button").attr("type", "button").text(name);
    let button = button.on("click", move |_| hits.choose(|kwic| kwic.sort = keys.to_vec()));
    let sorts = move || hits.kwic.with(|kwic| kwic.sort.first().is_some_and(|first| column_of(*first) == at));
    let cell = el("th").attr("role", "columnheader").attr("scope", "col").child(button);
    cell.attr_of("aria-sort", move || sorts().then(|| "ascending".to_owned()))
}

/// The column in which stands what a key sorts by.
fn column_of(key: SortKey) -> usize {
    match key {
        SortKey::L1 | SortKey::L2 | SortKey::L3 => 0,
        SortKey::Keyword => 1,
        SortKey::R1 | SortKey::R2 | SortKey::R3 => 2,
        SortKey::Document | SortKey::Date => 3,
    }
}

fn line(hits: Hits, line: &Line, kwic: &Kwic, at: usize) -> El {
    let atlas = hits.store.atlas;
    let passage = atlas.passage(line.passage);
    let document = atlas.document(passage.document);
    let (title, number) = (atlas.str(document.title), passage.number);
    let mut line = line.clone();
    if let Some(form) = hits.words.number_of(&fold(&kwic.with)) {
        line.near.extend(kwic.window.places(hits.words, &line, form).map(|place| place..place + 1).collect::<Vec<_>>());
    }
    let cut = excerpt(atlas, &line, kwic.context, &kwic.sort);
    let open = link(Action::Opened(passage_of(passage))).attr("id", &format!("line-{at}"));
    let open = open.attr("aria-label", &words::opens(&cut.keyword, title, number)).child(el("bdi").text(&cut.keyword));
    let cell = |class: &str| el("td").attr("role", "cell").class(class);
    let source = el("span").attr("title", title).attr("dir", "auto").text(title);
    let date = el("span").text(&intl::dated(document.published.dated()));
    let machine = TextQuality::of_code(document.text_quality) == Some(TextQuality::MachineTranslated);
    let machine = machine.then(|| el("span").text(text::MACHINE));
    el("tr")
        .attr("role", "row")
        .child(cell("kwic__before").child(context(&cut.before, cut.more[0].then_some(true))))
        .child(cell("kwic__keyword").child(open))
        .child(cell("kwic__after").child(context(&cut.after, cut.more[1].then_some(false))))
        .child(cell("kwic__source").child(source).child(date).children(machine))
}

/// A side of a line; `cut` says whether its outer end is the left one, where the passage goes on.
fn context(pieces: &[Piece], cut: Option<bool>) -> El {
    let side = el("bdi").attr("dir", "auto");
    let side = if cut == Some(true) { side.text("… ") } else { side };
    let side = pieces.iter().fold(side, |side, piece| match piece.standout {
        None => side.text(&piece.text),
        Some(Standout::Near) => side.child(el("mark").text(&piece.text)),
        Some(Standout::Sorted(level)) => {
            side.child(el("span").class("kwic__sorted").attr("data-level", &level.to_string()).text(&piece.text))
        }
    });
    if cut == Some(false) { side.text(" …") } else { side }
}
