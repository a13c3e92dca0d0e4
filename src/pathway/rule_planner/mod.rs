//! The simple planner: the rules of the content files, the usual route, and what closes a gap.
//! It is quick and easy to explain; it never claims that its plan is the shortest there is.

mod answer_more;
mod candidate;
mod catalogue;
mod draft;
mod explain;
mod forward;
mod prerequisite;
mod prune;
mod rank;
mod wants;

use candidate::{Candidate, candidates};
use catalogue::Catalogue;
use draft::{Draft, Table};
use explain::{explain, step};
use forward::Forward;
use wants::Wants;

use super::{Need, Offer, Plan, Planner, Reason, Rule, SHOWN_STEPS, Situation, Standing, Truth, next_levels};

/// Plans by rules and gaps.
#[derive(Clone, Copy, Debug)]
pub struct RulePlanner<'a> {
    /// All offers, of every country.
    pub offers: &'a [Offer],
    /// All rules, the most important first.
    pub rules: &'a [Rule],
}

impl Planner for RulePlanner<'_> {
    fn plan(&self, situation: &Situation) -> Plan {
        if situation.person.about.country.is_none() {
            return Plan { ask_country: true, ..Plan::default() };
        }
        let catalogue = Catalogue::new(self.offers, situation);
        let standing = situation.occupation.map(|occupation| Standing::new(&catalogue.person, occupation));
        let wants = Wants::new(needs(standing.as_ref(), situation, &catalogue), &catalogue);
        let forward = Forward::new(&catalogue);
        let candidates = candidates(&catalogue, situation, self.rules, &wants);
        let table = Table { catalogue: &catalogue, wants: &wants, forward: &forward, candidates: &candidates };
        let mut draft = Draft::new(table);
        draft.fill();
        draft.prune();
        let fallback = self.fall_back(&mut draft);
        let nothing_missing = match &standing {
            Some(standing) => standing.is_complete(),
            None => catalogue.person_stands_alone(),
        };
        let mut steps = explain(table, &draft.steps, &fallback);
        let more = steps.split_off(steps.len().min(SHOWN_STEPS));
        let instead = draft.instead.iter().filter(|at| !draft.steps.contains(*at));
        Plan {
            steps,
            more,
            alternatives: instead.map(|at| step(table, *at, &catalogue.person)).collect(),
            uncovered: wants.left(&draft.person),
            answer_more: answer_more::answer_more(situation, &catalogue, &wants.needs, standing.as_ref()),
            standing,
            nothing_missing,
            ask_country: false,
        }
    }
}

impl RulePlanner<'_> {
    /// Adds the guidance that the country has for when nothing else fits, or something is left open.
    fn fall_back(&self, draft: &mut Draft) -> Vec<(usize, Reason)> {
        let Table { catalogue, wants, .. } = draft.table;
        if !draft.steps.is_empty() && wants.left(&draft.person).is_empty() {
            return Vec::new();
        }
        let here = self.rules.iter().filter(|rule| catalogue.person.about.country.as_ref() == Some(&rule.country));
        let mut added = Vec::new();
        for rule in here.filter(|rule| rule.is_fallback()) {
            for at in rule.suggest.iter().filter_map(|id| catalogue.position(id)) {
                draft.append(at);
                added.push((at, Reason::Rule { reason: rule.reason.clone(), because: Vec::new() }));
            }
        }
        added
    }
}

fn needs(standing: Option<&Standing>, situation: &Situation, catalogue: &Catalogue) -> Vec<Need> {
    match standing {
        Some(standing) => standing.needs(),
        None => {
            let open = catalogue.offers.iter().filter(|offer| offer.is_open_to(&catalogue.person) != Truth::No);
            next_levels(&catalogue.person, situation.useful, open).into_iter().map(Need::Level).collect()
        }
    }
}
