//! The words that a link to a passage carries, by which it is recognised where the text has moved.
use super::selection::Selection;
use super::url_notice::UrlNotice;
use crate::index::tokenize::tokenize;
use crate::index::{Atlas, PassageRow};
use crate::model::{DocumentId, PassageNumber};

/// Words in a link. More tell more passages apart and make addresses longer.
const N_WORDS: usize = 6;
/// Of a passage no more letters are looked at; six words are rarely half as long.
const N_LETTERS: usize = 200;
/// Fewer words than this begin too many passages to be searched for.
const FEWEST: usize = 3;

/// The first words of the passage that is selected, as its link has them. An edition of quotes alone does not have the
/// beginnings of the passages.
pub fn opening(atlas: &Atlas<'_>, selection: &Selection) -> Option<String> {
    let Selection::Passage(document, number) = selection else { return None };
    let passage = passage_at(atlas, *document, *number).filter(|_| is_whole(atlas))?;
    Some(beginning(atlas, passage).join(" ")).filter(|words| !words.is_empty())
}

/// What a link leads to: the passage it names, if that begins with its words; else the passage that does; else what is there.
pub fn recognised(atlas: &Atlas<'_>, selection: Selection, words: &str) -> (Selection, Option<UrlNotice>) {
    let (document, number) = match &selection {
        Selection::Passage(document, number) => (Some(*document), *number),
        Selection::Unknown(_) => (None, PassageNumber::default()),
        _ => return (selection, None),
    };
    let there = document.and_then(|document| passage_at(atlas, document, number));
    let wanted = first_words(words);
    let is_as_linked = there.is_some_and(|passage| wanted.is_empty() || begins(&beginning(atlas, passage), &wanted));
    if is_as_linked || !is_whole(atlas) {
        return (selection, None);
    }
    if let Some(found) = found(atlas, document, number, &wanted) {
        let notice = UrlNotice::Moved { report: title(atlas, found.document), passage: found.number };
        return (Selection::Passage(found.document, found.number), Some(notice));
    }
    let Some(document) = document else { return (selection, None) };
    let report = title(atlas, document);
    match there {
        Some(_) => (selection, Some(UrlNotice::Changed { report, passage: number })),
        None => (Selection::Report(document), Some(UrlNotice::NoPassage { report, passage: number })),
    }
}

/// The passage that begins with the words: in the report the one nearest to the number, else the first in another report.
fn found<'a>(atlas: &Atlas<'a>, document: Option<DocumentId>, number: PassageNumber, wanted: &[String]) -> Option<&'a PassageRow> {
    let fits = |passage: &&PassageRow| begins(&beginning(atlas, passage), wanted);
    let is_searched = wanted.len() >= FEWEST;
    let here = document.map_or(&[][..], |document| atlas.passages_of(atlas.document(document)));
    let here = here.iter().filter(|_| is_searched).filter(fits).min_by_key(|passage| passage.number.get().abs_diff(number.get()));
    here.or_else(|| atlas.passages().iter().filter(|_| is_searched).find(fits))
}

/// Whether the texts are whole, not quotes alone.
fn is_whole(atlas: &Atlas<'_>) -> bool {
    atlas.info().quotes_only == 0
}

fn title(atlas: &Atlas<'_>, document: DocumentId) -> String {
    atlas.str(atlas.document(document).title).to_owned()
}

fn passage_at<'a>(atlas: &Atlas<'a>, document: DocumentId, number: PassageNumber) -> Option<&'a PassageRow> {
    atlas.passages_of(atlas.document(document)).iter().find(|passage| passage.number == number)
}

fn beginning(atlas: &Atlas<'_>, passage: &PassageRow) -> Vec<String> {
    let text = atlas.text(passage);
    let end = text.char_indices().nth(N_LETTERS).map_or(text.len(), |(end, _)| end);
    first_words(&text[..end])
}

/// The first words as the index folds them: case, typography and punctuation may change without notice.
fn first_words(text: &str) -> Vec<String> {
    tokenize(text).into_iter().filter(|token| !token.joined).map(|token| token.form).take(N_WORDS).collect()
}

/// Whether words begin with others, of which a mail program may have cut the last.
fn begins(words: &[String], wanted: &[String]) -> bool {
    let Some((last, whole)) = wanted.split_last() else { return false };
    words.starts_with(whole) && words.get(whole.len()).is_some_and(|word| word.starts_with(last.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_word_may_be_cut() {
        let words = first_words("The Taliban’s “lion’s share” of U.S.-led peace");
        assert_eq!(words, ["the", "taliban's", "lion's", "share", "of", "us"]);
        for (wanted, fits) in [
            ("the taliban's lion's share of us", true),
            ("The Taliban's lion", true),
            ("the", true),
            ("the tali lion's", false),
            ("taliban's", false),
            ("the taliban's lion's share of us led", true),
            ("", false),
        ] {
            assert_eq!(begins(&words, &first_words(wanted)), fits, "{wanted}");
        }
    }
}
