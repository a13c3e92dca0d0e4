//! Short texts that each say one thing, `key=value`: what is told of a thing takes the place of what was told of it before.
//! It never reads what stands after the key.

use crate::framework::Set;

/// Puts what is told in the place of what was told of the same thing; nothing after the key takes it back.
pub(super) fn tell(all: &mut Set<String>, told: &str) {
    let before = all.iter().find(|known| key(known) == key(told)).cloned();
    before.map(|before| all.remove(&before));
    if !takes_back(told) {
        all.insert(told.to_owned());
    }
}

/// The text that brings back what was told of the same thing before.
pub(super) fn before(all: &Set<String>, told: &str) -> String {
    let known = all.iter().find(|known| key(known) == key(told));
    known.cloned().unwrap_or_else(|| [key(told), "="].concat())
}

/// Whether each thing is told once, and none is told as taken back.
pub fn told_once(all: &Set<String>) -> bool {
    // In order, two that are about the same stand beside each other.
    let texts: Vec<_> = all.iter().collect();
    texts.windows(2).all(|two| key(two[0]) != key(two[1])) && !texts.iter().any(|text| takes_back(text))
}

/// What a text is about.
fn key(text: &str) -> &str {
    text.split('=').next().unwrap_or_default()
}

fn takes_back(text: &str) -> bool {
    text.len() <= key(text).len() + 1
}
