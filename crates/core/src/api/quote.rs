//! What several answers have in common: the words of a quote, the id of an actor, a text that may be empty.
use crate::index::{Atlas, QuoteRow, quote_range};
use crate::model::ActorId;

/// The id of an actor, or none.
pub(super) fn actor_id<'a>(atlas: &Atlas<'a>, actor: Option<ActorId>) -> Option<&'a str> {
    actor.and_then(|actor| atlas.actors().get(actor.row())).map(|actor| atlas.str(actor.id))
}

/// The words of a quote and where they stand.
#[derive(Default)]
pub(super) struct Quote<'a> {
    /// Id of the report.
    pub document: &'a str,
    /// The words.
    pub words: String,
    /// UTF-16 units in the report's file.
    pub start: usize,
    pub end: usize,
}

/// Where no passage has the quote, all of it is empty.
pub(super) fn quote<'a>(atlas: &Atlas<'a>, quote: QuoteRow) -> Quote<'a> {
    let Some(passage) = atlas.passage_of(quote) else { return Quote::default() };
    let document = atlas.documents().get(passage.document.row());
    let text = atlas.text(passage);
    let range = quote_range(quote);
    let units = |part: Option<&str>| part.unwrap_or_default().encode_utf16().count();
    let start = passage.file_start_utf16.get() as usize + units(text.get(..range.start));
    let words = text.get(range).unwrap_or_default().to_owned();
    let end = start + units(Some(&words));
    Quote { document: document.map_or("", |document| atlas.str(document.id)), words, start, end }
}

/// Text, or none where it is empty.
pub(super) fn some_text(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
