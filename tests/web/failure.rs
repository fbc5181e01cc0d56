//! What the program reports to boot.js when it has to stop.
use js_sys::{Array, Function, Object, Reflect};
use stance_atlas::browser::failure;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_failure_goes_to_the_panel_with_the_programs_version() {
    let window = web_sys::window().expect("a browser");
    let fail = Function::new_with_args("what", "window.heard = (window.heard ?? []).concat(what)");
    let boot = Object::new();
    Reflect::set(&boot, &JsValue::from_str("fail"), &fail).expect("a field");
    Reflect::set(&window, &JsValue::from_str("stanceBoot"), &boot).expect("a field");
    failure::show("the index is of another version");
    Reflect::delete_property(&window, &JsValue::from_str("stanceBoot")).expect("a field");
    let heard = || Array::from(&Reflect::get(&window, &JsValue::from_str("heard")).expect("a field"));
    let what = heard().get(0).as_string().unwrap_or_default();
    assert!(what.starts_with("the index is of another version (Stance Atlas "), "{what}");
    // Without boot.js the error goes to the console and does no harm.
    failure::show("nobody hears this");
    assert_eq!(heard().length(), 1);
}
