//! What varies in what is said on an issue: a change, a contradiction, actors who differ. Told from the dates with their precision.
use crate::index::{Atlas, StatementRow};
use crate::model::{ActorId, Dated, Day, Position, StatementId, UtteranceId};

/// A statement in words, as far as its order among others goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Uttered {
    /// Who holds the position.
    pub actor: ActorId,
    /// Statements of one utterance report the same words.
    pub utterance: UtteranceId,
    /// What is held.
    pub position: Position,
    /// When it was said.
    pub said: Dated,
}

impl From<&StatementRow> for Uttered {
    fn from(row: &StatementRow) -> Self {
        Self { actor: row.actor, utterance: row.utterance, position: row.position(), said: row.said.dated() }
    }
}

/// What varies among utterances on one issue. Each is said of single actors, so that two who differ are never taken for one who changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Variation {
    /// Actors whose own position differs between dates that do not overlap.
    pub changed: Vec<ActorId>,
    /// Actors who both support and oppose at dates that overlap: which came first is not known.
    pub contradicts: Vec<ActorId>,
    /// Whether two actors hold different positions.
    pub differ: bool,
}

/// An utterance with the days on which it may have been made.
#[derive(Clone, Copy)]
struct Made {
    utterance: UtteranceId,
    position: Position,
    first: Day,
    last: Day,
}

impl Made {
    /// Whether both may have been made on one day, so that their order is not known.
    fn overlaps(&self, other: &Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// What varies among utterances on one issue.
///
/// An actor's position *changed* if a position is taken on dates that all lie before, or all after, another position's, the last
/// possible day of the earlier before the first possible day of the later, and no utterance that may be of that other time takes it
/// as well: who says both things on two days has not changed.
#[must_use]
pub fn variation(uttered: &[Uttered]) -> Variation {
    let mut actors: Vec<ActorId> = uttered.iter().map(|one| one.actor).collect();
    actors.sort_unstable();
    actors.dedup();
    let of_each: Vec<(ActorId, Vec<Made>)> = actors.into_iter().map(|actor| (actor, made_by(actor, uttered))).collect();
    let those = |holds: fn(&[Made]) -> bool| of_each.iter().filter(|(_, made)| holds(made)).map(|(actor, _)| *actor).collect();
    let held = |made: &[Made]| Position::ALL.iter().map(|position| made.iter().any(|one| one.position == *position)).collect::<Vec<_>>();
    Variation {
        changed: those(changed),
        contradicts: those(contradicts),
        differ: of_each.windows(2).any(|pair| held(&pair[0].1) != held(&pair[1].1)),
    }
}

/// What varies among some statements.
#[must_use]
pub fn variation_of(atlas: &Atlas<'_>, words: &[StatementId]) -> Variation {
    variation(&words.iter().map(|id| atlas.statement(*id).into()).collect::<Vec<_>>())
}

/// The utterances of an actor. One that is told more than once was made on the days that all its tellings allow; if there are none,
/// on any of theirs.
fn made_by(actor: ActorId, uttered: &[Uttered]) -> Vec<Made> {
    let mut all: Vec<Made> = Vec::new();
    for one in uttered.iter().filter(|one| one.actor == actor) {
        let made = Made { utterance: one.utterance, position: one.position, first: one.said.first, last: one.said.last() };
        match all.iter_mut().find(|known| (known.utterance, known.position) == (made.utterance, made.position)) {
            Some(known) if known.overlaps(&made) => {
                (known.first, known.last) = (known.first.max(made.first), known.last.min(made.last));
            }
            Some(known) => (known.first, known.last) = (known.first.min(made.first), known.last.max(made.last)),
            None => all.push(made),
        }
    }
    all
}

fn changed(made: &[Made]) -> bool {
    made.iter().any(|one| {
        let mut others = made.iter().filter(|other| !one.overlaps(other));
        others.any(|other| made.iter().filter(|third| third.overlaps(other)).all(|third| third.position != one.position))
    })
}

fn contradicts(made: &[Made]) -> bool {
    let of = |position: Position| made.iter().filter(move |one| one.position == position);
    of(Position::Supports).any(|one| of(Position::Opposes).any(|other| one.overlaps(other)))
}

/// How far apart in time two speak who never speak on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Apart {
    /// The fewest days that lie between an utterance of the one and one of the other.
    pub days: u32,
    /// Whether it may be more, because a date is not known to the day.
    pub at_least: bool,
}

/// How far apart two are in time; `None` if one of them is silent or a date of the one overlaps one of the other.
#[must_use]
pub fn apart(left: &[Dated], right: &[Dated]) -> Option<Apart> {
    let pairs = left.iter().flat_map(|one| right.iter().map(move |other| if one <= other { (*one, *other) } else { (*other, *one) }));
    // Of two that are equally near, the one whose dates are known to the day tells more.
    let gap = |(earlier, later): (Dated, Dated)| {
        let is_exact = earlier.last() == earlier.first && later.last() == later.first;
        (later.first.0 - earlier.last().0, !is_exact)
    };
    let (days, at_least) = pairs.map(gap).min()?;
    u32::try_from(days).ok().filter(|days| *days > 0).map(|days| Apart { days, at_least })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Precision;

    fn dated(text: &str) -> Dated {
        let (day, precision) = text.split_once('/').unwrap_or((text, "day"));
        Dated { first: Day::parse(day).expect("a day"), precision: Precision::parse(precision).expect("a precision") }
    }

    /// `actor utterance position date[/precision]`; positions as + − ±.
    fn uttered(line: &str) -> Uttered {
        let words: Vec<&str> = line.split(' ').collect();
        let position = match words[2] {
            "+" => Position::Supports,
            "-" => Position::Opposes,
            _ => Position::Mixed,
        };
        let number = |text: &str| text.parse().expect("a number");
        Uttered {
            actor: ActorId::of_row(number(words[0])),
            utterance: UtteranceId::of_row(number(words[1])),
            position,
            said: dated(words[3]),
        }
    }

    /// Who changed, who contradicts, whether actors differ.
    fn told(lines: &[&str]) -> String {
        let variation = variation(&lines.iter().map(|line| uttered(line)).collect::<Vec<_>>());
        let rows = |actors: &[ActorId]| actors.iter().map(|actor| actor.row().to_string()).collect::<String>();
        format!("{}Δ {}! {}", rows(&variation.changed), rows(&variation.contradicts), if variation.differ { "≠" } else { "=" })
    }

    #[test]
    fn a_change_is_one_actors_and_its_dates_do_not_overlap() {
        let table: &[(&[&str], &str)] = &[
            (&[], "Δ ! ="),
            (&["0 0 + 2021-08-04"], "Δ ! ="),
            (&["0 0 + 2021-08-04", "0 1 + 2021-08-09"], "Δ ! ="),
            // The next day is another day; months play no part.
            (&["0 0 + 2021-08-04", "0 1 - 2021-08-05"], "0Δ ! ="),
            (&["0 0 - 2021-08-05", "0 1 + 2021-08-04"], "0Δ ! ="),
            (&["0 0 + 2021-07-31", "0 1 ± 2021-08-01"], "0Δ ! ="),
            (&["0 0 + 2021-03-01/month", "0 1 - 2021-08-01/month"], "0Δ ! ="),
            (&["0 0 + 2021-08-02/week", "0 1 - 2021-08-09"], "0Δ ! ="),
            (&["0 0 + 2020-01-01/year", "0 1 - 2021-01-01"], "0Δ ! ="),
            // One day, or dates that may be one day: the order is not known.
            (&["0 0 + 2021-08-04", "0 1 - 2021-08-04"], "Δ 0! ="),
            (&["0 0 + 2021-08-02/week", "0 1 - 2021-08-08"], "Δ 0! ="),
            (&["0 0 + 2021-08-01/month", "0 1 - 2021-08-31"], "Δ 0! ="),
            (&["0 0 + 2021-07-26/week", "0 1 - 2021-08-01/month"], "Δ 0! ="),
            (&["0 0 + 2021-01-01/year", "0 1 - 2021-12-31"], "Δ 0! ="),
            (&["0 0 + 2021-08-04", "0 1 ± 2021-08-04"], "Δ ! ="),
            // Two who differ, whenever.
            (&["0 0 + 2021-08-04", "1 1 - 2021-08-04"], "Δ ! ≠"),
            (&["0 0 + 2021-03-01/month", "1 1 - 2021-08-04"], "Δ ! ≠"),
            (&["0 0 + 2021-03-01/month", "1 1 ± 2021-08-04"], "Δ ! ≠"),
            (&["0 0 + 2021-08-04", "1 1 + 2021-08-09"], "Δ ! ="),
            (&["0 0 + 2021-08-04", "1 1 + 2021-08-09", "2 2 - 2021-08-04"], "Δ ! ≠"),
            (&["0 0 + 2021-08-04", "0 1 - 2021-08-05", "1 2 - 2021-08-04", "1 3 + 2021-08-04"], "0Δ 1! ="),
            (&["0 0 + 2021-08-04", "0 1 - 2021-08-05", "1 2 - 2021-08-04"], "0Δ ! ≠"),
            // Both things on two days are two contradictions; one given up is a change.
            (&["0 0 + 2021-08-04", "0 1 - 2021-08-04", "0 2 + 2021-08-09", "0 3 - 2021-08-09"], "Δ 0! ="),
            (&["0 0 + 2021-08-04", "0 1 - 2021-08-04", "0 2 + 2021-08-09"], "0Δ 0! ="),
            // What may have been said at the other time as well is neither given up nor new.
            (&["0 0 + 2021-08-04", "0 1 + 2021-08-01/month", "0 2 - 2021-08-20", "0 3 - 2021-08-01/month"], "Δ 0! ="),
            (&["0 0 + 2021-08-04", "0 1 + 2021-08-01/month", "0 2 - 2021-08-20"], "0Δ 0! ="),
            // An utterance that is told twice was made when both tellings allow.
            (&["0 0 + 2021-08-04", "0 0 + 2021-08-02/week", "0 1 - 2021-08-06"], "0Δ ! ="),
            (&["0 0 + 2021-08-02/week", "0 1 - 2021-08-06"], "Δ 0! ="),
            (&["0 0 + 2021-08-04", "0 0 + 2021-08-06", "0 1 - 2021-08-05"], "Δ 0! ="),
        ];
        for (lines, expected) in table {
            assert_eq!(told(lines), *expected, "{lines:?}");
            let backwards: Vec<&str> = lines.iter().rev().copied().collect();
            assert_eq!(told(&backwards), *expected, "the order of rows plays no part: {lines:?}");
        }
    }

    #[test]
    fn how_far_apart_two_speak_is_told_in_days() {
        type Row = (&'static [&'static str], &'static [&'static str], Option<(u32, bool)>);
        let table: &[Row] = &[
            (&[], &["2021-08-04"], None),
            (&["2021-08-04"], &["2021-08-04"], None),
            (&["2021-08-04"], &["2021-08-05"], Some((1, false))),
            (&["2021-08-05"], &["2021-08-04"], Some((1, false))),
            (&["2021-07-31"], &["2021-08-01"], Some((1, false))),
            (&["2021-08-01"], &["2021-08-31"], Some((30, false))),
            (&["2021-03-01/month"], &["2021-08-04"], Some((126, true))),
            (&["2021-08-02/week"], &["2021-08-08"], None),
            (&["2021-08-02/week"], &["2021-08-09"], Some((1, true))),
            (&["2021-03-01/month", "2021-08-01"], &["2021-08-04", "2021-08-11"], Some((3, false))),
            (&["2021-08-01/month", "2021-03-01"], &["2021-08-04"], None),
            (&["2021-08-04"], &["2021-08-06", "2021-08-06/week"], Some((2, false))),
        ];
        for (left, right, expected) in table {
            let dates = |texts: &[&str]| texts.iter().map(|text| dated(text)).collect::<Vec<_>>();
            let found = apart(&dates(left), &dates(right)).map(|apart| (apart.days, apart.at_least));
            assert_eq!(found, *expected, "{left:?} {right:?}");
        }
    }
}
