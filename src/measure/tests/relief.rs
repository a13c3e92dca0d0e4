//! Never three defeats running, never above what was ruled out, and follow-ups where they are wanted.

use proptest::prelude::*;

use super::course::{any_agenda, any_replies, config, reply};
use crate::framework::{Answer, Level, Question};
use crate::measure::examples::{agenda, framework, log, model};
use crate::measure::{Agenda, Interview, QuestionSet, Reply, latest};

fn next(agenda: &Agenda, replies: &str) -> String {
    let next = Interview::new(&framework(), &model(), agenda, &log(replies)).next();
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
        while let Some(question) = Interview::new(&framework, &model, &agenda, &log).next() {
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
    assert_eq!(next(&short, "A1.2:not_yet A2.2:not_yet C3.1:with_help"), "A3.2");
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
    let strong = covered("alone", "");
    assert_eq!(next(&open, &strong), "A1.3");
    assert_eq!(next(&open, &format!("{strong} A1.3:not_yet A2.3:not_yet")), "done");
    let mixed = covered("alone", "H5.2:with_help");
    assert_eq!(next(&open, &format!("{mixed} A1.3:not_yet A2.3:not_yet")), "H5.1");
    assert_eq!(next(&open, &format!("{mixed} A1.3:not_yet A2.3:not_yet H5.1:alone")), "A3.3");
}
