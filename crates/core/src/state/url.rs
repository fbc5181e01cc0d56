//! State ⇄ query string. Keys are in one order, defaults are left out; unknown keys and bad values are named.
use super::selection::Selection;
use super::view::View;
use super::view_state::ViewState;
use crate::index::Atlas;
use crate::model::{Day, Layer};
use crate::query::{Facet, MAX_NOTICES, short};
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

/// What of an address was ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UrlNotice {
    /// No such key.
    UnknownKey(String),
    /// The value does not fit the key.
    BadValue {
        /// Key.
        key: String,
        /// Value as given, cut to a readable length.
        value: String,
    },
    /// A key that has one value was given again; the first counts.
    Repeated(String),
}

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
    let aligned = state.view == View::Concordance;
    pairs.extend(state.kwic.pairs(aligned));
    pairs.extend(state.stances.pairs(atlas).into_iter().filter(|(key, _)| !aligned || *key != "sort"));
    if state.selection != default.selection {
        pairs.push(("id", state.selection.print(atlas)));
    }
    let escaped = |text: &str| utf8_percent_encode(text, ESCAPED).to_string().replace(' ', "+");
    pairs.iter().map(|(key, value)| format!("{key}={}", escaped(value))).collect::<Vec<_>>().join("&")
}

/// The state of a query string, with or without `?`.
#[must_use]
pub fn decode(atlas: &Atlas<'_>, query: &str) -> Decoded {
    let mut decoder =
        Decoder { atlas, state: ViewState::default(), notices: Vec::new(), seen: BTreeSet::new(), aligned: false, id: String::new() };
    let pairs = || query.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty());
    let pairs = || pairs().map(|pair| pair.split_once('=').unwrap_or((pair, ""))).map(|(key, value)| (unescaped(key), unescaped(value)));
    decoder.aligned = pairs().find(|(key, _)| key == "view").and_then(|(_, view)| View::parse(&view)) == Some(View::Concordance);
    pairs().for_each(|(key, value)| decoder.pair(&key, &value));
    decoder.state.selection = Selection::parse(atlas, decoder.state.view, &decoder.id);
    Decoded { state: decoder.state, notices: decoder.notices }
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
    /// Whether `sort` is that of the concordance: the stance views have a key of this name too.
    aligned: bool,
    /// The value of `id`, which the view gives its meaning.
    id: String,
}

impl Decoder<'_, '_> {
    fn pair(&mut self, key: &str, value: &str) {
        if let Some(facet) = Facet::parse(key) {
            return match facet.value_of(self.atlas, value) {
                Some(value) => self.state.filter.selections.insert(facet, value),
                None => self.bad(key, value),
            };
        }
        if !self.seen.insert(key.to_owned()) {
            return self.note(UrlNotice::Repeated(short(key)));
        }
        let state = &mut self.state;
        let fits = match key {
            "view" => set(&mut state.view, View::parse(value)),
            "q" => set(&mut state.filter.q, Some(value.to_owned())),
            "from" => set(&mut state.filter.from, Day::parse(value).map(Some)),
            "to" => set(&mut state.filter.to, Day::parse(value).map(Some)),
            "as-of" => set(&mut state.as_of, Day::parse(value).map(Some)),
            "layer" => set(&mut state.layer, Layer::parse(value)),
            "non-article" => set(&mut state.filter.non_article, (value == "1").then_some(true)),
            "id" => set(&mut self.id, (value.len() <= 200).then(|| value.to_owned())),
            _ => {
                let own = if key == "sort" && !self.aligned { None } else { state.kwic.read(key, value) };
                match own.or_else(|| state.stances.read(self.atlas, key, value)) {
                    Some(fits) => fits,
                    None => return self.note(UrlNotice::UnknownKey(short(key))),
                }
            }
        };
        if !fits {
            self.bad(key, value);
        }
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
