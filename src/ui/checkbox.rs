//! One check box alone, for instance a step that is done.
//! It never stands for a group; see `Checkboxes`.

use leptos::prelude::*;

/// A box with its words.
///
/// Accessibility: the whole row is the target.
#[component]
pub fn Checkbox(
    /// The box's id, unique on the page.
    #[prop(into)]
    id: String,
    /// The words.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Told whether it is ticked now.
    #[prop(into)]
    on_change: Callback<bool>,
    /// A smaller line under the words.
    #[prop(optional, into)]
    detail: MaybeProp<String>,
) -> impl IntoView {
    view! {
        <label class="app-option" data-alone="true">
            <input
                class="ds-input"
                type="checkbox"
                id=id
                autocomplete="off"
                prop:checked=checked
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span class="app-option-text">
                {label}
                {move || detail.get().map(|words| view! { <span class="app-option-detail">{words}</span> })}
            </span>
        </label>
    }
}
