//! A made-up person: some of an occupation's skills, and some that have nothing to do with it.
//! It never knows how persons are matched.

use super::Setting;
use crate::occupation::{Catalogue, OccupationNo, SkillNo};

/// The skills that the person tells.
pub(super) fn person(
    catalogue: &Catalogue,
    occupation: OccupationNo,
    setting: &Setting,
    uniform: &mut dyn FnMut() -> f64,
) -> Vec<SkillNo> {
    let entry = &catalogue.entries()[usize::from(occupation)];
    let own: Vec<SkillNo> = entry.skills().copied().collect();
    // Skills that no work has would be noise without effect.
    let strange =
        (0..).zip(catalogue.frequencies()).filter(|(skill, frequency)| *frequency > 0 && !own.contains(skill));
    let strange: Vec<SkillNo> = strange.map(|(skill, _)| skill).collect();
    let part = |skills: &[SkillNo], share: f64| (share * skills.len() as f64).round() as usize;
    let parts = [
        (entry.essential.clone(), part(&entry.essential, setting.essential)),
        (entry.optional.clone(), part(&entry.optional, setting.optional)),
        (strange, setting.noise),
    ];
    parts.into_iter().flat_map(|(skills, count)| shuffled(skills, uniform).into_iter().take(count)).collect()
}

/// These in an order of chance (Fisher and Yates).
pub(super) fn shuffled<T>(mut all: Vec<T>, uniform: &mut dyn FnMut() -> f64) -> Vec<T> {
    for at in (1..all.len()).rev() {
        all.swap(at, (uniform() * (at + 1) as f64) as usize);
    }
    all
}
