//! Locking and opening with a sentence, by the browser's own cryptography, and numbers by chance that may keep a secret.
//! The sentence never comes into the program's own memory, which nothing empties: it stays a value of the browser's.

use std::fmt;

use js_sys::{Array, Function, JsString, Object, Promise, Reflect, Uint8Array, global};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// What a key is made of besides the sentence, and what the cipher is given.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// The rounds of PBKDF2.
    pub rounds: u32,
    /// Its salt.
    pub salt: &'a [u8],
    /// The nonce of AES-GCM.
    pub nonce: &'a [u8],
    /// What the cipher vouches for besides the text.
    pub header: &'a str,
}

/// Why a text was not locked or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockError {
    /// The browser has no cryptography here: it is old, or the page did not come by `https:`.
    Missing,
    /// The sentence is another one, or something was changed. Nobody can tell which.
    Refused,
}

impl LockError {
    /// The end of the message key.
    pub fn key(self) -> &'static str {
        match self {
            LockError::Missing => "missing",
            LockError::Refused => "refused",
        }
    }
}

impl fmt::Display for LockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            LockError::Missing => "the browser has no cryptography here",
            LockError::Refused => "another sentence, or the file was changed",
        })
    }
}

impl std::error::Error for LockError {}

/// A sentence, as the browser holds it: without space around it, and in the one form (NFC) that its letters have on every
/// device.
pub struct Sentence(JsString);

impl Sentence {
    /// What is written in the field with this id.
    pub fn in_field(id: &str) -> Option<Sentence> {
        let field = field(id)?;
        let text: JsString = Reflect::get(&field, &"value".into()).ok()?.dyn_into().ok()?;
        Some(Sentence(text.normalize("NFC").trim()))
    }

    /// Its length, as the browser counts letters.
    pub fn length(&self) -> u32 {
        self.0.length()
    }
}

/// Writes letters into the field with this id, and wipes them out here.
pub fn move_into_field(id: &str, letters: &mut [u8]) {
    let text = std::str::from_utf8(letters).map(JsValue::from_str).unwrap_or_default();
    letters.fill(0);
    // Else the compiler might see that nobody reads the noughts, and leave them out.
    std::hint::black_box(letters);
    if let Some(field) = field(id) {
        let _ = Reflect::set(&field, &"value".into(), &text);
    }
}

/// Fills in bytes that nobody can foretell, or says that the browser has none.
pub fn fill_by_chance(bytes: &mut [u8]) -> Result<(), LockError> {
    let drawn = Uint8Array::new_with_length(bytes.len() as u32);
    let crypto = Reflect::get(&global(), &"crypto".into()).map_err(missing)?;
    method(&crypto, "getRandomValues").and_then(|draw| draw.call1(&crypto, &drawn)).map_err(missing)?;
    drawn.copy_to(bytes);
    Ok(())
}

/// Locks a text.
pub async fn seal(sentence: &Sentence, terms: Terms<'_>, text: &str) -> Result<Vec<u8>, LockError> {
    Ok(apply("encrypt", sentence, terms, text.as_bytes()).await?.to_vec())
}

/// Opens what was locked, or says that it stays so.
pub async fn open(sentence: &Sentence, terms: Terms<'_>, sealed: &[u8]) -> Result<String, LockError> {
    let text = apply("decrypt", sentence, terms, sealed).await?.to_vec();
    String::from_utf8(text).map_err(|_| LockError::Refused)
}

async fn apply(what: &str, sentence: &Sentence, terms: Terms<'_>, bytes: &[u8]) -> Result<Uint8Array, LockError> {
    let subtle = Reflect::get(&global(), &"crypto".into()).and_then(|crypto| Reflect::get(&crypto, &"subtle".into()));
    let subtle = subtle.ok().filter(JsValue::is_object).ok_or(LockError::Missing)?;
    let (nonce, header) = (Uint8Array::from(terms.nonce), Uint8Array::from(terms.header.as_bytes()));
    let cipher = object(&[("name", "AES-GCM".into()), ("iv", nonce.into()), ("additionalData", header.into())]);
    let work = async {
        let key = key(&subtle, what, sentence, terms).await?;
        call(&subtle, what, &[cipher, key, Uint8Array::from(bytes).into()]).await
    };
    work.await.map(|done| Uint8Array::new(&done)).map_err(|_| LockError::Refused)
}

/// The key: PBKDF2 with HMAC-SHA-256 over the sentence in UTF-8, for AES-256-GCM. The browser does not give it away.
async fn key(subtle: &JsValue, what: &str, sentence: &Sentence, terms: Terms<'_>) -> Result<JsValue, JsValue> {
    let encoder = Reflect::construct(&method(&global(), "TextEncoder")?, &Array::new())?;
    let letters: Uint8Array = method(&encoder, "encode")?.call1(&encoder, &sentence.0)?.dyn_into()?;
    let given = [JsValue::from("raw"), letters.clone().into(), "PBKDF2".into(), false.into(), list("deriveKey")];
    let material = call(subtle, "importKey", &given).await;
    letters.fill(0, 0, letters.length());
    let derivation = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(terms.salt).into()),
        ("iterations", terms.rounds.into()),
    ]);
    let cipher = object(&[("name", "AES-GCM".into()), ("length", 256.into())]);
    call(subtle, "deriveKey", &[derivation, material?, cipher, false.into(), list(what)]).await
}

/// Calls one of the browser's functions, and waits for what it promises.
async fn call(of: &JsValue, name: &str, given: &[JsValue]) -> Result<JsValue, JsValue> {
    let promised = method(of, name)?.apply(of, &given.iter().collect())?;
    JsFuture::from(Promise::resolve(&promised)).await
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // A new object takes every property.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

fn list(one: &str) -> JsValue {
    Array::of1(&one.into()).into()
}

fn field(id: &str) -> Option<web_sys::Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

fn method(of: &JsValue, name: &str) -> Result<Function, JsValue> {
    Reflect::get(of, &name.into())?.dyn_into()
}

fn missing(_: JsValue) -> LockError {
    LockError::Missing
}
