//! A folder that the person has chosen, file by file. It reads only what it is asked for, and never writes.

use wasm_bindgen::JsValue;

use super::file::{self, ReadError};

/// A file in the chosen folder.
pub struct Chosen {
    /// Its path, from the folder's own name on.
    pub path: String,
    file: web_sys::File,
}

/// The files of the folder that was chosen in the input an event came from.
pub fn chosen(input: &web_sys::HtmlInputElement) -> Vec<Chosen> {
    let Some(files) = input.files() else { return Vec::new() };
    (0..files.length()).filter_map(|at| files.get(at)).map(|file| Chosen { path: path(&file), file }).collect()
}

impl Chosen {
    /// What it says, unless it is larger than `most` bytes.
    pub async fn read(&self, most: usize) -> Result<String, ReadError> {
        file::read(&self.file, most).await
    }
}

/// Every browser that can choose a folder says where in it a file was; web-sys does not know of it.
fn path(file: &web_sys::File) -> String {
    let inside = js_sys::Reflect::get(file, &JsValue::from_str("webkitRelativePath")).ok();
    inside.and_then(|path| path.as_string()).filter(|path| !path.is_empty()).unwrap_or_else(|| file.name())
}
