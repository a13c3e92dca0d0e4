//! From many people's answers to the parameters of the graded response model, with how sure they are and who may use them.
//! It never sees who a person is, never reads or writes a file, and changes no parameters by itself.
//!
//! Which question comes next depends on the answers before it, and that does no harm to maximum likelihood as long as
//! every answer that led there is in the data (Mislevy & Wu 1996).

mod cholesky;
mod dif;
mod errors;
mod expectation;
mod fit;
mod graded;
mod log_step;
mod maximisation;
mod proportional_odds;
mod sample;

#[cfg(test)]
mod tests;

pub use dif::{Dif, DifKind, dif};
pub use errors::Errors;
pub use expectation::{Abilities, Pattern, expected_abilities};
pub use fit::{Fit, FittedItem, Limits, fit};
pub use graded::{Graded, ItemDesign, Normal};
pub use sample::{SampleRule, Status};
