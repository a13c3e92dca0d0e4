//! What would be shown of one person after some answers, beside the truth.
//! It takes every belief from the measurement, and never works out one of its own.

use super::claim::{CLAIMS, Told, add, told};
use super::form::areas;
use super::known::Known;
use super::person::Person;
use crate::framework::{CompetenceId, Framework, Map};
use crate::measure::summary::area_level;
use crate::measure::{Estimate, Joint, Model};

/// An estimate, its truth, and the variance that it claims.
pub type Beside = (f64, f64, f64);

/// One person after some answers.
#[derive(Clone)]
pub struct Look {
    /// How many answers there are.
    pub answers: usize,
    /// What was told, of each kind of claim.
    pub told: [Told; CLAIMS.len()],
    /// The ability of each competence, in levels.
    pub competences: Vec<Beside>,
    /// Whether each competence was asked about.
    pub answered: Vec<bool>,
    /// Each area: the mean of all its competences' abilities.
    pub areas: Vec<Beside>,
    /// Each area as it is shown, if it is: from its answered competences, on the scale of levels.
    pub shown_areas: Vec<Beside>,
    /// Each area on the scale of levels, each possible ability first moved into 0–3: estimate and truth.
    pub areas_on_scale: Vec<(f64, f64)>,
}

impl Look {
    /// What is known, beside the person.
    pub fn new(framework: &Framework, model: &Model, person: &Person, known: &Known) -> Look {
        let (joint, estimates) = estimates(model, known);
        let mut look = Look {
            answers: known.answers,
            told: [[0.0; 3]; CLAIMS.len()],
            answered: known.own.iter().map(Option::is_some).collect(),
            competences: Vec::new(),
            areas: Vec::new(),
            shown_areas: Vec::new(),
            areas_on_scale: Vec::new(),
        };
        let (mut on_scale, mut shown) = (Vec::new(), Map::new());
        for (place, (estimate, ability)) in estimates.into_iter().zip(&person.abilities).enumerate() {
            let belief = estimate.posterior();
            look.competences.push((belief.mean(), *ability, belief.sd().powi(2)));
            on_scale.push((estimate.clamped_mean(), ability.clamp(0.0, 3.0)));
            if look.answered[place] {
                look.told.iter_mut().zip(told(&estimate, *ability)).for_each(|(sum, more)| add(sum, more));
                shown.insert(model.competences()[place], estimate);
            }
        }
        look.add_areas(framework, &joint, &on_scale);
        look.add_shown(framework, model, &joint, (&shown, &on_scale));
        look
    }

    fn add_areas(&mut self, framework: &Framework, joint: &Joint, on_scale: &[(f64, f64)]) {
        for places in areas(framework) {
            let count = places.len() as f64;
            let of = |value: &dyn Fn(usize) -> f64| places.clone().map(value).sum::<f64>() / count;
            let together = |i: usize, j: usize| {
                let correlation = if i == j { 1.0 } else { joint.correlation(i, j) };
                correlation * (self.competences[i].2 * self.competences[j].2).sqrt()
            };
            let variance = of(&|i| of(&|j| together(i, j)));
            self.areas.push((of(&|i| self.competences[i].0), of(&|i| self.competences[i].1), variance));
            self.areas_on_scale.push((of(&|i| on_scale[i].0), of(&|i| on_scale[i].1)));
        }
    }

    fn add_shown(
        &mut self,
        framework: &Framework,
        model: &Model,
        joint: &Joint,
        (shown, on_scale): (&Map<CompetenceId, Estimate>, &[(f64, f64)]),
    ) {
        let named = framework.areas.iter().filter(|area| !area.competences().is_empty());
        for (area, places) in named.zip(areas(framework)) {
            if let Some(level) = area_level(area, model, joint, shown) {
                let truths = places.filter(|place| self.answered[*place]).map(|place| on_scale[place].1);
                self.shown_areas.push((level.level, truths.sum::<f64>() / level.answered as f64, level.sd * level.sd));
            }
        }
    }
}

/// The estimates of all competences, as a summary makes them, also of those without an answer.
pub fn estimates(model: &Model, known: &Known) -> (Joint, Vec<Estimate>) {
    let (joint, range) = (model.joint(&known.own), model.parameters().range_probability);
    let estimate = |(place, (own, alone)): (usize, (&Option<_>, &_))| {
        let belief = model.posterior(&joint, place, own.as_ref());
        Estimate::new(belief, alone, own.as_ref().map_or(0, |own: &crate::measure::Own| own.answers), range)
    };
    let all = known.own.iter().zip(&known.alone).enumerate().map(estimate).collect();
    (joint, all)
}
