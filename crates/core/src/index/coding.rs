//! The coded tables → rows.
use super::languages::Read;
use super::rows::*;
use super::strings::{Strings, row_range};
use super::tokenize::tokenize;
use crate::model::*;
use std::collections::BTreeMap;

/// Writes the coded tables of a corpus; `passages` are those that are shipped, `read` their words.
pub struct Encoder<'a> {
    pub corpus: &'a Corpus,
    pub passages: &'a [PassageRow],
    pub read: &'a [Read<'a>],
    pub strings: &'a mut Strings,
}

impl Encoder<'_> {
    pub fn sides(&mut self) -> Vec<SideRow> {
        let add = &mut self.strings;
        let sides = &self.corpus.coding.sides;
        sides.iter().map(|side| SideRow { id: add.add(&side.id), name: add.add(&side.name), note: add.add(&side.note) }).collect()
    }

    pub fn actors(&mut self) -> Vec<ActorRow> {
        self.corpus.coding.actors.iter().map(|actor| self.actor(actor)).collect()
    }

    pub fn issues(&mut self) -> Vec<IssueRow> {
        self.corpus.coding.issues.iter().map(|issue| self.issue(issue)).collect()
    }

    pub fn statements(&mut self) -> Vec<StatementRow> {
        let statements = &self.corpus.coding.statements;
        statements.iter().zip(utterances(statements)).map(|(statement, utterance)| self.statement(statement, utterance)).collect()
    }

    /// The caveats by issue, and the statements of all of them in one list.
    pub fn caveats(&mut self) -> (Vec<CaveatRow>, Vec<StatementId>) {
        let mut lists = Vec::new();
        let mut caveats: Vec<&Caveat> = self.corpus.coding.caveats.iter().collect();
        caveats.sort_by_key(|caveat| caveat.issue);
        let rows = caveats.into_iter().map(|caveat| self.caveat(caveat, &mut lists)).collect();
        (rows, lists)
    }

    pub fn places(&mut self) -> Vec<PlaceRow> {
        self.corpus.coding.places.iter().map(|place| self.place(place)).collect()
    }

    pub fn status(&mut self) -> Vec<StatusRow> {
        self.corpus.coding.status.iter().map(|status| self.status_report(status)).collect()
    }

    pub fn figures(&mut self) -> Vec<FigureRow> {
        self.corpus.coding.figures.iter().map(|figure| self.figure(figure)).collect()
    }

    pub fn relations(&mut self) -> Vec<RelationRow> {
        let relation = |relation: &Relation| RelationRow {
            first: FigureId::of_row(relation.figures.0),
            second: FigureId::of_row(relation.figures.1),
            kind: relation.kind.code(),
            why: self.strings.add(&relation.why),
        };
        self.corpus.coding.relations.iter().map(relation).collect()
    }

    pub fn events(&mut self) -> Vec<EventRow> {
        self.corpus.coding.events.iter().map(|event| self.event(event)).collect()
    }

    /// The variants of the corpus, then the peoples of its texts, which need not be listed.
    pub fn variants(&mut self, peoples: &[Vec<&str>]) -> Vec<VariantRow> {
        let of_corpus = self.corpus.coding.variants.iter().map(|forms| forms.join("\n"));
        let all: Vec<String> = of_corpus.chain(peoples.iter().map(|forms| forms.join("\n"))).collect();
        all.iter().map(|forms| VariantRow { forms: self.strings.add(forms) }).collect()
    }

    pub fn sources(&mut self) -> Vec<SourceRow> {
        self.corpus.coding.sources.iter().map(|source| self.source(source)).collect()
    }

    /// The falls, and the sources of all of them in one list.
    pub fn falls(&mut self) -> (Vec<FallRow>, Vec<SourceId>) {
        let mut lists = Vec::new();
        let falls = self.corpus.coding.falls.iter().map(|fall| self.fall(fall, &mut lists)).collect();
        (falls, lists)
    }

    fn actor(&mut self, actor: &Actor) -> ActorRow {
        ActorRow {
            id: self.strings.add(&actor.id),
            name: self.strings.add(&actor.name),
            kind: actor.kind.code(),
            side: actor.side,
            role: self.strings.add(&actor.role),
            aliases: self.strings.add(&actor.aliases.join("\n")),
            document: one_based(actor.document.map(DocumentId::row)),
            note: self.strings.add(&actor.note),
        }
    }

    fn issue(&mut self, issue: &Issue) -> IssueRow {
        let confusable: Vec<String> =
            issue.confusable.iter().map(|(other, why)| format!("{} {why}", self.corpus.coding.issues[other.row()].id)).collect();
        IssueRow {
            id: self.strings.add(&issue.id),
            short: self.strings.add(if issue.short.is_empty() { &issue.title } else { &issue.short }),
            title: self.strings.add(&issue.title),
            question: self.strings.add(&issue.question),
            rule: self.strings.add(&issue.rule),
            supports: self.strings.add(&issue.supports),
            opposes: self.strings.add(&issue.opposes),
            mixed: self.strings.add(&issue.mixed),
            confusable: self.strings.add(&confusable.join("\n")),
        }
    }

    fn statement(&mut self, statement: &Statement, utterance: UtteranceId) -> StatementRow {
        StatementRow {
            id: self.strings.add(&statement.id),
            actor: statement.actor,
            issue: statement.issue,
            position: statement.position.code(),
            voice: statement.voice.code(),
            told_by: one_based(statement.told_by.map(ActorId::row)),
            utterance,
            utterance_key: self.strings.add(&statement.utterance),
            said: statement.said.into(),
            basis: self.strings.add(&statement.basis),
            quote: self.quote(&statement.quote),
            condition: self.strings.add(&statement.condition),
            note: self.strings.add(&statement.note),
            reason: self.strings.add(&statement.reason),
        }
    }

    fn caveat(&mut self, caveat: &Caveat, lists: &mut Vec<StatementId>) -> CaveatRow {
        let start = lists.len();
        lists.extend(&caveat.statements);
        CaveatRow {
            id: self.strings.add(&caveat.id),
            issue: caveat.issue,
            quote: self.quote(&caveat.quote),
            statements: row_range(start..lists.len()),
            note: self.strings.add(&caveat.note),
        }
    }

    fn place(&mut self, place: &Place) -> PlaceRow {
        let (latitude, longitude) = place.point.unwrap_or_default();
        let millionths = |degrees: f64| ((degrees * 1e6).round() as i32).into();
        PlaceRow {
            id: self.strings.add(&place.id),
            name: self.strings.add(&place.name),
            kind: place.kind.code(),
            province: self.strings.add(&place.province),
            latitude: millionths(latitude),
            longitude: millionths(longitude),
            aliases: self.strings.add(&place.aliases.join("\n")),
        }
    }

    fn status_report(&mut self, status: &StatusReport) -> StatusRow {
        StatusRow {
            id: self.strings.add(&status.id),
            place: status.place,
            status: status.status,
            from: status.from.into(),
            to: status.to.map_or_else(DateRow::default, DateRow::from),
            basis: self.strings.add(&status.basis),
            claimant: one_based(status.claimant.map(ActorId::row)),
            voice: status.voice.code(),
            quote: self.quote(&status.quote),
            reason: self.strings.add(&status.reason),
        }
    }

    fn figure(&mut self, figure: &Figure) -> FigureRow {
        let thousandths = |value: f64| ((value * 1000.0).round() as i64).into();
        FigureRow {
            id: self.strings.add(&figure.id),
            subject: self.strings.add(&figure.subject),
            title: self.strings.add(&figure.title),
            low: thousandths(figure.low),
            high: thousandths(figure.high),
            unit: self.strings.add(&figure.unit),
            as_of: figure.as_of.into(),
            said_by: one_based(figure.said_by.map(ActorId::row)),
            quote: self.quote(&figure.quote),
            note: self.strings.add(&figure.note),
        }
    }

    fn event(&mut self, event: &Event) -> EventRow {
        EventRow {
            id: self.strings.add(&event.id),
            title: self.strings.add(&event.title),
            date: event.date.into(),
            until: event.until.map_or(event.date.last(), Dated::last).0.into(),
            kind: event.kind.code(),
            quote: self.quote(&event.quote),
            note: self.strings.add(&event.note),
        }
    }

    fn source(&mut self, source: &Source) -> SourceRow {
        SourceRow {
            publisher: self.strings.add(&source.publisher),
            title: self.strings.add(&source.title),
            date: self.strings.add(&source.date),
            url: self.strings.add(&source.url),
            origin: self.strings.add(&source.origin),
            kind: source.kind.code(),
        }
    }

    fn fall(&mut self, fall: &Fall, lists: &mut Vec<SourceId>) -> FallRow {
        let start = lists.len();
        lists.extend(fall.sources.iter().map(|source| SourceId::of_row(*source)));
        FallRow {
            place: fall.place,
            earliest: fall.earliest.0.into(),
            latest: fall.latest.0.into(),
            manner: self.strings.add(&fall.manner),
            confidence: fall.confidence.code(),
            sources: row_range(start..lists.len()),
            note: self.strings.add(&fall.note),
        }
    }

    /// The shipped passage with a quote, and where in it the quote stands.
    pub(super) fn quote(&self, quote: &Quote) -> QuoteRow {
        // They stand in the order of the corpus.
        let is_before = |row: &PassageRow| (row.document, row.file_start.get() as usize) <= (quote.document, quote.range.start);
        let passage = self.passages.partition_point(is_before).checked_sub(1).expect("every quoted passage is shipped");
        let start = quote.range.start - self.passages[passage].file_start.get() as usize;
        QuoteRow { passage: PassageId::of_row(passage), start: u16_of(start).into(), len: u16_of(quote.range.len()).into() }
    }

    /// The places that each passage names, by name or alias; of two that overlap the longer counts.
    pub fn mentions(&self) -> Vec<MentionRow> {
        let mut names: BTreeMap<Vec<String>, usize> = BTreeMap::new();
        for (row, place) in self.corpus.coding.places.iter().enumerate() {
            for name in std::iter::once(&place.name).chain(&place.aliases) {
                names.entry(forms(name)).or_insert(row);
            }
        }
        let longest = names.keys().map(Vec::len).max().unwrap_or(0);
        let mut mentions = Vec::new();
        for (read, passage) in self.read.iter().zip(PassageId::first(self.read.len())) {
            let forms = forms(read.text);
            let mut found: Vec<usize> = Vec::new();
            let mut at = 0;
            while at < forms.len() {
                let named = |n: usize| {
                    let words = &forms[at..at + n];
                    // *d'Alger* names Alger.
                    let without = || Some([&[read.without_elided(&words[0])?.to_owned()], &words[1..]].concat());
                    let place = names.get(words).copied().or_else(|| names.get(&without()?).copied());
                    Some((n, place?))
                };
                let known = (1..=longest).rev().filter(|n| at + n <= forms.len()).find_map(named);
                found.extend(known.map(|(_, place)| place));
                at += known.map_or(1, |(n, _)| n);
            }
            found.sort_unstable();
            found.dedup();
            mentions.extend(found.into_iter().map(|place| MentionRow { passage, place: PlaceId::of_row(place) }));
        }
        mentions
    }
}

/// The plain words of a text, possessives without their ending.
fn forms(text: &str) -> Vec<String> {
    let plain = tokenize(text).into_iter().filter(|token| !token.joined);
    plain.map(|token| token.form.strip_suffix("'s").map_or(token.form.clone(), str::to_owned)).collect()
}

/// The utterance of each statement: statements of one actor, issue and key share it.
fn utterances(statements: &[Statement]) -> Vec<UtteranceId> {
    let mut known: BTreeMap<(ActorId, IssueId, &str), UtteranceId> = BTreeMap::new();
    let mut fresh = UtteranceId::first(statements.len());
    let mut next = || fresh.next().expect("no more utterances than statements");
    let keys = statements.iter().map(|statement| (statement.actor, statement.issue, statement.utterance.as_str()));
    keys.map(|key| if key.2.is_empty() { next() } else { *known.entry(key).or_insert_with(&mut next) }).collect()
}

pub(super) fn one_based(row: Option<usize>) -> zerocopy::little_endian::U16 {
    row.map_or(0, |row| u16_of(row) + 1).into()
}

pub(super) fn u16_of(n: usize) -> u16 {
    u16::try_from(n).expect("tables and passages stay below 65,536")
}
