//! Keys that act wherever the focus is.

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Leaves what is open. It types nothing, so it works even where shortcuts are off.
    Leave,
    /// Goes to the search field.
    Search,
    /// Shows the list of keys.
    Keys,
    /// Goes to the next result, entry or row; in a report with hits to the next hit.
    Next,
    /// The same, backwards.
    Previous,
    /// Opens a view, by its place among those that the corpus has.
    Open(usize),
}

impl Shortcut {
    /// The shortcut of a key, as the browser names it.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "Escape" => Self::Leave,
            "/" => Self::Search,
            "?" => Self::Keys,
            "j" => Self::Next,
            "k" => Self::Previous,
            _ if key.len() == 1 => Self::Open(key.parse::<usize>().ok()?.checked_sub(1)?),
            _ => return None,
        })
    }

    /// Whether it can be switched off.
    #[must_use]
    pub fn is_optional(self) -> bool {
        self != Self::Leave
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_open_the_views_in_their_order() {
        assert_eq!(Shortcut::of_key("1"), Some(Shortcut::Open(0)));
        assert_eq!(Shortcut::of_key("3"), Some(Shortcut::Open(2)));
        for key in ["0", "99", "x", "Enter", ""] {
            assert_eq!(Shortcut::of_key(key), None, "{key}");
        }
    }

    #[test]
    fn escape_alone_cannot_be_switched_off() {
        for key in ["/", "?", "j", "k", "1"] {
            assert!(Shortcut::of_key(key).is_some_and(Shortcut::is_optional), "{key}");
        }
        assert!(!Shortcut::Leave.is_optional());
    }
}
