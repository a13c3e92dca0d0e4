//! Buttons, and links that look like them.
//! They are never disabled: a button that cannot go on explains why when it is pressed.

use super::{El, Words, el};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonVariant {
    /// The one thing to do next; at most one in view.
    Primary,
    /// Another good choice.
    Secondary,
    /// A quiet choice, such as leaving something out.
    Tertiary,
    /// Deletes something.
    Danger,
}

impl ButtonVariant {
    fn dress(self, element: El) -> El {
        let look = match self {
            Self::Primary | Self::Danger => None,
            Self::Secondary => Some("secondary"),
            Self::Tertiary => Some("tertiary"),
        };
        let color = (self == Self::Danger).then_some("danger");
        element.class("ds-button").attr_if("data-variant", look).attr_if("data-color", color)
    }
}

/// A button that does something on this page; its words go into it.
///
/// Accessibility: `type="button"`, at least 44 px high. A double click presses it once.
pub fn button(variant: ButtonVariant, press: impl Fn() + 'static) -> El {
    variant.dress(el("button").attr("type", "button")).press(press)
}

/// A link that looks like a button: it leads somewhere; its words go into it.
///
/// Accessibility: announced as the link it is.
pub fn link_button(variant: ButtonVariant, href: impl Into<Words>) -> El {
    variant.dress(el("a").attr("href", href))
}
