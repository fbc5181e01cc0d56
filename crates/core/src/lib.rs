//! The pure core of Stance Atlas. It knows no browser; the build, the app, the tests and the benchmarks use it alike.
//!
//! The data's way, in the order of the modules:
//!
//! ```text
//! seeds/ text ── seed::read ──▶ Corpus          parse, validate: every error of a run, file:line:column
//! Corpus ─────── index::build ─▶ bytes          flat tables, terms and postings, one version
//! bytes ──────── Atlas::open ──▶ Atlas          no parsing: typed views on the bytes
//! Atlas + Filter ─ query ──────▶ Answer         hits, marks, facet counts
//! StatusRows ─── geo ──────────▶ Standings      the state of each capital at a day
//! Atlas + Filter ─ stance ─────▶ Matrix …       who stands where, who agrees with whom
//! ViewState ⇄ query string      state           what is on the screen is in the address
//! Promise + Atlas  questions ──▶ errors         the front page's questions against what their links give
//! Corpus ─────── coverage ────▶ list           the signs of reported speech that no quotation covers
//! Measure + Filter ─ count ─────▶ how many      every number on the screen, and its address
//! Matrix … ───── export ──────▶ text            what a reader takes away
//! Answer ─────── api ─────────▶ typed answers   what JavaScript gets
//! ```
pub mod model;
pub mod number;
pub mod order;
#[cfg(feature = "build")]
pub mod seed;
pub mod wrap;

pub mod index;

pub mod query;

pub mod geo;
pub mod stance;

pub mod state;

pub mod contact;
pub mod count;
#[cfg(feature = "build")]
pub mod coverage;
#[cfg(feature = "build")]
pub mod questions;

pub mod export;

pub mod api;
