//! A visit to a screen that many use: how long it may stand untouched, and what counts as touching it.
//! It never reads a clock, and never sees what a person answers.

mod hand;
mod setting;
mod watch;

pub use hand::{Hand, Touch};
pub use setting::Setting;
pub use watch::{Limits, Moment, Standing, Watch};
