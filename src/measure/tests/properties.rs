//! What must hold whatever is answered: order is nothing, a higher answer is never a lower estimate, and nothing is ever
//! «not a number».

use proptest::prelude::*;

use super::course::{config, reply};
use crate::framework::{CompetenceId, Level, Map, Question, StatementId};
use crate::measure::examples::{agenda, framework, model};
use crate::measure::{Agenda, Evidence, Interview, Observation, Own, QuestionSet, Recency, Reply, Sitting, Summary};

/// Statements in any order, each once, with any answer.
fn any_log() -> impl Strategy<Value = Vec<(Question, Reply)>> {
    let all: Vec<Question> = framework()
        .competences()
        .flat_map(|known| Level::ALL.map(|level| StatementId::new(known.id, level)))
        .flatten()
        .map(Question::Statement)
        .collect();
    let some = Just(all).prop_shuffle().prop_flat_map(|all| (0..=all.len()).prop_map(move |most| all[..most].to_vec()));
    some.prop_flat_map(|questions| {
        let answers = prop::collection::vec(0..6usize, questions.len());
        answers.prop_map(move |answers| {
            questions.iter().zip(answers).map(|(question, number)| (*question, reply(*question, number))).collect()
        })
    })
}

fn any_evidence() -> impl Strategy<Value = Map<CompetenceId, Evidence>> {
    prop::collection::vec(0..5usize, 30).prop_map(|all| {
        let told = |(known, number): (&crate::framework::Competence, usize)| {
            let last = Some(*Recency::ALL.get(number)?);
            Some((known.id, Evidence { last, ..Evidence::default() }))
        };
        framework().competences().zip(all).filter_map(told).collect()
    })
}

fn summary(replies: &[(Question, Reply)], evidence: &Map<CompetenceId, Evidence>) -> Summary {
    let sitting = Sitting { evidence, ..Sitting::of(replies) };
    Summary::new(&framework(), &model(), &sitting, &Default::default())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_order_of_the_answers_is_nothing(log in any_log(), evidence in any_evidence(), turn in 0..90usize) {
        let mut other = log.clone();
        other.reverse();
        other.rotate_left(turn.min(log.len()));
        let (one, other) = (summary(&log, &evidence), summary(&other, &evidence));
        prop_assert_eq!(one.estimates.len(), other.estimates.len());
        for (id, estimate) in &one.estimates {
            let again = other.estimate(*id).expect("the same answers");
            for (a, b) in estimate.posterior().nodes().zip(again.posterior().nodes()) {
                prop_assert!((a.1 - b.1).abs() <= 1e-12, "{id}");
            }
        }
    }

    #[test]
    fn a_higher_answer_never_lowers_its_competence(log in any_log(), evidence in any_evidence(), which in 0..90usize) {
        let low = log.iter().enumerate().filter_map(|(at, (_, reply))| match reply {
            Reply::Answer(answer) => answer.score().filter(|score| *score < 3).map(|score| (at, score)),
            Reply::Language(_) => None,
        });
        let low: Vec<(usize, usize)> = low.collect();
        prop_assume!(!low.is_empty());
        let (at, score) = low[which % low.len()];
        let question = log[at].0;
        let mut higher = log.clone();
        higher[at].1 = reply(question, score + 1);
        let mean = |log: &[(Question, Reply)]| {
            summary(log, &evidence).estimate(question.competence()).expect("an answer").posterior().mean()
        };
        let (before, after) = (mean(&log), mean(&higher));
        prop_assert!(after >= before - 1e-12, "{question}: {before} became {after}");
    }

    #[test]
    fn probabilities_are_probabilities(log in any_log(), evidence in any_evidence()) {
        let found = summary(&log, &evidence);
        for (id, estimate) in found.estimates.iter().chain(&found.lent) {
            let total: f64 = estimate.probabilities().iter().sum();
            prop_assert!((total - 1.0).abs() < 1e-12, "{id}: {total}");
            prop_assert!(estimate.probabilities().iter().all(|p| (0.0..=1.0).contains(p)), "{id}");
            let range = estimate.range();
            prop_assert!(range.0 <= estimate.level() && estimate.level() <= range.1, "{id}");
            prop_assert!(estimate.by_own_answers().is_sorted_by(|a, b| a >= b), "{id}");
        }
        for (id, area) in &found.areas {
            prop_assert!((0.0..=3.0).contains(&area.level) && area.sd.is_finite() && area.sd > 0.0, "{id}");
        }
    }

    #[test]
    fn no_strength_stands_below_one_of_a_lower_level(log in any_log(), evidence in any_evidence()) {
        let found = summary(&log, &evidence);
        let level = |id: &CompetenceId| found.estimate(*id).expect("an answer").level();
        let levels: Vec<Level> = found.strengths.iter().map(level).collect();
        prop_assert!(levels.is_sorted_by(|above, below| above >= below), "{:?}: {levels:?}", found.strengths);
    }

    /// Far more answers than there are statements, of any kind, about any few competences.
    #[test]
    fn two_hundred_answers_of_any_pattern_leave_numbers(
        answers in prop::collection::vec((0..30usize, 1..4usize, 0..4usize, 0.0..=1.0f64), 0..200),
        few in 1..30usize,
    ) {
        check_finite(|at| {
            let of = answers.iter().filter(|answer| answer.0 % few == at);
            of.map(|(_, level, step, weight)| observation(*level, *step, *weight)).collect()
        });
    }

    #[test]
    fn the_same_seed_brings_the_same_questions(seed in any::<u32>(), numbers in prop::collection::vec(0..6usize, 60)) {
        let full = agenda(QuestionSet::Full, "A3:alone D2:can_guide");
        prop_assert_eq!(asked(&full, seed, &numbers), asked(&full, seed, &numbers));
    }
}

fn observation(level: usize, step: usize, weight: f64) -> Observation {
    Observation { level: Level::ALL[level], step: Level::ALL[step], weight }
}

/// Nothing that follows from these answers, by the place of their competence, is «not a number».
fn check_finite(answers: impl Fn(usize) -> Vec<Observation>) {
    let model = model();
    let own: Vec<Option<Own>> =
        model.competences().iter().enumerate().map(|(at, id)| model.own(*id, &answers(at))).collect();
    let joint = model.joint(&own);
    for (at, own) in own.iter().enumerate() {
        let belief = model.posterior(&joint, at, own.as_ref());
        let total: f64 = belief.levels().iter().sum();
        assert!((total - 1.0).abs() < 1e-9 && belief.mean().is_finite() && belief.sd().is_finite(), "{at}");
        let all = joint.of(at);
        assert!(all.mean.is_finite() && all.variance > 0.0, "{at}: {all:?}");
    }
}

#[test]
fn two_hundred_highest_or_lowest_answers_leave_numbers() {
    for step in [0, 3] {
        check_finite(|_| (0..200).map(|number| observation(1 + number % 3, step, 1.0)).collect());
        check_finite(|at| if at == 0 { vec![observation(2, step, 1.0); 200] } else { Vec::new() });
    }
    // The hardest things alone and the easiest not at all, a hundred times each.
    check_finite(|_| (0..200).map(|number| observation(1 + 2 * (number % 2), 3 * (number % 2), 1.0)).collect());
}

/// The questions of a whole interview, with further rounds until nothing is left.
fn asked(agenda: &Agenda, seed: u32, numbers: &[usize]) -> Vec<Question> {
    let (framework, model) = (framework(), model());
    let (mut log, mut extended_at) = (Vec::new(), Vec::new());
    loop {
        let sitting = Sitting { extended_at: &extended_at, seed, ..Sitting::of(&log) };
        let now = Interview::new(&framework, &model, agenda, &sitting);
        match now.next() {
            Some(question) => log.push((question, reply(question, numbers[log.len() % numbers.len()]))),
            None if now.may_extend() && extended_at.last() != Some(&log.len()) => extended_at.push(log.len()),
            None => {
                assert!(!now.may_extend(), "something is left, and is not asked");
                return log.into_iter().map(|(question, _)| question).collect();
            }
        }
    }
}

#[test]
fn another_seed_or_other_answers_bring_other_questions() {
    let full = agenda(QuestionSet::Full, "");
    let some = [2, 1, 3, 2, 0, 1, 2];
    assert_ne!(asked(&full, 1, &some), asked(&full, 2, &some));
    assert_ne!(asked(&full, 1, &some), asked(&full, 1, &[3, 3, 2, 3, 2, 1, 3]));
}

#[test]
fn whoever_asks_for_more_gets_every_question_that_is_not_ruled_out_and_none_twice() {
    for numbers in [vec![3], vec![2], vec![1], vec![0], vec![2, 5], vec![4], vec![0, 2, 3, 1]] {
        let asked = asked(&agenda(QuestionSet::Full, ""), 7, &numbers);
        let distinct: crate::framework::Set<_> = asked.iter().copied().collect();
        assert_eq!(distinct.len(), asked.len(), "{numbers:?}");
        assert!(asked.len() >= 30, "{numbers:?}: {}", asked.len());
    }
}
