//! Years of use: how much is kept, and in which order, whatever the device's clock says.

use pollster::block_on;

use super::super::*;
use super::text;
use crate::exchange::{MAX_BYTES, ProfileFile};
use crate::framework::{Answer, Cefr, Question};
use crate::measure::{Evidence, MAX_NOTE, Note, Proof, QuestionSet, Recency, Reply, Setting};
use crate::pathway::Day;
use crate::profile::{Event, Profile};

/// How much there is to be asked about, at most (public/content/framework.json, and follow-ups).
const COMPETENCES: u32 = 30;
const SKILLS: u32 = 5;
const FOLLOW_UPS: u32 = 10;
/// Five years, four times a year.
const ATTEMPTS: u32 = 20;
/// What five years may take: a twentieth of what localStorage has, where this was once kept.
const MOST_UNITS: usize = 260_000;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn competence(number: u32) -> String {
    format!("{}{}", ["A", "C", "D", "E", "F", "H"][number as usize % 6], 10 + number / 6)
}

/// One full attempt with everything told about everything, and every note as long as it may be.
fn attempt(id: u32, letter: &str) -> Vec<Event> {
    let note = Note::new(&letter.repeat(MAX_NOTE));
    let (last, places) = (Some(Recency::WithinAMonth), Setting::ALL.into());
    let told = Evidence { last, places, proof: Some(Proof::Certificate), note };
    let mut events =
        vec![Event::AttemptStarted { attempt: id, day: day("2026-11-23"), set: QuestionSet::Full, seed: u32::MAX }];
    let mut answer = |question: String, reply| {
        let question: Question = question.parse().expect("an id");
        events.push(Event::Answered { attempt: id, question, reply });
    };
    let [with_help, guide] = [Answer::WithHelp, Answer::CanGuide].map(Reply::Answer);
    (0..COMPETENCES).for_each(|number| answer(format!("{}.2", competence(number)), with_help));
    (0..FOLLOW_UPS).for_each(|number| answer(format!("{}.3", competence(number)), guide));
    (0..SKILLS).for_each(|number| answer(format!("B{}", number + 1), Reply::Language(Some(Cefr::B2))));
    for number in 0..COMPETENCES {
        let competence = competence(number).parse().expect("an id");
        events.push(Event::EvidenceGiven { attempt: id, competence, evidence: Some(Box::new(told.clone())) });
        events.push(Event::AnswersConfirmed { attempt: id, competence });
    }
    events
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// And the file of it all can be opened again, also where every letter takes four bytes.
#[test]
fn r_sto_10_five_years_with_every_note_full_stay_small() {
    for (letter, widest) in [("å", 1), ("😀", 2)] {
        let events: Vec<_> = (1..=ATTEMPTS).flat_map(|id| attempt(id, letter)).collect();
        let profile = Profile::from_events(&events);
        let notes = ATTEMPTS as usize * COMPETENCES as usize * MAX_NOTE;
        let state = units(&serde_json::to_string(&profile).expect("plain data"));
        let records: usize = events.iter().map(|event| units(&text(event.clone()))).sum();
        let file = ProfileFile::new(profile, day("2026-11-23"));
        let bytes = file.to_text().len();
        println!(
            "{letter}: the state is {state} UTF-16 units, {} records {records}; the file is {bytes} bytes",
            events.len()
        );
        // A letter outside the first plane is two units, and no note can be longer for that.
        assert!(state - notes * (widest - 1) <= MOST_UNITS, "{state} units");
        assert!(bytes <= MAX_BYTES, "{bytes} bytes");
        assert_eq!(ProfileFile::parse(&file.to_text()), Ok(file));
    }
}

/// F-052: clocks that stand still, run backwards, or are a century off; the order is that of what was done.
#[test]
fn r_sto_11_f_052_the_order_is_that_of_the_records_whatever_the_clock_says() {
    #[rustfmt::skip]
    let clocks = [
        ["2026-11-23", "2026-11-23", "2026-11-23"], ["1970-01-01", "2026-11-23", "2026-11-24"],
        ["2026-11-24", "2026-11-23", "2026-11-22"], ["2038-01-19", "1970-01-01", "2100-01-01"],
        ["2999-12-31", "1900-01-01", "2026-03-29"], ["2026-10-25", "2026-10-25", "2026-10-24"],
        ["2569-11-23", "2026-11-23", "1405-01-01"],
    ];
    for clock in clocks {
        let saver = Saver::new(MemoryJournal::default());
        let mut live = Profile::default();
        for (told, letter) in clock.iter().zip(["A1.1", "A2.1", "A3.1"]) {
            // A day that no calendar has here gives the first of 1970, as in `platform/clock.rs`.
            let (attempt, day) = (live.next_attempt_id(), told.parse().unwrap_or(Day::EPOCH));
            let question = letter.parse().expect("an id");
            for event in [
                Event::AttemptStarted { attempt, day, set: QuestionSet::Short, seed: 0 },
                Event::Answered { attempt, question, reply: Reply::Answer(Answer::Alone) },
            ] {
                live.apply(&event);
                saver.add(event);
            }
        }
        assert_eq!(block_on(saver.drain()), Some(Ok(())));
        let mut kept = block_on(open(saver.journal())).expect("readable").profile;
        assert_eq!(kept, live, "{clock:?}");
        let order = |profile: &Profile| -> Vec<_> {
            profile.attempts.iter().map(|one| (one.id, one.asked()[0].to_string())).collect()
        };
        assert_eq!(order(&kept), [(1, "A1.1".into()), (2, "A2.1".into()), (3, "A3.1".into())], "{clock:?}");
        assert_eq!(kept.current().map(|one| one.id), Some(3));
        // One that is brought back comes to its own place, and not to that of its day.
        let deleted = Event::AttemptDeleted { attempt: 2 };
        let back = deleted.inverse(&kept).expect("an inverse");
        kept.apply(&deleted);
        kept.apply(&back);
        assert_eq!(kept, live, "{clock:?}");
    }
}
