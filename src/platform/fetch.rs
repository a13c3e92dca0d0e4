//! Reading our own static files. It never asks any other origin, and the page's policy would not let it.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::worker::SentFile;

/// The text of a file beside the page, or why there is none.
async fn text(path: &str) -> Result<String, FetchError> {
    let window = web_sys::window().ok_or(FetchError::Network)?;
    let response = JsFuture::from(window.fetch_with_str(path)).await.map_err(|_| FetchError::Network)?;
    let response: web_sys::Response = response.dyn_into().map_err(|_| FetchError::Network)?;
    if !response.ok() {
        return Err(FetchError::Missing);
    }
    let text = JsFuture::from(response.text().map_err(|_| FetchError::Network)?).await;
    text.ok().and_then(|text| text.as_string()).ok_or(FetchError::Network)
}

/// The texts of several files, fetched at the same time, or the path of one that there is no text of.
pub async fn texts(paths: Vec<String>) -> Result<Vec<(String, String)>, String> {
    // A promise is under way before anybody waits for it. It gives null where there is no text, so that it never fails.
    let start = |path: String| {
        let asked = path.clone();
        let reading = async move { Ok(text(&asked).await.map_or(JsValue::NULL, |text| JsValue::from_str(&text))) };
        (path, future_to_promise(reading))
    };
    let started: Vec<_> = paths.into_iter().map(start).collect();
    let mut texts = Vec::new();
    for (path, reading) in started {
        match JsFuture::from(reading).await.ok().and_then(|text| text.as_string()) {
            Some(text) => texts.push((path, text)),
            None => return Err(path),
        }
    }
    Ok(texts)
}

/// A file that is no text, told of as it comes: `came` gets the bytes that are here.
pub async fn file(path: &str, came: impl Fn(u32)) -> Result<SentFile, FetchError> {
    let window = web_sys::window().ok_or(FetchError::Network)?;
    let response = JsFuture::from(window.fetch_with_str(path)).await.map_err(|_| FetchError::Network)?;
    let response: web_sys::Response = response.dyn_into().map_err(|_| FetchError::Network)?;
    let body = response.body().filter(|_| response.ok()).ok_or(FetchError::Missing)?;
    let reader: web_sys::ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    let (pieces, mut here) = (js_sys::Array::new(), 0);
    loop {
        let read = JsFuture::from(reader.read()).await.map_err(|_| FetchError::Network)?;
        let piece = js_sys::Reflect::get(&read, &"value".into()).map_err(|_| FetchError::Network)?;
        let Ok(piece) = piece.dyn_into::<js_sys::Uint8Array>() else { break };
        here += piece.length();
        pieces.push(&piece);
        came(here);
    }
    let whole = js_sys::Uint8Array::new_with_length(here);
    let mut at = 0;
    for piece in pieces.iter() {
        let piece: js_sys::Uint8Array = piece.unchecked_into();
        whole.set(&piece, at);
        at += piece.length();
    }
    Ok(SentFile(whole.into()))
}

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// There is no connection, or it broke.
    Network,
    /// The server does not have the file.
    Missing,
}
