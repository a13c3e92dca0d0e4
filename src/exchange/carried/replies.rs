//! The replies as digits, in the order of the framework. It never knows in which order they were given.
//!
//! A competence has three statements, each with one of six replies or none: 343 in all, of which one is none at all, 18 are
//! one reply, and 324 are several. The first digit tells none, which one, or several; only several take a second digit.

use super::number::{Reader, Writer};
use crate::framework::{Answer, Cefr, Competence, CompetenceId, Framework, Level, Map, Question, StatementId};
use crate::measure::Reply;

/// The answers in the order of their digits, from 1; 0 is no reply.
const ANSWERS: [Answer; 6] =
    [Answer::NotYet, Answer::WithHelp, Answer::Alone, Answer::CanGuide, Answer::Unsure, Answer::Skipped];
/// None, or one reply.
const ONE: u32 = 1 + 18;
/// Several replies.
const SEVERAL: u32 = 324;
/// None, no level, or one of seven.
const SKILL: u32 = 9;

/// Replies by their question.
pub type Replies = Map<Question, Reply>;

/// Each competence's three statements, each with the place of its answer, from 1, or 0.
type Three = [u32; 3];

/// All that three statements may have, in an order that never changes, as far as it has one reply at most, or several.
fn all(several: bool) -> impl Iterator<Item = Three> {
    let every = (0..343).map(|n| [n % 7, n / 7 % 7, n / 49]);
    every.filter(move |three| several == (three.iter().filter(|one| **one > 0).count() > 1))
}

/// Whether one digit for each competence of the short set is enough.
pub fn are_short(framework: &Framework, replies: &Replies) -> bool {
    let within = |competence: &Competence| {
        let three = three(competence.id, replies);
        three == [0; 3] || competence.short && all(false).any(|one| one == three)
    };
    framework.competences().all(within) && !replies.keys().any(|question| matches!(question, Question::Language(_)))
}

/// Puts the replies about the short set down, one at most about each competence.
pub fn put_short(to: &mut Writer, framework: &Framework, replies: &Replies) {
    for competence in framework.competences().filter(|competence| competence.short) {
        to.put(place(false, three(competence.id, replies)).unwrap_or(0), ONE);
    }
}

/// Reads them again.
pub fn read_short(from: &mut Reader, framework: &Framework) -> Replies {
    let mut replies = Replies::new();
    for competence in framework.competences().filter(|competence| competence.short) {
        add(&mut replies, competence.id, all(false).nth(from.next(ONE) as usize));
    }
    replies
}

/// Puts all replies down.
pub fn put_whole(to: &mut Writer, framework: &Framework, replies: &Replies) {
    for competence in framework.competences() {
        let three = three(competence.id, replies);
        match place(true, three) {
            Some(several) => {
                to.put(ONE, ONE + 1);
                to.put(several, SEVERAL);
            }
            None => to.put(place(false, three).unwrap_or(0), ONE + 1),
        }
    }
    for (skill, _) in framework.language_skills() {
        let digit = match replies.get(&Question::Language(skill)) {
            Some(Reply::Language(Some(level))) => 2 + level.number() as u32,
            Some(_) => 1,
            None => 0,
        };
        to.put(digit, SKILL);
    }
}

/// Reads them again.
pub fn read_whole(from: &mut Reader, framework: &Framework) -> Replies {
    let mut replies = Replies::new();
    for competence in framework.competences() {
        let first = from.next(ONE + 1);
        let found =
            if first == ONE { all(true).nth(from.next(SEVERAL) as usize) } else { all(false).nth(first as usize) };
        add(&mut replies, competence.id, found);
    }
    for (skill, _) in framework.language_skills() {
        let digit = from.next(SKILL);
        if digit > 0 {
            let level = digit.checked_sub(2).and_then(|number| Cefr::from_number(number as usize));
            replies.insert(Question::Language(skill), Reply::Language(level));
        }
    }
    replies
}

fn place(several: bool, three: Three) -> Option<u32> {
    all(several).zip(0..).find(|(one, _)| *one == three).map(|(_, place)| place)
}

fn statements(competence: CompetenceId) -> impl Iterator<Item = Question> {
    Level::ALL.into_iter().filter_map(move |level| StatementId::new(competence, level)).map(Question::Statement)
}

fn three(competence: CompetenceId, replies: &Replies) -> Three {
    let mut three = [0; 3];
    for (place, question) in three.iter_mut().zip(statements(competence)) {
        let answer =
            replies.get(&question).and_then(|reply| ANSWERS.iter().position(|it| Reply::Answer(*it) == *reply));
        *place = answer.map_or(0, |at| at as u32 + 1);
    }
    three
}

fn add(replies: &mut Replies, competence: CompetenceId, three: Option<Three>) {
    for (place, question) in three.into_iter().flatten().zip(statements(competence)) {
        let answer = place.checked_sub(1).and_then(|at| ANSWERS.get(at as usize));
        replies.extend(answer.map(|answer| (question, Reply::Answer(*answer))));
    }
}
