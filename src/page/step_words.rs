//! One step of the plan in words, the same on screen and on paper. It never promises that a step will be granted.

use super::session::Session;
use super::shared::{held_key, level_words, lower_first, name_inside};
use crate::pathway::{Basis, Decides, Entitlement, Fact, Offer, Place, Reason, Starts, Step};
use crate::ui::Fact as Row;

/// Everything that is said about a step.
pub struct Told {
    /// The offer's title.
    pub heading: String,
    /// How long the first move takes: «10 minutter».
    pub minutes: String,
    /// What to do today.
    pub today: String,
    /// The first sentence to say.
    pub say: String,
    /// What the offer is.
    pub what: String,
    /// For whom.
    pub who: String,
    /// What one needs to begin.
    pub entry: String,
    /// Why it is in the plan.
    pub why: String,
    /// What must be said with it: not a right, ask first, the rule about benefits.
    pub warnings: Vec<String>,
    /// Length, form, place, cost, who decides, when checked.
    pub facts: Vec<Row>,
    /// The label and the address of those to contact.
    pub contact: (String, String),
}

/// A step in words.
pub fn told(session: Session, step: &Step, offer: &Offer) -> Told {
    let text = |part: &str| session.local(&format!("offer.{}.{part}", offer.id));
    Told {
        heading: text("title"),
        minutes: session.count("path.minutes", offer.first.minutes.number().into()),
        today: text("first"),
        say: session.format("path.say", &[("say", &text("say"))]),
        what: text("what"),
        who: text("who"),
        entry: text("entry"),
        why: why(session, step),
        warnings: warnings(session, step, offer),
        facts: facts(session, offer),
        contact: contact(session, offer),
    }
}

fn why(session: Session, step: &Step) -> String {
    let reasons: Vec<_> = step.reasons.iter().take(2).map(|reason| reason_words(session, reason)).collect();
    session.format("path.why", &[("reason", &reasons.join(" "))])
}

fn reason_words(session: Session, reason: &Reason) -> String {
    match reason {
        Reason::Rule { reason, .. } => session.local(&format!("reason.{reason}")),
        Reason::Gap { competence, from, to } => session.format(
            "path.reason.gap",
            &[
                ("name", &name_inside(session, *competence)),
                ("from", &level_words(session, *from)),
                ("to", &level_words(session, *to)),
            ],
        ),
        Reason::Language { from, to } => {
            session.format_local("path.reason.language", &[("from", from.code()), ("to", to.code())])
        }
        Reason::Qualification(held) => {
            let held = lower_first(&session.local(&held_key(held)));
            session.format("path.reason.qualification", &[("held", &held)])
        }
        Reason::Prerequisite(offer) => {
            let title = session.local(&format!("offer.{offer}.title"));
            session.format("path.reason.prerequisite", &[("title", &title)])
        }
        Reason::Route(occupation) => {
            let name = lower_first(&session.local(&format!("occupation.{occupation}.name")));
            session.format("path.reason.route", &[("occupation", &name)])
        }
    }
}

fn warnings(session: Session, step: &Step, offer: &Offer) -> Vec<String> {
    let mut warnings = Vec::new();
    if offer.entitlement == Entitlement::Assessed {
        warnings.push(session.t(not_promised(offer.decides)));
    }
    let mut topics: Vec<_> =
        step.unknown.iter().map(|fact| session.t(&format!("path.topic.{}", topic(fact)))).collect();
    topics.dedup();
    if !topics.is_empty() {
        warnings.push(session.format("path.ask", &[("list", &session.join(&topics))]));
    }
    if offer.course {
        warnings.push(session.local("path.benefits"));
    }
    warnings
}

/// What is said of an offer that nobody has a right to: a measure may be refused to one who meets every condition;
/// a school looks at the conditions.
fn not_promised(decides: Decides) -> &'static str {
    match decides {
        Decides::Nav | Decides::Municipality | Decides::Employer => "path.not_a_right",
        Decides::You | Decides::County | Decides::Provider | Decides::School => "path.assessed",
    }
}

/// What a fact is about, as the end of a message key.
fn topic(fact: &Fact) -> &'static str {
    match fact.subject() {
        Fact::LevelAtLeast(..) | Fact::Done(_) => "before",
        Fact::LanguageAtLeast(_) => "language",
        Fact::Holds(_) | Fact::HoldsAny(_) => "held",
        Fact::SchoolingAtLeast(_) | Fact::SchoolingAbroad(_) => "schooling",
        Fact::Age(_) | Fact::AgeAtLeast(_) => "age",
        Fact::Work(_) => "work",
        Fact::TradeYearsAtLeast(_) => "practice",
        Fact::Region(_) => "place",
        Fact::Goal(_) | Fact::GoalOccupation(_) | Fact::GoalAsks(_) | Fact::GoalLanguageAtLeast(_) | Fact::Not(_) => {
            "goal"
        }
    }
}

/// The rows of facts, each with its term.
fn facts(session: Session, offer: &Offer) -> Vec<Row> {
    let row = |term: &str, detail: String| Row { term: session.t(&format!("path.fact.{term}")), detail };
    let forms: Vec<_> = offer.forms.iter().map(|form| session.t(&format!("path.form.{}", form.word()))).collect();
    let form = format!("{}. {}", session.join(&forms), session.local(&format!("path.place.{}", offer.place.word())));
    let checked = match &offer.checked {
        Some(day) => session.day(day),
        None => session.t("path.unchecked"),
    };
    vec![
        row("length", length(session, offer)),
        row("start", starts(session, offer)),
        row("form", form),
        row("cost", session.t(&format!("path.cost.{}", offer.cost.word()))),
        row("decides", session.local(&format!("path.decides.{}", offer.decides.word()))),
        Row { term: session.t("way.fact.practical"), detail: session.t(practical(offer)) },
        row("checked", checked),
    ]
}

/// What is not known of an offer, and so must be asked about.
fn practical(offer: &Offer) -> &'static str {
    if offer.place == Place::Home { "way.practical_home" } else { "way.practical" }
}

fn length(session: Session, offer: &Offer) -> String {
    let range = |low: u32, high: u32| if low == high { low.to_string() } else { format!("{low}–{high}") };
    let (hours, weeks) = (range(offer.effort.low, offer.effort.high), range(offer.weeks.low, offer.weeks.high));
    let one = |high: u32| usize::try_from(high).unwrap_or(usize::MAX);
    let hours = session.count_as("path.hours", one(offer.effort.high), &hours);
    let weeks = session.count_as("path.weeks", one(offer.weeks.high), &weeks);
    let both = session.format("list.more", &[("start", &hours), ("last", &weeks)]);
    let estimated = match (offer.effort.basis, offer.weeks.basis) {
        (Basis::Source, Basis::Source) => return both,
        (Basis::Estimate, Basis::Estimate) => "path.estimated",
        (Basis::Source, Basis::Estimate) => "path.estimated_weeks",
        (Basis::Estimate, Basis::Source) => "path.estimated_hours",
    };
    format!("{both} {}", session.t(estimated))
}

fn starts(session: Session, offer: &Offer) -> String {
    match &offer.starts {
        Starts::Any => session.t("path.start.any"),
        Starts::Ask => session.t("path.start.ask"),
        Starts::Months(months) => {
            let names: Vec<_> = months.iter().map(|month| session.t(&format!("month.{}", month.number()))).collect();
            session.format("path.start.months", &[("list", &session.join(&names))])
        }
    }
}

fn contact(session: Session, offer: &Offer) -> (String, String) {
    match &offer.first.phone {
        Some(phone) => {
            // It stays on one line, and its parts in their order where one reads from the right.
            let shown = phone.replace(' ', "\u{a0}");
            (session.format("path.call.label", &[("phone", &shown)]), format!("tel:{}", phone.replace(' ', "")))
        }
        None => {
            let contact = offer.first.contact_in(session.region().as_deref());
            // A long name of a site may be broken before a dot, and nowhere else.
            let site = host(contact).replace('.', "\u{200b}.");
            (session.format("path.visit.label", &[("site", &site)]), contact.to_owned())
        }
    }
}

/// The site's name as people know it.
pub fn host(address: &str) -> &str {
    let after = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = after.split('/').next().unwrap_or(after);
    host.strip_prefix("www.").unwrap_or(host)
}
