//! Files out and files in. A file is measured before it is read.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Offers a text as a file to save, and tells whether that could be tried.
pub fn download(name: &str, media_type: &str, text: &str) -> bool {
    try_download(name, media_type, text).is_some()
}

fn try_download(name: &str, media_type: &str, text: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&text.into());
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let url = web_sys::Url::create_object_url_with_blob(&blob).ok()?;
    let link: web_sys::HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser has taken what it needs once the click has been handled.
    super::timer::after(10_000, move || {
        let _ = web_sys::Url::revoke_object_url(&url);
    });
    Some(())
}

/// Reads a file the person has chosen, unless it is larger than `most` bytes.
pub async fn read(file: &web_sys::File, most: usize) -> Result<String, ReadError> {
    if file.size() > most as f64 {
        return Err(ReadError::TooLarge);
    }
    let text = JsFuture::from(file.text()).await.map_err(|_| ReadError::Unreadable)?;
    text.as_string().ok_or(ReadError::Unreadable)
}

/// The file that was chosen in the input an event came from.
pub fn chosen(input: &web_sys::HtmlInputElement) -> Option<web_sys::File> {
    input.files()?.get(0)
}

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It is larger than anything we write.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
}
