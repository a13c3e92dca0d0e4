//! Twenty persons who have answered sixty skills each: those of one occupation, and others.
//! The seed is fixed, so each run has the same.

use kompetansesti::framework::Answer;
use kompetansesti::measure::simulation::Chance;
use kompetansesti::occupation::{Catalogue, OccupationNo, SkillNo, held_by};

use crate::work::Person;

const PERSONS: usize = 20;
const TOLD: usize = 60;
/// Of the skills that a person is asked about, so many of an occupation's are left.
const LEFT: usize = 3;

/// The persons.
pub fn persons(catalogue: &Catalogue) -> Vec<Person> {
    (0..PERSONS).map(|number| person(catalogue, &mut Chance::of(1, number))).collect()
}

fn person(catalogue: &Catalogue, chance: &mut Chance) -> Person {
    let mut below = |count: usize| (chance.uniform() * count as f64) as usize;
    let occupation = below(catalogue.entries().len());
    let own: Vec<SkillNo> = catalogue.entries()[occupation].skills().copied().collect();
    let mut skills: Vec<SkillNo> = own.iter().copied().skip(LEFT).take(TOLD).collect();
    let frequencies = catalogue.frequencies();
    while skills.len() < TOLD {
        let skill = below(frequencies.len());
        let no = skill as SkillNo;
        if frequencies[skill] > 0 && !skills.contains(&no) && !own.contains(&no) {
            skills.push(no);
        }
    }
    let answers = [Answer::NotYet, Answer::WithHelp, Answer::Alone, Answer::CanGuide];
    let told = skills.into_iter().filter_map(|skill| Some((skill, held_by(answers[below(answers.len())])?)));
    Person { told: told.collect(), occupation: occupation as OccupationNo }
}
