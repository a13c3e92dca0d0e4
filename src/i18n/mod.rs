//! The texts people read: message files, languages, placeholders and plural forms.
//! It never holds a text itself, never asks the browser, and knows nothing of the subject.

mod beside;
#[cfg(any(not(target_arch = "wasm32"), feature = "author"))]
mod fault;
mod locale;
mod messages;
mod parse;
mod plural;
mod template;

pub use beside::{beside, first_of, has_mark, in_each, second_language, second_of};
pub use locale::Locale;
pub use messages::{MISSING, Messages};
pub use parse::{MAX_BYTES, MessageError};
pub use plural::PluralCategory;
pub use template::{fill, placeholders};
