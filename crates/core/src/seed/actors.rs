//! `actors.toml` and `issues.toml`: who speaks, and on what.
use super::error::{Errors, excerpt};
use super::folder::Folder;
use super::forms::validate_forms;
use super::names::Names;
use super::quotes::Texts;
use super::spot::Spot;
use super::syntax::Row;
use super::words::Words;
use crate::index::tokenize::tokenize;
use crate::model::{Actor, ActorKind, DocumentId, Issue, IssueId, Side, SideId};
use std::collections::BTreeMap;

struct RawSide {
    id: Spot<String>,
    name: String,
    note: String,
}

struct RawActor {
    id: Spot<String>,
    name: Spot<String>,
    kind: Option<ActorKind>,
    side: Spot<String>,
    role: String,
    /// Those that the reports have, then those that readers search for.
    aliases: Vec<Spot<String>>,
    n_told: usize,
    document: Option<Spot<String>>,
    note: String,
}

struct RawIssue {
    id: Spot<String>,
    issue: Issue,
    confusable: Vec<(Spot<String>, String)>,
}

/// Sides, actors, and the ids of both.
pub fn read_actors(folder: &Folder, texts: &Texts<'_>, errors: &mut Errors) -> (Vec<Side>, Vec<Actor>, Names, Names) {
    let raw = folder.rows_if("actors.toml", errors, |row, errors| {
        let sides = row.rows("side", errors, |row, errors| RawSide {
            id: row.id("id", errors),
            name: row.text("name", errors).value,
            note: row.text_or_empty("note", errors),
        });
        (sides, row.rows("actor", errors, parse_actor))
    });
    let side_names = Names::if_read("side", raw.as_ref().map(|(sides, _)| sides.iter().map(|side| &side.id)), errors);
    let names = Names::if_read("actor", raw.as_ref().map(|(_, actors)| actors.iter().map(|actor| &actor.id)), errors);
    let (sides, actors) = raw.unwrap_or_default();
    let homes = actors.iter().map(|actor| actor.document.as_ref().map(|document| document.value.clone()));
    let names = names.with_homes(homes.collect());
    validate_aliases(&actors, texts, errors);
    let actors = actors.into_iter().map(|raw| validate_actor(raw, &side_names, texts, errors)).collect();
    let sides = sides.into_iter().map(|side| Side { id: side.id.value, name: side.name, note: side.note }).collect();
    (sides, actors, side_names, names)
}

fn parse_actor(row: &mut Row<'_>, errors: &mut Errors) -> RawActor {
    let mut aliases = row.texts("aliases", errors);
    let n_told = aliases.len();
    aliases.extend(row.texts("searched_as", errors));
    RawActor {
        id: row.id("id", errors),
        name: row.text("name", errors),
        kind: row.choice("kind", ActorKind::ALL, ActorKind::as_str, errors),
        side: row.text("side", errors),
        role: row.text_or_empty("role", errors),
        aliases,
        n_told,
        document: row.text_if("document", errors),
        note: row.text_or_empty("note", errors),
    }
}

fn validate_actor(raw: RawActor, sides: &Names, texts: &Texts<'_>, errors: &mut Errors) -> Actor {
    let kind = raw.kind.unwrap_or(ActorKind::Pseudo);
    if kind == ActorKind::Unnamed && raw.document.is_none() {
        errors.add(&raw.id.at, "the document of an unnamed source", "none", "add document = …: each unnamed source belongs to one report");
    }
    Actor {
        side: SideId::of_row(sides.resolve(&raw.side, errors).unwrap_or(0)),
        document: texts.names().resolve_if(raw.document.as_ref(), errors).map(DocumentId::of_row),
        id: raw.id.value,
        name: raw.name.value,
        kind,
        role: raw.role,
        aliases: raw.aliases.into_iter().map(|alias| alias.value).collect(),
        note: raw.note,
    }
}

/// An alias belongs to one actor, unless both actors belong to different documents.
fn validate_aliases(actors: &[RawActor], texts: &Texts<'_>, errors: &mut Errors) {
    let words = Words::new(texts.documents());
    let mut owners: BTreeMap<String, Vec<&RawActor>> = BTreeMap::new();
    for actor in actors {
        validate_forms(&actor.aliases, "alias", errors);
        for alias in actor.aliases[..actor.n_told].iter().filter(|alias| !words.have(&alias.value)) {
            let remedy = "correct it, or put it under searched_as, if only readers call the actor so";
            errors.warn(&alias.at, "an alias that the reports have", excerpt(&alias.value), remedy);
        }
        for alias in std::iter::once(&actor.name).chain(&actor.aliases) {
            let key = folded(&alias.value);
            let known = owners.entry(key).or_default();
            let scope = |actor: &RawActor| actor.document.as_ref().map(|document| document.value.clone());
            let clash = known.iter().find(|other| {
                other.id.value != actor.id.value
                    && (scope(other).is_none() || scope(other) == scope(actor))
                    && (scope(actor).is_none() || scope(other) == scope(actor))
            });
            if let Some(other) = clash {
                let found = format!("{}, which is also “{}”", excerpt(&alias.value), other.id.value);
                errors.add(&alias.at, "an alias of one actor", found, "keep it for one, or give both actors their document");
            }
            known.push(actor);
        }
    }
}

/// A name without case, diacritics and what joins its words.
pub fn folded(name: &str) -> String {
    tokenize(name).into_iter().filter(|token| !token.joined).map(|token| token.form).collect::<Vec<_>>().join(" ")
}

/// The issues and their ids.
pub fn read_issues(folder: &Folder, errors: &mut Errors) -> (Vec<Issue>, Names) {
    let raw = folder.rows_if("issues.toml", errors, |row, errors| row.rows("issue", errors, parse_issue));
    let names = Names::if_read("issue", raw.as_ref().map(|issues| issues.iter().map(|issue| &issue.id)), errors);
    let resolve = |raw: RawIssue, errors: &mut Errors| {
        let others: Vec<_> = raw.confusable.iter().map(|(id, _)| id.clone()).collect();
        validate_forms(&others, "issue", errors);
        if let Some(own) = others.iter().find(|other| other.value == raw.id.value) {
            errors.add(&own.at, "another issue", format!("{} itself", excerpt(&own.value)), "name the one that it is confused with");
        }
        let confusable = raw.confusable.into_iter().filter_map(|(id, why)| Some((IssueId::of_row(names.resolve(&id, errors)?), why)));
        Issue { confusable: confusable.collect(), ..raw.issue }
    };
    (raw.unwrap_or_default().into_iter().map(|raw| resolve(raw, errors)).collect(), names)
}

fn parse_issue(row: &mut Row<'_>, errors: &mut Errors) -> RawIssue {
    let id = row.id("id", errors);
    let short = row.text_or_empty("short", errors);
    let mut text = |key, errors: &mut Errors| row.text(key, errors).value;
    let issue = Issue {
        id: id.value.clone(),
        short,
        title: text("title", errors),
        question: text("question", errors),
        rule: text("rule", errors),
        supports: text("supports", errors),
        opposes: text("opposes", errors),
        mixed: text("mixed", errors),
        confusable: Vec::new(),
    };
    let confusable = row.rows("confusable", errors, |row, errors| (row.text("issue", errors), row.text_or_empty("why", errors)));
    RawIssue { id, issue, confusable }
}
