//! The tree of a text, read by the browser's own parser, which is there already. It never guesses: what that parser
//! mends, forgets or makes infinite is refused.

use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::{Json, NoTree};

/// How deep lists and objects may lie in one another: as deep as serde_json lets them.
const DEEPEST: u32 = 128;
/// The whole numbers from 0 that JavaScript holds without a gap end here.
const EXACT: f64 = 9_007_199_254_740_991.0;
/// What stands for half a letter when a text leaves JavaScript.
const MENDED: char = '\u{fffd}';

/// The tree of a text.
pub fn parse(text: &str) -> Result<Json, NoTree> {
    let value = JSON::parse(text).map_err(|_| NoTree::NotJson)?;
    let mut reading = Reading { may_be_mended: text.contains(MENDED), keys: 0 };
    let tree = reading.tree(&value, DEEPEST)?;
    // The browser keeps only the last of two equal keys.
    if reading.keys == keys(text) { Ok(tree) } else { Err(NoTree::Twice) }
}

/// How many keys stand in a text that is JSON: as many as there are colons outside its strings.
fn keys(text: &str) -> usize {
    let (mut keys, mut inside, mut escaped) = (0, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = inside,
            b'"' => inside = !inside,
            b':' if !inside => keys += 1,
            _ => {}
        }
    }
    keys
}

struct Reading {
    /// Whether the sign for half a letter stands in the text itself.
    may_be_mended: bool,
    keys: usize,
}

impl Reading {
    fn tree(&mut self, value: &JsValue, deepest: u32) -> Result<Json, NoTree> {
        if let Some(text) = value.as_string() {
            return if text.contains(MENDED) && !self.may_be_mended {
                Err(NoTree::NotJson)
            } else {
                Ok(Json::Text(text))
            };
        }
        if let Some(number) = value.as_f64() {
            return match number {
                _ if number.is_infinite() => Err(NoTree::NotJson),
                _ if number.fract() == 0.0 && (0.0..=EXACT).contains(&number) => Ok(Json::Count(number as u64)),
                _ => Ok(Json::Number(number)),
            };
        }
        match value.as_bool() {
            Some(truth) => Ok(Json::Bool(truth)),
            None if value.is_null() => Ok(Json::Null),
            None => self.inside(value, deepest.checked_sub(1).ok_or(NoTree::NotJson)?),
        }
    }

    fn inside(&mut self, value: &JsValue, deepest: u32) -> Result<Json, NoTree> {
        if let Some(list) = value.dyn_ref::<Array>() {
            return list.iter().map(|value| self.tree(&value, deepest)).collect::<Result<_, _>>().map(Json::List);
        }
        let entries = Object::entries(value.unchecked_ref());
        let field = |entry: JsValue| {
            let entry: Array = entry.unchecked_into();
            self.keys += 1;
            Ok((entry.get(0).as_string().ok_or(NoTree::NotJson)?, self.tree(&entry.get(1), deepest)?))
        };
        entries.iter().map(field).collect::<Result<_, _>>().map(Json::Object)
    }
}
