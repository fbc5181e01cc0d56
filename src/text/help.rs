//! Words of the help card. `xtask finish` writes it into the HTML with examples from the corpus; the program only opens it.
use atlas_core::query::Form;

pub const LEAD: &str = "Every example finds something in this corpus. Choose one to try it.";
pub const FOOT: &str = "All of these can be combined, and - excludes any of them. The value of a field, an id or a name, follows its colon without a space. A name that does not occur is replaced by one that is spelt or sounds like it, other spellings and names are searched too, and a country with its people; a note above the results says so and lets you decline. Words are found in all their inflections, names only as they are. Use quotation marks to search for the exact word.";

/// What a form asks for.
pub fn rule(form: Form) -> &'static str {
    match form {
        Form::Words => "all of these words, in any order and in all their forms",
        Form::Phrase => "exactly these words, in this order",
        Form::Prefix => "words that begin with these letters",
        Form::Not => "the first but not the second",
        Form::Or => "either one; OR in capitals",
        Form::Group => "parentheses group words",
        Form::Near => "within five words of each other, in any order",
        Form::Actor => "passages with a statement by this actor",
        Form::Side => "passages with a statement by this side",
        Form::Issue => "passages with a statement on this issue",
        Form::Outlet => "reports from this outlet",
        Form::Place => "passages that name this place",
        Form::Before => "published before this day, month or year",
        Form::After => "published after this day, month or year",
    }
}
