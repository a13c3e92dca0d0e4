//! Tests of the whole path from facts to plan, as tables of input and exact output.

mod facts;
mod levels;
mod limits;
pub(super) mod made;
mod no_dead_ends;
#[cfg(not(target_arch = "wasm32"))]
mod people;
mod planning;
#[cfg(not(target_arch = "wasm32"))]
mod properties;
mod ranking;
mod requirements;
mod rings;
mod standings;
mod village;
mod ways;
#[cfg(not(target_arch = "wasm32"))]
mod worlds;
