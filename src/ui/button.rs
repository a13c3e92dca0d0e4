//! Buttons, and links that look like them.
//! They are never disabled: a button that cannot go on explains why when it is pressed.

use leptos::html;
use leptos::prelude::*;

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonVariant {
    /// The one thing to do next; at most one in view.
    #[default]
    Primary,
    /// Another good choice.
    Secondary,
    /// A quiet choice, such as leaving something out.
    Tertiary,
    /// Deletes something.
    Danger,
}

impl ButtonVariant {
    fn look(self) -> Option<&'static str> {
        match self {
            Self::Primary | Self::Danger => None,
            Self::Secondary => Some("secondary"),
            Self::Tertiary => Some("tertiary"),
        }
    }

    fn color(self) -> Option<&'static str> {
        (self == Self::Danger).then_some("danger")
    }
}

/// A button that does something on this page.
///
/// Accessibility: `type="button"`, at least 44 px high; `pressed` makes it a toggle. A double click presses it once.
#[component]
pub fn Button(
    /// How it looks.
    #[prop(optional)]
    variant: ButtonVariant,
    /// What it does.
    #[prop(into)]
    on_click: Callback<()>,
    /// For a toggle: whether it is on.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// The element, for moving focus to it.
    #[prop(optional)]
    node_ref: NodeRef<html::Button>,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="ds-button"
            data-variant=variant.look()
            data-color=variant.color()
            aria-pressed=move || pressed.map(|pressed| pressed.get().to_string())
            node_ref=node_ref
            on:click=move |event| {
                // The second click of a double click is no second choice: the screen may already be another one.
                if event.detail() < 2 {
                    on_click.run(());
                }
            }
        >
            {children()}
        </button>
    }
}

/// A link that looks like a button: it leads somewhere.
///
/// Accessibility: announced as the link it is.
#[component]
pub fn LinkButton(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// How it looks.
    #[prop(optional)]
    variant: ButtonVariant,
    /// True for another site: no referrer is sent.
    #[prop(optional)]
    external: bool,
    /// The words.
    children: Children,
) -> impl IntoView {
    let rel = external.then_some("noopener noreferrer external");
    view! {
        <a class="ds-button" data-variant=variant.look() data-color=variant.color() href=href rel=rel>
            {children()}
        </a>
    }
}
