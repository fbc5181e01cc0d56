//! The browser's edge: one small file for each fact about the browser. They take callbacks and know no view.
pub mod calls;
pub mod clipboard;
pub mod download;
pub mod failure;
pub mod given;
pub mod idle;
pub mod intl;
pub mod js_api;
pub mod keys;
pub mod location;
pub mod page;
pub mod pointer;
pub mod shell;
pub mod size;
pub mod storage;
