//! One line of words that only one person should know.
//! It never keeps what is written: whoever needs it asks the browser for it, and then the field goes.

use leptos::prelude::*;

use super::field_error::field_error;
use super::hint::{described_by, hint};
use super::{El, Words, el};

/// The field with its label, one short sentence of help, what is wrong with it, and what Enter does.
///
/// Accessibility: label, help and error are tied to the field. The words can be seen, so that they can be written down
/// and compared. The browser's own memory, capitals and spelling are off.
pub fn secret_field(
    id: &'static str,
    label: impl Into<Words>,
    help: impl Into<Words>,
    error: Signal<Option<String>>,
    enter: impl Fn() + 'static,
) -> El {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let field = el("input")
        .class("ds-input")
        .attr("id", id)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("translate", "no")
        .attr_when("aria-describedby", described_by(Some(hint_id.clone()), error_id.clone(), error))
        .attr_when("aria-invalid", move || error.with(Option::is_some).then(|| "true".to_owned()))
        .on_key(move |key| {
            let is_enter = key == "Enter";
            if is_enter {
                enter();
            }
            is_enter
        });
    el("div")
        .class("app-field")
        .child(el("label").class("ds-label").attr("for", id).text(label))
        .child(hint(hint_id, Some(help.into())))
        .child(field)
        .child(field_error(error_id, error))
}
