//! An issue as it is shown: who holds what, and who is silent.
use super::balance::balance;
use super::cell::{Cell, Stance};
use super::matrix::{Group, Row, Sort, matrix};
use crate::index::Atlas;
use crate::model::{ActorId, IssueId, SideId};
use crate::query::Asked;

/// Who holds what on an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuePage {
    /// The only side that speaks on it.
    pub only_side: Option<SideId>,
    /// The actors by position.
    pub holders: Vec<Holders>,
    /// Those who speak or act on another issue and not on this one, by side.
    pub silent: Vec<(SideId, Vec<ActorId>)>,
    /// Whether there is no statement at all, on whatever issue.
    pub is_empty: bool,
}

/// The actors of one position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holders {
    /// The position; none for those who only act.
    pub stance: Option<Stance>,
    /// The actors, each with what it says and does.
    pub actors: Vec<(ActorId, Cell)>,
}

/// The page of an issue, over the statements that a filter leaves.
#[must_use]
pub fn issue_page(atlas: &Atlas<'_>, asked: &Asked, issue: IssueId) -> IssuePage {
    let rows = matrix(atlas, asked, Group::Actor, Sort::Codebook, true).rows;
    let stances = Stance::ALL.iter().copied().map(Some).chain([None]);
    IssuePage {
        only_side: balance(atlas, asked).only_side(issue),
        holders: stances.map(|stance| holders(&rows, issue, stance)).filter(|holders| !holders.actors.is_empty()).collect(),
        silent: silent(atlas, &rows, issue),
        is_empty: rows.is_empty(),
    }
}

fn holders(rows: &[Row], issue: IssueId, stance: Option<Stance>) -> Holders {
    let here = rows.iter().map(|row| (row.value.actor(), row.cell(issue)));
    let actors = here.filter(|(_, cell)| cell.stance() == stance && !cell.is_empty()).map(|(actor, cell)| (actor, cell.clone()));
    Holders { stance, actors: actors.collect() }
}

fn silent(atlas: &Atlas<'_>, rows: &[Row], issue: IssueId) -> Vec<(SideId, Vec<ActorId>)> {
    let of_side = |side: SideId| {
        let silent = rows.iter().filter(|row| row.side == Some(side) && row.cell(issue).is_empty());
        (side, silent.map(|row| row.value.actor()).collect::<Vec<_>>())
    };
    SideId::first(atlas.sides().len()).map(of_side).filter(|(_, actors)| !actors.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::bytes;
    use super::*;
    use crate::query::{Facet, Filter};

    #[test]
    fn holders_stand_by_position_and_who_acts_is_not_silent() {
        let bytes = bytes(&[
            "a1 i opposes quoted - 2021-08-04",
            "a2 i supports quoted - 2021-08-04",
            "a3 i opposes conduct - 2021-08-04",
            "a4 j supports quoted - 2021-08-04",
            "b1 j supports quoted - 2021-08-04",
        ]);
        let atlas = Atlas::open(&bytes).expect("the sample opens");
        let page = |asked: &Asked| issue_page(&atlas, asked, IssueId::new(0));
        let shown = page(&Asked::everything(&atlas));
        let names = |actors: &[ActorId]| actors.iter().map(|actor| Facet::Actor.id(&atlas, *actor)).collect::<Vec<_>>().join(" ");
        let holder = |holders: &Holders| {
            let actors: Vec<ActorId> = holders.actors.iter().map(|(actor, _)| *actor).collect();
            format!("{}: {}", holders.stance.map_or("none", Stance::as_str), names(&actors))
        };
        assert_eq!(shown.holders.iter().map(holder).collect::<Vec<_>>(), ["supports: a2", "opposes: a1", "none: a3"]);
        let silent: Vec<String> = shown.silent.iter().map(|(side, actors)| format!("{} {}", side.row(), names(actors))).collect();
        assert_eq!(silent, ["0 a4", "1 b1"]);
        assert_eq!((shown.only_side, shown.is_empty), (Some(SideId::new(0)), false));
        let nothing = page(&Asked::new(&atlas, Filter { q: "xylophonist".into(), ..Filter::default() }));
        assert!(nothing.is_empty && nothing.holders.is_empty() && nothing.silent.is_empty());
    }
}
