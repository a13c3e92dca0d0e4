//! What the planner knows about the person at hand. It holds nothing that identifies anybody,
//! and it never takes something untold for a «no».

use crate::framework::{Cefr, CompetenceId, LanguageSkill, Level, Map, Set};

use super::{About, Gain, Gap, Goal, HeldId, LevelBelief, LevelRange, Offer, OfferId, Truth};
use crate::occupation::Occupation;

/// The five skills that a language level is about.
pub const LANGUAGE_SKILLS: [LanguageSkill; 5] = [
    LanguageSkill::Listening,
    LanguageSkill::Reading,
    LanguageSkill::Interaction,
    LanguageSkill::Production,
    LanguageSkill::Writing,
];

/// The facts, the answers, the goal, and what is done already.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// The coarse facts, all optional.
    pub about: About,
    /// Directly answered competences only.
    pub levels: Map<CompetenceId, LevelBelief>,
    /// The skills of the working language that were answered one by one.
    pub skills: Map<LanguageSkill, Cefr>,
    /// Where the person wants to go, if they said so.
    pub goal: Option<Goal>,
    /// What the occupation that is the goal asks people for; the planner looks it up.
    pub asked: Option<Asked>,
    /// Offers that the person has finished.
    pub done: Set<OfferId>,
    /// What finished offers gave, on top of what the answers say. See [`Person::finish`].
    pub gained: Vec<Gain>,
}

/// What an occupation asks people to hold, and to speak.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// What the law or the employers ask for.
    pub held: Set<HeldId>,
    /// The working language.
    pub language: Option<Cefr>,
}

impl Asked {
    /// What this occupation asks for.
    pub fn by(occupation: &Occupation) -> Asked {
        let held = occupation.required.iter().chain(&occupation.usual).cloned().collect();
        Asked { held, language: occupation.language }
    }
}

impl Person {
    /// Notes that an offer is finished. What it gives to one who stands here counts from now on.
    pub fn finish(&mut self, offer: &Offer) {
        let given: Vec<_> = offer.gains.iter().filter(|gain| gain.is_of_use_to(self)).cloned().collect();
        self.done.insert(offer.id.clone());
        self.gained.extend(given);
    }

    /// Where the person stands in a competence; nothing without a direct answer or a finished offer.
    pub fn level(&self, competence: CompetenceId) -> Option<LevelRange> {
        let answered = self.levels.get(&competence).map(|belief| belief.range());
        let given = self.gained.iter().filter_map(|gain| gain.level_in(competence)).max();
        match (answered, given) {
            (Some(range), Some(level)) => Some(range.raised_to(level)),
            (None, Some(level)) => Some(LevelRange::exactly(level)),
            (answered, None) => answered,
        }
    }

    /// One level more than the person has in a competence; nothing where they stand highest, or nobody has asked.
    pub fn next_level(&self, competence: CompetenceId) -> Option<Gap> {
        let have = self.level(competence)?;
        Some(Gap { competence, have, want: have.best.next()? })
    }

    /// The lowest known level among the skills of the working language.
    pub fn lowest_language(&self) -> Option<Cefr> {
        if self.about.first_language == Some(true) {
            return Some(Cefr::C2);
        }
        let given = self.gained.iter().filter_map(Gain::language).max();
        let told = LANGUAGE_SKILLS.into_iter().filter_map(|skill| self.told_language(skill)).min();
        told.max(given)
    }

    /// Whether one skill of the working language is at this level.
    pub fn skill_at_least(&self, skill: LanguageSkill, level: Cefr) -> Truth {
        let given = self.gained.iter().filter_map(Gain::language).any(|given| given >= level);
        if given || self.about.first_language == Some(true) {
            return Truth::Yes;
        }
        Truth::of(self.told_language(skill).map(|told| told >= level))
    }

    pub(super) fn language_at_least(&self, level: Cefr) -> Truth {
        Truth::all(LANGUAGE_SKILLS.into_iter().map(|skill| self.skill_at_least(skill, level)))
    }

    pub(super) fn level_at_least(&self, competence: CompetenceId, level: Level) -> Truth {
        if level == Level::NotYet {
            return Truth::Yes;
        }
        self.levels.get(&competence).map_or(Truth::Unknown, |belief| belief.reaches(level))
    }

    pub(super) fn holds(&self, held: &str) -> Truth {
        Truth::of(self.about.held.as_ref().map(|all| all.contains(held)))
    }

    pub(super) fn holds_any(&self, kind: &str) -> Truth {
        Truth::of(self.about.held.as_ref().map(|all| all.iter().any(|held| is_of_kind(held, kind))))
    }

    /// Whether the goal is an occupation of which something holds. It is unknown for one without a goal.
    pub(super) fn goal_asks(&self, asks: impl Fn(&Asked) -> bool) -> Truth {
        match (&self.goal, &self.asked) {
            (None, _) => Truth::Unknown,
            (Some(Goal::Occupation(_) | Goal::Qualification(_)), asked) => Truth::of(asked.as_ref().map(asks)),
            (Some(_), _) => Truth::No,
        }
    }

    /// What the person has told about one skill, whatever finished offers gave.
    pub(super) fn told_language(&self, skill: LanguageSkill) -> Option<Cefr> {
        self.skills.get(&skill).copied().or(self.about.language)
    }
}

/// Whether this is something of that kind: `trade:cook` is of the kind `trade`.
pub(super) fn is_of_kind(held: &str, kind: &str) -> bool {
    held.strip_prefix(kind).is_some_and(|rest| rest.starts_with(':'))
}
