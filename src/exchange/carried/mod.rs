//! What a person carries to another device, in a link (for a QR code) or in a code that is typed: what was answered in the
//! current attempt, on which day, where, the goal, and the steps of the own plan. It never holds a note or any other free
//! text, nothing else of «a little about you», no seed, and nothing that can be read without our own tables.
//!
//! Both are one number in letters ([`letters`]), written digit by digit ([`contents`]), with check characters that are
//! salted with the framework ([`check`]): a code that was made with other questions is refused.
//!
//! The worst cases, with the 30 competences and 5 language skills that ship (the tests reckon them):
//!
//! | what | letters |
//! | --- | --- |
//! | typed code, short set as it was asked: one of three statements about each of its 16 competences | 24 |
//! | typed code, all 30 competences, several statements about 10 of them, 5 language skills | 60 |
//! | the end of a link, for the short set with place, goal and 4 steps | 57 |
//! | the end of a link, with every statement answered, all levels to raise, and 15 steps | 148 |
//!
//! A typed code has at most [`TYPED_LETTERS`] letters. The short one has no place for steps, and none for more than three
//! levels to raise; in the long one the steps are left out where they do not fit, then the goal. [`TypedCode`] tells. Where
//! the answers themselves do not fit there is no typed code, but a link or a file. One who began with the full set and
//! changed to the short one may have more answers than the short code has places for, and gets a long one.
//!
//! Days reach from 2026-01-01 to 2037-03-18; others are carried as unknown, until another version has more.

mod check;
mod contents;
mod days;
mod error;
mod goal;
mod layout;
mod letters;
mod names;
mod number;
mod received;
mod replies;
#[cfg(test)]
mod tests;

pub use error::CarriedError;
pub use names::Known;
pub use received::{Received, Unknown};

use crate::framework::{Framework, Map, Question, Set};
use crate::measure::{QuestionSet, Reply, latest};
use crate::pathway::{About, CountryId, Day, Goal, OfferId, RegionId};
use crate::profile::{Event, Profile};
use contents::{Contents, MOST_STEPS};
use goal::Aim;
use layout::Layout;

/// The most letters that anybody is asked to type, without hyphens, check characters within.
pub const TYPED_LETTERS: usize = 60;

/// What is carried to another device.
#[derive(Clone, Debug, PartialEq)]
pub struct Carried {
    /// Short or full.
    pub set: QuestionSet,
    /// The day the attempt began; nothing where the device did not know it.
    pub day: Option<Day>,
    /// The country, if it was told.
    pub country: Option<CountryId>,
    /// The region, if it was told.
    pub region: Option<RegionId>,
    /// The replies that stand, to questions of the framework.
    pub replies: Map<Question, Reply>,
    /// Where the person wants to go.
    pub goal: Option<Goal>,
    /// The unfinished steps of the own plan, in the order chosen, without their dates. At most 15.
    pub steps: Vec<OfferId>,
}

/// A code to be typed on the other device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedCode {
    /// In groups of four, with hyphens.
    pub text: String,
    /// How many steps did not fit. A link has them all.
    pub steps_left_out: usize,
    /// Whether the goal did not fit: many levels to raise are long.
    pub goal_left_out: bool,
}

impl Carried {
    /// What of a profile is carried; nothing where the current attempt has no reply.
    pub fn of(profile: &Profile, framework: &Framework) -> Option<Carried> {
        let attempt = profile.current()?;
        let mut replies = latest(&attempt.replies);
        replies.retain(|question, _| framework.contains(*question));
        if replies.is_empty() {
            return None;
        }
        let About { country, region, .. } = profile.about.clone();
        Some(Carried {
            set: attempt.set,
            day: days::day(days::digit(Some(attempt.day))),
            country,
            region,
            replies,
            goal: profile.goal.clone().and_then(|goal| within(framework, goal)),
            steps: profile.unfinished().map(|(offer, _)| offer.clone()).take(MOST_STEPS).collect(),
        })
    }

    /// The profile that it leads to, as for an opened file. Where the day is unknown, it is `today`; chance begins anew
    /// at `seed`.
    pub fn profile(&self, today: Day, seed: u32) -> Profile {
        let Carried { set, country, region, .. } = self.clone();
        let day = self.day.unwrap_or(today);
        let mut events = vec![Event::AttemptStarted { attempt: 1, day, set, seed }];
        let answered =
            |(question, reply): (&Question, &Reply)| Event::Answered { attempt: 1, question: *question, reply: *reply };
        events.extend(self.replies.iter().map(answered));
        events.push(Event::GoalChosen { goal: self.goal.clone() });
        events.push(Event::AboutChanged { about: Box::new(About { country, region, ..About::default() }) });
        events.extend(self.steps.iter().map(|offer| Event::OfferPlanned { offer: offer.clone(), planned: true }));
        Profile::from_events(&events)
    }

    /// The end of a link, with everything: capital letters and digits, which a QR code packs more densely than others.
    pub fn to_fragment(&self, framework: &Framework) -> String {
        let symbols = self.contents(framework, true, true).symbols(Layout::Whole, framework);
        letters::spelled(&symbols.expect("the whole layout has a place for everything"))
    }

    /// The code to be typed; nothing where the answers are too many for one.
    pub fn to_code(&self, framework: &Framework) -> Option<TypedCode> {
        let short = [(Layout::Short, true, false), (Layout::Short, false, false)];
        let whole = [(true, true), (true, false), (false, false)].map(|(goal, steps)| (Layout::Whole, goal, steps));
        let written = |(layout, goal, steps): (Layout, bool, bool)| {
            let contents = self.contents(framework, goal, steps);
            let symbols = contents.symbols(layout, framework)?;
            (symbols.len() <= TYPED_LETTERS).then(|| TypedCode {
                text: letters::grouped(&symbols),
                steps_left_out: self.steps.len() - contents.steps.len(),
                goal_left_out: !goal,
            })
        };
        short.into_iter().chain(whole).find_map(written)
    }

    fn contents(&self, framework: &Framework, goal: bool, steps: bool) -> Contents {
        let place = (self.country.clone(), self.region.clone());
        Contents {
            set: self.set,
            day: self.day,
            place: (place != (None, None)).then(|| names::of_place(&place)),
            goal: Aim::of(self.goal.clone().filter(|_| goal).and_then(|goal| within(framework, goal))),
            replies: self.replies.clone(),
            steps: self.steps.iter().filter(|_| steps).take(MOST_STEPS).map(names::of_offer).collect(),
        }
    }
}

/// The goal as far as the framework has what it is about; nothing where it has none of it.
fn within(framework: &Framework, goal: Goal) -> Option<Goal> {
    let Goal::Levels(wanted) = goal else { return Some(goal) };
    let known: Set<_> = wanted.into_iter().filter(|id| framework.competence(*id).is_some()).collect();
    (!known.is_empty()).then_some(Goal::Levels(known))
}
