//! One of every event, and many of each, for the tests of what is kept. It is built into no program.
//!
//! Every field is named here, so that one who adds a field or an event has to say here what it may hold.

use super::{Attempt, Event, MissingOffer, Profile, Wanted};
use crate::framework::{Answer, Cefr, CompetenceId, Level, Question};
use crate::measure::{Evidence, Note, Proof, QuestionSet, Recency, Reply, Setting};
use crate::pathway::{About, AgeBand, Day, Goal, Pace, Preference, Schooling, TradeYears, Wishes, Work};

/// How many kinds of events there are.
pub const KINDS: usize = 23;

/// Which of the kinds it is, from 0.
pub fn kind(event: &Event) -> usize {
    match event {
        Event::AttemptStarted { .. } => 0,
        Event::SetChanged { .. } => 1,
        Event::MoreAsked { .. } => 2,
        Event::EvidenceGiven { .. } => 3,
        Event::AnswersConfirmed { .. } => 4,
        Event::Answered { .. } => 5,
        Event::AnswerTakenBack { .. } => 6,
        Event::GoalChosen { .. } => 7,
        Event::AboutChanged { .. } => 8,
        Event::OfferPlanned { .. } => 9,
        Event::StepPutBack { .. } => 10,
        Event::StepDated { .. } => 11,
        Event::FirstMoveDone { .. } => 12,
        Event::OfferHidden { .. } => 13,
        Event::OfferDone { .. } => 14,
        Event::WishesChanged { .. } => 15,
        Event::OffersLacked { .. } => 16,
        Event::Told { .. } => 17,
        Event::UsefulAnswered { .. } => 18,
        Event::AttemptDeleted { .. } => 19,
        Event::AttemptRestored { .. } => 20,
        Event::Imported { .. } => 21,
        Event::Deleted => 22,
    }
}

/// An event of this kind; the numbers choose among what it may hold, and few enough that events meet one another.
pub fn event(kind: usize, numbers: [u8; 3]) -> Event {
    let [one, two, three] = numbers;
    let (attempt, yes) = (1 + u32::from(one % 3), one.is_multiple_of(2));
    let (offer, question, competence) = (offer(one), question(two), competence(two));
    match kind {
        0 => Event::AttemptStarted { attempt, day: day(two), set: set(three), seed: u32::from(three) },
        1 => Event::SetChanged { attempt, set: set(two) },
        2 => Event::MoreAsked { attempt },
        3 => Event::EvidenceGiven { attempt, competence, evidence: (three % 5 > 0).then(|| evidence(three).into()) },
        4 => Event::AnswersConfirmed { attempt, competence },
        5 => Event::Answered { attempt, question, reply: reply(question, three) },
        6 => Event::AnswerTakenBack { attempt, question },
        7 => Event::GoalChosen { goal: goal(one) },
        8 => Event::AboutChanged { about: about(one).into() },
        9 => Event::OfferPlanned { offer, planned: three % 4 > 0 },
        10 => Event::StepPutBack { offer, place: usize::from(two % 3), day: Some(day(two)).filter(|_| yes) },
        11 => Event::StepDated { offer, day: Some(day(two)).filter(|_| three % 3 > 0) },
        12 => Event::FirstMoveDone { offer, done: three % 3 > 0 },
        13 => Event::OfferHidden { offer, hidden: three % 3 > 0 },
        14 => Event::OfferDone { offer, done: three % 3 > 0 },
        15 => Event::WishesChanged { wishes: wishes(one).into() },
        16 => Event::OffersLacked { attempt, lacks: lacks(two) },
        17 => Event::Told { told: told(one).into() },
        18 => Event::UsefulAnswered { useful: [None, Some(true), Some(false)][usize::from(one % 3)] },
        19 => Event::AttemptDeleted { attempt },
        20 => Event::AttemptRestored { attempt: sitting(attempt, two % 2) },
        21 => Event::Imported { profile: profile(one % 2).into() },
        _ => Event::Deleted,
    }
}

/// One of every kind, with every value that it may hold, in an order in which they lead to something.
pub fn every_event() -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    for kind in [21, 22].into_iter().chain(0..21) {
        for number in 0..17 {
            let event = event(kind, [number; 3]);
            if !events.contains(&event) {
                events.push(event);
            }
        }
    }
    events
}

/// The days that a device may tell, the impossible ones among them that a calendar has.
pub fn day(number: u8) -> Day {
    let days = ["2026-11-23", "1970-01-01", "2038-01-19", "2999-12-31", "2024-02-29", "2100-01-01", "1900-01-01"];
    days[usize::from(number) % days.len()].parse().expect("a day")
}

fn set(number: u8) -> QuestionSet {
    [QuestionSet::Full, QuestionSet::Short][usize::from(number % 2)]
}

fn offer(number: u8) -> String {
    format!("no-{}", ["a", "b", "c", "d"][usize::from(number % 4)])
}

fn competence(number: u8) -> CompetenceId {
    ["A1", "A2", "H3", "Z99"][usize::from(number % 4)].parse().expect("an id")
}

fn question(number: u8) -> Question {
    ["A1.1", "A1.2", "A2.2", "B1", "B5", "H3.3", "Z99.1"][usize::from(number % 7)].parse().expect("an id")
}

fn reply(question: Question, number: u8) -> Reply {
    let answers = [Answer::Unsure, Answer::Skipped].into_iter().chain(Answer::STEPS);
    match question {
        Question::Language(_) => Reply::Language(Cefr::from_number(usize::from(number % 8))),
        Question::Statement(_) => Reply::Answer(answers.cycle().nth(usize::from(number)).expect("it goes round")),
    }
}

/// Evidence with everything that it may hold, or with little.
fn evidence(number: u8) -> Evidence {
    let at = usize::from(number);
    Evidence {
        last: [None].into_iter().chain(Recency::ALL.map(Some)).nth(at % 5).flatten(),
        places: Setting::ALL.into_iter().take(at % 6).collect(),
        proof: [Some(Proof::Course), Some(Proof::Certificate), Some(Proof::Employer), None][at % 4],
        note: Note::new(["vaskehallen på Åsen", "<b>\"&'\\\0 x", ""][at % 3]),
    }
}

fn goal(number: u8) -> Option<Goal> {
    let levels = Goal::Levels(["A1", "Z99"].map(|id| id.parse().expect("an id")).into());
    let goals = [
        None,
        Some(Goal::Occupation("renholder".into())),
        Some(Goal::Qualification("trade:cook".into())),
        Some(levels),
        Some(Goal::TradeCertificate),
        Some(Goal::Study),
        Some(Goal::KeepJob),
        Some([Goal::NewJob, Goal::Explore][usize::from(number / 8 % 2)].clone()),
    ];
    goals.into_iter().nth(usize::from(number % 8)).flatten()
}

fn about(number: u8) -> About {
    let at = usize::from(number);
    if at == 0 {
        return About::default();
    }
    About {
        country: Some("NO".into()),
        region: Some("innlandet".into()),
        schooling: Some(Schooling::ALL[at % Schooling::ALL.len()]),
        schooling_abroad: Some(at % 2 > 0),
        age: Some(AgeBand::ALL[at % AgeBand::ALL.len()]),
        work: Some(Work::ALL[at % Work::ALL.len()]),
        trade_years: Some(TradeYears::ALL[at % TradeYears::ALL.len()]),
        first_language: Some(at % 2 > 0),
        language: Some(Cefr::ALL[at % Cefr::ALL.len()]),
        held: Some(["licence:B".to_owned(), "trade:cook".to_owned()].into()),
    }
}

fn wishes(number: u8) -> Wishes {
    let at = usize::from(number);
    Wishes {
        only_online: at % 2 > 0,
        only_near: at % 3 > 0,
        no_fee: at % 4 > 1,
        pace: [Pace::default(), Pace::LEAST, Pace::MOST][at % 3],
        preference: Preference::ALL[at % Preference::ALL.len()],
        as_if: Level::ALL.into_iter().take(at % 5).map(|level| (competence(number), level)).collect(),
    }
}

fn lacks(number: u8) -> Vec<MissingOffer> {
    let what = [
        Wanted::Level(competence(number), Level::Alone),
        Wanted::Language(Cefr::B2),
        Wanted::Qualification("trade:cook".into()),
    ];
    let region = (number % 2 == 1).then(|| "innlandet".to_owned());
    what.map(|what| MissingOffer { what, country: "NO".into(), region: region.clone() }).into()
}

fn told(number: u8) -> &'static str {
    let told = [
        "job:kokk=voluntary,decade",
        "job:kokk=,",
        "skill:fry=alone",
        "skill:boil=skipped",
        "interests=RS",
        "job:kokk=",
        "skill:00674f21-2f8f-4a41-9896-133f7cbe2a6e=with_help",
        "goal:1=Truckførerbevis",
        "step:2=both,2026-12-01,done,Ringe, og spørre",
        "step:2=person,,,Ringe",
        "meeting=2026-12-10T10:00",
        "seen:A2=alone,2026-11-27,Fulgte en oppskrift",
        "card:A2=with_help,2026-11-27,",
        "note:10=2026-11-27,<b>\"&'\\ x",
        "without=work,cv",
        "whose=7",
        "goal:1=",
    ];
    told[usize::from(number) % told.len()]
}

/// An attempt with a value in every field, or with as few as there may be.
fn sitting(id: u32, number: u8) -> Attempt {
    let full = number > 0;
    let replies = if full { (0..7).map(|at| (question(at), reply(question(at), at))).collect() } else { Vec::new() };
    Attempt {
        id,
        day: day(number),
        set: set(number),
        replies,
        seed: u32::from(number) * 7,
        extended_at: if full { vec![3, 5] } else { Vec::new() },
        evidence: (1..u8::from(full) * 5).map(|at| (competence(at), evidence(at))).collect(),
        confirmed: full.then(|| competence(1)).into_iter().collect(),
    }
}

/// A profile with a value in every field, or an empty one.
pub fn profile(number: u8) -> Profile {
    if number == 0 {
        return Profile::default();
    }
    let missing = lacks(1).into_iter().map(|missing| super::Lack { missing, count: 2, attempt: 1 });
    Profile {
        attempts: vec![sitting(1, 1), sitting(4, 0)],
        goal: goal(1),
        about: about(3),
        planned: vec![offer(0), offer(1)],
        dated: [(offer(0), day(0))].into_iter().collect(),
        first_moves: [offer(0)].into(),
        hidden: [offer(2)].into(),
        done: [offer(1)].into(),
        wishes: wishes(3),
        lacks: missing.collect(),
        told: [0, 2, 3, 4, 7, 8, 10, 11, 12, 13, 14, 15].map(|at| told(at).to_owned()).into(),
        useful: Some(true),
    }
}
