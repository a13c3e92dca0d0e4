//! The only door to the browser. Every file is one thing, as thin as it can be.
//! It never knows what is being assessed, and it never panics because the browser says no.

pub mod address;
pub mod chance;
pub mod clipboard;
pub mod clock;
pub mod desk;
pub mod document;
pub mod fence;
pub mod fetch;
pub mod file;
#[cfg(feature = "author")]
pub mod folder;
pub mod intl;
pub mod keeping;
pub mod leave;
pub mod lock;
pub mod network;
pub mod place;
pub mod prefs;
pub mod presence;
pub mod print;
pub mod share;
pub mod signal;
pub mod speech;
pub mod tabs;
pub mod task;
pub mod timer;
pub mod worker;
