//! `corpus.toml`: title, rights, contact, what may be published.
use super::address::validate_address;
use super::error::{At, Errors};
use super::folder::Folder;
use super::language::validate_language;
use super::spot::Spot;
use super::syntax::Row;
use crate::model::{CorpusInfo, Publish, Question};

/// What a question of the front page says that its link gives.
#[derive(Clone, Debug)]
pub struct Promise {
    /// The link, and where it stands.
    pub link: Spot<String>,
    /// Where `expects` stands; the link where there is none.
    pub at: At,
    /// The number of passages that its search finds.
    pub passages: Option<usize>,
    /// The number of reports that these stand in.
    pub documents: Option<usize>,
    /// Words that stand in what it shows.
    pub words: Vec<Spot<String>>,
}

pub fn read(folder: &Folder, errors: &mut Errors) -> (CorpusInfo, Vec<Promise>) {
    match folder.toml("corpus.toml", errors) {
        Some(file) => file.read(errors, parse_info),
        None => Default::default(),
    }
}

fn parse_question(row: &mut Row<'_>, errors: &mut Errors) -> (Question, Promise) {
    let (text, link) = (row.text("text", errors).value, row.text("link", errors));
    let answer = row.text_or_empty("answer", errors);
    let mut promise = Promise { at: link.at.clone(), link, passages: None, documents: None, words: Vec::new() };
    row.table("expects", errors, |row, errors| {
        promise.at = row.at();
        promise.passages = row.whole_if("passages", errors);
        promise.documents = row.whole_if("documents", errors);
        promise.words = row.texts("words", errors);
    });
    (Question { text, link: promise.link.value.clone(), answer }, promise)
}

fn parse_info(row: &mut Row<'_>, errors: &mut Errors) -> (CorpusInfo, Vec<Promise>) {
    let mut text = |key, errors: &mut Errors| row.text(key, errors).value;
    let (title, description) = (text("title", errors), text("description", errors));
    let (period, rights, version) = (text("period", errors), text("rights", errors), text("version", errors));
    let language = row.text("language", errors);
    validate_language(&language, errors);
    let contact = row.text("contact", errors);
    if !contact.value.is_empty() {
        validate_address(&contact, &["mailto:", "https://"], errors);
    }
    let publish = row.choice("publish", Publish::ALL, Publish::as_str, errors).unwrap_or(Publish::QuotesOnly);
    let (questions, promises) = row.rows("question", errors, parse_question).into_iter().unzip();
    let mut texts = |key, errors: &mut Errors| row.texts(key, errors).into_iter().map(|text| text.value).collect();
    let (coded_by, limits) = (texts("coded_by", errors), texts("limits", errors));
    let (contact, language) = (contact.value, language.value);
    (CorpusInfo { title, description, language, period, rights, version, contact, publish, questions, coded_by, limits }, promises)
}
