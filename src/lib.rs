//! Kompetansesti: a self-assessment of competence that runs wholly in the browser.
//! The modules stand in reading order; the subject comes first and knows nothing of the browser.

pub mod framework;
pub mod measure;
pub mod occupation;
pub mod pathway;
pub mod profile;
pub mod exchange;
pub mod content;
pub mod i18n;
pub mod store;
pub mod route;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod page;
#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(target_arch = "wasm32")]
pub mod ui;
