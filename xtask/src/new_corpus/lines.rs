//! The lines of a text, as guessing needs them.

/// One line.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// Counted from 1.
    pub number: usize,
    /// Without white space at its ends.
    pub text: &'a str,
    /// White space before it, in columns; a tab counts as four.
    pub indent: usize,
}

impl Line<'_> {
    pub fn n_chars(&self) -> usize {
        self.text.chars().count()
    }

    pub fn n_words(&self) -> usize {
        self.text.split_whitespace().count()
    }

    /// Whether it ends as sentences do.
    pub fn ends_sentence(&self) -> bool {
        self.text.trim_end_matches(['"', '\'', '”', '’', '“', '»', ')', ']']).ends_with(['.', '!', '?', ':', '…'])
    }

    /// Whether it begins as sentences do not: in the middle of one.
    pub fn goes_on(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_lowercase)
    }
}

/// Lines that follow each other, none of them blank.
pub type Block<'a> = Vec<Line<'a>>;

/// The text's blocks, parted by blank lines.
pub fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = vec![Vec::new()];
    for (number, raw) in (1..).zip(text.split('\n')) {
        let text = raw.trim();
        if text.is_empty() {
            blocks.push(Vec::new());
            continue;
        }
        let white = raw.chars().take_while(|c| c.is_whitespace());
        let indent = white.map(|c| if c == '\t' { 4 } else { 1 }).sum();
        if let Some(block) = blocks.last_mut() {
            block.push(Line { number, text, indent });
        }
    }
    blocks.retain(|block| !block.is_empty());
    blocks
}

/// Characters of the longest line: where a hard-wrapped text is wrapped.
pub fn width(lines: &[Line<'_>]) -> usize {
    lines.iter().map(|line| line.indent + line.n_chars()).max().unwrap_or(0)
}

/// Whether the first word of a line would have fitted behind the line before: then the line was broken on purpose.
pub fn is_broken_early(before: &Line<'_>, line: &Line<'_>, width: usize) -> bool {
    let word = line.text.split_whitespace().next().map_or(0, |word| word.chars().count());
    before.indent + before.n_chars() + 1 + word <= width
}
