//! A question that must be answered before going on.
//! It never closes with a loss: Escape and the first button are the safe way out.

use leptos::html;
use leptos::prelude::*;

use super::{Button, ButtonVariant};

/// A modal dialog with a safe way out and, if wanted, one thing to confirm.
///
/// Accessibility: a native `dialog` opened with `showModal`, so the page behind is inert, Escape
/// closes and focus goes back to where it was; focus starts on the safe button.
#[component]
pub fn Dialog(
    /// The dialog's id, unique on the page.
    #[prop(into)]
    id: String,
    /// Whether it is open; the page decides.
    #[prop(into)]
    open: Signal<bool>,
    /// What it is about.
    #[prop(into)]
    heading: Signal<String>,
    /// The safe button's words.
    #[prop(into)]
    close_label: Signal<String>,
    /// Told when the person leaves the safe way.
    #[prop(into)]
    on_close: Callback<()>,
    /// The other button's words; without them there is only the safe one.
    #[prop(optional, into)]
    confirm_label: MaybeProp<String>,
    /// Told when the person confirms.
    #[prop(optional, into)]
    on_confirm: Option<Callback<()>>,
    /// True when confirming deletes something.
    #[prop(optional)]
    danger: bool,
    /// The sentences.
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let safe = NodeRef::<html::Button>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        match (open.get(), dialog.open()) {
            (true, false) => {
                // Opening fails only when the element has left the page.
                let _ = dialog.show_modal();
                if let Some(safe) = safe.get() {
                    let _ = safe.focus();
                }
            }
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let closed = move |_| {
        // The browser tells of a closing when it has time: meanwhile the dialog may have been opened again.
        let shut = dialog.get_untracked().is_some_and(|dialog| !dialog.open());
        if open.get_untracked() && shut {
            on_close.run(());
        }
    };
    let confirm = move |()| {
        if let Some(on_confirm) = on_confirm {
            on_confirm.run(());
        }
    };
    let variant = if danger { ButtonVariant::Danger } else { ButtonVariant::Primary };
    let heading_id = format!("{id}-heading");
    let text_id = format!("{id}-text");
    view! {
        <dialog
            class="ds-dialog app-dialog"
            id=id
            aria-labelledby=heading_id
            aria-describedby=text_id
            node_ref=dialog
            on:close=closed
        >
            <h2 class="app-heading" id=heading_id.clone()>{heading}</h2>
            <div class="app-stack" data-gap="sm" id=text_id.clone()>{children()}</div>
            <div class="app-actions">
                <Button variant=ButtonVariant::Secondary on_click=on_close node_ref=safe>
                    {close_label}
                </Button>
                {move || confirm_label.get().map(|words| view! { <Button variant on_click=confirm>{words}</Button> })}
            </div>
        </dialog>
    }
}
