//! The message beside a field that needs something.
//! It never uses red, and it appears only after the person has tried to go on.

use leptos::prelude::*;

/// The message, or nothing.
///
/// Accessibility: the field points to it with `aria-describedby`; a sign goes with the colour.
#[component]
pub fn FieldError(
    /// The id the field points to.
    #[prop(into)]
    id: String,
    /// What is missing.
    error: MaybeProp<String>,
) -> impl IntoView {
    move || {
        let id = id.clone();
        error.get().map(|words| {
            view! {
                <p class="ds-validation-message" data-color="warning" id=id>
                    {words}
                </p>
            }
        })
    }
}
