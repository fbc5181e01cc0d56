//! Words of the codebook: kinds of lines, positions, voices.
use super::NOT_ARTICLE;
use atlas_core::model::{LineKind, OutletBasis, Position, Voice};

pub fn outlet_basis(basis: OutletBasis, words: &str) -> String {
    match basis {
        OutletBasis::Stated => format!("stated: “{words}”"),
        OutletBasis::Inferred => format!("inferred from “{words}”"),
        OutletBasis::NotStated => String::new(),
    }
}

pub fn line_kind(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Text => "Text",
        LineKind::Title => "Title",
        LineKind::Subheading => "Subheading",
        LineKind::Caption => "Caption",
        LineKind::RepeatedTitle => "repeated title",
        LineKind::InsertedLink => "inserted link",
        LineKind::Credit => "credit",
        LineKind::RatingWidget => "rating widget",
        LineKind::Navigation => "navigation",
        LineKind::Hashtags => "hashtags",
    }
}

pub fn folded(kind: LineKind) -> String {
    format!("{NOT_ARTICLE}: {}", line_kind(kind))
}

pub fn position(position: Position) -> &'static str {
    match position {
        Position::Supports => "supports",
        Position::Opposes => "opposes",
        Position::Mixed => "mixed",
    }
}

pub fn position_glyph(position: Position) -> &'static str {
    match position {
        Position::Supports => "+",
        Position::Opposes => "−",
        Position::Mixed => "±",
    }
}

pub fn voice(voice: Voice) -> &'static str {
    match voice {
        Voice::Quoted => "quoted",
        Voice::Paraphrased => "paraphrased",
        Voice::Unnamed => "unnamed source",
        Voice::Conduct => "conduct",
        Voice::Report => "the report itself",
    }
}

pub fn voice_rule(voice: Voice) -> &'static str {
    match voice {
        Voice::Quoted => "The text gives the actor’s words in quotation marks.",
        Voice::Paraphrased => "The reporter puts what a named actor says or believes into other words.",
        Voice::Unnamed => "Any words, quoted or paraphrased, from a source that is not named; takes precedence over the other two.",
        Voice::Conduct => {
            "The reporter describes what an actor does, and the action takes a side. Shown beside the words, never counted with them."
        }
        Voice::Report => "The report says it in its own voice.",
    }
}
