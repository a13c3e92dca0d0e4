//! Tests of the measurement as a whole.

mod course;
mod properties;
mod relief;
mod replay;
mod summary;
