//! An issue as it is shown: who holds what, what the reports say of it in their own voice, and who is silent.
use super::balance::balance;
use super::cell::{Cell, Stance};
use super::matrix::{Group, Row, Sort, matrix};
use crate::index::Atlas;
use crate::model::{ActorId, ActorKind, CaveatId, DocumentId, IssueId, SideId};
use crate::query::{Asked, Quoted};

/// Who holds what on an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuePage {
    /// The only side that speaks on it.
    pub only_side: Option<SideId>,
    /// The actors by position.
    pub holders: Vec<Holders>,
    /// What the reports say in their own voice against claims.
    pub caveats: Vec<CaveatId>,
    /// Whether there is more of it that the filter leaves out.
    pub has_more_caveats: bool,
    /// Who says nothing.
    pub silence: Silence,
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

/// Who speaks or acts on another issue and not on this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silence {
    /// Those actors, by side.
    pub actors: Vec<(SideId, Vec<ActorId>)>,
    /// The sides of which nobody speaks or acts on it.
    pub sides: Vec<SideId>,
    /// The reports in which nobody speaks or acts on it.
    pub reports: Vec<DocumentId>,
    /// How many actors speak or act at all.
    pub n_all: usize,
}

impl Silence {
    /// How many actors are silent.
    #[must_use]
    pub fn n(&self) -> usize {
        self.actors.iter().map(|(_, actors)| actors.len()).sum()
    }
}

/// The page of an issue, over the statements that a filter leaves.
#[must_use]
pub fn issue_page(atlas: &Atlas<'_>, asked: &Asked, issue: IssueId) -> IssuePage {
    let rows = matrix(atlas, asked, Group::Actor, Sort::Codebook, true).rows;
    let quoted = Quoted::new(atlas, asked);
    let caveats: Vec<CaveatId> = quoted.caveats(issue).collect();
    let stances = Stance::ALL.iter().copied().map(Some).chain([None]);
    IssuePage {
        only_side: balance(atlas, asked).only_side(issue),
        holders: stances.map(|stance| holders(&rows, issue, stance)).filter(|holders| !holders.actors.is_empty()).collect(),
        has_more_caveats: atlas.caveats().iter().filter(|caveat| caveat.issue == issue).count() > caveats.len(),
        caveats,
        silence: silence(atlas, asked, &rows, issue),
        is_empty: rows.is_empty(),
    }
}

fn holders(rows: &[Row], issue: IssueId, stance: Option<Stance>) -> Holders {
    let here = rows.iter().map(|row| (row.value.actor(), row.cell(issue)));
    let actors = here.filter(|(_, cell)| cell.stance() == stance && !cell.is_empty()).map(|(actor, cell)| (actor, cell.clone()));
    Holders { stance, actors: actors.collect() }
}

fn silence(atlas: &Atlas<'_>, asked: &Asked, rows: &[Row], issue: IssueId) -> Silence {
    // A view that is nobody's cannot be silent.
    let is_somebody = |row: &&Row| atlas.actor(row.value.actor()).kind() != ActorKind::Pseudo;
    let all = rows;
    let rows: Vec<&Row> = rows.iter().filter(is_somebody).collect();
    let of_side = |side: SideId| rows.iter().filter(move |row| row.side == Some(side)).copied();
    let silent = |row: &&Row| row.cell(issue).is_empty();
    let actors = |side: SideId| (side, of_side(side).filter(silent).map(|row| row.value.actor()).collect::<Vec<_>>());
    let sides = || SideId::first(atlas.sides().len()).filter(|side| of_side(*side).next().is_some());
    let reports = matrix(atlas, asked, Group::Document, Sort::Codebook, true).rows;
    Silence {
        actors: sides().map(actors).filter(|(_, actors)| !actors.is_empty()).collect(),
        // But where it is told for a side, that side is heard.
        sides: sides().filter(|side| all.iter().filter(|row| row.side == Some(*side)).all(|row| silent(&row))).collect(),
        reports: reports.iter().filter(silent).map(|row| DocumentId::of_row(row.value.row())).collect(),
        n_all: rows.len(),
    }
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
        let silence = &shown.silence;
        let silent: Vec<String> = silence.actors.iter().map(|(side, actors)| format!("{} {}", side.row(), names(actors))).collect();
        assert_eq!(silent, ["0 a4", "1 b1"]);
        assert_eq!((silence.sides.as_slice(), silence.n(), silence.n_all), ([SideId::new(1)].as_slice(), 2, 5));
        assert!(silence.reports.is_empty(), "the one report has a statement on it");
        assert_eq!((shown.only_side, shown.is_empty), (Some(SideId::new(0)), false));
        let nothing = page(&Asked::new(&atlas, Filter { q: "xylophonist".into(), ..Filter::default() }));
        assert!(nothing.is_empty && nothing.holders.is_empty() && nothing.silence.n() == 0);
    }
}
