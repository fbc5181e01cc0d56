//! State ⇄ query string. Keys are in one order, defaults are left out; unknown keys and bad values are named.
use super::opening::{opening, recognised};
use super::selection::Selection;
use super::spoiled::{counts_readers, without_escape, without_punctuation};
use super::url_notice::UrlNotice;
use super::view::View;
use super::view_state::ViewState;
use crate::index::Atlas;
use crate::model::{Day, Layer};
use crate::query::{Facet, MAX_NOTICES, ResultOrder, short};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::collections::BTreeSet;

/// What stands as it is in a query string, beside letters and digits; a space becomes `+`.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'*')
    .remove(b':')
    .remove(b'/')
    .remove(b'@')
    .remove(b',')
    .remove(b' ');

/// Bytes of the longest id, and of the longest words of a link, that are read.
const LONGEST_ID: usize = 200;
const LONGEST_WORDS: usize = 1000;

/// A state and what was ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The state.
    pub state: ViewState,
    /// What was ignored, each once; past the first few nobody reads on.
    pub notices: Vec<UrlNotice>,
}

/// The query string of a state, without `?`; empty for the default state.
#[must_use]
pub fn encode(atlas: &Atlas<'_>, state: &ViewState) -> String {
    let default = ViewState::default();
    let mut pairs: Vec<(&str, String)> = Vec::new();
    if state.view != default.view {
        pairs.push(("view", state.view.as_str().to_owned()));
    }
    if !state.filter.q.is_empty() {
        pairs.push(("q", state.filter.q.clone()));
    }
    pairs.extend(state.filter.selections.iter().map(|(facet, value)| (facet.as_str(), facet.id(atlas, value).to_owned())));
    let days = [("from", state.filter.from), ("to", state.filter.to), ("as-of", state.as_of)];
    pairs.extend(days.into_iter().filter_map(|(key, day)| Some((key, day?.to_string()))));
    if state.layer != default.layer {
        pairs.push(("layer", state.layer.as_str().to_owned()));
    }
    if state.filter.non_article {
        pairs.push(("non-article", "1".to_owned()));
    }
    if state.filter.without_headlines {
        pairs.push(("headlines", "0".to_owned()));
    }
    // What is sorted by this key the view decides.
    let own_sort = matches!(state.view, View::Documents | View::Concordance);
    if state.view == View::Documents {
        pairs.extend(state.results.map(|order| ("sort", order.as_str().to_owned())));
    }
    pairs.extend(state.kwic.pairs(state.view == View::Concordance));
    pairs.extend(state.stances.pairs(atlas).into_iter().filter(|(key, _)| !own_sort || *key != "sort"));
    if state.selection != default.selection {
        pairs.push(("id", state.selection.print(atlas)));
    }
    pairs.extend(opening(atlas, &state.selection).map(|words| ("words", words)));
    let escaped = |text: &str| utf8_percent_encode(text, ESCAPED).to_string().replace(' ', "+");
    pairs.iter().map(|(key, value)| format!("{key}={}", escaped(value))).collect::<Vec<_>>().join("&")
}

/// The state of a query string, with or without `?`. What mail programs and newsletters do to addresses is undone without a word.
#[must_use]
pub fn decode(atlas: &Atlas<'_>, query: &str) -> Decoded {
    let mut decoder = Decoder {
        atlas,
        state: ViewState::default(),
        notices: Vec::new(),
        seen: BTreeSet::new(),
        sorts: View::Documents,
        id: String::new(),
        words: String::new(),
    };
    let pairs = || query.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty());
    let pairs = || pairs().map(|pair| pair.split_once('=').unwrap_or((pair, ""))).map(|(key, value)| (unescaped(key), unescaped(value)));
    let view = pairs().find(|(key, _)| without_escape(key) == "view").map(|(_, view)| view).unwrap_or_default();
    decoder.sorts = mended(&view, View::parse).unwrap_or(decoder.sorts);
    pairs().for_each(|(key, value)| decoder.pair(without_escape(&key), &value));
    decoder.selected()
}

/// What a value means, or what it means without the punctuation behind it.
fn mended<T>(value: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    read(value).or_else(|| read(without_punctuation(value)?))
}

/// Escapes that are no UTF-8 become the replacement character, so that nothing is refused whole.
fn unescaped(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

struct Decoder<'a, 'b> {
    atlas: &'b Atlas<'a>,
    state: ViewState,
    notices: Vec<UrlNotice>,
    seen: BTreeSet<String>,
    /// The view to which `sort` belongs: several have a key of this name.
    sorts: View,
    /// The value of `id`, which the view gives its meaning.
    id: String,
    /// The words that the passage of a link begins with.
    words: String,
}

impl Decoder<'_, '_> {
    fn pair(&mut self, key: &str, value: &str) {
        if counts_readers(key) {
            return;
        }
        if Facet::parse(key).is_none() && !self.seen.insert(key.to_owned()) {
            return self.note(UrlNotice::Repeated(short(key)));
        }
        match self.read(key, value) {
            None => self.note(UrlNotice::UnknownKey(short(key))),
            Some(true) => {}
            Some(false) if without_punctuation(value).is_some_and(|value| self.read(key, value) == Some(true)) => {}
            Some(false) => self.bad(key, value),
        }
    }

    /// Whether a value fits its key; none if there is no such key.
    fn read(&mut self, key: &str, value: &str) -> Option<bool> {
        let state = &mut self.state;
        if let Some(facet) = Facet::parse(key) {
            let value = facet.value_of(self.atlas, value);
            return Some(value.map(|value| state.filter.selections.insert(facet, value)).is_some());
        }
        Some(match key {
            "view" => set(&mut state.view, View::parse(value)),
            "q" => set(&mut state.filter.q, Some(value.to_owned())),
            "from" => set(&mut state.filter.from, Day::parse(value).map(Some)),
            "to" => set(&mut state.filter.to, Day::parse(value).map(Some)),
            "as-of" => set(&mut state.as_of, Day::parse(value).map(Some)),
            "layer" => set(&mut state.layer, Layer::parse(value)),
            "headlines" => set(&mut state.filter.without_headlines, (value == "0").then_some(true)),
            "sort" if self.sorts == View::Documents => set(&mut state.results, ResultOrder::parse(value).map(Some)),
            "sort" if self.sorts != View::Concordance => return state.stances.read(self.atlas, key, value),
            "non-article" => set(&mut state.filter.non_article, (value == "1").then_some(true)),
            "id" => set(&mut self.id, (value.len() <= LONGEST_ID).then(|| value.to_owned())),
            "words" => set(&mut self.words, (value.len() <= LONGEST_WORDS).then(|| value.to_owned())),
            _ => return state.kwic.read(key, value).or_else(|| state.stances.read(self.atlas, key, value)),
        })
    }

    /// The whole state, with the thing that `id` names in its view.
    fn selected(mut self) -> Decoded {
        let selection = |id: &str| Selection::parse(self.atlas, self.state.view, id);
        let known = |id: &str| Some(selection(id)).filter(|selection| !matches!(selection, Selection::Unknown(_)));
        let selection = mended(&self.id, known).unwrap_or_else(|| selection(&self.id));
        let (selection, notice) = match self.state.view {
            View::Documents => recognised(self.atlas, selection, &self.words),
            _ => (selection, None),
        };
        self.state.selection = selection;
        notice.into_iter().for_each(|notice| self.note(notice));
        Decoded { state: self.state, notices: self.notices }
    }

    fn bad(&mut self, key: &str, value: &str) {
        self.note(UrlNotice::BadValue { key: short(key), value: short(value) });
    }

    fn note(&mut self, notice: UrlNotice) {
        if self.notices.len() < MAX_NOTICES && !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }
}

/// Sets a part of the state where there is a value for it.
fn set<T>(part: &mut T, value: Option<T>) -> bool {
    value.map(|value| *part = value).is_some()
}
