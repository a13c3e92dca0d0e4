//! The rows of a group of answers. A row stays while its words change, so that the keyboard stays where it is.

use leptos::prelude::*;

/// One row for each value, in order.
///
/// It is one component for radios and check boxes, because each further keyed list costs 5 kB of wasm.
#[component]
pub(super) fn Rows(
    /// The values, each once.
    values: Signal<Vec<String>>,
    /// Makes the row of a value.
    row: Callback<String, AnyView>,
) -> impl IntoView {
    view! {
        <div class="app-options">
            <For each=move || values.get() key=Clone::clone children=move |value| row.run(value) />
        </div>
    }
}
