//! Verbs of saying in a text, by the language of its report.
use crate::index::tokenize::{stem, tokenize};
use crate::model::language::is_of;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

/// English verbs with which reports tell what somebody says. Their inflected forms are found by their stems.
const ENGLISH: &[&str] = &[
    "say",
    "tell",
    "add",
    "ask",
    "answer",
    "reply",
    "warn",
    "call",
    "claim",
    "state",
    "announce",
    "declare",
    "insist",
    "acknowledge",
    "admit",
    "concede",
    "note",
    "tweet",
    "write",
    "argue",
    "suggest",
    "denounce",
    "condemn",
    "accuse",
    "promise",
    "pledge",
    "vow",
    "demand",
    "urge",
    "deny",
    "reject",
    "confirm",
    "describe",
    "explain",
    "stress",
    "emphasize",
    "predict",
    "recount",
    "report",
    "speak",
    "exult",
];

/// Forms of these verbs that are nearly always a noun: “a member state”, “states”.
const NOUNS: &[&str] = &["state", "states"];

static STEMS: LazyLock<BTreeSet<String>> = LazyLock::new(|| ENGLISH.iter().map(|verb| stem(verb)).collect());

/// Whether the verbs of a language are known; `language` is a BCP 47 tag.
pub fn has_verbs_of(language: &str) -> bool {
    is_of(language, "en")
}

/// The English verbs of saying in a text, and *according to*.
pub fn verbs_in(text: &str) -> Vec<Range<usize>> {
    let words: Vec<_> = tokenize(text).into_iter().filter(|token| !token.joined).collect();
    let verb = |at: usize| {
        let (word, next) = (words.get(at)?, words.get(at + 1));
        if let Some(to) = next.filter(|next| word.form == "according" && next.form == "to") {
            return Some(word.range.start..to.range.end);
        }
        let is_verb = !NOUNS.contains(&word.form.as_str()) && STEMS.contains(&stem(&word.form));
        is_verb.then(|| word.range.clone())
    };
    (0..words.len()).filter_map(verb).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> String {
        verbs_in(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn verbs_are_found_in_all_their_forms() {
        for forms in [
            "say says said saying",
            "tell tells told telling",
            "add adds added adding",
            "ask asks asked asking",
            "answer answers answered answering",
            "reply replies replied replying",
            "warn warns warned warning",
            "call calls called calling",
            "claim claims claimed claiming",
            "stated stating",
            "announce announces announced announcing",
            "declare declares declared declaring",
            "insist insists insisted insisting",
            "acknowledge acknowledges acknowledged acknowledging",
            "admit admits admitted admitting",
            "concede concedes conceded conceding",
            "note notes noted noting",
            "tweet tweets tweeted tweeting",
            "write writes wrote written writing",
            "argue argues argued arguing",
            "suggest suggests suggested suggesting",
            "denounce denounces denounced denouncing",
            "condemn condemns condemned condemning",
            "accuse accuses accused accusing",
            "promise promises promised promising",
            "pledge pledges pledged pledging",
            "vow vows vowed vowing",
            "demand demands demanded demanding",
            "urge urges urged urging",
            "deny denies denied denying",
            "reject rejects rejected rejecting",
            "confirm confirms confirmed confirming",
            "describe describes described describing",
            "explain explains explained explaining",
            "stress stresses stressed stressing",
            "emphasize emphasizes emphasized emphasizing",
            "predict predicts predicted predicting",
            "recount recounts recounted recounting",
            "report reports reported reporting",
            "speak speaks spoke spoken speaking",
            "exult exults exulted exulting",
        ] {
            assert_eq!(found(forms), forms);
        }
        assert_eq!(found("officials SAID, Warned; “told”"), "SAID Warned told");
        assert_eq!(found("quiet, according  to officials; according\nto the letter"), "according  to according\nto");
    }

    #[test]
    fn words_that_are_only_like_them_are_not() {
        let others = "statement reporter speaker spokesman teller caller addition denial rejection promissory argument urgent noteworthy \
            recalled addressed reportedly announcement not that united states State Department according with accord taskforce";
        assert_eq!(found(others), "");
    }

    #[test]
    fn the_language_decides_whether_verbs_are_known() {
        assert_eq!(["en", "en-GB", "EN", "fr", "enm", ""].map(has_verbs_of), [true, true, true, false, false, false]);
    }
}
