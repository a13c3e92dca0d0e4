//! What must come before a step. A step is added only after what it needs,
//! and never when the person may not join it by then.

use super::Draft;
use super::draft::Table;
use super::rank::Rank;
use crate::pathway::{Fact, Gain, Person, Truth};

impl Draft<'_> {
    /// Adds a step after what it needs. When that cannot be done, or it serves nothing any more once that is done
    /// and nobody asked for it, everything stays as it was.
    pub(super) fn add(&mut self, at: usize, gain: Option<usize>, is_asked_for: bool) -> bool {
        if self.steps.contains(&at) {
            return true;
        }
        let before = (self.person.clone(), self.steps.clone());
        let Table { wants, candidates, .. } = self.table;
        let offer = candidates[at].offer;
        let serves = |person: &Person| offer.gains.iter().any(|gain| wants.are_served_by(gain, person));
        if self.prepare(at, gain) && (is_asked_for || serves(&self.person)) {
            self.steps.push(at);
            self.person.finish(offer);
            return true;
        }
        (self.person, self.steps) = before;
        false
    }

    /// Adds what must come first: offers that make a blocked requirement hold.
    fn prepare(&mut self, at: usize, gain: Option<usize>) -> bool {
        let Some(round) = self.table.forward.round(at, gain) else { return false };
        let offer = self.table.candidates[at].offer;
        let start = gain.and_then(|number| start(&offer.gains[number]));
        offer
            .requires
            .0
            .iter()
            .map(Vec::as_slice)
            .chain(start.as_ref().map(std::slice::from_ref))
            .all(|group| self.meet(group, round))
            && offer.requires.of(&self.person) != Truth::No
    }

    /// Makes one group hold, by the best offer that does.
    fn meet(&mut self, group: &[Fact], round: usize) -> bool {
        let blocked = |person: &Person| Truth::any(group.iter().map(|fact| fact.of(person))) == Truth::No;
        if !blocked(&self.person) {
            return true;
        }
        let Table { forward, catalogue, .. } = self.table;
        let mut achievers: Vec<(Rank, usize, Option<usize>)> = Vec::new();
        for (at, gain) in group.iter().flat_map(|fact| forward.achievers(catalogue, fact, round)) {
            let rank = self.rank(at);
            achievers.insert(achievers.partition_point(|(before, ..)| *before <= rank), (rank, at, gain));
        }
        achievers.into_iter().any(|(_, at, gain)| self.add(at, gain, true) && !blocked(&self.person))
    }
}

/// What one must have before this gain is of use.
pub(super) fn start(gain: &Gain) -> Option<Fact> {
    match gain {
        Gain::Level { competence, from, .. } => Some(Fact::LevelAtLeast(*competence, *from)),
        _ => None,
    }
}
