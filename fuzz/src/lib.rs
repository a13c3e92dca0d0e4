//! What `tests/fuzz.rs` calls too, so that both do the same with the same bytes.

#[path = "../../tests/fuzz/targets.rs"]
pub mod targets;
