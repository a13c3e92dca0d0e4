//! The tree of a text, read by the browser's own parser, which is there already. It never guesses.

use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::{Bad, Json};

/// How deep lists and objects may lie in one another: as deep as serde_json lets them.
const DEEPEST: u32 = 128;
/// The whole numbers from 0 that JavaScript holds without a gap end here.
const EXACT: f64 = 9_007_199_254_740_991.0;

/// The tree of a text. Of a key that stands twice, the last value counts.
pub fn parse(text: &str) -> Result<Json, Bad> {
    tree(&JSON::parse(text).map_err(|_| Bad)?, DEEPEST)
}

fn tree(value: &JsValue, deepest: u32) -> Result<Json, Bad> {
    if let Some(text) = value.as_string() {
        Ok(Json::Text(text))
    } else if let Some(number) = value.as_f64() {
        Ok(if number.fract() == 0.0 && (0.0..=EXACT).contains(&number) {
            Json::Count(number as u64)
        } else {
            Json::Number(number)
        })
    } else if let Some(truth) = value.as_bool() {
        Ok(Json::Bool(truth))
    } else if value.is_null() {
        Ok(Json::Null)
    } else {
        inside(value, deepest.checked_sub(1).ok_or(Bad)?)
    }
}

fn inside(value: &JsValue, deepest: u32) -> Result<Json, Bad> {
    if let Some(list) = value.dyn_ref::<Array>() {
        return list.iter().map(|value| tree(&value, deepest)).collect::<Result<_, _>>().map(Json::List);
    }
    let field = |entry: JsValue| {
        let entry: Array = entry.unchecked_into();
        Ok((entry.get(0).as_string().ok_or(Bad)?, tree(&entry.get(1), deepest)?))
    };
    Object::entries(value.unchecked_ref()).iter().map(field).collect::<Result<_, _>>().map(Json::Object)
}
