//! `quotations.toml`: whose words a report gives, and which marks and verbs of saying are no reported speech.
use super::error::{Errors, excerpt};
use super::folder::Folder;
use super::names::Names;
use super::quotes::{Quotable, RawQuote, Texts};
use super::spot::Spot;
use super::syntax::Row;
use crate::model::{ActorId, Excused, Quotation, QuotationKind};
use std::collections::BTreeMap;

struct RawQuotation {
    id: Spot<String>,
    speaker: Spot<String>,
    kind: Option<QuotationKind>,
    told_by: Option<Spot<String>>,
    addressee: Option<Spot<String>>,
    quote: RawQuote,
    attribution: Option<Spot<String>>,
}

/// The quotations, and what is excused from being one.
pub fn read(folder: &Folder, texts: &Texts<'_>, actors: &Names, errors: &mut Errors) -> (Vec<Quotation>, Vec<Excused>) {
    let read = |row: &mut Row<'_>, errors: &mut Errors| {
        (row.rows("quotation", errors, parse_quotation), row.rows("excused", errors, parse_excused))
    };
    let (raw, excused) = folder.rows_if("quotations.toml", errors, read).unwrap_or_default();
    Names::new("quotation", raw.iter().map(|quotation| &quotation.id), errors);
    let mut quotations: Vec<Quotation> = Vec::new();
    let mut known: BTreeMap<_, usize> = BTreeMap::new();
    for raw in raw {
        let at = raw.id.at.clone();
        let Some(quotation) = validate_quotation(raw, texts, actors, errors) else { continue };
        let key = (quotation.speaker, quotation.quote.document, quotation.quote.range.start, quotation.quote.range.end);
        match known.get(&key) {
            Some(row) => {
                let found = format!("the same as “{}”", quotations[*row].id);
                errors.add(&at, "a quotation of its own", found, "remove one of the two");
            }
            None => _ = known.insert(key, quotations.len()),
        }
        quotations.push(quotation);
    }
    let excused = excused.into_iter().filter_map(|(quote, reason)| {
        let quote = texts.find(&quote, Quotable::Article, errors)?;
        Some(Excused { quote, reason })
    });
    (quotations, excused.collect())
}

fn parse_quotation(row: &mut Row<'_>, errors: &mut Errors) -> RawQuotation {
    RawQuotation {
        id: row.id("id", errors),
        speaker: row.text("speaker", errors),
        kind: row.choice("kind", QuotationKind::ALL, QuotationKind::as_str, errors),
        told_by: row.text_if("told_by", errors),
        addressee: row.text_if("addressee", errors),
        quote: RawQuote::parse(row, errors),
        attribution: row.text_if("attribution", errors),
    }
}

fn parse_excused(row: &mut Row<'_>, errors: &mut Errors) -> (RawQuote, String) {
    (RawQuote::parse(row, errors), row.text("reason", errors).value)
}

fn validate_quotation(raw: RawQuotation, texts: &Texts<'_>, actors: &Names, errors: &mut Errors) -> Option<Quotation> {
    let speaker = actors.resolve_in(&raw.speaker, (raw.quote.document(), texts.names()), errors);
    let told_by = raw.told_by.as_ref().and_then(|id| actors.resolve_in(id, (raw.quote.document(), texts.names()), errors));
    if let Some(teller) = raw.told_by.as_ref().filter(|teller| teller.value == raw.speaker.value && !teller.value.is_empty()) {
        errors.add(&teller.at, "somebody other than the speaker", excerpt(&teller.value), "name who tells it, or leave told_by out");
    }
    let quote = texts.find(&raw.quote, Quotable::Article, errors);
    let attribution = raw.attribution.and_then(|words| texts.find(&raw.quote.beside(words), Quotable::Article, errors));
    if let Some((words, quote)) = raw.addressee.as_ref().zip(quote.as_ref())
        && !texts.stand_beside(quote, &words.value)
    {
        let remedy = "write it as the passage does, or leave addressee out";
        errors.add(&words.at, "words from the passage of the quote", excerpt(&words.value), remedy);
    }
    Some(Quotation {
        id: raw.id.value,
        speaker: ActorId::of_row(speaker?),
        kind: raw.kind?,
        told_by: told_by.map(ActorId::of_row),
        addressee: raw.addressee.map_or_else(String::new, |words| words.value),
        quote: quote?,
        attribution,
    })
}
