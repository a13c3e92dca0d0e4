//! Finding occupations and skills by what a person types. Names come in from outside; nothing here is in any language.
//! It ranks by how well a name fits, never by who is asking. docs/search.md says how, and how well.

mod fit;
mod grams;
mod index;
mod names;
mod near;
mod postings;
mod rank;
mod slips;
mod starts;
#[cfg(test)]
mod tests;

pub use fit::Fit;
pub use index::{Index, Label};
pub use names::{Names, fits, search};
pub use rank::{Asked, Hit};
