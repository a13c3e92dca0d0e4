//! Reading our own static files. It never asks any other origin, and the page's policy would not let it.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The text of a file beside the page, or why there is none.
pub async fn text(path: &str) -> Result<String, FetchError> {
    let window = web_sys::window().ok_or(FetchError::Network)?;
    let response = JsFuture::from(window.fetch_with_str(path)).await.map_err(|_| FetchError::Network)?;
    let response: web_sys::Response = response.dyn_into().map_err(|_| FetchError::Network)?;
    if !response.ok() {
        return Err(FetchError::Missing);
    }
    let text = JsFuture::from(response.text().map_err(|_| FetchError::Network)?).await;
    text.ok().and_then(|text| text.as_string()).ok_or(FetchError::Network)
}

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// There is no connection, or it broke.
    Network,
    /// The server does not have the file.
    Missing,
}
