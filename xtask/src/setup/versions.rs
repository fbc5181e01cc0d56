//! The versions of the tools that the set-up installs. wasm-bindgen's is that of Cargo.lock.

/// From crates.io.
pub const TRUNK: &str = "0.21.14";
/// The one that goes with wasm_split_helpers in Cargo.lock.
pub const WASM_SPLIT: &str = "0.2.4";
pub const MACHETE: &str = "0.9.2";
pub const GECKODRIVER: &str = "0.37.1";

/// From npm.
pub const AXE: &str = "4.14.1";
pub const LIGHTHOUSE: &str = "13.5.0";
/// The last one that is written in JavaScript: it runs wherever Node.js does.
pub const TYPESCRIPT: &str = "6.0.3";
