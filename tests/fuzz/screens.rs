//! What the screens work out of a profile that has come from elsewhere: the questions left, the result, where the person
//! stands, what is carried on, and the plan. It draws nothing.

use kompetansesti::engine::{PLAN, Request};
use kompetansesti::exchange::{
    CalendarDay, CalibrationFile, Carried, Received, Section, Stamp, calendar, handed, modules,
};
use kompetansesti::measure::{Agenda, Interview, changes, clash};
use kompetansesti::pathway::{Goal, Standing, ask_again, next_levels, useful_order};
use kompetansesti::profile::{Attempt, Career, Likeness, MOST_GOALS, MOST_STEPS, Profile, Talk, person, private_in};

use super::shipped::{Shipped, shipped};

/// How sure a change must be to be shown.
const SURE: f64 = 0.8;

/// Everything that follows from the profile but the plan, which takes a thousand times as long.
pub fn all(profile: &Profile) {
    let here = shipped();
    profile.attempts.iter().for_each(|attempt| answers(attempt, profile, here));
    let summaries: Vec<_> = profile.attempts.iter().map(|found| found.summary(&here.framework, &here.model)).collect();
    for two in summaries.windows(2) {
        changes(&two[0], &two[1], SURE);
    }
    let country = here.facts.country_or(profile.about.country.as_ref(), "NO");
    let person = person(profile, summaries.last(), &here.framework, country);
    next_levels(&person, &useful_order(&here.framework), here.offers.iter());
    for occupation in here.occupations.iter().filter(|found| Some(&found.id) == goal(profile)) {
        let standing = Standing::new(&person, occupation);
        assert!(standing.had() <= standing.asked(), "more is had than was asked");
        standing.needs();
    }
    for offer in here.offers.iter().filter(|offer| profile.done.contains(&offer.id)) {
        ask_again(offer, &here.framework, &person);
    }
    own_plan(profile);
    carried(profile, here);
    Career::of(profile);
    talk(profile);
    handed_over(profile);
    assert!(profile.attempts.iter().all(|attempt| attempt.id < profile.next_attempt_id()), "the next one has an id");
}

/// The plan, without searching for a better one than the first.
pub fn plan(profile: &Profile) {
    let request = Request {
        number: 1,
        profile: profile.clone(),
        default_country: "NO".to_owned(),
        today: "2026-11-26".parse().ok(),
        ask: PLAN.to_owned(),
    };
    assert!(shipped().engine.say(None, &request, &|| false).is_some(), "there is always a plan");
}

fn answers(attempt: &Attempt, profile: &Profile, here: &Shipped) {
    let occupation = here.occupations.iter().find(|found| Some(&found.id) == goal(profile));
    let targets = occupation.map(|found| found.targets.clone()).unwrap_or_default();
    let ask_language = profile.about.first_language == Some(false);
    let agenda = Agenda { set: attempt.set, ask_language, targets };
    let interview = Interview::new(&here.framework, &here.model, &agenda, &attempt.sitting());
    assert_eq!(interview.next().is_none(), interview.is_done(), "there is a question as long as it goes on");
    interview.why();
    interview.at_most_left();
    interview.may_show_result();
    interview.may_extend();
    assert!(attempt.answered() <= attempt.asked().len(), "what is answered was asked");
    let standing = attempt.sitting().standing();
    for competence in here.model.competences() {
        clash(here.model.parameters(), &standing, *competence);
    }
    for note in attempt.evidence.values().filter_map(|evidence| evidence.note.as_ref()) {
        private_in(&note.shown());
    }
    let export = CalibrationFile::new(&here.framework, &attempt.replies, attempt.set, 1, 1, "nb").to_text();
    assert!(
        CalibrationFile::parse(&export).is_ok() || attempt.replies.len() > 1_000,
        "what we write we read: {export}"
    );
}

fn own_plan(profile: &Profile) {
    profile.unfinished().count();
    profile.has_room();
    let days = profile.dated.iter();
    let days: Vec<_> =
        days.map(|(offer, day)| CalendarDay { known_by: offer, day: *day, minute: None, summary: "Avtale" }).collect();
    let text = calendar(&days, Stamp::new(1_700_000_000).expect("a moment"));
    assert_eq!(text.is_none(), days.is_empty(), "a calendar has days");
}

/// What was agreed on, as the sheet and the calendar show it.
fn talk(profile: &Profile) {
    let talk = Talk::of(profile);
    assert!(
        talk.goals.len() <= MOST_GOALS.into() && talk.steps.len() <= MOST_STEPS.into(),
        "no more than there is room for"
    );
    for note in talk.goals.values().chain(talk.steps.values().map(|step| &step.what)) {
        private_in(&note.shown());
    }
    if let Some(meeting) = talk.meeting {
        let day = CalendarDay { known_by: "meeting", day: meeting.day, minute: meeting.minute, summary: "Møte" };
        assert!(calendar(&[day], Stamp::new(1_700_000_000).expect("a moment")).is_some());
    }
}

/// Whatever is handed over, we can open, and it is an older copy of what is here or the same.
fn handed_over(profile: &Profile) {
    for number in 0..32_usize {
        let sections = Section::ALL.into_iter().filter(|section| number >> (*section as usize) & 1 == 1).collect();
        let given = handed(profile, &sections);
        assert!(given.is_empty() || given.likeness(profile) != Likeness::Other, "{sections:?} of {profile:?}");
    }
}

/// What is carried on comes back as it was, as far as it is known here.
fn carried(profile: &Profile, here: &Shipped) {
    let Some(carried) = Carried::of(profile, &here.framework) else { return };
    let end = carried.to_fragment(&here.framework);
    let link = format!("https://example.org/#/receive/{end}");
    assert!(modules(&link).is_some(), "a link fits a QR code: {} letters", link.len());
    let read = Received::read(&end, &here.framework, &here.known).expect("what we write we read");
    assert_eq!(read.carried.replies, carried.replies, "answers are carried whole");
    carried.to_code(&here.framework);
}

fn goal(profile: &Profile) -> Option<&String> {
    profile.goal.as_ref().and_then(Goal::occupation)
}
