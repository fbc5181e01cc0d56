//! The resolved corpus: what `seed` makes of the folder and `index` writes. Every reference is checked.
use super::{Dated, LineKind, OutletBasis, OutletId, PassageNumber, Publish, TextQuality};
use std::ops::Range;

/// A corpus folder, read and checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Corpus {
    /// What `corpus.toml` says.
    pub info: CorpusInfo,
    /// Outlets in the order of their first document.
    pub outlets: Vec<Outlet>,
    /// Reports in the order of `documents.toml`.
    pub documents: Vec<Document>,
    /// What was coded from them, and the record.
    pub coding: super::Coding,
}

/// Title, rights and contact of a corpus.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CorpusInfo {
    /// Title of the corpus.
    pub title: String,
    /// One or two sentences for new readers.
    pub description: String,
    /// BCP 47 tag of the language of the documents that name no other.
    pub language: String,
    /// The period it covers, in words.
    pub period: String,
    /// Who holds the rights and on what terms the texts are shown.
    pub rights: String,
    /// Version of the data, raised with each change of the coding.
    pub version: String,
    /// Where to report errors and ask for removal: a `mailto:` or `https:` address.
    pub contact: String,
    /// How much of the texts may be published.
    pub publish: Publish,
    /// Questions to start from.
    pub questions: Vec<Question>,
    /// Who or what coded the reports, and how: a paragraph each.
    pub coded_by: Vec<String>,
    /// What the corpus and its coding cannot show, a sentence or two each.
    pub limits: Vec<String>,
}

/// A question with the query string that answers it.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// In a reader's words.
    pub text: String,
    /// Query string without the `?`.
    pub link: String,
    /// What a reader will find there; may be empty.
    pub answer: String,
}

/// Where a report was published, as far as its text shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlet {
    /// Id in URLs and exports.
    pub id: String,
    /// Name, or a phrase saying that none is stated.
    pub name: String,
}

/// One report as it was received, with its metadata.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Id in URLs and exports.
    pub id: String,
    /// Bare file name in `documents/`.
    pub file: String,
    /// SHA-256 of the file, lower-case hexadecimal.
    pub sha256: String,
    /// Headline.
    pub title: String,
    /// BCP 47 tag of its language.
    pub language: String,
    /// Where it was published.
    pub outlet: OutletId,
    /// How the outlet is known.
    pub outlet_basis: OutletBasis,
    /// The words that name the outlet; empty if none is stated.
    pub outlet_words: String,
    /// Who published the copy that was collected; empty if unknown.
    pub republisher: String,
    /// Who holds the rights.
    pub rights_holder: String,
    /// Address of the original; empty if unknown.
    pub original: String,
    /// Author line, or empty.
    pub byline: String,
    /// Place line, or empty.
    pub dateline: String,
    /// When it was published, as far as the texts show.
    pub published: Dated,
    /// What the date was deduced from.
    pub published_basis: String,
    /// A more precise date from outside the corpus, with its source; empty if there is none.
    pub published_outside: String,
    /// How faithful the wording is.
    pub text_quality: TextQuality,
    /// What readers should know about the text.
    pub text_note: String,
    /// The file's text, byte for byte.
    pub text: String,
    /// Paragraphs in the order of the file.
    pub passages: Vec<Passage>,
}

/// One paragraph: a range of its document's bytes. Its text is that range with each line break read as a space.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Number in its document.
    pub number: PassageNumber,
    /// Byte range in the document's text.
    pub range: Range<usize>,
    /// What it is.
    pub kind: LineKind,
    /// What readers should know about it; usually empty.
    pub note: String,
}

impl Passage {
    /// The text of the passage, with each line break and tab replaced by a space. Byte offsets do not change.
    #[must_use]
    pub fn text(&self, document: &Document) -> String {
        unwrapped(&document.text[self.range.clone()])
    }
}

/// Replaces each line break and tab with a space. Byte offsets do not change.
#[must_use]
pub fn unwrapped(raw: &str) -> String {
    raw.replace(['\n', '\r', '\t'], " ")
}
