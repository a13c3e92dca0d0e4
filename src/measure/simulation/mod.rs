//! Simulated persons in the real interview: whether what is claimed comes true, and what a question set is worth.
//! Chance begins at a number, so every run is the same; the page never uses this, and it reads no clock and no file.
//!
//! The statements do not work as the model believes: each stands at another place and has another slope, drawn anew for
//! each person. What is printed is therefore about the model's honesty under errors of its own size, not about people:
//! nobody here misreads, boasts, or answers to be done.

mod chance;
mod claim;
mod form;
mod known;
mod look;
mod outcome;
mod person;
mod row;
mod run;
mod score;

#[cfg(test)]
mod tests;

pub use chance::Chance;
pub use claim::{CLAIMS, Claim};
pub use outcome::{Lengths, Outcome};
pub use row::Row;
pub use run::{Plan, run};
pub use score::{Agreement, Score, Spread};
