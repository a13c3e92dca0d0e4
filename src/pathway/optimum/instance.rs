//! Made-up tasks of any size, always the same for the same number: competences in three levels, courses that raise one to three
//! of them, a third with something else to be able to first. We know of no published set of learning-path instances, so this is ours.
//! It never stands for real offers, and the page has none of it.

use super::{Action, Atom, Reach, Task};
use crate::measure::simulation::Chance;

/// Levels above the lowest.
const LEVELS: usize = 3;

/// How large a task is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Competences, at least 1.
    pub competences: usize,
    /// Courses.
    pub offers: usize,
    /// Competences in which something is missing, at most.
    pub gaps: usize,
}

/// The task with this number. Every goal can be reached; fewer than asked for are missing where few can be.
pub fn instance(seed: u64, size: Size) -> Task {
    let mut dice = Dice(Chance::of(seed, size.offers));
    let start: Vec<usize> = (0..size.competences).map(|_| dice.below(3).saturating_sub(1)).collect();
    let has = |competence: usize| (1..=start[competence]).map(move |level| atom(competence, level));
    let begin = Action { gives: (0..size.competences).flat_map(has).collect(), ..Action::default() };
    let offers: Vec<Action> = (0..size.offers).map(|_| dice.offer(size.competences)).collect();
    let actions: Vec<Action> = [begin].into_iter().chain(offers).collect();
    let atoms = size.competences * LEVELS;
    let build = |goals| Task::new(atoms, actions.clone(), goals).expect("only levels of competences are named");
    let open = build(Vec::new());
    let reach = Reach::with(&open, open.choices());
    let mut goals = Vec::new();
    for competence in dice.shuffled(size.competences) {
        let above: Vec<Atom> = (start[competence] + 1..=LEVELS).map(|level| atom(competence, level)).collect();
        let reached: Vec<Atom> = above.into_iter().filter(|atom| reach.holds(*atom)).collect();
        if goals.len() < size.gaps && !reached.is_empty() {
            goals.push(reached[dice.below(reached.len())]);
        }
    }
    build(goals)
}

fn atom(competence: usize, level: usize) -> Atom {
    competence * LEVELS + level - 1
}

struct Dice(Chance);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        usize::try_from(self.0.bits() % sides as u64).unwrap_or(0)
    }

    fn shuffled(&mut self, length: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..length).collect();
        for last in (1..length).rev() {
            order.swap(last, self.below(last + 1));
        }
        order
    }

    fn offer(&mut self, competences: usize) -> Action {
        let (mut offer, mut hours) = (Action::default(), 0);
        for _ in 0..1 + self.below(3) {
            let (competence, from) = (self.below(competences), self.below(LEVELS));
            // Most courses raise by one level, and each level takes its hours.
            let to = if self.below(4) == 0 { from + 1 + self.below(LEVELS - from) } else { from + 1 };
            hours += (to - from) * (10 + self.below(51));
            offer.needs.extend((from > 0).then(|| atom(competence, from)));
            offer.gives.extend((1..=to).map(|level| atom(competence, level)));
        }
        if self.below(10) < 3 {
            offer.needs.push(atom(self.below(competences), 1 + self.below(2)));
        }
        offer.cost = u32::try_from(hours).unwrap_or(u32::MAX);
        offer
    }
}
