//! The device's share sheet. Nothing is shared before the person has chosen with whom.

use wasm_bindgen_futures::JsFuture;

fn can_share(navigator: &web_sys::Navigator) -> bool {
    js_sys::Reflect::get(navigator, &"share".into()).is_ok_and(|found| found.is_function())
}

/// Whether the device has a share sheet.
pub fn available() -> bool {
    web_sys::window().is_some_and(|window| can_share(&window.navigator()))
}

/// Opens the share sheet with a text, and tells whether it was used.
pub async fn share(title: &str, text: &str) -> bool {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()).filter(can_share) else {
        return false;
    };
    let data = web_sys::ShareData::new();
    data.set_title(title);
    data.set_text(text);
    JsFuture::from(navigator.share_with_data(&data)).await.is_ok()
}
