//! A question that must be answered before going on.
//! It never closes with a loss: Escape and the first button are the safe way out.

use leptos::prelude::*;

use super::{ButtonVariant, El, Handle, View, Words, actions, button, effect, el, stack};

/// A modal dialog with a safe way out, and one thing to confirm that deletes something.
pub struct Dialog {
    /// The dialog's id, unique on the page.
    pub id: &'static str,
    /// Whether it is open; the page decides.
    pub open: Signal<bool>,
    /// What it is about.
    pub heading: Words,
    /// The sentences.
    pub body: View,
    /// The safe button's words.
    pub close_label: Words,
    /// Told when the person leaves the safe way.
    pub on_close: Callback<()>,
    /// The other button's words.
    pub confirm_label: Words,
    /// Told when the person confirms.
    pub on_confirm: Callback<()>,
}

impl Dialog {
    /// The dialog.
    ///
    /// Accessibility: a native `dialog` opened with `showModal`, so the page behind is inert, Escape
    /// closes and focus goes back to where it was; focus starts on the safe button.
    pub fn view(self) -> El {
        let Dialog { id, open, heading, body, close_label, on_close, confirm_label, on_confirm } = self;
        let (dialog, safe) = (Handle::default(), Handle::default());
        effect(move || follow_open(dialog, safe, open.get()));
        let closed = move |_| {
            // The browser tells of a closing when it has time: meanwhile the dialog may have been opened again.
            if open.get_untracked() && !dialog.is_open() {
                on_close.run(());
            }
        };
        let (heading_id, text_id) = (format!("{id}-heading"), format!("{id}-text"));
        let close = button(ButtonVariant::Secondary, move || on_close.run(())).known_as(safe).text(close_label);
        let confirm = button(ButtonVariant::Danger, move || on_confirm.run(())).text(confirm_label);
        el("dialog")
            .class("ds-dialog app-dialog")
            .attr("id", id)
            .attr("aria-labelledby", heading_id.clone())
            .attr("aria-describedby", text_id.clone())
            .known_as(dialog)
            .on("close", closed)
            .child(super::heading(heading).attr("id", heading_id))
            .child(stack().attr("data-gap", "sm").attr("id", text_id).child(body))
            .child(actions().child(close).child(confirm))
    }
}

fn follow_open(dialog: Handle, safe: Handle, open: bool) {
    match (open, dialog.is_open()) {
        (true, false) => {
            dialog.open();
            safe.focus();
        }
        (false, true) => dialog.close(),
        _ => {}
    }
}
