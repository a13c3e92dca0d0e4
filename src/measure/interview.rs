//! Which question comes next, why, and how many there may still be. It is worked out anew from the replies each time,
//! it never asks a question twice, and it never asks more than it has announced.

use super::course::Course;
use super::{Agenda, Model, Sitting, Why};
use crate::framework::{Framework, Question};

/// Where an interview stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interview {
    next: Option<(Question, Why)>,
    at_most_left: usize,
    may_show_result: bool,
    may_extend: bool,
}

impl Interview {
    /// Where the interview stands after what this sitting holds.
    /// Replies to questions that the framework no longer has are passed over.
    pub fn new(framework: &Framework, model: &Model, agenda: &Agenda, sitting: &Sitting) -> Interview {
        let mut course = Course::new(framework, model, agenda, sitting);
        for (place, (question, reply)) in sitting.replies.iter().enumerate() {
            course.extend_if_asked(place);
            if framework.contains(*question) && reply.fits(*question) {
                course.hear(*question, *reply);
            }
        }
        course.extend_if_asked(sitting.replies.len());
        Interview {
            next: course.next(),
            at_most_left: course.at_most_left(),
            may_show_result: course.answered() >= model.parameters().result_after,
            may_extend: course.may_extend(),
        }
    }

    /// The question to ask now; nothing when the interview is over.
    pub fn next(&self) -> Option<Question> {
        self.next.map(|(question, _)| question)
    }

    /// Why the next question is asked.
    pub fn why(&self) -> Option<Why> {
        self.next.map(|(_, why)| why)
    }

    /// How many questions may still come, for «høyst N igjen». It falls with every reply, and rises only when the
    /// person asks for more.
    pub fn at_most_left(&self) -> usize {
        self.at_most_left
    }

    /// Whether there is nothing more to ask.
    pub fn is_done(&self) -> bool {
        self.next.is_none()
    }

    /// Whether enough has been answered for «Vis det jeg har så langt».
    pub fn may_show_result(&self) -> bool {
        self.may_show_result
    }

    /// Whether there are questions left that the person may ask for.
    pub fn may_extend(&self) -> bool {
        self.may_extend
    }
}
