//! Whether the measurement is honest when the statements do not work as designed, and whether a simulation is.

use super::claim::{CLAIMS, Claim, Told, told};
use super::form::interview;
use super::known::Known;
use super::look::estimates;
use super::person::Person;
use super::{Outcome, Plan, run};
use crate::framework::{AreaContent, Level};
use crate::measure::examples::{framework, model, parameters};
use crate::measure::{Estimate, Item, Model, Parameters, QuestionSet, Sitting, Summary};

/// A run that unoptimised code can do while somebody waits.
fn plan(persons: usize, lengths: &[usize]) -> Plan {
    let most = lengths.iter().copied().max().unwrap_or(0);
    Plan { persons, seed: 1, truth: [0.6, 0.4], lengths: lengths.to_vec(), most, compared: Vec::new(), threads: 2 }
}

fn outcome(parameters: &Parameters, plan: &Plan) -> Outcome {
    run(&framework(), parameters, plan).expect("the numbers have no fault")
}

/// Within 0.03, where as much again as chance would add in 1 of 20 cases is let through.
fn check_claims(claims: &[Claim], what: &str) {
    for (claim, kind) in claims.iter().zip(CLAIMS) {
        let ((difference, half), claimed, observed) = (claim.difference(), claim.claimed(), claim.observed());
        assert!(
            difference.abs() <= 0.03 + half,
            "{what}, {kind}: claimed {claimed:.3}, observed {observed:.3}, ± {half:.3}"
        );
    }
}

#[test]
fn what_an_interview_claims_comes_true() {
    let outcome = outcome(&parameters(), &plan(600, &[1, 4, 16, 32]));
    let lengths = outcome.lengths.iter().map(|(length, row)| (format!("{length} answers"), row));
    for (what, row) in lengths.chain([("the short set".to_owned(), &outcome.short)]) {
        check_claims(&row.claims, &what);
        for (ratio, half) in [&row.all, &row.answered, &row.areas].map(|spread| spread.ratio()) {
            assert!((0.95 - half..=1.05 + half).contains(&ratio), "{what}: RMSE/SE {ratio:.3} ± {half:.3}");
        }
    }
}

/// Level 2 first, then the one that the follow-ups would take, then the last one.
fn claims_about_one_competence(persons: usize) -> [[Claim; CLAIMS.len()]; 3] {
    // A framework of nothing else, so that nobody answers in vain.
    let (mut only, parameters) = (framework(), parameters());
    only.areas.truncate(1);
    if let AreaContent::Autonomy(competences) = &mut only.areas[0].content {
        competences.truncate(1);
    }
    let model = Model::new(parameters.clone(), &only).expect("the numbers have no fault");
    let mut claims = [[Claim::default(); CLAIMS.len()]; 3];
    for number in 0..persons {
        let (person, mut known) = (Person::new(&model, parameters.prior, 2, number), Known::new(&model));
        let mut order = vec![Level::Alone, Level::WithHelp, Level::CanGuide];
        for claims in &mut claims {
            let (question, reply) = person.says(&model, 0, order.remove(0)).expect("a level with a question");
            known.hear(&model, question, reply);
            if known.answers == 1 && person.step(0, Level::Alone) >= Level::Alone.number() {
                order.reverse();
            }
            let alone = known.alone[0].clone();
            let said = Estimate::new(alone.clone(), &alone, known.answers, parameters.range_probability);
            let told: [Told; CLAIMS.len()] = told(&said, person.abilities[0]);
            claims.iter_mut().zip(told).for_each(|(claim, told)| claim.add(told));
        }
    }
    claims
}

#[test]
fn what_one_two_and_three_answers_claim_by_themselves_comes_true() {
    for (answers, claims) in claims_about_one_competence(10_000).iter().enumerate() {
        let what = format!("{} answers about one competence", answers + 1);
        check_claims(claims, &what);
        // So many persons leave little to chance.
        let apart = claims.iter().map(|claim| claim.difference().0.abs()).fold(0.0, f64::max);
        assert!(apart <= 0.03, "{what}: {apart:.3}");
    }
}

#[test]
fn statements_twice_as_uncertain_are_told_to_be_worth_less() {
    let item = Item { location_sd: 2.0 * parameters().item.location_sd, ..parameters().item };
    let plan = plan(150, &[16]);
    let [sure, unsure] = [parameters(), Parameters { item, ..parameters() }].map(|it| outcome(&it, &plan));
    for ((length, sure), (_, unsure)) in sure.lengths.iter().zip(&unsure.lengths) {
        let [more, less] = [sure, unsure].map(|row| [row.score.of_areas(), row.score.of_competences()]);
        assert!(more[0] > less[0] + 0.05 && more[1] > less[1] + 0.05, "{length}: {more:?} and {less:?}");
        assert!(unsure.all.se() > sure.all.se() && unsure.areas.rmse() > sure.areas.rmse(), "{length}");
    }
    assert!(sure.sums.of_areas() > unsure.sums.of_areas() + 0.05);
}

#[test]
fn the_result_depends_on_the_seed_and_never_on_the_threads() {
    let one = Plan { threads: 1, ..plan(120, &[2]) };
    let [first, again, other] = [one.clone(), Plan { threads: 3, ..one.clone() }, Plan { seed: 9, ..one }]
        .map(|plan| outcome(&parameters(), &plan));
    assert!(first == again && first != other && first.short.persons == 120);
}

/// A simulation that worked out beliefs of its own would say nothing about what people are shown.
#[test]
fn what_is_looked_at_is_what_a_summary_shows() {
    let (framework, model) = (framework(), model());
    for number in 0..3 {
        let person = Person::new(&model, parameters().prior, 4, number);
        let heard = interview(&framework, &model, QuestionSet::Full, &person, usize::MAX);
        let known = Known::after(&model, &heard.replies);
        let summary = Summary::new(&framework, &model, &Sitting::of(&heard.replies), &Default::default());
        let (_, looked) = estimates(&model, &known);
        assert!(heard.over_after.is_some_and(|over| over <= 40) && heard.replies.len() > 40);
        for (id, looked) in model.competences().iter().zip(&looked) {
            let shown = summary.estimate(*id).expect("everything was asked about");
            assert_eq!((shown.level(), shown.range()), (looked.level(), looked.range()), "{id}");
            assert!((shown.posterior().mean() - looked.posterior().mean()).abs() < 1e-9, "{id}");
        }
    }
}
