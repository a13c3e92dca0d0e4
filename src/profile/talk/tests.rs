//! What two agree on reads back as it was written, and nothing else is read. No test here knows a screen.

use proptest::prelude::*;

use super::*;
use crate::profile::{Event, Profile};

fn told(text: &str) -> Event {
    Event::Told { told: text.into() }
}

#[test]
fn what_two_agree_on_is_kept_changed_and_taken_back() {
    #[rustfmt::skip]
    let texts = [
        "goal:1=Truckførerbevis", "goal:1=Fast jobb = trygghet=", "goal:2=Bedre norsk", "step:1=person,2026-12-01,,Ringe, og spørre",
        "step:1=person,2026-12-01,done,Ringe, og spørre", "step:2=counsellor,,,Sende skjema", "meeting=2026-12-10T10:00",
        "meeting=2026-12-11", "seen:A3=alone,2026-11-27,Leste en hel oppskrift", "note:1=2026-11-27,Trives i lager",
        "without=work,cv", "whose=4294967295", "goal:1=", "goal:2=", "step:1=", "step:2=", "meeting=", "seen:A3=", "card:A3=with_help,2026-11-27,", "card:A3=", "note:1=", "without=", "whose=",
    ];
    let mut profile = Profile::default();
    for event in texts.map(told) {
        let before = profile.clone();
        profile.apply(&event);
        assert_ne!(profile, before, "{event:?}");
        let mut undone = profile.clone();
        undone.apply(&event.inverse(&before).expect("an inverse"));
        assert_eq!(undone, before, "{event:?}");
    }
    assert!(profile.is_empty());
}

#[test]
fn a_talk_is_read_with_everything_in_its_place() {
    #[rustfmt::skip]
    let texts = [
        "goal:2=Bedre norsk", "step:3=both,2026-12-01,done,Se på kurs, sammen", "meeting=2026-12-10T09:05",
        "seen:A3=can_guide,2026-11-27,", "note:10=2026-11-27,Rolig", "without=cv,work", "goal:9=mange", "nonsense",
    ];
    let talk = Talk::of(&Profile { told: texts.map(str::to_owned).into(), ..Profile::default() });
    assert_eq!(talk.goals.get(&2).map(Note::to_string).as_deref(), Some("Bedre norsk"));
    let step = talk.steps.get(&3).expect("a step");
    assert_eq!((step.who, step.done, step.what.to_string().as_str()), (Who::Both, true, "Se på kurs, sammen"));
    assert_eq!(talk.meeting.map(Meeting::time).as_deref(), Some("09:05"));
    let seen = talk.seen.get(&("A3".parse::<CompetenceId>().expect("an id"), By::Counsellor)).expect("seen");
    assert_eq!((seen.level, seen.note.as_ref()), (Level::CanGuide, None));
    assert_eq!((talk.goals.len(), talk.remarks.len(), talk.next_step(), talk.next_remark()), (1, 1, Some(1), Some(1)));
    assert_eq!(talk.without, [Part::Work, Part::Cv].into());
    assert!(talk.has_agreed() && !Talk::default().has_agreed());
}

#[test]
fn only_what_can_be_told_is_read() {
    #[rustfmt::skip]
    let bad = [
        "", "=", "goal=x", "goal:0=x", "goal:4=x", "goal:01=x", "goal:1= x", "step:7=person,,,x", "step:1=boss,,,x", "step:1=person,,,",
        "step:1=person,2026-02-30,,x", "step:1=person,,maybe,x", "step:1=person,,x", "meeting=soon", "meeting=2026-12-10T24:00",
        "meeting=2026-12-10T9:00", "meeting=2026-12-10T+9:00", "meeting:1=2026-12-10", "seen:A=alone,2026-11-27,", "seen:A3=best,2026-11-27,",
        "seen:A3=alone,,", "seen:A3=alone,2026-11-27", "note:11=2026-11-27,x", "note:1=2026-11-27,", "note:1=x", "without=sleep",
        "without:1=cv", "mood=good", "whose=", "whose=-1", "whose=01", "whose=4294967296", "whose:1=1",
    ];
    for text in bad {
        assert_eq!(InTalk::parse(text), None, "{text}");
    }
    let long = format!("goal:1={}", "x".repeat(201));
    assert_eq!(InTalk::parse(&long), None);
}

#[test]
fn what_is_agreed_is_told_from_what_is_the_counsellors_own() {
    for (text, agreed) in [
        ("goal:1=x", true),
        ("step:1=", true),
        ("meeting=", true),
        ("seen:A3=", false),
        ("note:1=", false),
        ("without=", false),
        ("whose=1", true),
    ] {
        assert_eq!(InTalk::parse(text).map(|told| told.is_agreed()), Some(agreed), "{text}");
    }
}

#[test]
fn ones_own_words_are_found_and_nothing_around_them() {
    #[rustfmt::skip]
    let table = [
        ("goal:1=Lager", Some("Lager")), ("step:1=person,2026-12-01,,Ringe, nå", Some("Ringe, nå")), ("seen:A3=alone,2026-11-27,", None),
        ("seen:A3=alone,2026-11-27,Rolig", Some("Rolig")), ("note:1=2026-11-27,Blid", Some("Blid")), ("meeting=2026-12-10", None), ("goal:1=", None),
    ];
    for (text, expected) in table {
        let told = InTalk::parse(text).expect("of a talk");
        assert_eq!(told.words().map(Note::to_string).as_deref(), expected, "{text}");
    }
}

#[test]
fn a_time_is_read_as_a_clock_shows_it() {
    for (text, expected) in [
        ("00:00", Some(0)),
        ("09:05", Some(545)),
        ("23:59", Some(1439)),
        ("24:00", None),
        ("9:05", None),
        ("09:60", None),
        ("", None),
    ] {
        assert_eq!(minute(text), expected, "{text}");
    }
}

proptest! {
    #[test]
    fn what_is_told_reads_back(kind in 0usize..7, at in 1u8..=3, words in "[^ \\p{C}][^\\p{C}]{0,60}[^ \\p{C}]", flag: bool, of in 0usize..3, time in prop::option::of(0u16..1440)) {
        let (day, note) = (Day::new(2026, 11, 27).expect("a day"), Note::new(&words));
        prop_assume!(note.is_some());
        let some = note.clone().expect("words");
        let told = match kind {
            0 => InTalk::Goal(at, note),
            1 => InTalk::Step(at, Some(AgreedStep { who: Who::ALL[of], day: flag.then_some(day), done: flag, what: some })),
            2 => InTalk::Meeting(Some(Meeting { day, minute: time })),
            3 => InTalk::Seen("A3".parse().expect("an id"), By::ALL[of % 2], Some(Seen { level: Level::ALL[of], day, note: note.filter(|_| flag) })),
            4 => InTalk::Remark(at, Some(Remark { day, text: some })),
            5 => InTalk::Whose(u32::from(at)),
            _ => InTalk::Without(Part::ALL.into_iter().take(of).collect()),
        };
        prop_assert_eq!(InTalk::parse(&told.to_text()), Some(told));
    }
}
