//! A worker beside the page: a program of its own, spoken to in texts. It never fetches by itself: a worker has no integrity
//! option, so the page fetches the program with integrity, and posts it compiled.

use std::rc::Rc;

use js_sys::{Array, WebAssembly};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::fetch::FetchError;

/// The program of the worker, fetched, checked and compiled.
#[derive(Clone, Debug)]
pub struct Program {
    script: String,
    module: JsValue,
}

impl Program {
    /// Fetches the program that the page names (tools/finish.mjs). With `anew` the browser's cache is passed by, which may hold
    /// a damaged file for ever.
    pub async fn fetch(anew: bool) -> Result<Program, FetchError> {
        // The script is checked here too. The worker then gets it out of the browser's cache.
        bytes("engine", anew).await?;
        let module = WebAssembly::compile(&bytes("engine-wasm", anew).await?);
        let module = JsFuture::from(module).await.map_err(|_| FetchError::Missing)?;
        Ok(Program { script: named("engine").ok_or(FetchError::Missing)?, module })
    }
}

/// The bytes of a file that the page names, if they are those that the page was built with.
async fn bytes(name: &str, anew: bool) -> Result<JsValue, FetchError> {
    let (path, integrity) = (named(name), named(&format!("{name}-integrity")));
    let (path, integrity) = path.zip(integrity).ok_or(FetchError::Missing)?;
    let options = web_sys::RequestInit::new();
    options.set_integrity(&integrity);
    if anew {
        options.set_cache(web_sys::RequestCache::Reload);
    }
    let window = web_sys::window().ok_or(FetchError::Network)?;
    let response = JsFuture::from(window.fetch_with_str_and_init(&path, &options)).await;
    let response: web_sys::Response = response.and_then(JsCast::dyn_into).map_err(|_| FetchError::Network)?;
    if !response.ok() {
        return Err(FetchError::Missing);
    }
    let bytes = response.array_buffer().map_err(|_| FetchError::Network)?;
    JsFuture::from(bytes).await.map_err(|_| FetchError::Network)
}

/// What the page's start script says under `data-NAME`.
fn named(name: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    document.query_selector("script[data-engine]").ok()??.get_attribute(&format!("data-{name}"))
}

/// A file that is no text, as the browser holds it.
#[derive(Clone, Debug)]
pub struct SentFile(pub(super) JsValue);

/// What calls back: with a text that the worker has sent, or with nothing when the worker has died.
pub type Heard = Rc<dyn Fn(Option<String>)>;

/// A worker that runs. It ends when this is dropped.
#[derive(Debug)]
pub struct Worker(web_sys::Worker);

impl Worker {
    /// Starts the program, or tells that the browser will not have it.
    pub fn start(program: &Program, heard: Heard) -> Option<Worker> {
        let worker = web_sys::Worker::new(&program.script).ok()?;
        let died = heard.clone();
        let on_message = Closure::<dyn Fn(web_sys::MessageEvent)>::new(move |event: web_sys::MessageEvent| {
            heard(event.data().as_string());
        });
        let on_death = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
            // It is dealt with: nothing need stand in the console.
            event.prevent_default();
            died(None);
        });
        worker.add_event_listener_with_callback("message", on_message.as_ref().unchecked_ref()).ok()?;
        worker.add_event_listener_with_callback("error", on_death.as_ref().unchecked_ref()).ok()?;
        on_message.forget();
        on_death.forget();
        worker.post_message(&program.module).ok()?;
        Some(Worker(worker))
    }

    /// Sends a message of some texts, and of files as the browser holds them.
    pub fn post(&self, texts: &[String], files: &[SentFile]) {
        let files = files.iter().map(|SentFile(file)| file.clone());
        let message: Array = texts.iter().map(|text| JsValue::from_str(text)).chain(files).collect();
        let _ = self.0.post_message(&message);
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.0.terminate();
    }
}

/// Inside the worker: hears each message of the page from now on, and sends what is said to it.
pub fn serve(mut hear: impl FnMut(&[String], &[Vec<u8>]) -> Option<String> + 'static) {
    let scope: web_sys::DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let page = scope.clone();
    let on_message = Closure::<dyn FnMut(web_sys::MessageEvent)>::new(move |event: web_sys::MessageEvent| {
        let parts = Array::from(&event.data());
        let texts: Vec<String> = parts.iter().filter_map(|part| part.as_string()).collect();
        let files: Vec<Vec<u8>> = parts.iter().filter(|part| !part.is_string()).map(|part| bytes_of(&part)).collect();
        if let Some(answer) = hear(&texts, &files) {
            let _ = page.post_message(&JsValue::from_str(&answer));
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
}

/// What is in a file that the page sent.
fn bytes_of(file: &JsValue) -> Vec<u8> {
    js_sys::Uint8Array::new(file).to_vec()
}
