//! Ids from titles and file names.
use atlas_core::index::tokenize::fold;
use std::collections::BTreeSet;

/// Letters of an id; it stands in addresses.
const LONGEST: usize = 40;

/// Lower-case ASCII letters, digits and hyphens; empty where nothing of the text is left.
pub fn slug(text: &str) -> String {
    let folded = fold(text);
    let mut slug = String::new();
    for word in folded.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’')) {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        let longer = slug.len() + 1 + word.len();
        if word.is_empty() || (!slug.is_empty() && longer > LONGEST) {
            if word.is_empty() {
                continue;
            }
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().take(LONGEST));
    }
    slug
}

/// An id that none of the others is: the first of these texts that leaves one, with a number where it is taken.
pub fn unique(texts: &[&str], taken: &mut BTreeSet<String>) -> String {
    let base = texts.iter().map(|text| slug(text)).find(|slug| !slug.is_empty()).unwrap_or_else(|| "document".to_owned());
    let numbered = (2..).map(|n| format!("{base}-{n}"));
    let id = std::iter::once(base.clone()).chain(numbered).find(|id| !taken.contains(id)).unwrap_or(base);
    taken.insert(id.clone());
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_short_plain_and_unique() {
        let mut taken = BTreeSet::new();
        for (texts, id) in [
            (&["Größe & Maß: 100 % für Łódź!"][..], "grosse-mass-100-fur-lodz"),
            (&["Größe & Maß: 100 % für Łódź!"], "grosse-mass-100-fur-lodz-2"),
            (&["新しい", "minutes #3"], "minutes-3"),
            (&["新しい", "新"], "document"),
            (&["The board’s crane that was to be paid for twice by everybody"], "the-boards-crane-that-was-to-be-paid-for"),
        ] {
            assert_eq!(unique(texts, &mut taken), id);
        }
    }
}
