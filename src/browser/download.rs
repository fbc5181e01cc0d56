//! Hands out files: a text as it is, a picture in pixels.
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, Document, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Url};

/// Put before a table that is saved: without it Excel reads UTF-8 as the code page of the country, and every “ becomes â€œ. Scripts
/// get their tables without it, since it would become part of the first column's name.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Saves a text under a name; a browser that refuses saves nothing, and the page goes on.
pub fn save(name: &str, text: &str) {
    let mark = if name.rsplit_once('.').is_some_and(|(_, end)| end == "csv") { BYTE_ORDER_MARK } else { "" };
    let parts = Array::of2(&JsValue::from_str(mark), &JsValue::from_str(text));
    let Ok(blob) = Blob::new_with_str_sequence(&parts) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    follow(name, &address);
    let _ = Url::revoke_object_url(&address);
}

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

/// Follows an address as a download under a name.
fn follow(name: &str, address: &str) {
    let link = document().and_then(|document| document.create_element("a").ok());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(address);
        link.set_download(name);
        link.click();
    }
}

/// Saves an SVG as a picture of pixels.
pub async fn save_png(name: String, svg: String) -> Result<(), JsValue> {
    follow(&name, &png_address(&svg).await?);
    Ok(())
}

/// The bytes of the same picture.
pub async fn png(svg: &str) -> Result<Uint8Array, JsValue> {
    let address = png_address(svg).await?;
    let encoded = address.split_once(',').map_or("", |(_, encoded)| encoded);
    let letters = web_sys::window().ok_or(JsValue::NULL)?.atob(encoded)?;
    // Each letter is a byte.
    Ok(Uint8Array::from(letters.chars().map(|letter| letter as u8).collect::<Vec<u8>>().as_slice()))
}

/// An SVG as pixels, two for each of its own: the address that holds them all.
async fn png_address(svg: &str) -> Result<String, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(&format!("data:image/svg+xml,{}", js_sys::encode_uri_component(svg)));
    JsFuture::from(image.decode()).await?;
    let canvas = document().ok_or(JsValue::NULL)?.create_element("canvas")?.dyn_into::<HtmlCanvasElement>()?;
    let (width, height) = (image.width() * 2, image.height() * 2);
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, f64::from(width), f64::from(height))?;
    canvas.to_data_url()
}
