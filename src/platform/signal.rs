//! Messages to the start script, which owns the panels that must work when this program is dead.
//! Nothing about the person is ever in them.

use wasm_bindgen::JsValue;

fn send(name: &str, detail: &str) {
    let init = web_sys::CustomEventInit::new();
    init.set_detail(&JsValue::from_str(detail));
    let event = web_sys::CustomEvent::new_with_event_init_dict(name, &init);
    if let (Some(window), Ok(event)) = (web_sys::window(), event) {
        let _ = window.dispatch_event(&event);
    }
}

/// Tells the start script that a file of the site cannot be used, so that it shows its plain panel.
pub fn broken_file(name: &str) {
    send("kompetansesti-failure", name);
}

/// Tells the start script that the program has panicked.
pub fn panicked() {
    send("kompetansesti-panic", "");
}
