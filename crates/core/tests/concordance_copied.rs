//! Lines of a concordance as text to be pasted.
use crate::concordance::{Lines, REPORTS, asked, bytes_of, lines_of};
use crate::fixture::shipped_atlas;
use atlas_core::export::concordance_text;
use atlas_core::model::TextQuality;
use atlas_core::query::{Asked, Context, RunningWords, concordance, search};

#[test]
fn lines_are_copied_as_text_in_the_order_given() {
    let bytes = bytes_of(&REPORTS);
    let Lines { atlas, lines, .. } = lines_of(&bytes, "attack OR want");
    let copied = concordance_text(&atlas, &lines, &[1, 0, 9], Context::Line);
    let expected = "No ceasefire: the Taliban\tattack\t.\tDocument 1\td1.1\t2021-03-15\n\
        The Taliban\twant\tpeace. Peace talks with the Taliban go on.\tDocument 0\td0.1\t2021-03-14\n";
    assert_eq!(copied, expected);
    // A translation by machine says so wherever it is quoted, and a date that is no day is none.
    let atlas = shipped_atlas();
    let (words, answer) = (RunningWords::new(&atlas), search(&atlas, &Asked::new(&atlas, asked("taliban"))));
    let lines = concordance(&atlas, &words, &answer);
    let order: Vec<usize> = (0..lines.len()).collect();
    let copied = concordance_text(&atlas, &lines, &order, Context::Passage);
    let n_machine = |text: &str| text.lines().filter(|line| line.ends_with("\tmachine-translated")).count();
    let of_machine = lines.iter().filter(|line| {
        let document = atlas.document(atlas.passage(line.passage).document);
        document.text_quality == TextQuality::MachineTranslated.code()
    });
    assert_eq!((copied.lines().count(), n_machine(&copied)), (lines.len(), of_machine.count()));
    assert!(copied.contains("\t2021-03-01/2021-03-31\n"), "{copied:.400}");
}
