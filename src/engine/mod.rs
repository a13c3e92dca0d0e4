//! What the worker does: from content and a profile to a plan, text in and text out. It never sees a browser, never fetches,
//! and keeps nothing of what it is asked.

mod listener;
mod request;
#[cfg(test)]
mod tests;

pub use listener::Listener;
pub use request::{Answer, Request};

use crate::content::{self, Facts};
use crate::framework::{CompetenceId, Framework};
use crate::json;
use crate::measure::{Model, QuestionSet};
use crate::occupation::Occupation;
use crate::pathway::{ExactPlanner, Goal, Offer, Plan, Planner, Rule, Situation, useful_order};
use crate::profile::{Attempt, Profile, person};

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

    /// Answers the text of a [`Request`] with the text of an [`Answer`]. `keep_on` says whether there is time to search on.
    pub fn answer(&self, request: &str, keep_on: &dyn Fn() -> bool) -> String {
        let answer = match json::read::<Request>(request) {
            Ok(request) => Answer::Planned { number: request.number, plan: Box::new(self.plan(&request, keep_on)) },
            Err(json::Bad) => Answer::Refused,
        };
        answer.to_text()
    }

    fn plan(&self, request: &Request, keep_on: &dyn Fn() -> bool) -> Plan {
        let Request { profile, default_country, .. } = request;
        let attempt = profile.current();
        let summary = attempt.map(|attempt| attempt.summary(&self.framework, &self.model));
        let country = self.facts.country_or(profile.about.country.as_ref(), default_country);
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
