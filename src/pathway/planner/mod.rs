//! The planner: the way to the goal that weighs least of all that exist, with a proof, and why each step is on it.
//! What weighs is said in `cost.rs`, and what is to be reached in `targets.rs`. It never promises an offer, and it reads no clock:
//! whoever calls says how long it may search.

mod answer_more;
mod candidate;
mod catalogue;
mod cost;
mod dates;
mod explain;
mod ground;
mod order;
mod rank;
mod search;
mod targets;
mod wants;

use candidate::{Candidate, candidates};
use catalogue::Catalogue;
use explain::{Table, explain, other};
use order::rank;
use wants::Wants;

use search::{Found, Search, Told};

use super::{
    Goal, GoalKind, Need, Offer, Plan, Planner, Reason, Rule, SHOWN_STEPS, Situation, Standing, Step, Truth, Without,
    next_levels,
};

/// Finds the way that weighs least.
#[derive(Clone, Copy)]
pub struct ExactPlanner<'a> {
    /// All offers, of every country.
    pub offers: &'a [Offer],
    /// All rules, the most important first.
    pub rules: &'a [Rule],
    /// Asked now and then whether there is still time. When there is none, the best way found so far is given.
    pub keep_on: &'a dyn Fn() -> bool,
}

impl Planner for ExactPlanner<'_> {
    fn plan(&self, situation: &Situation) -> Plan {
        if situation.person.about.country.is_none() {
            return Plan { ask_country: true, ..Plan::default() };
        }
        let catalogue = Catalogue::new(self.offers, situation);
        let standing = situation.occupation.map(|occupation| Standing::new(&catalogue.person, occupation));
        let wants = Wants::new(needs(standing.as_ref(), situation, &catalogue));
        let candidates = candidates(&catalogue, situation, self.rules, &wants);
        let table = Table { catalogue: &catalogue, wants: &wants, candidates: &candidates };
        let preference = situation.wishes.preference;
        let way = |search: &Search| search.way(preference, &[]).unwrap_or_else(|| Found::nothing(&catalogue));
        let before = Search::new(table, &catalogue.person, self.keep_on);
        let first = way(&before);
        // What rules suggest may open up on the way, and then comes after it.
        let search = Search::new(table, &first.person, self.keep_on).beginning(situation.today, situation.wishes.pace);
        let mut way = if search.asks_the_same_as(&before) { first } else { way(&search) };
        let answer_more = answer_more::answer_more(situation, &catalogue, &wants.needs, standing.as_ref());
        let nothing_missing = match &standing {
            Some(standing) => standing.is_complete(),
            None => match &situation.person.goal {
                Some(goal) if GoalKind::of(goal).names_needs() => wants.needs.is_empty() && answer_more.is_empty(),
                _ => catalogue.person_stands_alone(),
            },
        };
        let told = search.told(&way);
        let others = search.others(&way);
        let fallback = self.fall_back(table, &mut way);
        let mut steps = explain(table, &way.order, &fallback);
        for (step, (instead, without)) in steps.iter_mut().zip(&told) {
            step.without = *without;
            // What does instead for one goal is not said to where the step is all that leads to another.
            if *without != Without::NoWay {
                step.instead = instead.iter().map(|at| table.offer(*at).id.clone()).collect();
            }
        }
        let dates = dates::dates(table, &steps, situation.today, situation.wishes.pace);
        let alternatives = instead(table, &way.order, &told, &steps);
        let more = steps.split_off(steps.len().min(SHOWN_STEPS));
        Plan {
            steps,
            more,
            alternatives,
            ways: others,
            dates: dates.map(|dates| dates.steps).unwrap_or_default(),
            slack: way.slack,
            uncovered: wants.left(&way.person),
            answer_more,
            standing,
            nothing_missing,
            ask_country: false,
        }
    }
}

/// What would do instead of steps, and could be begun at once.
fn instead(table: Table, order: &[usize], told: &[Told], steps: &[Step]) -> Vec<Step> {
    let person = &table.catalogue.person;
    let mut others: Vec<usize> = told.iter().flat_map(|(instead, _)| instead.iter().copied()).collect();
    others.sort_unstable();
    others.dedup();
    others.retain(|at| !order.contains(at) && table.candidates[*at].can_start(person));
    others.sort_by_key(|at| rank(table, *at, &[], person));
    let stands_in = |at: usize| told.iter().zip(steps).filter(move |((for_it, _), _)| for_it.contains(&at));
    let explained = |at| other(table, at, person, stands_in(at).map(|(_, step)| step));
    // What nothing of the person's own speaks for is named beside the step, and not suggested.
    others.into_iter().map(explained).filter(|other| !other.reasons.is_empty()).collect()
}

impl ExactPlanner<'_> {
    /// Adds the guidance that the country has for when nothing else fits, or something is left open.
    fn fall_back(&self, table: Table, way: &mut Found) -> Vec<(usize, Reason)> {
        if !way.order.is_empty() && table.wants.left(&way.person).is_empty() {
            return Vec::new();
        }
        let here =
            self.rules.iter().filter(|rule| table.catalogue.person.about.country.as_ref() == Some(&rule.country));
        let mut added = Vec::new();
        for rule in here.filter(|rule| rule.is_fallback()) {
            for at in rule.suggest.iter().filter_map(|id| table.catalogue.position(id)) {
                way.append(table, at);
                added.push((at, Reason::Rule { reason: rule.reason.clone(), because: Vec::new() }));
            }
        }
        added
    }
}

fn needs(standing: Option<&Standing>, situation: &Situation, catalogue: &Catalogue) -> Vec<Need> {
    let person = &catalogue.person;
    match (standing, &situation.person.goal) {
        (Some(standing), _) => standing.needs(),
        (None, Some(Goal::Qualification(held))) => {
            let need = Need::Qualification(held.clone());
            if need.fact().of(person) == Truth::Yes { Vec::new() } else { vec![need] }
        }
        (None, Some(Goal::Levels(wanted))) => {
            wanted.iter().filter_map(|id| person.next_level(*id)).map(Need::Level).collect()
        }
        (None, _) => {
            let open = catalogue.offers.iter().filter(|offer| offer.is_open_to(person) != Truth::No);
            next_levels(person, situation.useful, open).into_iter().map(Need::Level).collect()
        }
    }
}
