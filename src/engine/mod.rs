//! What the worker does: from content and a profile to a plan, and to the occupations that fit; text in and text out.
//! It never sees a browser, never fetches, and keeps nothing of what it is asked.

mod ask;
mod listener;
mod request;
#[cfg(test)]
mod tests;
mod work;

pub use ask::{Ask, Hit, Look, Matches, Named, NextSkill, PLAN, Planned, Row, Said};
pub use listener::{ASK, CONTENT, Listener, WORK};
pub use request::{Request, answer_text, read_answer};
pub use work::{Work, WorkTexts};

use crate::content::{self, Facts};
use crate::framework::{CompetenceId, Framework};
use crate::json;
use crate::measure::{Model, QuestionSet};
use crate::occupation::{Occupation, OccupationId};
use crate::pathway::{ExactPlanner, Goal, Offer, Plan, Planner, Rule, Situation, Step, useful_order};
use crate::profile::{Attempt, Career, Profile, person};
use work::Own;

/// The content files that a plan rests on, as they stand on the host.
#[derive(Clone, Copy, Debug)]
pub struct Texts<'a> {
    /// `content/framework.json`.
    pub framework: &'a str,
    /// `content/measure.json`.
    pub measure: &'a str,
    /// `content/facts.json`.
    pub facts: &'a str,
    /// `content/offer/XX.json`, of the country to plan for.
    pub offers: &'a str,
    /// `content/occupations.json`.
    pub occupations: &'a str,
    /// `content/rule/XX.json`, of the same country.
    pub rules: &'a str,
}

/// The content, read once, and what answers requests by it.
#[derive(Debug)]
pub struct Engine {
    framework: Framework,
    model: Model,
    facts: Facts,
    useful: Vec<CompetenceId>,
    offers: Vec<Offer>,
    occupations: Vec<Occupation>,
    rules: Vec<Rule>,
}

impl Engine {
    /// Reads the content, or nothing where one of the files cannot be used.
    pub fn new(texts: &Texts) -> Option<Engine> {
        let framework = content::parse_framework(texts.framework).ok()?;
        Some(Engine {
            model: Model::new(content::parse_measure(texts.measure).ok()?, &framework).ok()?,
            facts: content::parse_facts(texts.facts).ok()?,
            useful: useful_order(&framework),
            offers: content::parse_offers(texts.offers).ok()?,
            occupations: content::parse_occupations(texts.occupations).ok()?,
            rules: content::parse_rules(texts.rules).ok()?,
            framework,
        })
    }

    /// Answers a question with the text that is sent; nothing where it cannot be read, or where it is about work and what is known of that is not here.
    /// `keep_on` says whether there is time to search on for a better plan.
    pub fn say(&self, work: Option<&Work>, request: &Request, keep_on: &dyn Fn() -> bool) -> Option<String> {
        let ask = json::read::<Ask>(&request.ask).ok()?;
        let own = Own::new(&self.occupations);
        let country = &*self.country(request);
        let career = || Career::of(&request.profile);
        let said = match &ask {
            Ask::Plan => return Some(Planned { planned: self.plan(request, &request.profile, keep_on) }.to_text()),
            Ask::Distances { occupations } => Said::Distances(self.distances(request, occupations, keep_on)),
            Ask::Find { query, field } => Said::Found(work?.find(&own, query, field.as_deref(), country)),
            Ask::Fields => Said::Fields(work?.fields()),
            Ask::Names { occupations } => Said::Names(work?.names(occupations)),
            Ask::NextSkill { occupation } if !work?.has(occupation) => Said::Unknown,
            Ask::NextSkill { occupation } => Said::Skill(work?.next_skill(&career(), occupation)),
            Ask::Skills { occupation } => Said::Skills(work?.skills(occupation)),
            Ask::Match(look) => Said::Matched(Box::new(work?.matches(&own, &career(), look, country))),
        };
        Some(said.to_text())
    }

    /// The person's own hours for the best plan to each of these, as long as there is time. Those that no offers lead to all the
    /// way are left out, and so is everything where nothing has been answered.
    fn distances(
        &self,
        request: &Request,
        to: &[OccupationId],
        keep_on: &dyn Fn() -> bool,
    ) -> Vec<(OccupationId, u32)> {
        let mut hours = Vec::new();
        let ours = to.iter().filter(|id| self.occupations.iter().any(|occupation| occupation.id == **id));
        for id in ours.take_while(|_| keep_on()) {
            let profile = Profile { goal: Some(Goal::Occupation(id.clone())), ..request.profile.clone() };
            let plan = self.plan(request, &profile, keep_on);
            if plan.standing.is_some() && plan.uncovered.is_empty() {
                let effort = |step: &Step| self.offers.iter().find(|offer| offer.id == step.offer);
                hours.push((id.clone(), plan.all_steps().filter_map(effort).map(|offer| offer.effort.middle()).sum()));
            }
        }
        hours
    }

    fn country(&self, request: &Request) -> String {
        self.facts.country_or(request.profile.about.country.as_ref(), &request.default_country)
    }

    fn plan(&self, request: &Request, profile: &Profile, keep_on: &dyn Fn() -> bool) -> Plan {
        let attempt = profile.current();
        let summary = attempt.map(|attempt| attempt.summary(&self.framework, &self.model));
        let country = self.country(request);
        let situation = Situation {
            person: &person(profile, summary.as_ref(), &self.framework, country),
            occupation: self.occupation(profile),
            hidden: &profile.hidden,
            wishes: &profile.wishes,
            today: request.today,
            useful: &self.useful,
            short_set: attempt.is_some_and(is_short),
        };
        ExactPlanner { offers: &self.offers, rules: &self.rules, keep_on }.plan(&situation)
    }

    /// The occupation that is the goal, if it is one of those here.
    fn occupation(&self, profile: &Profile) -> Option<&Occupation> {
        let id = profile.goal.as_ref().and_then(Goal::occupation)?;
        self.occupations.iter().find(|occupation| occupation.id == *id)
    }
}

fn is_short(attempt: &Attempt) -> bool {
    attempt.set == QuestionSet::Short
}
