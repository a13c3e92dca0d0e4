//! A message that stands out from the page.
//! It never disappears by itself and never uses red for the person's own doings.

use super::{El, el};

/// What kind of message it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlertKind {
    /// Good to know.
    Info,
    /// Take care, or something went wrong.
    Warning,
}

impl AlertKind {
    fn color(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
        }
    }
}

/// Whether a screen reader is told when the message appears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlertRole {
    /// Read in its place, like other text.
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

/// A message with a sign and a tint; what it says goes into it.
///
/// Accessibility: the words say what kind of message it is; sign and tint only repeat it.
pub fn alert(kind: AlertKind, role: AlertRole) -> El {
    el("div").class("ds-alert app-alert").attr("data-color", kind.color()).attr_if("role", role.name())
}
