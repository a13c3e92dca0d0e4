//! The document's title, language and look. It never touches what the screens have drawn.

use wasm_bindgen::JsCast;

fn root() -> Option<web_sys::HtmlElement> {
    web_sys::window()?.document()?.document_element()?.dyn_into().ok()
}

/// The title of the page, which is also the name of a printed file.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// The language of the page, which screen readers and translators go by.
pub fn set_language(tag: &str, direction: &str) {
    if let Some(root) = root() {
        root.set_lang(tag);
        root.set_dir(direction);
    }
}

/// Sets `data-NAME` on the root element.
pub fn set_flag(name: &str, value: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute(&format!("data-{name}"), value);
    }
}

/// Takes `data-NAME` away from the root element.
pub fn drop_flag(name: &str) {
    if let Some(root) = root() {
        let _ = root.remove_attribute(&format!("data-{name}"));
    }
}

/// From now on no text of a person's goes to a spelling service.
pub fn check_no_spelling() {
    if let Some(root) = root() {
        let _ = root.set_attribute("spellcheck", "false");
    }
}

/// Moves the keyboard to the element with this id, if it is there. A screen reader then reads where one has come.
pub fn focus(id: &str) {
    let element =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Moves the keyboard to an element where what had it has gone from the page.
pub fn focus_where_lost(id: &str) {
    let active = web_sys::window().and_then(|window| window.document()).and_then(|document| document.active_element());
    if active.is_none_or(|active| active.tag_name() == "BODY") {
        focus(id);
    }
}

/// Takes the keyboard away from what has it, before that is taken off the page: while nothing has changed yet this costs
/// nothing, and afterwards the browser would lay out the page once more just for it.
pub fn leave() {
    let active = web_sys::window().and_then(|window| window.document()).and_then(|document| document.active_element());
    if let Some(active) = active.and_then(|active| active.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = active.blur();
    }
}

/// The languages that the browser asks for, best first.
pub fn languages() -> Vec<String> {
    let languages = web_sys::window().map(|window| window.navigator().languages());
    languages.map(|list| list.iter().filter_map(|tag| tag.as_string()).collect()).unwrap_or_default()
}
