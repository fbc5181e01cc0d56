//! The terms of the texts.
use super::StrRef;
use zerocopy::little_endian::U32;
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

row! {
    /// A form that does not begin as its stem does (`dying`, stem `die`).
    IrregularRow {
        /// Its stem.
        stem: StrRef,
        /// Its id.
        form: U32,
    }
}

row! {
    /// A language of the reports.
    LanguageRow {
        /// The primary subtag of its tags, in small letters.
        tag: StrRef,
        /// 1 where the forms of its words are known.
        is_stemmed: u8,
    }
}

row! {
    /// A form that stands in reports of a language, with one of its stems there. English forms have none: their stems are made when
    /// they are asked for.
    StemRow {
        /// Row of the language.
        language: u8,
        /// The stem.
        stem: StrRef,
        /// The id of the form.
        form: U32,
    }
}

row! {
    /// A compound (`cease-fire`): its joined form and its parts.
    CompoundRow {
        /// Id of the joined form.
        joined: U32,
        /// Its parts, parted by spaces.
        parts: StrRef,
    }
}

row! {
    /// A name, by how it sounds.
    NameKeyRow {
        /// Its key.
        key: StrRef,
        /// A spelling of it that occurs: a form, or several words.
        text: StrRef,
    }
}

row! {
    /// A common word that could be taken for a misspelt name.
    CommonWordRow {
        /// The word.
        word: StrRef,
    }
}
