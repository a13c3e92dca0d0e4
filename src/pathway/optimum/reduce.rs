//! The choices worth looking at: those that can be made, that do something for a goal, and that no other choice does better.
//! Some cheapest plan is made of them alone; it never says which.

use super::{Atom, Reach, Task};

/// The choices left of those with a cost above 0 (`costs` by action), in ascending order.
pub fn worth_choosing(task: &Task, costs: &[u32]) -> Vec<usize> {
    let free = Reach::with(task, []);
    let all = Reach::with(task, (0..costs.len()).filter(|choice| costs[*choice] > 0));
    let wanted = wanted(task, &all, &free);
    let offers: Vec<Offer> = (0..costs.len())
        .filter(|choice| costs[*choice] > 0 && all.is_ready(*choice))
        .map(|choice| Offer::new(task, choice, costs[choice], &free, &wanted))
        .filter(|offer| !offer.gives.is_empty())
        .collect();
    let mut given_by: Vec<Vec<usize>> = vec![Vec::new(); task.atoms()];
    for (at, offer) in offers.iter().enumerate() {
        offer.gives.iter().for_each(|atom| given_by[*atom].push(at));
    }
    let is_beaten = |offer: &Offer| {
        let rarest =
            offer.gives.iter().min_by_key(|atom| given_by[**atom].len()).map_or(&[][..], |atom| &given_by[*atom]);
        rarest.iter().any(|other| offers[*other].beats(offer))
    };
    offers.iter().filter(|offer| !is_beaten(offer)).map(|offer| offer.choice).collect()
}

/// The facts that are asked for, by the goals or by what can lead to them, and do not hold anyway.
fn wanted(task: &Task, all: &Reach, free: &Reach) -> Vec<bool> {
    let mut wanted = vec![false; task.atoms()];
    let mut open: Vec<Atom> = task.goals().to_vec();
    while let Some(atom) = open.pop() {
        if free.holds(atom) || std::mem::replace(&mut wanted[atom], true) {
            continue;
        }
        let ways = task.given_by(atom).iter().filter(|way| all.allows(**way) && all.is_ready(**way));
        ways.for_each(|way| open.extend(&task.actions()[*way].needs));
    }
    wanted
}

/// A choice, as far as it matters.
struct Offer {
    choice: usize,
    cost: u32,
    needs: Vec<Atom>,
    gives: Vec<Atom>,
}

impl Offer {
    fn new(task: &Task, choice: usize, cost: u32, free: &Reach, wanted: &[bool]) -> Offer {
        let action = &task.actions()[choice];
        let needs = action.needs.iter().copied().filter(|atom| !free.holds(*atom)).collect();
        let gives = action.gives.iter().copied().filter(|atom| wanted[*atom]).collect();
        Offer { choice, cost, needs, gives }
    }

    /// Whether it does all that the other does, asks for no more, and costs no more. Of twins the first counts.
    fn beats(&self, other: &Offer) -> bool {
        let holds_all = |all: &[Atom], some: &[Atom]| some.iter().all(|atom| all.binary_search(atom).is_ok());
        self.choice != other.choice
            && self.cost <= other.cost
            && holds_all(&self.gives, &other.gives)
            && holds_all(&other.needs, &self.needs)
            && (self.cost < other.cost
                || self.choice < other.choice
                || !holds_all(&other.gives, &self.gives)
                || !holds_all(&self.needs, &other.needs))
    }
}
