//! A message that stands out from the page.
//! It never disappears by itself and never uses red for the person's own doings.

use leptos::prelude::*;

use super::heading::Heading;

/// What kind of message it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AlertKind {
    /// Good to know.
    #[default]
    Info,
    /// Something went well.
    Success,
    /// Take care.
    Warning,
    /// Something may be lost.
    Danger,
}

impl AlertKind {
    fn color(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }
}

/// Whether a screen reader is told when the message appears.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AlertRole {
    /// Read in its place, like other text.
    #[default]
    None,
    /// Read when the reader is quiet.
    Status,
    /// Read at once; only when something may be lost.
    Alert,
}

impl AlertRole {
    fn name(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Status => Some("status"),
            Self::Alert => Some("alert"),
        }
    }
}

/// A message with a sign and a tint.
///
/// Accessibility: the words say what kind of message it is; sign and tint only repeat it.
#[component]
pub fn Alert(
    /// What kind of message.
    #[prop(optional)]
    kind: AlertKind,
    /// The heading.
    #[prop(optional, into)]
    heading: MaybeProp<String>,
    /// The heading's level.
    #[prop(default = 2)]
    level: u8,
    /// Whether it is announced.
    #[prop(optional)]
    role: AlertRole,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="ds-alert app-alert" data-color=kind.color() role=role.name()>
            {move || heading.get().map(|text| view! { <Heading level text /> })}
            {children()}
        </div>
    }
}
