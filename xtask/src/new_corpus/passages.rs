//! Where passages begin in a text whose blank lines do not say it.
use super::lines::{Block, Line, is_broken_early, width};

/// Words of a block that is long enough to be looked at although blank lines part the text; as many as make a passage hard to quote.
const LONG: usize = 150;
/// An indentation of fewer columns than this may be chance.
const INDENTED: usize = 2;

/// The lines on which a passage begins inside a block: all but those behind a blank line or behind a line of another kind.
pub fn starts(blocks: &[Block<'_>]) -> Vec<usize> {
    let n_words = |block: &[Line<'_>]| block.iter().map(Line::n_words).sum::<usize>();
    let all: usize = blocks.iter().map(|block| n_words(block)).sum();
    let is_looked_at = |block: &&Block<'_>| block.len() > 1 && (n_words(block) > LONG || 2 * n_words(block) > all);
    blocks.iter().filter(is_looked_at).flat_map(|block| inside(block)).collect()
}

fn inside(block: &[Line<'_>]) -> Vec<usize> {
    let pairs = || block.windows(2).map(|pair| (&pair[0], &pair[1]));
    let base = block.iter().map(|line| line.indent).min().unwrap_or(0);
    let is_indented = |line: &Line<'_>| line.indent >= base + INDENTED;
    let n_indented = block.iter().filter(|line| is_indented(line)).count();
    // Of some lines that are all indented, as a quotation may be, only those begin a passage that follow the end of a sentence.
    let by_indent = |before: &Line<'_>, line: &Line<'_>| is_indented(line) && (!is_indented(before) || before.ends_sentence());
    if n_indented > 0 && pairs().any(|(before, line)| by_indent(before, line)) {
        return pairs().filter(|(before, line)| by_indent(before, line)).map(|(_, line)| line.number).collect();
    }
    // Where nearly all lines end with a sentence, each is a paragraph.
    let n_ends = block.iter().filter(|line| line.ends_sentence()).count();
    if block.len() > 2 && 5 * n_ends >= 4 * block.len() {
        return block[1..].iter().map(|line| line.number).collect();
    }
    let width = width(block);
    let by_wrap = |before: &Line<'_>, line: &Line<'_>| before.ends_sentence() && !line.goes_on() && is_broken_early(before, line, width);
    pairs().filter(|(before, line)| by_wrap(before, line)).map(|(_, line)| line.number).collect()
}

#[cfg(test)]
mod tests {
    use super::super::lines::blocks;
    use super::*;

    #[test]
    fn passages_begin_at_blank_lines_indentations_or_behind_short_last_lines() {
        let wrapped = "The harbour board met on Monday and spoke\nof the new crane for an hour.\nMembers asked what it would cost to run\nand who would be trained to work it. The\nchair had no answer.\nThe board meets again in May.";
        for (text, expected) in [
            ("One paragraph.\n\nAnother one\nof two lines.\n\nA third.", vec![]),
            ("    The board met on Monday and\nspoke of the crane.\n    It meets again in May, and\nthe crane comes in June.", vec![3]),
            ("\tThe board met. It\nspoke.\r\n\tIt rose\r\nat ten.", vec![3]),
            (wrapped, vec![3, 6]),
            ("The board met.\nIt spoke of the crane.\nIt rose at ten.\nThe crane comes in June.", vec![2, 3, 4]),
            ("Only one line, however long it is.", vec![]),
            // A quotation that is set in goes on over its lines.
            ("The chair read a letter out in full, which said of it\n    that the crane was old, and\n    that it was too slow", vec![2]),
        ] {
            assert_eq!(starts(&blocks(text)), expected, "{text}");
        }
    }
}
