//! The arguments of the functions, and the filter that most of them take.
use super::error::ApiError;
use super::given::Arguments;
use crate::index::Atlas;
use crate::model::Day;
use crate::query::{Asked, Facet, Filter};
use serde::Deserialize;
use serde::de::{DeserializeOwned, Error, SeqAccess, Unexpected};

/// What narrows an answer. Values of one facet are alternatives; facets, query and days all have to be met.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Filter", optional_fields))]
pub struct FilterArgument {
    /// Query as typed in the search field.
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub q: Option<Text>,
    /// Ids of reports.
    pub document: Option<Ids>,
    /// Ids of their outlets.
    pub outlet: Option<Ids>,
    /// Ids of sides.
    pub side: Option<Ids>,
    /// Ids of those who hold a position.
    pub actor: Option<Ids>,
    /// Ids of questions.
    pub issue: Option<Ids>,
    /// `supports`, `opposes` or `mixed`.
    pub position: Option<Ids>,
    /// `quoted`, `paraphrased`, `unnamed` or `conduct`.
    pub voice: Option<Ids>,
    /// Ids of places that are named.
    pub place: Option<Ids>,
    /// First day on which something was said.
    pub from: Option<Day>,
    /// Last day on which something was said.
    pub to: Option<Day>,
    /// Search lines that are not article text too.
    #[cfg_attr(test, ts(as = "Option<bool>"))]
    pub non_article: Option<Switch>,
    /// False leaves out headlines, subheadings and captions.
    #[cfg_attr(test, ts(as = "Option<bool>"))]
    pub headlines: Option<Switch>,
    /// Number of hits returned, 20 if not given.
    #[cfg_attr(test, ts(as = "Option<f64>"))]
    pub limit: Option<Count>,
    /// Hits left out at the start.
    #[cfg_attr(test, ts(as = "Option<f64>"))]
    pub offset: Option<Count>,
}

impl FilterArgument {
    /// The filter, of this corpus.
    ///
    /// # Errors
    /// The first id that the corpus does not have.
    pub fn filter(&self, atlas: &Atlas<'_>) -> Result<Filter, ApiError> {
        let mut filter = Filter {
            q: self.q.as_ref().map_or_else(String::new, |Text(q)| q.clone()),
            from: self.from,
            to: self.to,
            non_article: self.non_article == Some(Switch(true)),
            without_headlines: self.headlines == Some(Switch(false)),
            ..Filter::default()
        };
        for facet in Facet::ALL {
            for id in self.ids(*facet) {
                let unknown = || ApiError::UnknownId { key: facet.as_str().to_owned(), id: id.clone() };
                filter.selections.insert(*facet, facet.value_of(atlas, id).ok_or_else(unknown)?);
            }
        }
        Ok(filter)
    }

    fn ids(&self, facet: Facet) -> &[String] {
        let ids = match facet {
            Facet::Document => &self.document,
            Facet::Outlet => &self.outlet,
            Facet::Side => &self.side,
            Facet::Actor => &self.actor,
            Facet::Issue => &self.issue,
            Facet::Position => &self.position,
            Facet::Voice => &self.voice,
            Facet::Place => &self.place,
        };
        ids.as_ref().map_or(&[], |Ids(ids)| ids)
    }
}

/// What a filter alone asks for.
///
/// # Errors
/// A key, an id or a value that does not fit.
pub fn asked_of(atlas: &Atlas<'_>, arguments: Arguments) -> Result<Asked, ApiError> {
    asked_and::<Nothing>(atlas, arguments).map(|(asked, _)| asked)
}

/// What a filter asks for, and what belongs to one function alone.
///
/// # Errors
/// A key, an id or a value that does not fit.
pub fn asked_and<T: DeserializeOwned>(atlas: &Atlas<'_>, mut arguments: Arguments) -> Result<(Asked, T), ApiError> {
    let (filter, own) = (arguments.take::<FilterArgument>(), arguments.take::<T>());
    arguments.end()?;
    // The query is evaluated only once all arguments fit.
    let (filter, own) = (filter?.filter(atlas)?, own?);
    Ok((Asked::new(atlas, filter), own))
}

/// No keys of its own.
#[derive(Deserialize)]
struct Nothing {}

/// Text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text(pub String);

/// A whole number from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count(pub usize);

/// Yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Switch(pub bool);

/// Yes or no, or the word for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SwitchOrWord(pub bool);

/// One id, or several in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string | string[]"))]
pub struct Ids(pub Vec<String>);

/// The visitor of each, by what it accepts.
macro_rules! reads {
    ($type:ident, $expected:expr, $($visit:tt)*) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Reader;
                impl<'de> serde::de::Visitor<'de> for Reader {
                    type Value = $type;

                    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        formatter.write_str($expected)
                    }

                    $($visit)*
                }
                deserializer.deserialize_any(Reader)
            }
        }
    };
}
pub(super) use reads;

reads! {
    Text,
    "text",
    fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
        Ok(Text(text.to_owned()))
    }
}

reads! {
    Switch,
    "true or false",
    fn visit_bool<E: Error>(self, on: bool) -> Result<Switch, E> {
        Ok(Switch(on))
    }
}

reads! {
    SwitchOrWord,
    "true or false",
    fn visit_bool<E: Error>(self, on: bool) -> Result<SwitchOrWord, E> {
        Ok(SwitchOrWord(on))
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<SwitchOrWord, E> {
        word.parse().map(SwitchOrWord).map_err(|_| E::invalid_value(Unexpected::Str(word), &self))
    }
}

reads! {
    Count,
    "a whole number from 0",
    fn visit_f64<E: Error>(self, number: f64) -> Result<Count, E> {
        let whole = number >= 0.0 && number.fract() == 0.0;
        if whole { Ok(Count(number as usize)) } else { Err(E::invalid_value(Unexpected::Float(number), &self)) }
    }
}

reads! {
    Ids,
    "text",
    fn visit_str<E: Error>(self, id: &str) -> Result<Ids, E> {
        Ok(Ids(vec![id.to_owned()]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Ids, A::Error> {
        let mut ids = Vec::new();
        while let Some(Text(id)) = list.next_element()? {
            ids.push(id);
        }
        Ok(Ids(ids))
    }
}
