//! The occupations that fit best, each with its reasons. It never says that somebody gets a job, and where too little is known
//! it says so instead of guessing.

use super::{Counts, Held, Matcher, Role};
use crate::occupation::{Entry, OccupationNo, SkillNo};

/// So many skills a person must have before anything is ranked.
const ENOUGH: usize = 4;
/// So many major groups of ISCO-08 there are in a list when scores allow, so that nobody is kept in one kind of work.
const GROUPS: usize = 3;

/// What the list is to be.
pub struct Wanted<'a> {
    /// How many occupations at most.
    pub most: usize,
    /// Which occupations may be in it.
    pub may: &'a dyn Fn(OccupationNo, &Entry) -> bool,
}

/// One occupation of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// Which one.
    pub occupation: OccupationNo,
    /// How much better it explains the person's skills than no occupation in particular, in nats.
    pub score: f32,
    /// Of the skills that the work is mostly about.
    pub essential: Counts,
    /// Of the other ones.
    pub optional: Counts,
    /// The essential skills that are not there, the one that tells the work most apart from others first.
    pub missing: Vec<SkillNo>,
}

/// That too little is known to rank anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLittle {
    /// So many more skills must be there; none where there are enough, but they point nowhere.
    pub more: usize,
}

/// The occupations that fit best, the best first; with equal scores in the order of the catalogue. Only such as explain the
/// skills better than chance does.
pub fn rank(matcher: &Matcher, held: &Held, wanted: &Wanted) -> Result<Vec<Ranked>, TooLittle> {
    let has = held.iter().filter(|(skill, _)| held.has(*skill)).count();
    if has < ENOUGH {
        return Err(TooLittle { more: ENOUGH - has });
    }
    let scores = matcher.scores(held);
    let entries = matcher.catalogue().entries();
    let mut order: Vec<OccupationNo> =
        (0..).zip(entries).filter(|(at, one)| (wanted.may)(*at, one)).map(|(at, _)| at).collect();
    order.retain(|at| scores[usize::from(*at)] > 0.0);
    order.sort_by(|a, b| scores[usize::from(*b)].total_cmp(&scores[usize::from(*a)]));
    if order.is_empty() {
        return Err(TooLittle { more: 0 });
    }
    let chosen = spread(&order, wanted.most, |at| entries[usize::from(at)].isco / 1000);
    Ok(chosen.into_iter().map(|at| explained(matcher, held, at, scores[usize::from(at)])).collect())
}

/// The first of these, but so that there are several groups where there can be: the last of a group with more than one gives
/// its place to the first of a group that is not there.
fn spread(order: &[OccupationNo], most: usize, group: impl Fn(OccupationNo) -> u16) -> Vec<OccupationNo> {
    let (first, rest) = order.split_at(most.min(order.len()));
    let mut chosen = first.to_vec();
    for candidate in rest {
        let mut groups: Vec<_> = chosen.iter().map(|at| group(*at)).collect();
        let is_new = !groups.contains(&group(*candidate));
        groups.sort_unstable();
        groups.dedup();
        if groups.len() >= GROUPS {
            break;
        }
        let spare =
            chosen.iter().rposition(|at| chosen.iter().filter(|other| group(**other) == group(*at)).count() > 1);
        if let (true, Some(spare)) = (is_new, spare) {
            chosen.remove(spare);
            chosen.push(*candidate);
        }
    }
    chosen
}

fn explained(matcher: &Matcher, held: &Held, occupation: OccupationNo, score: f32) -> Ranked {
    let entry = &matcher.catalogue().entries()[usize::from(occupation)];
    let mut missing: Vec<_> = entry.essential.iter().copied().filter(|skill| !held.has(*skill)).collect();
    let weight = |skill: SkillNo| matcher.term(skill, Role::Essential, 1.0);
    missing.sort_by(|a, b| weight(*b).total_cmp(&weight(*a)));
    Ranked {
        occupation,
        score,
        essential: Counts::new(&entry.essential, held),
        optional: Counts::new(&entry.optional, held),
        missing,
    }
}
