//! The most useful next levels for one who has named no occupation. It looks at what stands below «alone»,
//! and only where there is an offer that the person may join.

use crate::framework::{CompetenceId, Framework, Level};

use super::{Gain, Gap, Offer, Person};

/// How many next levels are named.
const NAMED: usize = 3;

/// The competences in the order in which a next level is useful: those of the short set first.
pub fn useful_order(framework: &Framework) -> Vec<CompetenceId> {
    let (short, long): (Vec<_>, Vec<_>) = framework.competences().partition(|competence| competence.short);
    short.into_iter().chain(long).map(|competence| competence.id).collect()
}

/// The three most useful next levels, given the offers that the person may join.
pub fn next_levels<'a>(
    person: &Person,
    useful: &[CompetenceId],
    offers: impl Iterator<Item = &'a Offer> + Clone,
) -> Vec<Gap> {
    let next = |competence: CompetenceId| {
        let have = person.level(competence).filter(|range| range.best < Level::Alone)?;
        let want = have.best.next()?;
        let raises = |gain: &Gain| {
            matches!(gain, Gain::Level { competence: about, from, to }
                if *about == competence && *from <= have.best && *to >= want)
        };
        offers.clone().any(|offer| offer.gains.iter().any(raises)).then_some(Gap { competence, have, want })
    };
    useful.iter().copied().filter_map(next).take(NAMED).collect()
}
