//! From answers to what is believed about each competence, and to the next question worth asking.
//! It never sees who the person is, never turns a missing answer into a low one, and never asks more than it announced.

mod agenda;
pub mod calibration;
mod change;
mod clash;
mod course;
mod cover;
mod decide;
mod estimate;
mod evidence;
mod fault;
mod follow_up;
pub mod grm;
mod interview;
mod joint;
mod knowledge;
mod model;
mod note;
mod parameters;
mod posterior;
mod reply;
mod selection;
#[cfg(not(target_arch = "wasm32"))]
pub mod simulation;
mod sitting;
mod summary;
mod table;
mod trail;
mod why;

#[cfg(test)]
pub(crate) mod examples;
#[cfg(test)]
mod tests;

pub use agenda::{Agenda, QuestionSet};
pub use change::{Change, changes};
pub use clash::clash;
pub use estimate::{Estimate, met};
pub use evidence::{Evidence, Proof, Recency, Setting};
pub use fault::Fault;
pub use interview::Interview;
pub use joint::{Joint, Normal, Site};
pub use model::{Model, Observation, Own};
pub use note::{BadNote, MAX_NOTE, Note};
pub use parameters::{
    CalibratedItem, CalibrationStatus, EvidenceWeights, Grid, Item, Parameters, Prior, Selection, Stop, Strength,
};
pub use posterior::Posterior;
pub use reply::{Reply, latest};
pub use selection::{choose, decision_gain, sd_gain, trace_gain};
pub use sitting::Sitting;
pub use summary::{AreaLevel, Summary};
pub use table::Table;
pub use why::Why;
