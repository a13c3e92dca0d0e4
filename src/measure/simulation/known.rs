//! What the measurement knows of a simulated person, answer by answer, so that nothing is worked out twice.
//! It weighs nothing itself: every number comes from the model.

use crate::framework::{Level, Question};
use crate::measure::model::Own;
use crate::measure::{Model, Observation, Posterior, Reply};

/// What is known after some answers, one entry for each competence of the model.
#[derive(Clone)]
pub struct Known {
    observations: Vec<Vec<Observation>>,
    /// What the answers about each say by themselves.
    pub own: Vec<Option<Own>>,
    /// What would be believed from those alone.
    pub alone: Vec<Posterior>,
    /// How many answers there are.
    pub answers: usize,
}

impl Known {
    /// Before any answer.
    pub fn new(model: &Model) -> Known {
        let count = model.competences().len();
        let alone = vec![model.alone(None); count];
        Known { observations: vec![Vec::new(); count], own: vec![None; count], alone, answers: 0 }
    }

    /// After these replies.
    pub fn after(model: &Model, replies: &[(Question, Reply)]) -> Known {
        let mut known = Known::new(model);
        replies.iter().for_each(|(question, reply)| known.hear(model, *question, *reply));
        known
    }

    /// Takes in one answer to a statement.
    pub fn hear(&mut self, model: &Model, question: Question, reply: Reply) {
        let (Question::Statement(id), Reply::Answer(answer)) = (question, reply) else { return };
        let step = answer.score().and_then(Level::from_number);
        let (Some(place), Some(step)) = (model.place(id.competence()), step) else { return };
        self.observations[place].push(Observation { level: id.level(), step, weight: 1.0 });
        let own = model.own(id.competence(), &self.observations[place]);
        self.alone[place] = model.alone(own.as_ref().map(Own::log_likelihood));
        self.own[place] = own;
        self.answers += 1;
    }
}
