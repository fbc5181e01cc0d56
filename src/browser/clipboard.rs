//! The clipboard, which a browser may refuse or not have.
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    async fn write_text(text: &str) -> Result<JsValue, JsValue>;
}

/// Copies a text, and says whether it is on the clipboard.
pub async fn copy(text: &str) -> bool {
    write_text(text).await.is_ok()
}
