//! Asks the solver: for the way itself, for what it would be without a step, and for ways that are better in something else.
//! It never gives a way that cannot be walked in some order.

use super::cost::weight;
use super::dates::weeks;
use super::explain::Table;
use super::ground::Ground;
use super::order::in_order;
use super::targets::Targets;
use super::{Catalogue, targets};
use crate::pathway::optimum::{Limit, Microlp, Question, Reach, Task, cheapest, landmark};
use crate::pathway::{Day, Form, Pace, Person, Preference, Truth, Way, Without};

/// So many choices that cannot be walked in any order are set aside, and then the search gives up.
const TRIES: usize = 6;

/// What can be told of a step: what would do instead, and what the way would be without.
pub(super) type Told = (Vec<usize>, Without);

pub(super) struct Search<'t> {
    table: Table<'t>,
    targets: Targets,
    keep_on: &'t dyn Fn() -> bool,
    today: Option<Day>,
    pace: Pace,
}

/// A way that was found.
pub(super) struct Found {
    /// The offers, in the order of the steps.
    pub(super) order: Vec<usize>,
    /// The person as the steps leave them.
    pub(super) person: Person,
    /// What the best way may weigh less, as far as it is known.
    pub(super) slack: u32,
    preference: Preference,
    /// The actions of the task that were chosen.
    actions: Vec<usize>,
}

impl Found {
    pub(super) fn nothing(catalogue: &Catalogue) -> Found {
        let (order, actions, preference) = (Vec::new(), Vec::new(), Preference::default());
        Found { order, person: catalogue.person.clone(), slack: 0, preference, actions }
    }

    /// Adds an offer at the end, if the person may join it.
    pub(super) fn append(&mut self, table: Table, at: usize) {
        if !self.order.contains(&at) && table.offer(at).requires.of(&self.person) != Truth::No {
            self.order.push(at);
            self.person.finish(table.offer(at));
        }
    }
}

impl<'t> Search<'t> {
    /// The search for one whom rules may advise what can be begun from where they stand.
    pub(super) fn new(table: Table<'t>, stands: &Person, keep_on: &'t dyn Fn() -> bool) -> Search<'t> {
        let ground = Ground::new(table.catalogue, table.candidates);
        let targets = targets::targets(table, ground, stands);
        Search { table, targets, keep_on, today: None, pace: Pace::default() }
    }

    /// The same search for one who begins this day, at this pace.
    pub(super) fn beginning(self, today: Option<Day>, pace: Pace) -> Search<'t> {
        Search { today, pace, ..self }
    }

    /// Whether the answers are the same, so that nothing need be asked twice.
    pub(super) fn asks_the_same_as(&self, other: &Search) -> bool {
        self.targets == other.targets
    }

    /// The way that weighs least, without these offers.
    pub(super) fn way(&self, preference: Preference, without: &[usize]) -> Option<Found> {
        self.way_to(&self.targets.task, preference, without)
    }

    fn way_to(&self, task: &Task, preference: Preference, without: &[usize]) -> Option<Found> {
        let mut question =
            Question { costs: Some(self.costs(preference)), without: self.targets.about(without), limits: Vec::new() };
        for _ in 0..TRIES {
            let answer = cheapest(task, &question, &Microlp, &mut || (self.keep_on)())?;
            let mut chosen: Vec<usize> =
                answer.chosen.iter().filter_map(|action| self.targets.offers[*action]).collect();
            chosen.sort_unstable();
            chosen.dedup();
            if let Some((order, person)) = in_order(self.table, &chosen) {
                let slack = u32::try_from(answer.cost - answer.at_least).unwrap_or(u32::MAX);
                return Some(Found { order, person, slack, preference, actions: answer.chosen });
            }
            // These cannot all be had, in whatever order: one of them must go.
            let weights: Vec<(usize, i64)> = answer.chosen.iter().map(|action| (*action, 1)).collect();
            let at_most = i64::try_from(weights.len()).unwrap_or(i64::MAX) - 1;
            question.limits.push(Limit { weights, at_most });
        }
        None
    }

    /// What can be told of each step, in order. When time is up nothing more is looked at.
    pub(super) fn told(&self, way: &Found) -> Vec<Told> {
        let told = |at: &usize| match (self.keep_on)() {
            true => (self.instead(way, *at), self.without(way, *at)),
            false => Told::default(),
        };
        way.order.iter().map(told).collect()
    }

    /// The other offers of which every way must have one, where it has not this.
    fn instead(&self, way: &Found, at: usize) -> Vec<usize> {
        let Targets { task, offers, .. } = &self.targets;
        let others = way.actions.iter().copied().filter(|action| offers[*action] != Some(at));
        let reach = Reach::with(task, others);
        if reach.is_done() {
            return Vec::new();
        }
        let landmark = landmark(task, &reach, &self.costs(way.preference));
        let mut offers: Vec<usize> = landmark.iter().filter_map(|action| offers[*action]).collect();
        offers.sort_unstable();
        offers.dedup();
        offers.retain(|other| *other != at && !way.order.contains(other));
        offers
    }

    fn without(&self, way: &Found, at: usize) -> Without {
        // Advice that only this step follows is no reason to say that there is no way to the goal.
        let fewer = self.targets.without(at);
        let task = fewer.as_ref().unwrap_or(&self.targets.task);
        let Some(other) = self.way_to(task, way.preference, &[at]) else { return Without::NoWay };
        let (with, without) = (self.hours(&way.order), self.hours(&other.order));
        match without.checked_sub(with) {
            Some(more) => Without::More(more),
            None if fewer.is_some() => Without::Advice,
            None => Without::Fewer(with - without),
        }
    }

    /// Other ways, each of which is better than this one in what it is named after, as long as there is time.
    pub(super) fn others(&self, way: &Found) -> Vec<Way> {
        let mut others: Vec<Way> = Vec::new();
        let asked = Preference::ALL.iter().copied().filter(|preference| *preference != way.preference);
        for preference in asked.take_while(|_| (self.keep_on)()) {
            let Some(found) = self.way(preference, &[]) else { continue };
            let other = self.summary(&found);
            let is_new = others.iter().all(|known| known.steps != other.steps);
            if is_new && self.is_better(preference, &found.order, &way.order) {
                others.push(other);
            }
        }
        others
    }

    fn summary(&self, found: &Found) -> Way {
        let steps = found.order.iter().map(|at| self.table.offer(*at).id.clone()).collect();
        Way { preference: found.preference, steps, hours: self.hours(&found.order), weeks: self.weeks(&found.order) }
    }

    /// Whether the one is so much better than the other in this that a person would notice.
    fn is_better(&self, preference: Preference, one: &[usize], other: &[usize]) -> bool {
        let share = |order: &[usize], counts: &dyn Fn(usize) -> bool| {
            let some: u32 =
                order.iter().filter(|at| counts(**at)).map(|at| self.table.offer(*at).effort.middle()).sum();
            f64::from(some) / f64::from(self.hours(order).max(1))
        };
        let more = |counts: &dyn Fn(usize) -> bool| share(one, counts) > share(other, counts) + 0.1;
        match preference {
            Preference::Balanced => one != other,
            Preference::Fastest => self.weeks(one) * 10 < self.weeks(other) * 9,
            Preference::FewestHours => self.hours(one) * 10 < self.hours(other) * 9,
            Preference::FromHome => more(&|at| self.table.offer(at).is_from_home()),
            Preference::AtWork => more(&|at| self.table.offer(at).forms.contains(&Form::Work)),
        }
    }

    fn costs(&self, preference: Preference) -> Vec<u32> {
        let cost = |(action, offer): (usize, &Option<usize>)| match offer {
            Some(at) if self.targets.task.actions()[action].gives == [*at] => {
                weight(&self.table.candidates[*at], &self.table.catalogue.person, preference).max(1)
            }
            _ => self.targets.task.actions()[action].cost,
        };
        self.targets.offers.iter().enumerate().map(cost).collect()
    }

    fn hours(&self, order: &[usize]) -> u32 {
        order.iter().map(|at| self.table.offer(*at).effort.middle()).sum()
    }

    fn weeks(&self, order: &[usize]) -> u32 {
        weeks(self.table, order, self.today, self.pace)
    }
}
