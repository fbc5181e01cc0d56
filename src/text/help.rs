//! Words of the help card. `xtask finish` writes it into the HTML with examples from the corpus; the program only opens it.
use atlas_core::query::Form;

pub const LEAD: &str = "Each example finds something in this corpus. Choose one to see what.";
pub const FOOT: &str = "All of these combine, and - denies any of them. The value of a field stands right after its colon: an id or a name. A word of five letters or more that does not occur is corrected, and other spellings and names are searched too; both are said above the results, and quotation marks search the very word.";

/// What a form asks for.
pub fn rule(form: Form) -> &'static str {
    match form {
        Form::Words => "all of these words, in any order; one word stands for its other forms too",
        Form::Phrase => "these very words, in this order",
        Form::Prefix => "words that begin so",
        Form::Not => "the first without the second",
        Form::Or => "either; OR in capitals",
        Form::Group => "parentheses hold together",
        Form::Near => "at most five words from the one to the other, in any order",
        Form::Actor => "a statement of this actor is in the passage",
        Form::Side => "a statement of this side is in the passage",
        Form::Issue => "a statement on this issue is in the passage",
        Form::Outlet => "the report is of this outlet",
        Form::Place => "this place is named",
        Form::Before => "published before this day",
        Form::After => "published after this day",
    }
}
