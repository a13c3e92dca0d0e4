//! Copying text. It says whether it worked, because in-app browsers often refuse.

use wasm_bindgen_futures::JsFuture;

/// Copies a text and tells whether the browser allowed it.
pub async fn copy(text: &str) -> bool {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else {
        return false;
    };
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    // Without a secure context there is no clipboard at all, and web_sys would not notice.
    if !clipboard.is_ok_and(|found| found.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
