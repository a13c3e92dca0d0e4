//! The shortest schedule, by branch and bound over the orders in which steps are placed (activity lists).
//! It never looks at more nodes than [`NODES`], and says whether it has seen all that matter.
//!
//! Each next step begins no earlier than the one before it, as early as it can, and those that can begin first are tried
//! first. Three things are left out, because for each of them an order that is tried earlier ends as soon: a step that
//! could have begun before the last one, a step that begins when another one could be finished, and a set of placed
//! steps that was there before and left the weeks to come no fuller (cutset dominance; Demeulemeester and Herroelen, 1992).

use super::bound::Bound;
use super::place::Board;

/// How many nodes are looked at, at most.
const NODES: u32 = 10_000;

/// A shorter schedule than `found`, if there is one, and whether it is shown to be the shortest.
/// There may be [`super::SEARCHED`] jobs at most.
pub fn search(board: Board, bound: Bound, found: Vec<u32>) -> (Vec<u32>, bool) {
    let weeks = found.iter().zip(board.jobs).map(|(begin, job)| begin + job.weeks).max().unwrap_or(0);
    let least = bound.end(&board, 0);
    let seen = vec![Vec::new(); 1 << board.jobs.len()];
    let mut search = Search { board, bound, best: found, weeks, least, nodes: NODES, seen };
    search.deepen(0, None);
    (search.best, search.nodes > 0)
}

struct Search<'a> {
    board: Board<'a>,
    bound: Bound,
    best: Vec<u32>,
    /// How long the best takes.
    weeks: u32,
    /// How long any takes at least.
    least: u32,
    /// How many nodes may still be looked at.
    nodes: u32,
    /// What was seen for each set of placed steps: the last week in which one began, and where all end.
    seen: Vec<Vec<(u32, Vec<u32>)>>,
}

impl Search<'_> {
    /// Places one more step after the last one, in every way that may lead to something shorter.
    fn deepen(&mut self, placed: usize, last: Option<(u32, usize)>) {
        let mut next = self.next(placed);
        next.sort_unstable();
        let Some((soonest, _)) = next.first().copied() else {
            // All are placed, and only what ends sooner than the best gets here.
            self.best = self.board.begins.iter().copied().flatten().collect();
            self.weeks = self.bound.end(&self.board, 0);
            return;
        };
        if self.was_no_worse(placed, soonest, last.map_or(0, |(week, _)| week)) {
            return;
        }
        let finished = next.iter().map(|(week, job)| week + self.board.jobs[*job].weeks).min().unwrap_or(0);
        for (week, job) in next {
            if self.nodes == 0 || self.weeks == self.least || week >= finished {
                return;
            }
            if last.is_some_and(|last| (week, job) < last) {
                continue;
            }
            self.nodes -= 1;
            self.board.begins[job] = Some(week);
            if self.bound.end(&self.board, week) < self.weeks {
                self.deepen(placed | 1 << job, Some((week, job)));
            }
            self.board.begins[job] = None;
        }
    }

    /// The steps that can be placed now, each with its first week.
    fn next(&self, placed: usize) -> Vec<(u32, usize)> {
        let open = (0..self.board.jobs.len()).filter(|job| placed & 1 << job == 0 && self.board.is_ready(*job));
        open.map(|job| (self.board.earliest(job), job)).collect()
    }

    /// Whether the same steps were placed before so that nothing that begins from `soonest` on was more hindered.
    /// Notes what is placed now.
    fn was_no_worse(&mut self, placed: usize, soonest: u32, last: u32) -> bool {
        let ends: Vec<u32> = (0..self.board.jobs.len()).map(|job| self.board.end(job).unwrap_or(0)).collect();
        let seen = &mut self.seen[placed];
        let no_later = |before: &[u32]| before.iter().zip(&ends).all(|(then, now)| then <= now.max(&soonest));
        let worse = seen.iter().any(|(week, before)| *week <= soonest && no_later(before));
        if !worse {
            seen.push((last, ends));
        }
        worse
    }
}
