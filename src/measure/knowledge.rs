//! What is known at some point of an interview: the replies so far, and what they say of each competence.
//! It never chooses a question.

use super::follow_up::open_levels;
use super::joint::Joint;
use super::model::Own;
use super::reply::answers;
use super::trail::{Trail, Turn};
use super::{Agenda, Model, Posterior, Reply, Sitting};
use crate::framework::{CompetenceId, Level, Question};

/// What is known after some replies.
pub struct Knowledge<'a> {
    pub model: &'a Model,
    pub agenda: &'a Agenda,
    pub sitting: &'a Sitting<'a>,
    pub trail: Trail,
    /// Whether the person has asked for more than was enough.
    pub extended: bool,
    /// By competence, as the model counts them: what its answers say by themselves.
    own: Vec<Option<Own>>,
    /// By competence: the levels that may still be asked about, in the order to ask them.
    open: Vec<Vec<Level>>,
}

impl<'a> Knowledge<'a> {
    /// Before the first reply: those of the sitting come one by one.
    pub fn new(model: &'a Model, agenda: &'a Agenda, sitting: &'a Sitting<'a>) -> Knowledge<'a> {
        let own = model.competences().iter().map(|_| None).collect();
        let open = vec![Vec::new(); model.competences().len()];
        Knowledge { model, agenda, sitting, trail: Trail::default(), extended: false, own, open }
    }

    /// Takes in one reply, and says what it was. It looks at its competence alone, since a replay does this every time.
    pub fn add(&mut self, question: Question, reply: Reply) -> Turn {
        let turn = self.trail.add(question, reply);
        let competence = question.competence();
        if let Some(place) = self.model.place(competence) {
            let seen = self.sitting.observations(self.model.parameters(), self.trail.replies(), competence);
            self.own[place] = self.model.own(competence, &seen);
            self.open[place] = open_levels(&answers(self.trail.replies(), competence));
        }
        turn
    }

    /// By competence: the levels that may still be asked about, in the order to ask them.
    pub fn open(&self) -> &[Vec<Level>] {
        &self.open
    }

    /// The level that the goal asks for.
    pub fn target(&self, competence: CompetenceId) -> Option<Level> {
        self.agenda.targets.get(&competence).copied()
    }

    /// Whether the person has said that they can do something of this competence alone.
    pub fn passed(&self, competence: CompetenceId) -> bool {
        let said = answers(self.trail.replies(), competence);
        said.iter().any(|(_, answer)| answer.score().is_some_and(|score| score >= Level::Alone.number()))
    }

    /// Whether there are answers with data about the competence at this place.
    pub fn has_answers(&self, place: usize) -> bool {
        self.own[place].is_some()
    }

    /// What is believed about all competences together.
    pub fn joint(&self) -> Joint {
        self.model.joint(&self.own)
    }

    /// What is believed about the competence at this place.
    pub fn belief(&self, joint: &Joint, place: usize) -> Posterior {
        self.model.posterior(joint, place, self.own[place].as_ref())
    }
}
