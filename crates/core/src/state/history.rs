//! What the browser's history does with a change, and which changes are one entry of it.

/// What is moved step by step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slider {
    /// The day of the map.
    Day,
    /// The first day of the filter.
    From,
    /// The last day of the filter.
    To,
}

/// What an action means to the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// A choice: Back undoes it.
    Push,
    /// A step on a slider: Back undoes all steps on it that follow one another.
    Step(Slider),
    /// Typing and going through: the entry is replaced.
    Replace,
    /// The address already says it.
    Keep,
}

/// How the address is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// As a new entry.
    New,
    /// In place of the present one.
    Same,
}

/// What happened last, which decides whether a step on a slider goes on with a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Course(Option<Slider>);

impl Course {
    /// How the address is to be written, if at all. Whatever is no step on the same slider ends a run.
    pub fn follow(&mut self, history: History) -> Option<Entry> {
        let before = self.0;
        self.0 = match history {
            History::Step(slider) => Some(slider),
            _ => None,
        };
        match history {
            History::Push => Some(Entry::New),
            History::Step(_) if before == self.0 => Some(Entry::Same),
            History::Step(_) => Some(Entry::New),
            History::Replace => Some(Entry::Same),
            History::Keep => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_on_one_slider_that_follow_one_another_are_one_entry() {
        use History::{Keep, Push, Replace, Step};
        let mut course = Course::default();
        for (history, entry) in [
            (Step(Slider::Day), Some(Entry::New)),
            (Step(Slider::Day), Some(Entry::Same)),
            (Step(Slider::Day), Some(Entry::Same)),
            (Step(Slider::From), Some(Entry::New)),
            (Step(Slider::Day), Some(Entry::New)),
            (Push, Some(Entry::New)),
            (Step(Slider::Day), Some(Entry::New)),
            (Replace, Some(Entry::Same)),
            (Step(Slider::Day), Some(Entry::New)),
            (Keep, None),
            (Step(Slider::Day), Some(Entry::New)),
            (Step(Slider::Day), Some(Entry::Same)),
        ] {
            assert_eq!(course.follow(history), entry, "{history:?}");
        }
    }
}
