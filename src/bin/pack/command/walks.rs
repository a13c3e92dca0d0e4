//! Every occupation of every country, from every described start: who walks, and the plan they get.
//! It never leaves out an occupation that a country has.

use kompetansesti::framework::Set;
use kompetansesti::occupation::Occupation;
use kompetansesti::pathway::{Goal, HeldId, Person, Plan};

use super::described::Described;
use super::world::World;

/// One plan.
pub struct Walk<'w> {
    /// Where it leads.
    pub occupation: &'w Occupation,
    /// The country's code.
    pub country: &'w str,
    /// Which of the described starts, from 0.
    pub start: usize,
    /// Who begins there.
    pub person: Person,
    /// What they get.
    pub plan: Plan,
}

/// All of them, by country, then by occupation, then by start.
pub fn walks<'w>(world: &'w World, starts: &[Described]) -> Vec<Walk<'w>> {
    let mut walks = Vec::new();
    for (country, region) in &world.countries {
        let here = world.occupations.iter().filter(|occupation| occupation.countries.contains(country));
        for occupation in here {
            for (start, described) in starts.iter().enumerate() {
                let mut person = described.person(&world.competences);
                person.about.country = Some(country.clone());
                person.about.region = region.clone();
                person.goal = Some(Goal::Occupation(occupation.id.clone()));
                person.about.held = person.about.held.map(|held| in_another_trade(&held, occupation));
                let plan = world.plan(&person);
                walks.push(Walk { occupation, country, start, person, plan });
            }
        }
    }
    walks
}

/// What a person holds, with the first of the trades that the occupation does not ask for.
fn in_another_trade(held: &Set<HeldId>, occupation: &Occupation) -> Set<HeldId> {
    let (trades, others): (Vec<_>, Vec<_>) = held.iter().partition(|held| held.starts_with("trade:"));
    let asked = |held: &&String| occupation.required.contains(held) || occupation.usual.contains(held);
    let trade = trades.into_iter().find(|held| !asked(held));
    others.into_iter().chain(trade).cloned().collect()
}
