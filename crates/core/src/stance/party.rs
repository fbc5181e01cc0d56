//! A party to compare: an actor, a side, an outlet or a document, over the whole period or between two days.
use crate::index::{Atlas, StatementRow};
use crate::model::{ActorId, Day, SideId};
use crate::query::{Facet, FacetValue, Filter};
use std::fmt;

/// Who is compared. An outlet or a document stands for all the statements it contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Party {
    /// `Actor`, `Side`, `Outlet` or `Document`.
    pub facet: Facet,
    /// The value of `facet`.
    pub value: FacetValue,
    /// First day of the period, if bounded.
    pub from: Option<Day>,
    /// Last day of the period, if bounded.
    pub to: Option<Day>,
}

/// Why a text is not a party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartyError {
    /// The corpus has no such actor, side, outlet or document.
    Unknown(Facet, String),
    /// The prefix is none of `side:`, `outlet:` and `document:`.
    UnknownKind(String),
    /// What follows `@` is not `from..to`.
    BadDays(String),
}

impl fmt::Display for PartyError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(facet, id) => write!(formatter, "unknown {} “{id}”", facet.as_str()),
            Self::UnknownKind(kind) => write!(formatter, "unknown kind of party “{kind}”: expected side, outlet or document"),
            Self::BadDays(days) => write!(formatter, "bad days “{days}”: expected YYYY-MM-DD..YYYY-MM-DD, either of them left out or not"),
        }
    }
}

impl Party {
    /// A party over the whole period.
    #[must_use]
    pub fn new(facet: Facet, value: impl Into<FacetValue>) -> Self {
        Self { facet, value: value.into(), from: None, to: None }
    }

    /// An actor over the whole period.
    #[must_use]
    pub fn actor(actor: ActorId) -> Self {
        Self::new(Facet::Actor, actor)
    }

    /// A side over the whole period.
    #[must_use]
    pub fn side(side: SideId) -> Self {
        Self::new(Facet::Side, side)
    }

    /// Parses an actor’s id, `side:x`, `outlet:…` or `document:…`, each optionally followed by `@from..to`.
    ///
    /// # Errors
    /// The part that does not fit.
    pub fn parse(atlas: &Atlas<'_>, text: &str) -> Result<Self, PartyError> {
        let (name, days) = text.split_once('@').map_or((text, None), |(name, days)| (name, Some(days)));
        let (facet, id) = match name.split_once(':') {
            None => (Facet::Actor, name),
            Some(("side", id)) => (Facet::Side, id),
            Some(("outlet", id)) => (Facet::Outlet, id),
            Some(("document", id)) => (Facet::Document, id),
            Some((kind, _)) => return Err(PartyError::UnknownKind(kind.to_owned())),
        };
        let value = facet.value_of(atlas, id).ok_or_else(|| PartyError::Unknown(facet, id.to_owned()))?;
        let (from, to) =
            days.map_or(Some((None, None)), parse_days).ok_or_else(|| PartyError::BadDays(days.unwrap_or_default().to_owned()))?;
        Ok(Self { facet, value, from, to })
    }

    /// The text that `parse` reads.
    #[must_use]
    pub fn print(&self, atlas: &Atlas<'_>) -> String {
        let id = self.facet.id(atlas, self.value);
        let mut text = if self.facet == Facet::Actor { id.to_owned() } else { format!("{}:{id}", self.facet.as_str()) };
        if self.from.is_some() || self.to.is_some() {
            let day = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
            text = format!("{text}@{}..{}", day(self.from), day(self.to));
        }
        text
    }

    /// Whether a statement belongs to the party and its period.
    #[must_use]
    pub fn has(&self, atlas: &Atlas<'_>, statement: &StatementRow) -> bool {
        value_of(atlas, self.facet, statement) == Some(self.value) && statement.said.dated().overlaps(self.from, self.to)
    }

    /// The filter of what the party says within another filter: the party takes the place of what is chosen in its facet, and its
    /// days narrow those of the filter.
    #[must_use]
    pub fn within(&self, filter: &Filter) -> Filter {
        let to = [filter.to, self.to].into_iter().flatten().min();
        let mut own = Filter { from: filter.from.max(self.from), to, ..filter.clone() };
        own.selections = own.selections.without(self.facet);
        own.selections.insert(self.facet, self.value);
        own
    }

    /// Whether it is the same actor, side, outlet or document, regardless of the period.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        (self.facet, self.value) == (other.facet, other.value)
    }
}

/// The value of a statement for a facet, including those of its report.
#[must_use]
pub fn value_of(atlas: &Atlas<'_>, facet: Facet, statement: &StatementRow) -> Option<FacetValue> {
    let document = || atlas.passage_of(statement.quote).map(|passage| passage.document);
    match facet {
        Facet::Document => document().map(FacetValue::from),
        Facet::Outlet => atlas.documents().get(document()?.row()).map(|document| document.outlet.into()),
        _ => facet.of_statement(atlas, statement),
    }
}

/// `from..to`; one of the two may be left out, and they must be in order.
fn parse_days(text: &str) -> Option<(Option<Day>, Option<Day>)> {
    let (from, to) = text.split_once("..")?;
    let day = |text: &str| if text.is_empty() { Some(None) } else { Day::parse(text).map(Some) };
    let (from, to) = (day(from)?, day(to)?);
    let ordered = from.zip(to).is_none_or(|(from, to)| from <= to);
    (ordered && (from.is_some() || to.is_some())).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::super::sample::bytes;
    use super::*;

    #[test]
    fn parties_print_as_they_were_read_and_errors_name_the_part() {
        let bytes = bytes(&["a1 i supports quoted - 2021-08-04", "b1 i opposes quoted - 2021-08-04"]);
        let atlas = Atlas::open(&bytes).expect("the sample opens");
        for text in ["a1", "side:b", "outlet:gazette", "document:d", "a1@2021-03-01..2021-08-31", "a1@2021-03-01..", "side:a@..2021-08-31"]
        {
            assert_eq!(Party::parse(&atlas, text).map(|party| party.print(&atlas)).as_deref(), Ok(text));
        }
        for (text, error) in [
            ("nobody", "unknown actor “nobody”"),
            ("", "unknown actor “”"),
            ("side:x@2021-03-01..", "unknown side “x”"),
            ("place:kabul", "unknown kind of party “place”: expected side, outlet or document"),
            ("a1@", "bad days “”"),
            ("a1@..", "bad days “..”"),
            ("a1@2021-08-31", "bad days “2021-08-31”"),
            ("a1@2021-08-31..2021-03-01", "bad days “2021-08-31..2021-03-01”"),
            ("a1@x..2021-03-01", "bad days “x..2021-03-01”"),
        ] {
            let found = Party::parse(&atlas, text).expect_err(text).to_string();
            assert!(found.starts_with(error), "{text}: {found}");
        }
    }
}
