//! The questions of the front page: each is held against what its link gives, and a mismatch says where it stands and what to do.
use crate::fixture::{good_corpus, shipped, shipped_corpus};

const LINK: &str = "link = \"q=peace\"";
const REMEDY: &str = "see what the link gives, and correct expects, the link or the answer";

/// The errors of the good corpus with another link and what is expected of it.
fn errors(link: &str, more: &str) -> Vec<String> {
    let corpus = good_corpus().replace("corpus.toml", LINK, &format!("link = \"{link}\"\n{more}"));
    corpus.read_checked().err().map(|errors| errors.iter().map(ToString::to_string).collect()).unwrap_or_default()
}

#[test]
fn a_question_that_keeps_its_word_is_no_error() {
    for (link, more) in [
        ("q=peace", ""),
        ("q=peace", "answer = \"That it is near, and that it is far.\""),
        ("q=peace", "expects = { passages = 2, documents = 2 }"),
        ("q=peace", "expects = { words = [\"peace is near\", \"PEACE IS FAR\"] }"),
        ("q=peace&document=beta", "expects = { passages = 1, documents = 1, words = [\"far\"] }"),
        ("view=concordance&q=peace", "expects = { passages = 2 }"),
        ("id=beta", "expects = { words = [\"far\"] }"),
        ("id=alpha.2", "expects = { words = [\"The Gazette says: peace is near\"] }"),
        ("view=timeline", "expects = { words = [\"Peace is said to be near\", \"peace is near\"] }"),
    ] {
        assert_eq!(errors(link, more), Vec::<String>::new(), "{link} {more}");
    }
}

#[test]
fn a_question_that_does_not_keep_its_word_names_line_and_remedy() {
    let words = "see what the link gives, and correct words, the link or the answer";
    for (link, more, expected) in [
        (
            "q=peace",
            "expects = { passages = 3 }",
            format!("corpus.toml:13:11: expected 3 passages by the link, found 2 passages; {REMEDY}"),
        ),
        (
            "q=peace",
            "expects = { passages = 2, documents = 1 }",
            format!("corpus.toml:13:11: expected 1 document by the link, found 2 documents; {REMEDY}"),
        ),
        (
            "q=peace",
            "expects = { words = [\"near\", \"war\"] }",
            format!("corpus.toml:13:30: expected “war” in what the link shows, found nothing like it; {words}"),
        ),
        (
            // What stands in the report, but not in the passage that is open.
            "id=alpha.2",
            "expects = { words = [\"Nobody agrees\"] }",
            format!("corpus.toml:13:22: expected “Nobody agrees” in what the link shows, found nothing like it; {words}"),
        ),
        (
            "view=timeline",
            "expects = { words = [\"Peace is far\"] }",
            format!("corpus.toml:13:22: expected “Peace is far” in what the link shows, found nothing like it; {words}"),
        ),
        (
            "q=peace&colour=red",
            "",
            "corpus.toml:12:8: expected a link without what the page ignores, found the unknown key “colour”; correct the link".to_owned(),
        ),
        ("id=gamma", "", "corpus.toml:12:8: expected a link to something that is there, found id “gamma”; correct the link".to_owned()),
        (
            "q=peace",
            "expects = { passages = 1.5 }",
            "corpus.toml:13:24: expected a whole number from 0, found 1.5; correct passages".to_owned(),
        ),
        (
            "q=peace",
            "expects = { pages = 2 }",
            "corpus.toml:13:13: expected one of the fields documents, passages, words, found “pages”; rename or remove the field"
                .to_owned(),
        ),
    ] {
        assert_eq!(errors(link, more), [expected], "{link} {more}");
    }
}

#[test]
fn questions_are_held_against_the_whole_texts_whatever_is_published() {
    let corpus = good_corpus().replace("corpus.toml", LINK, &format!("{LINK}\nexpects = {{ passages = 2 }}"));
    let corpus = corpus.replace("corpus.toml", "\"full\"", "\"quotes-only\"").read_checked();
    assert_eq!(corpus.map(|corpus| corpus.info.publish.as_str()), Ok("quotes-only"));
}

#[test]
fn every_question_of_the_shipped_corpus_has_an_answer_that_holds() {
    assert!(shipped().info.questions.iter().all(|question| !question.answer.is_empty()));
    assert_eq!(shipped_corpus().read_checked().err(), None);
    // Each view shows what its words are held against, and nothing else.
    for (from, to) in [
        ("\"eight of 34 provincial capitals\"", "\"nine of 34 provincial capitals\""),
        ("\"claimed it had overrun Aybak\"", "\"claimed it had overrun Herat\""),
        ("\"keep air strikes\"", "\"stop air strikes\""),
        ("\"Pforzheimer\"", "\"Roggio\""),
        ("\"up to a handful of air attacks a day\"", "\"up to a dozen of air attacks a day\""),
    ] {
        let errors = shipped_corpus().replace("corpus.toml", from, to).read_checked().err().map(|errors| errors.to_string());
        assert!(errors.is_some_and(|errors| errors.lines().count() == 1 && errors.contains("in what the link shows")), "{to}");
    }
}
