//! Before anything is asked: what can be asked, and examples out of the corpus.
use super::Hits;
use crate::text::{self, concordance as words};
use crate::view::dom::{El, el};
use crate::view::shared::link;
use atlas_core::query::{Filter, concordance, long_words, search};
use atlas_core::state::{Action, ViewState, decode};

/// Shorter words are mostly those that hold a sentence together.
const LONG: usize = 7;
/// Examples of each kind: some, not a list.
const SHOWN: usize = 8;

/// How to begin.
pub fn start(hits: Hits) -> Vec<El> {
    let atlas = hits.store.atlas;
    let frequent = long_words(hits.words, LONG).into_iter().take(SHOWN);
    let mut examples: Vec<String> = frequent.map(|(form, _)| hits.words.form(form).to_owned()).collect();
    for question in atlas.questions() {
        let q = decode(atlas, atlas.str(question.link)).state.filter.q;
        if !q.is_empty() && !examples.contains(&q) {
            examples.push(q);
        }
    }
    let ways = words::WAYS.iter().flat_map(|(form, meaning)| [el("dt").child(el("code").text(form)), el("dd").text(meaning)]);
    let examples = el("ul").class("names kwic__examples").children(examples.iter().map(|q| example(hits, q)));
    vec![el("p").text(words::START), examples, el("dl").class("kwic__ways").children(ways)]
}

/// A query with the number of its hits within the filters.
fn example(hits: Hits, q: &str) -> El {
    let Hits { store, words, .. } = hits;
    let now = store.now(Clone::clone);
    let asked = ViewState { filter: Filter { q: q.to_owned(), ..now.filter.clone() }, ..now };
    let n = concordance(store.atlas, words, &search(store.atlas, &asked.filter)).len();
    let ask = link(Action::Chosen(Box::new(asked))).attr("dir", "auto").text(q);
    el("li").child(ask).text(" ").child(el("span").class("kwic__n").text(&text::number(n)))
}
