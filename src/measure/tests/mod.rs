//! Tests of the measurement as a whole.

mod course;
mod relief;
mod summary;
