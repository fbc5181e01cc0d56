//! What the concordance adds to the state: the order of the lines, how much they show, the window of the collocates.
use crate::query::{Context, SortKey, Strength, Window};

/// The choices of the concordance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kwic {
    /// What the lines are sorted by, level by level; at least one, none twice.
    pub sort: Vec<SortKey>,
    /// How much of the passage a line shows.
    pub context: Context,
    /// The words that count as neighbours.
    pub window: Window,
    /// How often a collocate stands in the window at least: one of `LEAST`.
    pub least: u32,
    /// The order of the collocates.
    pub by: Strength,
    /// Lines whose window holds this word; empty for all lines.
    pub with: String,
}

impl Default for Kwic {
    fn default() -> Self {
        Self {
            sort: vec![SortKey::R1, SortKey::R2, SortKey::R3],
            context: Context::Line,
            window: Window { left: 5, right: 5 },
            least: 3,
            by: Strength::G2,
            with: String::new(),
        }
    }
}

impl Kwic {
    /// Levels of sorting.
    pub const LEVELS: usize = 3;
    /// What `least` may be.
    pub const LEAST: [u32; 6] = [1, 2, 3, 5, 10, 20];

    /// Sorts by another key at a level. None ends the levels there; a key that stands at another level goes from there.
    pub fn set_level(&mut self, level: usize, key: Option<SortKey>) {
        self.sort.truncate(if key.is_some() { Self::LEVELS } else { level.max(1) });
        let Some(key) = key else { return };
        self.sort.retain(|other| *other != key);
        let level = level.min(self.sort.len());
        if level < self.sort.len() {
            self.sort[level] = key;
        } else {
            self.sort.push(key);
        }
    }

    /// Keys and values of what is not as at first; `sort` only where the view is the concordance.
    #[must_use]
    pub fn pairs(&self, with_sort: bool) -> Vec<(&'static str, String)> {
        let first = Self::default();
        let value = |differs: bool, value: String| differs.then_some(value);
        let sort = self.sort.iter().map(|key| key.as_str()).collect::<Vec<_>>().join(",");
        let values = [
            ("sort", value(with_sort && self.sort != first.sort, sort)),
            ("context", value(self.context != first.context, self.context.as_str().to_owned())),
            ("window", value(self.window != first.window, self.window.print())),
            ("min", value(self.least != first.least, self.least.to_string())),
            ("by", value(self.by != first.by, self.by.as_str().to_owned())),
            ("with", value(self.with != first.with, self.with.clone())),
        ];
        values.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
    }

    /// Reads one key; none if it is not one of these, false if the value does not fit.
    pub fn read(&mut self, key: &str, value: &str) -> Option<bool> {
        let fits = match key {
            "sort" => levels(value).map(|sort| self.sort = sort),
            "context" => Context::parse(value).map(|context| self.context = context),
            "window" => Window::parse(value).map(|window| self.window = window),
            "min" => Self::LEAST.into_iter().find(|least| least.to_string() == value).map(|least| self.least = least),
            "by" => Strength::parse(value).map(|by| self.by = by),
            "with" => (value.len() <= 200).then(|| self.with = value.to_owned()),
            _ => return None,
        };
        Some(fits.is_some())
    }
}

/// `r1,r2,r3`: keys of which none stands twice.
fn levels(text: &str) -> Option<Vec<SortKey>> {
    let keys: Vec<SortKey> = text.split(',').map(SortKey::parse).collect::<Option<_>>()?;
    let once = (1..keys.len()).all(|at| !keys[..at].contains(&keys[at]));
    (keys.len() <= Kwic::LEVELS && once).then_some(keys)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_at_most_three_and_each_once() {
        for (text, fits) in
            [("r1", true), ("l1,date", true), ("r1,r2,r3", true), ("", false), ("r1,", false), ("r4", false), ("r1,r1", false)]
        {
            assert_eq!(levels(text).is_some(), fits, "{text}");
        }
        assert!(levels("l1,l2,l3,r1").is_none());
    }

    #[test]
    fn choosing_a_key_for_a_level_leaves_none_twice() {
        for (level, key, expected) in [
            (0, Some(SortKey::L1), "l1,r2,r3"),
            (0, Some(SortKey::R2), "r2,r3"),
            (1, Some(SortKey::R1), "r2,r1"),
            (2, Some(SortKey::Date), "r1,r2,date"),
            (1, None, "r1"),
            (0, None, "r1"),
        ] {
            let mut kwic = Kwic::default();
            kwic.set_level(level, key);
            let found = kwic.sort.iter().map(|key| key.as_str()).collect::<Vec<_>>().join(",");
            assert_eq!(found, expected, "{level} {key:?}");
        }
    }
}
