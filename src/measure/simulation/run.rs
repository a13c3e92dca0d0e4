//! The whole run: many persons on several threads. The result never depends on how many threads there are, because
//! persons are counted in blocks, and the blocks are added in their order.

use std::thread;

use super::form::{areas, balanced, interview};
use super::known::Known;
use super::look::Look;
use super::outcome::Outcome;
use super::person::Person;
use super::score::Score;
use crate::framework::{Framework, Level};
use crate::measure::{Fault, Model, Parameters, Prior, QuestionSet};

/// Persons of one block.
const BLOCK: usize = 50;
/// One of so many persons is also asked in the ways that are only compared.
const COMPARED_OF: usize = 4;

/// What to run.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// How many persons.
    pub persons: usize,
    /// Where chance begins.
    pub seed: u64,
    /// How the true abilities hang together: within an area, and between areas.
    pub truth: [f64; 2],
    /// After how many answers of the full interview to look, rising.
    pub lengths: Vec<usize>,
    /// The most answers of one full interview.
    pub most: usize,
    /// After how many answers to look at the ways of asking that are only compared.
    pub compared: Vec<usize>,
    /// On how many threads.
    pub threads: usize,
}

/// Runs the interview with simulated persons; or names what is wrong with the parameters.
pub fn run(framework: &Framework, parameters: &Parameters, plan: &Plan) -> Result<Outcome, Vec<Fault>> {
    let apart = Prior { within: 0.0, between: 0.0, ..parameters.prior };
    let apart = Model::new(Parameters { prior: apart, ..parameters.clone() }, framework)?;
    let (model, form) = (Model::new(parameters.clone(), framework)?, balanced(framework));
    let world = World { framework, model, apart, form, plan };
    let blocks = plan.persons.div_ceil(BLOCK);
    let threads = plan.threads.clamp(1, blocks.max(1));
    let mut parts: Vec<(usize, Outcome)> = thread::scope(|scope| {
        let (world, mine) = (&world, |first: usize| (first..blocks).step_by(threads));
        let work = |first| scope.spawn(move || mine(first).map(|at| (at, world.block(at))).collect::<Vec<_>>());
        let running: Vec<_> = (0..threads).map(work).collect();
        running.into_iter().flat_map(|it| it.join().expect("a thread only adds numbers up")).collect()
    });
    parts.sort_unstable_by_key(|(at, _)| *at);
    let mut outcome = Outcome::empty(&plan.lengths, &plan.compared);
    parts.iter().for_each(|(_, part)| outcome.merge(part));
    Ok(outcome)
}

struct World<'a> {
    framework: &'a Framework,
    model: Model,
    /// The same, as if competences had nothing to do with one another.
    apart: Model,
    form: Vec<(usize, Level)>,
    plan: &'a Plan,
}

impl World<'_> {
    fn block(&self, at: usize) -> Outcome {
        let [within, between] = self.plan.truth;
        let truth = Prior { within, between, ..self.model.parameters().prior };
        let mut outcome = Outcome::empty(&self.plan.lengths, &self.plan.compared);
        for number in at * BLOCK..self.plan.persons.min((at + 1) * BLOCK) {
            let person = Person::new(&self.model, truth, self.plan.seed, number);
            self.ask(&mut outcome, &person);
            if number.is_multiple_of(COMPARED_OF) {
                self.compare(&mut outcome, &person);
            }
        }
        outcome
    }

    fn look(&self, person: &Person, known: &Known) -> Look {
        Look::new(self.framework, &self.model, person, known)
    }

    /// The full interview and the short one.
    fn ask(&self, outcome: &mut Outcome, person: &Person) {
        let ask = |set, most| interview(self.framework, &self.model, set, person, most);
        let heard = ask(QuestionSet::Full, self.plan.most);
        let (mut known, mut last) = (Known::new(&self.model), None);
        let mut rows = outcome.lengths.iter_mut().peekable();
        for (at, (question, reply)) in heard.replies.iter().enumerate() {
            known.hear(&self.model, *question, *reply);
            let row = rows.next_if(|(length, _)| *length == at + 1);
            let over = heard.over_after == Some(at + 1);
            if row.is_some() || over || at + 1 == heard.replies.len() {
                let look = self.look(person, &known);
                row.into_iter().for_each(|(_, row)| row.add(&look));
                outcome.by_itself.add_if(over, &look);
                last = Some(look);
            }
        }
        if let Some(look) = last {
            rows.for_each(|(_, row)| row.add(&look));
            outcome.last.add(&look);
        }
        let short = ask(QuestionSet::Short, usize::MAX).replies;
        outcome.short.add(&self.look(person, &Known::after(&self.model, &short)));
        self.ask_all(outcome, person);
    }

    /// All statements: as they are scored here, and by plain sums.
    fn ask_all(&self, outcome: &mut Outcome, person: &Person) {
        let all: Vec<_> = self.form.iter().filter_map(|it| person.says(&self.model, it.0, it.1)).collect();
        let look = self.look(person, &Known::after(&self.model, &all));
        let own: Vec<f64> = (0..look.competences.len()).map(|place| person.sum(place)).collect();
        let of_areas: Vec<f64> = areas(self.framework).into_iter().map(|places| own[places].iter().sum()).collect();
        let truths = Score::truths(&look);
        outcome.sums.add([(&own, &truths[0]), (&of_areas, &truths[1]), (&of_areas, &truths[2])]);
        outcome.whole.add(&look);
    }

    /// A fixed form, and the interview without lending.
    fn compare(&self, outcome: &mut Outcome, person: &Person) {
        let Some(most) = self.plan.compared.iter().copied().max() else { return };
        let form: Vec<_> = self.form.iter().filter_map(|it| person.says(&self.model, it.0, it.1)).collect();
        let apart = interview(self.framework, &self.apart, QuestionSet::Full, person, most).replies;
        let ways = [(&mut outcome.fixed, &self.model, &form), (&mut outcome.without_lending, &self.apart, &apart)];
        for (rows, model, replies) in ways {
            for (length, row) in rows {
                let known = Known::after(model, &replies[..replies.len().min(*length)]);
                row.add(&Look::new(self.framework, model, person, &known));
            }
        }
    }
}
