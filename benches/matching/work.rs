//! What is measured, natively and in the browser alike: loading as the worker does it, ranking, and choosing what to ask about.
//! It reads no clock.

use kompetansesti::content::{parse_codes, parse_pack, parse_skills, with_codes};
use kompetansesti::engine::{Work, WorkTexts};
use kompetansesti::occupation::{Held, Matcher, OccupationNo, SkillNo, Wanted, most_telling, rank};
use serde::{Deserialize, Serialize};

/// How many occupations are shown.
const SHOWN: usize = 30;

/// The files, as the worker gets them.
#[derive(Default)]
pub struct Files {
    pub skills: String,
    pub codes: String,
    pub names: String,
    pub pack: Option<(Vec<u8>, Vec<u8>)>,
}

/// Somebody who has answered, and the occupation that they are asked about.
#[derive(Serialize, Deserialize)]
pub struct Person {
    pub told: Vec<(SkillNo, f32)>,
    pub occupation: OccupationNo,
}

impl Files {
    /// All of it: both catalogues read and joined, ready to be matched and searched.
    pub fn load(&self) -> Work {
        let Files { skills, codes, names, pack } = self;
        let pack = pack.as_ref().map(|(structure, words)| (structure.as_slice(), words.as_slice()));
        Work::new(&WorkTexts { skills, codes, names, language: "en", pack }).expect("good files")
    }

    /// What persons are matched by, which the worker keeps to itself.
    pub fn matcher(&self) -> Matcher {
        let skills = parse_skills(&self.skills).expect("good skills");
        let own = with_codes(&skills.catalogue, &parse_codes(&self.codes).expect("good codes"));
        let pack = self.pack.as_ref().map(|(structure, _)| parse_pack(structure).expect("a good pack"));
        Matcher::new(pack.map_or(own.clone(), |pack| own.with(&pack.catalogue).expect("not too many")))
    }
}

impl Person {
    /// What is known of the person.
    pub fn held(&self) -> Held {
        Held::new(self.told.iter().copied())
    }

    /// The occupations that fit best.
    pub fn ranked(matcher: &Matcher, held: &Held) -> Vec<OccupationNo> {
        let all = rank(matcher, held, &Wanted { most: SHOWN, may: &|_, _| true });
        all.unwrap_or_default().into_iter().map(|one| one.occupation).collect()
    }

    /// The skill to ask about next.
    pub fn next(&self, matcher: &Matcher, held: &Held) -> Option<SkillNo> {
        most_telling(matcher, held, self.occupation, &[])
    }
}
