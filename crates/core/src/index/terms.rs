//! Passages → forms, stems, compounds and postings.
use super::languages::{Read, Stems};
use super::names::{abbreviations_of, common_words_of, name_keys_of, names_of, peoples_of};
use super::postings::{FormId, encode_term, push_number};
use super::rows::{CommonWordRow, CompoundRow, IrregularRow, LanguageRow, NameKeyRow, StemRow};
use super::stem::{stem, stem_prefix};
use super::strings::Strings;
use super::tokenize::{MAX_PARTS, index_tokens, tokenize};
use crate::model::Corpus;
use std::collections::{BTreeMap, BTreeSet};
use zerocopy::little_endian::U32;

/// For each form: its passages, each with the positions of the form in it.
type Occurrences = BTreeMap<String, BTreeMap<u32, Vec<u32>>>;
/// For each joined form: the parts of the compound.
type Compounds = BTreeMap<String, Vec<String>>;

/// The compounds that are written with a hyphen somewhere in the texts, and the words with an elided one before them. A joined form
/// with two readings keeps the first.
fn compounds_of(passages: &[Read<'_>]) -> Compounds {
    let mut compounds: Compounds = passages.iter().flat_map(Read::elisions).collect();
    for passage in passages {
        let tokens = tokenize(passage.text);
        for joined in tokens.iter().filter(|token| token.joined) {
            let within = |position: u32| tokens.iter().filter(move |part| !part.joined && part.position >= position);
            let parts = within(joined.position).take_while(|part| part.range.end <= joined.range.end);
            let parts: Vec<_> = parts.map(|part| part.form.clone()).collect();
            compounds.entry(joined.form.clone()).or_insert(parts);
        }
    }
    // A part that is itself a compound would make the two ways of writing differ.
    let all = compounds.clone();
    compounds.retain(|_, parts| parts.len() <= MAX_PARTS && parts.iter().all(|part| !all.contains_key(part)));
    compounds
}

/// The tables of the terms.
#[derive(Default)]
pub struct Terms {
    pub forms_fst: Vec<u8>,
    pub irregulars: Vec<IrregularRow>,
    pub languages: Vec<LanguageRow>,
    pub stems: Vec<StemRow>,
    pub foreign_forms: Vec<U32>,
    pub compounds: Vec<CompoundRow>,
    pub name_keys: Vec<NameKeyRow>,
    pub common_words: Vec<CommonWordRow>,
    /// For each people of the texts, the forms of its name.
    pub peoples: Vec<Vec<&'static str>>,
    pub postings: Vec<u8>,
    /// The number of words of each passage.
    pub n_words: Vec<u32>,
}

/// The terms of the passages, from their texts in order. What is a name and what an abbreviation, only English texts tell.
pub fn build_terms(corpus: &Corpus, passages: &[Read<'_>], strings: &mut Strings) -> Terms {
    let english = || passages.iter().filter(|passage| passage.is_english()).map(|passage| passage.text);
    let compounds = compounds_of(passages);
    let abbreviations = abbreviations_of(english());
    let mut occurrences = Occurrences::new();
    let mut stems = Stems::new(corpus);
    let mut n_words = Vec::new();
    for (read, passage) in passages.iter().zip(0u32..) {
        let is_abbreviation = |form: &str| read.is_english() && abbreviations.contains(form);
        let tokens = index_tokens(read.text, |joined| compounds.get(joined).cloned(), is_abbreviation);
        n_words.push(number(tokens.iter().filter(|token| !token.joined).count()));
        stems.add(read, &tokens);
        for token in tokens {
            occurrences.entry(token.form).or_default().entry(passage).or_default().push(token.position);
        }
    }
    let mut names = names_of(english());
    // A compound of names is one: Mazar-e-Sharif.
    let of_names =
        |parts: &[String]| parts.iter().all(|part| part.len() < 3 || names.contains(part)) && parts.iter().any(|part| names.contains(part));
    let joined: Vec<String> = compounds.iter().filter(|(_, parts)| of_names(parts)).map(|(joined, _)| joined.clone()).collect();
    names.extend(joined);
    Terms {
        n_words,
        name_keys: name_keys_of(corpus, &names, |form| stems.is_english(form), strings),
        common_words: common_words_of(&names, strings),
        peoples: peoples_of(|form| stems.is_english(form)),
        languages: stems.languages(strings),
        ..encode_terms(&occurrences, &compounds, &names, &stems, strings)
    }
}

fn encode_terms(occurrences: &Occurrences, compounds: &Compounds, names: &BTreeSet<String>, stems: &Stems, strings: &mut Strings) -> Terms {
    let mut postings = Vec::new();
    let mut irregulars: Vec<(String, u32)> = Vec::new();
    let mut ids: BTreeMap<&str, u32> = BTreeMap::new();
    for (form, passages) in occurrences {
        let id = number(postings.len());
        ids.insert(form, id);
        let stem = stem(form);
        if stems.is_english(form) && !names.contains(form) && !form.starts_with(stem_prefix(&stem)) {
            irregulars.push((stem, id));
        }
        encode_form(&mut postings, passages);
    }
    irregulars.sort();
    let irregulars = irregulars.iter().map(|(stem, form)| IrregularRow { stem: strings.add(stem), form: (*form).into() }).collect();
    let compounds =
        compounds.iter().map(|(joined, parts)| CompoundRow { joined: ids[joined.as_str()].into(), parts: strings.add(&parts.join(" ")) });
    let compounds = compounds.collect();
    let foreign = ids.iter().filter(|(form, _)| stems.have_english() && !stems.is_english(form));
    let foreign_forms = foreign.map(|(_, id)| (*id).into()).collect();
    let stems = stems.rows(&ids, strings);
    Terms { forms_fst: fst_of(&ids, names), irregulars, compounds, stems, foreign_forms, postings, ..Terms::default() }
}

fn encode_form(bytes: &mut Vec<u8>, passages: &BTreeMap<u32, Vec<u32>>) {
    let (mut postings, mut positions) = (Vec::new(), Vec::new());
    let mut last = 0;
    for (passage, places) in passages {
        push_number(&mut postings, passage - last);
        push_number(&mut postings, number(places.len()));
        last = *passage;
        let mut places = places.clone();
        places.sort_unstable();
        encode_deltas(&mut positions, &places);
    }
    push_number(bytes, number(passages.len()));
    push_number(bytes, number(postings.len()));
    bytes.append(&mut postings);
    bytes.append(&mut positions);
}

fn encode_deltas(bytes: &mut Vec<u8>, sorted: &[u32]) {
    let mut last = 0;
    for value in sorted {
        push_number(bytes, value - last);
        last = *value;
    }
}

/// A map from forms to where their lists begin, and whether they are names.
fn fst_of(forms: &BTreeMap<&str, u32>, names: &BTreeSet<String>) -> Vec<u8> {
    let rows = forms.iter().map(|(form, id)| (form, encode_term(FormId(*id), names.contains(*form))));
    fst::Map::from_iter(rows).expect("words of a sorted map are sorted and unique").into_fst().into_inner()
}

fn number(n: usize) -> u32 {
    u32::try_from(n).expect("an index stays below 4 GiB")
}
