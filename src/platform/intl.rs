//! Dates, plural forms and small letters, by the browser's `Intl`. Nynorsk is formatted as bokmål, because `Intl` has no nynorsk and
//! would silently answer in English.

use wasm_bindgen::prelude::*;

use crate::pathway::Day;

fn formatting_tag(tag: &str) -> &str {
    match tag {
        "nn" => "nb",
        // Plain «en» would put the month first, as in the United States.
        "en" => "en-GB",
        // The digits of our own texts, whatever the country.
        "ar" => "ar-u-nu-latn",
        other => other,
    }
}

/// A day in words: «23. november 2026».
pub fn day(tag: &str, day: &Day) -> String {
    let date = js_sys::Date::new(&format!("{day}T12:00:00").into());
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"dateStyle".into(), &"long".into());
    date.to_locale_date_string(formatting_tag(tag), &options).into()
}

/// A number as people write it: «0,5».
pub fn number(tag: &str, value: f64) -> String {
    js_sys::Number::from(value).to_locale_string(formatting_tag(tag)).into()
}

/// The plural category of a whole number: `one`, `other` …
pub fn plural(tag: &str, count: usize) -> String {
    let locales = js_sys::Array::of1(&JsValue::from_str(tag));
    let rules = js_sys::Intl::PluralRules::new(&locales, &js_sys::Object::new());
    rules.select(count as f64).into()
}

/// The small letter of a capital. Asked of the browser, because Rust's own tables would make the program 6 kB larger.
pub fn lower(letter: char) -> String {
    js_sys::JsString::from(letter.to_string()).to_lower_case().into()
}
