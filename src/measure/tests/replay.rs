//! A replay spares work, and never changes what is asked: it is held against one that spares none.

use proptest::prelude::*;

use super::course::{any_agenda, config, reply};
use crate::framework::{Level, Question, StatementId};
use crate::measure::course::Course;
use crate::measure::examples::{agenda, framework, model};
use crate::measure::follow_up::open_levels;
use crate::measure::knowledge::Knowledge;
use crate::measure::reply::answers;
use crate::measure::trail::Turn;
use crate::measure::{Agenda, Evidence, Interview, Model, QuestionSet, Recency, Reply, Sitting, Why, cover, decide};

/// Where an interview stands: the next question with its reason, and how many may still come.
type Place = (Option<(Question, Why)>, usize);

/// Where an interview stands after each of these replies, when every follow-up is weighed after every one of them, and
/// what is open is looked up anew each time.
fn slowly(model: &Model, agenda: &Agenda, sitting: &Sitting) -> Vec<Place> {
    let coverage = agenda.coverage(&framework());
    let (full, most) = (agenda.set == QuestionSet::Full, model.parameters().follow_ups);
    let (mut known, mut left) = (Knowledge::new(model, agenda, sitting), if full { most } else { 0 });
    let settled = |known: &Knowledge, left: usize| {
        let uncovered = cover::left(&coverage, &known.trail).count();
        let best = if uncovered == 0 && left > 0 { decide::best(known) } else { None };
        let open = |id| open_levels(&answers(known.trail.replies(), id)).len();
        let open: usize = model.competences().iter().map(|id| open(*id)).sum();
        let possible = if uncovered == 0 && best.is_none() { 0 } else { 2 * uncovered + open };
        (best, left.min(possible))
    };
    let (mut best, mut places) = (None, Vec::new());
    for heard in 0..=sitting.replies.len() {
        if let Some((question, reply)) = heard.checked_sub(1).and_then(|last| sitting.replies.get(last)) {
            let spent = known.add(*question, *reply) == Turn::FollowUp && left > 0;
            (best, left) = settled(&known, left - usize::from(spent));
        }
        if full && sitting.extended_at.contains(&heard) {
            known.extended = true;
            (best, left) = settled(&known, most);
        }
        let uncovered = cover::left(&coverage, &known.trail).count();
        places.push((cover::next(&coverage, &known).or(best), uncovered + left));
    }
    places
}

/// A person's way through an interview. They answer what is asked, but where a number says otherwise, they answer
/// some other question, new or old; at some places they ask for more.
fn way(model: &Model, agenda: &Agenda, sitting: &Sitting, numbers: &[(usize, usize)]) -> Vec<(Question, Reply)> {
    let framework = framework();
    let mut course = Course::new(&framework, model, agenda, sitting);
    let mut replies: Vec<(Question, Reply)> = Vec::new();
    for (number, other) in numbers {
        course.extend_if_asked(replies.len());
        let statement = |at: usize| StatementId::new(model.competences()[at % 30], Level::ALL[1 + at / 30]);
        let question = match *other {
            at @ 0..90 => statement(at).map(Question::Statement),
            at @ 90..120 => replies.get(at - 90).map(|(question, _)| *question),
            _ => course.next().map(|(question, _)| question),
        };
        let Some(question) = question else { continue };
        replies.push((question, reply(question, *number)));
        course.hear(question, reply(question, *number));
    }
    replies
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..config() })]

    #[test]
    fn a_replay_that_spares_work_asks_the_same_questions(
        agenda in any_agenda(),
        seed in any::<u32>(),
        (usual, seldom) in (0..6usize, 0..10usize),
        numbers in prop::collection::vec((0..10usize, 0..6usize, 0..1000usize), 0..70),
        extended_at in prop::collection::vec(0..70usize, 0..4),
        never in any::<bool>(),
    ) {
        let model = model();
        let told = Evidence { last: never.then_some(Recency::Never), ..Evidence::default() };
        let evidence = ["A1", "C2", "F1"].map(|id| (id.parse().expect("an id"), told.clone())).into_iter().collect();
        let empty = Sitting { evidence: &evidence, extended_at: &extended_at, seed, ..Sitting::of(&[]) };
        let number = |(by, number, other)| (if by < seldom { number } else { usual }, other);
        let numbers: Vec<_> = numbers.into_iter().map(number).collect();
        check(&agenda, &Sitting { replies: &way(&model, &agenda, &empty, &numbers), ..empty });
    }
}

/// After every reply the interview is where the slow one is.
fn check(agenda: &Agenda, sitting: &Sitting) {
    let model = model();
    for (heard, place) in slowly(&model, agenda, sitting).into_iter().enumerate() {
        let sitting = Sitting { replies: &sitting.replies[..heard], ..*sitting };
        let now = Interview::new(&framework(), &model, agenda, &sitting);
        assert_eq!((now.next().zip(now.why()), now.at_most_left()), place, "after {heard} replies");
    }
}

/// Two hard questions answered with «not yet», and no easy one left: chance seldom comes there.
#[test]
fn a_replay_ends_where_no_easy_question_is_left() {
    let (model, agenda, start) = (model(), agenda(QuestionSet::Full, ""), Sitting::of(&[]));
    let replies = way(&model, &agenda, &start, &[vec![(2, 999); 30], vec![(0, 999); 2]].concat());
    let sitting = Sitting { replies: &replies, ..start };
    assert_eq!(Interview::new(&framework(), &model, &agenda, &sitting).at_most_left(), 0);
    check(&agenda, &sitting);
}
