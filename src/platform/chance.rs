//! A number by chance. It is good for choosing among questions, and never for keeping a secret.

/// A number that nobody foretells.
pub fn seed() -> u32 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u32
}
