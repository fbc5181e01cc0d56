//! Whom a comparison can be made of.
use super::matrix::Group;
use super::party::Party;
use crate::index::Atlas;
use crate::model::{ActorId, SideId};
use crate::order::ordered;
use crate::query::{Facet, FacetValue};

/// All that can be compared: sides, then the actors with statements by name, then outlets and reports.
#[must_use]
pub fn comparable(atlas: &Atlas<'_>) -> Vec<(Group, Vec<Party>)> {
    let of = |group: Group, values: Vec<FacetValue>| (group, values.into_iter().map(|value| Party::new(group.facet(), value)).collect());
    let every = |group: Group| of(group, group.facet().values(atlas).collect());
    let speaks = |actor: &FacetValue| atlas.statements().iter().any(|statement| statement.actor == actor.actor());
    let actors: Vec<FacetValue> = Facet::Actor.values(atlas).filter(speaks).collect();
    let name = |at: usize| Facet::Actor.name(atlas, actors[at]).to_lowercase();
    let by_name = ordered(actors.len(), &|left, right| name(left).cmp(&name(right)));
    let actors = by_name.into_iter().map(|at| actors[at]).collect();
    vec![every(Group::Side), of(Group::Actor, actors), every(Group::Outlet), every(Group::Document)]
}

/// Where a comparison starts: the two actors of different sides who say most.
#[must_use]
pub fn loudest(atlas: &Atlas<'_>) -> (Option<Party>, Option<Party>) {
    let mut counts = vec![0usize; atlas.actors().len()];
    for statement in atlas.statements().iter().filter(|statement| statement.voice().is_words()) {
        if let Some(count) = counts.get_mut(statement.actor.row()) {
            *count += 1;
        }
    }
    let side = |actor: ActorId| atlas.actor(actor).side;
    let most = |not: Option<SideId>| {
        ActorId::first(counts.len()).filter(|actor| Some(side(*actor)) != not).max_by_key(|actor| counts[actor.row()])
    };
    let first = most(None);
    let second = first.and_then(|first| most(Some(side(first))));
    (first.map(Party::actor), second.map(Party::actor))
}

#[cfg(test)]
mod tests {
    use super::super::sample::bytes;
    use super::*;

    #[test]
    fn the_loudest_are_of_two_sides_and_words_alone_count() {
        let bytes = bytes(&[
            "a1 i supports quoted - 2021-08-04",
            "a1 j supports quoted - 2021-08-04",
            "a1 k supports quoted - 2021-08-04",
            "a2 i supports quoted - 2021-08-04",
            "a2 j supports quoted - 2021-08-04",
            "b1 i supports conduct - 2021-08-04",
            "b1 j supports conduct - 2021-08-04",
            "b2 j supports quoted - 2021-08-04",
        ]);
        let atlas = Atlas::open(&bytes).expect("the sample opens");
        let (first, second) = loudest(&atlas);
        let name = |party: Option<Party>| party.map(|party| party.print(&atlas));
        assert_eq!((name(first).as_deref(), name(second).as_deref()), (Some("a1"), Some("b2")));
    }

    #[test]
    fn everything_comparable_is_named_once() {
        let bytes = bytes(&["b1 i supports quoted - 2021-08-04", "a1 i supports quoted - 2021-08-04"]);
        let atlas = Atlas::open(&bytes).expect("the sample opens");
        let names: Vec<String> = comparable(&atlas).iter().flat_map(|(_, parties)| parties).map(|party| party.print(&atlas)).collect();
        assert_eq!(names, ["side:a", "side:b", "a1", "b1", "outlet:gazette", "document:d"]);
    }
}
