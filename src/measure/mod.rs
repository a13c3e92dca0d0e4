//! From answers to what is believed about each competence, and to the next question worth asking.
//! It never sees who the person is, never turns a missing answer into a low one, and never asks more than it announced.
//!
//! This is the one-competence model. A model of many competences would stand beside [`Model`] and give the same
//! [`Estimate`]; nothing else here needs to know which of them made it.

mod agenda;
mod change;
mod estimate;
mod fault;
mod follow_up;
pub mod grm;
mod interview;
mod model;
mod parameters;
mod posterior;
mod reply;
mod summary;
mod trail;

#[cfg(test)]
mod examples;
#[cfg(test)]
mod tests;

pub use agenda::{Agenda, QuestionSet};
pub use change::{Change, changes};
pub use estimate::{Estimate, met};
pub use fault::Fault;
pub use interview::Interview;
pub use model::{Model, Observation};
pub use parameters::{Grid, Item, Parameters, Prior, Stop, Strength};
pub use posterior::Posterior;
pub use reply::{Reply, latest};
pub use summary::{AreaLevel, Summary};
