//! Files of the site.
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The address of a file that the page names in a meta element, because a build gives it a name of its own.
pub fn address_of(name: &str) -> String {
    let document = web_sys::window().and_then(|window| window.document());
    let meta = document.and_then(|document| document.query_selector(&format!("meta[name={name}]")).ok().flatten());
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}

/// The bytes of a file.
///
/// # Errors
/// In words, why they did not come.
pub async fn bytes(address: &str) -> Result<Vec<u8>, String> {
    let window = web_sys::window().ok_or("there is no window")?;
    let failed = |_| format!("{address} did not come");
    let response = JsFuture::from(window.fetch_with_str(address)).await.map_err(failed)?;
    let response: web_sys::Response = response.dyn_into().map_err(failed)?;
    if !response.ok() {
        return Err(format!("{address} did not come ({} {})", response.status(), response.status_text()));
    }
    let buffer = JsFuture::from(response.array_buffer().map_err(failed)?).await.map_err(failed)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
