//! Never three defeats running, never above what was ruled out, and follow-ups where they are wanted.

use proptest::prelude::*;

use super::course::{any_agenda, any_replies, config, reply};
use crate::framework::{Answer, Level, Question};
use crate::measure::examples::{agenda, framework, log, model};
use crate::measure::{Agenda, Interview, QuestionSet, Reply, Sitting, latest};

fn next(agenda: &Agenda, replies: &str) -> String {
    let next = Interview::new(&framework(), &model(), agenda, &Sitting::of(&log(replies))).next();
    next.map_or("done".into(), |question| question.to_string())
}

fn level(question: Question) -> Option<Level> {
    if let Question::Statement(statement) = question { Some(statement.level()) } else { None }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn after_two_defeats_comes_an_easier_question(agenda in any_agenda(), numbers in any_replies()) {
        let (framework, model) = (framework(), model());
        let mut log = Vec::new();
        while let Some(question) = Interview::new(&framework, &model, &agenda, &Sitting::of(&log)).next() {
            let heard = log.iter().rev().filter_map(|(_, reply): &(Question, Reply)| reply.is_defeat());
            if heard.take(2).filter(|defeat| *defeat).count() == 2 {
                prop_assert!(level(question).is_none_or(|level| level == Level::WithHelp), "{question} after two defeats");
            }
            let replies = latest(&log);
            for (lower, heard) in replies.iter().filter(|(it, _)| it.competence() == question.competence()) {
                let failed = matches!(heard, Reply::Answer(Answer::NotYet | Answer::WithHelp | Answer::Unsure));
                prop_assert!(!failed || level(question) < level(*lower), "{question} after {lower} was ruled out");
                prop_assert!(*heard != Reply::Answer(Answer::Skipped), "{question} after {lower} was skipped");
            }
            log.push((question, reply(question, numbers[log.len()])));
        }
    }
}

#[test]
fn the_easy_question_is_from_another_area_and_counts_as_its_coverage() {
    let short = agenda(QuestionSet::Short, "");
    assert_eq!(next(&short, "A1.2:not_yet A2.2:not_yet"), "C3.1");
    assert_eq!(next(&short, "A1.2:not_yet A2.2:not_yet C3.1:not_yet"), "A3.1");
    // Relief is over, but the answers about similar things still point down.
    assert_eq!(next(&short, "A1.2:not_yet A2.2:not_yet C3.1:with_help"), "A3.1");
    assert_eq!(next(&short, "A1.2:not_yet A2.2:not_yet C3.1:alone A3.2:alone"), "C4.2");
}

#[test]
fn one_who_cannot_read_the_language_is_asked_something_easy_in_between() {
    let full = Agenda { ask_language: true, ..agenda(QuestionSet::Full, "") };
    let start = "A1.2:alone A2.2:alone A3.2:alone A4.2:alone B1:A0 B2:A0";
    assert_eq!(next(&full, start), "C1.1");
    assert_eq!(next(&full, &format!("{start} C1.1:alone")), "B3");
}

/// All 30 at level 2 with one answer, but for the exceptions.
fn covered(usual: &str, exceptions: &str) -> String {
    let known: Vec<&str> = exceptions.split_whitespace().collect();
    let exception = |id: &str| known.iter().find(|it| it.split(':').next() == Some(id)).map(|it| it.to_string());
    let ids = framework().competences().map(|it| format!("{}.2", it.id)).collect::<Vec<_>>();
    ids.iter().map(|id| exception(id).unwrap_or(format!("{id}:{usual}")) + " ").collect()
}

#[test]
fn follow_ups_go_to_what_the_goal_needs_and_else_to_what_tells_most() {
    let goal = agenda(QuestionSet::Full, "D2:alone");
    assert_eq!(next(&goal, &covered("skipped", "D2.2:with_help E1.2:unsure")), "D2.1");
    assert_eq!(next(&goal, &covered("skipped", "D2.2:not_yet E1.2:alone")), "E1.3");
    let open = agenda(QuestionSet::Full, "");
    assert_eq!(next(&open, &covered("skipped", "D2.2:with_help E1.2:unsure")), "E1.1");
    assert_eq!(next(&open, &covered("skipped", "")), "done");
}

#[test]
fn the_interview_ends_rather_than_go_on_with_hard_questions() {
    let open = agenda(QuestionSet::Full, "");
    // Says «not yet» to the next two questions, which are hard.
    let twice_not_yet = |covered: String| {
        (0..2).fold(covered, |said, _| {
            let asked = next(&open, &said);
            assert!(asked.ends_with(".3"), "{asked} after {said}");
            format!("{said} {asked}:not_yet")
        })
    };
    assert_eq!(next(&open, &twice_not_yet(covered("alone", ""))), "done");
    let mixed = twice_not_yet(covered("alone", "H5.2:with_help"));
    assert_eq!(next(&open, &mixed), "H5.1");
    assert!(next(&open, &format!("{mixed} H5.1:alone")).ends_with(".3"));
}

#[test]
fn the_first_question_about_a_thing_follows_the_answers_about_similar_things() {
    let short = agenda(QuestionSet::Short, "");
    let check = |level: usize, word: &str, expected: &str| {
        let said: String = ["A1", "A2", "A3", "C3", "C4"].map(|id| format!("{id}.{level}:{word} ")).concat();
        assert_eq!(next(&short, &said), expected, "{level}:{word}");
    };
    check(1, "with_help", "C6.1");
    check(2, "with_help", "C6.2");
    check(2, "alone", "C6.2");
    check(2, "can_guide", "C6.3");
    check(2, "skipped", "C6.2");
}
