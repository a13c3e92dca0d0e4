//! Occupations and the skills that each is made of, by number: what can be matched and asked about.
//! It holds no words and judges nobody; it never holds a link to a skill that is not in it.

mod identity;
#[cfg(test)]
mod tests;

pub use identity::{Identity, Places, Uuid};

use super::Interests;

/// A skill's place in the catalogue, from 0.
pub type SkillNo = u16;
/// An occupation's place in the catalogue, from 0.
pub type OccupationNo = u16;

/// One occupation with its skills.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// How it is known.
    pub identity: Identity,
    /// Unit group in ISCO-08, 0 to 9999: four digits, written with leading zeros.
    pub isco: u16,
    /// Unit group in STYRK-08, where a source gives it.
    pub styrk: Option<u16>,
    /// The interests that the work answers to.
    pub interests: Interests,
    /// Skills that the work is mostly about, in rising order.
    pub essential: Vec<SkillNo>,
    /// Skills that many but not all use in it, in rising order; none of them is essential too.
    pub optional: Vec<SkillNo>,
}

/// The occupations and skills.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    skills: Vec<Identity>,
    entries: Vec<Entry>,
}

/// Why a catalogue cannot be built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CatalogueFault {
    /// There are more skills or occupations than a number of 16 bits can name.
    TooMany,
    /// An occupation names a skill that is not there.
    UnknownSkill {
        /// The occupation's place.
        occupation: usize,
        /// The place that no skill has.
        skill: SkillNo,
    },
}

impl Catalogue {
    /// A catalogue of these. A link that is given twice counts once; one that is both essential and optional is essential.
    pub fn new(skills: Vec<Identity>, mut entries: Vec<Entry>) -> Result<Catalogue, CatalogueFault> {
        if skills.len() > usize::from(u16::MAX) || entries.len() > usize::from(u16::MAX) {
            return Err(CatalogueFault::TooMany);
        }
        for (occupation, entry) in entries.iter_mut().enumerate() {
            entry.tidy();
            if let Some(&skill) = entry.skills().find(|skill| usize::from(**skill) >= skills.len()) {
                return Err(CatalogueFault::UnknownSkill { occupation, skill });
            }
        }
        Ok(Catalogue { skills, entries })
    }

    /// The skills, each at its number.
    pub fn skills(&self) -> &[Identity] {
        &self.skills
    }

    /// The occupations, each at its number.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The occupation that is known by this id, our own or ESCO's.
    pub fn occupation(&self, id: &str) -> Option<OccupationNo> {
        place(self.entries.iter().map(|entry| &entry.identity), id)
    }

    /// The skill that is known by this id, our own or ESCO's.
    pub fn skill(&self, id: &str) -> Option<SkillNo> {
        place(self.skills.iter(), id)
    }

    /// In how many occupations each skill occurs, essential or optional.
    pub fn frequencies(&self) -> Vec<u16> {
        let mut frequencies = vec![0; self.skills.len()];
        for skill in self.entries.iter().flat_map(Entry::skills) {
            frequencies[usize::from(*skill)] += 1;
        }
        frequencies
    }

    /// These and those of another catalogue. What both have, by ESCO's id, is taken from this one: an occupation keeps the
    /// skills it has here, and a skill the id it has here. The numbers of this catalogue stay as they are.
    pub fn with(mut self, other: &Catalogue) -> Result<Catalogue, CatalogueFault> {
        let known_skills = Places::new(&self.skills);
        let mut renumbered = Vec::with_capacity(other.skills.len());
        for skill in &other.skills {
            let known = known_skills.of(skill);
            renumbered.push(known.unwrap_or(self.skills.len()));
            if known.is_none() {
                self.skills.push(skill.clone());
            }
        }
        if self.skills.len() > usize::from(u16::MAX) {
            return Err(CatalogueFault::TooMany);
        }
        let known_entries = Places::new(self.entries.iter().map(|entry| &entry.identity));
        let number = |skill: &SkillNo| renumbered[usize::from(*skill)] as SkillNo;
        let new = other.entries.iter().filter(|entry| known_entries.of(&entry.identity).is_none());
        self.entries.extend(new.map(|entry| Entry {
            essential: entry.essential.iter().map(number).collect(),
            optional: entry.optional.iter().map(number).collect(),
            ..entry.clone()
        }));
        Catalogue::new(self.skills, self.entries)
    }
}

impl Entry {
    /// All its skills, the essential ones first.
    pub fn skills(&self) -> impl Iterator<Item = &SkillNo> {
        self.essential.iter().chain(&self.optional)
    }

    /// Puts the links in order.
    fn tidy(&mut self) {
        for skills in [&mut self.essential, &mut self.optional] {
            skills.sort_unstable();
            skills.dedup();
        }
        self.optional.retain(|skill| self.essential.binary_search(skill).is_err());
    }
}

/// Where the concept stands that is known by this id.
fn place<'a>(mut known: impl Iterator<Item = &'a Identity>, id: &str) -> Option<u16> {
    let uuid = Uuid::parse(id);
    let is_it = |one: &Identity| one.own.as_deref() == Some(id) || (uuid.is_some() && one.esco == uuid);
    known.position(is_it).and_then(|at| u16::try_from(at).ok())
}
