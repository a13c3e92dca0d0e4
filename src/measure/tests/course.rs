//! How an interview runs: what it announces, what it asks, where it ends.

use proptest::prelude::*;

use crate::framework::{Answer, Cefr, Question, Set};
use crate::measure::examples::{agenda, framework, log, model};
use crate::measure::{Agenda, Interview, QuestionSet, Reply, Sitting};

const ANSWERS: [Answer; 6] =
    [Answer::NotYet, Answer::WithHelp, Answer::Alone, Answer::CanGuide, Answer::Unsure, Answer::Skipped];

/// A reply from a number: 0–5 as in `ANSWERS`, and for languages A0, A1, B1, C1 or skipped.
pub fn reply(question: Question, number: usize) -> Reply {
    match question {
        Question::Statement(_) => Reply::Answer(ANSWERS[number]),
        Question::Language(_) => Reply::Language(Cefr::from_number([0, 1, 3, 5, 9, 9][number])),
    }
}

/// An agenda of any kind: either set, with or without language, with or without targets.
pub fn any_agenda() -> impl Strategy<Value = Agenda> {
    let targets =
        ["", "A3:alone", "A1:with_help C5:can_guide F4:alone", "A1:alone A2:alone C1:alone D1:alone H5:alone"];
    (any::<bool>(), any::<bool>(), 0..targets.len()).prop_map(move |(short, ask_language, chosen)| Agenda {
        ask_language,
        ..agenda(if short { QuestionSet::Short } else { QuestionSet::Full }, targets[chosen])
    })
}

/// Enough replies for the longest interview. One number stands for a person's usual reply, half of the time.
pub fn any_replies() -> impl Strategy<Value = Vec<usize>> {
    let all = prop::collection::vec((any::<bool>(), 0..6usize), 46);
    (0..6usize, all).prop_map(|(usual, all)| all.into_iter().map(|(own, n)| if own { n } else { usual }).collect())
}

/// Failures are not written into the source tree; the case that failed is printed.
pub fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(32) }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn progress_is_true_and_no_question_comes_twice(agenda in any_agenda(), numbers in any_replies()) {
        let (framework, model) = (framework(), model());
        let (mut log, mut asked) = (Vec::new(), Set::new());
        let mut now = Interview::new(&framework, &model, &agenda, &Sitting::of(&log));
        let announced = now.at_most_left();
        let most = match agenda.set { QuestionSet::Short => 16, QuestionSet::Full if agenda.ask_language => 45, _ => 40 };
        prop_assert_eq!(announced, most);
        while let Some(question) = now.next() {
            prop_assert!(framework.contains(question) && asked.insert(question), "{question} again");
            log.push((question, reply(question, numbers[log.len()])));
            let then = Interview::new(&framework, &model, &agenda, &Sitting::of(&log));
            prop_assert!(then.at_most_left() < now.at_most_left(), "{} after {}", then.at_most_left(), now.at_most_left());
            prop_assert_eq!(then.is_done(), then.at_most_left() == 0);
            now = then;
        }
        prop_assert!(log.len() <= announced);
    }

    #[test]
    fn a_changed_answer_never_makes_the_interview_longer(
        agenda in any_agenda(),
        numbers in any_replies(),
        changes in prop::collection::vec((0..46usize, 0..46usize, 0..6usize), 12),
    ) {
        let (framework, model) = (framework(), model());
        let (mut log, mut asked) = (Vec::new(), Vec::new());
        let mut now = Interview::new(&framework, &model, &agenda, &Sitting::of(&log));
        let announced = now.at_most_left();
        let mut left = announced;
        loop {
            for (_, which, number) in changes.iter().filter(|change| change.0 == asked.len()) {
                let Some(question) = asked.get(*which).copied() else { continue };
                log.push((question, reply(question, *number)));
                now = Interview::new(&framework, &model, &agenda, &Sitting::of(&log));
                prop_assert!(now.at_most_left() <= left && now.is_done() == (now.at_most_left() == 0));
                left = now.at_most_left();
            }
            let Some(question) = now.next() else { break };
            prop_assert!(!asked.contains(&question));
            log.push((question, reply(question, numbers[asked.len()])));
            asked.push(question);
            now = Interview::new(&framework, &model, &agenda, &Sitting::of(&log));
            prop_assert!(now.at_most_left() < left);
            left = now.at_most_left();
        }
        prop_assert!(asked.len() <= announced);
    }
}

#[test]
fn a_result_may_be_shown_after_four_answers_with_data() {
    let check = |replies: &str, expected: bool| {
        let interview =
            Interview::new(&framework(), &model(), &agenda(QuestionSet::Short, ""), &Sitting::of(&log(replies)));
        assert_eq!(interview.may_show_result(), expected, "{replies}");
    };
    check("A1.2:alone A2.2:alone A3.2:alone", false);
    check("A1.2:alone A2.2:alone A3.2:alone C3.2:skipped", false);
    check("A1.2:alone A2.2:alone A3.2:alone C3.2:not_yet", true);
}

#[test]
fn replies_to_unknown_questions_are_passed_over() {
    let start = Interview::new(&framework(), &model(), &agenda(QuestionSet::Full, ""), &Sitting::of(&[]));
    let old = log("Z1.2:not_yet A9.1:alone B9:A1 Z2.2:not_yet");
    assert_eq!(Interview::new(&framework(), &model(), &agenda(QuestionSet::Full, ""), &Sitting::of(&old)), start);
}

#[test]
fn answers_of_the_short_set_count_in_the_full_set() {
    let replies = log("A1.2:alone A2.2:alone A3.2:alone C3.2:alone");
    let full = Interview::new(&framework(), &model(), &agenda(QuestionSet::Full, ""), &Sitting::of(&replies));
    assert_eq!((full.at_most_left(), full.next().map(|it| it.to_string())), (36, Some("A4.2".into())));
}
