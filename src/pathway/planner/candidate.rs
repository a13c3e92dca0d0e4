//! An offer that may be a step, and why. It holds only what stays the same while the plan grows.

use super::catalogue::is_trade;
use super::{Catalogue, Wants};
use crate::framework::Map;
use crate::occupation::OccupationId;
use crate::pathway::{Fact, Gain, GoalKind, Offer, Person, Reason, Rule, Situation, Truth};

pub(super) struct Candidate<'c> {
    pub(super) offer: &'c Offer,
    /// The rules that fired and suggest it, the most important first.
    pub(super) rules: Vec<Suggested>,
    /// Its place on the occupation's route.
    pub(super) route: Option<(usize, OccupationId)>,
    /// Whether it does something about a need.
    pub(super) serves: bool,
    /// Whether what is learnt on the way counts. Nobody learns a trade to close a gap.
    pub(super) teaches: bool,
    /// Whether the person has a definite goal, and this has nothing to do with it.
    pub(super) off_goal: bool,
    /// Whether it leads into another trade than what the person is after.
    pub(super) strays: bool,
}

/// A rule that fired, as one of its offers sees it.
pub(super) struct Suggested {
    /// Which rule.
    pub(super) rule: usize,
    /// The offer's place among what the rule suggests.
    pub(super) place: usize,
    reason: Reason,
    /// Whether the rule fired for something about the goal.
    pub(super) for_goal: bool,
}

/// Every offer of the catalogue, in its order, with what the situation says about it.
pub(super) fn candidates<'c>(
    catalogue: &'c Catalogue,
    situation: &Situation,
    rules: &[Rule],
    wants: &Wants,
) -> Vec<Candidate<'c>> {
    let mut fired = fired(rules, &catalogue.person);
    let goal = situation.person.goal.as_ref().map(GoalKind::of);
    let each = catalogue.offers.iter().map(|offer| {
        let rules = fired.remove(offer.id.as_str()).unwrap_or_default();
        let route = situation.occupation.and_then(|occupation| {
            let place = occupation.offers.iter().position(|id| *id == offer.id)?;
            Some((place, occupation.id.clone()))
        });
        let for_goal = rules.iter().any(|rule| rule.for_goal) || offer.gains.iter().any(|gain| leads_to(gain, goal));
        let is_wanted = |gain: &Gain| wants.are_served_by(gain, &catalogue.person);
        let mut trades = offer.gains.iter().filter(|gain| is_trade(gain)).peekable();
        let teaches = trades.peek().is_none() || for_goal || trades.any(is_wanted);
        let counted = offer.gains.iter().filter(|gain| teaches || !matches!(gain, Gain::Level { .. }));
        let serves = counted.into_iter().any(is_wanted);
        let for_occupation = route.is_some() || (goal.is_some_and(GoalKind::names_needs) && serves);
        let off_goal = goal.is_some_and(GoalKind::is_definite) && !for_goal && !for_occupation;
        let strays = off_goal
            && matches!(goal, Some(GoalKind::Occupation | GoalKind::Study))
            && offer.gains.iter().any(is_trade);
        Candidate { offer, rules, route, serves, teaches, off_goal, strays }
    });
    each.collect()
}

impl Candidate<'_> {
    /// Whether it may come into the plan by itself, and not only because another step needs it.
    pub(super) fn has_cause(&self) -> bool {
        (self.is_suggested() || self.serves) && !self.strays
    }

    /// Whether it leads to what the person is after.
    pub(super) fn is_on_the_way(&self) -> bool {
        self.serves || self.route.is_some()
    }

    /// Whether a rule or the occupation's route names it.
    pub(super) fn is_suggested(&self) -> bool {
        self.route.is_some() || !self.rules.is_empty()
    }

    /// Whether it is worth other steps first. What a rule merely suggests is not, unless it is about the goal.
    pub(super) fn is_worth_waiting_for(&self) -> bool {
        self.is_on_the_way() || self.rules.iter().any(|rule| rule.for_goal)
    }

    /// Whether one who stands there can start at once, and get something from it.
    pub(super) fn can_start(&self, person: &Person) -> bool {
        let gains = &self.offer.gains;
        let is_of_use = gains.is_empty() || gains.iter().any(|gain| gain.is_of_use_to(person));
        is_of_use && self.offer.is_open_to(person) != Truth::No
    }

    /// Whether it only gives papers that the occupation asks for, without being on the usual way to it.
    pub(super) fn is_detour(&self) -> bool {
        self.route.is_none() && self.offer.gains.iter().all(|gain| matches!(gain, Gain::Qualification(_)))
    }

    /// The reasons that hold wherever it stands in the plan.
    pub(super) fn reasons(&self) -> Vec<Reason> {
        let mut reasons: Vec<Reason> = Vec::new();
        let route = self.route.iter().map(|(_, occupation)| Reason::Route(occupation.clone()));
        for reason in self.rules.iter().map(|rule| rule.reason.clone()).chain(route) {
            if !reasons.iter().any(|known| says_the_same(known, &reason)) {
                reasons.push(reason);
            }
        }
        reasons
    }

    /// Whether it prepares for the route without ending in a paper, such as an assessment of what one can.
    pub(super) fn prepares(&self) -> bool {
        let is_paper = |gain: &Gain| matches!(gain, Gain::Qualification(_) | Gain::Schooling(_));
        self.route.is_some() && !self.offer.gains.iter().any(is_paper)
    }
}

/// Whether a person would read the same sentence twice: two rules may have one reason.
fn says_the_same(a: &Reason, b: &Reason) -> bool {
    match (a, b) {
        (Reason::Rule { reason: a, .. }, Reason::Rule { reason: b, .. }) => a == b,
        _ => a == b,
    }
}

/// The offers suggested by rules that fire for this person.
fn fired<'r>(rules: &'r [Rule], person: &Person) -> Map<&'r str, Vec<Suggested>> {
    let mut all: Map<&str, Vec<Suggested>> = Map::new();
    let here = rules.iter().enumerate().filter(|(_, rule)| person.about.country.as_ref() == Some(&rule.country));
    for (number, rule) in here.filter(|(_, rule)| !rule.is_fallback() && rule.when.of(person) == Truth::Yes) {
        let because = rule.when.because(person);
        let for_goal = because.iter().any(is_about_goal);
        for (place, offer) in rule.suggest.iter().enumerate() {
            let reason = Reason::Rule { reason: rule.reason.clone(), because: because.clone() };
            all.get_or_default(offer.as_str()).push(Suggested { rule: number, place, reason, for_goal });
        }
    }
    all
}

/// Whether a rule that fired for this reason is about the goal.
fn is_about_goal(fact: &Fact) -> bool {
    matches!(fact, Fact::Goal(_) | Fact::GoalOccupation(_) | Fact::GoalAsks(_) | Fact::GoalLanguageAtLeast(_))
}

/// Whether the gain is what a goal without an occupation is about.
fn leads_to(gain: &Gain, goal: Option<GoalKind>) -> bool {
    let kind = match goal {
        Some(GoalKind::TradeCertificate) => "trade",
        Some(GoalKind::Study) => "study",
        _ => return false,
    };
    gain.meets(&Fact::HoldsAny(kind.to_owned()))
}
