//! The talks that a shared machine keeps, each in a database of its own, and which of them a tab is in just now.
//! It never opens one: that is for the store.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// How the names of the databases begin; a number follows.
const TALK: &str = "kompetansesti.talk.";

/// The talks that no tab is in any more, the latest last.
pub async fn left_behind() -> Vec<String> {
    let (kept, used) = (kept().await.unwrap_or_default(), used().await.unwrap_or_default());
    kept.into_iter().filter(|number| !used.contains(number)).map(name).collect()
}

/// The name of a talk that there has not been yet. From now on it is this tab's.
pub async fn begin() -> String {
    let numbers = [kept().await, used().await].into_iter().flatten().flatten();
    let mut number = numbers.max().unwrap_or(0) + 1;
    // Another tab may have begun since we looked.
    while !take(&name(number)).await {
        number += 1;
    }
    name(number)
}

/// From now on this talk is this tab's, until the tab is closed or dies: the browser itself lets go of it then.
/// Gives back whether it is: another tab may have been quicker. A browser that gives no locks lets everybody have it.
pub async fn take(name: &str) -> bool {
    let Some(locks) = locks() else { return true };
    let options = Object::new();
    let asked = Promise::new(&mut |answer, refuse| {
        let held = Closure::once_into_js(move |lock: JsValue| {
            let _ = answer.call1(&JsValue::NULL, &lock.is_object().into());
            // Held as long as this has not come to an end, which is for ever.
            if lock.is_object() { Promise::new(&mut |_, _| {}).into() } else { JsValue::UNDEFINED }
        });
        let _ = Reflect::set(&options, &"ifAvailable".into(), &true.into());
        let request =
            method(&locks, "request").and_then(|request| request.call3(&locks, &name.into(), &options, &held));
        let heard = request.and_then(|request| method(&request, "catch")?.call1(&request, &refuse));
        if heard.is_err() {
            let _ = refuse.call0(&JsValue::NULL);
        }
    });
    JsFuture::from(asked).await.map_or(true, |is_ours| is_ours.is_truthy())
}

/// Deletes a talk. It is gone when this returns, or a tab that holds it keeps the browser from it.
pub async fn delete(name: &str) {
    let Some(factory) = web_sys::window().and_then(|window| window.indexed_db().ok().flatten()) else { return };
    let Ok(request) = factory.delete_database(name) else { return };
    let ended = Promise::new(&mut |ended, _| {
        request.set_onsuccess(Some(&ended));
        request.set_onerror(Some(&ended));
        // Another tab has it open. The browser deletes it as soon as that lets go.
        request.set_onblocked(Some(&ended));
    });
    let _ = JsFuture::from(ended).await;
}

fn name(number: u32) -> String {
    format!("{TALK}{number}")
}

fn number(name: JsValue) -> Option<u32> {
    name.as_string()?.strip_prefix(TALK)?.parse().ok()
}

/// The numbers of the talks that are kept, in rising order.
async fn kept() -> Option<Vec<u32>> {
    let factory = web_sys::window()?.indexed_db().ok()??;
    let list = method(&factory, "databases").and_then(|databases| databases.call0(&factory)).ok()?;
    let list = JsFuture::from(Promise::resolve(&list)).await.ok()?;
    Some(numbers(&Array::from(&list)))
}

/// The numbers of the talks that tabs are in, in rising order.
async fn used() -> Option<Vec<u32>> {
    let locks = locks()?;
    let state = method(&locks, "query").and_then(|query| query.call0(&locks)).ok()?;
    let state = JsFuture::from(Promise::resolve(&state)).await.ok()?;
    Some(numbers(&Array::from(&Reflect::get(&state, &"held".into()).ok()?)))
}

fn numbers(named: &Array) -> Vec<u32> {
    let name_of = |entry: JsValue| Reflect::get(&entry, &"name".into()).ok().and_then(number);
    let mut numbers: Vec<u32> = named.iter().filter_map(name_of).collect();
    numbers.sort_unstable();
    numbers
}

fn locks() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object)
}

fn method(of: &JsValue, name: &str) -> Result<Function, JsValue> {
    Reflect::get(of, &name.into())?.dyn_into()
}
