//! `src/stance-atlas.d.ts`, written from the structs: what a page offers to scripts, in the words of TypeScript.
use super::*;
use crate::model::{ActorKind, Day, Layer, PlaceKind, Position, Precision, QuotationKind, SourceKind, TextQuality};
use crate::stance::{Group, Measure, Normalisation, Relation, Sort, Stance};
use std::path::Path;
use ts_rs::{Config, TS};

const HEAD: &str = "\
// What a page of Stance Atlas offers to scripts. Written by `UPDATE_TYPES=1 cargo test -p atlas-core --lib declarations` from the
// structs of crates/core/src/api, so do not edit it.
//
// Days are \"YYYY-MM-DD\"; with a `precision` they are the first day of the interval that it names. Every function answers with a
// promise, which rejects with an Error that names an unknown key, an unknown id, or a value that does not fit and what was expected.
";

const FUNCTIONS: &str = "\
export interface StanceAtlas {
  version(): Promise<Version>;
  documents(): Promise<DocumentInfo[]>;
  actors(): Promise<Actor[]>;
  /** In codebook order. */
  issues(): Promise<Issue[]>;
  places(): Promise<Place[]>;
  search(filter?: Filter | null): Promise<SearchAnswer>;
  /** In the order of the texts. */
  statements(filter?: Filter | null): Promise<Statement[]>;
  figures(filter?: Filter | null): Promise<Figure[]>;
  /** By the side and id of the speaker, and by the day on which the report was published. */
  quotations(filter?: Filter | null): Promise<Quotation[]>;
  /** By the side and id of anyone who takes part, is invited, is missing or hosts it, by its own place, and by when it is. */
  meetings(filter?: Filter | null): Promise<Meeting[]>;
  /** Every capital in the order of the corpus. */
  capitals(filter?: (Filter & AsOf) | null): Promise<Capital[]>;
  /** Every issue, in codebook order. */
  compare(parties: Filter & Parties): Promise<Compared[]>;
  /** A text; of a picture in pixels its bytes. */
  export(request: Filter & ExportOptions & { format: \"png\" }): Promise<Uint8Array>;
  export(request: Filter & ExportOptions): Promise<string>;
}

declare global {
  interface Window { stanceAtlas?: StanceAtlas }
  interface WindowEventMap { \"stance-atlas-ready\": Event }
}
";

fn declaration<T: TS>(config: &Config) -> String {
    readable(&format!("{}export {}\n", T::docs().unwrap_or_default(), T::decl(config)))
}

/// With comments on one line, and fields further in than the name of their type.
fn readable(declaration: &str) -> String {
    let joined = declaration.replace("/**\n * ", "/** ").replace("\n */", " */").replace(", };", ";\n};");
    let mut inside = false;
    let lines = joined.lines().map(|line| {
        let field = inside && line != "};";
        inside |= line.ends_with("{ ");
        let line = line.trim_end().replace("\n * ", " ");
        let line = if line.ends_with(',') { line[..line.len() - 1].to_owned() + ";" } else { line };
        if field { format!("  {line}\n") } else { format!("{line}\n") }
    });
    lines.collect()
}

/// Each type by its declaration, in the order in which they are read.
macro_rules! declared {
    ($config:expr, $($type:ty),* $(,)?) => {
        [$(declaration::<$type>($config)),*]
    };
}

fn declarations() -> String {
    let config = Config::new();
    let types = declared!(
        &config,
        Day,
        Precision,
        FilterArgument,
        Ids,
        Version<'static>,
        DocumentInfo<'static>,
        TextQuality,
        SearchAnswer<'static>,
        Hit<'static>,
        Facets<'static>,
        Actor<'static>,
        ActorKind,
        Issue<'static>,
        Place<'static>,
        PlaceKind,
        Statement<'static>,
        Position,
        Figure<'static>,
        FigureValue,
        Quotation<'static>,
        QuotationKind,
        Meeting<'static>,
        DayArgument,
        Capital<'static>,
        StatusReport<'static>,
        CapitalRecord<'static>,
        Span,
        RecordSource<'static>,
        SourceKind,
        Parties,
        PartyArgument,
        Compared<'static>,
        Relation,
        Cell<'static>,
        Stance,
        ExportArgument,
        What,
        Group,
        Sort,
        Measure,
        Normalisation,
        Layer,
    );
    [HEAD, &types.join("\n"), FUNCTIONS].join("\n")
}

#[test]
fn the_declarations_for_typescript_are_those_of_the_structs() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src/stance-atlas.d.ts");
    let found = declarations();
    if std::env::var_os("UPDATE_TYPES").is_some() {
        std::fs::write(path, found).expect("a file that can be written");
        return;
    }
    let expected = std::fs::read_to_string(path).expect("the declarations");
    assert!(
        expected == found,
        "src/stance-atlas.d.ts is not what the structs say now; write it again with\n    \
         UPDATE_TYPES=1 cargo test -p atlas-core --lib declarations\n\n{found}"
    );
}
