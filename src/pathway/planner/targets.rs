//! What a plan is to reach, as facts of its task: what is missing for the goal, what the rules advise, and what prepares for the usual way.
//! A thing that no offer leads to is never a target; the plan says that it is left open.

use std::cmp::Reverse;

use super::catalogue::is_trade;
use super::explain::Table;
use super::ground::Ground;
use crate::framework::{Cefr, Level, Map};
use crate::pathway::optimum::{Action, Atom, Reach, Task};
use crate::pathway::{Fact, Gain, Need, Person, Truth};

/// How much it weighs, in hours, to follow a rule by a suggestion further back. Its author's order says more than hours do.
const SECOND_CHOICE: u32 = 20_000;

/// What a plan is to reach.
#[derive(PartialEq)]
pub(super) struct Targets {
    /// What is to be reached, and by what.
    pub(super) task: Task,
    /// The offer that each action of the task is about; nothing for what follows by itself.
    pub(super) offers: Vec<Option<usize>>,
    /// Those goals of the task that are advised, and not needed for what the person is after.
    advice: Vec<Atom>,
}

impl Targets {
    /// The actions that are about these offers.
    pub(super) fn about(&self, offers: &[usize]) -> Vec<usize> {
        let is_about = |action: &usize| self.offers[*action].is_some_and(|offer| offers.contains(&offer));
        (0..self.offers.len()).filter(is_about).collect()
    }

    /// The task without the advice that only this offer follows, where there is such advice.
    pub(super) fn without(&self, offer: usize) -> Option<Task> {
        let out = self.about(&[offer]);
        let reach = Reach::with(&self.task, self.task.choices().filter(|action| !out.contains(action)));
        let lost = |goal: &Atom| self.advice.contains(goal) && !reach.holds(*goal);
        let (dropped, kept): (Vec<Atom>, Vec<Atom>) = self.task.goals().iter().partition(|goal| lost(goal));
        let build = || Task::new(self.task.atoms(), self.task.actions().to_vec(), kept).expect("facts that it has");
        (!dropped.is_empty()).then(build)
    }
}

/// The targets of the plan. What rules merely suggest is advised only where one who stands there could begin it.
pub(super) fn targets(table: Table, mut ground: Ground, stands: &Person) -> Targets {
    let wishes: Vec<Vec<Atom>> =
        table.wants.needs.iter().map(|need| ways_of(need, &table.catalogue.person, &mut ground)).collect();
    let advice: Vec<Atom> = rules(table, &mut ground, stands).into_iter().chain(prepared(table)).collect();
    let build =
        |goals: Vec<Atom>| Task::new(ground.atoms(), ground.actions.clone(), goals).expect("facts that it numbered");
    let open = build(Vec::new());
    let reach = Reach::with(&open, open.choices());
    // As far as offers lead: level 2 where level 3 cannot be reached.
    let needed: Vec<Atom> =
        wishes.iter().filter_map(|ways| ways.iter().copied().find(|atom| reach.holds(*atom))).collect();
    let advice: Vec<Atom> = advice.into_iter().filter(|atom| reach.holds(*atom) && !needed.contains(atom)).collect();
    let task = build(needed.into_iter().chain(advice.iter().copied()).collect());
    Targets { task, offers: ground.offers, advice }
}

/// What would do for something missing, the most first.
fn ways_of(need: &Need, person: &Person, ground: &mut Ground) -> Vec<Atom> {
    let facts: Vec<Fact> = match need {
        Need::Level(gap) => {
            let have = person.level(gap.competence).map_or(Level::NotYet, |range| range.best);
            let levels = Level::ALL.into_iter().rev().filter(|level| *level <= gap.want && *level > have);
            levels.map(|level| Fact::LevelAtLeast(gap.competence, level)).collect()
        }
        Need::Language(gap) => {
            let have = person.lowest_language().unwrap_or(gap.have);
            let levels = Cefr::ALL.into_iter().rev().filter(|level| *level <= gap.want && *level > have);
            levels.map(Fact::LanguageAtLeast).collect()
        }
        Need::Qualification(held) => vec![Fact::Holds(held.clone())],
    };
    facts.iter().filter_map(|fact| ground.fact(fact)).collect()
}

/// What the rules that fired advise: one of the suggestions of each, what is surely open before what may be, and the first
/// rather than a later one.
fn rules(table: Table, ground: &mut Ground, stands: &Person) -> Vec<Atom> {
    let start = &table.catalogue.person;
    let mut suggested: Map<usize, Vec<(Reverse<Truth>, usize, usize)>> = Map::new();
    for (at, candidate) in table.candidates.iter().enumerate() {
        let is_of_use = candidate.has_cause() && table.catalogue.brings_anything(candidate.offer, start);
        let can_start = candidate.can_start(start) || candidate.can_start(stands);
        for rule in candidate.rules.iter().filter(|rule| is_of_use && (rule.for_goal || can_start)) {
            let place = (Reverse(candidate.offer.is_open_to(start)), rule.place, at);
            suggested.get_or_default(rule.rule).push(place);
        }
    }
    let (mut advised, mut earlier) = (Vec::new(), Vec::new());
    for (_, mut suggestions) in suggested {
        suggestions.sort_unstable();
        let all: Vec<usize> = suggestions.iter().map(|(_, _, at)| *at).collect();
        let followed = ground.fresh();
        for (number, (_, _, at)) in suggestions.iter().enumerate() {
            match SECOND_CHOICE * u32::try_from(number).unwrap_or(0) {
                0 => ground.follows(vec![*at], followed),
                cost => ground.choice(*at, Action { needs: vec![*at], gives: vec![followed], cost }),
            }
        }
        if let Some(brought) = what_it_brings(table, &all, &earlier, ground) {
            ground.follows(brought, followed);
        }
        earlier.extend(all);
        advised.push(followed);
    }
    advised
}

/// The facts that a rule's first suggestion is there for. When other steps bring all of them, the rule is followed too. As a rule only
/// what earlier rules suggest does instead; but one trade is enough, whatever gives it, where the rule does not name the way itself.
fn what_it_brings(table: Table, suggestions: &[usize], earlier: &[usize], ground: &mut Ground) -> Option<Vec<Atom>> {
    let person = &table.catalogue.person;
    let first = table.offer(*suggestions.first()?);
    let names_the_way = suggestions.iter().any(|at| table.candidates[*at].is_on_the_way());
    let any_trade = !names_the_way && first.gains.iter().any(is_trade);
    let has_cause = |at: &usize| earlier.contains(at) || (any_trade && table.candidates[*at].has_cause());
    let does_instead = |at: &usize| has_cause(at) && !suggestions.contains(at);
    let but: Vec<usize> = (0..table.candidates.len()).filter(|at| !does_instead(at)).collect();
    let counted = table.catalogue.counted(first).filter(|gain| table.catalogue.is_new(gain, person));
    let fact = |gain: &Gain| if is_trade(gain) { Fact::HoldsAny("trade".to_owned()) } else { gain.fact() };
    let brought: Vec<Atom> = counted.map(|gain| ground.fact_but(&fact(gain), &but)).collect();
    (!brought.is_empty()).then_some(brought)
}

/// What prepares for a paper on the occupation's usual way without giving it, such as an assessment of what one can.
fn prepared(table: Table) -> Vec<Atom> {
    let person = &table.catalogue.person;
    if !table.wants.qualification_lacks(person) {
        return Vec::new();
    }
    let prepares = |at: &usize| {
        table.candidates[*at].prepares() && table.offer(*at).gains.is_empty() && table.candidates[*at].can_start(person)
    };
    (0..table.candidates.len()).filter(prepares).collect()
}
