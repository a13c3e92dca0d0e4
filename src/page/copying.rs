//! Copying a text: the button, that it is copied, and the text itself where the browser will not copy. It never sends anything.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::session::Session;
use crate::platform::clipboard;
use crate::ui::{ButtonVariant, View, Words, button, note, show, text_area};

/// The button, and what stands below it once it has been pressed. `id` is that of the box for copying by hand.
pub fn copying(
    session: Session,
    id: &'static str,
    label: Words,
    text: impl Fn() -> String + Clone + 'static,
) -> [View; 2] {
    // What was copied, or that the browser would not: another text has not been copied.
    let copied = RwSignal::new(None::<(bool, String)>);
    let to_copy = text.clone();
    let copy = move || {
        let text = untrack(&to_copy);
        spawn_local(async move {
            let worked = clipboard::copy(&text).await;
            copied.set(Some((worked, text)));
            session.say(session.t(if worked { "take.copy.done" } else { "take.copy.by_hand" }));
        });
    };
    let now = text.clone();
    let is_copied =
        move || copied.with(|copied| copied.as_ref().is_some_and(|(worked, text)| *worked && *text == now()));
    let is_refused = move || copied.with(|copied| copied.as_ref().is_some_and(|(worked, _)| !worked));
    let area = move || text_area(id, session.text("take.copy.by_hand"), "8", text.clone()).view();
    let said = [show(is_copied, move || note(session.text("take.copy.done")).view()), show(is_refused, area)];
    [button(ButtonVariant::Secondary, copy).text(label).view(), said.into()]
}
