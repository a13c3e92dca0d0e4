//! Kompetansesti: a self-assessment of competence that runs wholly in the browser.
//! The modules stand in reading order; the subject comes first and knows nothing of the browser.

pub mod content;
pub mod engine;
pub mod exchange;
pub mod framework;
pub mod i18n;
pub mod json;
pub mod measure;
pub mod occupation;
pub mod pathway;
pub mod profile;
pub mod route;
pub mod store;
pub mod visit;

#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod app;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod page;
#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod ui;
