//! The browser's edge: the only modules that use web-sys, gloo or JsValue. They take callbacks and know no view.
pub mod download;
pub mod failure;
pub mod given;
pub mod intl;
pub mod js_api;
pub mod keys;
pub mod location;
pub mod page;
pub mod pointer;
pub mod shell;
pub mod size;
pub mod storage;
