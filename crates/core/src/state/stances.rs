//! What the stance views add to the state: the two compared, rows, order, measure.
use crate::index::Atlas;
use crate::stance::{Group, Measure, Normalisation, Party, Sort};

/// The choices of the stance views; where more than one would open a page, the two compared come first, then the measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stances {
    /// The first compared.
    pub a: Option<Party>,
    /// The second compared.
    pub b: Option<Party>,
    /// What rows and nodes stand for.
    pub group: Group,
    /// Order of rows and columns.
    pub sort: Sort,
    /// What agreement is measured by; none while its page is closed.
    pub measure: Option<Measure>,
    /// What it is divided by.
    pub normalisation: Normalisation,
    /// Whether nobody's views take part.
    pub pseudo: bool,
}

impl Default for Stances {
    fn default() -> Self {
        Self {
            a: None,
            b: None,
            group: Group::Actor,
            sort: Sort::Codebook,
            measure: None,
            normalisation: Normalisation::None,
            pseudo: false,
        }
    }
}

impl Stances {
    /// Keys and values of what is not as at first.
    #[must_use]
    pub fn pairs(&self, atlas: &Atlas<'_>) -> Vec<(&'static str, String)> {
        let first = Self::default();
        let party = |party: &Option<Party>| party.as_ref().map(|party| party.print(atlas));
        let words = |word: &str, differs: bool| differs.then(|| word.to_owned());
        let values = [
            ("a", party(&self.a)),
            ("b", party(&self.b)),
            ("group", words(self.group.as_str(), self.group != first.group)),
            ("sort", words(self.sort.as_str(), self.sort != first.sort)),
            ("measure", self.measure.map(|measure| measure.as_str().to_owned())),
            ("normalisation", words(self.normalisation.as_str(), self.normalisation != first.normalisation)),
            ("pseudo", words("1", self.pseudo)),
        ];
        values.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
    }

    /// Reads one key; none if it is not one of these, false if the value does not fit.
    pub fn read(&mut self, atlas: &Atlas<'_>, key: &str, value: &str) -> Option<bool> {
        let fits = match key {
            "a" => Party::parse(atlas, value).ok().map(|party| self.a = Some(party)),
            "b" => Party::parse(atlas, value).ok().map(|party| self.b = Some(party)),
            "group" => Group::parse(value).map(|group| self.group = group),
            "sort" => Sort::parse(value).map(|sort| self.sort = sort),
            "measure" => Measure::parse(value).map(|measure| self.measure = Some(measure)),
            "normalisation" => Normalisation::parse(value).map(|normalisation| self.normalisation = normalisation),
            "pseudo" => (value == "1").then(|| self.pseudo = true),
            _ => return None,
        };
        Some(fits.is_some())
    }
}
