//! Why each step is where it is, told once the plan stands. It never gives a reason that the plan does not bear out.

use super::{Candidate, Catalogue, Wants};
use crate::pathway::{Fact, Gain, Offer, Person, Reason, Step, Truth};

/// What a plan is made from. Offers are named by their place in the catalogue.
#[derive(Clone, Copy)]
pub(super) struct Table<'t> {
    pub(super) catalogue: &'t Catalogue,
    pub(super) wants: &'t Wants,
    pub(super) candidates: &'t [Candidate<'t>],
}

impl<'t> Table<'t> {
    pub(super) fn offer(&self, at: usize) -> &'t Offer {
        self.candidates[at].offer
    }
}

/// The steps with their reasons; the fallback's reason goes to those that nothing else calls for.
pub(super) fn explain(table: Table, steps: &[usize], fallback: &[(usize, Reason)]) -> Vec<Step> {
    let mut person = table.catalogue.person.clone();
    let mut told = Vec::new();
    for (place, at) in steps.iter().enumerate() {
        let mut step = step(table, *at, &person);
        let offer = table.candidates[*at].offer;
        let later = || steps[place + 1..].iter().map(|at| table.candidates[*at].offer);
        let is_first = |fact: &[Fact]| !steps[..place].iter().any(|at| opens(table.candidates[*at].offer, fact));
        let needed = later().filter(|later| {
            let mut blocked = later.requires.blocked(&table.catalogue.person);
            blocked.any(|group| opens(offer, group) && is_first(group))
        });
        step.reasons.extend(needed.map(|later| Reason::Prerequisite(later.id.clone())));
        if step.reasons.is_empty() {
            // An earlier step may lead further for one who has not answered where they stand. Then this one is there in case not.
            step.reasons = reasons(table, *at, &table.catalogue.person);
        }
        if step.reasons.is_empty() {
            let helps = later().find(|later| starts(offer, later, &person));
            step.reasons.extend(helps.map(|later| Reason::Prerequisite(later.id.clone())));
        }
        step.reasons.extend(fallback.iter().filter(|(of, _)| of == at).map(|(_, reason)| reason.clone()));
        person.finish(offer);
        told.push(step);
    }
    told
}

/// The same in place of steps of the plan. What is of no use before others are done has their reasons, as far as it bears them out.
pub(super) fn other<'s>(table: Table, at: usize, person: &Person, instead_of: impl Iterator<Item = &'s Step>) -> Step {
    let mut other = step(table, at, person);
    if other.reasons.is_empty() {
        let gives = |fact: Fact| table.offer(at).gains.iter().any(|gain| gain.meets(&fact));
        let bears_out = |reason: &&Reason| match reason {
            Reason::Gap { competence, to, .. } => gives(Fact::LevelAtLeast(*competence, *to)),
            Reason::Language { to, .. } => gives(Fact::LanguageAtLeast(*to)),
            Reason::Qualification(held) => gives(Fact::Holds(held.clone())),
            Reason::Prerequisite(_) => true,
            Reason::Rule { .. } | Reason::Route(_) => false,
        };
        other.reasons.extend(instead_of.flat_map(|step| &step.reasons).filter(bears_out).cloned());
        other.reasons.dedup();
    }
    other
}

/// The step that this offer would be, for one who stands there.
fn step(table: Table, at: usize, person: &Person) -> Step {
    let offer = table.offer(at);
    Step {
        offer: offer.id.clone(),
        reasons: reasons(table, at, person),
        unknown: offer.unknown(person),
        ..Step::default()
    }
}

/// Why one who stands there would take this offer.
fn reasons(table: Table, at: usize, person: &Person) -> Vec<Reason> {
    let candidate = &table.candidates[at];
    let gains = candidate.offer.gains.iter().filter(|gain| gain.is_of_use_to(person));
    let served = gains.flat_map(|gain| table.wants.served(gain, person));
    candidate.reasons().into_iter().chain(served).collect()
}

/// Whether finishing the offer makes one of the facts hold.
fn opens(offer: &Offer, group: &[Fact]) -> bool {
    let done = |fact: &Fact| matches!(fact, Fact::Done(id) if *id == offer.id);
    group.iter().any(|fact| done(fact) || offer.gains.iter().any(|gain| gain.meets(fact)))
}

/// Whether finishing the offer brings the person to where the later one begins to be of use.
fn starts(offer: &Offer, later: &Offer, person: &Person) -> bool {
    let mut begins = later.gains.iter().filter_map(Gain::start).filter(|fact| fact.of(person) == Truth::No);
    begins.any(|fact| offer.gains.iter().any(|gain| gain.meets(&fact)))
}
