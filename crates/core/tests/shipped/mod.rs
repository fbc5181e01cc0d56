//! The corpus that the page ships with, built once for all tests of a file.
use atlas_core::index::{Atlas, Options, build};
use std::path::Path;
use std::sync::OnceLock;

pub fn atlas() -> Atlas<'static> {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    let bytes = BYTES.get_or_init(|| {
        let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
        let corpus = atlas_core::seed::read(&seeds).unwrap_or_else(|errors| panic!("{errors}"));
        build(&corpus, Options::default())
    });
    Atlas::open(bytes).expect("the index opens")
}
