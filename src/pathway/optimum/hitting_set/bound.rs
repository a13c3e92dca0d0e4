//! Bounds from below that need no solver: prices for the sets, such that what every choice costs at least can be read off.
//! They never lie above what the cheapest choice costs.

use super::HittingSet;

/// What every choice costs at least, exact in whole numbers (dual ascent, Erlenkotter 1978). Each set pays as much as its cheapest
/// element has left; no element is ever paid more than it costs, so the prices together are a solution of the dual.
pub fn lower_bound(problem: &HittingSet) -> u64 {
    ascent(problem).iter().map(|price| u64::from(*price)).sum()
}

/// The price of each set.
fn ascent(problem: &HittingSet) -> Vec<u32> {
    let open = |set: &[usize]| set.iter().filter(|element| problem.may_choose(**element)).count();
    let mut order: Vec<(usize, usize)> = problem.sets.iter().map(|set| open(set)).zip(0..).collect();
    order.sort_unstable();
    let (mut left, mut prices) = (problem.costs.clone(), vec![0; problem.sets.len()]);
    for (_, set) in order {
        let choices = || problem.sets[set].iter().filter(|element| problem.may_choose(**element));
        prices[set] = choices().map(|element| left[*element]).min().unwrap_or(0);
        choices().for_each(|element| left[*element] -= prices[set]);
    }
    prices
}

/// Prices and what they say of each element.
pub struct Prices {
    /// What every choice costs at least.
    pub bound: f64,
    /// What an element costs beyond what its sets pay; below 0 where they pay more.
    pub left: Vec<f64>,
}

/// What the sets pay, from one time to the next.
pub struct Paid {
    /// By set.
    pub price: Vec<f64>,
    /// How much of the way to what is known one step goes, at most 1.
    pace: f64,
}

impl Default for Paid {
    fn default() -> Paid {
        Paid { price: Vec::new(), pace: 1.0 }
    }
}

/// Steps of the subgradient method; what its pace is multiplied by after a step that says more, and after one that does not.
/// On made-up tasks of the largest size these were quickest; the half or the double of them was about as good.
const STEPS: usize = 16;
const FASTER: f64 = 1.5;
const SLOWER: f64 = 0.9;
const SLOWEST: f64 = 1.0 / 32.0;

/// Better prices, by the subgradient method towards what is known to be reached (Held and Karp 1971). It goes on from the prices
/// paid, or from those of the ascent where these say more, and leaves the best behind.
pub fn prices(problem: &HittingSet, paid: &mut Paid, known: Option<u64>) -> Prices {
    let mut best = said_by(problem, &paid.price);
    let ascent: Vec<f64> = ascent(problem).into_iter().map(f64::from).collect();
    let said = said_by(problem, &ascent);
    if said.bound > best.bound {
        (best, paid.price) = (said, ascent);
    }
    let Some(known) = known else { return best };
    let (mut now, mut said) = (paid.price.clone(), None);
    for _ in 0..STEPS {
        let left = &said.as_ref().unwrap_or(&best).left;
        // How often each set is hit by what is worth its price; a set that is not hit should pay more.
        let hits = |set: &Vec<usize>| set.iter().filter(|at| left[**at] < 0.0).count() as f64;
        let slack: Vec<f64> = problem.sets.iter().map(|set| 1.0 - hits(set)).collect();
        let length: f64 = slack.iter().map(|slack| slack * slack).sum();
        if length == 0.0 {
            break;
        }
        let size = paid.pace * (known as f64 - best.bound).max(1.0) / length;
        now.iter_mut().zip(&slack).for_each(|(price, slack)| *price = (*price + size * slack).max(0.0));
        let next = said_by(problem, &now);
        if next.bound > best.bound {
            (best, paid.price, said) = (next, now.clone(), None);
            paid.pace = (paid.pace * FASTER).min(1.0);
        } else {
            said = Some(next);
            paid.pace = (paid.pace * SLOWER).max(SLOWEST);
        }
    }
    best
}

/// The Lagrangian bound of these prices.
fn said_by(problem: &HittingSet, price: &[f64]) -> Prices {
    let mut left: Vec<f64> = problem.costs.iter().map(|cost| f64::from(*cost)).collect();
    for (set, price) in problem.sets.iter().zip(price) {
        set.iter().for_each(|element| left[*element] -= price);
    }
    let gain = |(at, left): (usize, &f64)| if problem.may_choose(at) { left.min(0.0) } else { 0.0 };
    let bound = price.iter().sum::<f64>() + left.iter().enumerate().map(gain).sum::<f64>();
    Prices { bound, left }
}
