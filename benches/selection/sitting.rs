//! One sitting as the interview has it: what was answered, what each competence's answers say, and what is believed.
//! It does what `Model` and the interview do for the next question, but with eight statements about a competence.

use kompetansesti::framework::Level;
use kompetansesti::measure::{Joint, Normal, Posterior, Site, Table, choose, decision_gain, trace_gain};

use crate::bank::{COMPETENCES, EACH, GRID, Item, PRIOR, areas, items};

/// Among how many of the best chance decides, and by which seed.
const AMONG: usize = 3;
const SEED: u32 = 7;

/// What a question is worth.
#[derive(Clone, Copy)]
pub enum Gain {
    /// By how much it decides which of the four levels it is, or whether the target is met.
    Decision(Option<Level>),
    /// By how much all variances fall.
    Trace,
}

/// What the answers about one competence say by themselves.
struct Own {
    log_likelihood: Vec<f64>,
    site: Site,
}

pub struct Sitting {
    items: Vec<Item>,
    tables: Vec<Table>,
    before: Joint,
    /// By statement.
    answers: Vec<Option<Level>>,
    own: Vec<Option<Own>>,
    pub joint: Joint,
    pub beliefs: Vec<Posterior>,
}

impl Sitting {
    pub fn new() -> Sitting {
        let (items, before) = (items(), Joint::before_answers(PRIOR, &areas()));
        let tables = items.iter().map(Item::table).collect();
        let joint = before.clone();
        let mut new = Sitting { items, tables, before, joint, answers: vec![], own: vec![], beliefs: vec![] };
        new.forget();
        new
    }

    /// Back to before the first answer.
    pub fn forget(&mut self) {
        self.answers = vec![None; self.items.len()];
        self.own = (0..COMPETENCES).map(|_| None).collect();
        self.believe();
    }

    pub fn answered(&self) -> usize {
        self.answers.iter().flatten().count()
    }

    /// Takes in the answer to one more question, and works out anew what is believed about every competence.
    pub fn hear(&mut self, item: usize) {
        let competence = item / EACH;
        self.answers[item] = Some(self.items[item].answer(competence));
        let mut log_likelihood = vec![0.0; GRID.nodes];
        for item in competence * EACH..(competence + 1) * EACH {
            if let Some(step) = self.answers[item] {
                let logs = self.tables[item].log_likelihood(step);
                log_likelihood.iter_mut().zip(logs).for_each(|(sum, log)| *sum += log);
            }
        }
        let site = Site::between(&alone(None), &alone(Some(&log_likelihood)));
        self.own[competence] = Some(Own { log_likelihood, site });
        self.believe();
    }

    fn believe(&mut self) {
        self.joint = self.before.clone();
        for (competence, own) in self.own.iter().enumerate() {
            if let Some(own) = own {
                self.joint.learn(competence, own.site);
            }
        }
        self.beliefs = (0..COMPETENCES).map(|competence| self.belief(competence)).collect();
    }

    fn belief(&self, competence: usize) -> Posterior {
        let own = self.own[competence].as_ref();
        let lent = own.map_or(self.joint.of(competence), |own| self.joint.without(competence, own.site));
        Posterior::new(GRID, lent, own.map(|own| own.log_likelihood.as_slice()))
    }

    /// The next question: what every statement would tell, and one of the best that were not asked yet.
    pub fn next(&self, gain: Gain, turn: usize) -> usize {
        let worth = |item: usize| {
            let (table, competence) = (&self.tables[item], item / EACH);
            match gain {
                Gain::Decision(target) => decision_gain(table, &self.beliefs[competence], target),
                Gain::Trace => trace_gain(table, &self.beliefs[competence], &self.joint, competence),
            }
        };
        let all = (0..self.items.len()).map(|item| (item, worth(item)));
        let open = all.filter(|(item, _)| self.answers[*item].is_none());
        choose(open, AMONG, SEED, turn).expect("far more statements than answers")
    }
}

fn alone(log_likelihood: Option<&[f64]>) -> Posterior {
    Posterior::new(GRID, Normal { mean: PRIOR.mean, variance: PRIOR.sd * PRIOR.sd }, log_likelihood)
}
