//! `corpus.toml`: title, rights, contact, what may be published.
use super::error::Errors;
use super::folder::Folder;
use super::syntax::{Row, Spot};
use crate::model::{CorpusInfo, Publish, Question};

/// What `corpus.toml` says of the map: where its lines come from, and which figures count fallen capitals.
#[derive(Default)]
pub struct MapWords {
    pub credit: String,
    pub capitals_subject: Option<Spot<String>>,
}

pub fn read(folder: &Folder, errors: &mut Errors) -> (CorpusInfo, MapWords) {
    match folder.toml("corpus.toml", errors) {
        Some(file) => file.read(errors, parse_info),
        None => Default::default(),
    }
}

fn parse_info(row: &mut Row<'_>, errors: &mut Errors) -> (CorpusInfo, MapWords) {
    let mut text = |key, errors: &mut Errors| row.text(key, errors).value;
    let (title, description) = (text("title", errors), text("description", errors));
    let (language, period) = (text("language", errors), text("period", errors));
    let (rights, version) = (text("rights", errors), text("version", errors));
    let contact = row.text("contact", errors);
    if !contact.value.starts_with("mailto:") && !contact.value.starts_with("https://") && !contact.value.is_empty() {
        errors.add(
            &contact.at,
            "an address that begins with mailto: or https://",
            super::error::excerpt(&contact.value),
            "write the full address",
        );
    }
    let publish = row.choice("publish", Publish::ALL, Publish::as_str, errors).unwrap_or(Publish::QuotesOnly);
    let questions =
        row.rows("question", errors, |row, errors| Question { text: row.text("text", errors).value, link: row.text("link", errors).value });
    let map = MapWords { credit: row.text_or_empty("map_credit", errors), capitals_subject: row.text_if("capitals_subject", errors) };
    let mut texts = |key, errors: &mut Errors| row.texts(key, errors).into_iter().map(|text| text.value).collect();
    let (coded_by, limits) = (texts("coded_by", errors), texts("limits", errors));
    let contact = contact.value;
    (CorpusInfo { title, description, language, period, rights, version, contact, publish, questions, coded_by, limits }, map)
}
