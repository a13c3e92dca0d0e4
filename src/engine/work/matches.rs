//! Occupations that fit what a person can do, and what would open more. It never says that somebody gets a job.

use super::super::{Look, Matches, Named, Row};
use super::{May, Own, Work};
use crate::framework::Set;
use crate::occupation::{
    Counts, Entry, Held, Interest, OccupationNo, Ranked, SkillNo, TooLittle, Training, Wanted, is_within_reach, rank,
};
use crate::profile::Career;

/// The longest list.
const MOST: usize = 10;
/// So many occupations are asked what would bring them nearer.
const LOOKED_AT: usize = 30;
/// At most so many things to learn are named.
const LESSONS: usize = 6;
/// At most so many skills of a row are named as missing.
const MISSING: usize = 5;
/// At most so many occupations are named for what is liked alone.
const LIKED: usize = 12;
/// At most so many occupations are named as opened.
const OPENED: usize = 8;
/// How sure it is taken that one holds what one is taken to have learned.
const LEARNED: f32 = 0.95;

impl Work {
    /// The occupations that fit, by what the person has answered and what is taken as learned.
    pub(in crate::engine) fn matches(&self, own: &Own, career: &Career, look: &Look, country: &str) -> Matches {
        let known = self.held(career);
        let mut held = known.clone();
        let catalogue = self.matcher.catalogue();
        let learned: Vec<SkillNo> = look.learned.iter().filter_map(|id| catalogue.skill(id)).collect();
        learned.iter().for_each(|skill| held.set(*skill, LEARNED));
        let may = self.may(own, career, look, country);
        match rank(&self.matcher, &held, &Wanted { most: LOOKED_AT, may: &*may }) {
            Err(TooLittle { more }) => {
                Matches { too_little: Some(more), liked: self.liked(own, career, &*may), ..Matches::default() }
            }
            Ok(ranked) => {
                let list = rank(&self.matcher, &held, &Wanted { most: MOST, may: &*may }).unwrap_or_default();
                Matches {
                    too_little: None,
                    liked: Vec::new(),
                    rows: list.iter().map(|one| self.row(own, one)).collect(),
                    lessons: self.lessons(&ranked, &learned),
                    opened: self.opened(&known, &held, &ranked),
                }
            }
        }
    }

    /// Our own occupations that answer to most of what the person would like, where they have said that; those that answer to as
    /// much stand in the order of the catalogue.
    fn liked(&self, own: &Own, career: &Career, may: &May) -> Vec<Named> {
        let shared = |entry: &Entry| {
            Interest::ALL
                .into_iter()
                .filter(|one| entry.interests.contains(*one) && career.interests.contains(*one))
                .count()
        };
        let ours = (0..).zip(self.entries()).filter(|(no, entry)| own.get(entry).is_some() && may(*no, entry));
        let mut liked: Vec<(OccupationNo, usize)> = ours.map(|(no, entry)| (no, shared(entry))).collect();
        liked.retain(|(_, count)| *count > 0);
        liked.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        liked.truncate(LIKED);
        liked.into_iter().map(|(no, _)| self.words.occupation(self.matcher.catalogue(), no)).collect()
    }

    fn may<'a>(&'a self, own: &'a Own, career: &'a Career, look: &'a Look, country: &'a str) -> Box<May<'a>> {
        let most = look.training.as_ref().and_then(|word| Training::ALL.into_iter().find(|one| one.word() == word));
        let done = career.jobs.keys().filter_map(|id| self.matcher.catalogue().occupation(id));
        let near: Set<String> =
            done.filter_map(|no| self.field(&self.entries()[usize::from(no)])).map(str::to_owned).collect();
        Box::new(move |_, entry: &Entry| {
            let field = self.field(entry);
            own.is_in(entry, country)
                && most.is_none_or(|most| own.training(entry) <= most)
                && look.field.as_deref().is_none_or(|wanted| field == Some(wanted))
                && (!look.near || field.is_some_and(|field| near.contains(field)))
                && (!look.liked || entry.interests.is_empty() || entry.interests.meets(career.interests))
        })
    }

    fn row(&self, own: &Own, ranked: &Ranked) -> Row {
        let catalogue = self.matcher.catalogue();
        let named = |skill: &SkillNo| self.words.skill(catalogue, *skill);
        let Counts { has, unasked, of } = ranked.essential;
        Row {
            occupation: self.words.occupation(catalogue, ranked.occupation),
            has,
            unasked,
            of,
            optional_has: ranked.optional.has,
            optional_of: ranked.optional.of,
            missing: ranked.missing.iter().take(MISSING).map(named).collect(),
            within_reach: is_within_reach(ranked.essential),
            is_goal: own.get(&self.entries()[usize::from(ranked.occupation)]).is_some(),
        }
    }

    /// The skills that most of these lack, besides what is taken as learned already; that stays in the list.
    fn lessons(&self, ranked: &[Ranked], learned: &[SkillNo]) -> Vec<(Named, usize)> {
        let mut counts: Vec<(SkillNo, usize)> = Vec::new();
        for skill in ranked.iter().flat_map(|one| one.missing.iter()) {
            match counts.iter_mut().find(|(known, _)| known == skill) {
                Some((_, count)) => *count += 1,
                None => counts.push((*skill, 1)),
            }
        }
        // Of those that as many lack, the one that the best fit lacks comes first: the sort keeps that order.
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts.truncate(LESSONS);
        let kept = learned.iter().filter(|skill| ranked.iter().all(|one| !one.missing.contains(skill)));
        let all = kept.map(|skill| (*skill, self.with(ranked, *skill))).chain(counts);
        let catalogue = self.matcher.catalogue();
        all.map(|(skill, count)| (self.words.skill(catalogue, skill), count)).collect()
    }

    /// How many of these have a skill among their main ones.
    fn with(&self, ranked: &[Ranked], skill: SkillNo) -> usize {
        let has = |one: &&Ranked| self.entries()[usize::from(one.occupation)].essential.contains(&skill);
        ranked.iter().filter(has).count()
    }

    /// What is within reach by what is taken as learned, and was not before.
    fn opened(&self, before: &Held, after: &Held, ranked: &[Ranked]) -> Vec<Named> {
        let reaches = |no: OccupationNo, held: &Held| {
            is_within_reach(Counts::new(&self.entries()[usize::from(no)].essential, held))
        };
        let new = ranked.iter().map(|one| one.occupation).filter(|no| !reaches(*no, before) && reaches(*no, after));
        new.take(OPENED).map(|no| self.words.occupation(self.matcher.catalogue(), no)).collect()
    }
}
